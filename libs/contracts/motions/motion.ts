import { z } from 'zod';
import { id, instant, personRef, sha256 } from '../route/shapes.js';

export const motionKinds = ['motion', 'inquiry', 'amendment', 'urgent_motion'] as const;
export type MotionKind = (typeof motionKinds)[number];

/** The life of a motion; see the glossary. Order matters for lists and the board. */
export const motionStates = [
  'draft',
  'in_review',
  'adopted',
  'filing',
  'filed',
  'confirmed',
  'on_agenda',
  'decided',
  'returned',
  'withdrawn',
] as const;
export type MotionState = (typeof motionStates)[number];

/** What the person at the editor may do with the text, enforced for every frame. */
export const editRoles = ['read', 'comment', 'suggest', 'edit', 'lead'] as const;
export type EditRole = (typeof editRoles)[number];

/** What a share can let an expert citizen or a guest do with the text; members need none. */
export const shareRoles = ['read', 'comment', 'suggest'] as const;
export type ShareRole = (typeof shareRoles)[number];

export const consentView = z.object({
  person: personRef,
  verdict: z.enum(['consent', 'objection']).nullable(),
  word: z.string().nullable(),
  at: instant.nullable(),
  /** Given to an earlier state of the text: it changed since. */
  outdated: z.boolean(),
});

/** One step that happened, for the routing slip (Laufzettel). */
export const stepView = z.object({
  state: z.enum(motionStates),
  at: instant,
  by: z.string(),
  note: z.string().nullable(),
  version: z.number().int().nullable(),
  sha256: sha256.nullable(),
});
export type StepView = z.infer<typeof stepView>;

export const versionView = z.object({
  version: z.number().int(),
  at: instant,
  by: z.string(),
  /** SHA-256 of the canonical text. */
  sha256,
  /** SHA-256 of the PDF as adopted and filed. */
  pdfSha256: sha256,
});

/** A filing as its sender may truthfully be told. */
export const filingStates = ['pending', 'sent', 'delivered', 'confirmed', 'rejected', 'unknown'] as const;
export type FilingState = (typeof filingStates)[number];

export const filingView = z.object({
  id,
  version: z.number().int(),
  state: z.enum(filingStates),
  via: z.enum(['council_office', 'email']),
  target: z.string(),
  filedBy: z.string(),
  filedAt: instant,
  deliveredAt: instant.nullable(),
  confirmedAt: instant.nullable(),
  councilNumber: z.string().nullable(),
  returnReason: z.string().nullable(),
  attempts: z.number().int(),
  pdfSha256: sha256,
  may: z.object({ resolve: z.boolean(), receipt: z.boolean() }),
});
export type FilingView = z.infer<typeof filingView>;

export const annexView = z.object({ id, fileId: id, name: z.string(), bytes: z.number(), sha256 });

export const motionRow = z.object({
  id,
  kind: z.enum(motionKinds),
  title: z.string(),
  state: z.enum(motionStates),
  number: z.string().nullable(),
  councilNumber: z.string().nullable(),
  bodyName: z.string().nullable(),
  responsible: personRef.nullable(),
  consents: z.object({ given: z.number().int(), objections: z.number().int(), needed: z.number().int() }),
  deadline: instant.nullable(),
  changedAt: instant,
  waitsForMe: z.boolean(),
});
export type MotionRow = z.infer<typeof motionRow>;

export const motionMay = z.object({
  edit: z.boolean(),
  change: z.boolean(),
  requestReview: z.boolean(),
  backToDraft: z.boolean(),
  consent: z.boolean(),
  adopt: z.boolean(),
  file: z.boolean(),
  withdraw: z.boolean(),
  draftNewVersion: z.boolean(),
  remove: z.boolean(),
  attach: z.boolean(),
  share: z.boolean(),
  /** Begin and answer threads; reading them is for everyone who sees them at all (`readComments`). */
  comment: z.boolean(),
  readComments: z.boolean(),
  /** See and compare its versions. */
  compare: z.boolean(),
});
export type MotionMay = z.infer<typeof motionMay>;

export const motionView = motionRow.extend({
  createdAt: instant,
  bodyId: id.nullable(),
  meeting: z.object({ id, name: z.string(), start: instant, filingDeadline: instant.nullable() }).nullable(),
  agendaItem: z.string().nullable(),
  result: z.string().nullable(),
  steps: z.array(stepView),
  consentList: z.array(consentView),
  versions: z.array(versionView),
  annexes: z.array(annexView),
  filing: filingView.nullable(),
  sharedWith: z.array(z.object({ membershipId: id, name: z.string(), role: z.enum(shareRoles), until: instant.nullable() })),
  documentId: id,
  editRole: z.enum(editRoles),
  may: motionMay,
});
export type MotionView = z.infer<typeof motionView>;
