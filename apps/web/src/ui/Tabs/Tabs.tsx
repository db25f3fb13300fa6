import { useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import styles from './Tabs.module.css';

export interface TabItem {
  readonly id: string;
  readonly title: ReactNode;
  readonly content: ReactNode;
}

interface Props {
  readonly label: string;
  readonly items: readonly TabItem[];
  readonly selected?: string;
  readonly onSelect?: (id: string) => void;
}

/** Where an arrow leads from one of `count` tabs; null: this key leads nowhere. */
const targetOf = (key: string, at: number, count: number): number | null => {
  if (key === 'ArrowRight') return (at + 1) % count;
  if (key === 'ArrowLeft') return (at + count - 1) % count;
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : null;
};

/** Papers behind each other. One tab stop; arrows choose. Small on purpose: it stands in the editor's first load. */
export const Tabs = ({ label, items, selected, onSelect }: Props) => {
  const base = useId();
  const list = useRef<HTMLDivElement>(null);
  const [own, setOwn] = useState(items[0]?.id);
  const shown = items.find(({ id }) => id === (selected ?? own)) ?? items[0];
  const choose = (id: string): void => {
    setOwn(id);
    onSelect?.(id);
  };
  const move = (event: KeyboardEvent): void => {
    const to = targetOf(event.key, items.findIndex((item) => item === shown), items.length);
    const item = to === null ? undefined : items[to];
    if (item === undefined) return;
    event.preventDefault();
    choose(item.id);
    list.current?.querySelectorAll<HTMLElement>('[role=tab]')[to ?? 0]?.focus();
  };
  return (
    <div>
      <div ref={list} role="tablist" aria-label={label} className={styles.list} onKeyDown={move}>
        {items.map((item) => (
          <button
            key={item.id}
            type="button"
            role="tab"
            id={`${base}-${item.id}`}
            className={styles.tab}
            aria-selected={item === shown}
            aria-controls={item === shown ? `${base}-panel` : undefined}
            tabIndex={item === shown ? 0 : -1}
            onClick={() => choose(item.id)}
          >
            {item.title}
          </button>
        ))}
      </div>
      {shown === undefined ? null : (
        <div key={shown.id} role="tabpanel" id={`${base}-panel`} aria-labelledby={`${base}-${shown.id}`} className={styles.panel}>
          {shown.content}
        </div>
      )}
    </div>
  );
};
