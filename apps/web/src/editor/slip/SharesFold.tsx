import { motionRoutes, type MotionView } from '#contracts';
import { Pencil, UserPlus, X } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useChangeIn } from '../../api/queries.js';
import { useFraction } from '../../app/person.js';
import { useFormat } from '../../format/useFormat.js';
import { Button } from '../../ui/Button/Button.js';
import { IconButton } from '../../ui/Button/IconButton.js';
import { showFailure } from '../../ui/Toast/showFailure.js';
import { toast } from '../../ui/Toast/toasts.js';
import { Fold } from './Fold.js';
import type { SharedWith } from './ShareDialog.js';
import styles from './Slip.module.css';

const ShareDialog = lazy(() => import('./ShareDialog.js').then(({ ShareDialog: dialog }) => ({ default: dialog })));

/** Guests and expert citizens who see this one motion, what they may do, and until when. */
export const SharesFold = ({ motion }: { readonly motion: MotionView }) => {
  const { t } = useTranslation();
  const { fractionId } = useFraction();
  const { shortDate } = useFormat();
  const [sharing, setSharing] = useState<SharedWith | 'new' | null>(null);
  const unshare = useChangeIn(fractionId, motionRoutes.unshare);
  const { sharedWith } = motion;
  const end = ({ membershipId, name }: SharedWith): void =>
    unshare.mutate({ params: { motion: motion.id, membership: membershipId } }, { onSuccess: () => toast(t('editor.shares.ended', { name })), onError: showFailure });
  const until = (share: SharedWith): string => (share.until === null ? t('editor.shares.unlimited') : t('editor.shares.untilDate', { date: shortDate(share.until) }));
  if (!motion.may.share && sharedWith.length === 0) return null;
  return (
    <Fold title={t('editor.shares.title')} tally={sharedWith.length === 0 ? undefined : sharedWith.length}>
      {sharedWith.length === 0 ? <p className={styles.quiet}>{t('editor.shares.none')}</p> : null}
      <ul className={styles.list} role="list">
        {sharedWith.map((share) => (
          <li key={share.membershipId} className={styles.item}>
            <span className={styles.name}>{share.name}</span>
            {motion.may.share ? (
              <span className={styles.pair}>
                <IconButton icon={Pencil} label={t('editor.shares.change', { name: share.name })} onPress={() => setSharing(share)} />
                <IconButton icon={X} label={t('editor.shares.end', { name: share.name })} onPress={() => end(share)} />
              </span>
            ) : null}
            <small>
              {t(`editor.shares.level_${share.role}`)}, {until(share)}
            </small>
          </li>
        ))}
      </ul>
      {motion.may.share ? (
        <Button icon={UserPlus} onPress={() => setSharing('new')}>
          {t('editor.shares.add')}
        </Button>
      ) : null}
      <Suspense fallback={null}>
        {sharing === null ? null : <ShareDialog motion={motion} {...(sharing === 'new' ? {} : { share: sharing })} onClose={() => setSharing(null)} />}
      </Suspense>
    </Fold>
  );
};
