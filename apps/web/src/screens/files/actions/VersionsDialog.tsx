import { fileVersionRoutes } from '#contracts';
import { useQuery } from '@tanstack/react-query';
import { Download, RotateCcw } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { addressOf } from '../../../api/address.js';
import { queryIn, useChangeIn } from '../../../api/queries.js';
import { useFraction } from '../../../app/person.js';
import { useFormat } from '../../../format/useFormat.js';
import { Button } from '../../../ui/Button/Button.js';
import { AnchorButton } from '../../../ui/Button/LinkButton.js';
import { Dialog } from '../../../ui/Dialog/Dialog.js';
import { Loaded } from '../../../ui/Loaded/Loaded.js';
import { Row, Rows } from '../../../ui/Rows/Rows.js';
import { showFailure } from '../../../ui/Toast/showFailure.js';
import { toast } from '../../../ui/Toast/toasts.js';

interface Props {
  readonly file: { readonly id: string; readonly name: string };
  readonly onClose: () => void;
}

/** The versions of a file: look at a former one, or make it the newest. */
export const VersionsDialog = ({ file, onClose }: Props) => {
  const { t } = useTranslation();
  const { fractionId } = useFraction();
  const { dayAndTime, bytes } = useFormat();
  const versions = useQuery(queryIn(fractionId, fileVersionRoutes.list, { params: { file: file.id } }));
  const restore = useChangeIn(fractionId, fileVersionRoutes.restore);
  const bringBack = (version: number): void =>
    restore.mutate({ params: { file: file.id, version } }, { onSuccess: () => toast(t('files.versions.restored', { version })), onError: showFailure });
  return (
    <Dialog title={t('files.versions.title', { name: file.name })} isOpen onClose={onClose} wide>
      <p>{t('files.versions.hint')}</p>
      <Loaded query={versions} rows={3}>
        {({ versions: all, may }) => (
          <Rows label={t('files.versions.title', { name: file.name })}>
            {all.map(({ version, madeAt, madeBy, bytes: size, present }) => (
              <Row
                key={version}
                title={t(present ? 'files.versions.present' : 'files.versions.one', { version })}
                meta={t('files.versions.meta', { at: dayAndTime(madeAt), name: madeBy, size: bytes(size) })}
                end={
                  present ? null : (
                    <>
                      <AnchorButton icon={Download} href={addressOf(fileVersionRoutes.download, { params: { file: file.id, version } }, fractionId)} download aria-label={t('files.versions.loadOf', { version })}>
                        {t('common.download')}
                      </AnchorButton>
                      {may.restore ? (
                        <Button icon={RotateCcw} isPending={restore.isPending} aria-label={t('files.versions.restoreOf', { version })} onPress={() => bringBack(version)}>
                          {t('files.restore')}
                        </Button>
                      ) : null}
                    </>
                  )
                }
                stack
              />
            ))}
          </Rows>
        )}
      </Loaded>
    </Dialog>
  );
};
