import { versionRoutes, type VersionHead } from '#contracts';
import { PencilLine, RotateCcw } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useChangeIn } from '../api/queries.js';
import { useFraction } from '../app/person.js';
import { Button } from '../ui/Button/Button.js';
import { ConfirmDialog } from '../ui/Dialog/ConfirmDialog.js';
import { toast } from '../ui/Toast/toasts.js';
import { NameDialog } from './NameDialog.js';
import { nameOf } from './names.js';
import type { Choice, Versions } from './useChoice.js';
import { useRestore } from './useRestore.js';
import styles from './VersionActions.module.css';

interface Props {
  readonly motion: string;
  readonly head: VersionHead;
  readonly versions: Versions;
  readonly onShow: Choice['choose'];
}

/** What can be done with the version that is looked at. */
export const VersionActions = ({ motion, head, versions, onShow }: Props) => {
  const { t } = useTranslation();
  const [asked, setAsked] = useState(false);
  const restore = useRestore(motion, onShow);
  const name = nameOf(t, head);
  const restorable = versions.may.restore && head.sha256 !== versions.present.sha256;
  return (
    <div className={styles.actions}>
      {restorable ? (
        <Button icon={RotateCcw} onPress={() => setAsked(true)}>
          {t('versions.restore')}
        </Button>
      ) : null}
      {head.adopted === null ? <Rename key={head.ref} motion={motion} head={head} /> : null}
      <ConfirmDialog
        title={t('versions.restoreTitle')}
        verb={t('versions.restoreVerb')}
        isOpen={asked}
        isPending={restore.isPending}
        error={restore.error}
        onClose={() => setAsked(false)}
        onConfirm={() => restore.run(head.ref, name, () => setAsked(false))}
      >
        <p>{t('versions.restoreSub', { name })}</p>
      </ConfirmDialog>
    </div>
  );
};

const Rename = ({ motion, head }: { readonly motion: string; readonly head: VersionHead }) => {
  const { t } = useTranslation();
  const { fractionId } = useFraction();
  const [open, setOpen] = useState(false);
  const rename = useChangeIn(fractionId, versionRoutes.name);
  const run = (name: string | null): void =>
    rename.mutate(
      { params: { motion, version: head.ref }, body: { name } },
      {
        onSuccess: () => {
          setOpen(false);
          toast(name === null ? t('versions.unnamed') : t('versions.renamed', { name }));
        },
      },
    );
  return (
    <>
      <Button look="plain" icon={PencilLine} onPress={() => setOpen(true)}>
        {t(head.name === null ? 'versions.rename' : 'versions.renameOther')}
      </Button>
      {head.name === null ? null : (
        <Button look="plain" isPending={rename.isPending} onPress={() => run(null)}>
          {t('versions.unname')}
        </Button>
      )}
      {open ? <NameDialog name={head.name ?? ''} isPending={rename.isPending} error={rename.error} onClose={() => setOpen(false)} onName={run} /> : null}
    </>
  );
};
