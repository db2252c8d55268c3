import { isWhole, linesOf } from './mrz.ts';

/**
 * A passport reader that plays keyboard. It works wherever the focus is, on whatever keyboard layout the PC was left,
 * and its Enter presses nothing: keys are heard on the window before anything else hears them, and a burst of them,
 * which no hand types, is kept from the page.
 */
export interface Hearing {
  /** The lines of a document. */
  onScan: (lines: string[]) => void;
  /** A burst too short for any document: a barcode, or a scan cut off. */
  onMisread: () => void;
}

/** Readers send a key every 1 to 20 ms; a fast typist needs about 100. */
const READER_MS = 60;
/** What a busy PC, or a reader's pause between two lines, may cost inside a scan. */
const PAUSE_MS = 400;
/** So many quick keys in a row are a reader's. */
const BURST = 4;
/** The shortest zone is 72 characters; less than this is no attempt at one. */
const LEAST = 28;
const MOST_LINES = 4;

type Key = Pick<KeyboardEvent, 'code' | 'key' | 'shiftKey'>;

/** The character that a key stands for on the reader's own layout, by its place on the keyboard; null for other keys. */
export function decode({ code, key, shiftKey }: Key): string | null {
  if (/^Key[A-Z]$/.test(code)) return code.slice(3);
  if (/^Digit\d$/.test(code) && !shiftKey) return code.slice(5);
  if (/^Numpad\d$/.test(code)) return code.slice(6);
  if ((code === 'Comma' && shiftKey) || code === 'IntlBackslash' || key === '<') return '<';
  if (key === 'Enter' || key === 'Tab') return '\n';
  return key.length === 1 && key !== ' ' ? key.toUpperCase() : null;
}

type Field = HTMLInputElement | HTMLTextAreaElement;

export function listen(target: Window, hearing: Hearing): () => void {
  let heard = '';
  let typed = '';
  let first = -Infinity;
  let last = -Infinity;
  let deaf = -Infinity;
  let timer = 0;
  let field: { element: Field; before: string } | null = null;

  const isBurst = () => heard.length >= BURST;

  function forget() {
    target.clearTimeout(timer);
    heard = '';
    typed = '';
    field = null;
  }

  function finish() {
    const lines = linesOf(heard).slice(0, MOST_LINES);
    const characters = lines.reduce((sum, line) => sum + line.length, 0);
    const burst = isBurst();
    const byHand = (last - first) / (heard.length - 1) > READER_MS || characters < 2 * BURST;
    const letters = typed;
    const wasIn = field;
    forget();
    if (!burst) return;
    if (byHand && wasIn) {
      setValue(wasIn.element, wasIn.before + letters);
    } else if (characters >= LEAST) {
      hearing.onScan(lines);
    } else {
      hearing.onMisread();
    }
  }

  function onKey(event: KeyboardEvent) {
    if (event.ctrlKey || event.altKey || event.metaKey || event.repeat) return;
    if (heard && event.timeStamp - last > (isBurst() ? PAUSE_MS : READER_MS)) finish();
    const character = decode(event);
    if (character === null) return;
    if (character === '\n' && !isBurst()) {
      if (event.timeStamp - deaf < PAUSE_MS) swallow(event);
      return;
    }
    last = event.timeStamp;
    if (!heard) {
      first = event.timeStamp;
      field = focusedField(target.document);
    }
    heard += character;
    typed += event.key.length === 1 ? event.key : '\n';
    if (isBurst()) {
      swallow(event);
      if (heard.length === BURST && field) setValue(field.element, field.before);
    }
    if (character === '\n' && isWhole(linesOf(heard))) {
      deaf = event.timeStamp;
      finish();
      return;
    }
    target.clearTimeout(timer);
    timer = target.setTimeout(finish, PAUSE_MS);
  }

  target.addEventListener('keydown', onKey, true);
  return () => {
    forget();
    target.removeEventListener('keydown', onKey, true);
  };
}

function swallow(event: KeyboardEvent) {
  event.preventDefault();
  event.stopImmediatePropagation();
}

function focusedField(document: Document): { element: Field; before: string } | null {
  const element = document.activeElement;
  return element instanceof HTMLTextAreaElement || element instanceof HTMLInputElement ? { element, before: element.value } : null;
}

/** As if typed, so that React hears of it. */
function setValue(element: Field, value: string) {
  Object.getOwnPropertyDescriptor(Object.getPrototypeOf(element), 'value')!.set!.call(element, value);
  element.dispatchEvent(new Event('input', { bubbles: true }));
}
