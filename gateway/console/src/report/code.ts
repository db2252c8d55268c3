/** As slips are written: without the letters that are taken for figures. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const CHARACTERS = 20;
const GROUP = 5;

/** What a reporter keeps so as to come back: 100 bits, drawn here and nowhere else. */
export function drawCode(random = crypto.getRandomValues(new Uint8Array(CHARACTERS))): string {
  return inGroups(Array.from(random, (byte) => LETTERS[byte % LETTERS.length]!).join(''));
}

/** A code however it was typed; null where it cannot be one. */
export function readCode(typed: string): string | null {
  const plain = typed.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
  return plain.length === CHARACTERS && [...plain].every((letter) => LETTERS.includes(letter)) ? inGroups(plain) : null;
}

const inGroups = (plain: string) => plain.match(new RegExp(`.{${GROUP}}`, 'g'))!.join('-');
