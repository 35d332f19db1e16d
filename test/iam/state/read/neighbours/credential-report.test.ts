import fc from 'fast-check';
import { expect, test } from 'vitest';
import { has, isTrueIn, reportIn } from '../../../../../iam/state/read/neighbours/credential-report.ts';

const header = 'user,arn,mfa_active,access_key_1_active,access_key_1_last_rotated,cert_1_active,cert_1_last_rotated';

function reportOf(csv: string) {
  return reportIn({ Content: new TextEncoder().encode(csv) });
}

function rowIn(line: string) {
  const [row] = reportOf(`${header}\n${line}\n`)?.values() ?? [];
  return row ?? new Map<string, string>();
}

test('root has no keys that a list would give', () => {
  const root = '<root_account>,arn:aws:iam::1:root,not_supported,true,2026,false,N/A';
  expect(reportOf(`${header}\n${root}`)).toEqual(new Map());
});

test('an inactive key is a key, since it was made once', () => {
  expect(has(rowIn('sato,arn,false,false,2026-01-01T00:00:00+00:00,false,N/A'), 'access_key')).toBe(true);
  expect(has(rowIn('sato,arn,false,false,N/A,false,N/A'), 'access_key')).toBe(false);
});

test('the lines may end as on Windows, and columns may come in any order', () => {
  const row = reportOf('user,arn,cert_2_active,mfa_active\r\nsato,arn,true,true\r\n')?.get('sato') ?? new Map();
  expect([has(row, 'cert'), has(row, 'access_key'), isTrueIn(row, 'mfa_active')]).toEqual([true, false, true]);
});

test('a report in base64 is the same report', () => {
  expect(
    reportIn({ Content: btoa(`${header}\nsato,arn,true`) })
      ?.get('sato')
      ?.get('mfa_active'),
  ).toBe('true');
});

test('what is no report is none, and a report without a line has no users', () => {
  const noReports = [undefined, null, 'none', {}, { Content: '%%%' }, { Content: 7 }, { Content: btoa('a,b\nc,d') }];
  for (const output of noReports) expect(reportIn(output)).toBeUndefined();
  expect(reportOf(header)).toEqual(new Map());
});

test('a name is read whole, quoted or not, whatever commas it has', () => {
  const names = fc.string({ unit: fc.constantFrom('a', 'Z', ',', '+', '=', '.', '@', '-', '_'), minLength: 1 });
  fc.assert(
    fc.property(names, fc.boolean(), (name, isQuoted) => {
      fc.pre(!name.startsWith(','));
      const cell = (text: string) => (isQuoted ? `"${text}"` : text);
      const row = `${cell(name)},${cell(`arn:aws:iam::1:user/${name}`)},true,true,2026-01-01,false,N/A`;
      const read = reportOf(`${header}\n${row}`)?.get(name) ?? new Map();
      expect([has(read, 'access_key'), has(read, 'cert'), isTrueIn(read, 'mfa_active')]).toEqual([true, false, true]);
    }),
  );
});
