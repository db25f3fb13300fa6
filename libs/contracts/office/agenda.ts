import { z } from 'zod';
import { motionKinds } from '../motions/motion.js';
import { route } from '../route/route.js';
import { id, instant } from '../route/shapes.js';

/** A motion of another fraction that the council office has put on an agenda: from then on all fractions of the council read it. */
export const agendaPaperRow = z.object({
  id,
  kind: z.enum(motionKinds),
  title: z.string(),
  /** The council's number, else the fraction's own. */
  number: z.string().nullable(),
  fractionName: z.string(),
  agendaItem: z.string().nullable(),
  /** How the council voted; null before. */
  result: z.string().nullable(),
});
export type AgendaPaperRow = z.infer<typeof agendaPaperRow>;

/** A text that does not change any more, line by line; the numbers are those of every synopsis. */
export const numberedLine = z.object({ number: z.number().int(), text: z.string() });

export const agendaPaperView = agendaPaperRow.extend({
  meeting: z.object({ id, name: z.string(), start: instant }),
  html: z.string(),
  lines: z.array(numberedLine),
  may: z.object({ amend: z.boolean() }),
});
export type AgendaPaperView = z.infer<typeof agendaPaperView>;

/** Papers on the council's agenda (Vorlagen), as the members of every fraction read them. */
export const agendaRoutes = {
  paper: route({
    method: 'GET',
    path: '/agenda/:paper',
    requires: 'fraction:meetings.read',
    summary: 'A paper on the agenda of a meeting, as it was filed, with line numbers',
    params: z.strictObject({ paper: id }),
    result: agendaPaperView,
  }),
};
