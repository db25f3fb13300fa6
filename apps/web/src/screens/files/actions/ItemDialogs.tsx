import { useTranslation } from 'react-i18next';
import { AudienceDialog } from '../sharing/AudienceDialog.js';
import { NameDialog } from '../NameDialog.js';
import { BoxDialog } from '../outside/BoxDialog.js';
import { OutsideDialog } from '../outside/OutsideDialog.js';
import { useThingChanges } from './changes.js';
import type { Opened } from './open.js';
import { PlaceDialog } from './PlaceDialog.js';
import { VersionsDialog } from './VersionsDialog.js';

interface Props {
  readonly opened: Opened;
  readonly onClose: () => void;
}

/** The dialog that a verb of the list has opened. */
const ItemDialogs = ({ opened, onClose }: Props) => {
  const { t } = useTranslation();
  const { rename } = useThingChanges();
  if (opened.dialog === 'move' || opened.dialog === 'copy') return <PlaceDialog things={opened.items} act={opened.dialog} onClose={onClose} />;
  if (opened.dialog === 'audience') return <AudienceDialog item={opened.item} onClose={onClose} />;
  if (opened.dialog === 'versions') return <VersionsDialog file={opened.item} onClose={onClose} />;
  if (opened.dialog === 'outside') return <OutsideDialog entry={opened.item} onClose={onClose} />;
  if (opened.dialog === 'box') return <BoxDialog folder={opened.item} onClose={onClose} />;
  return (
    <NameDialog
      title={t('files.rename')}
      verb={t('common.save')}
      name={opened.item.name}
      error={rename.error}
      isPending={rename.isPending}
      onClose={onClose}
      onName={(name) => rename.mutate({ thing: opened.item, name }, { onSuccess: onClose })}
    />
  );
};

export default ItemDialogs;
