import { amendmentRoutes, motionRoutes, suggestionRoutes } from '#contracts';
import { SCHEMA_VERSION } from '#motion';
import { callIn } from '../api/client.js';

/** Which text of a motion is open: its own, one person's suggestion for it, or the wording that an amendment proposes. */
export type OpenText = { readonly kind: 'motion' } | { readonly kind: 'suggestion'; readonly id: string } | { readonly kind: 'wording' };

export const ownText: OpenText = { kind: 'motion' };

/** The suggestion that is open, or null. */
export const suggestionIn = (text: OpenText): string | null => (text.kind === 'suggestion' ? text.id : null);

/** Where its line is opened, with a ticket for it; `epoch`: of the copy that is here. Throws ApiError. */
export const addressOf = async (fraction: string, motion: string, text: OpenText, epoch: number | null): Promise<URL> => {
  const { ticket, documentId } = await ticketFor(fraction, motion, text);
  const query = new URLSearchParams({ ticket, schema: String(SCHEMA_VERSION), ...(epoch === null ? {} : { epoch: String(epoch) }) });
  return new URL(`/collab/${documentId}?${query.toString()}`, location.origin);
};

const ticketFor = (fraction: string, motion: string, text: OpenText): Promise<{ ticket: string; documentId: string }> => {
  if (text.kind === 'suggestion') return callIn(fraction, suggestionRoutes.ticket, { params: { motion, suggestion: text.id } });
  return callIn(fraction, text.kind === 'wording' ? amendmentRoutes.ticket : motionRoutes.ticket, { params: { motion } });
};
