import type { Session } from '../api/types.ts';
import { worksAtCounter, worksAtSecondLine } from './session.ts';

/** The screens there are, by where they are. */
export const SCREENS = {
  '/booth': { name: 'screen.booth', isFor: worksAtCounter },
  '/second-line': { name: 'screen.second-line', isFor: worksAtSecondLine },
} as const;

export type Screen = keyof typeof SCREENS;

export const isScreen = (path: string): path is Screen => path in SCREENS;

/** Those that somebody's duties open. */
export const screensFor = (session: Session) =>
  (Object.keys(SCREENS) as Screen[]).filter((screen) => SCREENS[screen].isFor(session));
