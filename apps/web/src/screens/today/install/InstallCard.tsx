import { Share, SquarePlus } from 'lucide-react';
import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/Button/Button.js';
import { Card } from '../../../ui/Card/Card.js';
import { showFailure } from '../../../ui/Toast/showFailure.js';
import styles from './InstallCard.module.css';
import { answer, install, offerNow, subscribe } from './offer.js';

/** Offers the home screen where this device has one; once. */
export const InstallCard = () => {
  const { t } = useTranslation();
  const offer = useSyncExternalStore(subscribe, offerNow);
  if (offer === null) return null;
  return (
    <Card title={t('offline.install.title')}>
      <div className={styles.card}>
        <p>{t('offline.install.why')}</p>
        {offer === 'steps' ? <Steps /> : null}
        <div className={styles.buttons}>
          {offer === 'question' ? (
            <Button icon={SquarePlus} onPress={() => void install().catch(showFailure)}>
              {t('offline.install.install')}
            </Button>
          ) : null}
          <Button look={offer === 'question' ? 'plain' : 'quiet'} onPress={answer}>
            {t(offer === 'question' ? 'offline.install.later' : 'offline.install.done')}
          </Button>
        </div>
      </div>
    </Card>
  );
};

/** Safari has no question of its own: the person finds it in the share menu. */
const Steps = () => {
  const { t } = useTranslation();
  return (
    <ol className={styles.steps} role="list">
      <li>
        <Share size={22} aria-hidden="true" />
        {t('offline.install.share')}
      </li>
      <li>
        <SquarePlus size={22} aria-hidden="true" />
        {t('offline.install.add')}
      </li>
    </ol>
  );
};
