import type { ListedDocumentMatch, Screening } from '../api/types.ts';
import { partialDate } from '../i18n/format.ts';
import { hasText, useLanguage } from '../i18n/index.tsx';
import { evidenceText, state } from './Matches.tsx';

/** Which stolen, lost, revoked or invalid document the presented one may be, and who is to be asked about it. */
export function Losses({ screening }: { screening: Screening }) {
  const { t } = useLanguage();
  return (
    <section className="matches" aria-label={t('loss.title')}>
      {screening.listedDocuments.map((match, i) => <Loss key={`${match.document.source}-${match.document.number}-${i}`} match={match} />)}
    </section>
  );
}

function Loss({ match: { document, evidence } }: { match: ListedDocumentMatch }) {
  const { t, language } = useLanguage();
  const word = (key: string) => (hasText(key) ? t(key) : '');
  const facts = [
    { what: t('mandate.authority'), told: document.requestingAuthority },
    { what: t('loss.date'), told: document.date && partialDate(document.date, language) },
    { what: t('match.reference'), told: document.reference },
    { what: t('match.regime'), told: document.source },
  ].filter(({ told }) => told);
  return (
    <article className="match card">
      <header>
        <h2>{word(`fraud.${document.fraud}`) || t('loss.title')}</h2>
        <p className="byNumber">{word(`kind.${document.type}`)} <bdi dir="ltr">{document.number}</bdi> · {state(document.issuingState, t)}</p>
        <dl className="source">
          {facts.map(({ what, told }) => <div key={what}><dt>{what}</dt><dd><bdi dir="auto">{told}</bdi></dd></div>)}
        </dl>
        <div className="handling">
          <p>{t('loss.asked')}</p>
          <ul>{evidence.map((piece, i) => <li key={i}>{evidenceText(piece, t, language)}</li>)}</ul>
        </div>
      </header>
    </article>
  );
}
