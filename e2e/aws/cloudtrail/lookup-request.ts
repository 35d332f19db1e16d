import { type Fields, fieldsOf, listAt } from '../../../iam/cloudtrail/fields.ts';
import { LookupError } from './lookup-error.ts';

/** What LookupEvents is asked, checked. */
export type LookupRequest = Readonly<{
  attribute: Readonly<{ key: AttributeKey; value: string }> | undefined;
  /** Seconds since 1970. */
  start: number;
  end: number;
  mostResults: number;
  category: 'management' | 'insight';
  nextToken: unknown;
}>;

const attributeKeys = [
  'EventId',
  'EventName',
  'EventSource',
  'Username',
  'AccessKeyId',
  'ReadOnly',
  'ResourceName',
  'ResourceType',
] as const;

export type AttributeKey = (typeof attributeKeys)[number];

/** Throws the LookupError that AWS documents for what is wrong. */
export function lookupRequest(input: Fields): LookupRequest {
  return {
    attribute: attributeIn(listAt(input, 'LookupAttributes')),
    ...rangeIn(input),
    mostResults: mostResultsIn(input),
    category: categoryIn(input),
    nextToken: input['NextToken'],
  };
}

function attributeIn(attributes: readonly unknown[]): LookupRequest['attribute'] {
  if (attributes.length > 1) throw wrongAttribute('The list of lookup attributes can contain only one item.');
  if (attributes.length === 0) return undefined;
  const { AttributeKey, AttributeValue: value } = fieldsOf(attributes[0]);
  const key = attributeKeys.find((known) => known === AttributeKey);
  if (key === undefined)
    throw wrongAttribute(`The key of a lookup attribute must be one of ${attributeKeys.join(', ')}.`);
  if (typeof value === 'string' && value.length >= 1 && value.length <= 2000) return { key, value };
  throw wrongAttribute(`The value of ${key} must be a text of 1 to 2000 characters.`);
}

function wrongAttribute(message: string): LookupError {
  return new LookupError('InvalidLookupAttributesException', message);
}

function rangeIn({ StartTime = 0, EndTime = Number.MAX_VALUE }: Fields): Pick<LookupRequest, 'start' | 'end'> {
  const isRange = typeof StartTime === 'number' && typeof EndTime === 'number' && StartTime <= EndTime;
  if (isRange) return { start: StartTime, end: EndTime };
  throw new LookupError(
    'InvalidTimeRangeException',
    'StartTime and EndTime must be seconds since 1970, the start not after the end.',
  );
}

function mostResultsIn({ MaxResults = 50 }: Fields): number {
  if (typeof MaxResults === 'number' && Number.isInteger(MaxResults) && MaxResults >= 1 && MaxResults <= 50)
    return MaxResults;
  throw new LookupError('InvalidMaxResultsException', 'MaxResults must be a whole number from 1 to 50.');
}

function categoryIn({ EventCategory }: Fields): LookupRequest['category'] {
  if (EventCategory === undefined) return 'management';
  if (EventCategory === 'insight') return 'insight';
  throw new LookupError('InvalidEventCategoryException', 'The only EventCategory is insight.');
}
