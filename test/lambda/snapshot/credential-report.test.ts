import fc from 'fast-check';
import { expect, test } from 'vitest';
import { usersIn } from '../../../lambda/snapshot/credential-report.ts';

const header = 'user,arn,mfa_active,access_key_1_active,access_key_1_last_rotated,cert_1_active,cert_1_last_rotated';

function userIn(line: string) {
  return usersIn(`${header}\n${line}\n`)[0];
}

const nothing = 'false,false,N/A,false,N/A';

test('root has no keys that a list would give', () => {
  expect(usersIn(`${header}\n<root_account>,arn:aws:iam::1:root,not_supported,true,2026,false,N/A`)).toEqual([]);
});

test('an inactive key is a key, since it was made once', () => {
  expect(userIn('sato,arn,false,false,2026-01-01T00:00:00+00:00,false,N/A')?.accessKey).toBe(true);
  expect(userIn(`sato,arn,${nothing}`)).toEqual({ name: 'sato', accessKey: false, certificate: false, mfa: false });
});

test('the lines may end as on Windows, and columns may come in any order', () => {
  expect(usersIn('user,cert_2_active,mfa_active\r\nsato,true,true\r\n')).toEqual([
    { name: 'sato', accessKey: false, certificate: true, mfa: true },
  ]);
});

test('a report without a line has no users', () => {
  expect(usersIn('')).toEqual([]);
  expect(usersIn(header)).toEqual([]);
});

test('a name is read whole, quoted or not, whatever commas it has', () => {
  const names = fc.string({ unit: fc.constantFrom('a', 'Z', ',', '+', '=', '.', '@', '-', '_'), minLength: 1 });
  fc.assert(
    fc.property(names, fc.boolean(), (name, isQuoted) => {
      fc.pre(!name.startsWith(','));
      const cell = (text: string) => (isQuoted ? `"${text}"` : text);
      const user = userIn(`${cell(name)},${cell(`arn:aws:iam::1:user/${name}`)},true,true,2026,false,N/A`);
      expect(user).toEqual({ name, accessKey: true, certificate: false, mfa: true });
    }),
  );
});
