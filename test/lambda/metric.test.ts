import { expect, test } from 'vitest';
import { embeddedMetrics } from '../../lambda/metric.ts';

test('what was held back is one line of the log that CloudWatch reads as a metric', () => {
  const written: string[] = [];
  const metrics = embeddedMetrics((line) => written.push(line), { now: () => 1_795_478_400_000 });
  metrics.heldBack(3);
  expect(written).toEqual([expect.stringMatching(/^\{.*\}\n$/)]);
  expect(JSON.parse(written.join(''))).toEqual({
    _aws: {
      Timestamp: 1_795_478_400_000,
      CloudWatchMetrics: [
        { Namespace: 'IamWhodunit', Dimensions: [[]], Metrics: [{ Name: 'HeldBack', Unit: 'Count' }] },
      ],
    },
    HeldBack: 3,
  });
});
