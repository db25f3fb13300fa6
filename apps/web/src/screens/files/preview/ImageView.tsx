import { ZoomIn, ZoomOut } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/Button/Button.js';
import { Banner } from '../../../ui/Banner/Banner.js';
import styles from './Viewer.module.css';

interface Props {
  readonly source: string;
  readonly name: string;
}

/** A picture as large as the window, or in its own size to look closely. */
export const ImageView = ({ source, name }: Props) => {
  const { t } = useTranslation();
  const [close, setClose] = useState(false);
  const [broken, setBroken] = useState(false);
  if (broken) return <Banner tone="warn">{t('preview.imageBroken')}</Banner>;
  return (
    <div className={styles.content}>
      <div className={styles.tools} role="toolbar" aria-label={t('preview.tools')}>
        <Button look="plain" icon={close ? ZoomOut : ZoomIn} onPress={() => setClose(!close)}>
          {t(close ? 'preview.fit' : 'preview.fullSize')}
        </Button>
      </div>
      {/* Reachable by Tab, so that a large picture can be moved with the arrow keys. */}
      <div className={styles.stage} tabIndex={0} role="group" aria-label={name}>
        <img className={close ? styles.own : styles.fitted} src={source} alt={t('preview.imageOf', { name })} onError={() => setBroken(true)} />
      </div>
    </div>
  );
};
