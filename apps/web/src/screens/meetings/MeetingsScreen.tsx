import { everydayRoutes, type Result } from '#contracts';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { queryIn } from '../../api/queries.js';
import { useFraction } from '../../app/person.js';
import { useFormat } from '../../format/useFormat.js';
import { LinkButton } from '../../ui/Button/LinkButton.js';
import { Card } from '../../ui/Card/Card.js';
import { StateChip } from '../../ui/Chip/StateChip.js';
import { Empty } from '../../ui/Empty/Empty.js';
import { Loaded } from '../../ui/Loaded/Loaded.js';
import { Page } from '../../ui/Page/Page.js';
import { useTitle } from '../../ui/Page/useTitle.js';
import { Rows } from '../../ui/Rows/Rows.js';
import { AgendaPapers } from '../agenda/AgendaPapers.js';
import { MotionLine } from '../motions/MotionLine.js';
import { Deadline } from './Deadline.js';
import styles from './Meetings.module.css';

type Meeting = Result<typeof everydayRoutes.meetings>['meetings'][number];

/** The coming meetings of the council with the motions of this fraction. */
export const MeetingsScreen = () => {
  const { t } = useTranslation();
  const seat = useFraction();
  const meetings = useQuery(queryIn(seat.fractionId, everydayRoutes.meetings, {}));
  useTitle(t('shell.meetings'), seat.name);
  return (
    <Page title={t('shell.meetings')} sub={t('meetings.sub')}>
      <Loaded query={meetings}>
        {(data) => (data.meetings.length === 0 ? <NoMeetings /> : data.meetings.map((meeting) => <MeetingCard key={meeting.id} meeting={meeting} />))}
      </Loaded>
    </Page>
  );
};

const NoMeetings = () => {
  const { t } = useTranslation();
  const { fractionId } = useFraction();
  const action = (
    <LinkButton to="/f/$fractionId/antraege" params={{ fractionId }}>
      {t('today.toMotions')}
    </LinkButton>
  );
  return <Empty action={action}>{t('meetings.none')}</Empty>;
};

const MeetingCard = ({ meeting }: { readonly meeting: Meeting }) => {
  const { t } = useTranslation();
  const { leaf, fullDate, clock } = useFormat();
  const { day, month } = leaf(meeting.start);
  return (
    <Card oneOfMany>
      <div className={styles.meeting}>
        <div className={styles.leaf} aria-hidden="true">
          {day}
          <small>{month}</small>
        </div>
        <div className={styles.words}>
          <h2>{meeting.name}</h2>
          <p className={styles.sub}>
            {meeting.bodyName} · <time dateTime={meeting.start}>{t('meetings.when', { date: fullDate(meeting.start), time: clock(meeting.start) })}</time> ·{' '}
            {meeting.place}
          </p>
          <p className={styles.sub}>
            <Deadline at={meeting.filingDeadline} />
          </p>
          {meeting.ownMotions.length === 0 ? (
            <p className={styles.sub}>{t('meetings.noOwn')}</p>
          ) : (
            <Rows label={t('meetings.ownOf', { name: `${meeting.name}, ${fullDate(meeting.start)}` })}>
              {meeting.ownMotions.map((motion) => (
                <MotionLine key={motion.id} motion={motion} meta={motion.number ?? undefined} end={<StateChip state={motion.state} />} />
              ))}
            </Rows>
          )}
          {meeting.papers.length === 0 ? null : (
            <>
              <h3 className={styles.others}>{t('agenda.ofOthers')}</h3>
              <AgendaPapers papers={meeting.papers} label={t('agenda.ofOthersAt', { name: `${meeting.name}, ${fullDate(meeting.start)}` })} />
            </>
          )}
        </div>
      </div>
    </Card>
  );
};
