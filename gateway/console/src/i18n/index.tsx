import { createContext, useContext, useEffect, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components';
import { remembered, remember } from '../frame/memory.ts';
import ar from './ar.json' with { type: 'json' };
import ckb from './ckb.json' with { type: 'json' };
import en from './en.json' with { type: 'json' };
import { LOCALES } from './format.ts';

export const LANGUAGES = { en: 'English', ar: 'العربية', ckb: 'کوردی' } as const;
export type Language = keyof typeof LANGUAGES;

type Plural = 'zero' | 'one' | 'two' | 'few' | 'many' | 'other';
type Base<K> = K extends `${infer B}_${Plural}` ? B : K;
export type Key = Base<keyof typeof en>;
export type Values = Record<string, string | number>;
export type Translate = (key: Key, values?: Values) => string;

const TEXTS: Record<Language, Record<string, string>> = { en, ar, ckb };

/** Browsers do not know Sorani's plurals, which are those of English. */
const pluralRules = (language: Language) => new Intl.PluralRules(language === 'ckb' ? 'en' : language);

/** Keeps a name of another script from turning the sentence around it (Unicode TR9, 2.7). */
const isolated = (value: string | number) => (typeof value === 'number' ? String(value) : `\u2068${value}\u2069`);

export function translator(language: Language): Translate {
  const texts = TEXTS[language];
  const rules = pluralRules(language);
  return (key, values = {}) => {
    const { count } = values;
    const text = texts[key] ?? (typeof count === 'number' ? (texts[`${key}_${rules.select(count)}`] ?? texts[`${key}_other`]) : undefined) ?? key;
    return text.replace(/\{(\w+)\}/g, (whole, name: string) => (name in values ? isolated(values[name]!) : whole));
  };
}

/** Whether a key that was put together at run time, from an enum of a service, has a text. */
export const hasText = (key: string): key is Key => key in en || `${key}_other` in en;

const isLanguage = (text: string | null): text is Language => text !== null && text in LANGUAGES;

export function firstLanguage(): Language {
  const kept = remembered('language');
  if (isLanguage(kept)) return kept;
  return navigator.languages.map((tag) => tag.split('-')[0] ?? '').find(isLanguage) ?? 'en';
}

/** Tells the document its language and direction. */
export function apply(language: Language) {
  document.documentElement.lang = language;
  document.documentElement.dir = language === 'en' ? 'ltr' : 'rtl';
}

const Context = createContext({ language: 'en' as Language, t: translator('en'), choose: (_: Language) => {} });

export const useLanguage = () => useContext(Context);

export function Languages({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState(firstLanguage);
  const value = useMemo(() => {
    const choose = (chosen: Language) => {
      remember('language', chosen);
      setLanguage(chosen);
    };
    return { language, t: translator(language), choose };
  }, [language]);
  useEffect(() => {
    apply(language);
    document.title = value.t('title');
  }, [language, value]);
  return (
    <Context value={value}>
      <I18nProvider locale={LOCALES[language]}>{children}</I18nProvider>
    </Context>
  );
}
