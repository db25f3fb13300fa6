import { useTranslation } from 'react-i18next';
import { useFraction } from '../../app/person.js';
import { useFormat } from '../../format/useFormat.js';
import { LinkButton } from '../../ui/Button/LinkButton.js';
import { Card } from '../../ui/Card/Card.js';
import { Deadline } from '../meetings/Deadline.js';
import styles from './Today.module.css';
import type { Today } from './today.js';

/** The next meeting of the council, with what is ours in it. */
export const NextMeeting = ({ meeting }: { readonly meeting: Today['nextMeeting'] }) => {
  const { t } = useTranslation();
  const { leaf, clock } = useFormat();
  const { fractionId } = useFraction();
  if (meeting === null) return null;
  const { day, month } = leaf(meeting.start);
  return (
    <Card accent label={t('today.next')}>
      <div className={styles.next}>
        <time className={styles.leaf} dateTime={meeting.start}>
          {day}
          <small>{month}</small>
        </time>
        <div className={styles.words}>
          <p className={styles.name}>{t('meetings.line', { name: meeting.name, time: clock(meeting.start), place: meeting.place })}</p>
          <p>
            {t('meetings.ownMotions', { count: meeting.ownMotions.length })} <Deadline at={meeting.filingDeadline} />
          </p>
        </div>
        <LinkButton to="/f/$fractionId/sitzungen" params={{ fractionId }} look="primary">
          {t('today.openMeeting')}
        </LinkButton>
      </div>
    </Card>
  );
};
