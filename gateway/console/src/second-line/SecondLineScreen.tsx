import { useEffect, useRef, useState } from 'react';
import type { CodedPoint, Session } from '../api/types.ts';
import { Bar } from '../frame/Bar.tsx';
import { remember, remembered } from '../frame/memory.ts';
import { useReturn } from '../frame/session.ts';
import { SignInAgain } from '../frame/SignInAgain.tsx';
import { useKeys } from '../frame/useKeys.ts';
import { useLanguage } from '../i18n/index.tsx';
import { Queue } from './Queue.tsx';
import { ReferralView } from './ReferralView.tsx';
import { useSecondLine } from './useSecondLine.ts';
import './second-line.css';

/** The second line: who waits, why each was referred, and what is decided. */
export default function SecondLineScreen({ session, points }: { session: Session; points: readonly CodedPoint[] }) {
  const { t, language } = useLanguage();
  const [code, setCode] = useState(() => points.find((p) => p.code === remembered('crossing-point'))?.code ?? points[0]!.code);
  const line = useSecondLine(code);
  const { queue, chosen, choose, signedOut } = line;
  const stage = useRef<HTMLElement>(null);
  const form = useRef<HTMLFormElement>(null);
  useReturn(session.username, signedOut, line.onSignedIn);

  const next = queue?.find((referral) => referral.state === 'OPEN' && referral.id !== chosen);
  useKeys((key) => {
    if (key === 'F2' && next) choose(next.id);
    if (key === 'F4') form.current?.requestSubmit();
    if (key === 'Escape') choose(null);
  });
  useEffect(() => {
    if (chosen) stage.current?.focus({ preventScroll: true });
    window.scrollTo({ top: 0 });
  }, [chosen]);

  return (
    <>
      <a className="skip" href="#stage">{t('skip')}</a>
      <Bar session={session}>
        {points.length > 1 && (
          <label className="place">
            <span className="unseen">{t('setup.point')}</span>
            <select
              value={code}
              onChange={({ target }) => {
                remember('crossing-point', target.value);
                setCode(target.value);
              }}
            >
              {points.map((p) => <option key={p.code} value={p.code}>{p.point.names[language]}</option>)}
            </select>
          </label>
        )}
      </Bar>
      {signedOut && <SignInAgain />}
      <main className="second-line" data-chosen={chosen ? '' : undefined}>
        <Queue queue={queue} chosen={chosen} me={session.id} next={next?.id ?? null} onChoose={choose} />
        <section id="stage" className="stage" ref={stage} tabIndex={-1} aria-labelledby="stage-title">
          <ReferralView line={line} session={session} form={form} />
        </section>
      </main>
    </>
  );
}
