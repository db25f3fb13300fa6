import { stepRoutes, type MotionView } from '#contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useChangeIn } from '../api/queries.js';
import { useFraction } from '../app/person.js';
import { Button } from '../ui/Button/Button.js';
import { Card } from '../ui/Card/Card.js';
import { ConfirmDialog } from '../ui/Dialog/ConfirmDialog.js';
import styles from './Filing.module.css';

type Answer = 'arrived' | 'lost';

/** What only a person can find out: whether an unclear filing arrived. */
export const ResolveCard = ({ motion }: { readonly motion: MotionView }) => {
  const { t } = useTranslation();
  const { fractionId } = useFraction();
  const [asked, setAsked] = useState<Answer>();
  const resolve = useChangeIn(fractionId, stepRoutes.resolveFiling);
  const shown = asked ?? 'arrived';
  const close = (): void => {
    setAsked(undefined);
    resolve.reset();
  };
  return (
    <Card title={t('filing.resolve.title')} accent>
      <p>{t('filing.resolve.text')}</p>
      <div className={styles.answers}>
        <Button onPress={() => setAsked('arrived')}>{t('filing.resolve.arrived')}</Button>
        <Button onPress={() => setAsked('lost')}>{t('filing.resolve.lost')}</Button>
      </div>
      <ConfirmDialog
        title={t(`filing.resolve.${shown}Title`)}
        verb={t(`filing.resolve.${shown}Verb`)}
        isOpen={asked !== undefined}
        isPending={resolve.isPending}
        error={resolve.error}
        onClose={close}
        onConfirm={() => resolve.mutate({ params: { motion: motion.id }, body: { arrived: shown === 'arrived' } }, { onSuccess: close })}
      >
        <p>{t(`filing.resolve.${shown}Text`)}</p>
      </ConfirmDialog>
    </Card>
  );
};
