import type { ListMatch, Piece, Screening } from '../api/types.ts';
import { Shield } from '../design/icons.tsx';
import { partialDate, percent, period } from '../i18n/format.ts';
import { hasText, useLanguage } from '../i18n/index.tsx';
import type { Language, Translate } from '../i18n/index.tsx';

/** Weights beyond this fill the bar. */
const FULL = 7;

/** Whom the traveller or the document may be: which listed name or number it is, why, and what to compare. */
export function Matches({ screening }: { screening: Screening }) {
  const { t } = useLanguage();
  return (
    <section className="matches" aria-label={t('matches', { count: screening.matches.length })}>
      {screening.matches.map((match, i) => <Match key={`${match.subject.id}-${match.by}-${i}`} match={match} screening={screening} />)}
    </section>
  );
}

function Match({ match, screening }: { match: ListMatch; screening: Screening }) {
  const { t, language } = useLanguage();
  const { subject, score, evidence } = match;
  const name = match.matchedName?.text ?? subject.names[0]?.text ?? '';
  return (
    <article className="match card">
      <header>
        <h2><bdi>{name}</bdi>{subject.kind !== 'PERSON' && <small>{t('match.entity')}</small>}</h2>
        {match.by === 'DOCUMENT' && match.matchedNumber && <p className="byNumber">{t('match.byNumber', { number: match.matchedNumber })}</p>}
        <dl className="source">
          <div><dt>{t('match.reference')}</dt><dd><bdi dir="ltr">{subject.reference}</bdi></dd></div>
          <div><dt>{t('match.regime')}</dt><dd><bdi dir="auto">{[subject.source, subject.regime].filter(Boolean).join(' · ')}</bdi></dd></div>
          {typeof score === 'number' && (
            <div className="score"><dt>{t('match.score')}</dt><dd><bdi dir="ltr">{percent(score)}%</bdi></dd></div>
          )}
        </dl>
        {match.cleared && (
          <p className="cleared">
            <Shield size={20} />
            <span>{t('match.cleared', { since: partialDate(match.cleared.since.slice(0, 10), language), until: partialDate(match.cleared.until.slice(0, 10), language) })}</span>
          </p>
        )}
        <Handling subject={subject} />
      </header>
      <div className="sides">
        <Comparison match={match} screening={screening} />
        {evidence.length > 0 && <Evidence evidence={evidence} />}
      </div>
    </article>
  );
}

/** What whoever meets the subject is asked to do, and on what ground; nothing where the list says no more than others. */
function Handling({ subject: { handling, mandate } }: { subject: ListMatch['subject'] }) {
  const { t, language } = useLanguage();
  if (!handling && !mandate) {
    return null;
  }
  const asked = `handling.${handling ?? 'REFER'}`;
  const grounds = [
    { what: t('mandate.authority'), told: mandate?.requestingAuthority },
    { what: t('mandate.basis'), told: mandate?.legalBasis },
    { what: t('mandate.until'), told: mandate?.expiresOn && partialDate(mandate.expiresOn, language) },
    { what: t('mandate.instruction'), told: mandate?.instruction },
  ].filter(({ told }) => told);
  return (
    <div className="handling" data-protect={handling === 'PROTECT' || undefined}>
      <p><span className="unseen">{t('handling.title')}: </span>{t(hasText(asked) ? asked : 'handling.REFER')}</p>
      {grounds.length > 0 && (
        <dl className="source">
          {grounds.map(({ what, told }) => <div key={what}><dt>{what}</dt><dd><bdi dir="auto">{told}</bdi></dd></div>)}
        </dl>
      )}
    </div>
  );
}

function Comparison({ match: { subject, matchedName }, screening: { document } }: { match: ListMatch; screening: Screening }) {
  const { t, language } = useLanguage();
  const births = subject.births.map((birth) =>
    birth.earliest && birth.latest ? period(`${birth.form === 'APPROXIMATE' ? '~' : ''}${birth.earliest}/${birth.latest}`, language) : t('unknown'),
  );
  const rows = [
    { what: t('match.birth'), listed: births, presented: partialDate(document.dateOfBirth, language) || t('unknown') },
    { what: t('match.nationality'), listed: subject.nationalities.map((code) => state(code, t)), presented: state(document.nationality, t) },
    {
      what: t('match.documents'),
      listed: subject.documents.map((d) => [d.number, d.issuingState].filter(Boolean).join(' · ')),
      presented: [document.number, document.issuingState].filter(Boolean).join(' · '),
    },
  ];
  const others = subject.names.map((n) => n.text).filter((text) => text !== matchedName?.text);
  return (
    <div className="comparison">
      <h3>{t('match.compare')}</h3>
      <table>
        <thead><tr><td /><th scope="col">{t('match.listed')}</th><th scope="col">{t('match.presented')}</th></tr></thead>
        <tbody>
          {rows.map(({ what, listed, presented }) => (
            <tr key={what}>
              <th scope="row">{what}</th>
              <td>{listed.length === 0 ? '–' : listed.slice(0, 4).map((text) => <bdi key={text}>{text}</bdi>)}</td>
              <td><bdi>{presented}</bdi></td>
            </tr>
          ))}
        </tbody>
      </table>
      {others.length > 0 && (
        <div className="aliases">
          <h3>{t('match.names')}</h3>
          <ul>{others.slice(0, 6).map((text) => <li key={text}><bdi>{text}</bdi></li>)}</ul>
        </div>
      )}
    </div>
  );
}

export const state = (code: string, t: Translate) => {
  const key = `state.${code}`;
  return hasText(key) ? `${t(key)} (${code})` : code || t('unknown');
};

const DATED = /^BIRTH_/;

export function evidenceText({ kind, detail }: Piece, t: Translate, language: Language): string {
  const told = Object.fromEntries(
    Object.entries(detail).map(([name, text]) => [name, DATED.test(kind) ? period(text, language) : text]),
  );
  const exact = `evidence.${kind}.${detail.how ?? ''}`;
  const key = `evidence.${kind}`;
  return hasText(exact) ? t(exact, told) : hasText(key) ? t(key, told) : t('evidence.OTHER');
}

function Evidence({ evidence }: { evidence: readonly Piece[] }) {
  const { t, language } = useLanguage();
  return (
    <div className="evidence">
      <h3>{t('match.evidence')}</h3>
      <p className="unseen">{t('match.evidenceHint')}</p>
      <ul>
        {evidence.map((piece, i) => {
          const share = `${(Math.min(FULL, Math.abs(piece.weight)) / FULL) * 50}%`;
          const side = piece.weight > 0 ? 'for' : piece.weight < 0 ? 'against' : 'neither';
          return (
            <li key={i} data-side={side}>
              <span className="words">{evidenceText(piece, t, language)}</span>
              <span className="bar" aria-hidden="true"><i style={{ inlineSize: share }} /></span>
              <bdi className="weight" dir="ltr">{weight(piece.weight)}</bdi>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

const weight = (value: number) => (value === 0 ? '0' : `${value > 0 ? '+' : '−'}${Math.abs(value).toFixed(1)}`);
