import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { ChangeAlert } from '../../alert/alert.ts';
import { measurementOf } from '../../alert/content/measures.ts';
import { heldBy } from '../../alert/hold.ts';
import { marks } from '../../alert/render/mark.ts';
import { whyNotFor } from '../../alert/route.ts';
import { breakRiskScale, securityScale } from '../../iam/measures.ts';
import { checkSettings } from '../../lib/settings/check-settings.ts';
import { alertOf } from '../alert/alert-of.ts';
import { blocksOf, textOf } from './pages.ts';

const readme = textOf('README.md');
const [block = ''] = blocksOf('README.md', ['ts']);
const { default: example } = await import(`data:text/javascript,${encodeURIComponent(`export default { ${block} }`)}`);
const settings = checkSettings(example);

function change(file: string, edit = (text: string) => text): ChangeAlert {
  const body = edit(readFileSync(new URL(`../../demo/story/${file}`, import.meta.url), 'utf8'));
  const alert = alertOf({ id: 'e-1', body });
  if (alert.kind !== 'change') throw new Error(`${file} is no change.`);
  return alert;
}

const leadStory = change('05-sato-detaches-export-read.json');

test('the story that the README leads with reaches every channel of its example, the one on call too', () => {
  expect(settings.slack.map((channel) => whyNotFor(leadStory, channel))).toEqual([undefined, undefined]);
});

test.each([
  ['batch-runner', true],
  ['root-admin', false],
])('its rule for a key rotation holds a key for %s back: %s', (userName, isHeld) => {
  const key = change('09-kimura-makes-a-key-for-batch-runner.json', (text) =>
    text.replaceAll('batch-runner', userName).replaceAll('kimura', 'key-rotation'),
  );
  expect(heldBy(key, settings.hold, Date.UTC(2026, 10, 24)) !== undefined).toBe(isHeld);
});

test('it says of each colour what it stands for', () => {
  const [, legend = ''] = /^The mark is (.*)$/m.exec(readme) ?? [];
  const said = (mark: string) => new RegExp(`${mark} ([^,.]*)`, 'u').exec(legend)?.[1] ?? '';
  for (const security of securityScale) {
    for (const breakRisk of breakRiskScale) {
      const { level } = measurementOf({ security, breakRisk });
      const words = said(marks[level]);
      const isLess = !['critical', 'high', 'medium'].includes(security) && breakRisk === 'none';
      const sign = { none: security, possible: 'may break', likely: 'likely to break' }[breakRisk];
      expect([security, sign, 'less than that'].some((word) => words.includes(word))).toBe(true);
      expect(words === 'less than that').toBe(isLess);
    }
  }
});
