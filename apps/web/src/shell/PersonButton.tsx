import { lazy, Suspense, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button as AriaButton } from 'react-aria-components/Button';
import { usePerson, type Seat } from '../app/person.js';
import { Avatar } from '../ui/Avatar/Avatar.js';
import styles from './TopBar.module.css';

const load = () => import('./PersonMenu.js');
const PersonMenu = lazy(load);
const SignOutQuestion = lazy(() => import('./SignOutQuestion.js'));

/** The initials at the top right; the menu behind them is loaded when the pointer comes near. */
export const PersonButton = ({ seat }: { readonly seat: Seat | undefined }) => {
  const { t } = useTranslation();
  const person = usePerson();
  const ref = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const [asking, setAsking] = useState(false);
  return (
    <>
      <AriaButton
        ref={ref}
        className={styles.person ?? ''}
        aria-label={t('shell.personOf', { name: person.name })}
        aria-haspopup="menu"
        aria-expanded={open}
        onHoverStart={() => void load()}
        onPress={() => setOpen(true)}
      >
        <Avatar name={person.name} />
      </AriaButton>
      <Suspense fallback={null}>{open ? <PersonMenu seat={seat} triggerRef={ref} onClose={() => setOpen(false)} onAsk={() => setAsking(true)} /> : null}</Suspense>
      <Suspense fallback={null}>{asking ? <SignOutQuestion onClose={() => setAsking(false)} /> : null}</Suspense>
    </>
  );
};
