import { motionRoutes, type Call } from '#contracts';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useChangeIn } from '../api/queries.js';
import { useFraction } from '../app/person.js';
import { Page } from '../ui/Page/Page.js';
import { useTitle } from '../ui/Page/useTitle.js';
import { ImportForm } from './ImportForm.js';
import { ImportResult } from './ImportResult.js';

/** A paper somebody already has becomes a draft. */
export const ImportScreen = () => {
  const { t } = useTranslation();
  const { fractionId, name } = useFraction();
  const take = useChangeIn(fractionId, motionRoutes.import);
  // A new form for every paper: nothing of the last one is left in it.
  const [round, setRound] = useState(0);
  // A double click must not make two drafts.
  const taking = useRef(false);
  const once = (input: Call<typeof motionRoutes.import>): void => {
    if (taking.current) return;
    taking.current = true;
    take.mutate(input, { onSettled: () => (taking.current = false) });
  };
  useTitle(t('filing.import.title'), t('shell.motions'), name);
  const another = (): void => {
    take.reset();
    setRound((last) => last + 1);
    document.getElementById('inhalt')?.focus({ preventScroll: true });
    scrollTo(0, 0);
  };
  if (take.data !== undefined) return <ImportResult result={take.data} onAnother={another} />;
  return (
    <Page title={t('filing.import.title')} sub={t('filing.import.sub')} narrow>
      <ImportForm key={round} isPending={take.isPending} error={take.error} onEdit={take.reset} onImport={once} />
    </Page>
  );
};
