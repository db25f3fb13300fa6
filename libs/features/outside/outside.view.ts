import type { z } from 'zod';
import type { outsideLinkView } from '#contracts';
import type { OutsideLink } from './outside-link.entity.js';

type View = z.input<typeof outsideLinkView>;

/** A link as members see it. */
export const outsideLinkViewOf = (link: OutsideLink, entryName: string, now: Date): View => ({
  id: link.id,
  kind: link.kind,
  entryId: link.entryId,
  entryName,
  email: link.email,
  title: link.title,
  createdBy: link.createdBy,
  createdAt: link.createdAt.toISOString(),
  expiresAt: link.expiresAt.toISOString(),
  revokedAt: link.revokedAt?.toISOString() ?? null,
  open: link.isOpen(now),
  uses: link.uses,
  lastUsedAt: link.lastUsedAt?.toISOString() ?? null,
  mostFiles: link.mostFiles,
  mostBytes: link.mostBytes,
});

/** Enough to recognise one's own address, too little to learn another's: `r…@beispiel.de`. */
export const emailHint = (email: string): string => `${email.slice(0, 1)}…${email.slice(email.indexOf('@'))}`;
