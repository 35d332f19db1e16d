/** What of an account is the alerter itself, as far as names tell: whoever changes it has to be told of. */
export type Alerter = Readonly<{
  /** CloudFormation names its resources after it: `IamWhodunit-AlertsQueue...`. */
  stackName: string;
  /** The SSM parameters that hold its webhooks. */
  parameters: readonly string[];
  /** The trail that feeds it; any may be the one, where it is left out. */
  trailName?: string;
}>;
