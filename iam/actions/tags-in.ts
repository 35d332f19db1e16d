import { asText, type Fields, fieldsOf, listAt, textAt } from '../cloudtrail/fields.ts';

/** A tag that a call sets; an empty value is none: https://docs.aws.amazon.com/IAM/latest/APIReference/API_Tag.html */
export type Tag = Readonly<{ key: string; value: string | undefined }>;

/** The tags that a request holds, in its order, without what is no tag. */
export function tagsIn(request: Fields): readonly Tag[] {
  return listAt(request, 'tags').flatMap((entry) => {
    const fields = fieldsOf(entry);
    const key = textAt(fields, 'key');
    return key === undefined ? [] : [{ key, value: textAt(fields, 'value') }];
  });
}

/** The keys of the tags that a request removes. */
export function tagKeysIn(request: Fields): readonly string[] {
  return listAt(request, 'tagKeys')
    .map(asText)
    .filter((key) => key !== undefined);
}
