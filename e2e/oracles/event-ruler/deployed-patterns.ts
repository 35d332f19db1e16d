import { isObject } from '../../../iam/cloudtrail/fields.ts';
import { resourcesIn } from '../../stack/assembly/resources.ts';

/** The pattern of a rule, by the rule's logical id. */
export type DeployedPattern = Readonly<{ rule: string; pattern: unknown }>;

/** The event patterns of all rules in a cloud assembly. */
export function deployedPatterns(folder: string): readonly DeployedPattern[] {
  return resourcesIn(folder, 'AWS::Events::Rule')
    .filter(({ properties }) => properties['EventPattern'] !== undefined)
    .map(({ id, properties }) => ({ rule: id, pattern: withTexts(properties['EventPattern']) }));
}

/** What CloudFormation fills in is replaced by a text: the matchers do not depend on which one. */
function withTexts(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withTexts);
  if (!isObject(value)) return value;
  if (isFilledIn(value)) return JSON.stringify(value);
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, withTexts(member)]));
}

function isFilledIn(value: object): boolean {
  const [name = '', ...more] = Object.keys(value);
  return more.length === 0 && (name === 'Ref' || name.startsWith('Fn::'));
}
