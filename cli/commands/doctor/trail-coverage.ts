import type { AdvancedEventSelector, AdvancedFieldSelector, EventSelector } from '@aws-sdk/client-cloudtrail';

export type TrailSeen = Readonly<{
  name: string;
  arn: string;
  home: string;
  isMultiRegion: boolean;
  hasGlobalEvents: boolean;
}>;

/** What a trail logs, in the older or the newer of the two languages that CloudTrail has for it. */
export type Selectors =
  | Readonly<{ kind: 'basic'; selectors: readonly EventSelector[] }>
  | Readonly<{ kind: 'advanced'; selectors: readonly AdvancedEventSelector[] }>;

/** Why a trail would bring no change of IAM even if it logs: the end of a sentence; undefined where it would. */
export function coverage(trail: TrailSeen, region: string, selectors: Selectors): string | undefined {
  if (!trail.isMultiRegion && trail.home !== region)
    return `covers ${trail.home} alone, and IAM's events are in ${region}.`;
  if (!trail.hasGlobalEvents) return 'leaves out the events of global services, of which IAM is one.';
  const logs =
    selectors.kind === 'basic' ? selectors.selectors.some(logsWrites) : selectors.selectors.some(logsWritesOfIam);
  return logs ? undefined : 'logs no management events that write: its event selectors leave them out.';
}

function logsWrites({ IncludeManagementEvents, ReadWriteType = 'All' }: EventSelector): boolean {
  return IncludeManagementEvents === true && ReadWriteType !== 'ReadOnly';
}

/** https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_AdvancedFieldSelector.html */
function logsWritesOfIam({ FieldSelectors = [] }: AdvancedEventSelector): boolean {
  const isMet = (value: string, field: string) =>
    FieldSelectors.filter((each) => each.Field === field).every((selector) => meets(value, selector));
  const isOfManagement = FieldSelectors.some(
    ({ Field, Equals = [] }) => Field === 'eventCategory' && Equals.includes('Management'),
  );
  return isOfManagement && isMet('false', 'readOnly') && isMet('iam.amazonaws.com', 'eventSource');
}

function meets(value: string, selector: AdvancedFieldSelector): boolean {
  const { Equals, StartsWith, EndsWith, NotEquals = [], NotStartsWith = [], NotEndsWith = [] } = selector;
  const wanted = [
    ...(Equals ?? []).map((each) => value === each),
    ...(StartsWith ?? []).map((each) => value.startsWith(each)),
    ...(EndsWith ?? []).map((each) => value.endsWith(each)),
  ];
  const isUnwanted =
    NotEquals.includes(value) ||
    NotStartsWith.some((each) => value.startsWith(each)) ||
    NotEndsWith.some((each) => value.endsWith(each));
  return !isUnwanted && (wanted.length === 0 || wanted.includes(true));
}
