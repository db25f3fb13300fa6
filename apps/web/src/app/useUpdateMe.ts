import { identityRoutes, type Me } from '#contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../api/client.js';
import { meQuery } from '../api/queries.js';
import { adoptLook } from './person.js';

type Change = Parameters<typeof call<typeof identityRoutes.updateMe>>[1]['body'];

const changed = (me: Me | undefined, change: Change): Me | undefined =>
  me === undefined || me.person === null ? me : { ...me, person: { ...me.person, ...change } };

/** Changes the person and shows the change at once; what the server refuses is taken back. */
export const useUpdateMe = () => {
  const cache = useQueryClient();
  const show = async (me: Me | undefined): Promise<void> => {
    cache.setQueryData(meQuery.queryKey, me);
    await adoptLook(me?.person ?? null);
  };
  return useMutation({
    mutationFn: (change: Change) => call(identityRoutes.updateMe, { body: change }),
    onMutate: async (change) => {
      const before = cache.getQueryData(meQuery.queryKey);
      await show(changed(before, change));
      return before;
    },
    onSuccess: show,
    onError: (_error, _change, before) => show(before),
  });
};
