import { expect, test } from 'vitest';
import { drawCode, readCode } from './code.ts';

test('a code is drawn of all letters and figures of slips, as likely as one another', () => {
  const letters = new Map<string, number>();
  for (let byte = 0; byte < 256; byte++) {
    const letter = drawCode(new Uint8Array(20).fill(byte))[0]!;
    letters.set(letter, (letters.get(letter) ?? 0) + 1);
  }
  expect(letters.size).toBe(32);
  expect([...letters.values()].every((times) => times === 8)).toBe(true);
  expect(drawCode()).not.toBe(drawCode());
});

test('a code is read however it was typed', () => {
  expect(readCode('7k3f9 q2m4t xbOIa zz9y8')).toBe('7K3F9-Q2M4T-XB01A-ZZ9Y8');
  expect(readCode(drawCode())).not.toBeNull();
});

test.each(['', '7K3F9', '7K3F9-Q2M4T-XB01A-ZZ9Y', '7K3F9-Q2M4T-XB01A-ZZ9YU'])('%j is no code', (typed) => {
  expect(readCode(typed)).toBeNull();
});
