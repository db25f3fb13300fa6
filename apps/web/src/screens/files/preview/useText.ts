import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { ApiError } from '../../../api/api-error.js';
import { problemOf } from '../../../api/client.js';

/** The text behind an address of a file's content. */
export const useText = (source: string): UseQueryResult<string> =>
  useQuery({
    queryKey: ['house', 'text', source],
    queryFn: async () => {
      const answer = await fetch(source, { credentials: 'same-origin' }).catch(() => {
        throw new ApiError('offline');
      });
      if (!answer.ok) throw problemOf(answer.status, await answer.text());
      return answer.text();
    },
  });
