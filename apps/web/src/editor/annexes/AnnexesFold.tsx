import { fileRoutes, type MotionView } from '#contracts';
import { FolderOpen, Upload } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FileTrigger } from 'react-aria-components/FileTrigger';
import { addressOf } from '../../api/address.js';
import { useFraction } from '../../app/person.js';
import { useFormat } from '../../format/useFormat.js';
import { ErrorNote } from '../../ui/Banner/ErrorNote.js';
import { Button } from '../../ui/Button/Button.js';
import { Fold } from '../slip/Fold.js';
import styles from '../slip/Slip.module.css';
import annexStyles from './Annexes.module.css';
import { AnnexTools } from './AnnexTools.js';
import { useAttach } from './useAttach.js';

const FilePicker = lazy(() => import('./FilePicker.js').then(({ FilePicker: picker }) => ({ default: picker })));

interface Props {
  readonly motion: MotionView;
  readonly isOpen: boolean;
}

/** The files that go along with the motion, in the order of the paper. */
export const AnnexesFold = ({ motion, isOpen }: Props) => {
  const { t } = useTranslation();
  const { annexes, may } = motion;
  return (
    <Fold title={t('editor.annex.title')} tally={annexes.length === 0 ? undefined : annexes.length} isOpen={isOpen}>
      {annexes.length === 0 ? <p className={styles.quiet}>{t('editor.annex.none')}</p> : <List motion={motion} />}
      {may.attach ? <Attaching motion={motion} /> : null}
    </Fold>
  );
};

const List = ({ motion }: { readonly motion: MotionView }) => {
  const { fractionId } = useFraction();
  const { bytes } = useFormat();
  return (
    <ol className={styles.list} role="list">
      {motion.annexes.map(({ id, fileId, name, bytes: size }, index) => (
        <li key={id} className={annexStyles.item}>
          <a href={addressOf(fileRoutes.download, { params: { file: fileId } }, fractionId)} download={name}>
            {name}
          </a>
          <small>{bytes(size)}</small>
          {motion.may.attach ? <AnnexTools motion={motion} index={index} /> : null}
        </li>
      ))}
    </ol>
  );
};

const Attaching = ({ motion }: { readonly motion: MotionView }) => {
  const { t } = useTranslation();
  const [picking, setPicking] = useState(false);
  const { attach, bringing, share } = useAttach(motion.id);
  return (
    <>
      <div className={styles.row}>
        <FileTrigger onSelect={(files) => files?.[0] && bringing.mutate(files[0])}>
          <Button icon={Upload} isPending={bringing.isPending}>
            {bringing.isPending ? t('editor.annex.uploading', { percent: Math.round(share * 100) }) : t('editor.annex.upload')}
          </Button>
        </FileTrigger>
        <Button icon={FolderOpen} onPress={() => setPicking(true)}>
          {t('editor.annex.attach')}
        </Button>
      </div>
      <ErrorNote error={bringing.error ?? attach.error} />
      <Suspense fallback={null}>{picking ? (
        <FilePicker
          attached={motion.annexes.map(({ fileId }) => fileId)}
          onClose={() => setPicking(false)}
          onPick={(file) => {
            setPicking(false);
            attach.mutate(file);
          }}
        />
      ) : null}</Suspense>
    </>
  );
};
