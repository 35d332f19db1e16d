import type { Actions } from '../../actions/action.ts';
import { onPart } from './on-part.ts';

export const functions = {
  'lambda:UpdateFunctionCode': onPart({
    target: 'lambdaFunction',
    names: ['lambdaFunction'],
  }),
  'lambda:UpdateFunctionConfiguration': onPart({
    target: 'lambdaFunction',
    names: ['lambdaFunction'],
  }),
  'lambda:DeleteFunction': onPart({
    target: 'lambdaFunction',
    names: ['lambdaFunction'],
  }),
  'lambda:PutFunctionConcurrency': onPart({
    target: 'lambdaFunction',
    cli: 'lambda',
    undo: 'delete-function-concurrency --function-name {functionName}',
    names: ['lambdaFunction'],
  }),
  'lambda:CreateEventSourceMapping': onPart({
    target: 'lambdaFunction',
    names: ['lambdaFunction', 'queue'],
  }),
  'lambda:UpdateEventSourceMapping': onPart({
    target: 'lambdaFunction',
    names: ['lambdaFunction'],
  }),
  'lambda:DeleteEventSourceMapping': onPart({
    target: 'lambdaFunction',
    names: ['lambdaFunction'],
  }),
} as const satisfies Actions;
