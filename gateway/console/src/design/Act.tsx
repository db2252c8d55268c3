import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';

interface Props {
  look?: 'primary' | 'secondary' | 'quiet';
  /** The key that does the same. */
  hint?: string;
  tone?: string;
  disabled?: boolean;
  type?: 'button' | 'submit';
  onPress?: () => void;
  children: ReactNode;
}

/** A decision's button, with the key that does the same. */
export function Act({ look = 'secondary', hint, tone, disabled = false, type = 'button', onPress, children }: Props) {
  return (
    <Button className={`act ${look}`} type={type} isDisabled={disabled} {...(tone ? { 'data-tone': tone } : {})} {...(onPress ? { onPress } : {})}>
      <span>{children}</span>
      {hint && <kbd aria-hidden="true">{hint}</kbd>}
    </Button>
  );
}
