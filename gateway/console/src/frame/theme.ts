import { remember, remembered } from './memory.ts';

export type Theme = 'light' | 'dark';

export function firstTheme(): Theme {
  const kept = remembered('theme');
  if (kept === 'light' || kept === 'dark') return kept;
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

export function applyTheme(theme: Theme) {
  document.documentElement.dataset.theme = theme;
}

export function chooseTheme(theme: Theme) {
  remember('theme', theme);
  applyTheme(theme);
}
