import type { PersonRef } from '#contracts';
import { useId, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { TextArea } from '../../ui/Field/TextField.js';
import { classes } from '../../ui/classes.js';
import styles from './Comments.module.css';
import { useMentions } from './useMentions.js';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly people: readonly PersonRef[];
  readonly onChange: (value: string) => void;
  /** Strg+Enter. */
  readonly onSend: () => void;
}

const mostLetters = 4000;

/** A few lines; after `@` the names that fit, chosen by arrows and Enter. */
export const CommentField = ({ label, value, people, onChange, onSend }: Props) => {
  const { t } = useTranslation();
  const listId = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [put, setPut] = useState<number | null>(null);
  const { found, present, choose, onKey, setCaret } = useMentions({ value, people, onChange, onPut: setPut });
  const open = found.length > 0;
  useLayoutEffect(() => field.current?.focus(), []);
  useLayoutEffect(() => {
    if (put !== null) field.current?.setSelectionRange(put, put);
  }, [put]);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) onSend();
    else onKey(event);
  };
  return (
    <div className={styles.field}>
      <TextArea
        ref={field}
        label={label}
        hint={people.length === 0 ? undefined : t('comments.mentionHint')}
        value={value}
        rows={3}
        maxLength={mostLetters}
        aria-autocomplete="list"
        aria-controls={open ? listId : undefined}
        aria-activedescendant={open ? `${listId}-${present}` : undefined}
        onChange={({ target }) => {
          onChange(target.value);
          setCaret(target.selectionStart);
          setPut(null);
        }}
        onSelect={({ currentTarget }) => setCaret(currentTarget.selectionStart)}
        onKeyDown={onKeyDown}
      />
      {open ? (
        <ul className={styles.names} role="listbox" id={listId} aria-label={t('comments.people')}>
          {found.map((person, index) => (
            <li
              key={person.id}
              id={`${listId}-${index}`}
              role="option"
              aria-selected={index === present}
              className={classes(styles.nameOption, index === present && styles.nameNow)}
              onPointerDown={(event) => {
                event.preventDefault();
                choose(person);
              }}
            >
              {person.name}
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
};
