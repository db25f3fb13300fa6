import { Ellipsis } from 'lucide-react';
import type { MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../format/useFormat.js';
import { classes } from '../../../ui/classes.js';
import { IconButton } from '../../../ui/Button/IconButton.js';
import { Menu } from '../../../ui/Menu/Menu.js';
import { Ago } from '../../../ui/Time.js';
import type { Item } from '../item.js';
import { dragItems, useDropTarget } from './drag.js';
import { ItemLink } from './ItemLink.js';
import styles from './Columns.module.css';
import entry from './Entry.module.css';
import type { ListParts } from './parts.js';
import { TypeIcon } from './TypeIcon.js';

interface Props extends ListParts {
  readonly item: Item;
  readonly isOpen: boolean;
}

/** One line: choose, open, who sees it, when and how large, and its verbs. */
export const ItemRow = ({ item, isOpen, items, selection, audience, circles, verbs }: Props) => {
  const { t } = useTranslation();
  const { bytes } = useFormat();
  const target = useDropTarget(item.id, item.kind === 'folder' && item.may.change);
  const isChosen = selection.has(item.id);
  const drag = isChosen ? items.filter(({ id }) => selection.has(id)) : [item];
  const choose = ({ nativeEvent }: MouseEvent): void => selection.toggle(item.id, nativeEvent.shiftKey);
  return (
    <div
      {...target.handlers}
      className={classes(entry.entry, styles.row, isChosen && entry.chosen, isOpen && entry.open, target.over && entry.over)}
      draggable={item.may.arrange}
      onDragStart={dragItems(drag)}
    >
      <label className={classes(entry.check, styles.check)}>
        <input type="checkbox" checked={isChosen} onClick={choose} onChange={() => undefined} aria-label={t('files.choose', { name: item.name })} />
      </label>
      <span className={styles.icon}>
        <TypeIcon item={item} />
      </span>
      <span className={styles.name}>
        <ItemLink item={item} className={entry.link} />
      </span>
      <span className={styles.audience}>{audience(item, circles)}</span>
      <span className={styles.changed}>
        <Ago at={item.changedAt} />, {item.changedBy}
      </span>
      <span className={styles.size}>{item.kind === 'file' ? bytes(item.bytes) : <span aria-hidden="true">–</span>}</span>
      <span className={styles.menu}>
        <Menu label={item.name} trigger={<IconButton icon={Ellipsis} label={t('files.actionsFor', { name: item.name })} />} entries={verbs(item)} />
      </span>
    </div>
  );
};
