import type { components as crossing } from '../../target/api/crossing.ts';
import type { components as protection } from '../../target/api/protection.ts';
import type { components as screening } from '../../target/api/screening.ts';

type S = screening['schemas'];
type C = crossing['schemas'];
type P = protection['schemas'];

/** The contracts do not say which fields of an answer are always there; the services' records do. */
type Told<T, MayLack extends keyof T = never> = Required<Omit<T, MayLack>> & { [K in MayLack]?: T[K] | null | undefined };

export type Advice = S['Advice'];
export type Reason = S['Reason'];
export type Direction = S['Direction'];
export type Result = S['Result'];
export type FieldCheck = S['FieldCheck'];
export type MrzField = S['MrzField'];
export type MrzFormat = S['MrzFormat'];
export type Usable = S['Usable'];
export type Standing = S['ReferralState'];
export type Outcome = S['Outcome'];

export type Referral = Told<S['Referral'], 'remark' | 'claimedAt' | 'claimedBy' | 'dueAt' | 'outcome' | 'note' | 'resolvedAt' | 'resolvedBy'>;
export type ReferralPage = Omit<Told<S['ReferralPage'], 'next'>, 'referrals'> & { referrals: Referral[] };
export type ReferralAct = Told<S['ReferralAct'], 'note'>;
export type CaseReference = Told<S['CaseReference']>;
export type ReferralsWaiting = Told<S['ReferralsWaiting']>;
export type ReferralStanding = Told<S['ReferralStanding']>;
export type ReadField = Told<S['Field']>;
export type ReadDocument = Omit<Told<S['ReadDocument']>, 'fields'> & { fields: ReadField[] };
export type Name = Told<S['Name']>;
export type Birth = Told<S['Birth'], 'earliest' | 'latest'>;
export type ListedDocument = Told<S['Document'], 'issuingState'>;
export type Piece = Told<S['Piece']>;
export type Subject = Omit<Told<S['ToldSubject'], 'regime' | 'person'>, 'names' | 'births' | 'documents'> & {
  names: Name[];
  births: Birth[];
  documents: ListedDocument[];
};
export type Cleared = Told<S['Cleared']>;
export type ListMatch = Omit<Told<S['ListMatch'], 'matchedName' | 'matchedNumber' | 'score'>, 'subject' | 'evidence' | 'matchedName' | 'cleared'> & {
  subject: Subject;
  matchedName?: Name | null;
  evidence: Piece[];
  cleared?: Cleared | null;
};
export type ListStatus = Omit<Told<S['ListStatus'], 'version' | 'ageSeconds'>, 'version'> & {
  version?: Told<S['ToldVersion']> | null;
};
export type ListedDocumentMatch = { document: Told<S['ToldDocument'], 'date' | 'reference'>; evidence: Piece[] };
export type DocumentListStatus = Omit<Told<S['DocumentListStatus'], 'version' | 'ageSeconds'>, 'version'> & {
  version?: Told<S['DocumentVersion'], 'publishedAt'> | null;
};
export type Screening = Omit<Told<S['Screening']>, 'document' | 'matches' | 'list' | 'listedDocuments' | 'documentList' | 'referral'> & {
  document: ReadDocument;
  matches: ListMatch[];
  list: ListStatus;
  listedDocuments: ListedDocumentMatch[];
  documentList?: DocumentListStatus | null;
  referral?: Referral | null;
};

export type CrossingPoint = C['CrossingPoint'];
export type CodedPoint = { code: string; point: CrossingPoint };

/** On the wire a place code is its text. */
export type ScreeningRequest = Omit<S['ScreeningRequest'], 'crossingPoint'> & { crossingPoint: string };
export type CrossingRequest = Omit<C['CrossingRequest'], 'crossingPoint'> & { crossingPoint: string };
export type Crossing = Told<C['Crossing'], 'screeningId'>;

export type TriageItem = Told<P['TriageItem'], 'indicator'>;
export type TriageForm = Omit<Told<P['TriageForm'], 'provisional'>, 'items'> & { items: TriageItem[] };
export type VersionedForm = Omit<Told<P['VersionedInstrument']>, 'instrument'> & { instrument: TriageForm };
export type TriageRequest = Omit<P['TriageRequest'], 'crossingPoint'> & { crossingPoint: string };
export type TriageReceipt = Told<P['TriageReceipt'], 'urgency'>;

export interface Session {
  /** Whom services know by it, as in a referral's claimedBy. */
  id: string;
  name: string;
  username: string;
  duties: string[];
  crossingPoints: string[];
}
