import { lazy, Suspense, useCallback, useEffect, useState } from 'react';
import { Button } from 'react-aria-components';
import { call, isSignedOut, troubleOf } from './api/client.ts';
import type { Trouble } from './api/client.ts';
import type { CodedPoint, Session } from './api/types.ts';
import { BoothScreen } from './booth/BoothScreen.tsx';
import { Page } from './frame/Page.tsx';
import { readSession, signIn, useSignInWindow, worksAt, worksAtCounter, worksAtSecondLine } from './frame/session.ts';
import { hasText, useLanguage } from './i18n/index.tsx';
import { problemKey } from './problem/sentence.ts';

const SecondLine = lazy(() => import('./second-line/SecondLineScreen.tsx'));

type Start =
  | { is: 'STARTING' }
  | { is: 'SIGNED_OUT' }
  | { is: 'FAILED'; trouble: Trouble }
  | { is: 'SIGNED_IN'; session: Session; points: CodedPoint[] };

async function start(): Promise<Start> {
  try {
    const session = await readSession();
    const points = worksAtCounter(session) ? await call<CodedPoint[]>('GET', '/api/crossing-point/crossing-points') : [];
    return { is: 'SIGNED_IN', session, points: points.filter(({ code, point }) => point.status === 'OPEN' && worksAt(session, code)) };
  } catch (failure) {
    const trouble = troubleOf(failure);
    return isSignedOut(trouble) ? { is: 'SIGNED_OUT' } : { is: 'FAILED', trouble };
  }
}

/** Finds out who is there, and gives them the screen of their duty. */
export function App() {
  const { t } = useLanguage();
  const [state, setState] = useState<Start>({ is: 'STARTING' });
  const begin = useCallback(() => {
    setState({ is: 'STARTING' });
    void start().then(setState);
  }, []);
  useEffect(begin, [begin]);

  switch (state.is) {
    case 'STARTING':
      return <Page title={t('loading')} />;
    case 'SIGNED_OUT':
      return (
        <Page title={t('signIn.title')} text={t('signIn.text')}>
          <Button className="act primary" autoFocus onPress={signIn}>{t('signIn.button')}</Button>
        </Page>
      );
    case 'FAILED':
      return (
        <Page title={t('start.failed')} text={t(problemKey(state.trouble))}>
          <Button className="act primary" onPress={begin}>{t('tryAgain')}</Button>
        </Page>
      );
    case 'SIGNED_IN':
      return <SignedIn session={state.session} points={state.points} />;
  }
}

function SignedIn({ session, points }: { session: Session; points: CodedPoint[] }) {
  const { t } = useLanguage();
  const [onlySignedIn, setOnlySignedIn] = useState(false);
  useSignInWindow(useCallback(() => setOnlySignedIn(true), []));

  if (onlySignedIn) return <Page title={t('signIn.done')} text={t('signIn.doneText')} />;
  if (!worksAtCounter(session)) {
    const duties = session.duties.map((duty) => `duty.${duty}`).filter(hasText);
    return (
      <Page title={t('noDuty.title')} text={t('noDuty.text')} session={session}>
        <h2>{t('noDuty.yours')}</h2>
        {duties.length === 0 ? <p>{t('noDuty.none')}</p> : <ul>{duties.map((duty) => <li key={duty}>{t(duty)}</li>)}</ul>}
      </Page>
    );
  }
  if (points.length === 0) return <Page title={t('noPoint.title')} text={t('noPoint.text')} session={session} />;
  if (location.pathname === '/second-line' && worksAtSecondLine(session)) {
    return <Suspense fallback={<Page title={t('loading')} session={session} />}><SecondLine session={session} points={points} /></Suspense>;
  }
  return <BoothScreen session={session} points={points} />;
}
