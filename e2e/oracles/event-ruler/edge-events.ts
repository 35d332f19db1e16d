import type { Fields } from '../../../iam/cloudtrail/fields.ts';

/** Events as no service sends them, or not yet: each source with each type, each event source and each name. */
export function edgeEvents(): readonly Fields[] {
  return sources.flatMap((source) =>
    detailTypes.flatMap((type) => details().map((detail) => ({ ...source, ...type, ...detail }))),
  );
}

const sources: readonly Fields[] = [
  { source: 'aws.iam' },
  { source: 'aws.sts' },
  { source: 'AWS.IAM' },
  { source: ['aws.sts', 'aws.iam'] },
  { source: true },
  { source: null },
  {},
];

const detailTypes: readonly Fields[] = [
  { 'detail-type': 'AWS API Call via CloudTrail' },
  { 'detail-type': 'AWS Service Event via CloudTrail' },
  { 'detail-type': ['AWS API Call via CloudTrail'] },
  {},
];

function details(): readonly Fields[] {
  const whole = eventSources.flatMap((source) => eventNames.map((name) => ({ detail: { ...source, ...name } })));
  return [...whole, ...otherDetails];
}

const eventSources: readonly Fields[] = [
  { eventSource: 'iam.amazonaws.com' },
  { eventSource: 'sts.amazonaws.com' },
  { eventSource: ['iam.amazonaws.com', 'sts.amazonaws.com'] },
  { eventSource: { name: 'iam.amazonaws.com' } },
  {},
];

const eventNames: readonly Fields[] = [
  ...['CreateRole', 'GetRole', 'ListRoles', 'GenerateCredentialReport', 'SimulateCustomPolicy'],
  ...['Get', 'Ge', 'get', 'getRole', 'GETROLE', ' GetRole', 'Getaway', 'ForgetGetRole', '', ' '],
  ...['Gét', 'Get\u{1f511}', '\u{1f511}', 'Ｇｅｔ', 'Get\u0000', '"Get', '\\u0047et', '*', '$or', 'true', 'null'],
]
  .map((eventName): unknown => eventName)
  .concat([true, false, null, 0, 1, 1e21, -0.5])
  .concat([[], ['CreateRole'], ['GetRole'], ['GetRole', 'CreateRole'], ['GetRole', true], [['GetRole']]])
  .concat([[['CreateRole']], [null], [{}], {}, { name: 'CreateRole' }, [{ name: 'CreateRole' }]])
  .map((eventName) => ({ eventName }))
  .concat([{ eventName: undefined }]);

/** Where there is no record, or several. */
const otherDetails: readonly Fields[] = [
  {},
  { detail: {} },
  { detail: null },
  { detail: 'CreateRole' },
  { detail: [] },
  { detail: [{ eventSource: 'iam.amazonaws.com', eventName: 'CreateRole' }] },
  { detail: [{ eventSource: 'iam.amazonaws.com' }, { eventName: 'CreateRole' }] },
  { detail: [{ eventSource: 'iam.amazonaws.com', eventName: 'GetRole' }, { eventName: 'CreateRole' }] },
  { detail: { eventSource: 'iam.amazonaws.com', EventName: 'CreateRole' } },
  { detail: { eventSource: 'iam.amazonaws.com', requestParameters: { eventName: 'CreateRole' } } },
];

/** A name with a dot, which event-ruler takes for a path. No service sends one where a pattern of ours looks. */
export const dottedEvent: Fields = {
  source: 'aws.iam',
  'detail-type': 'AWS API Call via CloudTrail',
  'detail.eventSource': 'iam.amazonaws.com',
  'detail.eventName': 'CreateRole',
};
