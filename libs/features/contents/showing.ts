import type { ContentState, Showing } from '#contracts';

const images = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/avif']);
const sounds = new Set(['audio/mpeg', 'audio/mp4', 'audio/ogg', 'audio/wav']);
const texts = new Set(['text/plain', 'text/markdown', 'text/csv']);
const films = new Set(['video/mp4', 'video/webm', 'video/quicktime']);
const office = /^application\/(msword|rtf|vnd\.(oasis\.opendocument\.|openxmlformats-officedocument\.)(text|spreadsheet|presentation|wordprocessingml|spreadsheetml|presentationml).*)$/;

/** Longer texts are downloaded and read in a program made for it. */
const mostText = 2 * 1024 * 1024;

/** Formats without words and without a picture of their own; they are not even opened. */
export const hasNothingToRead = (type: string): boolean => /^(audio|video)\/|^application\/zip$/.test(type);

export const isOffice = (type: string): boolean => office.test(type);

interface Shown {
  readonly type: string;
  readonly bytes: number;
  readonly content: ContentState;
  readonly has: { readonly picture: boolean; readonly paper: boolean };
  /** Whether this installation turns office documents into PDFs. */
  readonly converts: boolean;
}

/** How a file is shown in the page. What could run as a script is never shown by its own bytes. */
export function showingOf({ type, bytes, content, has, converts }: Shown): Showing {
  if (content.virus === 'waiting' || content.virus === 'infected') return { as: 'nothing', why: 'held' };
  if (type === 'application/pdf') return { as: 'pdf', from: 'content' };
  if (images.has(type)) return { as: 'image', from: 'content' };
  if (sounds.has(type)) return { as: 'audio', from: 'content' };
  if (films.has(type)) return { as: 'video', from: 'content' };
  if (texts.has(type)) return bytes > mostText ? { as: 'nothing', why: 'too_large' } : { as: type === 'text/markdown' ? 'markdown' : 'text', from: 'content' };
  if (type === 'image/heic') return made(has.picture, { as: 'image', from: 'picture' }, content);
  if (!isOffice(type)) return { as: 'nothing', why: 'format' };
  return converts || has.paper ? made(has.paper, { as: 'pdf', from: 'paper' }, content) : { as: 'nothing', why: 'no_office' };
}

function made(isThere: boolean, shown: Showing, { state }: ContentState): Showing {
  if (isThere) return shown;
  return { as: 'nothing', why: state === 'pending' ? 'in_work' : 'unreadable' };
}
