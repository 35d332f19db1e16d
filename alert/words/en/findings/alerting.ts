import type { FindingText } from '../../finding-text.ts';

/** Findings about what keeps alerts from arriving or from saying all, and about many denials. */
export const alerting = {
  'alerting-tampered': {
    title: 'Alerting was tampered with',
    why: 'This is a part of IAM Whodunit itself, or of what feeds it: from now on alerts may be missing.',
    next: 'If this was not your own deployment, put it right, then look in the CloudTrail event history for changes that caused no alert.',
  },
  'parameters-hidden': {
    title: 'Parameters hidden from CloudTrail',
    why: 'The request was too large for CloudTrail to keep, and padding a policy to that size is a known way to hide it.',
    next: 'Read the state as it is now, and compare it with your code.',
  },
  'alerting-tampering-attempted': {
    title: 'Attempt to tamper with the alerting',
    why: 'Whoever wants alerts to stop may have something to hide, or a deployment lacks a permission.',
    next: 'Ask whoever it was, and look at what else they did.',
  },
  'probing-burst': {
    title: 'Burst of probing calls',
    why: 'One principal failed again and again with names that do not exist: the errors tell which users and roles do.',
    next: 'Ask what it was for, and look at what else the principal did.',
  },
  'denied-burst': {
    title: 'Burst of denied attempts',
    why: 'One principal was denied again and again within a short time: somebody tries what is open, or a job lacks a permission.',
    next: 'Look at what it tried, and at what it succeeded with.',
  },
} as const satisfies Readonly<Record<string, FindingText>>;
