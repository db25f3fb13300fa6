import { everydayRoutes, type NotificationView } from '#contracts';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { queryIn, useChangeIn } from '../../api/queries.js';
import { useFraction } from '../../app/person.js';
import { Button } from '../../ui/Button/Button.js';
import { Card } from '../../ui/Card/Card.js';
import { Chip } from '../../ui/Chip/Chip.js';
import { Empty } from '../../ui/Empty/Empty.js';
import { Loaded } from '../../ui/Loaded/Loaded.js';
import { Page } from '../../ui/Page/Page.js';
import { useTitle } from '../../ui/Page/useTitle.js';
import { Row, Rows, rowTitle } from '../../ui/Rows/Rows.js';
import { Ago } from '../../ui/Time.js';
import { showFailure } from '../../ui/Toast/showFailure.js';

/** What happened that concerns this person. */
export const NoticesScreen = () => {
  const { t } = useTranslation();
  const seat = useFraction();
  const notices = useQuery(queryIn(seat.fractionId, everydayRoutes.notifications, {}));
  const seen = useChangeIn(seat.fractionId, everydayRoutes.seen);
  useTitle(t('notices.title'), seat.name);
  const unseen = notices.data?.unseen ?? 0;
  const action = (
    <Button isPending={seen.isPending} onPress={() => seen.mutate({}, { onError: showFailure })}>
      {t('notices.markSeen')}
    </Button>
  );
  return (
    <Page title={t('notices.title')} actions={unseen > 0 ? action : undefined}>
      <Loaded query={notices}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty>{t('notices.none')}</Empty>
          ) : (
            <Card label={t('notices.title')}>
              <Rows>
                {items.map((notice) => (
                  <NoticeLine key={notice.id} notice={notice} />
                ))}
              </Rows>
            </Card>
          )
        }
      </Loaded>
    </Page>
  );
};

const NoticeLine = ({ notice }: { readonly notice: NotificationView }) => {
  const { t } = useTranslation();
  const { fractionId } = useFraction();
  const { title: motion = '', name = '', number = '' } = notice.params;
  const sentence = t(`notices.kind.${notice.kind}`, { title: motion === '' ? t('motion.untitled') : motion, name, number }).trim();
  const title =
    notice.motionId === null ? (
      sentence
    ) : (
      <Link to="/f/$fractionId/antraege/$motion" params={{ fractionId, motion: notice.motionId }} search={placeOf(notice.kind)} className={rowTitle}>
        {sentence}
      </Link>
    );
  return <Row title={title} meta={<Ago at={notice.at} />} end={notice.seen ? null : <Chip tone="warn">{t('notices.new')}</Chip>} />;
};

/** Where in the motion the notice leads. */
const placeOf = (kind: NotificationView['kind']): { place?: string } => {
  if (kind.startsWith('comment_')) return { place: 'comments' };
  return kind.startsWith('suggestion_') ? { place: 'suggestions' } : {};
};
