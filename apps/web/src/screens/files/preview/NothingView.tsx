import type { Showing } from '#contracts';
import { contentRoutes } from '#contracts';
import { useTranslation } from 'react-i18next';
import { addressOf } from '../../../api/address.js';
import { useFraction } from '../../../app/person.js';
import { Empty } from '../../../ui/Empty/Empty.js';
import type { Preview } from './preview.js';
import styles from './Viewer.module.css';

type Why = Extract<Showing, { as: 'nothing' }>['why'];

/** Says why nothing is shown, and what can be done instead. */
export const NothingView = ({ preview, why }: { readonly preview: Preview; readonly why: Why }) => {
  const { t } = useTranslation();
  const { fractionId } = useFraction();
  const words = why === 'held' ? t(preview.content.virus === 'infected' ? 'preview.why.infected' : 'preview.why.checking') : t(`preview.why.${why}`);
  return (
    <div className={styles.content}>
      <div className={styles.stage}>
        {preview.content.thumbnail && why !== 'held' ? (
          <img className={styles.fitted} src={addressOf(contentRoutes.thumbnail, { params: { file: preview.id } }, fractionId)} alt="" />
        ) : null}
        <div role="status">
          <Empty>{words}</Empty>
        </div>
      </div>
    </div>
  );
};
