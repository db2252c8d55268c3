// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { decode, listen } from './wedge.ts';

const TD3 = ['P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<', 'L898902C36UTO7408122F1204159ZE184226B<<<<<10'];
const ARABIC: Record<string, string> = { P: 'ح', U: 'ع', '<': '،' };

let stop: () => void;
let scans: string[][];
let misreads: number;
let clock: number;

beforeEach(() => {
  vi.useFakeTimers();
  document.body.innerHTML = '<textarea></textarea><button>Record</button>';
  scans = [];
  misreads = 0;
  clock = 1000;
  stop = listen(window, { onScan: (lines) => scans.push(lines), onMisread: () => misreads++ });
});

afterEach(() => {
  stop();
  vi.useRealTimers();
});

function press(code: string, key: string, { after = 5, shiftKey = false, repeat = false } = {}): KeyboardEvent {
  clock += after;
  vi.advanceTimersByTime(after);
  const event = new KeyboardEvent('keydown', { code, key, shiftKey, repeat, bubbles: true, cancelable: true });
  Object.defineProperty(event, 'timeStamp', { value: clock });
  (document.activeElement ?? document.body).dispatchEvent(event);
  const field = document.activeElement;
  if (!event.defaultPrevented && field instanceof HTMLTextAreaElement && key.length === 1) field.value += key;
  return event;
}

function type(text: string, { after = 5, arabic = false } = {}) {
  for (const c of text) {
    const digit = /\d/.test(c);
    const code = c === '<' ? 'Comma' : digit ? `Digit${c}` : `Key${c}`;
    press(code, arabic && !digit ? (ARABIC[c] ?? 'ل') : c, { after, shiftKey: !digit });
  }
}

const enter = (after = 5) => press('Enter', 'Enter', { after });

test('a reader is heard wherever the focus is', () => {
  for (const line of TD3) {
    type(line);
    enter();
  }
  expect(scans).toEqual([TD3]);
});

test('a PC left on the Arabic layout still reads', () => {
  for (const line of TD3) {
    type(line, { arabic: true });
    enter();
  }
  expect(scans).toEqual([TD3]);
});

test("the reader's Enter presses no button, not even one too many", () => {
  document.querySelector('button')!.focus();
  const heard = vi.fn();
  document.querySelector('button')!.addEventListener('keydown', (e) => e.key === 'Enter' && heard());
  for (const line of TD3) {
    type(line);
    enter();
  }
  enter(20);
  expect(heard).not.toHaveBeenCalled();
  enter(500);
  expect(heard).toHaveBeenCalledOnce();
});

test('what a reader sends never stays in a field', () => {
  const field = document.querySelector('textarea')!;
  field.value = 'KEPT';
  field.focus();
  for (const line of TD3) {
    type(line);
    enter();
  }
  expect(field.value).toBe('KEPT');
});

test('a pause between two lines is tolerated', () => {
  type(TD3[0]!);
  enter();
  press('KeyL', 'L', { after: 390, shiftKey: true });
  type(TD3[1]!.slice(1));
  enter();
  expect(scans).toEqual([TD3]);
});

test('a reader without line ends is understood once it is silent', () => {
  type(TD3.join(''));
  expect(scans).toEqual([]);
  vi.advanceTimersByTime(500);
  expect(scans).toEqual([TD3]);
});

test('lines that lack a character are sent on, for the service to say which', () => {
  type(TD3[0]!);
  enter();
  type(TD3[1]!.slice(0, 43));
  enter();
  vi.advanceTimersByTime(500);
  expect(scans).toEqual([[TD3[0], TD3[1]!.slice(0, 43)]]);
});

test('a barcode is no document', () => {
  type('5901234123457');
  enter();
  vi.advanceTimersByTime(500);
  expect(scans).toEqual([]);
  expect(misreads).toBe(1);
});

test('a typist is left alone', () => {
  const field = document.querySelector('textarea')!;
  field.focus();
  type('P<IRQZERIBAR', { after: 110 });
  vi.advanceTimersByTime(500);
  expect(field.value).toBe('P<IRQZERIBAR');
  expect(misreads).toBe(0);
});

test('a typist taken for a reader gets the letters back', () => {
  const field = document.querySelector('textarea')!;
  field.focus();
  type('THEN', { after: 40 });
  type('SLOWLYGOINGON', { after: 150 });
  vi.advanceTimersByTime(500);
  expect(field.value).toBe('THENSLOWLYGOINGON');
});

test('a key held down is no reader', () => {
  document.querySelector('textarea')!.focus();
  press('Comma', '<', { shiftKey: true });
  for (let i = 0; i < 30; i++) press('Comma', '<', { shiftKey: true, repeat: true, after: 30 });
  vi.advanceTimersByTime(500);
  expect(scans).toEqual([]);
  expect(document.querySelector('textarea')!.value).toBe('<'.repeat(31));
});

test.each([
  ['KeyP', 'ح', true, 'P'],
  ['KeyP', 'p', false, 'P'],
  ['Digit7', '٧', false, '7'],
  ['Numpad7', '7', false, '7'],
  ['Comma', '،', true, '<'],
  ['IntlBackslash', '<', false, '<'],
  ['Digit8', '*', true, '*'],
  ['Enter', 'Enter', false, '\n'],
  ['F4', 'F4', false, null],
  ['ShiftLeft', 'Shift', true, null],
])('the key %s that gives %s means %s', (code, key, shiftKey, meant) => {
  expect(decode({ code: code as string, key: key as string, shiftKey: shiftKey as boolean })).toBe(meant);
});
