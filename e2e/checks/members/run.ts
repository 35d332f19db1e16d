import { missingPrograms } from '../../machine/missing-programs.ts';
import { readyTools } from '../../machine/tools.ts';
import { runAlone } from '../../report/run-alone.ts';
import { startTestbed } from '../../testbed/testbed.ts';
import { checkMembers } from './members.ts';

process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] = 'true';
const missing = missingPrograms(['python3', 'openssl']);
await runAlone({
  name: 'other accounts and a home region on the emulator',
  obstacle: missing.length === 0 ? undefined : `${missing.join(' and ')} is not installed`,
  checks: async (report) => {
    const testbed = await startTestbed(await readyTools());
    await checkMembers(report, testbed).finally(() => testbed.end());
  },
});
