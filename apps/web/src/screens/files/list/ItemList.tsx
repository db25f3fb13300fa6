import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { ItemRow } from './ItemRow.js';
import styles from './List.module.css';
import { moveByKeys } from './move-by-keys.js';
import type { ManyParts } from './parts.js';
import { SortHead } from './SortHead.js';
import { useShownRows } from './useShownRows.js';

/** The lines that the window shows; the next page is asked for before its end is reached. */
export const ItemList = ({ openFile, hasMore, onMore, ...parts }: ManyParts) => {
  const { t } = useTranslation();
  const { items } = parts;
  const box = useRef<HTMLDivElement>(null);
  const { rows, shown, last, onFocus, placeOf } = useShownRows(box, { count: items.length, height: 56, overscan: 12, keyOf: (index) => items[index]?.id ?? index });
  useEffect(() => {
    if (hasMore && last >= items.length - 40) onMore();
  }, [hasMore, last, items.length, onMore]);
  return (
    <div className={styles.list} onKeyDown={moveByKeys(parts, (index) => rows.scrollToIndex(index))} onFocus={onFocus}>
      <SortHead columns />
      <div ref={box} role="list" aria-label={t('shell.files')} className={styles.rows} style={{ height: rows.getTotalSize() }}>
        {shown.map(({ key, index, start }) => {
          const item = items[index];
          return item === undefined ? null : (
            <div
              key={key}
              ref={rows.measureElement}
              data-index={index}
              role="listitem"
              aria-posinset={index + 1}
              aria-setsize={hasMore ? -1 : items.length}
              className={styles.slot}
              style={placeOf(start)}
            >
              <ItemRow {...parts} item={item} isOpen={item.id === openFile} />
            </div>
          );
        })}
      </div>
      {hasMore ? <p className={styles.more}>{t('common.loading')}</p> : null}
    </div>
  );
};
