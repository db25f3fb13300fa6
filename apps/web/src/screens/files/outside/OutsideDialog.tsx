import { outsideRoutes as routes } from '#contracts';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { queryIn } from '../../../api/queries.js';
import { useFraction } from '../../../app/person.js';
import { Button } from '../../../ui/Button/Button.js';
import { Dialog, DialogFoot } from '../../../ui/Dialog/Dialog.js';
import { Loaded } from '../../../ui/Loaded/Loaded.js';
import { Rows } from '../../../ui/Rows/Rows.js';
import { LinkLine } from './LinkLine.js';
import styles from './Outside.module.css';
import { ShareForm } from './ShareForm.js';

interface Props {
  readonly entry: { readonly id: string; readonly name: string };
  readonly onClose: () => void;
}

/** Who outside may read this, one more address, and an end for each. */
export const OutsideDialog = ({ entry, onClose }: Props) => {
  const { t } = useTranslation();
  const { fractionId } = useFraction();
  const links = useQuery(queryIn(fractionId, routes.list, { query: { entry: entry.id } }));
  return (
    <Dialog title={t('outside.dialog', { name: entry.name })} isOpen onClose={onClose} wide>
      <div className={styles.dialog}>
        <p className={styles.quiet}>{t('outside.dialogHint')}</p>
        <ShareForm entryId={entry.id} />
        <Loaded query={links} rows={2}>
          {({ items }) => {
            const readers = items.filter(({ kind, open }) => kind === 'read' && open);
            return (
              <section aria-label={t('outside.now')}>
                <p role="status">
                  <b>{readers.length === 0 ? t('outside.nobody') : t('outside.people', { count: readers.length })}</b>
                </p>
                <Rows>
                  {items.filter(({ open }) => open).map((link) => (
                    <LinkLine key={link.id} link={link} />
                  ))}
                </Rows>
              </section>
            );
          }}
        </Loaded>
        <DialogFoot>
          <Button onPress={onClose}>{t('outside.done')}</Button>
        </DialogFoot>
      </div>
    </Dialog>
  );
};
