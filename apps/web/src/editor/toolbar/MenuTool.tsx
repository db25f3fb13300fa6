import { ChevronDown, type LucideIcon } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { Menu, type MenuEntry } from '../../ui/Menu/Menu.js';
import { classes } from '../../ui/classes.js';
import styles from './Toolbar.module.css';

interface Props {
  readonly label: string;
  readonly word: string;
  readonly icon?: LucideIcon;
  readonly entries: readonly MenuEntry[];
  readonly wide?: boolean;
}

/** A tool with a list behind it. */
export const MenuTool = ({ label, word, icon: Icon, entries, wide = false }: Props) => (
  <Menu
    label={label}
    entries={entries}
    trigger={
      <AriaButton aria-label={word === label ? word : `${label}: ${word}`} className={classes(styles.tool, styles.menu, wide && styles.wide)} render={(props) => <button {...props} title={label} />}>
        {Icon === undefined ? null : <Icon size={20} aria-hidden="true" />}
        <span>{word}</span>
        <ChevronDown size={16} aria-hidden="true" />
      </AriaButton>
    }
  />
);
