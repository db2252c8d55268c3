import { useState } from 'react';
import { Button } from 'react-aria-components';
import type { CodedPoint } from '../api/types.ts';
import { useLanguage } from '../i18n/index.tsx';

interface Stand {
  point: CodedPoint;
  lane: string;
}

interface Props {
  points: readonly CodedPoint[];
  stand: Stand | null;
  onDone: (stand: Stand) => void;
}

/** Asks once where this PC stands. */
export function Setup({ points, stand, onDone }: Props) {
  const { t, language } = useLanguage();
  const [code, setCode] = useState(stand?.point.code ?? points[0]!.code);
  const [lane, setLane] = useState(stand?.lane ?? '1');
  const point = points.find((p) => p.code === code) ?? points[0]!;
  const lanes = Array.from({ length: point.point.lanes ?? 1 }, (_, i) => String(i + 1));
  return (
    <main className="page card">
      <h1>{t('setup.title')}</h1>
      <p>{t('setup.text')}</p>
      <form
        className="setup"
        onSubmit={(event) => {
          event.preventDefault();
          onDone({ point, lane: lanes.includes(lane) ? lane : '1' });
        }}
      >
        <label>
          <span>{t('setup.point')}</span>
          <select value={code} onChange={(event) => setCode(event.target.value)}>
            {points.map((p) => <option key={p.code} value={p.code}>{p.point.names[language]}</option>)}
          </select>
        </label>
        <label>
          <span>{t('setup.lane')}</span>
          <select autoFocus value={lanes.includes(lane) ? lane : '1'} onChange={(event) => setLane(event.target.value)}>
            {lanes.map((n) => <option key={n}>{n}</option>)}
          </select>
        </label>
        <Button type="submit" className="act primary">{t('setup.save')}</Button>
      </form>
    </main>
  );
}
