import { systemRoutes, type Result } from '#contracts';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { query } from '../../api/queries.js';
import { useFormat } from '../../format/useFormat.js';
import { PublicFrame } from '../../shell/PublicFrame.js';
import { Card } from '../../ui/Card/Card.js';
import { Empty } from '../../ui/Empty/Empty.js';
import { Loaded } from '../../ui/Loaded/Loaded.js';
import { Page } from '../../ui/Page/Page.js';
import { useTitle } from '../../ui/Page/useTitle.js';
import { splitLinks } from './split-links.js';
import styles from './Outbox.module.css';

type Mail = Result<typeof systemRoutes.outbox>['items'][number];
const askAgainMs = 5000;

/** The mails a practice room would have sent. */
export const OutboxScreen = () => {
  const { t } = useTranslation();
  const outbox = useQuery({ ...query(systemRoutes.outbox, {}), refetchInterval: askAgainMs });
  useTitle(t('outbox.title'), t('common.product'));
  return (
    <PublicFrame wide>
      <Page title={t('outbox.title')} sub={t('outbox.sub')} narrow>
        <Loaded query={outbox}>
          {({ items }) => (items.length === 0 ? <Empty>{t('outbox.none')}</Empty> : items.map((mail) => <MailCard key={mail.id} mail={mail} />))}
        </Loaded>
      </Page>
    </PublicFrame>
  );
};

const MailCard = ({ mail }: { readonly mail: Mail }) => {
  const { t } = useTranslation();
  const { stampTime } = useFormat();
  return (
    <Card oneOfMany title={mail.subject} more={<time dateTime={mail.at}>{stampTime(mail.at)}</time>}>
      <p className={styles.to}>{t('outbox.to', { to: mail.to })}</p>
      <p className={styles.text}>
        {splitLinks(mail.text).map((part, index) => (part.link ? <a key={index} href={part.text}>{part.text}</a> : part.text))}
      </p>
      {mail.attachments.length === 0 ? null : <p className={styles.to}>{t('outbox.attachments', { names: mail.attachments.join(', ') })}</p>}
    </Card>
  );
};
