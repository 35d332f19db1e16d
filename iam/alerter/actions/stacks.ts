import type { Actions } from '../../actions/action.ts';
import { onPart } from './on-part.ts';

const deployAgain = 'Deploy the version that you want: npx cdk deploy.';

export const stacks: Actions = {
  UpdateStack: onPart({
    target: 'stack',
    en: {
      verb: 'update',
      past: 'updated',
      object: '{stack}',
      why: 'Everything that makes the alerts may be another now.',
      noUndo: deployAgain,
    },
  }),
  ExecuteChangeSet: onPart({
    target: 'stack',
    en: {
      verb: 'carry',
      past: 'carried',
      object: 'a change set out on {stack}',
      why: 'That is what cdk deploy does; everything that makes the alerts may be another now.',
      noUndo: deployAgain,
    },
  }),
  DeleteStack: onPart({
    target: 'stack',
    en: {
      verb: 'delete',
      past: 'deleted',
      object: '{stack}',
      why: 'With the stack go the rules, the queue and the function: nobody is told of anything any more.',
      noUndo: deployAgain,
    },
  }),
  SetStackPolicy: onPart({
    target: 'stack',
    en: {
      verb: 'set',
      past: 'set',
      object: 'the stack policy of {stack}',
      why: 'It decides what an update may change.',
      noUndo: deployAgain,
    },
  }),
  UpdateTerminationProtection: onPart({
    target: 'stack',
    en: {
      verb: 'change',
      past: 'changed',
      object: 'the termination protection of {stack}',
      why: 'It keeps the stack from being deleted.',
      noUndo: deployAgain,
    },
    variants: [
      {
        when: { field: 'enableTerminationProtection', is: 'false' },
        cli: 'cloudformation',
        undo: 'update-termination-protection --enable-termination-protection --stack-name {stackName}',
        en: {
          verb: 'take',
          past: 'took',
          object: 'the termination protection off {stack}',
          why: 'Now the stack can be deleted, and with it all that makes the alerts.',
        },
      },
    ],
  }),
};
