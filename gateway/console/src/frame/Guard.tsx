import { Component } from 'react';
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { useLanguage } from '../i18n/index.tsx';
import { Page } from './Page.tsx';

/** What cannot be shown is said to be so: an advice that is not known here must not leave the last one standing. */
export class Guard extends Component<{ children: ReactNode }, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  /** Like any other error of a script, so that whoever watches the page hears of it. */
  override componentDidCatch(error: unknown) {
    reportError(error);
  }

  override render() {
    return this.state.broken ? <Broken /> : this.props.children;
  }
}

function Broken() {
  const { t } = useLanguage();
  return (
    <Page title={t('broken.title')} text={t('broken.text')}>
      <Button className="act primary" autoFocus onPress={() => location.reload()}>{t('broken.button')}</Button>
    </Page>
  );
}
