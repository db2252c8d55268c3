import type { FieldError, Trouble } from '../api/client.ts';
import { NO_LINK, SIGNED_OUT } from '../api/client.ts';
import type { Key, Translate } from '../i18n/index.tsx';
import { lengthsOf } from '../reader/mrz.ts';

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
  'urn:problem:request:unmasking-not-offered': 'problem.forbidden',
  'urn:problem:request:unmasking-limit': 'problem.busy',
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
  'urn:problem:traveller-screening:not-claimed': 'problem.changed-meanwhile',
  'urn:problem:traveller-screening:claimed-by-another': 'problem.claimed-by-another',
  'urn:problem:traveller-screening:already-acknowledged': 'problem.changed-meanwhile',
  'urn:problem:traveller-screening:interview-differs': 'problem.changed-meanwhile',
  'urn:problem:traveller-screening:interview-corrected': 'problem.changed-meanwhile',
  'urn:problem:traveller-screening:interview-unknown': 'problem.not-found',
  'urn:problem:traveller-screening:interview-times': 'problem.invalid-field',
  'urn:problem:traveller-screening:interview-language': 'problem.invalid-field',
  'urn:problem:traveller-screening:already-withdrawn': 'problem.changed-meanwhile',
  'urn:problem:traveller-screening:another-threshold-waits': 'problem.changed-meanwhile',
  'urn:problem:traveller-screening:threshold-decided': 'problem.changed-meanwhile',
  'urn:problem:traveller-screening:unknown-case-reference': 'problem.not-found',
  'urn:problem:traveller-screening:redress-waits': 'problem.changed-meanwhile',
  'urn:problem:traveller-screening:redress-decided': 'problem.changed-meanwhile',
  'urn:problem:traveller-screening:nothing-to-put-right': 'problem.changed-meanwhile',
  'urn:problem:traveller-screening:screening-erased': 'problem.not-found',
  'urn:problem:traveller-screening:fairness-period': 'problem.invalid-field',

  'urn:problem:crossing-point:unknown-crossing-point': 'problem.unknown-crossing-point',
  'urn:problem:crossing-point:crossing-point-closed': 'problem.crossing-point-closed',
  'urn:problem:crossing-point:closed-by-decree': 'problem.closed-by-decree',
  'urn:problem:crossing-point:record-differs': 'problem.changed-meanwhile',
  'urn:problem:crossing-point:impossible-period': 'problem.invalid-field',
  'urn:problem:crossing-point:travellers-unclear': 'problem.invalid-field',
  'urn:problem:crossing-point:closure-of-nothing': 'problem.invalid-field',
  'urn:problem:crossing-point:closure-ended': 'problem.changed-meanwhile',
  'urn:problem:crossing-point:lane-state': 'problem.changed-meanwhile',
  'urn:problem:crossing-point:shift-begun': 'problem.changed-meanwhile',
  'urn:problem:crossing-point:shift-ended': 'problem.changed-meanwhile',
  'urn:problem:crossing-point:hours-unclear': 'problem.invalid-field',
  'urn:problem:crossing-point:surge-too-long': 'problem.invalid-field',
  'urn:problem:crossing-point:surge-state': 'problem.changed-meanwhile',
  'urn:problem:crossing-point:own-surge-order': 'problem.forbidden',
  'urn:problem:crossing-point:no-surge-order': 'problem.no-surge-order',
  'urn:problem:crossing-point:not-in-surge-order': 'problem.no-surge-order',
  'urn:problem:crossing-point:field-not-waived': 'problem.field-not-waived',
  'urn:problem:crossing-point:group-without-head': 'problem.group-without-head',
  'urn:problem:crossing-point:unknown-lane': 'problem.unknown-lane',
  'urn:problem:crossing-point:means-impossible': 'problem.means-impossible',
  'urn:problem:crossing-point:crossing-in-the-future': 'problem.crossing-in-the-future',
  'urn:problem:crossing-point:screening-missing': 'problem.screening-missing',
  'urn:problem:crossing-point:screening-of-another-point': 'problem.screening-of-another-point',
  'urn:problem:crossing-point:screening-of-another-document': 'problem.screening-of-another-document',
  'urn:problem:crossing-point:screening-used': 'problem.screening-used',
  'urn:problem:crossing-point:screening-too-old': 'problem.screening-too-old',
  'urn:problem:crossing-point:referral-open': 'problem.referral-open',
  'urn:problem:crossing-point:referral-denies': 'problem.referral-denies',
  'urn:problem:crossing-point:crossing-differs': 'problem.crossing-differs',
  'urn:problem:crossing-point:crossing-erased': 'problem.not-found',
  'urn:problem:crossing-point:entry-refused': 'problem.entry-refused',
  'urn:problem:crossing-point:refusal-differs': 'problem.refusal',
  'urn:problem:crossing-point:refusal-in-the-future': 'problem.refusal',
  'urn:problem:crossing-point:unknown-ground': 'problem.refusal',
  'urn:problem:crossing-point:national': 'problem.refusal',
  'urn:problem:crossing-point:birth-year-needed': 'problem.refusal',
  'urn:problem:crossing-point:child-alone': 'problem.refusal',
  'urn:problem:crossing-point:companion-not-refused': 'problem.refusal',
  'urn:problem:crossing-point:screening-not-seen': 'problem.refusal',
  'urn:problem:crossing-point:already-entered': 'problem.refusal',
  'urn:problem:crossing-point:refused-before': 'problem.refusal',
  'urn:problem:crossing-point:referral-cleared': 'problem.refusal',
  'urn:problem:crossing-point:own-refusal': 'problem.refusal',
  'urn:problem:crossing-point:protection-concern': 'problem.refusal',
  'urn:problem:crossing-point:not-in-this-state': 'problem.refusal',
  'urn:problem:crossing-point:refusal-not-final': 'problem.refusal',
  'urn:problem:crossing-point:unknown-surge-token': 'problem.not-found',
  'urn:problem:crossing-point:not-as-registered': 'problem.invalid-field',
  'urn:problem:crossing-point:surge-person-recorded': 'problem.changed-meanwhile',
  'urn:problem:crossing-point:crossing-conflict': 'problem.crossing-conflict',
  'urn:problem:crossing-point:crossing-conflict-settled': 'problem.changed-meanwhile',
  'urn:problem:crossing-point:correction-changes-nothing': 'problem.invalid-field',
  'urn:problem:crossing-point:correction-differs': 'problem.changed-meanwhile',
  'urn:problem:crossing-point:stay-entry-impossible': 'problem.invalid-field',
  'urn:problem:crossing-point:stay-entry-taken': 'problem.changed-meanwhile',
  'urn:problem:crossing-point:stay-rules-overlap': 'problem.invalid-field',
  'urn:problem:crossing-point:period-empty': 'problem.invalid-field',
  'urn:problem:crossing-point:period-too-long': 'problem.invalid-field',
  'urn:problem:crossing-point:not-whole-hours': 'problem.invalid-field',
  'urn:problem:crossing-point:unknown-dimension': 'problem.invalid-field',
  'urn:problem:crossing-point:period-erased': 'problem.invalid-field',
  'urn:problem:crossing-point:answer-too-large': 'problem.invalid-field',
  'urn:problem:crossing-point:observation-in-the-future': 'problem.crossing-in-the-future',
  'urn:problem:crossing-point:fairness-period': 'problem.invalid-field',
  'urn:problem:crossing-point:month-not-over': 'problem.invalid-field',
  'urn:problem:crossing-point:edition-not-next': 'problem.changed-meanwhile',
  'urn:problem:crossing-point:edition-waits': 'problem.changed-meanwhile',
  'urn:problem:crossing-point:edition-decided': 'problem.changed-meanwhile',
  'urn:problem:crossing-point:own-edition': 'problem.forbidden',
  'urn:problem:crossing-point:observation-differs': 'problem.changed-meanwhile',

  'urn:problem:retention:rules-impossible': 'problem.invalid-field',
  'urn:problem:retention:another-waits': 'problem.changed-meanwhile',
  'urn:problem:retention:rules-decided': 'problem.changed-meanwhile',
  'urn:problem:retention:own-rules': 'problem.forbidden',
  'urn:problem:retention:hold-unclear': 'problem.invalid-field',
  'urn:problem:retention:hold-too-long': 'problem.invalid-field',
  'urn:problem:retention:nothing-to-hold': 'problem.not-found',
  'urn:problem:retention:hold-differs': 'problem.changed-meanwhile',
  'urn:problem:retention:hold-lifted': 'problem.changed-meanwhile',
  'urn:problem:retention:own-hold': 'problem.forbidden',

  'urn:problem:trafficking-alert:alert-in-the-future': 'problem.crossing-in-the-future',
  'urn:problem:trafficking-alert:alert-before-any-record': 'problem.crossing-in-the-future',
  'urn:problem:trafficking-alert:other-not-told': 'problem.invalid-field',
  'urn:problem:trafficking-alert:instrument-malformed': 'problem.invalid-field',
  'urn:problem:trafficking-alert:instrument-of-another-kind': 'problem.invalid-field',
  'urn:problem:trafficking-alert:instrument-unknown': 'problem.changed-meanwhile',
  'urn:problem:trafficking-alert:instrument-not-for-this': 'problem.invalid-field',
  'urn:problem:trafficking-alert:instrument-for-adults': 'problem.invalid-field',
  'urn:problem:trafficking-alert:items-unknown': 'problem.changed-meanwhile',
  'urn:problem:trafficking-alert:items-contradict': 'problem.invalid-field',
  'urn:problem:trafficking-alert:language-not-in-form': 'problem.changed-meanwhile',
  'urn:problem:trafficking-alert:assessment-differs': 'problem.changed-meanwhile',
  'urn:problem:trafficking-alert:triage-differs': 'problem.changed-meanwhile',
  'urn:problem:trafficking-alert:body-malformed': 'problem.invalid-field',
  'urn:problem:trafficking-alert:alert-unknown': 'problem.not-found',
  'urn:problem:trafficking-alert:case-differs': 'problem.changed-meanwhile',
  'urn:problem:trafficking-alert:case-open': 'problem.changed-meanwhile',
  'urn:problem:trafficking-alert:case-closed': 'problem.changed-meanwhile',
  'urn:problem:trafficking-alert:child-not-ruled-out': 'problem.invalid-field',
  'urn:problem:trafficking-alert:asylum-not-ruled-out': 'problem.invalid-field',
  'urn:problem:trafficking-alert:outcome-not-told': 'problem.invalid-field',
  'urn:problem:trafficking-alert:consent-differs': 'problem.changed-meanwhile',
  'urn:problem:trafficking-alert:withdrawal-differs': 'problem.changed-meanwhile',
  'urn:problem:trafficking-alert:consent-withdrawn': 'problem.changed-meanwhile',
  'urn:problem:trafficking-alert:consent-not-sufficient': 'problem.changed-meanwhile',
  'urn:problem:trafficking-alert:body-not-accredited': 'problem.changed-meanwhile',
  'urn:problem:trafficking-alert:referral-goes-on': 'problem.changed-meanwhile',
  'urn:problem:trafficking-alert:referral-differs': 'problem.changed-meanwhile',
  'urn:problem:trafficking-alert:referral-state': 'problem.changed-meanwhile',
  'urn:problem:trafficking-alert:referrals-go-on': 'problem.changed-meanwhile',
  'urn:problem:trafficking-alert:feedback-differs': 'problem.changed-meanwhile',
  'urn:problem:trafficking-alert:body-unknown': 'problem.not-found',
  'urn:problem:trafficking-alert:consent-unknown': 'problem.not-found',
  'urn:problem:trafficking-alert:consent-of-child-alone': 'problem.invalid-field',
  'urn:problem:trafficking-alert:consent-by-another': 'problem.invalid-field',
  'urn:problem:trafficking-alert:best-interests-not-told': 'problem.invalid-field',
  'urn:problem:trafficking-alert:consent-for-another-body': 'problem.invalid-field',
  'urn:problem:trafficking-alert:service-not-offered': 'problem.invalid-field',
  'urn:problem:trafficking-alert:decline-not-told': 'problem.invalid-field',
  'urn:problem:trafficking-alert:feedback-contradicts': 'problem.invalid-field',
  'urn:problem:trafficking-alert:consent-time-impossible': 'problem.crossing-in-the-future',
  'urn:problem:trafficking-alert:withdrawal-time-impossible': 'problem.crossing-in-the-future',
  'urn:problem:trafficking-alert:answer-time-impossible': 'problem.crossing-in-the-future',
  'urn:problem:trafficking-alert:feedback-time-impossible': 'problem.crossing-in-the-future',
  'urn:problem:trafficking-alert:letter-not-given': 'problem.changed-meanwhile',
  'urn:problem:trafficking-alert:state-of-origin': 'problem.invalid-field',
  'urn:problem:trafficking-alert:state-of-origin-unknown': 'problem.invalid-field',
  'urn:problem:trafficking-alert:report-differs': 'problem.changed-meanwhile',
  'urn:problem:trafficking-alert:report-day-impossible': 'problem.crossing-in-the-future',
  'urn:problem:trafficking-alert:report-state': 'problem.changed-meanwhile',
  'urn:problem:trafficking-alert:report-outcome-not-told': 'problem.invalid-field',
  'urn:problem:trafficking-alert:message-differs': 'problem.changed-meanwhile',
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
  /** Told in the service's English, because its code is not known here. */
  foreign: boolean;
  place?: Place;
}

/** Documents whose lines look like a zone and are not. */
const LOOK_ALIKES: Record<string, Key> = {
  FRENCH_IDENTITY_CARD: 'fault.french-card',
  SLOVAK_IDENTITY_CARD: 'fault.slovak-card',
  SWISS_DRIVING_LICENCE: 'fault.swiss-licence',
  DRIVING_LICENCE: 'fault.licence',
};

/** What kept the lines that were sent from being read (MrzFault), with what they say themselves. */
export function faults(errors: readonly FieldError[], lines: readonly string[], t: Translate): Fault[] {
  return errors.map((error) => {
    const line = Number(/^\/mrz\/(\d+)$/.exec(error.pointer)?.[1] ?? 0) + 1;
    const position = error.position ?? 1;
    const text = lines[line - 1] ?? '';
    const told = (sentence: string, place?: Place): Fault => ({ sentence, foreign: false, ...(place ? { place } : {}) });
    switch (error.code) {
      case 'ILLEGAL_CHARACTER': {
        const character = String.fromCodePoint(text.codePointAt(position - 1) ?? 0xfffd);
        return told(t('fault.character', { line, position, character }), { line, position });
      }
      case 'LINE_LENGTH': {
        const lengths = lengthsOf(lines.length);
        const key = lengths.length > 1 ? 'fault.length-either' : 'fault.length';
        return told(t(key, { line, count: text.length, one: lengths[0]!, other: lengths[1]! }), { line, position: text.length + 1 });
      }
      case 'LINE_COUNT':
        return told(t('fault.lines', { count: lines.length }));
      case 'NO_TEXT':
        return told(t('fault.nothing'));
      default: {
        const known = LOOK_ALIKES[error.code ?? ''];
        return known ? told(t(known)) : { sentence: error.detail, foreign: true };
      }
    }
  });
}
