import type { DavAddresses } from '#contracts';
import { useTranslation } from 'react-i18next';
import { Banner } from '../../ui/Banner/Banner.js';
import { Button } from '../../ui/Button/Button.js';
import { DialogFoot } from '../../ui/Dialog/Dialog.js';
import { toast } from '../../ui/Toast/toasts.js';
import styles from './Devices.module.css';

interface Props {
  readonly addresses: DavAddresses;
  readonly user: string;
  readonly password: string;
  readonly onClose: () => void;
}

/** What has to be entered in the program, and where. */
export const SecretPage = ({ addresses, user, password, onClose }: Props) => {
  const { t } = useTranslation();
  return (
    <>
      <Banner>{t('devices.once')}</Banner>
      <dl className={styles.copies}>
        <Copy what={t('devices.address')} text={addresses.dav} />
        <Copy what={t('devices.server')} text={addresses.server} />
        <Copy what={t('devices.user')} text={user} />
        <Copy what={t('devices.password')} text={password} />
      </dl>
      <HowTo />
      <DialogFoot>
        <Button look="primary" onPress={onClose}>
          {t('devices.done')}
        </Button>
      </DialogFoot>
    </>
  );
};

const Copy = ({ what, text }: { readonly what: string; readonly text: string }) => {
  const { t } = useTranslation();
  const copy = (): void => {
    const told = (sentence: string) => (): void => toast(sentence);
    // Not there without https: then the text is marked by a click and copied by hand.
    const written = 'clipboard' in navigator ? navigator.clipboard.writeText(text) : Promise.reject(new Error('no clipboard'));
    written.then(told(t('devices.copied', { what })), told(t('devices.notCopied')));
  };
  return (
    <div className={styles.copy}>
      <dt>{what}</dt>
      <dd>{text}</dd>
      <dd>
        <Button aria-label={t('devices.copyNamed', { what })} onPress={copy}>
          {t('devices.copy')}
        </Button>
      </dd>
    </div>
  );
};

const programs = ['finder', 'explorer', 'libreoffice', 'nextcloud'] as const;

const HowTo = () => {
  const { t } = useTranslation();
  return (
    <section className={styles.how} aria-label={t('devices.how')}>
      <h3>{t('devices.how')}</h3>
      {programs.map((program) => (
        <details key={program}>
          <summary>{t(`devices.${program}`)}</summary>
          <p>{t(`devices.${program}Steps`)}</p>
        </details>
      ))}
    </section>
  );
};
