import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { filesBelow } from '../files.test-kit.ts';
import { translator } from '../i18n/index.tsx';
import { faults, problemKey } from './sentence.ts';

/** Every type of problem that the Java side's catalogues declare. */
function declared(): { type: string; status: number }[] {
  const catalogues = [
    ...filesBelow('../../libs/problem/src/main/java', 'RequestProblem.java'),
    ...filesBelow('../../libs/retention/src/main/java', 'Problem.java'),
    ...filesBelow('../../services/traveller-screening/src/main/java', 'Problem.java'),
    ...filesBelow('../../services/crossing-point/src/main/java', 'Problem.java'),
    ...filesBelow('../../services/trafficking-alert/src/main/java', 'Problem.java'),
  ];
  expect(catalogues.length).toBeGreaterThanOrEqual(5);
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
  const told = declared().filter(({ type }) => /traveller-screening|crossing-point|retention|trafficking-alert/.test(type));
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

const LINES = ['P<IRQ', 'AB12*', 'C'];
const fault = (code: string, position = 1, line = 2) => [{ pointer: `/mrz/${line - 1}`, detail: 'In English.', code, position }];

test('a character that is not allowed is told with its place', () => {
  expect(faults(fault('ILLEGAL_CHARACTER', 5), LINES, translator('en'))).toEqual([
    { sentence: 'Line 2, position 5: “\u2068*\u2069” is not allowed, only A–Z, 0–9 and <.', foreign: false, place: { line: 2, position: 5 } },
  ]);
});

test.each([
  ['LINE_LENGTH', LINES.slice(0, 2), 'Line 2 has 5 characters; 36 or 44 are needed.'],
  ['LINE_LENGTH', LINES, 'Line 2 has 5 characters; 30 are needed.'],
  ['LINE_COUNT', [...LINES, ''], 'There are 4 lines; a document has two or three.'],
  ['SWISS_DRIVING_LICENCE', LINES, 'This is a Swiss driving licence, not a travel document.'],
])('%s of %j', (code, lines, sentence) => {
  expect(faults(fault(code), lines, translator('en'))[0]!.sentence).toBe(sentence);
});

test('every kind of fault that the reader declares is told in every language', () => {
  const [source] = filesBelow('../../libs/travel-document/src/main/java', 'MrzFault.java');
  const kinds = [...readFileSync(source!, 'utf8').matchAll(/^ {4}([A-Z_]+),?$/gm)].map(([, kind]) => kind!);
  expect(kinds.length).toBeGreaterThan(5);
  for (const kind of kinds) {
    for (const language of ['en', 'ar', 'ckb'] as const) {
      expect(faults(fault(kind), LINES, translator(language))[0], kind).toMatchObject({ foreign: false });
    }
  }
});

test('a fault without a code that is known here is told as it came', () => {
  const errors = [{ pointer: '/lane', detail: 'must match the pattern' }];
  expect(faults(errors, LINES, translator('ar'))).toEqual([{ sentence: 'must match the pattern', foreign: true }]);
});
