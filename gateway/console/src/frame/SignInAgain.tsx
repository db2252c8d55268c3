import { Exclamation } from '../design/icons.tsx';
import { Act } from '../design/Act.tsx';
import { useLanguage } from '../i18n/index.tsx';
import { signInBeside } from './session.ts';

/** Says that the session has ended, and lets the officer sign in beside what is on the screen. */
export function SignInAgain() {
  const { t } = useLanguage();
  return (
    <div className="interruption" role="alert">
      <Exclamation />
      <div>
        <strong>{t('signIn.again')}</strong>
        <p>{t('signIn.againText')}</p>
      </div>
      <Act look="primary" onPress={signInBeside}>{t('signIn.button')}</Act>
    </div>
  );
}
