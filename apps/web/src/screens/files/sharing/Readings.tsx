import { fileRightRoutes } from '#contracts';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { queryIn } from '../../../api/queries.js';
import { useFraction } from '../../../app/person.js';
import { useFormat } from '../../../format/useFormat.js';
import { Loaded } from '../../../ui/Loaded/Loaded.js';
import { Row, Rows } from '../../../ui/Rows/Rows.js';

/** Who read a non-public file, for the leads of the fraction. */
export const Readings = ({ entry }: { readonly entry: string }) => {
  const { t } = useTranslation();
  const { fractionId } = useFraction();
  const { dayAndTime } = useFormat();
  const log = useQuery(queryIn(fractionId, fileRightRoutes.log, { params: { entry } }));
  return (
    <details>
      <summary>{t('files.readings.title')}</summary>
      <Loaded query={log} rows={2}>
        {({ entries }) => (
          <Rows label={t('files.readings.title')}>
            {entries.map(({ person, act, at }) => (
              <Row key={`${person} ${at} ${act}`} title={person} meta={`${t(`files.readings.act.${act}`, { defaultValue: act })} · ${dayAndTime(at)}`} />
            ))}
            {entries.length === 0 ? <Row title={t('files.readings.none')} /> : null}
          </Rows>
        )}
      </Loaded>
    </details>
  );
};
