import { motionRoutes } from '#contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { callIn } from '../../api/client.js';
import { fractionKey } from '../../api/queries.js';
import { useFraction } from '../../app/person.js';
import { toast } from '../../ui/Toast/toasts.js';
import { bring } from '../files/bring.js';

interface Attachable {
  readonly id: string;
  readonly name: string;
}

/** Attaching a file of the fraction, or one that is brought to it first. `share`: how much of it has left this device. */
export const useAttach = (motion: string) => {
  const { t } = useTranslation();
  const { fractionId } = useFraction();
  const cache = useQueryClient();
  const [share, setShare] = useState(0);
  const attached = async ({ id, name }: Attachable): Promise<void> => {
    await callIn(fractionId, motionRoutes.attach, { params: { motion }, body: { fileId: id } });
    toast(t('editor.annex.attached', { name }));
  };
  const onSettled = () => cache.invalidateQueries({ queryKey: fractionKey(fractionId) });
  const attach = useMutation({ mutationFn: attached, onSettled });
  const bringing = useMutation({
    mutationFn: async (file: File) => {
      setShare(0);
      await attached(await bring(fractionId, file, setShare));
    },
    onSettled,
  });
  return { attach, bringing, share };
};
