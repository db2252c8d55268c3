import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import type { CodedPoint, Direction, Session } from '../api/types.ts';
import { Act } from '../design/Act.tsx';
import { Pencil } from '../design/icons.tsx';
import { Bar } from '../frame/Bar.tsx';
import { remember, remembered } from '../frame/memory.ts';
import { useReturn } from '../frame/session.ts';
import { SignInAgain } from '../frame/SignInAgain.tsx';
import { useKeys } from '../frame/useKeys.ts';
import { useLanguage } from '../i18n/index.tsx';
import { listen } from '../reader/wedge.ts';
import { Advice } from './Advice.tsx';
import { announcement } from './announcement.ts';
import { Decisions } from './Decisions.tsx';
import { Entry } from './Entry.tsx';
import type { EntryHandle } from './Entry.tsx';
import { mayRecord, mayRefer, oldestToTakeUp } from './machine.ts';
import { Setup } from './Setup.tsx';
import type { SlipHandle } from './Slip.tsx';
import { Strip } from './Strip.tsx';
import { Traveller } from './Traveller.tsx';
import { useBooth } from './useBooth.ts';

interface Stand {
  point: CodedPoint;
  lane: string;
}

/** Where this PC stands, if it remembers a place that there still is and that is the officer's. */
function firstStand(points: readonly CodedPoint[]): Stand | null {
  const code = points.length === 1 ? points[0]!.code : remembered('crossing-point');
  const point = points.find((p) => p.code === code);
  const lane = remembered('lane');
  return point && lane && Number(lane) >= 1 && Number(lane) <= (point.point.lanes ?? 1) ? { point, lane } : null;
}

const firstDirection = (): Direction => (remembered('direction') === 'EXIT' ? 'EXIT' : 'ENTRY');

export function BoothScreen({ session, points }: { session: Session; points: CodedPoint[] }) {
  const { t, language } = useLanguage();
  const [stand, setStand] = useState(() => firstStand(points));
  const [settingUp, setSettingUp] = useState(stand === null);
  const [direction, setDirection] = useState(firstDirection);
  const controls = useBooth();
  const { booth, happen } = controls;
  const { scene } = booth;
  const entry = useRef<EntryHandle>(null);
  const remarks = useRef<HTMLFormElement>(null);
  const questions = useRef<HTMLFormElement>(null);
  const slip = useRef<SlipHandle>(null);
  const stage = useRef<HTMLElement>(null);

  const idle = scene.at === 'READY' || scene.at === 'FAILED';
  const scan = (mrz: readonly string[]) => {
    if (stand && !settingUp && mrz.length > 0) controls.scan(mrz, { crossingPoint: stand.point.code, lane: stand.lane, direction });
  };
  const face = (chosen: Direction) => {
    if (!idle) return;
    remember('direction', chosen);
    setDirection(chosen);
  };
  const escape = () => {
    entry.current?.clear();
    controls.escape();
  };
  const takeUp = (screeningId: string) => happen({ is: 'TAKE_UP', screeningId });

  const heard = useRef({ scan, happen });
  useLayoutEffect(() => {
    heard.current = { scan, happen };
  });
  useEffect(
    () =>
      listen(window, {
        onScan: (lines) => heard.current.scan(lines),
        onMisread: () => heard.current.happen({ is: 'MISREAD' }),
      }),
    [],
  );

  useKeys((key) => {
    if (settingUp) {
      if (key === 'Escape' && stand) setSettingUp(false);
      return;
    }
    switch (key) {
      case 'F2':
        entry.current?.focusOrSubmit();
        break;
      case 'F4':
        if (scene.at === 'FAILED') happen({ is: 'RETRY' });
        else if (scene.at === 'ADVISED' && scene.step.at === 'ASKING') questions.current?.requestSubmit();
        else if (scene.at === 'ADVISED' && mayRecord(scene.screening)) controls.record();
        else controls.proceed();
        break;
      case 'F6':
        face(direction === 'ENTRY' ? 'EXIT' : 'ENTRY');
        break;
      case 'F7': {
        const oldest = oldestToTakeUp(booth);
        if (oldest) takeUp(oldest.screening.id);
        break;
      }
      case 'F8':
        if (scene.at === 'ADVISED' && scene.step.at === 'REMARKING') remarks.current?.requestSubmit();
        else if (scene.at === 'ADVISED' && mayRefer(scene.screening)) happen({ is: 'REMARK' });
        break;
      case 'F9':
        slip.current?.print();
        break;
      case 'F10':
        happen({ is: 'ASK' });
        break;
      case 'Escape':
        escape();
        break;
    }
  });

  const shown = scene.at === 'ADVISED' ? scene.screening.id : scene.at;
  const before = useRef(shown);
  useEffect(() => {
    if (before.current === shown) return;
    before.current = shown;
    if (shown !== 'FAILED') stage.current?.focus({ preventScroll: true });
    window.scrollTo({ top: 0 });
  }, [shown]);

  const onSignedOut = useCallback(() => happen({ is: 'SIGNED_OUT' }), [happen]);
  useReturn(session.username, booth.signedOut, useCallback(() => happen({ is: 'SIGNED_IN' }), [happen]));

  return (
    <>
      <a className="skip" href="#stage">{t('skip')}</a>
      <Bar session={session} below={<Strip crossingPoint={stand?.point.code ?? null} direction={direction} fixed={!idle} onFace={face} onSignedOut={onSignedOut} />}>
        {stand && (
          <Button className="quiet stand" isDisabled={!idle || settingUp} onPress={() => setSettingUp(true)}>
            <span className="unseen">{t('setup.change')}: </span>
            <b>{stand.point.point.names[language]}</b>
            <span className="lane">{t('lane', { lane: stand.lane })}</span>
            <Pencil />
          </Button>
        )}
      </Bar>
      {booth.signedOut && <SignInAgain />}
      <div className="unseen" role="status" aria-live="polite">{announcement(booth, t)}</div>
      {settingUp ? (
        <Setup
          points={points}
          stand={stand}
          onDone={(chosen) => {
            remember('crossing-point', chosen.point.code);
            remember('lane', chosen.lane);
            setStand(chosen);
            setSettingUp(false);
          }}
        />
      ) : (
        <main className="booth" data-scene={scene.at}>
          <section id="stage" className="stage" ref={stage} tabIndex={-1} aria-labelledby="stage-title">
            {scene.at === 'ADVISED' ? (
              <Advice scene={scene} controls={controls} notice={booth.notice} remarks={remarks} questions={questions} slip={slip} />
            ) : (
              <Entry ref={entry} scene={scene} notice={booth.notice} told={booth.told} controls={{ ...controls, escape }} onScan={scan} />
            )}
          </section>
          <aside className="rail">
            <Traveller scene={scene} />
            {scene.at === 'ADVISED' && (
              <div className="ask">
                <Act hint="F10" disabled={scene.step.at !== 'DECIDING'} onPress={() => happen({ is: 'ASK' })}>{t('protection.ask')}</Act>
              </div>
            )}
            <Decisions booth={booth} onTakeUp={takeUp} onAsk={controls.ask} />
          </aside>
        </main>
      )}
    </>
  );
}
