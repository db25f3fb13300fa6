import { outsideGuestRoutes as routes } from '#contracts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { query, useChange } from '../../api/queries.js';
import { useFormat } from '../../format/useFormat.js';
import { PublicFrame } from '../../shell/PublicFrame.js';
import { Button } from '../../ui/Button/Button.js';
import { Loaded } from '../../ui/Loaded/Loaded.js';
import { useTitle } from '../../ui/Page/useTitle.js';
import { Closed, shutBy } from './Closed.js';
import { FractionMark } from './FractionMark.js';
import styles from './Outside.module.css';
import { PinForm } from './PinForm.js';
import { SharedList } from './SharedList.js';

/** Whoever has the page open learns within this time that the share has ended. */
const lookMs = 30_000;

/** What a fraction shares with one e-mail address. */
export const ShareScreen = () => {
  const { t } = useTranslation();
  const { longDate } = useFormat();
  const { token } = useParams({ from: '/told/freigabe/$token' });
  const door = useQuery({ ...query(routes.door, { params: { token } }), retry: false, refetchInterval: lookMs });
  useTitle(t('outside.share'), t('common.product'));
  const shut = shutBy(door.error, 'share');
  const isInside = shut === null && door.data?.signedIn === true;
  return (
    <PublicFrame wide={isInside}>
      <div className={isInside ? styles.room : styles.sheet}>
        {shut === null ? null : <Closed what={shut} />}
        {shut !== null ? null : <Loaded query={door} rows={4}>
          {(share) => (
            <>
              <FractionMark name={share.fractionName} colour={share.colour} />
              <div>
                <h1>{t('outside.share')}</h1>
                <p className={styles.sub}>{t('outside.sharedBy', { name: share.sharedBy, date: longDate(share.expiresAt) })}</p>
              </div>
              {share.signedIn ? <SharedList token={token} onFetch={() => void door.refetch()} /> : <PinForm token={token} emailHint={share.emailHint} />}
              {share.signedIn ? <SignOut token={token} /> : null}
            </>
          )}
        </Loaded>}
      </div>
    </PublicFrame>
  );
};

const SignOut = ({ token }: { readonly token: string }) => {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const leave = useChange(routes.signOut);
  const contentKey = query(routes.content, { params: { token } }).queryKey.slice(0, 2);
  return (
    <div className={styles.leave}>
      <Button isPending={leave.isPending} onPress={() => leave.mutate({ params: { token } }, { onSuccess: () => cache.removeQueries({ queryKey: contentKey }) })}>
        {t('outside.signOut')}
      </Button>
      <p className={styles.hint}>{t('outside.signOutHint')}</p>
    </div>
  );
};
