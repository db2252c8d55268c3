import { useCallback, useEffect } from 'react';
import { call } from '../api/client.ts';
import type { Session } from '../api/types.ts';
import { uuid7 } from '../api/uuid.ts';
import { useEvery } from './useEvery.ts';

const COUNTER = ['first-line-officer', 'second-line-officer', 'shift-supervisor'];
const SECOND_LINE = ['second-line-officer', 'shift-supervisor'];
const ASK_EVERY_MS = 3_000;

/** Between the windows of this console: one whose session ended, and one that was opened to sign in again. */
const BETWEEN_WINDOWS = 'sinur.sign-in';

/** A window says that its officer is signed in; one that waited for that thanks it by its id. */
type Word = { signedIn: string } | { thanks: string };

export const readSession = (signal?: AbortSignal) => call<Session>('GET', '/session', signal ? { signal } : {});

export const worksAtCounter = (session: Session) => session.duties.some((duty) => COUNTER.includes(duty));

export const worksAtSecondLine = (session: Session) => session.duties.some((duty) => SECOND_LINE.includes(duty));

export const worksAt = (session: Session, code: string) =>
  session.crossingPoints.includes('*') || session.crossingPoints.includes(code);

export function signIn() {
  location.assign(`/login?returnTo=${location.pathname}`);
}

/** In a window of its own, so that what is on the screen stays there. */
export function signInBeside() {
  window.open(`/login?returnTo=${location.pathname}`, 'sinur-sign-in', 'popup,width=560,height=720');
}

export async function signOut() {
  const { location: next } = await call<{ location: string }>('POST', '/logout');
  location.assign(next);
}

/** Waits for the same officer to be signed in again; another one starts with an empty screen. */
export function useReturn(username: string, waiting: boolean, onReturn: () => void) {
  const ask = useCallback(
    async (signal?: AbortSignal) => {
      const session = await readSession(signal);
      if (session.username === username) onReturn();
      else location.reload();
    },
    [username, onReturn],
  );
  useEvery(ASK_EVERY_MS, ask, waiting);
  useEffect(() => {
    if (!waiting) return undefined;
    const channel = new BroadcastChannel(BETWEEN_WINDOWS);
    channel.onmessage = ({ data }: MessageEvent<Word>) => {
      if (!('signedIn' in data)) return;
      channel.postMessage({ thanks: data.signedIn } satisfies Word);
      void ask().catch(() => {});
    };
    return () => channel.close();
  }, [waiting, ask]);
}

/** Tells a window that waits for it that the officer is signed in; learns so that this window has done its work. */
export function useSignInWindow(onDone: () => void) {
  useEffect(() => {
    const id = uuid7();
    const channel = new BroadcastChannel(BETWEEN_WINDOWS);
    channel.onmessage = ({ data }: MessageEvent<Word>) => {
      if (!('thanks' in data) || data.thanks !== id) return;
      onDone();
      window.close();
    };
    channel.postMessage({ signedIn: id } satisfies Word);
    return () => channel.close();
  }, [onDone]);
}
