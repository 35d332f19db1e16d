import fc from 'fast-check';

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.constantFrom('*', 'iam:*', 's3:GetObject', 'sts:AssumeRole', 'arn:aws:iam::123456789012:root', '', 'true'),
);
const value = fc.oneof(text, fc.array(text, { maxLength: 40 }), fc.jsonValue());

const operator = fc.oneof(
  text,
  fc.constantFrom(
    'StringLike',
    'ForAnyValue:StringNotEqualsIfExists',
    'Bool',
    'BoolIfExists',
    'Null',
    'NotIpAddress',
    'DateLessThan',
    'NumericLessThan',
  ),
);
const key = fc.oneof(
  text,
  fc.constantFrom(
    'aws:SourceIp',
    'aws:TokenIssueTime',
    'aws:MultiFactorAuthPresent',
    'aws:PrincipalTag/team',
    'token.actions.githubusercontent.com:sub',
  ),
);

const principal = fc.oneof(
  fc.constant('*'),
  fc.dictionary(fc.oneof(text, fc.constantFrom('AWS', 'Service', 'Federated')), value, { maxKeys: 4 }),
  fc.constant({
    Federated: 'arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com',
  }),
  fc.jsonValue(),
);

const statement = fc.record(
  {
    Sid: value,
    Effect: fc.oneof(fc.constantFrom('Allow', 'Deny', 'allow'), value),
    Action: value,
    NotAction: value,
    Resource: value,
    NotResource: value,
    Principal: principal,
    NotPrincipal: principal,
    Condition: fc.oneof(
      fc.dictionary(operator, fc.dictionary(key, value, { maxKeys: 6 }), { maxKeys: 6 }),
      fc.jsonValue(),
    ),
    ['__proto__']: value,
  },
  { requiredKeys: [] },
);

/** Policy documents as nobody should send them, and everything else that could stand where one does. */
export const anyDocument: fc.Arbitrary<unknown> = fc.oneof(
  fc.record({ Version: value, Statement: fc.oneof(statement, fc.array(fc.oneof(statement, fc.jsonValue()))) }),
  fc.jsonValue(),
  fc.anything({ withBigInt: true, withSparseArray: true, withNullPrototype: true, withObjectString: true }),
  text,
);
