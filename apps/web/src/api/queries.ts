import { identityRoutes, type Call, type Result, type Route } from '#contracts';
import { queryOptions, useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import { answerOrKept } from '../offline/answers.js';
import { call, callIn } from './client.js';

/** All keys of one fraction begin alike, so that one fraction's data is never looked up from another. */
export const fractionKey = (fraction: string) => ['fraction', fraction] as const;
const keyOf = (route: Route, input: unknown) => [`${route.method} ${route.path}`, input] as const;

/** A query on a route outside any fraction. */
export const query = <R extends Route>(route: R, input: Call<R>) => {
  const queryKey = ['house', ...keyOf(route, input)] as const;
  return queryOptions({ queryKey, queryFn: (): Promise<Result<R>> => answerOrKept(route, JSON.stringify(queryKey), () => call(route, input)) });
};

/** A query on a route of one fraction. */
export const queryIn = <R extends Route>(fraction: string, route: R, input: Call<R>) => {
  const queryKey = [...fractionKey(fraction), ...keyOf(route, input)] as const;
  return queryOptions({ queryKey, queryFn: (): Promise<Result<R>> => answerOrKept(route, JSON.stringify(queryKey), () => callIn(fraction, route, input)) });
};

export const meQuery = query(identityRoutes.me, {});

/** A change outside any fraction; afterwards everything outside is read again. */
export const useChange = <R extends Route>(route: R): UseMutationResult<Result<R>, Error, Call<R>> => {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (input: Call<R>): Promise<Result<R>> => call(route, input),
    onSuccess: () => cache.invalidateQueries({ queryKey: ['house'] }),
  });
};

/** A change in one fraction; afterwards all of that fraction is read again. */
export const useChangeIn = <R extends Route>(fraction: string, route: R): UseMutationResult<Result<R>, Error, Call<R>> => {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (input: Call<R>): Promise<Result<R>> => callIn(fraction, route, input),
    onSuccess: () => cache.invalidateQueries({ queryKey: fractionKey(fraction) }),
  });
};
