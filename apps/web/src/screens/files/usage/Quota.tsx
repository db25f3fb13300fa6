import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../format/useFormat.js';
import { Banner } from '../../../ui/Banner/Banner.js';
import { Card } from '../../../ui/Card/Card.js';
import { partsOf, type Usage } from './parts.js';
import styles from './Usage.module.css';

/** From here on the fraction should clear up. */
const nearlyFull = 0.9;

/** The bar: how much of what was granted is used, and for what. The same stands below it in words. */
export const Quota = ({ usage }: { readonly usage: Usage }) => {
  const { t } = useTranslation();
  const { bytes } = useFormat();
  const { usedBytes, quotaBytes } = usage;
  const free = Math.max(0, quotaBytes - usedBytes);
  const parts = partsOf(usage);
  const seen = Math.max(parts.reduce((sum, part) => sum + part.bytes, 0), 1);
  // What copies share is stored once: the parts divide among them what is really used.
  const widthOf = (part: number): string => `${(100 * usedBytes * part) / (seen * Math.max(quotaBytes, usedBytes, 1))}%`;
  return (
    <Card title={t('files.space.bar', { used: bytes(usedBytes), quota: bytes(quotaBytes), free: bytes(free) })}>
      <div className={styles.bar} aria-hidden="true">
        {parts.filter((part) => part.bytes > 0).map((part) => (
          <span key={part.name} className={styles[part.name]} style={{ width: widthOf(part.bytes) }} />
        ))}
      </div>
      <ul role="list" className={styles.legend} aria-label={t('files.space.parts')}>
        {parts.map((part) => (
          <li key={part.name}>
            <i className={styles[part.name]} aria-hidden="true" />
            {t('files.space.part', { name: t(`files.space.${part.name}`), size: bytes(part.bytes) })}
          </li>
        ))}
        <li>
          <i className={styles.free} aria-hidden="true" />
          {t('files.space.part', { name: t('files.space.free'), size: bytes(free) })}
        </li>
      </ul>
      {usedBytes > quotaBytes * nearlyFull ? <Banner tone="warn">{t('files.space.nearlyFull')}</Banner> : null}
    </Card>
  );
};
