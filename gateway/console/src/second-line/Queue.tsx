import { useEffect, useRef } from 'react';
import { Button } from 'react-aria-components';
import type { Referral } from '../api/types.ts';
import { Act } from '../design/Act.tsx';
import { Exclamation } from '../design/icons.tsx';
import { shortNumber, time } from '../i18n/format.ts';
import { useLanguage } from '../i18n/index.tsx';

interface Props {
  queue: readonly Referral[] | null;
  chosen: string | null;
  /** Whom services know the officer by. */
  me: string;
  next: string | null;
  onChoose: (id: string) => void;
}

/** Who waits at the crossing point, the longest first; no names, since whoever passes by may read this. */
export function Queue({ queue, chosen, me, next, onChoose }: Props) {
  const { t } = useLanguage();
  const current = useRef<HTMLLIElement>(null);
  useEffect(() => {
    // not returned: newer browsers answer with a promise, which React would take for a clean-up
    current.current?.scrollIntoView({ block: 'nearest' });
  }, [chosen, queue]);
  return (
    <nav className="queue card" aria-labelledby="queue-title">
      <h2 id="queue-title">{t('queue.title')}{queue && <span className="count"> {queue.length}</span>}</h2>
      <Act hint="F2" disabled={!next} onPress={() => next && onChoose(next)}>{t('queue.next')}</Act>
      {queue === null ? (
        <p className="hint" role="status">{t('queue.loading')}</p>
      ) : queue.length === 0 ? (
        <p className="hint" role="status">{t('queue.empty')}</p>
      ) : (
        <ul>
          {queue.map((referral) => (
            <li key={referral.id} ref={referral.id === chosen ? current : null}>
              <Button className="waiting" aria-current={referral.id === chosen} onPress={() => onChoose(referral.id)}>
                <span className="first">
                  <bdi dir="ltr" className="number">{shortNumber(referral.id)}</bdi>
                  <time dateTime={referral.openedAt}>{t('queue.since', { time: time(referral.openedAt).slice(0, 5) })}</time>
                </span>
                <span>{t(`cause.${referral.cause}`)}</span>
                {(referral.overdue || referral.claimedBy) && (
                  <span className="marks">
                    {referral.overdue && <b className="overdue"><Exclamation size={16} />{t('queue.overdue')}</b>}
                    {referral.claimedBy && <span>{t(referral.claimedBy === me ? 'queue.yours' : 'queue.anothers')}</span>}
                  </span>
                )}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </nav>
  );
}
