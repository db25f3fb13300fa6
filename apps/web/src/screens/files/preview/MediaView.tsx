import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Banner } from '../../../ui/Banner/Banner.js';
import styles from './Viewer.module.css';

interface Props {
  readonly kind: 'audio' | 'video';
  readonly source: string;
  readonly name: string;
}

/** Sound and film by the browser's own player; it asks for the parts it needs. */
export const MediaView = ({ kind, source, name }: Props) => {
  const { t } = useTranslation();
  const [broken, setBroken] = useState(false);
  const player = { src: source, controls: true, preload: 'metadata' as const, 'aria-label': name, onError: () => setBroken(true) };
  if (broken) return <Banner tone="warn">{t('preview.mediaBroken')}</Banner>;
  return (
    <div className={styles.content}>
      <div className={styles.stage}>{kind === 'audio' ? <audio {...player} className={styles.audio} /> : <video {...player} className={styles.fitted} playsInline />}</div>
    </div>
  );
};
