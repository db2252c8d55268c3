import { useEffect, useLayoutEffect, useRef } from 'react';

export type BoothKey = 'F2' | 'F4' | 'F6' | 'F7' | 'F8' | 'F9' | 'F10' | 'Escape';

const KEYS: readonly string[] = ['F2', 'F4', 'F6', 'F7', 'F8', 'F9', 'F10', 'Escape'] satisfies BoothKey[];

/** The booth's keys: only those that no reader sends and no text contains. A key held down counts once. */
export function useKeys(press: (key: BoothKey) => void) {
  const latest = useRef(press);
  // before the screen shows what a key is for, the key means it
  useLayoutEffect(() => {
    latest.current = press;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!KEYS.includes(event.key) || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      if (!event.repeat) latest.current(event.key as BoothKey);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}
