/** A file with the folders it lay in, as it was brought: chosen, dropped or pasted. */
export interface Brought {
  readonly file: File;
  readonly path: readonly string[];
}

/** Files that systems leave in folders for themselves. */
const rubbish = new Set(['.DS_Store', 'Thumbs.db', 'desktop.ini']);
const wanted = ({ file }: Brought): boolean => !rubbish.has(file.name) && !file.name.startsWith('._');

/** From a file input; one for whole folders names the folders of each file. */
export const chosen = (files: Iterable<File> | null): Brought[] =>
  [...(files ?? [])].map((file) => ({ file, path: file.webkitRelativePath.split('/').slice(0, -1).filter(Boolean) })).filter(wanted);

/** From a drop or a paste, with all that lies in dropped folders. Must be called before the event ends. */
export const dropped = async (data: DataTransfer): Promise<Brought[]> => {
  const entries = [...data.items].flatMap((item) => (item.kind === 'file' ? (item.webkitGetAsEntry() ?? []) : []));
  if (entries.length === 0) return chosen(data.files);
  const found: Brought[] = [];
  for (const entry of entries) await walk(entry, [], found);
  return found.filter(wanted);
};

const walk = async (entry: FileSystemEntry, path: readonly string[], found: Brought[]): Promise<void> => {
  if (isFile(entry)) found.push({ file: await new Promise<File>((resolve, reject) => entry.file(resolve, reject)), path });
  else if (isDirectory(entry)) for (const child of await childrenOf(entry)) await walk(child, [...path, entry.name], found);
};

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;
const isDirectory = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;

/** A reader gives at most a hundred at a time, and nothing at the end. */
const childrenOf = async (directory: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> => {
  const reader = directory.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) return all;
    all.push(...some);
  }
};
