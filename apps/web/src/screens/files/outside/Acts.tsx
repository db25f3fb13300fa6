import { outsideRoutes as routes } from '#contracts';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { queryIn } from '../../../api/queries.js';
import { useFraction } from '../../../app/person.js';
import { useFormat } from '../../../format/useFormat.js';
import { Loaded } from '../../../ui/Loaded/Loaded.js';
import styles from './Outside.module.css';

/** What was done by a link, newest first. */
export const Acts = ({ link }: { readonly link: string }) => {
  const { t } = useTranslation();
  const { fractionId } = useFraction();
  const { dayAndTime } = useFormat();
  const acts = useQuery(queryIn(fractionId, routes.acts, { params: { link } }));
  return (
    <span className={styles.acts} role="list">
      <Loaded query={acts} rows={2}>
        {({ items }) =>
          items.length === 0
            ? t('outside.noHistory')
            : items.map(({ at, act, name }) => (
                <span key={at + act + name} role="listitem">
                  {[dayAndTime(at), t(`outside.act.${act}`), name].filter(Boolean).join(' · ')}
                </span>
              ))
        }
      </Loaded>
    </span>
  );
};
