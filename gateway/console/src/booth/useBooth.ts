import { useEffect, useReducer } from 'react';
import { call, troubleOf } from '../api/client.ts';
import type { Crossing, CrossingRequest, Referral, ReferralStanding, Screening, ScreeningRequest, TriageReceipt, TriageRequest } from '../api/types.ts';
import { uuid7 } from '../api/uuid.ts';
import { useEvery } from '../frame/useEvery.ts';
import { atStart, isAwaited, next } from './machine.ts';
import type { Advised, Attempt, Booth, Happening, Setting, TriageAttempt } from './machine.ts';

const SCREENINGS = '/api/traveller-screening/screenings';
const REFERRALS = '/api/traveller-screening/referrals';
const CROSSINGS = '/api/crossing-point/crossings';
const TRIAGES = '/api/trafficking-alert/triages';
const ASK_EVERY_MS = 10_000;

const now = () => new Date().toISOString();

async function check({ key, mrz, crossingPoint, lane, direction }: Attempt): Promise<Happening> {
  const body: ScreeningRequest = { crossingPoint, lane, direction, mrz: [...mrz] };
  try {
    return { is: 'ADVISED', key, screening: await call<Screening>('POST', SCREENINGS, { body, key }) };
  } catch (failure) {
    return { is: 'CHECK_FAILED', key, trouble: troubleOf(failure) };
  }
}

export function crossingOf({ attempt, screening, crossing }: Advised, occurredAt: string): CrossingRequest {
  const { document } = screening;
  return {
    crossingPoint: attempt.crossingPoint,
    lane: attempt.lane,
    direction: attempt.direction,
    occurredAt: crossing?.occurredAt ?? occurredAt,
    capture: 'ONLINE',
    screeningId: screening.id,
    traveller: {
      primaryIdentifier: document.primaryIdentifier,
      secondaryIdentifier: document.secondaryIdentifier,
      dateOfBirth: document.dateOfBirth,
      sex: document.sex,
      nationality: document.nationality,
    },
    document: {
      documentType: document.documentType,
      number: document.number,
      issuingState: document.issuingState,
      dateOfExpiry: document.dateOfExpiry,
    },
  };
}

async function record(scene: Advised): Promise<Happening> {
  const { id, occurredAt } = scene.crossing!;
  try {
    const { occurredAt: at } = await call<Crossing>('PUT', `${CROSSINGS}/${id}`, { body: crossingOf(scene, occurredAt) });
    return { is: 'RECORDED', at };
  } catch (failure) {
    return { is: 'STEP_FAILED', trouble: troubleOf(failure) };
  }
}

async function refer({ screening, referring }: Advised): Promise<Happening> {
  const { key, remark } = referring!;
  try {
    const body = { screeningId: screening.id, ...(remark ? { remark } : {}) };
    return { is: 'REFERRED', referral: await call<Referral>('POST', REFERRALS, { body, key }) };
  } catch (failure) {
    const trouble = troubleOf(failure);
    if (trouble.type === 'urn:problem:traveller-screening:already-referred') {
      const referral = await read(screening.id).then((s) => s.referral).catch(() => null);
      if (referral) return { is: 'REFERRED', referral };
    }
    return { is: 'STEP_FAILED', trouble };
  }
}

/** Who it is about is told by the screening alone; the name stays where it is. */
async function answer({ attempt, screening, answering }: Advised): Promise<Happening> {
  const { id, occurredAt, form, language, yes, no } = answering!;
  const body: TriageRequest = {
    crossingPoint: attempt.crossingPoint,
    occurredAt,
    screeningId: screening.id,
    form,
    language,
    yes: [...yes],
    no: [...no],
    person: {},
  };
  try {
    return { is: 'ASKED', receipt: await call<TriageReceipt>('PUT', `${TRIAGES}/${id}`, { body }) };
  } catch (failure) {
    return { is: 'STEP_FAILED', trouble: troubleOf(failure) };
  }
}

const read = (id: string, signal?: AbortSignal) => call<Screening>('GET', `${SCREENINGS}/${id}`, signal ? { signal } : {});

/** The screening as it is once the second line has decided; until then only how the referral stands is asked. */
async function decided({ id, referral }: Screening, signal?: AbortSignal): Promise<Screening | null> {
  const { standing } = await call<ReferralStanding>('GET', `${REFERRALS}/${referral!.id}/standing`, signal ? { signal } : {});
  return standing === 'OPEN' ? null : read(id, signal);
}

export interface BoothControls {
  booth: Booth;
  scan: (mrz: readonly string[], setting: Setting) => void;
  happen: (it: Happening) => void;
  record: () => void;
  refer: (remark: string) => void;
  /** Sends what was answered to the protection questions. */
  answer: (answers: Omit<TriageAttempt, 'id' | 'occurredAt'>) => void;
  proceed: () => void;
  escape: () => void;
  /** Asks what the second line has decided. */
  ask: (screening: Screening) => void;
}

/** The booth with its clock, its keys and its network. */
export function useBooth(): BoothControls {
  const [booth, happen] = useReducer(next, atStart);
  const { scene } = booth;

  const checking = scene.at === 'CHECKING' ? scene.attempt : null;
  useEffect(() => {
    if (checking) void check(checking).then(happen);
  }, [checking]);

  const step = scene.at === 'ADVISED' ? scene.step.at : null;
  useEffect(() => {
    if (scene.at !== 'ADVISED') return;
    if (step === 'RECORDING') void record(scene).then(happen);
    if (step === 'REFERRING') void refer(scene).then(happen);
    if (step === 'ANSWERING') void answer(scene).then(happen);
    // What is sent was fixed when the step began.
  }, [step]);

  const ask = (screening: Screening, signal?: AbortSignal) =>
    decided(screening, signal).then((heard) => heard && happen({ is: 'HEARD', screening: heard })).catch(() => {});
  const awaited = booth.decisions.filter(isAwaited).map((decision) => decision.screening);
  useEvery(ASK_EVERY_MS, async (signal) => {
    for (const screening of awaited) await ask(screening, signal);
  }, awaited.length > 0 && !booth.signedOut);

  return {
    booth,
    happen,
    scan: (mrz, setting) => happen({ is: 'SCANNED', mrz, setting, key: uuid7(), now: now() }),
    record: () => happen({ is: 'RECORD', crossing: { id: uuid7(), occurredAt: now() } }),
    refer: (remark) => happen({ is: 'REFER', key: uuid7(), remark: remark.trim() }),
    answer: (answers) => happen({ is: 'ANSWER', triage: { ...answers, id: uuid7(), occurredAt: now() } }),
    proceed: () => happen({ is: 'NEXT', now: now() }),
    escape: () => happen({ is: 'ESCAPE', now: now() }),
    ask: (screening) => void ask(screening),
  };
}
