import { useEffect, useImperativeHandle, useState } from 'react';
import type { Ref } from 'react';
import { createPortal } from 'react-dom';
import { call, troubleOf } from '../api/client.ts';
import type { Trouble } from '../api/client.ts';
import type { CaseReference, Screening } from '../api/types.ts';
import { Act } from '../design/Act.tsx';
import { Exclamation } from '../design/icons.tsx';
import { LANGUAGES, translator, useLanguage } from '../i18n/index.tsx';
import type { Language } from '../i18n/index.tsx';
import { problemKey } from '../problem/sentence.ts';

export interface SlipHandle {
  print: () => void;
}

type State = { at: 'NONE' } | { at: 'ASKING' } | { at: 'ISSUED'; issued: CaseReference } | { at: 'FAILED'; trouble: Trouble };

/** The number that a stopped traveller takes along: on the screen to be told, and on paper in every language. */
export function Slip({ screening, ref }: { screening: Screening; ref: Ref<SlipHandle> }) {
  const { t } = useLanguage();
  const [state, setState] = useState<State>({ at: 'NONE' });
  const issued = state.at === 'ISSUED' ? state.issued : null;

  const print = () => {
    if (issued) return window.print();
    if (state.at === 'ASKING') return;
    setState({ at: 'ASKING' });
    call<CaseReference>('PUT', `/api/traveller-screening/screenings/${screening.id}/case-reference`).then(
      (given) => setState({ at: 'ISSUED', issued: given }),
      (failure: unknown) => setState({ at: 'FAILED', trouble: troubleOf(failure) }),
    );
  };
  useImperativeHandle(ref, () => ({ print }));
  useEffect(() => {
    if (issued) window.print();
  }, [issued]);

  return (
    <div className="slip-number">
      {issued && <p>{t('slip.number')} <bdi dir="ltr" className="number">{issued.reference}</bdi></p>}
      {state.at === 'FAILED' && <p className="notice" data-kind="TROUBLE"><Exclamation /><span>{t(problemKey(state.trouble))}</span></p>}
      <Act look="quiet" hint="F9" disabled={state.at === 'ASKING'} onPress={print}>{t('slip.print')}</Act>
      {issued && createPortal(<Paper reference={issued.reference} place={screening.crossingPoint} />, document.body)}
    </div>
  );
}

/** What is printed; nothing of it is on the screen. */
function Paper({ reference, place }: { reference: string; place: string }) {
  return (
    <div className="paper" aria-hidden="true">
      <p className="number" dir="ltr">{reference}</p>
      {(Object.keys(LANGUAGES) as Language[]).map((language) => {
        const t = translator(language);
        return (
          <section key={language} lang={language} dir={language === 'en' ? 'ltr' : 'rtl'}>
            <h1>{t('slip.title')}</h1>
            <p>{t('slip.text')}</p>
          </section>
        );
      })}
      <p dir="ltr">{place} · {new Date().toISOString().slice(0, 10)}</p>
    </div>
  );
}
