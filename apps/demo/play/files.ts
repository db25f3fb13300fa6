import { Readable } from 'node:stream';
import { ArrangeService, ContentService } from '#features/files';
import { must, type MemberActor } from '#kernel';
import { PdfRenderer } from '#ports';
import { workday } from '../days.js';
import { planImage } from '../files/plan-image.js';
import { fractions, type DemoFractionKey } from '../people.js';
import { settings } from '../settings.js';
import type { DemoFile } from '../story.js';
import type { Entry } from './diary.js';
import type { Stage } from './stage.js';

/** The files of the fractions: who put them where, and their ids by name. */
export class Shelf {
  private readonly ids = new Map<string, string>();

  constructor(
    private readonly stage: Stage,
    private readonly files: readonly DemoFile[],
  ) {}

  entries(): Entry[] {
    return this.files.map((file) => ({ at: file.at, act: () => this.put(file) }));
  }

  id(fraction: DemoFractionKey, name: string): string {
    return must(this.ids.get(`${fraction}/${name}`), 'not_found');
  }

  private async put(file: DemoFile): Promise<void> {
    const actor = await this.stage.member(file.by, file.fraction);
    const bytes = await this.bytes(file);
    const upload = { name: file.name, folderId: await this.folder(actor, file), content: Readable.from([bytes], { objectMode: false }), size: bytes.length };
    const { id } = await this.stage.part(ContentService).upload(actor, upload);
    this.ids.set(`${file.fraction}/${file.name}`, id);
  }

  /** The folder of the file; each is made by whoever first puts something into it. */
  private async folder(actor: MemberActor, { fraction, folder }: DemoFile): Promise<string | null> {
    let parent: string | null = null;
    for (const [depth, name] of folder.entries()) {
      const key = [fraction, ...folder.slice(0, depth + 1), ''].join('/');
      const id: string = this.ids.get(key) ?? (await this.stage.part(ArrangeService).createFolder(actor, name, parent)).id;
      this.ids.set(key, id);
      parent = id;
    }
    return parent;
  }

  private async bytes({ content, fraction, at }: DemoFile): Promise<Buffer> {
    if ('words' in content) return Buffer.from(content.words);
    if ('drawing' in content) return planImage();
    const { name, colour } = fractions[fraction];
    const { rows, ...sheet } = content.sheet;
    const letterhead = { name, lines: settings[fraction].letterhead, colour };
    const facts = rows.map(([label, value]) => ({ label, value }));
    return Buffer.from(await this.stage.part(PdfRenderer).receipt({ ...sheet, letterhead, date: workday(this.stage.today, at[0]), rows: facts }));
  }
}
