import { asText, type Fields, fieldsAt, fieldsOf, listAt, textAt } from '../cloudtrail/fields.ts';

/** A key and its value: a tag, a setting. The value is undefined where it is empty. */
export type Pair = Readonly<{ key: string; value: string | undefined }>;

/** The tags that a request sets, in its order, entries that are not tags left out: https://docs.aws.amazon.com/IAM/latest/APIReference/API_Tag.html */
export function tagsIn(request: Fields): readonly Pair[] {
  return listAt(request, 'tags').flatMap((entry) => {
    const fields = fieldsOf(entry);
    const key = textAt(fields, 'key');
    return key === undefined ? [] : [{ key, value: textAt(fields, 'value') }];
  });
}

/** The keys of the tags that a request removes. */
export function tagKeysIn(request: Fields): readonly Pair[] {
  const keys = listAt(request, 'tagKeys').map(asText);
  return keys.filter((key) => key !== undefined).map((key) => ({ key, value: undefined }));
}

/** The settings that a request changes: https://docs.aws.amazon.com/IAM/latest/APIReference/API_PutAccountProperties.html */
export function accountPropertiesIn(request: Fields): readonly Pair[] {
  const properties = Object.entries(fieldsAt(request, 'properties'));
  return properties.map(([key, value]) => ({ key, value: asText(value) }));
}
