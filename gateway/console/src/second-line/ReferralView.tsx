import { useState } from 'react';
import type { RefObject } from 'react';
import { Radio, RadioGroup } from 'react-aria-components';
import type { Outcome, Session } from '../api/types.ts';
import { Checks } from '../booth/Advice.tsx';
import { Losses } from '../booth/Losses.tsx';
import { Matches } from '../booth/Matches.tsx';
import { Person } from '../booth/Traveller.tsx';
import { Act } from '../design/Act.tsx';
import { Exclamation, Shield } from '../design/icons.tsx';
import { shortNumber, time } from '../i18n/format.ts';
import { useLanguage } from '../i18n/index.tsx';
import { problemKey } from '../problem/sentence.ts';
import type { Opened, SecondLine } from './useSecondLine.ts';

const OUTCOMES: readonly Outcome[] = [
  'NOT_THE_LISTED_PERSON', 'IN_ORDER', 'REFERRED_TO_PROTECTION', 'DOCUMENT_REJECTED', 'LISTED_PERSON_CONFIRMED',
];

interface Props {
  line: SecondLine;
  session: Session;
  form: RefObject<HTMLFormElement | null>;
}

/** The traveller who was referred beside whom they resemble, and what can be done. */
export function ReferralView({ line, session, form }: Props) {
  const { t } = useLanguage();
  const { chosen, opened, trouble } = line;
  const told = trouble && <p className="notice" role="alert" data-kind="TROUBLE"><Exclamation /><span>{t(problemKey(trouble))}</span></p>;
  if (!chosen || !opened) {
    return (
      <div className="prompt card">
        <span className="emblem"><Shield size={64} /></span>
        <div>
          <h1 id="stage-title">{t(chosen ? 'second.loading' : 'second.none')}</h1>
          {!chosen && <p>{t('second.noneText')}</p>}
          {told}
        </div>
      </div>
    );
  }
  const { referral: { told: referral }, screening } = opened;
  return (
    <>
      <header className="referred card">
        <h1 id="stage-title">{t('referral.number', { number: shortNumber(referral.id) })}</h1>
        <p className="origin">
          <span>{t(`cause.${referral.cause}`)}</span>
          <time dateTime={referral.openedAt}>{t('queue.since', { time: time(referral.openedAt).slice(0, 5) })}</time>
        </p>
        {screening.reasons.length > 0 && (
          <>
            <h2>{t('second.reasons')}</h2>
            <ul className="reasons">{screening.reasons.map((reason) => <li key={reason}>{t(`reason.${reason}`)}</li>)}</ul>
          </>
        )}
        {referral.remark && (
          <>
            <h2>{t('second.remark')}</h2>
            <p dir="auto">{referral.remark}</p>
          </>
        )}
        {told}
      </header>
      <div className="about">
        <div className="against">
          {screening.listedDocuments.length > 0 && <Losses screening={screening} />}
          {screening.matches.length > 0 && <Matches screening={screening} />}
          <Checks screening={screening} />
        </div>
        <aside>
          <section className="traveller card" aria-label={t('traveller')}><Person document={screening.document} /></section>
          <Decision key={`${referral.id} ${referral.state} ${referral.claimedBy ?? ''}`} opened={opened} line={line} session={session} form={form} />
          <History opened={opened} me={session.id} />
        </aside>
      </div>
    </>
  );
}

/** What may be done now: take it up; decide or hand back what is one's own; a supervisor takes over what is another's. */
function Decision({ opened: { referral: { told: referral } }, line: { act, sending }, session, form }: Props & { opened: Opened }) {
  const { t } = useLanguage();
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [note, setNote] = useState('');
  const own = referral.claimedBy === session.id;
  const noted = note.trim() !== '';

  if (referral.state === 'RESOLVED') {
    return (
      <section className="decision card" aria-label={t('second.resolved')}>
        <h2>{t('second.resolved')}</h2>
        {referral.outcome && <p className="lead">{t(`outcome.${referral.outcome}`)}</p>}
        {referral.note && <p dir="auto">{referral.note}</p>}
      </section>
    );
  }
  if (referral.state === 'OPEN') {
    return (
      <form ref={form} className="decision card" onSubmit={(event) => { event.preventDefault(); void act({ does: 'CLAIM' }); }}>
        <p>{t('second.claimText')}</p>
        <Act look="primary" hint="F4" type="submit" disabled={sending}>{t(sending ? 'second.sending' : 'second.claim')}</Act>
      </form>
    );
  }
  if (!own && !session.duties.includes('shift-supervisor')) {
    return <section className="decision card"><p className="lead">{t('second.anothers')}</p></section>;
  }
  return (
    <form
      ref={form}
      className="decision card"
      onSubmit={(event) => {
        event.preventDefault();
        if (sending || !noted) return;
        if (!own) void act({ does: 'TAKE_OVER', note: note.trim() });
        else if (outcome) void act({ does: 'RESOLVE', outcome, note: note.trim() });
      }}
    >
      {own ? (
        <RadioGroup className="outcomes" aria-label={t('second.outcome')} value={outcome} onChange={(value) => setOutcome(value as Outcome)} isDisabled={sending}>
          <h2>{t('second.outcome')}</h2>
          {OUTCOMES.map((one) => <Radio key={one} value={one}>{t(`outcome.${one}`)}</Radio>)}
        </RadioGroup>
      ) : (
        <p className="lead">{t('second.anothers')}</p>
      )}
      <div className="why-so">
        <label htmlFor="note">{t('second.note')}</label>
        <textarea id="note" rows={3} maxLength={2000} dir="auto" readOnly={sending} value={note} aria-describedby="note-hint" onChange={({ target }) => setNote(target.value)} />
        <p id="note-hint" className="hint">{t('second.noteHint')}</p>
      </div>
      <div className="acts">
        <Act look="primary" hint="F4" type="submit" disabled={sending || !noted || (own && !outcome)}>
          {t(sending ? 'second.sending' : own ? 'second.decide' : 'second.takeOver')}
        </Act>
        {own && <Act disabled={sending || !noted} onPress={() => void act({ does: 'HAND_OVER', note: note.trim() })}>{t('second.handOver')}</Act>}
      </div>
    </form>
  );
}

function History({ opened: { acts }, me }: { opened: Opened; me: string }) {
  const { t } = useLanguage();
  if (acts.length === 0) return null;
  return (
    <section className="history card">
      <h2>{t('second.history')}</h2>
      <ol>
        {acts.map((one) => (
          <li key={`${one.doneAt} ${one.act}`}>
            <time dateTime={one.doneAt}>{time(one.doneAt)}</time>
            <span>{t(`act.${one.act}`)} {t(one.doneBy === me ? 'by.you' : 'by.another')}</span>
            {one.note && <span dir="auto" className="hint">{one.note}</span>}
          </li>
        ))}
      </ol>
    </section>
  );
}
