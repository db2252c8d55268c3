import { expect, test } from 'vitest';
import type { ListedDocumentMatch, ListMatch, Piece } from '../api/types.ts';
import { checks } from './checks.ts';
import { aScreening } from './samples.test-kit.ts';

const states = (...args: Parameters<typeof aScreening>) =>
  Object.fromEntries(checks(aScreening(...args)).map(({ name, state }) => [name, state]));

test('a clear traveller passed every check', () => {
  expect(states()).toEqual({ LIST: 'PASSED', NAME: 'PASSED', NUMBER: 'PASSED', LOSS: 'PASSED', DIGITS: 'PASSED', EXPIRY: 'PASSED' });
});

test('without a usable list nothing that needs it passes', () => {
  const { list } = aScreening();
  expect(states('NOT_CHECKED', 's1', { list: { ...list, usable: 'TOO_OLD' }, reasons: ['LIST_TOO_OLD'] })).toMatchObject({
    LIST: 'NOT_MADE', NAME: 'NOT_MADE', NUMBER: 'NOT_MADE', DIGITS: 'PASSED',
  });
});

test('a name that cannot be compared is not made, a match is found whatever the list', () => {
  expect(states('NOT_CHECKED', 's1', { reasons: ['NAME_NOT_COMPARABLE'] })).toMatchObject({ NAME: 'NOT_MADE', NUMBER: 'PASSED' });
  const { list } = aScreening();
  const matches = [{ by: 'NAME' } as ListMatch];
  expect(states('REFER', 's1', { matches, list: { ...list, usable: 'INCOMPLETE' } })).toMatchObject({ NAME: 'FOUND', NUMBER: 'NOT_MADE' });
});

test('a visa without digits, an unknown expiry and an expired one are told apart', () => {
  const { document } = aScreening();
  expect(states('CLEAR', 's1', { document: { ...document, fields: [], dateOfExpiry: 'XXXX-XX-XX' } })).toMatchObject({
    DIGITS: 'NOT_MADE', EXPIRY: 'NOT_MADE',
  });
  expect(states('REFER', 's1', { reasons: ['DOCUMENT_EXPIRED'] })).toMatchObject({ EXPIRY: 'FOUND' });
});

test('a likeness that an officer has told apart before is no finding', () => {
  const cleared = { clearance: 'c1', since: '2026-11-01T00:00:00Z', until: '2027-11-01T00:00:00Z' };
  const matches = [{ by: 'NAME', cleared } as ListMatch];
  expect(states('CLEAR', 's1', { matches })).toMatchObject({ NAME: 'PASSED' });
});

test('a listed document is found, and not looked for without the list of documents', () => {
  const listedDocuments = [{ evidence: [] as Piece[] } as ListedDocumentMatch];
  expect(states('REFER', 's1', { listedDocuments, documentList: null })).toMatchObject({ LOSS: 'FOUND' });
  expect(states('NOT_CHECKED', 's1', { documentList: null })).toMatchObject({ LOSS: 'NOT_MADE', NUMBER: 'PASSED' });
});
