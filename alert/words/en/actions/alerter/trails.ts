import type * as entries from '../../../../../iam/alerter/actions/trails.ts';
import type { TextsOf } from '../../../action-text.ts';
import { sentence } from '../sentence-forms.ts';

const noOtherTrail = 'If no other trail records management events, changes to IAM cause no alerts any more.';

export const trails: TextsOf<typeof entries.trails> = {
  'cloudtrail:StopLogging': {
    ...sentence('stop', 'stopped', '{trail} from logging', { line: 'from logging' }),
    why: noOtherTrail,
  },
  'cloudtrail:DeleteTrail': {
    ...sentence('delete', 'deleted', '{trail}', { line: '' }),
    why: noOtherTrail,
    noUndo: "Make a trail that records management events; trail: 'create' in settings.ts has the stack make one.",
  },
  'cloudtrail:UpdateTrail': {
    ...sentence('change', 'changed', '{trail}', { line: '' }),
    why: 'Events of IAM come only from a trail of all regions or of the one where IAM is.',
    noUndo: 'cloudtrail update-trail sets the former values again, once you know them.',
  },
  'cloudtrail:PutEventSelectors': {
    ...sentence('change', 'changed', 'which events {trail} records', { line: 'which events it records' }),
    why: 'Without management events that write, changes to IAM cause no alerts any more.',
    noUndo: 'If nothing else records management events, put-event-selectors has to include them again.',
  },
};
