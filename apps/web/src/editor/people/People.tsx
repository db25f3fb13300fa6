import type { Editor } from '@tiptap/react';
import { lazy, Suspense, useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Awareness } from 'y-protocols/awareness';
import { usePerson } from '../../app/person.js';
import { initials } from '../../format/names.js';
import { announce } from '../../ui/Announcer/announce.js';
import { useCompany } from './company.js';
import { FollowBar } from './FollowBar.js';
import type { PersonHere } from './people.js';
import styles from './People.module.css';
import { useFollow } from './useFollow.js';
import { useParagraphNews } from './useParagraphNews.js';
import { usePeople } from './usePeople.js';

const CompanyDialog = lazy(() => import('./CompanyDialog.js').then(({ CompanyDialog: dialog }) => ({ default: dialog })));

const mostShown = 4;

interface Props {
  readonly editor: Editor;
  readonly awareness: Awareness;
}

/** Initials of everyone who is here, in the colours of their carets; behind them the list of names and what to notice. */
export const People = ({ editor, awareness }: Props) => {
  const { t } = useTranslation();
  const people = usePeople(awareness);
  const { id: me } = usePerson();
  const [open, setOpen] = useState(false);
  const follow = useFollowing(editor, awareness, people);
  useParagraphNews(editor, awareness);
  useQuiet();
  if (people.length === 0) return null;
  const nameOf = (person: PersonHere): string => (person.id === me ? t('editor.people.me', { name: person.name }) : person.name);
  const names = people.map(nameOf).join(', ');
  return (
    <>
      <button type="button" className={styles.people} title={names} aria-label={t('editor.people.list', { names })} aria-haspopup="dialog" onClick={() => setOpen(true)}>
        <span aria-hidden="true" className={styles.faces}>
          {people.slice(0, mostShown).map(({ id, name, colour }) => (
            <span key={id} className={styles.face} ref={(face) => face?.style.setProperty('--caret', colour)}>
              {initials(name)}
            </span>
          ))}
          {people.length > mostShown ? <span className={styles.more}>+{people.length - mostShown}</span> : null}
        </span>
        <span className={styles.count} aria-hidden="true">
          {t('editor.people.here', { count: people.length })}
        </span>
      </button>
      {follow.person === null ? null : <FollowBar name={follow.person.name} onEnd={follow.end} />}
      <Suspense fallback={null}>
        {open ? (
          <CompanyDialog
            people={people}
            onClose={() => setOpen(false)}
            onFollow={(person) => {
              setOpen(false);
              follow.begin(person);
            }}
          />
        ) : null}
      </Suspense>
    </>
  );
};

/** Whoever is followed may lose the line and come back: only this long an absence ends it. */
const absenceMs = 10_000;
/** The dialog from which somebody is followed is gone before one's own next step counts. */
const afterDialogMs = 300;

const useFollowing = (editor: Editor, awareness: Awareness, people: readonly PersonHere[]) => {
  const { t } = useTranslation();
  const [person, setPerson] = useState<PersonHere | null>(null);
  const end = useCallback(() => {
    setPerson(null);
    announce(t('company.followEnded'));
  }, [t]);
  const begin = (wanted: PersonHere): void => {
    setTimeout(() => setPerson(wanted), afterDialogMs);
    announce(t('company.following', { name: wanted.name }));
  };
  useFollow(editor, awareness, person, end);
  const gone = person !== null && !people.some(({ id }) => id === person.id);
  useEffect(() => {
    if (!gone) return;
    const given = setTimeout(end, absenceMs);
    return () => clearTimeout(given);
  }, [gone, end]);
  return { person, begin, end };
};

/** Names at carets are hidden by the style sheet. */
const useQuiet = (): void => {
  const { quiet } = useCompany();
  useEffect(() => {
    document.documentElement.toggleAttribute('data-quiet', quiet);
  }, [quiet]);
};
