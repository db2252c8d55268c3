import { expect, test } from 'vitest';
import { direction, firstLanguage, LANGUAGES, TEXTS } from './texts.ts';
import type { Language } from './texts.ts';

const OTHERS = (Object.keys(LANGUAGES) as Language[]).filter((language) => language !== 'en');

test.each(OTHERS)('%s says all that English says, and nothing in English', (language) => {
  expect(Object.keys(TEXTS[language])).toEqual(Object.keys(TEXTS.en));
  const same = Object.entries(TEXTS[language]).filter(([key, text]) => text === TEXTS.en[key as keyof typeof TEXTS.en] || !text.trim());
  expect(same).toEqual([]);
});

test('Sorani and Persian are written with their own letters, not those of Arabic', () => {
  for (const language of ['ckb', 'fa'] as const) {
    expect(Object.values(TEXTS[language]).filter((text) => /[\u064a\u0643\u0649]/.test(text)), language).toEqual([]);
  }
});

test('the poster decides on the language, then the browser, and Arabic where neither does', () => {
  expect(firstLanguage('ckb', ['en-GB'])).toBe('ckb');
  expect(firstLanguage('xx', ['de', 'fa-IR', 'en'])).toBe('fa');
  expect(firstLanguage(null, ['ku-TR'])).toBe('kmr');
  expect(firstLanguage(null, ['de'])).toBe('ar');
  expect(direction('kmr')).toBe('ltr');
  expect(direction('ckb')).toBe('rtl');
});
