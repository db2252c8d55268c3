import { Button } from 'react-aria-components';
import { Cross, Exclamation, Question, Shield, Stop, Tick, TurnOff } from '../design/icons.tsx';
import type { Screening } from '../api/types.ts';
import { shortNumber, time } from '../i18n/format.ts';
import { useLanguage } from '../i18n/index.tsx';
import { maskedNumber } from '../reader/mrz.ts';
import { isAwaited, mayTakeUp, oldestToTakeUp } from './machine.ts';
import type { Booth, Decision } from './machine.ts';

const ADVICE_MARKS = { CLEAR: Tick, REFER: TurnOff, NOT_CHECKED: Question };
const END_MARKS = { RECORDED: Tick, REFERRED: TurnOff, SET_ASIDE: Cross, UNCONFIRMED: Exclamation, CLEARED: Shield, DENIED: Stop };

function end({ end: done, screening }: Decision): keyof typeof END_MARKS {
  const standing = screening.referral?.standing;
  return done !== 'RECORDED' && (standing === 'CLEARED' || standing === 'DENIED') ? standing : done;
}

interface Props {
  booth: Booth;
  onTakeUp: (screeningId: string) => void;
  onAsk: (screening: Screening) => void;
}

/** What was just done, and who may come back from the second line. */
export function Decisions({ booth, onTakeUp, onAsk }: Props) {
  const { t } = useLanguage();
  const oldest = oldestToTakeUp(booth);
  return (
    <section className="decisions card">
      <h2>{t('decisions')}</h2>
      {booth.decisions.length === 0 ? (
        <p className="hint">{t('decisions.none')}</p>
      ) : (
        <ol>
          {booth.decisions.map((decision) => {
            const { screening, at } = decision;
            const now = end(decision);
            const Advice = ADVICE_MARKS[screening.advice];
            const End = END_MARKS[now];
            return (
              <li key={screening.id} data-end={now}>
                <span className="advice" data-advice={screening.advice}><Advice size={16} /><span className="unseen">{t(`verdict.${screening.advice}`)}</span></span>
                <bdi className="number" dir="ltr">{maskedNumber(screening.document.number)}</bdi>
                <time dateTime={at} dir="ltr">{time(at)}</time>
                <span className="end">
                  {isAwaited(decision) ? (
                    <Button className="link" onPress={() => onAsk(screening)}>
                      <End size={16} />{t(`end.${now}`)} <bdi dir="ltr">{screening.referral && shortNumber(screening.referral.id)}</bdi>
                      <span className="unseen"> – {t('refresh')}</span>
                    </Button>
                  ) : (
                    <><End size={16} />{t(`end.${now}`)}</>
                  )}
                </span>
                {mayTakeUp(decision) && (
                  <Button className="act small" isDisabled={booth.scene.at !== 'READY'} onPress={() => onTakeUp(screening.id)}>
                    <span>{t('takeUp')}</span>{decision === oldest && <kbd aria-hidden="true">F7</kbd>}
                  </Button>
                )}
              </li>
            );
          })}
        </ol>
      )}
    </section>
  );
}
