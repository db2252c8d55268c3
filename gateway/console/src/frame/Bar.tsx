import { useState } from 'react';
import type { ReactNode } from 'react';
import { Button, Radio, RadioGroup, ToggleButton } from 'react-aria-components';
import type { Session } from '../api/types.ts';
import sign from '../design/sinur.svg';
import { Moon } from '../design/icons.tsx';
import { LANGUAGES, useLanguage } from '../i18n/index.tsx';
import type { Language } from '../i18n/index.tsx';
import { SCREENS, screensFor } from './screens.ts';
import { signOut } from './session.ts';
import { chooseTheme } from './theme.ts';

/** The bar at the top: where the booth stands, and who works there in which language. */
export function Bar({ session, children, below }: { session?: Session; children?: ReactNode; below?: ReactNode }) {
  const { t, language, choose } = useLanguage();
  const [dark, setDark] = useState(document.documentElement.dataset.theme === 'dark');
  return (
    <header>
      <div className="bar">
        <span className="brand"><img src={sign} alt="" width="26" height="26" />{t('brand')}</span>
        {session && <Screens session={session} />}
        {children}
        <span className="gap" />
        <RadioGroup className="segments" aria-label={t('language')} orientation="horizontal" value={language} onChange={(chosen) => choose(chosen as Language)}>
          {Object.entries(LANGUAGES).map(([code, name]) => <Radio key={code} value={code} lang={code}>{name}</Radio>)}
        </RadioGroup>
        <ToggleButton
          className="quiet theme"
          isSelected={dark}
          onChange={(on) => {
            setDark(on);
            chooseTheme(on ? 'dark' : 'light');
          }}
        >
          <Moon /><span>{t('dark')}</span>
        </ToggleButton>
        {session && (
          <>
            <bdi className="officer">{session.name}</bdi>
            <Button className="quiet" onPress={() => void signOut().catch(() => location.reload())}>{t('signOut')}</Button>
          </>
        )}
      </div>
      {below}
    </header>
  );
}

/** The way between screens; nothing for whoever has one. A whole load, so that no screen carries another's state. */
function Screens({ session }: { session: Session }) {
  const { t } = useLanguage();
  const screens = screensFor(session);
  if (screens.length < 2) return null;
  return (
    <nav className="screens" aria-label={t('screens')}>
      {screens.map((screen) => (
        <a key={screen} href={screen} aria-current={location.pathname === screen ? 'page' : undefined}>{t(SCREENS[screen].name)}</a>
      ))}
    </nav>
  );
}
