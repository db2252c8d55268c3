/** What this PC remembers: its language, looks and place. Never anything of a traveller. */
type Thing = 'language' | 'theme' | 'crossing-point' | 'lane' | 'direction' | 'asked-in';

const name = (thing: Thing) => `sinur.${thing}`;

export function remembered(thing: Thing): string | null {
  try {
    return localStorage.getItem(name(thing));
  } catch {
    return null;
  }
}

export function remember(thing: Thing, value: string) {
  try {
    localStorage.setItem(name(thing), value);
  } catch {
    // a PC that may not remember asks again next time
  }
}
