import { z } from 'zod';
import { agendaPaperRow } from '../office/agenda.js';
import { motionRow } from '../motions/motion.js';
import { meetingView } from '../office/office.js';
import { route } from '../route/route.js';
import { done, id, instant } from '../route/shapes.js';
import { fileRow } from '../files/shapes.js';

export const notificationKinds = [
  'consent_wanted',
  'objection_raised',
  'motion_adopted',
  'filing_delivered',
  'filing_confirmed',
  'filing_returned',
  'filing_unclear',
  'motion_on_agenda',
  'motion_decided',
  'motion_shared',
  'member_joined',
  'data_exported',
  'comment_mention',
  'comment_reply',
  'comment_new',
  'suggestion_made',
  'suggestion_accepted',
  'suggestion_rejected',
] as const;
export type NotificationKind = (typeof notificationKinds)[number];

/** `kind` has its sentence in the catalogue, filled from `params`. */
export const notificationView = z.object({
  id,
  kind: z.enum(notificationKinds),
  params: z.record(z.string(), z.string()),
  motionId: id.nullable(),
  at: instant,
  seen: z.boolean(),
});
export type NotificationView = z.infer<typeof notificationView>;

const fractionMeeting = meetingView.extend({
  ownMotions: z.array(motionRow.pick({ id: true, title: true, state: true, number: true })),
  /** Of other fractions, on the agenda. */
  papers: z.array(agendaPaperRow),
});

export const everydayRoutes = {
  today: route({
    method: 'GET',
    path: '/today',
    requires: 'fraction:read',
    summary: 'Heute: what this person needs first',
    result: z.object({
      nextMeeting: fractionMeeting.nullable(),
      /** Waits for this person's consent. */
      waiting: z.array(motionRow),
      /** For chair, deputy and manager: may be adopted or filed now, soonest deadline first. */
      toRelease: z.array(motionRow),
      /** Under way at the council office, or returned. */
      underWay: z.array(motionRow),
      recent: z.array(motionRow),
      recentFiles: z.array(fileRow),
      unseen: z.number().int(),
    }),
  }),
  notifications: route({
    method: 'GET',
    path: '/notifications',
    requires: 'fraction:read',
    summary: 'Notices for this person in this fraction',
    result: z.object({ items: z.array(notificationView), unseen: z.number().int() }),
  }),
  seen: route({
    method: 'POST',
    path: '/notifications/seen',
    requires: 'fraction:read',
    summary: 'Mark every notice as seen',
    result: done,
  }),
  search: route({
    method: 'GET',
    path: '/search',
    requires: 'fraction:read',
    summary: 'Motions by text, files by name and by content',
    query: z.strictObject({ q: z.string().trim().min(1).max(200) }),
    result: z.object({
      motions: z.array(motionRow.extend({ excerpt: z.string() })),
      /** By name, or by what is written in them: then with the place, and its page where the format has pages. */
      files: z.array(fileRow.extend({ excerpt: z.string().nullable(), page: z.number().nullable() })),
    }),
  }),
  meetings: route({
    method: 'GET',
    path: '/meetings',
    requires: 'fraction:meetings.read',
    summary: 'Coming meetings of the council with our motions; bodies to file to',
    result: z.object({ meetings: z.array(fractionMeeting), bodies: z.array(z.object({ id, name: z.string() })) }),
  }),
};
