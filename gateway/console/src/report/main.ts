import '../design/tokens.css';
import './report.css';
import { call, Refused } from '../api/client.ts';
import { uuid7 } from '../api/uuid.ts';
import { drawCode, readCode } from './code.ts';
import { direction, firstLanguage, LANGUAGES, TEXTS } from './texts.ts';
import type { Key, Language } from './texts.ts';

const KINDS = ['TRAFFICKING', 'EXTORTION', 'ILL_TREATMENT', 'TURNED_BACK', 'OTHER'] as const;
type Kind = (typeof KINDS)[number];
const PLACE = /^[A-Z]{2}[A-Z2-9]{3}(-[A-Z0-9]{1,4})?$/;
const LONGEST = 4000;

interface Standing {
  state: 'RECEIVED' | 'TAKEN_UP' | 'CLOSED';
  answers: { writtenAt: string; words: string }[];
}

const asked = new URLSearchParams(location.search);
const place = PLACE.test(asked.get('at') ?? '') ? asked.get('at')! : null;

// What is typed lives in this page and nowhere else; the same code goes with every attempt to send the same report.
const page = {
  language: firstLanguage(asked.get('language'), navigator.languages),
  part: 'new' as 'new' | 'sent' | 'back',
  kind: null as Kind | null,
  here: place !== null,
  day: '',
  words: '',
  contact: '',
  code: drawCode(),
  typed: '',
  known: null as { code: string; standing: Standing } | null,
  more: '',
  moreId: uuid7(),
  message: null as { key: Key; good: boolean } | null,
  busy: false,
};

const t = (key: Key) => TEXTS[page.language][key];
const root = document.getElementById('report')!;

type Child = Node | string | null;

function element<T extends keyof HTMLElementTagNameMap>(tag: T, attributes: Record<string, string | boolean> = {}, ...children: Child[]): HTMLElementTagNameMap[T] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === true) made.setAttribute(name, '');
    else if (value !== false) made.setAttribute(name, value);
  }
  made.append(...children.filter((child): child is Node | string => child !== null));
  return made;
}

function button(text: string, act: () => void, attributes: Record<string, string | boolean> = {}) {
  const made = element('button', { type: 'button', ...attributes }, text);
  made.addEventListener('click', act);
  return made;
}

function field(id: string, label: Key, control: HTMLInputElement | HTMLTextAreaElement, keep: (value: string) => void) {
  control.id = id;
  control.addEventListener('input', () => keep(control.value));
  return element('div', { class: 'field' }, element('label', { for: id }, t(label)), control);
}

function area(value: string, max: number, rows: string) {
  const made = element('textarea', { rows, maxlength: String(max), dir: 'auto', autocomplete: 'off' });
  made.value = value;
  return made;
}

function input(type: string, value: string, attributes: Record<string, string> = {}) {
  const made = element('input', { type, autocomplete: 'off', ...attributes });
  made.value = value;
  return made;
}

/** What became of the last thing that was pressed; said aloud by readers of screens. */
const message = () =>
  element('p', { role: 'status', class: page.message ? (page.message.good ? 'message good' : 'message bad') : 'message' }, page.message ? t(page.message.key) : '');

function show(change: Partial<typeof page>, focus?: string) {
  Object.assign(page, change);
  document.documentElement.lang = page.language;
  document.documentElement.dir = direction(page.language);
  document.title = t('title');
  root.replaceChildren(
    languages(),
    element('h1', {}, t('title')),
    element('p', {}, t('intro')),
    element('p', {}, button(t('leave'), () => location.replace('about:blank'), { class: 'leave' })),
    parts(),
    page.part === 'new' ? form() : page.part === 'sent' ? sent() : back(),
  );
  if (focus) document.getElementById(focus)?.focus();
}

function languages() {
  const choices = (Object.entries(LANGUAGES) as [Language, string][]).map(([language, name]) =>
    button(name, () => show({ language }, `language-${language}`), {
      id: `language-${language}`,
      lang: language,
      'aria-pressed': String(language === page.language),
    }),
  );
  return element('nav', { class: 'choices', 'aria-label': 'Language' }, ...choices);
}

function parts() {
  const choice = (part: 'new' | 'back') =>
    button(t(part), () => show({ part, message: null }, `part-${part}`), {
      id: `part-${part}`,
      'aria-pressed': String(part === page.part),
    });
  return element('div', { class: 'choices' }, choice('new'), choice('back'));
}

function form() {
  const made = element('form', { novalidate: true });
  const kinds = KINDS.map((kind) => {
    const radio = element('input', { type: 'radio', name: 'kind', value: kind, id: `kind-${kind}`, checked: kind === page.kind });
    radio.addEventListener('change', () => show({ kind }, `kind-${kind}`));
    return element('label', { class: 'kind' }, radio, element('span', {}, t(`kind.${kind}`)));
  });
  const whom: Key | null = page.kind === null ? null : page.kind === 'TRAFFICKING' ? 'whom.PROTECTION' : 'whom.OVERSIGHT';
  made.append(
    element('fieldset', {}, element('legend', {}, t('kind')), ...kinds, element('p', { role: 'status', class: 'whom' }, whom ? t(whom) : '')),
    ...(place ? [here(place)] : []),
    field('day', 'day', input('date', page.day), (day) => (page.day = day)),
    field('words', 'words', area(page.words, LONGEST, '7'), (words) => (page.words = words)),
    field('contact', 'contact', input('text', page.contact, { maxlength: '200', dir: 'auto' }), (contact) => (page.contact = contact)),
    element('button', { type: 'submit', id: 'send', class: 'send', disabled: page.busy }, t(page.busy ? 'sending' : 'send')),
    message(),
  );
  made.addEventListener('submit', (event) => {
    event.preventDefault();
    void send();
  });
  return made;
}

function here(at: string) {
  const not = element('input', { type: 'checkbox', id: 'not-here', checked: !page.here });
  not.addEventListener('change', () => (page.here = !not.checked));
  return element(
    'div',
    { class: 'field' },
    element('p', {}, `${t('place')}: `, element('bdi', {}, at)),
    element('label', { class: 'kind' }, not, element('span', {}, t('place.not'))),
  );
}

async function send() {
  if (page.busy) return;
  if (!page.kind) return show({ message: { key: 'missing.kind', good: false } }, `kind-${KINDS[0]}`);
  if (!page.words.trim()) return show({ message: { key: 'missing.words', good: false } }, 'words');
  show({ busy: true, message: null }, 'send');
  await attempt(
    () =>
      call('POST', '/public/reports', {
        body: {
          code: page.code,
          kind: page.kind,
          language: page.language,
          words: page.words,
          ...(place && page.here ? { crossingPoint: place } : {}),
          ...(page.day ? { happenedOn: page.day } : {}),
          ...(page.contact.trim() ? { contact: page.contact.trim() } : {}),
        },
      }),
    () => show({ part: 'sent', busy: false, kind: null, day: '', words: '', contact: '' }, 'code-made'),
  );
}

function sent() {
  return element(
    'section',
    {},
    element('p', { role: 'status', class: 'message good' }, t('sent')),
    element('h2', {}, t('code')),
    element('output', { id: 'code-made', tabindex: '-1', dir: 'ltr' }, page.code),
    element('p', {}, t('keep')),
    button(t('new'), () => show({ part: 'new', code: drawCode() }, 'part-new')),
  );
}

function back() {
  const made = element('form', { novalidate: true });
  made.append(
    field('typed', 'code', input('text', page.typed, { dir: 'ltr', spellcheck: 'false', autocapitalize: 'characters' }), (typed) => (page.typed = typed)),
    element('button', { type: 'submit', id: 'look', class: 'send', disabled: page.busy }, t('look')),
    message(),
  );
  made.addEventListener('submit', (event) => {
    event.preventDefault();
    void look();
  });
  return element('section', {}, made, page.known ? standing(page.known.standing) : null);
}

async function look() {
  const code = readCode(page.typed);
  if (page.busy) return;
  if (!code) return show({ known: null, message: { key: 'code.wrong', good: false } }, 'typed');
  show({ busy: true, message: null, known: null }, 'look');
  await attempt(
    () => call<Standing>('POST', '/public/reports/state', { body: { code } }),
    (found) => show({ busy: false, known: { code, standing: found } }, 'standing'),
  );
}

function standing(found: Standing) {
  const answers = found.answers.map((answer) =>
    element('li', {}, element('time', { datetime: answer.writtenAt }, day(answer.writtenAt)), element('p', { dir: 'auto' }, answer.words)),
  );
  const more = element('form', { novalidate: true });
  more.append(
    field('more', 'more', area(page.more, LONGEST, '4'), (words) => (page.more = words)),
    element('button', { type: 'submit', id: 'add', class: 'send', disabled: page.busy }, t('send')),
  );
  more.addEventListener('submit', (event) => {
    event.preventDefault();
    void add();
  });
  return element(
    'section',
    {},
    element('p', { id: 'standing', tabindex: '-1', class: 'whom' }, t(`state.${found.state}`)),
    element('h2', {}, t('answers')),
    answers.length ? element('ol', {}, ...answers) : element('p', {}, t('answers.none')),
    more,
  );
}

/** The day in the calendar and figures of ISO 8601: which of them a reporter uses is not asked. */
const day = (moment: string) => moment.slice(0, 10);

async function add() {
  const known = page.known;
  if (page.busy || !known) return;
  if (!page.more.trim()) return show({ message: { key: 'missing.words', good: false } }, 'more');
  show({ busy: true, message: null }, 'add');
  await attempt(
    () => call<Standing>('POST', '/public/reports/messages', { body: { code: known.code, id: page.moreId, words: page.more } }),
    (found) => show({ busy: false, more: '', moreId: uuid7(), known: { code: known.code, standing: found }, message: { key: 'more.sent', good: true } }, 'standing'),
  );
}

async function attempt<T>(ask: () => Promise<T>, then: (answer: T) => void) {
  try {
    then(await ask());
  } catch (failure) {
    const status = failure instanceof Refused ? failure.trouble.status : 0;
    const key: Key = status === 404 ? 'code.unknown' : status === 429 ? 'often' : status >= 400 && status < 500 ? 'refused' : 'failed';
    show({ busy: false, message: { key, good: false } }, page.part === 'new' ? 'send' : 'look');
  }
}

show({});
