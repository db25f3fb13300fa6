import type { RefObject } from 'react';
import { Menu as AriaMenu, MenuItem } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { Separator } from 'react-aria-components/Separator';
import { classes } from '../classes.js';
import type { MenuEntry, MenuProps } from './menu-entry.js';
import styles from './Menu.module.css';

interface OpenProps extends Omit<MenuProps, 'trigger'> {
  /** The button it belongs to, which says `aria-expanded` itself. */
  readonly triggerRef: RefObject<Element | null>;
  readonly onClose: () => void;
}

/** The list of a menu, already open. */
export const OpenMenu = ({ label, entries, triggerRef, onClose }: OpenProps) => (
  <Popover className={styles.popover ?? ''} placement="bottom end" aria-label={label} triggerRef={triggerRef} isOpen onOpenChange={onClose}>
    <Entries label={label} entries={entries} onClose={onClose} />
  </Popover>
);

interface EntriesProps extends Omit<MenuProps, 'trigger'> {
  readonly onClose: () => void;
}

const Entries = ({ label, entries, onClose }: EntriesProps) => (
  <AriaMenu className={styles.menu ?? ''} aria-label={label} autoFocus="first" onClose={onClose}>
    {entries.flatMap(({ ruled = false, ...entry }) => [
      ...(ruled ? [<Separator key={`${entry.id}-rule`} className={styles.rule ?? ''} />] : []),
      <Entry key={entry.id} {...entry} />,
    ])}
  </AriaMenu>
);

const Entry = ({ id, label, hint, icon: Icon, danger = false, disabled = false, onAction }: MenuEntry) => (
  <MenuItem id={id} textValue={label} isDisabled={disabled} onAction={onAction} className={classes(styles.item, danger && styles.danger)}>
    {Icon === undefined ? null : <Icon size={20} aria-hidden="true" />}
    <span>
      {label}
      {hint === undefined ? null : <small>{hint}</small>}
    </span>
  </MenuItem>
);
