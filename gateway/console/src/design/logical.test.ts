import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { filesBelow } from '../files.test-kit.ts';

const PHYSICAL =
  /(^|[\s;{])((margin|padding|border|inset|scroll-margin|scroll-padding)-(left|right|top|bottom)|left|right|top|bottom|float|width|height|(min|max)-(width|height)|border-(top|bottom)-(left|right)-radius)\s*:|text-align\s*:\s*(left|right)/;

const sheets = filesBelow('src', '.css');

test('there are style sheets to look at', () => expect(sheets.length).toBeGreaterThan(4));

test.each(sheets)('%s has no physical property, so that it mirrors by itself', (sheet) => {
  const lines = readFileSync(sheet, 'utf8').split('\n');
  const physical = lines.map((line, i) => `${i + 1}: ${line.trim()}`).filter((_, i) => !lines[i]!.includes('@media') && PHYSICAL.test(lines[i]!));
  expect(physical).toEqual([]);
});

test('the test knows a physical property when it sees one', () => {
  for (const line of ['  margin-left: 1rem;', 'text-align: right;', '{ left: 0; }', '  width: 3px;']) expect(line).toMatch(PHYSICAL);
  for (const line of ['  margin-inline-start: 1rem;', '  line-height: 2;', '  border-width: 2px;']) expect(line).not.toMatch(PHYSICAL);
});
