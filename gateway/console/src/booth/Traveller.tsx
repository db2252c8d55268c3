import type { MrzField, ReadDocument, Result } from '../api/types.ts';
import { Cross, Dash, Passport, Tick } from '../design/icons.tsx';
import { age, partialDate } from '../i18n/format.ts';
import { hasText, useLanguage } from '../i18n/index.tsx';
import { marked } from '../reader/mrz.ts';
import { state } from './Matches.tsx';
import type { Scene } from './machine.ts';

/** Who stands at the counter, as the document says, and what the document proves of it. */
export function Traveller({ scene }: { scene: Scene }) {
  const { t } = useLanguage();
  const attempt = scene.at === 'READY' ? null : scene.attempt;
  return (
    <section className="traveller card" aria-label={t('traveller')} data-empty={scene.at !== 'ADVISED' || undefined}>
      {scene.at === 'ADVISED' ? (
        <Person document={scene.screening.document} mrz={scene.attempt.mrz} />
      ) : (
        <>
          <p className="nobody"><Passport size={28} />{t(attempt ? 'traveller' : 'traveller.none')}</p>
          {attempt && <Lines lines={attempt.mrz.map((text) => [{ text, refuted: false }])} />}
        </>
      )}
    </section>
  );
}

const MARKS = { VERIFIED: Tick, REFUTED: Cross, NOT_CHECKABLE: Dash };
const WORST: readonly Result[] = ['REFUTED', 'NOT_CHECKABLE', 'VERIFIED'];

/** What the document says, and what it proves; with the lines where they are at hand. */
export function Person({ document, mrz = [] }: { document: ReadDocument; mrz?: readonly string[] }) {
  const { t, language } = useLanguage();
  const years = age(document.dateOfBirth, new Date());
  const rows: { field: MrzField; value: string; note?: string; ltr?: boolean }[] = [
    {
      field: 'DATE_OF_BIRTH',
      value: partialDate(document.dateOfBirth, language) || t('unknown'),
      ...(years === null ? {} : { note: t('years', { count: years }) }),
    },
    { field: 'SEX', value: hasText(`sex.${document.sex}`) ? t(`sex.${document.sex as 'F' | 'M' | 'X'}`) : document.sex },
    { field: 'NATIONALITY', value: state(document.nationality, t) },
    { field: 'DOCUMENT_NUMBER', value: document.number, note: document.documentType, ltr: true },
    { field: 'ISSUING_STATE', value: state(document.issuingState, t) },
    { field: 'DATE_OF_EXPIRY', value: partialDate(document.dateOfExpiry, language) || t('unknown') },
  ];
  const names: MrzField[] = ['PRIMARY_IDENTIFIER', 'SECONDARY_IDENTIFIER'];
  const shown = [...names, ...rows.map((row) => row.field)];
  const others = document.fields.filter((f) => f.result === 'REFUTED' && !shown.includes(f.field));
  return (
    <>
      <div className="name">
        <p>
          <bdi dir="ltr" className="primary">{document.primaryIdentifier}</bdi>{' '}
          <bdi dir="ltr" className="secondary">{document.secondaryIdentifier}</bdi>
        </p>
        <Proof document={document} of={names} />
      </div>
      {document.nameMayBeTruncated && <p className="hint">{t('truncated')}</p>}
      <dl className="fields">
        {rows.map(({ field, value, note, ltr }) => (
          <div key={field}>
            <dt>{t(`field.${field}` as 'field.SEX')}</dt>
            <dd>
              <span>{ltr ? <bdi dir="ltr" className="number">{value}</bdi> : <bdi>{value}</bdi>}{note && <small><bdi>{note}</bdi></small>}</span>
              <Proof document={document} of={[field]} />
            </dd>
          </div>
        ))}
        {others.map(({ field }) => (
          <div key={field}>
            <dt>{t('field.OTHER')}</dt>
            <dd><span>{t(`field.${field}` as 'field.OPTIONAL_DATA')}</span><Proof document={document} of={[field]} /></dd>
          </div>
        ))}
      </dl>
      {mrz.length > 0 && <Lines lines={marked(mrz, document.format, document.fields)} />}
    </>
  );
}

/** What the document itself proves of a field: the least of what it proves of its parts. */
function Proof({ document, of }: { document: ReadDocument; of: readonly MrzField[] }) {
  const { t } = useLanguage();
  const fields = document.fields.filter((f) => of.includes(f.field));
  const result = WORST.find((r) => fields.some((f) => f.result === r)) ?? 'NOT_CHECKABLE';
  const Mark = MARKS[result];
  const why = fields.filter((f) => f.result === 'REFUTED').map((f) => `check.${f.check}`).find(hasText);
  return (
    <>
      <span className="proof" data-result={result}><Mark size={16} />{t(`result.${result}`)}</span>
      {why && <span className="why">{t(why)}</span>}
    </>
  );
}

function Lines({ lines }: { lines: ReturnType<typeof marked> }) {
  const { t } = useLanguage();
  return (
    <div className="lines" dir="ltr" role="group" aria-label={t('mrz')}>
      {lines.map((runs, i) => (
        <code key={i} className="mrz">
          {runs.map(({ text, refuted }, j) =>
            refuted ? <mark key={j}><span className="unseen">{t('mrz.refuted')} </span>{text}</mark> : <span key={j}>{text}</span>,
          )}
        </code>
      ))}
    </div>
  );
}
