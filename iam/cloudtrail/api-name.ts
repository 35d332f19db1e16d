/**
 * The name of a call without the date of its API, which Lambda and a few other services record behind it:
 * https://docs.aws.amazon.com/lambda/latest/dg/logging-using-cloudtrail.html
 */
export function apiName(eventName: string): string {
  return eventName.replace(/20\d{6}(v\d)?$/, '');
}
