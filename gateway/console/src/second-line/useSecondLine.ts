import { useCallback, useEffect, useState } from 'react';
import { call, callTagged, isSignedOut, troubleOf } from '../api/client.ts';
import type { Tagged, Trouble } from '../api/client.ts';
import type { Outcome, Referral, ReferralAct, ReferralPage, ReferralsWaiting, Screening } from '../api/types.ts';
import { useEvery } from '../frame/useEvery.ts';

const SERVICE = '/api/traveller-screening';
const REFERRALS = `${SERVICE}/referrals`;
const LOOK_EVERY_MS = 3_000;

/** Without any change the queue is still read anew now and then: who waits becomes overdue. */
const READ_AGAIN_MS = 60_000;
const MOST = 100;

/** A referral with what it came from and what was done. */
export interface Opened {
  referral: Tagged<Referral>;
  screening: Screening;
  acts: ReferralAct[];
}

export type Deed =
  | { does: 'CLAIM' }
  | { does: 'HAND_OVER' | 'TAKE_OVER'; note: string }
  | { does: 'RESOLVE'; outcome: Outcome; note: string };

const PATHS = { CLAIM: 'claim', HAND_OVER: 'claim/hand-over', TAKE_OVER: 'claim/take-over', RESOLVE: 'resolution' } as const;

function bodyOf(deed: Deed) {
  switch (deed.does) {
    case 'CLAIM':
      return {};
    case 'RESOLVE':
      return { body: { outcome: deed.outcome, note: deed.note } };
    default:
      return { body: { note: deed.note } };
  }
}

async function open(id: string): Promise<Opened> {
  const referral = await callTagged<Referral>('GET', `${REFERRALS}/${id}`);
  const [screening, acts] = await Promise.all([
    call<Screening>('GET', `${SERVICE}/screenings/${referral.told.screeningId}`),
    call<ReferralAct[]>('GET', `${REFERRALS}/${id}/history`),
  ]);
  return { referral, screening, acts };
}

/**
 * The queue of a crossing point and the referral that is looked at. How many wait is asked often, for that tells nothing
 * of anybody; the queue itself is read when that changes, since reading it is journalled.
 */
export function useSecondLine(crossingPoint: string) {
  const [queue, setQueue] = useState<Referral[] | null>(null);
  const [chosen, choose] = useState<string | null>(null);
  const [opened, setOpened] = useState<Opened | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [sending, setSending] = useState(false);
  const [signedOut, setSignedOut] = useState(false);
  const [seen, setSeen] = useState({ waiting: '', at: 0 });

  const failed = useCallback((failure: unknown) => {
    const found = troubleOf(failure);
    if (isSignedOut(found)) setSignedOut(true);
    else setTrouble(found);
  }, []);

  const readQueue = useCallback(async () => {
    const page = await call<ReferralPage>(
      'GET',
      `${REFERRALS}?waiting=true&order=OLDEST&limit=${MOST}&crossingPoint=${crossingPoint}`,
    );
    setQueue(page.referrals);
  }, [crossingPoint]);

  useEffect(() => {
    setQueue(null);
    choose(null);
    setSeen({ waiting: '', at: 0 });
  }, [crossingPoint]);

  useEvery(LOOK_EVERY_MS, async (signal) => {
    try {
      const now = await call<ReferralsWaiting>('GET', `${REFERRALS}/waiting?crossingPoint=${crossingPoint}`, { signal });
      const waiting = crossingPoint + JSON.stringify(now);
      if (waiting !== seen.waiting || Date.now() - seen.at > READ_AGAIN_MS) {
        await readQueue();
        setSeen({ waiting, at: Date.now() });
      }
    } catch (failure) {
      if (!signal.aborted) failed(failure);
    }
  }, !signedOut);

  const read = useCallback(
    (id: string) => open(id).then((now) => setOpened(now)).catch(failed),
    [failed],
  );

  useEffect(() => {
    setOpened(null);
    setTrouble(null);
    if (chosen) void read(chosen);
  }, [chosen, read]);

  const act = async (deed: Deed) => {
    if (!opened || sending) return;
    setSending(true);
    setTrouble(null);
    const { told: { id }, tag } = opened.referral;
    try {
      await call<Referral>('PUT', `${REFERRALS}/${id}/${PATHS[deed.does]}`, { ...bodyOf(deed), ifMatch: tag });
    } catch (failure) {
      failed(failure);
    }
    // also after a refusal: what is shown is what is the case now
    await read(id);
    await readQueue().catch(failed);
    setSending(false);
  };

  return { queue, chosen, choose, opened, trouble, sending, signedOut, onSignedIn: useCallback(() => setSignedOut(false), []), act };
}

export type SecondLine = ReturnType<typeof useSecondLine>;
