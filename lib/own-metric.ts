import { Metric, type MetricOptions } from 'aws-cdk-lib/aws-cloudwatch';
import { type Dimension, type MetricName, metricNamespace } from '../lambda/metric-names.ts';

type Dimensions = Readonly<Partial<Record<Dimension, string>>>;

/** A metric that the function writes, in sums of five minutes unless `options` say otherwise. */
export function ownMetric(metricName: MetricName, dimensionsMap: Dimensions = {}, options: MetricOptions = {}): Metric {
  return new Metric({ namespace: metricNamespace, metricName, dimensionsMap, statistic: 'Sum', ...options });
}
