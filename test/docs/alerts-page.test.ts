import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { alertsPage } from '../../docs/alerts-page.ts';

test('docs/alerts.md is what is said of lost access today: `npm run docs` writes it', () => {
  const page = readFileSync(new URL('../../docs/alerts.md', import.meta.url), 'utf8');
  expect(page).toBe(alertsPage());
});

test('each example tells what was lost or that nothing was, and how to get it back', () => {
  const examples = alertsPage().split('\n## ').slice(1);
  expect(examples).toHaveLength(17);
  for (const example of examples) {
    expect(example).toMatch(/lost|No effective access|Before:|fails from now on/i);
    expect(example).toContain('Undo');
  }
});

test('the name of a service keeps its letters where a former trust is told', () => {
  expect(alertsPage()).toContain('Before: AWS Lambda (`lambda.amazonaws.com`) may assume it.');
});
