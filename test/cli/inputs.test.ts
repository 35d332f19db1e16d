import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { heartbeatInput } from '../../alert/heartbeat.ts';
import { type Fields, fieldsOf, listAt } from '../../iam/cloudtrail/fields.ts';
import { eventOf, recordOf } from './records.ts';
import { whodunit } from './whodunit.ts';

const one = recordOf('one');
const two = recordOf('two');
const later = recordOf('later', { eventTime: '2026-11-24T23:59:59Z' });
const line = JSON.stringify;
const pretty = (value: unknown) => JSON.stringify(value, null, 2);
const message = (body: unknown) => ({ messageId: 'message-1', receiptHandle: 'x', body: line(body) });

/** All the members of https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_Event.html */
const lookedUp = (record: Fields) => ({
  EventId: record['eventID'],
  EventName: record['eventName'],
  ReadOnly: 'false',
  AccessKeyId: 'ASIAIOSFODNN7EXAMPLE',
  EventTime: '2026-11-24T09:41:07+09:00',
  EventSource: record['eventSource'],
  Username: 'sato@example.jp',
  Resources: [{ ResourceType: 'AWS::IAM::Role', ResourceName: 'billing-export' }],
  CloudTrailEvent: line(record),
});

const both = ['id-of-one', 'id-of-two'];

const inputs: Readonly<Record<string, readonly [input: string | Buffer | readonly Buffer[], ids: readonly string[]]>> =
  {
    'a raw record': [line(one), ['id-of-one']],
    'a pretty-printed record': [pretty(one), ['id-of-one']],
    'an EventBridge event': [line(eventOf(one)), ['id-of-one']],
    'records in JSON lines': [`${line(one)}\n${line(two)}\n`, both],
    'events in JSON lines, without a last line break': [`${line(eventOf(one))}\n${line(eventOf(two))}`, both],
    'JSON lines with CRLF, empty lines and a byte order mark': [`\uFEFF\r\n${line(one)}\r\n\r\n${line(two)}\r\n`, both],
    'a CloudTrail log file': [line({ Records: [one, two] }), both],
    'a pretty-printed log file': [pretty({ Records: [one, two] }), both],
    'a log file with a record a line': [`{"Records": [\n${line(one)},\n${line(two)}\n]}`, both],
    'a log file with commas in front': [`{"Records":\n[\n${line(one)}\n,${line(two)}\n]}`, both],
    'a gzipped log file': [gzipSync(line({ Records: [one, two] })), both],
    'gzipped JSON lines': [gzipSync(`${line(one)}\n${line(two)}\n`), both],
    'two gzipped files, one after the other': [Buffer.concat([gzipSync(`${line(one)}\n`), gzipSync(line(two))]), both],
    'gzip that comes byte by byte': [[...gzipSync(line(one))].map((byte) => Buffer.of(byte)), ['id-of-one']],
    'log files in JSON lines': [`${line({ Records: [one] })}\n${line({ Records: [two] })}`, both],
    'an SQS batch': [line({ Records: [message(eventOf(one)), message(eventOf(two))] }), both],
    'a pretty-printed SQS batch': [pretty({ Records: [message(eventOf(one))] }), ['id-of-one']],
    'messages that sqs receive-message prints': [
      pretty({ Messages: [{ MessageId: 'message-1', Body: line(eventOf(one)) }] }),
      ['id-of-one'],
    ],
    'a list of records': [pretty([one, two]), both],
    'a list of events on one line': [line([eventOf(one), eventOf(two)]), both],
    'what lookup-events prints': [pretty({ Events: [lookedUp(one), lookedUp(two)] }), both],
    'what lookup-events prints, the newest first': [
      pretty({ Events: [lookedUp(later), lookedUp(two), lookedUp(one)] }),
      ['id-of-one', 'id-of-two', 'id-of-later'],
    ],
    'a log file, which has no order': [line({ Records: [later, one, two] }), ['id-of-later', 'id-of-one', 'id-of-two']],
    'a wrapper around a record': [line({ kind: 'captured', record: one }), ['id-of-one']],
    'wrappers in JSON lines': [`${line({ record: one })}\n${line({ record: two, signs: [] })}`, both],
    'documents without anything between them': [`${line(one)}${line(two)}`, both],
    'pretty-printed documents, one after the other': [`${pretty(one)}\n${pretty(eventOf(two))}`, both],
    'a mixture': [`${line(one)}\n${pretty({ Records: [message(eventOf(two))] })}\n`, both],
    'brackets and quotes within strings': [pretty(recordOf('one', { userAgent: '}] "{[ \\' })), ['id-of-one']],
    'a separator of lines within a string': [line(recordOf('one', { userAgent: 'a\u2028b\u0085c' })), ['id-of-one']],
    'characters that are cut in two by the stream': [
      [...Buffer.from(line(recordOf('one', { userAgent: '利用者 🔴' })))].map((byte) => Buffer.of(byte)),
      ['id-of-one'],
    ],
    'UTF-16, as PowerShell 5 writes it': [Buffer.from(`\uFEFF${line(one)}\r\n`, 'utf16le'), ['id-of-one']],
  };

test.each(Object.entries(inputs))('reads %s', async (_, [stdin, ids]) => {
  const { code, stdout, stderr } = await whodunit(['render', '--format', 'json'], { stdin });
  expect({ code, ids: idsIn(stdout), stderr }).toEqual({ code: 0, ids, stderr: '' });
});

test('a record says the same whatever it came in', async () => {
  const forms = [line(one), pretty(eventOf(one)), line({ Records: [message(eventOf(one))] }), gzipSync(line([one]))];
  const rendered = await Promise.all(forms.map((stdin) => whodunit(['render', '--format', 'json'], { stdin })));
  expect(new Set(rendered.map(({ stdout }) => stdout)).size).toBe(1);
});

test('a message of the queue that nobody can read becomes an alert, as in the function', async () => {
  const stdin = line({ Records: [{ messageId: 'message-7', body: 'no JSON' }, message({ detail: 'no record' })] });
  const { code, stdout } = await whodunit(['render', '--all', '--format', 'json'], { stdin });
  expect(code).toBe(0);
  const [first] = stdout.split('\n').map((text) => (text === '' ? {} : JSON.parse(text)));
  expect(first).toMatchObject({ eventIDs: ['message-7'], eventNames: [], attributes: { outcome: 'unreadable' } });
});

test('a heartbeat in a message of the queue is skipped, with the reason', async () => {
  const beat = heartbeatInput({ id: 'h-1', time: '2026-11-23T08:00:00Z', account: '123456789012', days: 7 });
  const stdin = line({ Records: [message(beat), message(eventOf(one))] });
  const { code, stdout, stderr } = await whodunit(['render', '--all', '--format', 'json'], { stdin });
  expect({ code, ids: idsIn(stdout) }).toEqual({ code: 0, ids: ['id-of-one'] });
  expect(stderr).toBe('Skipped 1 event: 1 × a heartbeat, which only the deployed function can send.\n');
});

test('a record without an id is known by its place', async () => {
  const stdin = `\n${line({ Records: [recordOf('one', { eventID: undefined })] })}`;
  const { stdout } = await whodunit(['render', '--format', 'json'], { stdin });
  expect(idsIn(stdout)).toEqual(['standard input:2 Records[0]']);
});

function idsIn(stdout: string): readonly unknown[] {
  const lines = stdout.split('\n').filter((text) => text !== '');
  return lines.flatMap((text) => listAt(fieldsOf(JSON.parse(text)), 'eventIDs'));
}
