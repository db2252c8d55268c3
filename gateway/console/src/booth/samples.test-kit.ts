import type { Advice, Referral, Screening, Standing } from '../api/types.ts';

/** Screenings of an invented traveller, for the tests. */
export function aScreening(advice: Advice = 'CLEAR', id = 's1', over: Partial<Screening> = {}): Screening {
  return {
    id,
    crossingPoint: 'IQIKH',
    lane: '4',
    direction: 'ENTRY',
    occurredAt: '2026-11-22T06:00:00Z',
    advice,
    reasons: [],
    document: {
      format: 'TD3',
      documentType: 'P',
      issuingState: 'IRQ',
      number: 'A1234567',
      primaryIdentifier: 'ZERIBAR',
      secondaryIdentifier: 'TAVGA HELIN',
      nameMayBeTruncated: false,
      nationality: 'IRQ',
      dateOfBirth: '1991-07-23',
      sex: 'F',
      dateOfExpiry: '2031-01-01',
      fields: [{ field: 'DOCUMENT_NUMBER', printed: 'A1234567<', result: 'VERIFIED', check: 'OWN_DIGIT_AGREES' }],
    },
    matches: [],
    list: {
      usable: 'YES',
      version: { version: 7, publishedAt: '2026-11-22T05:00:00Z', subjects: 12, asOf: '2026-11-22T05:59:00Z' },
      held: 12,
      unusable: 0,
      ageSeconds: 60,
    },
    rules: '1',
    threshold: 0.5,
    listedDocuments: [],
    documentList: {
      usable: 'YES',
      version: { version: 3, publishedAt: '2026-11-22T05:00:00Z', documents: 40, asOf: '2026-11-22T05:59:00Z' },
      held: 40,
      ageSeconds: 60,
    },
    lateMatches: [],
    referral: advice === 'CLEAR' ? null : aReferral('OPEN', id),
    masked: false,
    ...over,
  };
}

export function aReferral(standing: Standing, screeningId = 's1'): Referral {
  return {
    id: `r-${screeningId}`,
    screeningId,
    crossingPoint: 'IQIKH',
    cause: 'ADVICE',
    state: standing === 'OPEN' ? 'OPEN' : 'RESOLVED',
    standing,
    openedAt: '2026-11-22T06:00:00Z',
    openedBy: 'azad',
    overdue: false,
    escalations: [],
  };
}
