import type { LucideIcon } from 'lucide-react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components/Button';
import { classes } from '../classes.js';
import styles from './Button.module.css';

export interface IconButtonProps extends Omit<AriaButtonProps, 'children' | 'className' | 'style'> {
  /** What it does; read out, and shown when the pointer rests. */
  readonly label: string;
  readonly icon: LucideIcon;
  /** Does nothing now, and keeps the focus. */
  readonly isOff?: boolean;
}

/** Only where the sign is known by everyone: close, more, bold, italic. Elsewhere a `Button` with a word. */
export const IconButton = ({ label, icon: Icon, isOff = false, onPress, ...rest }: IconButtonProps) => (
  <AriaButton
    {...rest}
    onPress={isOff ? undefined : onPress}
    aria-label={label}
    className={classes(styles.button, styles.icon)}
    render={(props) => <button {...props} title={label} aria-disabled={isOff || undefined} />}
  >
    <Icon size={20} aria-hidden="true" />
  </AriaButton>
);
