/** The resources of an account that are the alerter itself, by their names. A change to one of them is always an alert. */
export type Alerter = Readonly<{
  /** CloudFormation names its resources after it: `IamWhodunit-AlertsQueue...`. */
  stackName: string;
  /** The SSM parameters that hold its webhooks. */
  parameters: readonly string[];
  /** The trail that feeds it. Where it is left out, it can be any trail. */
  trailName?: string;
}>;
