import { expect, test } from 'vitest';
import { age, partialDate, percent, period, shortNumber, span } from './format.ts';

test.each([
  ['1979-03-14', '14 March 1979', '14ی ئازاری 1979'],
  ['1979-03-XX', 'March 1979', 'ئازاری 1979'],
  ['1979-XX-XX', '1979', '1979'],
  ['XXXX-XX-XX', '', ''],
])('%s is told as far as it is known', (iso, english, sorani) => {
  expect(partialDate(iso, 'en')).toBe(english);
  expect(partialDate(iso, 'ckb')).toBe(sorani);
});

test('an Arabic date has Western digits and Iraqi months', () => expect(partialDate('1979-03-14', 'ar')).toBe('14 آذار 1979'));

test('a date that no calendar has is told as it stands', () => expect(partialDate('2020-02-31', 'en')).toBe('2020-02-31'));

test.each([
  ['1979-03-14', '14 March 1979'],
  ['1985-01-01/1985-12-31', '1985'],
  ['~1970-01-01/1973-12-31', '≈ 1970–1973'],
  ['1980-05-02/1980-05-09', '2 May 1980 – 9 May 1980'],
])('the period %s is told shortly', (text, told) => expect(period(text, 'en')).toBe(told));

test('an age is counted by the day in Baghdad', () => {
  expect(age('2000-11-22', new Date('2026-11-21T20:59:00Z'))).toBe(25);
  expect(age('2000-11-22', new Date('2026-11-21T21:01:00Z'))).toBe(26);
  expect(age('2000-XX-XX', new Date())).toBeNull();
});

test('what is not certain is never shown as 100', () => expect([0.5, 0.99931, 1].map(percent)).toEqual([50, 99, 99]));

test('a number is short enough to say', () => expect(shortNumber('0193f0aa-1b2c-7def-8123-456789abcdef')).toBe('ABCDEF'));

test.each([
  [59, 'seconds', 59],
  [60, 'minutes', 1],
  [7200, 'hours', 2],
  [172_800, 'days', 2],
])('%i seconds are told in %s', (seconds, unit, count) => expect(span(seconds)).toEqual({ unit, count }));
