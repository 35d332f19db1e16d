import { type CloudTrailClient, DescribeTrailsCommand, GetTrailStatusCommand } from '@aws-sdk/client-cloudtrail';
import { AwsFault, asking } from '../../../aws/aws-fault.ts';
import type { Check } from '../check.ts';
import { aws } from '../mend.ts';
import { type Trouble, unknown, well } from '../outcome.ts';
import { coverage, type TrailSeen } from '../trail-coverage.ts';
import { selectorsOf } from '../trail-selectors.ts';

/** Whether some trail brings the changes of IAM to EventBridge; one is enough, also one of the organization. */
export const trail: Check = {
  name: 'trail',
  check: async ({ cloudTrail, whereIamIs: region }) => {
    const found = await trailsSeen(cloudTrail(region), region);
    const judged = [];
    for (const each of found) judged.push(await judgedTrail(each, region, cloudTrail(each.home)));
    const good = judged.find(({ kind }) => kind === 'good');
    if (good !== undefined)
      return well(`The trail ${good.name} logs management events that write, and covers ${region}.`);
    const unread = judged.find((each) => each.kind === 'unread');
    if (unread !== undefined) return unknown(`Whether the trail ${unread.name} brings events: ${unread.why}`);
    const bad = judged.flatMap((each) => (each.kind === 'bad' ? [each.trouble] : []));
    return { kind: 'wrong', troubles: [none(bad.length, region), ...bad] };
  },
};

type Judged = Readonly<
  { name: string } & ({ kind: 'good' } | { kind: 'bad'; trouble: Trouble } | { kind: 'unread'; why: string })
>;

/** Those of other regions and of the organization, too. */
async function trailsSeen(client: CloudTrailClient, region: string): Promise<readonly TrailSeen[]> {
  const { trailList = [] } = await asking('list the trails', 'cloudtrail:DescribeTrails', () =>
    client.send(new DescribeTrailsCommand({ includeShadowTrails: true })),
  );
  return trailList.map(({ Name = '', TrailARN, HomeRegion = region, ...rest }) => ({
    name: Name,
    arn: TrailARN ?? Name,
    home: HomeRegion,
    isMultiRegion: rest.IsMultiRegionTrail === true,
    hasGlobalEvents: rest.IncludeGlobalServiceEvents !== false,
  }));
}

async function judgedTrail(it: TrailSeen, region: string, client: CloudTrailClient): Promise<Judged> {
  try {
    const { IsLogging } = await asking('read the status of a trail', 'cloudtrail:GetTrailStatus', () =>
      client.send(new GetTrailStatusCommand({ Name: it.arn })),
    );
    const why = coverage(it, region, await selectorsOf(it.arn, client));
    if (why !== undefined)
      return { kind: 'bad', name: it.name, trouble: { what: `The trail ${it.name} ${why}`, mend: [] } };
    if (IsLogging === true) return { kind: 'good', name: it.name };
    const mend = [aws(it.home, 'cloudtrail start-logging', { name: it.arn })];
    return {
      kind: 'bad',
      name: it.name,
      trouble: { what: `The trail ${it.name} would do, but its logging is stopped.`, mend },
    };
  } catch (error) {
    if (!(error instanceof AwsFault)) throw error;
    return { kind: 'unread', name: it.name, why: error.message };
  }
}

function none(trails: number, region: string): Trouble {
  const all = trails === 0 ? 'There is no trail' : 'No trail logs management events that write';
  return {
    what: `${all} in ${region}, so EventBridge gets no event of IAM: no event will ever arrive. Have one logged, or let the stack make a trail of its own.`,
    mend: ["# in settings.ts: trail: 'create'", 'npx cdk deploy'],
  };
}
