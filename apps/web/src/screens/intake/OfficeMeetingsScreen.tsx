import { officeRoutes, type MeetingView } from '#contracts';
import { useQuery } from '@tanstack/react-query';
import { CalendarPlus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { query } from '../../api/queries.js';
import { useMe } from '../../app/person.js';
import { useFormat } from '../../format/useFormat.js';
import { Button } from '../../ui/Button/Button.js';
import { Card } from '../../ui/Card/Card.js';
import { Empty } from '../../ui/Empty/Empty.js';
import { Loaded } from '../../ui/Loaded/Loaded.js';
import { Page } from '../../ui/Page/Page.js';
import { useTitle } from '../../ui/Page/useTitle.js';
import { Row, Rows } from '../../ui/Rows/Rows.js';
import { MeetingDialog } from './MeetingDialog.js';

/** The meetings of the council, as the office enters them. */
export const OfficeMeetingsScreen = () => {
  const { t } = useTranslation();
  const { office } = useMe();
  const [entering, setEntering] = useState(false);
  const meetings = useQuery(query(officeRoutes.meetings, {}));
  useTitle(t('shell.meetings'), office?.councilName);
  const action = (
    <Button look="primary" icon={CalendarPlus} onPress={() => setEntering(true)}>
      {t('intake.enterMeeting')}
    </Button>
  );
  return (
    <Page title={t('shell.meetings')} actions={action}>
      <Loaded query={meetings} rows={5}>
        {(data) => (
          <>
            {data.meetings.length === 0 ? <Empty>{t('intake.noMeetings')}</Empty> : <MeetingList meetings={data.meetings} />}
            {entering ? <MeetingDialog bodies={data.bodies} onClose={() => setEntering(false)} /> : null}
          </>
        )}
      </Loaded>
    </Page>
  );
};

const MeetingList = ({ meetings }: { readonly meetings: readonly MeetingView[] }) => {
  const { t } = useTranslation();
  const { fullDate, clock, dayAndTime } = useFormat();
  return (
    <Card label={t('shell.meetings')}>
      <Rows>
        {meetings.map(({ id, name, bodyName, place, start, filingDeadline }) => (
          <Row
            key={id}
            title={name}
            meta={[
              bodyName,
              t('meetings.when', { date: fullDate(start), time: clock(start) }),
              place,
              filingDeadline === null ? '' : t('meetings.deadlineAt', { date: dayAndTime(filingDeadline) }),
            ]
              .filter(Boolean)
              .join(' · ')}
          />
        ))}
      </Rows>
    </Card>
  );
};
