import { fileRoutes } from '#contracts';
import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { queryIn } from '../../../api/queries.js';
import { useFraction } from '../../../app/person.js';
import { Card } from '../../../ui/Card/Card.js';
import { Loaded } from '../../../ui/Loaded/Loaded.js';
import { Page } from '../../../ui/Page/Page.js';
import { useTitle } from '../../../ui/Page/useTitle.js';
import { FolderUse } from './FolderUse.js';
import { Quota } from './Quota.js';
import { UsagePath } from './UsagePath.js';

/** How full the fraction's storage is, and what fills it. */
export const UsageScreen = () => {
  const { t } = useTranslation();
  const seat = useFraction();
  const { ordner } = useSearch({ from: '/signed-in/f/$fractionId/speicherplatz' });
  const whole = useQuery(queryIn(seat.fractionId, fileRoutes.usage, { query: {} }));
  const level = useQuery(queryIn(seat.fractionId, fileRoutes.usage, { query: { folder: ordner } }));
  useTitle(t('files.space.title'), seat.name);
  return (
    <Page title={t('files.space.title')}>
      <Loaded query={whole} rows={3}>
        {(usage) => <Quota usage={usage} />}
      </Loaded>
      <Card title={t('files.space.folders')}>
        <Loaded query={level} rows={5}>
          {(usage) => (
            <>
              <UsagePath path={usage.path} />
              <FolderUse usage={usage} />
            </>
          )}
        </Loaded>
      </Card>
    </Page>
  );
};
