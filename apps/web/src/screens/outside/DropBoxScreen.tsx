import { outsideGuestRoutes as routes } from '#contracts';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { query } from '../../api/queries.js';
import { useFormat } from '../../format/useFormat.js';
import { PublicFrame } from '../../shell/PublicFrame.js';
import { Loaded } from '../../ui/Loaded/Loaded.js';
import { useTitle } from '../../ui/Page/useTitle.js';
import { Closed, shutBy } from './Closed.js';
import { FractionMark } from './FractionMark.js';
import { HandInDesk } from './hand-in/HandInDesk.js';
import styles from './Outside.module.css';

/** A box into which people outside put files. They see what they put in, and nothing else. */
export const DropBoxScreen = () => {
  const { t } = useTranslation();
  const { longDate } = useFormat();
  const { token } = useParams({ from: '/told/abgabe/$token' });
  const box = useQuery({ ...query(routes.dropBox, { params: { token } }), retry: false });
  const shut = shutBy(box.error, 'dropBox');
  useTitle(box.data?.title ?? t('outside.dropBox'), t('common.product'));
  return (
    <PublicFrame>
      <div className={styles.sheet}>
        {shut !== null ? <Closed what={shut} /> : <Loaded query={box} rows={4}>
          {({ title, fractionName, colour, expiresAt, filesLeft, bytesLeft }) => (
            <>
              <FractionMark name={fractionName} colour={colour} />
              <div>
                <h1>{title}</h1>
                <p className={styles.sub}>{t('outside.dropExplained', { fraction: fractionName, date: longDate(expiresAt) })}</p>
              </div>
              <HandInDesk token={token} filesLeft={filesLeft} bytesLeft={bytesLeft} />
            </>
          )}
        </Loaded>}
      </div>
    </PublicFrame>
  );
};
