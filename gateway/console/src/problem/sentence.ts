import type { FieldError, Trouble } from '../api/client.ts';
import { NO_LINK, SIGNED_OUT } from '../api/client.ts';
import type { Key, Translate } from '../i18n/index.tsx';

/** What an officer is told, and can do, for every type of problem the counter can meet. */
const SENTENCES: Record<string, Key> = {
  [NO_LINK]: 'problem.no-link',
  [SIGNED_OUT]: 'problem.signed-out',

  'urn:problem:request:malformed-json': 'problem.console-fault',
  'urn:problem:request:unknown-field': 'problem.console-fault',
  'urn:problem:request:unknown-query-parameter': 'problem.console-fault',
  'urn:problem:request:invalid-field': 'problem.invalid-field',
  'urn:problem:request:unauthenticated': 'problem.signed-out',
  'urn:problem:request:forbidden': 'problem.forbidden',
  'urn:problem:request:place-not-yours': 'problem.place-not-yours',
  'urn:problem:request:not-found': 'problem.not-found',
  'urn:problem:request:method-not-allowed': 'problem.console-fault',
  'urn:problem:request:not-acceptable': 'problem.console-fault',
  'urn:problem:request:precondition-failed': 'problem.changed-meanwhile',
  'urn:problem:request:body-too-large': 'problem.invalid-field',
  'urn:problem:request:unsupported-media-type': 'problem.console-fault',
  'urn:problem:request:idempotency-key-reused': 'problem.console-fault',
  'urn:problem:request:precondition-required': 'problem.console-fault',
  'urn:problem:request:internal-error': 'problem.server-fault',
  'urn:problem:request:unavailable': 'problem.unavailable',
  'urn:problem:request:busy': 'problem.busy',

  'urn:problem:traveller-screening:mrz-unreadable': 'problem.mrz-unreadable',
  'urn:problem:traveller-screening:already-referred': 'problem.already-referred',
  'urn:problem:traveller-screening:already-resolved': 'problem.changed-meanwhile',

  'urn:problem:crossing-point:unknown-crossing-point': 'problem.unknown-crossing-point',
  'urn:problem:crossing-point:crossing-point-closed': 'problem.crossing-point-closed',
  'urn:problem:crossing-point:unknown-lane': 'problem.unknown-lane',
  'urn:problem:crossing-point:crossing-in-the-future': 'problem.crossing-in-the-future',
  'urn:problem:crossing-point:screening-missing': 'problem.screening-missing',
  'urn:problem:crossing-point:screening-of-another-point': 'problem.screening-of-another-point',
  'urn:problem:crossing-point:screening-of-another-document': 'problem.screening-of-another-document',
  'urn:problem:crossing-point:screening-used': 'problem.screening-used',
  'urn:problem:crossing-point:screening-too-old': 'problem.screening-too-old',
  'urn:problem:crossing-point:referral-open': 'problem.referral-open',
  'urn:problem:crossing-point:referral-denies': 'problem.referral-denies',
  'urn:problem:crossing-point:crossing-differs': 'problem.crossing-differs',
};

/** A type that is not known here is told by whose fault its status says it is. */
function byStatus(status: number): Key {
  if (status === 401 || status === 499) return 'problem.signed-out';
  if (status === 403) return 'problem.forbidden';
  if (status === 404) return 'problem.not-found';
  if (status === 429) return 'problem.busy';
  if (status === 502 || status === 503 || status === 504) return 'problem.unavailable';
  return status >= 500 ? 'problem.server-fault' : 'problem.console-fault';
}

export const problemKey = ({ type, status }: Pick<Trouble, 'type' | 'status'>): Key => SENTENCES[type] ?? byStatus(status);

/** Where in a text the fault is, for the cursor to go there: from 1, as people count. */
export interface Place {
  line: number;
  position: number;
}

export interface Fault {
  sentence: string;
  /** Told in the service's English, because these words are not known here. */
  foreign: boolean;
  place?: Place;
}

type Reading = { pattern: RegExp; tell: (found: string[], t: Translate) => string; place?: (found: string[]) => Place };

/** The sentences of the reader of machine-readable zones (MrzFault), which come in English only. */
const READINGS: Reading[] = [
  {
    pattern: /^Line (\d+) has U\+([0-9A-F]+) at position (\d+);/,
    tell: ([line, code, position], t) =>
      t('fault.character', { line: Number(line), position: Number(position), character: String.fromCodePoint(parseInt(code!, 16)) }),
    place: ([line, , position]) => ({ line: Number(line), position: Number(position) }),
  },
  {
    pattern: /^Line (\d+) has (\d+) characters; in a zone of (\d+) lines each has (\d+)(?: \([^)]*\) or (\d+))?/,
    tell: ([line, has, , one, other], t) =>
      t(other ? 'fault.length-either' : 'fault.length', {
        line: Number(line), count: Number(has), one: Number(one), ...(other ? { other: Number(other) } : {}),
      }),
    place: ([line, has]) => ({ line: Number(line), position: Number(has) + 1 }),
  },
  { pattern: /^A zone has two or three lines; the text has (\d+)\./, tell: ([count], t) => t('fault.lines', { count: Number(count) }) },
  { pattern: /^There is no text\./, tell: (_, t) => t('fault.nothing') },
  { pattern: /French identity card/, tell: (_, t) => t('fault.french-card') },
  { pattern: /Slovak identity card/, tell: (_, t) => t('fault.slovak-card') },
  { pattern: /Swiss driving licence/, tell: (_, t) => t('fault.swiss-licence') },
  { pattern: /driving licence/, tell: (_, t) => t('fault.licence') },
];

export function faults(errors: readonly FieldError[], t: Translate): Fault[] {
  return errors.map(({ detail }) => {
    for (const { pattern, tell, place } of READINGS) {
      const found = pattern.exec(detail)?.slice(1);
      if (found) return { sentence: tell(found, t), foreign: false, ...(place ? { place: place(found) } : {}) };
    }
    return { sentence: detail, foreign: true };
  });
}
