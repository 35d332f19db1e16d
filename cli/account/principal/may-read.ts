import { AwsFault, asking, isRefusal } from '../../aws/aws-fault.ts';

/** Reads what one permission lets see; what is refused is a gap, and undefined. */
export type MayRead = <Answer>(
  doing: string,
  permission: string,
  call: () => Promise<Answer>,
) => Promise<Answer | undefined>;

/** Goes on where a permission is missing, and keeps one sentence for each that is. Throws every other `AwsFault`. */
export function reading(): Readonly<{ mayRead: MayRead; gaps(): readonly string[] }> {
  const gaps = new Set<string>();
  return {
    mayRead: async (doing, permission, call) => {
      try {
        return await asking(doing, permission, call);
      } catch (error) {
        if (!(error instanceof AwsFault && isRefusal(error))) throw error;
        gaps.add(`Could not ${doing}: ${permission} is missing.`);
        return undefined;
      }
    },
    gaps: () => [...gaps],
  };
}
