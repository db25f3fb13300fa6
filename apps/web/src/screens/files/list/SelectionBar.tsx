import { archiveRoutes, fileRoutes } from '#contracts';
import { Copy, Download, FolderInput, Trash2, Users, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { addressOf } from '../../../api/address.js';
import { useFraction } from '../../../app/person.js';
import { Button } from '../../../ui/Button/Button.js';
import { IconButton } from '../../../ui/Button/IconButton.js';
import { toast } from '../../../ui/Toast/toasts.js';
import { useThingChanges } from '../actions/changes.js';
import type { Opened } from '../actions/open.js';
import { download } from '../actions/useItemVerbs.js';
import type { Item } from '../item.js';
import type { Selection } from '../useSelection.js';
import styles from './SelectionBar.module.css';

/** The address of one ZIP file names them all. */
const mostInZip = 200;

interface Props {
  readonly items: readonly Item[];
  readonly selection: Selection;
  readonly onOpen: (opened: Opened) => void;
}

/** What can be done with all that is chosen. */
export const SelectionBar = ({ items, selection, onOpen }: Props) => {
  const { t } = useTranslation();
  const { fractionId } = useFraction();
  const { remove } = useThingChanges();
  const chosen = items.filter(({ id }) => selection.has(id));
  const [only, ...others] = chosen;
  if (only === undefined) return null;
  const mayArrange = chosen.every(({ may }) => may.arrange);
  const mayRemove = chosen.every(({ may }) => may.remove);
  const load = (): void => {
    if (chosen.length > mostInZip) toast(t('files.tooManyForZip', { count: mostInZip }), { tone: 'bad' });
    else if (only.kind === 'file' && others.length === 0) download(addressOf(fileRoutes.download, { params: { file: only.id } }, fractionId));
    else download(addressOf(archiveRoutes.pack, { query: { items: chosen.map(({ id }) => id).join(',') } }, fractionId));
  };
  return (
    <div className={styles.bar} role="region" aria-label={t('files.chosenLabel')}>
      <b role="status">{t('files.chosen', { count: chosen.length })}</b>
      <span className={styles.none}>
        <IconButton icon={X} label={t('files.chooseNone')} onPress={selection.clear} />
      </span>
      <Button icon={Download} onPress={load}>
        {t('common.download')}
      </Button>
      {mayArrange ? (
        <>
          <Button icon={FolderInput} onPress={() => onOpen({ dialog: 'move', items: chosen })}>
            {t('files.move')}
          </Button>
          <Button icon={Copy} onPress={() => onOpen({ dialog: 'copy', items: chosen })}>
            {t('files.copy')}
          </Button>
          {others.length === 0 ? (
            <Button icon={Users} onPress={() => onOpen({ dialog: 'audience', item: only })}>
              {t('files.audience.verb')}
            </Button>
          ) : null}
        </>
      ) : null}
      {mayRemove ? (
        <Button icon={Trash2} isPending={remove.isPending} onPress={() => remove.mutate(chosen, { onSuccess: selection.clear })}>
          {t('files.remove')}
        </Button>
      ) : null}
    </div>
  );
};
