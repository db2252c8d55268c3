import { useEffect, useRef } from 'react';

/** Does something now, and again so many milliseconds after it was done, until it is no longer wanted. */
export function useEvery(ms: number, what: (signal: AbortSignal) => Promise<void>, wanted = true) {
  const latest = useRef(what);
  useEffect(() => {
    latest.current = what;
  });
  useEffect(() => {
    if (!wanted) return undefined;
    const stop = new AbortController();
    let timer = 0;
    const turn = async () => {
      await latest.current(stop.signal).catch(() => {});
      if (!stop.signal.aborted) timer = window.setTimeout(turn, ms);
    };
    void turn();
    return () => {
      stop.abort();
      window.clearTimeout(timer);
    };
  }, [ms, wanted]);
}
