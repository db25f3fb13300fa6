import { fileRoutes } from '#contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { callIn } from '../../../api/client.js';
import { fractionKey } from '../../../api/queries.js';
import { useFraction } from '../../../app/person.js';
import { toast } from '../../../ui/Toast/toasts.js';
import { showFailure } from '../../../ui/Toast/showFailure.js';

/** What a change needs to know of a thing. */
export interface Thing {
  readonly kind: 'file' | 'folder';
  readonly id: string;
  readonly name: string;
  readonly folderId: string | null;
}

const moved = (fraction: string, { kind, id }: Thing, to: string | null): Promise<unknown> =>
  kind === 'file'
    ? callIn(fraction, fileRoutes.change, { params: { file: id }, body: { folderId: to } })
    : callIn(fraction, fileRoutes.changeFolder, { params: { folder: id }, body: { parentId: to } });

const renamed = (fraction: string, { kind, id }: Thing, name: string): Promise<unknown> =>
  kind === 'file'
    ? callIn(fraction, fileRoutes.change, { params: { file: id }, body: { name } })
    : callIn(fraction, fileRoutes.changeFolder, { params: { folder: id }, body: { name } });

const removed = (fraction: string, { kind, id }: Thing): Promise<unknown> =>
  kind === 'file' ? callIn(fraction, fileRoutes.remove, { params: { file: id } }) : callIn(fraction, fileRoutes.removeFolder, { params: { folder: id } });

const each = async (things: readonly Thing[], act: (thing: Thing) => Promise<unknown>): Promise<void> => {
  for (const thing of things) await act(thing);
};

/** Moving, copying, renaming and the trash, for one thing or many; each can be taken back. */
export const useThingChanges = () => {
  const { t } = useTranslation();
  const { fractionId } = useFraction();
  const cache = useQueryClient();
  const onSettled = () => cache.invalidateQueries({ queryKey: fractionKey(fractionId) });
  const again = (act: () => Promise<unknown>) => (): void => void act().catch(showFailure).finally(() => void onSettled());
  const told = (key: 'movedToast' | 'copiedToast' | 'removedToast', things: readonly Thing[], undo?: () => void): void => {
    const text = t(`files.${key}`, { count: things.length, name: things[0]?.name ?? '' });
    toast(text, undo === undefined ? {} : { undo });
  };
  const rename = useMutation({ mutationFn: ({ thing, name }: { thing: Thing; name: string }) => renamed(fractionId, thing, name), onSettled });
  const move = useMutation({
    mutationFn: ({ things, to }: { things: readonly Thing[]; to: string | null }) => each(things, (thing) => moved(fractionId, thing, to)),
    onSuccess: (_, { things }) => told('movedToast', things, again(() => each(things, (thing) => moved(fractionId, thing, thing.folderId)))),
    onSettled,
  });
  const copy = useMutation({
    mutationFn: ({ things, to }: { things: readonly Thing[]; to: string | null }) =>
      each(things, ({ kind, id }) => callIn(fractionId, fileRoutes.copy, { body: { kind, id, folderId: to } })),
    onSuccess: (_, { things }) => told('copiedToast', things),
    onSettled,
  });
  const remove = useMutation({
    mutationFn: (things: readonly Thing[]) => each(things, (thing) => removed(fractionId, thing)),
    onSuccess: (_, things) =>
      told('removedToast', things, again(() => each(things, ({ kind, id }) => callIn(fractionId, fileRoutes.restore, { params: { kind, item: id } })))),
    onError: showFailure,
    onSettled,
  });
  return { rename, move, copy, remove };
};
