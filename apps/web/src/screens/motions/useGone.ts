import type { UseQueryResult } from '@tanstack/react-query';
import { useState } from 'react';
import { ApiError } from '../../api/api-error.js';

interface Gone {
  /** The motion is in the trash, or closed to this person. */
  readonly gone: boolean;
  /** How often it was gone and came back: what is drawn of it begins anew then. */
  readonly returns: number;
}

/** Whether a motion that is read again and again is still there. */
export const useGone = ({ error }: Pick<UseQueryResult, 'error'>): Gone => {
  const gone = error instanceof ApiError && error.code === 'not_found';
  const [state, setState] = useState<Gone>({ gone, returns: 0 });
  if (state.gone === gone) return state;
  const next = { gone, returns: state.returns + (gone ? 0 : 1) };
  setState(next);
  return next;
};
