import { fileRightRoutes } from '#contracts';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { queryIn } from '../../../api/queries.js';
import { useFraction } from '../../../app/person.js';
import { Dialog } from '../../../ui/Dialog/Dialog.js';
import { Loaded } from '../../../ui/Loaded/Loaded.js';
import { AudienceForm } from './AudienceForm.js';
import { AudienceTold } from './AudienceTold.js';

interface Props {
  readonly item: { readonly id: string; readonly name: string };
  readonly onClose: () => void;
}

/** Who sees this, and, for those who may, who shall. */
export const AudienceDialog = ({ item, onClose }: Props) => {
  const { t } = useTranslation();
  const { fractionId } = useFraction();
  const audience = useQuery(queryIn(fractionId, fileRightRoutes.get, { params: { entry: item.id } }));
  return (
    <Dialog title={t('files.audience.title', { name: item.name })} isOpen onClose={onClose} wide>
      <Loaded query={audience} rows={4}>
        {(data) => (data.may.change && data.may.openUp ? <AudienceForm entry={item.id} audience={data} onClose={onClose} /> : <AudienceTold entry={item.id} audience={data} />)}
      </Loaded>
    </Dialog>
  );
};
