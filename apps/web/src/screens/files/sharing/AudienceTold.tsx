import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../format/useFormat.js';
import { Row, Rows } from '../../../ui/Rows/Rows.js';
import type { Audience } from './seen.js';
import { Readings } from './Readings.js';

/** Who sees it, for one who may not change that. */
export const AudienceTold = ({ entry, audience }: { readonly entry: string; readonly audience: Audience }) => {
  const { t } = useTranslation();
  const { shortDate } = useFormat();
  const { people, everyone, nonPublic, readers, from } = audience;
  return (
    <div>
      <p>
        <b>{t('files.audience.readers', { count: readers })}</b> {nonPublic ? t('files.audience.nonPublicHint') : null}
      </p>
      {from === null ? null : <p>{t('files.audience.from', { name: from })}</p>}
      {everyone === 'none' ? null : <p>{t(everyone === 'write' ? 'files.audience.everyoneWrites' : 'files.audience.everyoneReads')}</p>}
      <Rows label={t('files.audience.named')}>
        {people.map(({ membershipId, name, right, until }) => (
          <Row
            key={membershipId}
            title={name}
            meta={[t(`files.audience.right.${right}`), ...(until === null ? [] : [t('common.until', { date: shortDate(until) })])].join(' · ')}
          />
        ))}
      </Rows>
      {audience.may.readLog ? <Readings entry={entry} /> : null}
    </div>
  );
};
