import type { Language } from './index.tsx';

export const LOCALES: Record<Language, string> = { en: 'en-GB', ar: 'ar-IQ-u-nu-latn', ckb: 'ckb-IQ' };

const HERE = 'Asia/Baghdad';

/** Browsers have no Sorani dates and would silently use another language's. */
const SORANI_MONTHS = [
  'کانوونی دووەم', 'شوبات', 'ئازار', 'نیسان', 'ئایار', 'حوزەیران',
  'تەممووز', 'ئاب', 'ئەیلوول', 'تشرینی یەکەم', 'تشرینی دووەم', 'کانوونی یەکەم',
];

const KNOWN = /^\d+$/;

/** A date as ISO 8601-2 gives it, with X for what is not known; empty where nothing is. */
export function partialDate(iso: string, language: Language): string {
  const [year = '', month = '', day = ''] = iso.split('-');
  const has = { year: KNOWN.test(year), month: KNOWN.test(month), day: KNOWN.test(day) };
  if (!has.year && !has.month) return '';
  if (!has.month) return year;
  if (language === 'ckb') {
    const name = SORANI_MONTHS[Number(month) - 1] ?? month;
    return [has.day ? `${Number(day)}ی ${name}` : name, has.year ? year : ''].filter(Boolean).join('ی ');
  }
  const date = new Date(Date.UTC(has.year ? Number(year) : 2000, Number(month) - 1, has.day ? Number(day) : 1));
  if (has.day && date.getUTCDate() !== Number(day)) return iso;
  return new Intl.DateTimeFormat(LOCALES[language], {
    month: 'long',
    ...(has.year ? { year: 'numeric' as const } : {}),
    ...(has.day ? { day: 'numeric' as const } : {}),
    timeZone: 'UTC',
  }).format(date);
}

/** A period as the matching rules write it: a day, or two with a slash; a leading ~ where approximate. */
export function period(text: string, language: Language): string {
  const [from = '', to = from] = text.replace(/^~/, '').split('/');
  const about = text.startsWith('~') ? '≈ ' : '';
  const [first, last] = [from.slice(0, 4), to.slice(0, 4)];
  const years = from.endsWith('-01-01') && to.endsWith('-12-31');
  if (years) return about + (first === last ? first : `${first}–${last}`);
  return about + [...new Set([from, to])].map((day) => partialDate(day, language)).join(' – ');
}

/** How old somebody is, if the day is known well enough. */
export function age(iso: string, now: Date): number | null {
  if (iso.includes('X')) return null;
  const today = new Intl.DateTimeFormat('en-CA', { timeZone: HERE }).format(now);
  const years = Number(today.slice(0, 4)) - Number(iso.slice(0, 4));
  return today.slice(5) < iso.slice(5) ? years - 1 : years;
}

export function time(iso: string): string {
  return new Intl.DateTimeFormat('en-GB', { timeStyle: 'medium', timeZone: HERE }).format(new Date(iso));
}

export const number = (value: number) => new Intl.NumberFormat('en-GB').format(value);

/** Rounded down: what is not certain is never shown as 100. */
export const percent = (share: number) => Math.min(99, Math.floor(share * 100));

/** A number short enough to say: the random end of a UUID. */
export const shortNumber = (uuid: string) => uuid.slice(-6).toUpperCase();

/** The largest unit in which a span is at least one. */
export function span(seconds: number): { unit: 'seconds' | 'minutes' | 'hours' | 'days'; count: number } {
  if (seconds < 60) return { unit: 'seconds', count: Math.floor(seconds) };
  if (seconds < 3600) return { unit: 'minutes', count: Math.floor(seconds / 60) };
  if (seconds < 172_800) return { unit: 'hours', count: Math.floor(seconds / 3600) };
  return { unit: 'days', count: Math.floor(seconds / 86_400) };
}
