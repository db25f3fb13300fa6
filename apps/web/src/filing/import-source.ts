import type { Call, motionRoutes } from '#contracts';

export type ImportFormat = NonNullable<Call<typeof motionRoutes.import>['query']>['format'];

/** The server takes no more. */
export const maxImportBytes = 5_000_000;

const endings: Readonly<Record<string, ImportFormat>> = { docx: 'docx', md: 'markdown', markdown: 'markdown', txt: 'text', text: 'text' };

/** For the file dialog of the device. */
export const accepted = Object.keys(endings).map((ending) => `.${ending}`).join(',');

export const formatOfName = (name: string): ImportFormat | undefined => endings[/\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? ''];

/** Pasted text with headings as Markdown writes them is read as such. */
export const formatOfText = (text: string): ImportFormat => (/^#{1,6} \S/m.test(text) ? 'markdown' : 'text');

export type FileTrouble = 'unknownFormat' | 'tooLarge';

/** Why a file cannot be taken, before it travels. */
export const troubleWith = ({ name, size }: Pick<File, 'name' | 'size'>): FileTrouble | undefined => {
  if (formatOfName(name) === undefined) return 'unknownFormat';
  return size > maxImportBytes ? 'tooLarge' : undefined;
};
