import { motionRoutes, versionRoutes, type MotionView } from '#contracts';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { queryIn } from '../api/queries.js';
import { useFraction } from '../app/person.js';
import { BackLink } from '../ui/BackLink/BackLink.js';
import { Loaded } from '../ui/Loaded/Loaded.js';
import { useTitle } from '../ui/Page/useTitle.js';
import { WideScreen } from '../ui/WideScreen/WideScreen.js';
import { Comparison } from './Comparison.js';
import { KeepButton } from './KeepButton.js';
import { useChoice } from './useChoice.js';
import { VersionList } from './VersionList.js';
import styles from './Versions.module.css';

const from = '/signed-in/f/$fractionId/antraege/$motion/fassungen';

/** The versions of a motion (W7): the list, and any two of them beside each other. */
export const VersionsScreen = () => {
  const { t } = useTranslation();
  const { fractionId, name } = useFraction();
  const { motion: id } = useParams({ from });
  const motion = useQuery(queryIn(fractionId, motionRoutes.get, { params: { motion: id } }));
  const list = useQuery({ ...queryIn(fractionId, versionRoutes.list, { params: { motion: id } }), staleTime: 0 });
  const choice = useChoice(list.data);
  useTitle(motion.data?.title, t('versions.title'), name);
  return (
    <WideScreen columns>
      <BackLink to="/f/$fractionId/antraege/$motion" params={{ fractionId, motion: id }}>
        {t('versions.back')}
      </BackLink>
      <div className={styles.head}>
        <div className={styles.titles}>
          <h1>{t('versions.title')}</h1>
          <p className={styles.of}>{titleOf(t, motion.data)}</p>
        </div>
        {list.data?.may.name === true ? <KeepButton motion={id} /> : null}
      </div>
      <Loaded query={list} rows={6}>
        {(versions) =>
          versions.items.length === 0 ? (
            <p className={styles.none}>{t('versions.none')}</p>
          ) : (
            <div className={styles.columns}>
              <VersionList versions={versions} chosen={choice.older} />
              <Comparison motion={id} title={titleOf(t, motion.data)} versions={versions} choice={choice} />
            </div>
          )
        }
      </Loaded>
    </WideScreen>
  );
};

const titleOf = (t: TFunction, motion: MotionView | undefined): string => (motion?.title === '' ? t('motion.untitled') : (motion?.title ?? ''));
