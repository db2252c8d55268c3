import type { Trouble } from '../api/client.ts';
import { isSignedOut, mayYetSucceed } from '../api/client.ts';
import type { Advice, Direction, Referral, Screening, TriageReceipt } from '../api/types.ts';

/** Where the booth stands and which way its travellers go. */
export interface Setting {
  crossingPoint: string;
  lane: string;
  direction: Direction;
}

/** A document presented. Its key stays the same however often the same request is sent. */
export interface Attempt extends Setting {
  key: string;
  mrz: readonly string[];
}

/** A crossing to be recorded: made once, sent until it is answered. */
export interface CrossingAttempt {
  id: string;
  occurredAt: string;
}

export interface ReferralAttempt {
  key: string;
  remark: string;
}

/** What was answered to the protection questions: made once, sent until it is acknowledged. */
export interface TriageAttempt {
  id: string;
  occurredAt: string;
  form: { instrument: string; version: number };
  language: string;
  yes: readonly string[];
  no: readonly string[];
}

export type Step =
  /** Waits for the officer; `askedAgain` once Esc was pressed with a crossing still to be recorded. */
  | { at: 'DECIDING'; askedAgain?: boolean; trouble?: Trouble }
  | { at: 'REMARKING'; trouble?: Trouble }
  | { at: 'REFERRING' }
  /** The protection questions are asked. */
  | { at: 'ASKING'; trouble?: Trouble }
  | { at: 'ANSWERING' }
  | { at: 'RECORDING' };

export interface Advised {
  at: 'ADVISED';
  attempt: Attempt;
  screening: Screening;
  step: Step;
  crossing?: CrossingAttempt;
  referring?: ReferralAttempt;
  answering?: TriageAttempt;
  /** What the officer was told to do after the protection questions. */
  asked?: TriageReceipt;
}

export type Scene =
  | { at: 'READY' }
  | { at: 'CHECKING'; attempt: Attempt }
  | { at: 'FAILED'; attempt: Attempt; trouble: Trouble }
  | Advised;

/** What the officer is to make of the traveller now: the advice, and what has come of it since. */
export type Verdict = Advice | 'REFERRED' | 'CLEARED' | 'DENIED';

export type End =
  | 'RECORDED'
  /** With the second line, whose decision is awaited or shown. */
  | 'REFERRED'
  /** Let go without a crossing. */
  | 'SET_ASIDE'
  /** Sent to be recorded, and no answer came. */
  | 'UNCONFIRMED';

/** What was done with a traveller of this session. */
export interface Decision {
  attempt: Attempt;
  screening: Screening;
  end: End;
  at: string;
  crossing?: CrossingAttempt;
}

export type Notice =
  | { kind: 'RECORDED'; at: string; number: string }
  | { kind: 'SET_ASIDE' | 'MISREAD' | 'DECIDE_FIRST' | 'SAME_DOCUMENT' | 'STILL_CHECKING' };

export interface Booth {
  scene: Scene;
  /** The latest first. */
  decisions: readonly Decision[];
  notice: Notice | null;
  /** Counts notices, so that the same words are told again. */
  told: number;
  signedOut: boolean;
}

export type Happening =
  | { is: 'SCANNED'; mrz: readonly string[]; setting: Setting; key: string; now: string }
  | { is: 'MISREAD' }
  | { is: 'ADVISED'; key: string; screening: Screening }
  | { is: 'CHECK_FAILED'; key: string; trouble: Trouble }
  | { is: 'RETRY' }
  | { is: 'RECORD'; crossing: CrossingAttempt }
  | { is: 'RECORDED'; at: string }
  | { is: 'REMARK' }
  | { is: 'REFER'; key: string; remark: string }
  | { is: 'REFERRED'; referral: Referral }
  | { is: 'ASK' }
  | { is: 'ANSWER'; triage: TriageAttempt }
  | { is: 'ASKED'; receipt: TriageReceipt }
  | { is: 'STEP_FAILED'; trouble: Trouble }
  | { is: 'NEXT'; now: string }
  | { is: 'ESCAPE'; now: string }
  | { is: 'HEARD'; screening: Screening }
  | { is: 'TAKE_UP'; screeningId: string }
  | { is: 'SIGNED_OUT' }
  | { is: 'SIGNED_IN' };

export const atStart: Booth = { scene: { at: 'READY' }, decisions: [], notice: null, told: 0, signedOut: false };

/** How many settled decisions stay in sight; whoever is still awaited stays whatever their number. */
export const REMEMBERED = 5;

export function verdict({ advice, referral }: Screening): Verdict {
  switch (referral?.standing) {
    case 'CLEARED':
    case 'DENIED':
      return referral.standing;
    case 'OPEN':
      return advice === 'CLEAR' ? 'REFERRED' : advice;
    case 'NONE':
    case undefined:
      return advice;
  }
}

/** Whether recording a crossing is the way on. */
export const mayRecord = (screening: Screening) => ['CLEAR', 'CLEARED'].includes(verdict(screening));

/** Whether the officer may still send the traveller to the second line. */
export const mayRefer = (screening: Screening) => screening.advice === 'CLEAR' && !screening.referral;

/** Whether there is something left to do for a traveller who is no longer at the counter. */
export const mayTakeUp = ({ end, screening }: Decision) =>
  end === 'UNCONFIRMED' || (end !== 'RECORDED' && screening.referral?.standing === 'CLEARED');

/** Whether the second line's decision is awaited. */
export const isAwaited = ({ end, screening }: Decision) => end === 'REFERRED' && screening.referral?.standing === 'OPEN';

export function oldestToTakeUp(booth: Booth): Decision | undefined {
  return booth.scene.at === 'READY' ? booth.decisions.findLast(mayTakeUp) : undefined;
}

/** What becomes of the booth when something happens. Knows nothing of clocks, keys and networks: they come with what happens. */
export function next(booth: Booth, it: Happening): Booth {
  const { scene } = booth;
  switch (it.is) {
    case 'SCANNED':
      return scanned(booth, it);

    case 'MISREAD':
      return scene.at === 'READY' || scene.at === 'FAILED' ? tell(booth, { kind: 'MISREAD' }) : booth;

    case 'ADVISED':
      return scene.at === 'CHECKING' && scene.attempt.key === it.key
        ? to(booth, { at: 'ADVISED', attempt: scene.attempt, screening: it.screening, step: { at: 'DECIDING' } })
        : booth;

    case 'CHECK_FAILED':
      return scene.at === 'CHECKING' && scene.attempt.key === it.key
        ? { ...to(booth, { at: 'FAILED', attempt: scene.attempt, trouble: it.trouble }), signedOut: isSignedOut(it.trouble) }
        : booth;

    case 'RETRY':
      return scene.at === 'FAILED' && mayYetSucceed(scene.trouble) ? to(booth, { at: 'CHECKING', attempt: scene.attempt }) : booth;

    case 'RECORD':
      return scene.at === 'ADVISED' && scene.step.at === 'DECIDING' && mayRecord(scene.screening)
        ? to(booth, { ...scene, crossing: scene.crossing ?? it.crossing, step: { at: 'RECORDING' } })
        : booth;

    case 'RECORDED':
      return scene.at === 'ADVISED' && scene.step.at === 'RECORDING'
        ? tell(leave(booth, scene, 'RECORDED', it.at), { kind: 'RECORDED', at: it.at, number: scene.screening.document.number })
        : booth;

    case 'REMARK':
      return scene.at === 'ADVISED' && scene.step.at === 'DECIDING' && mayRefer(scene.screening)
        ? to(booth, { ...scene, step: { at: 'REMARKING' } })
        : booth;

    case 'REFER':
      return scene.at === 'ADVISED' && scene.step.at === 'REMARKING'
        ? to(booth, {
            ...scene,
            referring: scene.referring?.remark === it.remark ? scene.referring : { key: it.key, remark: it.remark },
            step: { at: 'REFERRING' },
          })
        : booth;

    case 'REFERRED':
      return scene.at === 'ADVISED' && scene.step.at === 'REFERRING'
        ? to(booth, { ...scene, screening: { ...scene.screening, referral: it.referral }, step: { at: 'DECIDING' } })
        : booth;

    case 'ASK':
      return scene.at === 'ADVISED' && scene.step.at === 'DECIDING' ? to(booth, { ...scene, step: { at: 'ASKING' } }) : booth;

    case 'ANSWER':
      return scene.at === 'ADVISED' && scene.step.at === 'ASKING'
        ? to(booth, { ...scene, answering: again(scene.answering, it.triage), step: { at: 'ANSWERING' } })
        : booth;

    case 'ASKED':
      return scene.at === 'ADVISED' && scene.step.at === 'ANSWERING'
        ? to(booth, { ...scene, asked: it.receipt, step: { at: 'DECIDING' } })
        : booth;

    case 'STEP_FAILED': {
      const back = scene.at === 'ADVISED' ? BACK_TO[scene.step.at] : undefined;
      return scene.at === 'ADVISED' && back
        ? { ...to(booth, { ...scene, step: { at: back, trouble: it.trouble } }), signedOut: isSignedOut(it.trouble) }
        : booth;
    }

    case 'NEXT':
      return scene.at === 'ADVISED' && scene.step.at === 'DECIDING' && !mayRecord(scene.screening)
        ? leave(booth, scene, 'REFERRED', it.now)
        : booth;

    case 'ESCAPE':
      return escaped(booth, it.now);

    case 'HEARD':
      return {
        ...booth,
        decisions: booth.decisions.map((d) => (d.screening.id === it.screening.id ? { ...d, screening: it.screening } : d)),
      };

    case 'TAKE_UP': {
      const decision = booth.decisions.find((d) => d.screening.id === it.screeningId);
      if (scene.at !== 'READY' || !decision || !mayTakeUp(decision)) return booth;
      const { attempt, screening, crossing } = decision;
      return to(booth, { at: 'ADVISED', attempt, screening, step: { at: 'DECIDING' }, ...(crossing ? { crossing } : {}) });
    }

    case 'SIGNED_OUT':
      return { ...booth, signedOut: true };

    case 'SIGNED_IN':
      return scene.at === 'FAILED' && isSignedOut(scene.trouble)
        ? { ...to(booth, { at: 'CHECKING', attempt: scene.attempt }), signedOut: false }
        : { ...booth, signedOut: false };
  }
}

/** Where the officer is when what was sent has failed. */
const BACK_TO: Partial<Record<Step['at'], 'DECIDING' | 'REMARKING' | 'ASKING'>> = {
  RECORDING: 'DECIDING',
  REFERRING: 'REMARKING',
  ANSWERING: 'ASKING',
};

/** The same answers sent again are the same triage. */
function again(before: TriageAttempt | undefined, now: TriageAttempt): TriageAttempt {
  const said = ({ form, language, yes, no }: TriageAttempt) => JSON.stringify([form, language, yes, no]);
  return before && said(before) === said(now) ? before : now;
}

type Scan = Extract<Happening, { is: 'SCANNED' }>;

function scanned(booth: Booth, scan: Scan): Booth {
  const { scene } = booth;
  const check = (from: Booth, key: string) => to(from, { at: 'CHECKING', attempt: { ...scan.setting, mrz: scan.mrz, key } });
  switch (scene.at) {
    case 'READY':
      return check(booth, scan.key);
    case 'FAILED':
      return check(booth, isSame(scene.attempt, scan) && mayYetSucceed(scene.trouble) ? scene.attempt.key : scan.key);
    case 'CHECKING':
      return isSame(scene.attempt, scan) ? booth : tell(booth, { kind: 'STILL_CHECKING' });
    case 'ADVISED':
      if (isSame(scene.attempt, scan)) return tell(booth, { kind: 'SAME_DOCUMENT' });
      return scene.step.at === 'DECIDING' && !mayRecord(scene.screening)
        ? check(leave(booth, scene, 'REFERRED', scan.now), scan.key)
        : tell(booth, { kind: 'DECIDE_FIRST' });
  }
}

const isSame = (attempt: Attempt, { mrz, setting }: Scan) =>
  attempt.mrz.join('\n') === mrz.join('\n') &&
  attempt.crossingPoint === setting.crossingPoint &&
  attempt.lane === setting.lane &&
  attempt.direction === setting.direction;

function escaped(booth: Booth, now: string): Booth {
  const { scene } = booth;
  switch (scene.at) {
    case 'READY':
      return { ...booth, notice: null };
    case 'CHECKING':
      return booth;
    case 'FAILED':
      return to(booth, { at: 'READY' });
    case 'ADVISED':
      switch (scene.step.at) {
        case 'REMARKING':
        case 'ASKING':
          return to(booth, { ...scene, step: { at: 'DECIDING' } });
        case 'REFERRING':
        case 'ANSWERING':
        case 'RECORDING':
          return booth;
        case 'DECIDING':
          if (!mayRecord(scene.screening)) return leave(booth, scene, 'REFERRED', now);
          if (!scene.step.askedAgain) return to(booth, { ...scene, step: { ...scene.step, askedAgain: true } });
          return tell(leave(booth, scene, scene.crossing ? 'UNCONFIRMED' : 'SET_ASIDE', now), { kind: 'SET_ASIDE' });
      }
  }
}

const to = (booth: Booth, scene: Scene): Booth => ({ ...booth, scene, notice: null });

const tell = (booth: Booth, notice: Notice): Booth => ({ ...booth, notice, told: booth.told + 1 });

function leave(booth: Booth, scene: Advised, end: End, at: string): Booth {
  const { attempt, screening, crossing } = scene;
  const decision: Decision = { attempt, screening, end, at, ...(crossing ? { crossing } : {}) };
  return { ...to(booth, { at: 'READY' }), decisions: remember(decision, booth.decisions) };
}

function remember(latest: Decision, earlier: readonly Decision[]): Decision[] {
  let settled = 0;
  return [latest, ...earlier.filter((d) => d.screening.id !== latest.screening.id)].filter(
    (d) => isAwaited(d) || mayTakeUp(d) || ++settled <= REMEMBERED,
  );
}
