import { everydayRoutes, seesOnlyShared } from '#contracts';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { queryIn } from '../../api/queries.js';
import { useFraction, usePerson } from '../../app/person.js';
import { dayPart } from '../../format/dates.js';
import { useFormat } from '../../format/useFormat.js';
import { Leftovers } from '../../offline/Leftovers.js';
import { Loaded } from '../../ui/Loaded/Loaded.js';
import { Page } from '../../ui/Page/Page.js';
import { useTitle } from '../../ui/Page/useTitle.js';
import { InstallCard } from './install/InstallCard.js';
import { NextMeeting } from './NextMeeting.js';
import { ReleaseBlock, UnderWayBlock, WaitingBlock } from './blocks.js';
import { RecentBlock } from './RecentBlock.js';
import type { Today } from './today.js';
import styles from './Today.module.css';

/** Heute: one page, with the block first that this person needs first. */
export const TodayScreen = () => {
  const { t } = useTranslation();
  const { fullDate } = useFormat();
  const seat = useFraction();
  const person = usePerson();
  const today = useQuery(queryIn(seat.fractionId, everydayRoutes.today, {}));
  useTitle(t('shell.today'), seat.name);
  return (
    <Page title={t(`today.greeting.${dayPart()}`, { name: person.name })} sub={fullDate(new Date())}>
      <Leftovers />
      <InstallCard />
      <Loaded query={today} rows={6}>
        {(data) => <Blocks today={data} />}
      </Loaded>
    </Page>
  );
};

const Blocks = ({ today }: { readonly today: Today }) => {
  const seat = useFraction();
  const leads = seat.may.includes('fraction:motions.release');
  if (seesOnlyShared(seat.role)) return <SharedBlocks today={today} />;
  return (
    <>
      <NextMeeting meeting={today.nextMeeting} />
      <div className={styles.columns}>
        <div className={styles.column}>
          {leads ? <ReleaseBlock motions={today.toRelease} /> : null}
          {leads && today.waiting.length === 0 ? null : <WaitingBlock motions={today.waiting} />}
          <UnderWayBlock motions={today.underWay} />
        </div>
        <RecentBlock motions={today.recent} files={today.recentFiles} />
      </div>
    </>
  );
};

/** Expert citizens and guests: what was shared with them, and until when. */
const SharedBlocks = ({ today }: { readonly today: Today }) => {
  const { t } = useTranslation();
  const { longDate } = useFormat();
  const { endsAt } = useFraction();
  return (
    <>
      {endsAt === null ? null : <p className={styles.ends}>{t('today.accessEnds', { date: longDate(endsAt) })}</p>}
      <RecentBlock motions={today.recent} files={today.recentFiles} shared />
    </>
  );
};
