/** What a change to a resource of a stack is answered with: CloudFormation itself does not see it. */
export const asTheStackHasIt =
  'npx cdk drift shows what differs from the stack, npx cdk deploy --revert-drift sets it right.';
