import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import { classes } from '../../ui/classes.js';
import styles from './Toolbar.module.css';

interface ToolProps {
  readonly label: string;
  readonly icon: LucideIcon;
  /** A word beside the sign. */
  readonly word?: string;
  readonly disabled?: boolean;
  readonly onPress: () => void;
}

/** One tool that does something. */
export const Tool = ({ label, icon: Icon, word, disabled = false, onPress }: ToolProps) => (
  <AriaButton
    aria-label={label}
    className={styles.tool ?? ''}
    isDisabled={disabled}
    onPress={onPress}
    preventFocusOnPress
    render={(props) => <button {...props} title={label} />}
  >
    <Icon size={20} aria-hidden="true" />
    {word === undefined ? null : <span>{word}</span>}
  </AriaButton>
);

interface SwitchProps extends ToolProps {
  readonly on: boolean;
}

/** One tool that is on or off at the caret. */
export const Switch = ({ label, icon: Icon, on, disabled = false, onPress }: SwitchProps) => (
  <ToggleButton
    aria-label={label}
    className={classes(styles.tool, styles.switch)}
    isSelected={on}
    isDisabled={disabled}
    onChange={onPress}
    preventFocusOnPress
    render={(props) => <button {...props} title={label} />}
  >
    <Icon size={20} aria-hidden="true" />
  </ToggleButton>
);

/** Tools that belong together. */
export const Tools = ({ children }: { readonly children: ReactNode }) => <div className={styles.group}>{children}</div>;
