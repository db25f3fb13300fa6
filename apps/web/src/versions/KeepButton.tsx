import { versionRoutes } from '#contracts';
import { BookmarkPlus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useChangeIn } from '../api/queries.js';
import { useFraction } from '../app/person.js';
import { Button } from '../ui/Button/Button.js';
import { toast } from '../ui/Toast/toasts.js';
import { NameDialog } from './NameDialog.js';

/** Keeps the present text under a name. */
export const KeepButton = ({ motion }: { readonly motion: string }) => {
  const { t } = useTranslation();
  const { fractionId } = useFraction();
  const [open, setOpen] = useState(false);
  const keep = useChangeIn(fractionId, versionRoutes.keep);
  const run = (name: string): void =>
    keep.mutate(
      { params: { motion }, body: { name } },
      {
        onSuccess: () => {
          setOpen(false);
          toast(t('versions.kept', { name }));
        },
      },
    );
  return (
    <>
      <Button icon={BookmarkPlus} onPress={() => setOpen(true)}>
        {t('versions.keep')}
      </Button>
      {open ? <NameDialog sub={t('versions.keepSub')} isPending={keep.isPending} error={keep.error} onClose={() => setOpen(false)} onName={run} /> : null}
    </>
  );
};
