import type { TriageForm, TriageReceipt } from '../api/types.ts';
import type { Translate } from '../i18n/index.tsx';

/** The languages the questions are there in, by their own names. */
export const ASKED_IN = { ar: 'العربية', ckb: 'کوردی (سۆرانی)', kmr: 'Kurmancî', fa: 'فارسی', en: 'English' } as const;
export type AskedIn = keyof typeof ASKED_IN;

export const direction = (language: AskedIn) => (language === 'en' || language === 'kmr' ? 'ltr' : 'rtl');

export type Answer = 'YES' | 'NO';
export type Answers = Readonly<Record<string, Answer>>;

const answered = (form: TriageForm, answers: Answers, answer: Answer) =>
  form.items.map(({ code }) => code).filter((code) => answers[code] === answer);

/** What was answered, in the order of the form; what was not asked is in neither. */
export const given = (form: TriageForm, answers: Answers) => ({ yes: answered(form, answers, 'YES'), no: answered(form, answers, 'NO') });

/** What the officer has to do now, in a few sentences. */
export function askedText({ referToProtection, urgency, help }: TriageReceipt, t: Translate): string {
  const sentences = [
    ...(referToProtection && urgency ? [t(`protection.refer.${urgency}`)] : []),
    ...help.map((need) => t(`protection.help.${need}` as Parameters<Translate>[0])),
  ];
  return sentences.length > 0 ? sentences.join(' ') : t('protection.nothing');
}
