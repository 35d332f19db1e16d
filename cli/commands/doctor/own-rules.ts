import type { Stack } from '../../deployment/stack.ts';

/** A rule of a stack of ours: what its template calls it, its name, and the bus that it is on. */
export type PlacedRule = Readonly<{ id: string; name: string; bus: string; region: string }>;

/** The rules of a stack. CloudFormation knows one on a bus of its own as `bus|name`. */
export function placedRules({ resources }: Stack, region: string): readonly PlacedRule[] {
  return resources
    .filter(({ type }) => type === 'AWS::Events::Rule')
    .map(({ id, name }) => {
      const [bus, own] = name.split('|');
      return own === undefined ? { id, name, bus: 'default', region } : { id, name: own, bus: bus ?? '', region };
    });
}

/** Whether a rule hands on what becomes a message; those of the snapshots call their function. */
export function handsOn({ id }: PlacedRule): boolean {
  return /^(IamEvents|HandedOver|Heartbeat|Tests|TestEvents)/.test(id);
}

/** The rule without which no change to IAM is ever told: where IAM is, and where a bus hands them over. */
export function catchesIam({ id }: PlacedRule): boolean {
  return /^(IamEvents|HandedOver)Rule/.test(id);
}
