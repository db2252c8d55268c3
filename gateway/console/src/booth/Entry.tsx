import { useImperativeHandle, useLayoutEffect, useRef, useState } from 'react';
import type { KeyboardEvent, Ref } from 'react';
import { Button } from 'react-aria-components';
import { mayYetSucceed } from '../api/client.ts';
import { Act } from '../design/Act.tsx';
import { Exclamation, Passport, Tick } from '../design/icons.tsx';
import { useLanguage } from '../i18n/index.tsx';
import { faults, problemKey } from '../problem/sentence.ts';
import type { Place } from '../problem/sentence.ts';
import { isWhole, LENGTHS, linesOf, written } from '../reader/mrz.ts';
import { decode } from '../reader/wedge.ts';
import { noticeText } from './announcement.ts';
import type { Notice, Scene } from './machine.ts';
import type { BoothControls } from './useBooth.ts';

export interface EntryHandle {
  focusOrSubmit: () => void;
  clear: () => void;
}

interface Props {
  scene: Exclude<Scene, { at: 'ADVISED' }>;
  notice: Notice | null;
  told: number;
  controls: BoothControls;
  onScan: (lines: string[]) => void;
  ref: Ref<EntryHandle>;
}

type Failed = Extract<Scene, { at: 'FAILED' }>;

/** The screen until there is advice: waiting for a document, checking it, or saying why that failed. */
export function Entry({ scene, notice, told, controls, onScan, ref }: Props) {
  const { t } = useLanguage();
  const failed = scene.at === 'FAILED' ? scene : null;
  const unreadable = failed && !mayYetSucceed(failed.trouble) ? failed : null;
  return (
    <>
      {notice && (
        <p className="notice" data-kind={notice.kind} key={told}>
          {notice.kind === 'RECORDED' ? <Tick /> : <Exclamation />}
          <span>{noticeText(notice, t)}</span>
        </p>
      )}
      {failed ? (
        <Failure scene={failed} controls={controls} />
      ) : (
        <div className="prompt card" data-busy={scene.at === 'CHECKING' || undefined}>
          <span className="emblem"><Passport size={72} /></span>
          <div>
            <h1 id="stage-title">{t(scene.at === 'CHECKING' ? 'checking.title' : 'ready.title')}</h1>
            <p>{t(scene.at === 'CHECKING' ? 'checking.text' : 'ready.text')}</p>
          </div>
        </div>
      )}
      <Manual ref={ref} key={unreadable?.attempt.key ?? 'new'} unreadable={unreadable} busy={scene.at === 'CHECKING'} onScan={onScan} />
      <Keys />
    </>
  );
}

function Failure({ scene: { trouble, attempt }, controls }: { scene: Failed; controls: BoothControls }) {
  const { t } = useLanguage();
  return (
    <div className="failure">
      <div className="verdict" data-verdict="FAILED">
        <span className="emblem"><Exclamation size={64} /></span>
        <div>
          <h1 id="stage-title">{t('failed.title')}</h1>
          <p className="lead">{t('failed.text')}</p>
          <p>{t(problemKey(trouble))}</p>
          {trouble.errors.length > 0 && (
            <ul className="faults">
              {faults(trouble.errors, attempt.mrz, t).map(({ sentence, foreign }) =>
                foreign ? <li key={sentence} lang="en" dir="ltr">{sentence}</li> : <li key={sentence}>{sentence}</li>,
              )}
            </ul>
          )}
        </div>
      </div>
      <div className="acts">
        {mayYetSucceed(trouble) && <Act look="primary" hint="F4" onPress={() => controls.happen({ is: 'RETRY' })}>{t('tryAgain')}</Act>}
        <Act hint="Esc" onPress={controls.escape}>{t('decide.cancel')}</Act>
      </div>
    </div>
  );
}

/** Where in the text a line and a position are. */
function offset(text: string, { line, position }: Place): number {
  const before = text.split('\n').slice(0, line - 1).reduce((sum, l) => sum + l.length + 1, 0);
  return Math.min(text.length, before + position - 1);
}

interface ManualProps {
  /** A document that could not be read comes back to be corrected. */
  unreadable: Failed | null;
  busy: boolean;
  onScan: (lines: string[]) => void;
  ref: Ref<EntryHandle>;
}

/** Typing by hand: as it is printed, whatever layout the keyboard has. */
function Manual({ unreadable, busy, onScan, ref }: ManualProps) {
  const { t } = useLanguage();
  const [text, setText] = useState(unreadable?.attempt.mrz.join('\n') ?? '');
  const field = useRef<HTMLTextAreaElement>(null);
  const lines = text.split('\n');

  const submit = () => {
    const entered = linesOf(text);
    if (entered.length > 0) onScan(entered.slice(0, 4));
  };
  useImperativeHandle(ref, () => ({
    focusOrSubmit: () => {
      if (document.activeElement === field.current) submit();
      else field.current?.focus();
    },
    clear: () => setText(''),
  }));

  // the cursor goes to where the fault is
  useLayoutEffect(() => {
    const element = field.current;
    if (!element || !unreadable) return;
    const place = faults(unreadable.trouble.errors, unreadable.attempt.mrz, t).find((fault) => fault.place)?.place;
    const at = place ? offset(element.value, place) : element.value.length;
    const isCharacter = place && /[^\n]/.test(element.value[at] ?? '\n');
    element.focus({ preventScroll: true });
    element.setSelectionRange(at, isCharacter ? at + 1 : at);
    // only when it comes back: from then on the cursor is the officer's
  }, []);

  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key === 'Enter' && isWhole(linesOf(text))) {
      event.preventDefault();
      submit();
      return;
    }
    const meant = decode(event.nativeEvent);
    if (meant !== null && event.key.length === 1 && event.key > '\u007f' && !event.ctrlKey && !event.altKey && !event.metaKey) {
      event.preventDefault();
      const element = event.currentTarget;
      element.setRangeText(meant, element.selectionStart, element.selectionEnd, 'end');
      setText(written(element.value));
    }
  };

  return (
    <form
      className="manual card"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <label htmlFor="manual">{t(unreadable ? 'correct.title' : 'manual.label')} <kbd aria-hidden="true">F2</kbd></label>
      <div className="ruled" dir="ltr">
        <textarea
          id="manual"
          ref={field}
          className="mrz"
          dir="ltr"
          lang="zxx"
          rows={3}
          cols={44}
          maxLength={800}
          spellCheck={false}
          autoCapitalize="characters"
          autoComplete="off"
          autoCorrect="off"
          aria-describedby="manual-hint"
          aria-keyshortcuts="F2"
          readOnly={busy}
          value={text}
          onChange={(event) => {
            const { selectionStart, value } = event.target;
            const kept = written(value);
            const caret = written(value.slice(0, selectionStart)).length;
            setText(kept);
            requestAnimationFrame(() => field.current?.setSelectionRange(caret, caret));
          }}
          onKeyDown={onKeyDown}
        />
        <ol className="counts">
          {lines.slice(0, 3).map((line, i) => (
            <li key={i} data-whole={LENGTHS.includes(line.length) || undefined}>
              <span aria-hidden="true">{line.length || ''}{LENGTHS.includes(line.length) && <Tick size={16} />}</span>
              <span className="unseen">{t('manual.count', { line: i + 1, count: line.length })}</span>
            </li>
          ))}
        </ol>
        <Button type="submit" className="act secondary" isDisabled={busy || text.trim() === ''}>{t('manual.check')}</Button>
      </div>
      <p id="manual-hint" className="hint">{t('manual.hint')}</p>
    </form>
  );
}

const SHOWN = ['F2', 'F4', 'F6', 'F7', 'F8', 'F9', 'F10', 'Esc'] as const;

function Keys() {
  const { t } = useLanguage();
  return (
    <section className="keys" aria-label={t('keys')}>
      <dl>
        {SHOWN.map((key) => (
          <div key={key}>
            <dt><kbd>{key}</kbd></dt>
            <dd>{t(`keys.${key}`)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
