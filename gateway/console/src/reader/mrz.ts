import type { MrzField, MrzFormat, ReadField } from '../api/types.ts';

/** Lines and characters per line of a machine-readable zone (Doc 9303, parts 4 to 7). */
const SHAPES = [
  { lines: 2, length: 44 },
  { lines: 2, length: 36 },
  { lines: 3, length: 30 },
] as const;

export const LENGTHS: readonly number[] = SHAPES.map((shape) => shape.length);

/** How long a line may be, where there are so many, the shorter first. */
export const lengthsOf = (lines: number): number[] =>
  SHAPES.filter((shape) => shape.lines === lines).map((shape) => shape.length).toSorted((a, b) => a - b);

const ARABIC_INDIC = /[\u0660-\u0669\u06f0-\u06f9]/g;

/** What an officer or a reader entered, as a zone is written: capitals, Western digits, no spaces. */
export function written(text: string): string {
  return text
    .replace(ARABIC_INDIC, (digit) => String((digit.codePointAt(0)! - 0x0660) % 16))
    .replace(/[\u00ab\u2039]/g, (quote) => (quote === '\u00ab' ? '<<' : '<'))
    .replace(/[\t \u00a0\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .toUpperCase();
}

/** The lines of a text, blank ones left out. A reader that sends no line ends still gives lines. */
export function linesOf(text: string): string[] {
  const lines = written(text).split(/[\r\n]+/).filter(Boolean);
  const only = lines.length === 1 ? lines[0]! : '';
  const shape = SHAPES.find((s) => s.lines * s.length === only.length);
  return shape ? Array.from({ length: shape.lines }, (_, i) => only.slice(i * shape.length, (i + 1) * shape.length)) : lines;
}

/** Whether the lines have the shape of a zone. */
export const isWhole = (lines: readonly string[]) =>
  SHAPES.some((s) => lines.length === s.lines && lines.every((line) => line.length === s.length));

type Span = readonly [line: number, from: number, to: number];
type Layout = Partial<Record<MrzField, Span>>;

const twoLines = (length: number): Layout => ({
  DOCUMENT_CODE: [1, 1, 2],
  ISSUING_STATE: [1, 3, 5],
  PRIMARY_IDENTIFIER: [1, 6, length],
  SECONDARY_IDENTIFIER: [1, 6, length],
  DOCUMENT_NUMBER: [2, 1, 9],
  NATIONALITY: [2, 11, 13],
  DATE_OF_BIRTH: [2, 14, 19],
  SEX: [2, 21, 21],
  DATE_OF_EXPIRY: [2, 22, 27],
});

const LAYOUTS: Record<MrzFormat, Layout> = {
  TD1: {
    DOCUMENT_CODE: [1, 1, 2],
    ISSUING_STATE: [1, 3, 5],
    DOCUMENT_NUMBER: [1, 6, 14],
    OPTIONAL_DATA: [1, 16, 30],
    DATE_OF_BIRTH: [2, 1, 6],
    SEX: [2, 8, 8],
    DATE_OF_EXPIRY: [2, 9, 14],
    NATIONALITY: [2, 16, 18],
    SECOND_OPTIONAL_DATA: [2, 19, 29],
    COMPOSITE_CHECK_DIGIT: [2, 30, 30],
    PRIMARY_IDENTIFIER: [3, 1, 30],
    SECONDARY_IDENTIFIER: [3, 1, 30],
  },
  TD2: { ...twoLines(36), OPTIONAL_DATA: [2, 29, 35], COMPOSITE_CHECK_DIGIT: [2, 36, 36] },
  TD3: { ...twoLines(44), OPTIONAL_DATA: [2, 29, 42], COMPOSITE_CHECK_DIGIT: [2, 44, 44] },
  MRV_A: { ...twoLines(44), OPTIONAL_DATA: [2, 29, 44] },
  MRV_B: { ...twoLines(36), OPTIONAL_DATA: [2, 29, 36] },
};

export interface Run {
  text: string;
  refuted: boolean;
}

/** The lines cut into runs, so that what a refuted field occupies can be marked. */
export function marked(lines: readonly string[], format: MrzFormat, fields: readonly ReadField[]): Run[][] {
  const refuted = fields
    .filter((f) => f.result === 'REFUTED')
    .map((f) => LAYOUTS[format][f.field])
    .filter((span) => span !== undefined);
  return lines.map((text, i) => {
    const runs: Run[] = [];
    [...text].forEach((character, at) => {
      const wrong = refuted.some(([line, from, to]) => line === i + 1 && at + 1 >= from && at + 1 <= to);
      const last = runs.at(-1);
      if (last && last.refuted === wrong) last.text += character;
      else runs.push({ text: character, refuted: wrong });
    });
    return runs;
  });
}

/** Enough of a number to know it again, not enough to use it. */
export function maskedNumber(number: string): string {
  const shown = Math.min(3, Math.floor(number.length / 2));
  return '•'.repeat(Math.min(5, number.length - shown)) + number.slice(number.length - shown);
}
