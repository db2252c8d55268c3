import { useEffect, useRef } from 'react';
import type { RefObject } from 'react';
import { mayYetSucceed } from '../api/client.ts';
import type { Screening } from '../api/types.ts';
import { Act } from '../design/Act.tsx';
import { Cross, Exclamation, Question, Shield, Stop, Tick, TurnOff } from '../design/icons.tsx';
import { number, partialDate, shortNumber } from '../i18n/format.ts';
import { useLanguage } from '../i18n/index.tsx';
import { problemKey } from '../problem/sentence.ts';
import { noticeText } from './announcement.ts';
import { checks } from './checks.ts';
import { mayRecord, mayRefer, verdict } from './machine.ts';
import type { Advised, Notice, Verdict } from './machine.ts';
import { Losses } from './Losses.tsx';
import { Matches } from './Matches.tsx';
import { Asked, Protection } from './Protection.tsx';
import { Slip } from './Slip.tsx';
import type { SlipHandle } from './Slip.tsx';
import { ago } from './Strip.tsx';
import type { BoothControls } from './useBooth.ts';

const EMBLEMS: Record<Verdict, typeof Tick> = {
  CLEAR: Tick,
  REFER: TurnOff,
  NOT_CHECKED: Question,
  REFERRED: TurnOff,
  CLEARED: Shield,
  DENIED: Stop,
};

interface Props {
  scene: Advised;
  controls: BoothControls;
  notice: Notice | null;
  remarks: RefObject<HTMLFormElement | null>;
  questions: RefObject<HTMLFormElement | null>;
  slip: RefObject<SlipHandle | null>;
}

/** What is advised, what the officer does about it, and what the advice rests upon. */
export function Advice({ scene, controls, notice, remarks, questions, slip }: Props) {
  const { screening, step } = scene;
  return (
    <>
      <Banner screening={screening} />
      {step.at === 'REMARKING' || step.at === 'REFERRING' ? (
        <Remark scene={scene} controls={controls} notice={notice} form={remarks} />
      ) : step.at === 'ASKING' || step.at === 'ANSWERING' ? (
        <Protection scene={scene} controls={controls} notice={notice} form={questions} />
      ) : (
        <Decide scene={scene} controls={controls} notice={notice} />
      )}
      {screening.referral && <Slip key={screening.id} screening={screening} ref={slip} />}
      {screening.listedDocuments.length > 0 && <Losses screening={screening} />}
      {screening.matches.length > 0 && <Matches screening={screening} />}
      <Checks screening={screening} />
    </>
  );
}

function Banner({ screening }: { screening: Screening }) {
  const { t } = useLanguage();
  const now = verdict(screening);
  const Emblem = EMBLEMS[now];
  const { referral } = screening;
  return (
    <div className="verdict" data-verdict={now} data-testid="verdict">
      <span className="emblem"><Emblem size={88} /></span>
      <div>
        <h1 id="stage-title">{t(`verdict.${now}`)}</h1>
        {referral?.outcome && <p className="lead">{t(`outcome.${referral.outcome}`)}</p>}
        <p className={referral?.outcome ? undefined : 'lead'}>{t(`verdict.${now}.text`)}</p>
        {now === screening.advice && screening.reasons.length > 0 && (
          <ul className="reasons">{screening.reasons.map((reason) => <li key={reason}>{t(`reason.${reason}`)}</li>)}</ul>
        )}
        {referral && <p className="referral">{t('referral.number', { number: shortNumber(referral.id) })}</p>}
      </div>
    </div>
  );
}

function Decide({ scene: { screening, step, crossing, asked }, controls, notice }: Omit<Props, 'remarks' | 'questions' | 'slip'>) {
  const { t } = useLanguage();
  const deciding = step.at === 'DECIDING' ? step : null;
  const trouble = deciding?.trouble;
  const uncertain = crossing && trouble && mayYetSucceed(trouble);
  const recording = step.at === 'RECORDING';
  return (
    <section className="decide" aria-label={t('decide')}>
      {trouble && (
        <p className="notice" data-kind="TROUBLE"><Exclamation /><span>{t(problemKey(trouble))}{uncertain && <> {t('decide.unconfirmed')}</>}</span></p>
      )}
      {notice && <p className="notice" data-kind={notice.kind}><Exclamation /><span>{noticeText(notice, t)}</span></p>}
      {asked && <Asked receipt={asked} />}
      {deciding?.askedAgain && <p className="notice" data-kind="SURE"><Exclamation /><span>{t('decide.setAsideSure')}</span></p>}
      <div className="acts">
        {mayRecord(screening) ? (
          <>
            <Act look="primary" tone="clear" hint="F4" disabled={recording} onPress={controls.record}>
              {t(recording ? 'decide.recording' : crossing ? 'decide.recordAgain' : 'decide.record')}
            </Act>
            {mayRefer(screening) && (
              <Act hint="F8" disabled={recording} onPress={() => controls.happen({ is: 'REMARK' })}>{t('decide.refer')}</Act>
            )}
            <Act look="quiet" hint="Esc" disabled={recording} onPress={controls.escape}>{t('decide.setAside')}</Act>
          </>
        ) : (
          <Act look="primary" hint="F4" onPress={controls.proceed}>
            {t(screening.referral?.standing === 'OPEN' ? 'decide.nextReferred' : 'decide.next')}
          </Act>
        )}
      </div>
    </section>
  );
}

/** An officer's own referral; the remark may be left empty. */
function Remark({ scene: { step, referring }, controls, notice, form }: Omit<Props, 'remarks' | 'questions' | 'slip'> & { form: Props['remarks'] }) {
  const { t } = useLanguage();
  const sending = step.at === 'REFERRING';
  const field = useRef<HTMLTextAreaElement>(null);
  const trouble = step.at === 'REMARKING' ? step.trouble : undefined;
  useEffect(() => field.current?.focus(), []);
  return (
    <form
      ref={form}
      className="decide remark card"
      onSubmit={(event) => {
        event.preventDefault();
        if (!sending) controls.refer(field.current?.value ?? '');
      }}
    >
      <h2>{t('refer.title')}</h2>
      <label htmlFor="remark">{t('refer.remark')}</label>
      <textarea id="remark" ref={field} rows={2} maxLength={1000} dir="auto" readOnly={sending} defaultValue={referring?.remark ?? ''} />
      {trouble && <p className="notice" data-kind="TROUBLE"><Exclamation /><span>{t(problemKey(trouble))}</span></p>}
      {notice && <p className="notice" data-kind={notice.kind}><Exclamation /><span>{noticeText(notice, t)}</span></p>}
      <div className="acts">
        <Act look="primary" tone="refer" hint="F8" type="submit" disabled={sending}>{t(sending ? 'refer.sending' : 'refer.send')}</Act>
        <Act look="quiet" hint="Esc" disabled={sending} onPress={controls.escape}>{t('decide.back')}</Act>
      </div>
    </form>
  );
}

const CHECK_MARKS = { PASSED: Tick, FOUND: Cross, NOT_MADE: Question };

export function Checks({ screening }: { screening: Screening }) {
  const { t, language } = useLanguage();
  const { list, document } = screening;
  const values = {
    version: list.version ? number(list.version.version) : '–',
    subjects: number(list.version?.subjects ?? 0),
    age: ago(list.ageSeconds ?? 0, t),
    day: partialDate(document.dateOfExpiry, language) || t('unknown'),
  };
  return (
    <section className="checks card">
      <h2>{t('checks')}</h2>
      <ul>
        {checks(screening).map(({ name, state }) => {
          const Mark = CHECK_MARKS[state];
          const key = `checked.${name}.${state}` as const;
          return (
            <li key={name} data-state={state}>
              <Mark size={20} />
              <span className="what">{t(`checked.${name}`)}</span>
              <span>{t(name === 'LIST' && state === 'NOT_MADE' ? `list.${list.usable}` : (key as Parameters<typeof t>[0]), values)}</span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
