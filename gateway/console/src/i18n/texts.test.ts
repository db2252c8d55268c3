import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { filesBelow } from '../files.test-kit.ts';
import ar from './ar.json' with { type: 'json' };
import ckb from './ckb.json' with { type: 'json' };
import en from './en.json' with { type: 'json' };
import { hasText, translator } from './index.tsx';

const PLURAL = /_(zero|one|two|few|many|other)$/;
const FORMS = {
  en: ['one', 'other'],
  ckb: ['one', 'other'],
  ar: ['zero', 'one', 'two', 'few', 'many', 'other'],
} as const;
const languages = { en, ar, ckb } as Record<keyof typeof FORMS, Record<string, string>>;
const base = (key: string) => key.replace(PLURAL, '');
const bases = (texts: object) => [...new Set(Object.keys(texts).map(base))].sort();
const placeholders = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((m) => m[1]!).sort();

test.each(['ar', 'ckb'] as const)('%s has the texts that English has, and no others', (language) => {
  expect(bases(languages[language])).toEqual(bases(en));
});

test.each(['en', 'ar', 'ckb'] as const)('%s has every plural form its grammar needs', (language) => {
  const texts = languages[language];
  const counted = new Set(Object.keys(texts).filter((key) => PLURAL.test(key)).map(base));
  for (const key of counted) {
    expect(Object.keys(texts).filter((k) => base(k) === key).map((k) => k.slice(key.length + 1)).sort()).toEqual([...FORMS[language]].sort());
  }
});

test.each(['ar', 'ckb'] as const)('%s puts in what English puts in', (language) => {
  for (const [key, text] of Object.entries(languages[language])) {
    const model = languages.en[key] ?? languages.en[`${base(key)}_other`]!;
    const needed = placeholders(model);
    // a plural form may say its number in words
    const mayLack = (name: string) => PLURAL.test(key) && name === 'count';
    expect(placeholders(text).filter((name) => !mayLack(name)), key).toEqual(needed.filter((name) => !mayLack(name)));
  }
});

test.each(['ar', 'ckb'] as const)('%s leaves nothing in English', (language) => {
  const same = Object.entries(languages[language]).filter(([key, text]) => text === languages.en[key]);
  expect(same).toEqual([]);
});

test('Sorani is written with its own letters, not those of Arabic', () => {
  const arabic = Object.entries(languages.ckb).filter(([, text]) => /[\u064a\u0643\u0629\u0649]/.test(text));
  expect(arabic).toEqual([]);
});

test('Arabic counts as Arabic does', () => {
  const t = translator('ar');
  expect([0, 1, 2, 3, 11, 100].map((count) => t('matches', { count }))).toEqual([
    'لا تطابق', 'تطابق واحد', 'تطابقان', '3 تطابقات', '11 تطابقاً', '100 تطابق',
  ]);
});

test('a name in a sentence is kept from turning it', () => {
  expect(translator('ckb')('evidence.PART_AGREES.SAME', { asked: 'AZHAR' })).toBe('\u2068AZHAR\u2069: هەمان نووسین');
});

/** The constants of an enum of the Java side, which the console must have words for. */
function constants(path: string, name: string): string[] {
  const source = readFileSync(`../../${path}`, 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '');
  const body = new RegExp(`enum ${name}\\b[^{]*\\{([\\s\\S]*?)(;|\\n {0,2}\\})`).exec(source)![1]!;
  return [...body.replace(/\([^)]*\)/g, '').matchAll(/\b[A-Z][A-Z_]+\b/g)].map((m) => m[0]);
}

const screening = 'services/traveller-screening/src/main/java/org/sinur/screening';
const matching = 'libs/name-matching/src/main/java/org/sinur/namematching/EvidenceKind.java';

test.each([
  ['verdict', `${screening}/check/Advice.java`, 'Advice'],
  ['reason', `${screening}/check/Reason.java`, 'Reason'],
  ['outcome', `${screening}/referral/Outcome.java`, 'Outcome'],
  ['cause', `${screening}/referral/Cause.java`, 'Cause'],
  ['act', `${screening}/referral/Act.java`, 'Act'],
  ['list', `${screening}/list/ListStatus.java`, 'Usable'],
  ['fraud', 'services/watchlist/src/main/java/org/sinur/watchlist/document/Fraud.java', 'Fraud'],
  ['kind', 'services/watchlist/src/main/java/org/sinur/watchlist/document/DocumentType.java', 'DocumentType'],
  ['result', 'libs/travel-document/src/main/java/org/sinur/traveldocument/mrz/FieldCheck.java', 'Result'],
  ['field', 'libs/travel-document/src/main/java/org/sinur/traveldocument/mrz/MrzField.java', 'MrzField'],
  ['evidence.PART_AGREES', matching, 'Agreement'],
  ['evidence', `${screening}/check/DocumentEvidence.java`, 'DocumentEvidence'],
  ['evidence.NUMBER_AGREES', 'libs/listed-documents/src/main/java/org/sinur/listeddocuments/NumberAgreement.java', 'NumberAgreement'],
])('there are words for every %s', (prefix, path, name) => {
  const all = constants(path, name);
  expect(all.length).toBeGreaterThan(2);
  expect(all.filter((constant) => !hasText(`${prefix}.${constant}`))).toEqual([]);
});

test('there are words for every kind of evidence', () => {
  const all = constants(matching, 'EvidenceKind');
  expect(all).toContain('NATIONALITY_UNKNOWN');
  expect(all.filter((constant) => !hasText(`evidence.${constant}`))).toEqual([]);
});

test('there are words for every check that refutes a field', () => {
  const source = readFileSync('../../libs/travel-document/src/main/java/org/sinur/traveldocument/mrz/FieldCheck.java', 'utf8');
  const refuting = [...source.matchAll(/(\w+)\(Result\.REFUTED\)/g)].map((m) => m[1]!);
  expect(refuting.length).toBeGreaterThan(3);
  expect(refuting.filter((check) => !hasText(`check.${check}`))).toEqual([]);
});

test('there are words for every duty', () => {
  const source = readFileSync('../../libs/access/src/main/java/org/sinur/access/Duty.java', 'utf8');
  const duties = [...source.matchAll(/ = "([a-z-]+)";/g)].map((m) => m[1]!);
  expect(duties.length).toBe(10);
  expect(duties.filter((duty) => !hasText(`duty.${duty}`))).toEqual([]);
});

test('every text is used', () => {
  const sources = filesBelow('src', '.ts', '.tsx').filter((path) => !path.includes('.test')).map((path) => readFileSync(path, 'utf8')).join('\n');
  const prefixes = [...sources.matchAll(/[`'"]([a-zA-Z][\w.-]*)\.\$\{/g)].map((m) => `${m[1]!}.`);
  const unused = bases(en).filter(
    (key) => !sources.includes(`'${key}'`) && !prefixes.some((prefix) => key.startsWith(prefix)),
  );
  expect(unused).toEqual([]);
});
