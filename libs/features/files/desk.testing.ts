import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type { MemberActor } from '#kernel';
import { bringing, memberOf, newFraction, openRoom, type Room } from './room.testing.js';

export const refusal = (code: string): unknown => expect.objectContaining({ code });

/** Anna's place in a room: short words for what she does there. */
export class FilesDesk {
  constructor(
    readonly room: Room,
    public anna: MemberActor,
  ) {}

  async names(folder: string | null = null): Promise<string[]> {
    const { folders, files } = await this.room.files.list(this.anna, folder);
    return [...folders, ...files].map(({ name }) => name);
  }

  async folder(name: string, parent: string | null = null): Promise<string> {
    return (await this.room.arranging.createFolder(this.anna, name, parent)).id;
  }

  async file(name: string, content: Buffer | string = name, parent: string | null = null): Promise<string> {
    return (await this.room.contents.upload(this.anna, bringing(name, content, parent))).id;
  }

  async used(): Promise<number> {
    return (await this.room.files.list(this.anna, null)).usedBytes;
  }

  async download(id: string, range?: string, ifRange?: string) {
    const bytes = await this.room.contents.download(this.anna, id, { inline: false, range: { range, ifRange } });
    const content = bytes.content instanceof Readable ? await buffer(bytes.content) : bytes.content;
    return { content: Buffer.from(content), range: bytes.file.range };
  }
}

/** A room for all sentences of a spec, and in it a new fraction with its Anna for each. */
export function withDesk(begin: (desk: FilesDesk) => void): void {
  let room: Room;
  beforeAll(async () => {
    room = await openRoom();
  });
  afterAll(() => room.close());
  beforeEach(async () => begin(new FilesDesk(room, memberOf(await newFraction(room)))));
}
