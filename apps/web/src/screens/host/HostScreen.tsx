import { hostRoutes } from '#contracts';
import { useQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { query } from '../../api/queries.js';
import { useMe } from '../../app/person.js';
import { Button } from '../../ui/Button/Button.js';
import { Card } from '../../ui/Card/Card.js';
import { Empty } from '../../ui/Empty/Empty.js';
import { Loaded } from '../../ui/Loaded/Loaded.js';
import { Page } from '../../ui/Page/Page.js';
import { useTitle } from '../../ui/Page/useTitle.js';
import { Rows } from '../../ui/Rows/Rows.js';
import { CouncilForm } from './CouncilForm.js';
import { CreateFractionDialog } from './CreateFractionDialog.js';
import { FractionLine } from './FractionLine.js';
import { HealthCard } from './HealthCard.js';
import styles from './Host.module.css';
import type { Overview } from './overview.js';

/** What the town's IT sees: health, fractions, councils. No content of any fraction. */
export const HostScreen = () => {
  const { t } = useTranslation();
  const { installation } = useMe();
  const [creating, setCreating] = useState(false);
  const overview = useQuery({ ...query(hostRoutes.overview, {}), refetchInterval: 30_000 });
  useTitle(t('shell.host'), installation.name);
  const action = (
    <Button look="primary" icon={Plus} onPress={() => setCreating(true)}>
      {t('host.createFraction')}
    </Button>
  );
  return (
    <Page title={t('shell.host')} sub={t('host.sub')} actions={action}>
      <Loaded query={overview} rows={8}>
        {(data) => (
          <>
            <HealthCard health={data.health} />
            <Fractions overview={data} />
            <div className={styles.councils}>
              {data.councils.map((council) => (
                <CouncilForm key={council.id} council={council} />
              ))}
            </div>
            {creating ? <CreateFractionDialog councils={data.councils} onClose={() => setCreating(false)} /> : null}
          </>
        )}
      </Loaded>
    </Page>
  );
};

const Fractions = ({ overview }: { readonly overview: Overview }) => {
  const { t } = useTranslation();
  return (
    <Card title={t('host.fractions')}>
      {overview.fractions.length === 0 ? (
        <Empty>{t('host.noFractions')}</Empty>
      ) : (
        <Rows>
          {overview.fractions.map((fraction) => (
            <FractionLine key={fraction.id} fraction={fraction} council={overview.councils.find(({ id }) => id === fraction.councilId)?.name} />
          ))}
        </Rows>
      )}
    </Card>
  );
};
