import { AppError } from '#kernel';

export interface Trashed {
  readonly id: string;
  readonly kind: 'motion';
  readonly name: string;
  readonly deletedAt: Date | null;
  readonly deletedBy: string | null;
}

/** Another room's part of the trash. All three are called inside the fraction's open transaction. */
export interface TrashShelf {
  items(): Promise<readonly Trashed[]>;
  restore(id: string): Promise<void>;
  /** Removes for good what was deleted before this moment. */
  empty(before: Date): Promise<void>;
}

/** The rooms that put things into the trash besides this one; each brings its shelf when it starts. */
export class TrashShelves {
  private readonly shelves = new Map<Trashed['kind'], TrashShelf>();

  add(kind: Trashed['kind'], shelf: TrashShelf): void {
    this.shelves.set(kind, shelf);
  }

  async items(): Promise<Trashed[]> {
    const all: Trashed[] = [];
    for (const shelf of this.shelves.values()) all.push(...(await shelf.items()));
    return all;
  }

  async restore(kind: Trashed['kind'], id: string): Promise<void> {
    const shelf = this.shelves.get(kind);
    if (!shelf) throw new AppError('not_found');
    await shelf.restore(id);
  }

  async empty(before: Date): Promise<void> {
    for (const shelf of this.shelves.values()) await shelf.empty(before);
  }
}

/** Answers, inside the open transaction, which of these files may not go because something stands on them. */
export type UsesOf = (fileIds: readonly string[]) => Promise<readonly string[]>;

/** Who stands on files, such as motions on their annexes; each room that does says so when it starts. */
export class FileUses {
  private readonly askers: UsesOf[] = [];

  add(asker: UsesOf): void {
    this.askers.push(asker);
  }

  async any(fileIds: readonly string[]): Promise<boolean> {
    for (const ask of this.askers) if ((await ask(fileIds)).length > 0) return true;
    return false;
  }
}
