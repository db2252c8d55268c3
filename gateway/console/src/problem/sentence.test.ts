import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { filesBelow } from '../files.test-kit.ts';
import { translator } from '../i18n/index.tsx';
import { faults, problemKey } from './sentence.ts';

/** Every type of problem that the Java side's catalogues declare. */
function declared(): { type: string; status: number }[] {
  const catalogues = [
    ...filesBelow('../../libs/problem/src/main/java', 'RequestProblem.java'),
    ...filesBelow('../../services/traveller-screening/src/main/java', 'Problem.java'),
    ...filesBelow('../../services/crossing-point/src/main/java', 'Problem.java'),
  ];
  expect(catalogues.length).toBeGreaterThanOrEqual(3);
  return catalogues.flatMap((path) => {
    const source = readFileSync(path, 'utf8');
    const owner = /owner\(\) \{\s*return "([\w-]+)"/.exec(source)![1]!;
    return [...source.matchAll(/[A-Z_]+\(\s*"([\w-]+)",\s*(\d{3}),/g)].map(([, slug, status]) => ({
      type: `urn:problem:${owner}:${slug}`,
      status: Number(status),
    }));
  });
}

const OF_NO_KIND = ['problem.console-fault', 'problem.server-fault'];

test('every type of problem the counter can meet has a sentence', () => {
  const all = declared();
  expect(all.length).toBeGreaterThan(25);
  for (const { type, status } of all) {
    expect(translator('en')(problemKey({ type, status })), type).toMatch(/\.$/);
  }
});

test('what an officer can do something about is not told as a fault of the console', () => {
  const told = declared().filter(({ type }) => /traveller-screening|crossing-point/.test(type));
  expect(told.filter((problem) => OF_NO_KIND.includes(problemKey(problem)))).toEqual([]);
});

test.each([
  [401, 'problem.signed-out'],
  [499, 'problem.signed-out'],
  [403, 'problem.forbidden'],
  [404, 'problem.not-found'],
  [429, 'problem.busy'],
  [503, 'problem.unavailable'],
  [500, 'problem.server-fault'],
  [418, 'problem.console-fault'],
])('an unknown type is told by its status %i', (status, key) => {
  expect(problemKey({ type: 'urn:problem:newer:than-this', status })).toBe(key);
});

const error = (detail: string) => [{ pointer: '/mrz/1', detail }];

test('a character that is not allowed is told with its place', () => {
  const told = faults(error('Line 2 has U+002A at position 10; only A-Z, 0-9 and < are allowed.'), translator('en'));
  expect(told).toEqual([
    { sentence: 'Line 2, position 10: “\u2068*\u2069” is not allowed, only A–Z, 0–9 and <.', foreign: false, place: { line: 2, position: 10 } },
  ]);
});

test.each([
  ['Line 2 has 43 characters; in a zone of 2 lines each has 36 (TD2, MRV-B) or 44 (TD3, MRV-A).', 'Line 2 has 43 characters; 36 or 44 are needed.'],
  ['Line 3 has 29 characters; in a zone of 3 lines each has 30 (TD1).', 'Line 3 has 29 characters; 30 are needed.'],
  ['A zone has two or three lines; the text has 4.', 'There are 4 lines; a document has two or three.'],
  ['This is the layout of the Swiss driving licence, not one of Doc 9303.', 'This is a Swiss driving licence, not a travel document.'],
])('%s', (detail, sentence) => {
  expect(faults(error(detail), translator('en'))[0]!.sentence).toBe(sentence);
  for (const language of ['ar', 'ckb'] as const) expect(faults(error(detail), translator(language))[0]!.foreign).toBe(false);
});

test('words that are not known here are told as they came', () => {
  expect(faults(error('must match the pattern'), translator('ar'))).toEqual([{ sentence: 'must match the pattern', foreign: true }]);
});
