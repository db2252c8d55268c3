import type { Screening } from '../api/types.ts';

export type CheckName = 'LIST' | 'NAME' | 'NUMBER' | 'LOSS' | 'DIGITS' | 'EXPIRY';

/** Passed, found something, or was not made. */
export type CheckState = 'PASSED' | 'FOUND' | 'NOT_MADE';

export interface Check {
  name: CheckName;
  state: CheckState;
}

/** What the advice rests upon, one line for each thing that was looked at. */
export function checks({ reasons, list, document, matches, listedDocuments, documentList }: Screening): Check[] {
  const listed = list.usable === 'YES';
  const found = (by: 'NAME' | 'DOCUMENT') => matches.some((match) => match.by === by && !match.cleared);
  const looked = (hit: boolean, made: boolean): CheckState => (hit ? 'FOUND' : made ? 'PASSED' : 'NOT_MADE');
  const results = document.fields.map((field) => field.result);
  const day = document.dateOfExpiry;
  return [
    { name: 'LIST', state: listed ? 'PASSED' : 'NOT_MADE' },
    { name: 'NAME', state: looked(found('NAME'), listed && !reasons.includes('NAME_NOT_COMPARABLE')) },
    { name: 'NUMBER', state: looked(found('DOCUMENT'), listed) },
    { name: 'LOSS', state: looked(listedDocuments.length > 0, documentList?.usable === 'YES') },
    { name: 'DIGITS', state: looked(results.includes('REFUTED'), results.includes('VERIFIED')) },
    { name: 'EXPIRY', state: looked(reasons.includes('DOCUMENT_EXPIRED'), !day.includes('X')) },
  ];
}
