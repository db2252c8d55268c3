import type { Translate } from '../i18n/index.tsx';
import { time } from '../i18n/format.ts';
import { problemKey } from '../problem/sentence.ts';
import { maskedNumber } from '../reader/mrz.ts';
import { askedText } from './triage.ts';
import { verdict } from './machine.ts';
import type { Booth, Notice } from './machine.ts';

export const noticeText = (notice: Notice, t: Translate) =>
  notice.kind === 'RECORDED'
    ? t('notice.RECORDED', { time: time(notice.at), number: maskedNumber(notice.number) })
    : t(`notice.${notice.kind}`);

/** What is said aloud of the booth, in one or two sentences. */
export function announcement({ scene, notice, told }: Booth, t: Translate): string {
  // words that are the same again are only read again when something about them differs
  const again = '\u200b'.repeat(told % 2);
  if (notice) return noticeText(notice, t) + again;
  switch (scene.at) {
    case 'READY':
      return t('ready.title');
    case 'CHECKING':
      return t('checking.title');
    case 'FAILED':
      return `${t('failed.title')}. ${t(problemKey(scene.trouble))}`;
    case 'ADVISED': {
      const { step, screening, asked } = scene;
      if (step.at === 'RECORDING') return t('decide.recording');
      if (step.at === 'REFERRING') return t('refer.sending');
      if (step.at === 'REMARKING') return t('refer.title');
      if (step.at === 'ANSWERING') return t('protection.sending');
      if (step.at === 'ASKING') return step.trouble ? t(problemKey(step.trouble)) : t('protection.title');
      if (step.trouble) return t(problemKey(step.trouble));
      if (step.askedAgain) return t('decide.setAsideSure');
      if (asked) return askedText(asked, t);
      const now = verdict(screening);
      const reasons = now === screening.advice ? screening.reasons.map((reason) => t(`reason.${reason}`)) : [];
      return [`${t(`verdict.${now}`)}.`, t(`verdict.${now}.text`), ...reasons].join(' ');
    }
  }
}
