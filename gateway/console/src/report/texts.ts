import texts from './texts.json' with { type: 'json' };

/** The languages of triage, each by its own name. */
export const LANGUAGES = { ar: 'العربية', ckb: 'کوردی', kmr: 'Kurmancî', fa: 'فارسی', en: 'English' } as const;
export type Language = keyof typeof LANGUAGES;
export type Key = keyof (typeof texts)['en'];
export type Texts = Record<Key, string>;

export const TEXTS: Record<Language, Texts> = texts;

const LEFT_TO_RIGHT: readonly Language[] = ['kmr', 'en'];

export const direction = (language: Language) => (LEFT_TO_RIGHT.includes(language) ? 'ltr' : 'rtl');

/** How browsers call it: Kurmanji, as it is written here, is their Kurdish. */
const isLanguage = (text: string): text is Language => text in LANGUAGES;
const named = (tag: string) => tag.split('-')[0]!.replace(/^ku$/, 'kmr');

/** What the poster's code says, or else the first of the browser's languages that there is; Arabic where there is none. */
export function firstLanguage(asked: string | null, browser: readonly string[]): Language {
  return [asked ?? '', ...browser].map(named).find(isLanguage) ?? 'ar';
}
