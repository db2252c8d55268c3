import { useState } from 'react';
import { call, isSignedOut, troubleOf } from '../api/client.ts';
import type { ListStatus, ReferralsWaiting } from '../api/types.ts';
import { useEvery } from './useEvery.ts';

export type Link = 'UP' | 'SLOW' | 'DOWN';

const PING_EVERY_MS = 10_000;
const PING_PATIENCE_MS = 5_000;
const SLOW_MS = 1_500;
const LIST_EVERY_MS = 30_000;

/** Whether the gateway answers: the browser knows only of the cable. */
export function useLink(): Link | null {
  const [link, setLink] = useState<Link | null>(null);
  useEvery(PING_EVERY_MS, async (signal) => {
    const began = performance.now();
    let state: Link = 'DOWN';
    try {
      const enough = AbortSignal.any([signal, AbortSignal.timeout(PING_PATIENCE_MS)]);
      const { ok } = await fetch('/ping', { headers: { 'X-Requested-With': 'JavaScript' }, cache: 'no-store', signal: enough });
      if (ok) state = performance.now() - began > SLOW_MS ? 'SLOW' : 'UP';
    } catch {
      // no answer in time is the answer
    }
    if (!signal.aborted) setLink(state);
  });
  return link;
}

export interface HeardList {
  status: ListStatus;
  /** When this was heard, by this PC's own count of milliseconds. */
  at: number;
}

/** The list the booth's checks are made against; stays as last heard while nothing is heard. */
export function useList(onSignedOut: () => void): HeardList | null {
  const [list, setList] = useState<HeardList | null>(null);
  useEvery(LIST_EVERY_MS, async (signal) => {
    try {
      const status = await call<ListStatus>('GET', '/api/traveller-screening/list', { signal });
      if (!signal.aborted) setList({ status, at: performance.now() });
    } catch (failure) {
      if (!signal.aborted && isSignedOut(troubleOf(failure))) onSignedOut();
    }
  });
  return list;
}

/** How many wait for the second line of this crossing point; stays as last heard while nothing is heard. */
export function useWaiting(crossingPoint: string | null): ReferralsWaiting | null {
  const [waiting, setWaiting] = useState<ReferralsWaiting | null>(null);
  useEvery(
    LIST_EVERY_MS,
    async (signal) => {
      const path = `/api/traveller-screening/referrals/waiting?crossingPoint=${encodeURIComponent(crossingPoint!)}`;
      const counted = await call<ReferralsWaiting>('GET', path, { signal });
      if (!signal.aborted) setWaiting(counted);
    },
    crossingPoint !== null,
  );
  return waiting;
}
