import { useEffect, useState } from 'react';
import { Radio, RadioGroup } from 'react-aria-components';
import type { Direction } from '../api/types.ts';
import { Cross, Exclamation, Inward, Outward, Tick } from '../design/icons.tsx';
import { useLink, useList, useWaiting } from '../frame/link.ts';
import type { HeardList, Link } from '../frame/link.ts';
import { number, span } from '../i18n/format.ts';
import { useLanguage } from '../i18n/index.tsx';
import type { Translate } from '../i18n/index.tsx';

interface Props {
  /** Where the booth stands; null until it has been said. */
  crossingPoint: string | null;
  direction: Direction;
  fixed: boolean;
  onFace: (direction: Direction) => void;
  onSignedOut: () => void;
}

/** Which way travellers go, and what the booth can rely upon at the moment. */
export function Strip({ crossingPoint, direction, fixed, onFace, onSignedOut }: Props) {
  const { t } = useLanguage();
  const link = useLink();
  const list = useList(onSignedOut);
  const waiting = useWaiting(crossingPoint);
  const late = waiting?.afterListChange ?? 0;
  const overdue = waiting?.overdue ?? 0;
  return (
    <div className="strip">
      <RadioGroup
        className="directions"
        aria-label={t('direction')}
        aria-keyshortcuts="F6"
        orientation="horizontal"
        value={direction}
        isDisabled={fixed}
        onChange={(chosen) => onFace(chosen as Direction)}
      >
        <Radio value="ENTRY"><Inward />{t('direction.ENTRY')}</Radio>
        <Radio value="EXIT"><Outward />{t('direction.EXIT')}</Radio>
        <kbd aria-hidden="true">F6</kbd>
      </RadioGroup>
      <span className="gap" />
      {late > 0 && (
        <span className="reliance" data-state="bad" data-late={late} role="status"><Exclamation size={18} />{t('late', { count: late })}</span>
      )}
      {overdue > 0 && (
        <span className="reliance" data-state="doubtful" data-overdue={overdue} role="status"><Exclamation size={18} />{t('overdue', { count: overdue })}</span>
      )}
      <ListState list={list} />
      {link && <LinkState link={link} />}
    </div>
  );
}

const MARKS = { UP: Tick, SLOW: Exclamation, DOWN: Cross };

function LinkState({ link }: { link: Link }) {
  const { t } = useLanguage();
  const Mark = MARKS[link];
  return (
    <span className="reliance" data-state={link === 'UP' ? 'good' : link === 'SLOW' ? 'doubtful' : 'bad'} data-link={link}>
      <Mark size={18} />{t(`link.${link}`)}
    </span>
  );
}

const TURN_MS = 15_000;

/** How long ago headquarters was heard: what was said then, and the time since. */
function useAge(list: HeardList | null): number {
  const [now, setNow] = useState(() => performance.now());
  useEffect(() => {
    setNow(performance.now());
    const timer = window.setInterval(() => setNow(performance.now()), TURN_MS);
    return () => window.clearInterval(timer);
  }, [list]);
  return list ? (list.status.ageSeconds ?? 0) + Math.max(0, now - list.at) / 1000 : 0;
}

export function ago(seconds: number, t: Translate) {
  const { unit, count } = span(seconds);
  return t(`ago.${unit}`, { count });
}

function ListState({ list }: { list: HeardList | null }) {
  const { t } = useLanguage();
  const age = useAge(list);
  if (!list) return <span className="reliance" data-state="doubtful"><Exclamation size={18} />{t('list.unknown')}</span>;
  const { usable, version } = list.status;
  const good = usable === 'YES';
  return (
    <span className="reliance" data-state={good ? 'good' : 'bad'} data-list={usable}>
      {good ? <Tick size={18} /> : <Exclamation size={18} />}
      {t(`list.${usable}`, { version: version ? number(version.version) : '–', age: ago(age, t) })}
    </span>
  );
}
