import { Ellipsis } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../format/useFormat.js';
import { IconButton } from '../../../ui/Button/IconButton.js';
import { classes } from '../../../ui/classes.js';
import { Menu } from '../../../ui/Menu/Menu.js';
import type { Item } from '../item.js';
import { FilePicture } from '../preview/FilePicture.js';
import { dragItems, useDropTarget } from './drag.js';
import { ItemLink } from './ItemLink.js';
import entry from './Entry.module.css';
import styles from './ItemTiles.module.css';
import list from './List.module.css';
import { moveByKeys } from './move-by-keys.js';
import type { ListParts, ManyParts } from './parts.js';
import { SortHead } from './SortHead.js';
import { useColumns } from './useColumns.js';
import { useShownRows } from './useShownRows.js';

/** In pixels; the gap as in the style sheet. So narrow that two stand beside each other on a phone. */
const tile = { narrowest: 160, gap: 12 };

/** The same things as pictures: the rows of tiles that the window shows, however many there are. */
export const ItemTiles = ({ openFile, hasMore, onMore, ...parts }: ManyParts) => {
  const { t } = useTranslation();
  const { items } = parts;
  const box = useRef<HTMLDivElement>(null);
  const columns = useColumns(box, tile);
  const count = Math.ceil(items.length / columns);
  const { rows, shown, last, onFocus, placeOf } = useShownRows(box, { count, height: 190, overscan: 4, keyOf: (row) => `${columns} ${items[row * columns]?.id ?? row}` });
  useEffect(() => {
    if (hasMore && (last + 8) * columns >= items.length) onMore();
  }, [hasMore, last, columns, items.length, onMore]);
  return (
    <div className={list.list} onKeyDown={moveByKeys(parts, (index) => rows.scrollToIndex(Math.floor(index / columns)), columns)} onFocus={onFocus}>
      <SortHead />
      <div ref={box} role="list" aria-label={t('shell.files')} className={list.rows} style={{ height: rows.getTotalSize() }}>
        {shown.map(({ key, index, start }) => (
          <div
            key={key}
            ref={rows.measureElement}
            data-index={index}
            role="presentation"
            className={classes(list.slot, styles.tiles)}
            style={{ ...placeOf(start), gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))` }}
          >
            {items.slice(index * columns, (index + 1) * columns).map((item, place) => (
              <Tile key={item.id} {...parts} item={item} isOpen={item.id === openFile} place={index * columns + place + 1} of={hasMore ? -1 : items.length} />
            ))}
          </div>
        ))}
      </div>
      {hasMore ? <p className={list.more}>{t('common.loading')}</p> : null}
    </div>
  );
};

interface TileProps extends ListParts {
  readonly item: Item;
  readonly isOpen: boolean;
  /** Which one it is, of how many; -1: nobody knows yet. */
  readonly place: number;
  readonly of: number;
}

const Tile = ({ item, isOpen, place, of, items, selection, audience, circles, verbs }: TileProps) => {
  const { t } = useTranslation();
  const { bytes } = useFormat();
  const target = useDropTarget(item.id, item.kind === 'folder' && item.may.change);
  const isChosen = selection.has(item.id);
  const drag = isChosen ? items.filter(({ id }) => selection.has(id)) : [item];
  return (
    <div
      {...target.handlers}
      role="listitem"
      aria-posinset={place}
      aria-setsize={of}
      className={classes(entry.entry, styles.tile, isChosen && entry.chosen, isOpen && entry.open, target.over && entry.over)}
      draggable={item.may.arrange}
      onDragStart={dragItems(drag)}
    >
      <div className={styles.picture}>
        <FilePicture item={item} />
      </div>
      <label className={classes(entry.check, styles.check)}>
        <input type="checkbox" checked={isChosen} onClick={({ nativeEvent }) => selection.toggle(item.id, nativeEvent.shiftKey)} onChange={() => undefined} aria-label={t('files.choose', { name: item.name })} />
      </label>
      <span className={styles.tileText}>
        <ItemLink item={item} className={entry.link} />
        <small>{[...(item.kind === 'file' ? [bytes(item.bytes)] : []), audience(item, circles)].join(' · ')}</small>
      </span>
      <span className={styles.menu}>
        <Menu label={item.name} trigger={<IconButton icon={Ellipsis} label={t('files.actionsFor', { name: item.name })} />} entries={verbs(item)} />
      </span>
    </div>
  );
};
