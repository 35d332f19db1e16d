/**
 * The commands of the AWS CLI that the pages name, with their options as its reference has them:
 * https://awscli.amazonaws.com/v2/documentation/api/latest/reference/index.html
 */
export const awsOptions: Readonly<Record<string, readonly string[]>> = {
  'cloudformation activate-organizations-access': [],
  'organizations register-delegated-administrator': ['account-id', 'service-principal'],
  'cloudformation describe-stacks': ['stack-name'],
  'cloudtrail describe-trails': ['trail-name-list', 'include-shadow-trails'],
  'cloudtrail get-trail-status': ['name'],
  'cloudtrail lookup-events': ['lookup-attributes', 'start-time', 'end-time', 'event-category', 'max-results'],
  'events list-rules': ['name-prefix', 'event-bus-name'],
  'iam create-group': ['group-name', 'path'],
  'iam delete-group': ['group-name'],
  'lambda get-function-configuration': ['function-name', 'qualifier'],
  'logs filter-log-events': ['log-group-name', 'filter-pattern', 'start-time', 'end-time'],
  'logs tail': ['since', 'follow', 'format', 'filter-pattern'],
  'sns list-subscriptions-by-topic': ['topic-arn'],
  'sns subscribe': ['topic-arn', 'protocol', 'notification-endpoint', 'attributes', 'return-subscription-arn'],
  'sqs delete-message': ['queue-url', 'receipt-handle'],
  'sqs get-queue-attributes': ['queue-url', 'attribute-names'],
  'sqs receive-message': [
    'queue-url',
    'max-number-of-messages',
    'message-attribute-names',
    'visibility-timeout',
    'wait-time-seconds',
  ],
  'sqs send-message': ['queue-url', 'message-body'],
  'ssm put-parameter': ['name', 'value', 'type', 'overwrite'],
  'sts assume-role': ['role-arn', 'role-session-name', 'duration-seconds'],
};
