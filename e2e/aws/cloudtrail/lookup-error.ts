/** An error that LookupEvents is documented to answer: https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_LookupEvents.html#API_LookupEvents_Errors */
export class LookupError extends Error {
  override readonly name: LookupErrorName;

  constructor(name: LookupErrorName, message: string) {
    super(message);
    this.name = name;
  }
}

type LookupErrorName =
  | 'InvalidEventCategoryException'
  | 'InvalidLookupAttributesException'
  | 'InvalidMaxResultsException'
  | 'InvalidNextTokenException'
  | 'InvalidTimeRangeException'
  | 'TrailNotFoundException'
  | 'UnsupportedOperationException';
