import type { CircleRow, fileRoutes, FileRow, FolderRow, Result } from '#contracts';

/** A page of a folder. */
export type Folder = Result<typeof fileRoutes.list>;

/** A file or a folder as a line of the list. */
export type Item = ({ readonly kind: 'folder' } & FolderRow) | ({ readonly kind: 'file' } & FileRow);

/** The people of circles, by circle. */
export type Circles = ReadonlyMap<string, CircleRow['people']>;

export const itemsOf = (pages: readonly Folder[]): Item[] => [
  ...pages.flatMap(({ folders }) => folders.map((row) => ({ ...row, kind: 'folder' as const }))),
  ...pages.flatMap(({ files }) => files.map((row) => ({ ...row, kind: 'file' as const }))),
];

export const circlesOf = (pages: readonly Pick<Folder, 'circles'>[]): Circles => new Map(pages.flatMap(({ circles }) => circles.map(({ id, people }) => [id, people] as const)));
