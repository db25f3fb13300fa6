import { Search } from 'lucide-react';
import { useId, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog as AriaDialog } from 'react-aria-components/Dialog';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import type { Seat } from '../../app/person.js';
import styles from './QuickSearch.module.css';
import { useHits, type Hit } from './useHits.js';

interface Props {
  readonly seat: Seat;
  readonly onClose: () => void;
}

/** One field over motions, files and commands: arrows choose, Enter opens, Esc returns to where one was. */
const QuickSearch = ({ seat, onClose }: Props) => {
  const { t } = useTranslation();
  return (
    <ModalOverlay className={styles.scrim ?? ''} isOpen onOpenChange={onClose} isDismissable>
      <Modal className={styles.modal ?? ''}>
        <AriaDialog className={styles.dialog ?? ''} aria-label={t('search.quick')}>
          <SearchBox seat={seat} onClose={onClose} />
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
};
export default QuickSearch;

const SearchBox = ({ seat, onClose }: Props) => {
  const { t } = useTranslation();
  const listId = useId();
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState(0);
  const hits = useHits(seat, text);
  const active = hits.length === 0 ? -1 : Math.min(chosen, hits.length - 1);
  const open = (hit: Hit | undefined): void => {
    if (hit === undefined) return;
    onClose();
    hit.open();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) setChosen((active + step + hits.length) % Math.max(hits.length, 1));
    else if (event.key === 'Enter') open(hits[active]);
    else return;
    event.preventDefault();
  };
  return (
    <>
      <div className={styles.field}>
        <Search size={22} aria-hidden="true" />
        <input
          autoFocus
          role="combobox"
          aria-expanded={hits.length > 0}
          aria-controls={listId}
          aria-activedescendant={active < 0 ? undefined : `${listId}-${active}`}
          aria-label={t('search.quick')}
          placeholder={t('shell.searchHint')}
          autoComplete="off"
          value={text}
          onChange={({ target }) => {
            setText(target.value);
            setChosen(0);
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      <HitList id={listId} hits={hits} active={active} onOpen={open} />
    </>
  );
};

interface ListProps {
  readonly id: string;
  readonly hits: readonly Hit[];
  readonly active: number;
  readonly onOpen: (hit: Hit) => void;
}

const groups = ['motions', 'files', 'commands'] as const;

const HitList = ({ id, hits, active, onOpen }: ListProps) => {
  const { t } = useTranslation();
  const activeRef = useRef<HTMLLIElement>(null);
  activeRef.current?.scrollIntoView({ block: 'nearest' });
  if (hits.length === 0) return <p className={styles.none}>{t('search.nothing')}</p>;
  return (
    <ul id={id} className={styles.list} role="listbox" aria-label={t('search.results')}>
      {groups.map((group) => {
        const own = hits.flatMap((hit, index) => (hit.group === group ? [{ hit, index }] : []));
        if (own.length === 0) return null;
        return (
          <li key={group} role="presentation">
            <span className={styles.group} id={`${id}-${group}`}>
              {t(`search.group.${group}`)}
            </span>
            <ul role="group" aria-labelledby={`${id}-${group}`}>
              {own.map(({ hit, index }) => (
                <li
                  key={hit.key}
                  id={`${id}-${index}`}
                  ref={index === active ? activeRef : undefined}
                  role="option"
                  aria-selected={index === active}
                  className={styles.hit}
                  onClick={() => onOpen(hit)}
                >
                  {hit.title}
                  {hit.hint === '' ? null : <small>{hit.hint}</small>}
                </li>
              ))}
            </ul>
          </li>
        );
      })}
    </ul>
  );
};
