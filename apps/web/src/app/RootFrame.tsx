import { Outlet, useRouter, useRouterState } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { HouseBanner } from '../shell/HouseBanner.js';
import { Announcer } from '../ui/Announcer/Announcer.js';
import { focusContent } from '../ui/Page/focus-content.js';
import { Toaster } from '../ui/Toast/Toaster.js';
import { useMe } from './person.js';
import styles from './RootFrame.module.css';

/** Around every screen: the skip link, the band of a demo, banners, toasts, and the one live region. */
export const RootFrame = () => {
  const { t } = useTranslation();
  const { installation, person } = useMe();
  const router = useRouter();
  useFocusOnNewScreen();
  // Who is here changed (signed in, signed out, session ended): every door is asked again.
  const personId = person?.id;
  const known = useRef(personId);
  useEffect(() => {
    if (known.current === personId) return;
    known.current = personId;
    void router.invalidate();
  }, [personId, router]);
  return (
    <>
      <a className={styles.skip} href="#inhalt">
        {t('common.skip')}
      </a>
      {installation.demo ? <Demo /> : null}
      <HouseBanner />
      <Outlet />
      <Toaster />
      <Announcer />
    </>
  );
};

const Demo = () => {
  const { t } = useTranslation();
  return (
    <aside className={styles.demo} aria-label={t('shell.demoLabel')}>
      {t('shell.demo')}
    </aside>
  );
};

/** Keyboard and screen reader start at the heading of a new screen, once it is drawn; filters in the address move nothing. */
const useFocusOnNewScreen = (): void => {
  const pathname = useRouterState({ select: ({ resolvedLocation }) => resolvedLocation?.pathname });
  const before = useRef<string | undefined>(undefined);
  useEffect(() => {
    const first = before.current === undefined;
    before.current = pathname;
    return first ? undefined : focusContent();
  }, [pathname]);
};
