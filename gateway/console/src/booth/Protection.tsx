import { useEffect, useRef, useState } from 'react';
import type { KeyboardEvent, RefObject } from 'react';
import { call, troubleOf } from '../api/client.ts';
import type { Trouble } from '../api/client.ts';
import type { TriageItem, TriageReceipt, VersionedForm } from '../api/types.ts';
import { Act } from '../design/Act.tsx';
import { Exclamation, Shield, Tick } from '../design/icons.tsx';
import { remember, remembered } from '../frame/memory.ts';
import { useLanguage } from '../i18n/index.tsx';
import { problemKey } from '../problem/sentence.ts';
import { noticeText } from './announcement.ts';
import type { Advised, Notice } from './machine.ts';
import { ASKED_IN, askedText, direction, given } from './triage.ts';
import type { Answer, Answers, AskedIn } from './triage.ts';
import type { BoothControls } from './useBooth.ts';

const FORM = '/api/trafficking-alert/instruments/protection-triage';
/** By their place on the keyboard, on whatever layout. */
const ANSWER_KEYS: Record<string, Answer> = { Digit1: 'YES', Numpad1: 'YES', Digit2: 'NO', Numpad2: 'NO' };

interface Props {
  scene: Advised;
  controls: BoothControls;
  notice: Notice | null;
  form: RefObject<HTMLFormElement | null>;
}

type Loaded = { at: 'LOADING' } | { at: 'LOADED'; kept: VersionedForm } | { at: 'FAILED'; trouble: Trouble };

const isAskedIn = (text: string | null): text is AskedIn => text !== null && text in ASKED_IN;

/** The protection questions, in the traveller's language: yes, no, or left out. */
export function Protection({ scene: { step, answering }, controls, notice, form }: Props) {
  const { t, language: own } = useLanguage();
  const [loaded, setLoaded] = useState<Loaded>({ at: 'LOADING' });
  const [language, setLanguage] = useState<AskedIn>(() => {
    const last = remembered('asked-in');
    return isAskedIn(last) ? last : own;
  });
  const [answers, setAnswers] = useState<Answers>(() => ({
    ...Object.fromEntries((answering?.yes ?? []).map((code) => [code, 'YES' as const])),
    ...Object.fromEntries((answering?.no ?? []).map((code) => [code, 'NO' as const])),
  }));
  const sending = step.at === 'ANSWERING';
  const trouble = loaded.at === 'FAILED' ? loaded.trouble : step.at === 'ASKING' ? step.trouble : undefined;
  const kept = loaded.at === 'LOADED' ? loaded.kept : null;
  const list = useRef<HTMLOListElement>(null);

  useEffect(() => {
    const leaving = new AbortController();
    call<VersionedForm>('GET', FORM, { signal: leaving.signal }).then(
      (form) => setLoaded({ at: 'LOADED', kept: form }),
      (failure: unknown) => leaving.signal.aborted || setLoaded({ at: 'FAILED', trouble: troubleOf(failure) }),
    );
    return () => leaving.abort();
  }, []);
  useEffect(() => {
    if (kept) focusOn(list.current, 0);
  }, [kept]);

  const onKeyDown = (event: KeyboardEvent, place: number, code: string) => {
    const answer = ANSWER_KEYS[event.code];
    if (!answer || event.shiftKey || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    setAnswers((before) => ({ ...before, [code]: answer }));
    focusOn(list.current, place + 1);
  };

  return (
    <form
      ref={form}
      className="decide protection card"
      onSubmit={(event) => {
        event.preventDefault();
        if (!kept || sending) return;
        controls.answer({ form: { instrument: kept.id, version: kept.version }, language, ...given(kept.instrument, answers) });
      }}
    >
      <h2><Shield /> {t('protection.title')}</h2>
      <p className="hint">{t('protection.hint')}</p>
      <fieldset className="languages" disabled={sending}>
        <legend className="unseen">{t('protection.language')}</legend>
        {(Object.keys(ASKED_IN) as AskedIn[]).map((tag) => (
          <label key={tag} lang={tag} dir={direction(tag)}>
            <input
              type="radio" name="asked-in" value={tag} checked={tag === language}
              onChange={() => {
                remember('asked-in', tag);
                setLanguage(tag);
              }}
            />
            <span>{ASKED_IN[tag]}</span>
          </label>
        ))}
      </fieldset>
      {loaded.at === 'LOADING' && <p className="hint">{t('protection.loading')}</p>}
      {kept && (
        <>
          <p className="opening" lang={language} dir={direction(language)}>{kept.instrument.opening[language]}</p>
          <ol ref={list}>
            {kept.instrument.items.map((item, place) => (
              <li key={item.code}>
                <Question
                  item={item} language={language} answer={answers[item.code]} disabled={sending}
                  onAnswer={(answer) => setAnswers((before) => ({ ...before, [item.code]: answer }))}
                  onKeyDown={(event) => onKeyDown(event, place, item.code)}
                />
              </li>
            ))}
          </ol>
        </>
      )}
      {trouble && <p className="notice" data-kind="TROUBLE"><Exclamation /><span>{t(problemKey(trouble))}</span></p>}
      {notice && <p className="notice" data-kind={notice.kind}><Exclamation /><span>{noticeText(notice, t)}</span></p>}
      <div className="acts">
        <Act look="primary" hint="F4" type="submit" disabled={!kept || sending}>{t(sending ? 'protection.sending' : 'protection.send')}</Act>
        <Act look="quiet" hint="Esc" disabled={sending} onPress={controls.escape}>{t('decide.back')}</Act>
      </div>
    </form>
  );
}

/** The answers of a question, or what comes after the last. */
function focusOn(list: HTMLOListElement | null, place: number) {
  const item = list?.children[place];
  const at = item ? item.querySelector<HTMLElement>('input') : list?.closest('form')?.querySelector<HTMLElement>('[type=submit]');
  at?.focus();
}

interface QuestionProps {
  item: TriageItem;
  language: AskedIn;
  answer: Answer | undefined;
  disabled: boolean;
  onAnswer: (answer: Answer) => void;
  onKeyDown: (event: KeyboardEvent) => void;
}

function Question({ item, language: theirs, answer, disabled, onAnswer, onKeyDown }: QuestionProps) {
  const { t, language: own } = useLanguage();
  // what is not said aloud is for the officer to read
  const language = item.asked === 'OFFICER' ? own : theirs;
  return (
    <div className="question" role="radiogroup" aria-labelledby={`asked-${item.code}`} onKeyDown={onKeyDown}>
      <p id={`asked-${item.code}`}>
        {item.asked === 'OFFICER' && <span className="look">{t('protection.look')}</span>}
        <span lang={language} dir={direction(language)}>{item.question[language]}</span>
      </p>
      {(['YES', 'NO'] as const).map((choice) => (
        <label key={choice}>
          <input type="radio" name={item.code} checked={answer === choice} disabled={disabled} onChange={() => onAnswer(choice)} />
          <span>{t(`protection.${choice}`)}</span>
        </label>
      ))}
    </div>
  );
}

/** What the officer was told to do. */
export function Asked({ receipt }: { receipt: TriageReceipt }) {
  const { t } = useLanguage();
  const kind = receipt.referToProtection ? 'PROTECTION' : receipt.help.length > 0 ? 'HELP' : 'RECORDED';
  return (
    <p className="notice" data-kind={kind} data-testid="asked">
      {kind === 'RECORDED' ? <Tick /> : <Shield />}
      <span>{askedText(receipt, t)}</span>
    </p>
  );
}
