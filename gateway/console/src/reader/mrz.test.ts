import { expect, test } from 'vitest';
import type { ReadField } from '../api/types.ts';
import { isWhole, linesOf, marked, maskedNumber, written } from './mrz.ts';

const TD3 = ['P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<', 'L898902C36UTO7408122F1204159ZE184226B<<<<<10'];
const TD1 = ['I<UTOD231458907<<<<<<<<<<<<<<<', '7408122F1204159UTO<<<<<<<<<<<6', 'ERIKSSON<<ANNA<MARIA<<<<<<<<<<'];

test('what is typed is written as a zone is', () => {
  expect(written('p<irq ali')).toBe('P<IRQALI');
  expect(written('٧٤٠٨١٢ ۷۴')).toBe('74081274');
  expect(written('a\u200f«b')).toBe('A<<B');
});

test('lines come with or without line ends', () => {
  expect(linesOf(TD3.join('\r\n'))).toEqual(TD3);
  expect(linesOf(`\n${TD3.join('\n\n')}\n`)).toEqual(TD3);
  expect(linesOf(TD3.join(''))).toEqual(TD3);
  expect(linesOf(TD1.join(''))).toEqual(TD1);
  expect(linesOf('P<IRQ')).toEqual(['P<IRQ']);
});

test('a zone is whole when every line is as long as its format has it', () => {
  expect(isWhole(TD3)).toBe(true);
  expect(isWhole(TD1)).toBe(true);
  expect(isWhole(TD1.slice(0, 2))).toBe(false);
  expect(isWhole([TD3[0]!, TD3[1]!.slice(1)])).toBe(false);
});

test('a refuted field is marked where it stands', () => {
  const fields: ReadField[] = [
    { field: 'DATE_OF_BIRTH', printed: '740812', result: 'REFUTED', check: 'OWN_DIGIT_DIFFERS' },
    { field: 'DOCUMENT_NUMBER', printed: 'L898902C3', result: 'VERIFIED', check: 'OWN_DIGIT_AGREES' },
  ];
  expect(marked(TD3, 'TD3', fields)).toEqual([
    [{ text: TD3[0], refuted: false }],
    [
      { text: 'L898902C36UTO', refuted: false },
      { text: '740812', refuted: true },
      { text: '2F1204159ZE184226B<<<<<10', refuted: false },
    ],
  ]);
});

test.each([
  ['A1234567', '•••••567'],
  ['123', '••3'],
  ['D23145890734', '•••••734'],
  ['', ''],
])('%s is shown as %s', (number, shown) => expect(maskedNumber(number)).toBe(shown));
