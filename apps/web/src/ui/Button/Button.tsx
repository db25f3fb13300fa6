import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components/Button';
import { classes } from '../classes.js';
import styles from './Button.module.css';

export type ButtonLook = 'primary' | 'quiet' | 'plain' | 'danger';

export interface ButtonProps extends Omit<AriaButtonProps, 'children' | 'className' | 'style'> {
  readonly children: ReactNode;
  /** One `primary` a screen; `quiet` (an outline) is the rule. */
  readonly look?: ButtonLook;
  readonly icon?: LucideIcon;
  /** As wide as its surroundings. */
  readonly wide?: boolean;
}

export const buttonClass = (look: ButtonLook = 'quiet', wide = false): string =>
  classes(styles.button, look === 'quiet' ? undefined : styles[look], wide && styles.wide);

/**
 * A button says what it does, with a verb. While `isPending` it keeps its focus and cannot be pressed twice.
 * (The library's own pending state announces by the button's id, which dangles once its dialog has closed.)
 */
export const Button = ({ children, look = 'quiet', icon: Icon, wide = false, isPending = false, onPress, type, ...rest }: ButtonProps) => (
  <AriaButton
    {...rest}
    type={isPending ? 'button' : type}
    onPress={isPending ? undefined : onPress}
    className={buttonClass(look, wide)}
    render={(props) => <button {...props} aria-disabled={isPending || undefined} />}
  >
    {Icon === undefined ? null : <Icon size={20} aria-hidden="true" />}
    <span>{children}</span>
  </AriaButton>
);
