import { Controller } from '@nestjs/common';
import type { Request } from 'express';
import { fileRoutes as routes } from '#contracts';
import { Given, Member, Raw, Route, type In } from '#http';
import type { MemberActor } from '#kernel';
import { announcedSize } from './content/announced-size.js';
import { ArrangeService } from './tree/arrange.service.js';
import { ContentService } from './content/content.service.js';
import { CopyService } from './tree/copy.service.js';
import { FilesService } from './files.service.js';
import { fileRowOf } from './listing/listing.rows.js';
import { TrashService } from './trash/trash.service.js';
import { UsageService } from './listing/usage.service.js';

const done = { done: true };

@Controller()
export class FilesController {
  constructor(
    private readonly files: FilesService,
    private readonly contents: ContentService,
    private readonly arranging: ArrangeService,
    private readonly copying: CopyService,
    private readonly usages: UsageService,
    private readonly trashed: TrashService,
  ) {}

  @Route(routes.list)
  list(@Member() actor: MemberActor, @Given() { query }: In<typeof routes.list>) {
    const { folder, ...request } = query;
    return this.files.list(actor, folder ?? null, request);
  }

  @Route(routes.usage)
  usage(@Member() actor: MemberActor, @Given() { query }: In<typeof routes.usage>) {
    return this.usages.of(actor, query.folder ?? null);
  }

  @Route(routes.get)
  get(@Member() actor: MemberActor, @Given() { params }: In<typeof routes.get>) {
    return this.files.one(actor, params.file);
  }

  @Route(routes.createFolder)
  createFolder(@Member() actor: MemberActor, @Given() { body }: In<typeof routes.createFolder>) {
    return this.arranging.createFolder(actor, body.name, body.parentId);
  }

  @Route(routes.ensureFolder)
  async ensureFolder(@Member() actor: MemberActor, @Given() { body }: In<typeof routes.ensureFolder>) {
    return { id: await this.arranging.ensure(actor, body.name, body.parentId) };
  }

  @Route(routes.changeFolder)
  async changeFolder(@Member() actor: MemberActor, @Given() { params, body }: In<typeof routes.changeFolder>) {
    await this.arranging.change(actor, 'folder', params.folder, body);
    return done;
  }

  @Route(routes.removeFolder)
  async removeFolder(@Member() actor: MemberActor, @Given() { params }: In<typeof routes.removeFolder>) {
    await this.trashed.remove(actor, 'folder', params.folder);
    return done;
  }

  @Route(routes.upload)
  async upload(@Member() actor: MemberActor, @Given() { query }: In<typeof routes.upload>, @Raw() request: Request) {
    const { name, folder, replace } = query;
    const target = { name, folderId: folder ?? null, when: replace ? { etag: replace } : ('new' as const) };
    return fileRowOf(await this.contents.upload(actor, { ...target, content: request, size: announcedSize(request) }));
  }

  @Route(routes.copy)
  copy(@Member() actor: MemberActor, @Given() { body }: In<typeof routes.copy>) {
    return this.copying.copy(actor, body.kind, body.id, { folderId: body.folderId });
  }

  @Route(routes.download)
  download(@Member() actor: MemberActor, @Given() { params, query }: In<typeof routes.download>, @Raw() request: Request) {
    return this.contents.download(actor, params.file, { inline: query.show, range: { range: request.get('range'), ifRange: request.get('if-range') } });
  }

  @Route(routes.change)
  async change(@Member() actor: MemberActor, @Given() { params, body }: In<typeof routes.change>) {
    await this.arranging.change(actor, 'file', params.file, { name: body.name, parentId: body.folderId });
    return done;
  }

  @Route(routes.remove)
  async remove(@Member() actor: MemberActor, @Given() { params }: In<typeof routes.remove>) {
    await this.trashed.remove(actor, 'file', params.file);
    return done;
  }

  @Route(routes.trash)
  trash(@Member() actor: MemberActor) {
    return this.trashed.list(actor);
  }

  @Route(routes.restore)
  async restore(@Member() actor: MemberActor, @Given() { params }: In<typeof routes.restore>) {
    await this.trashed.restore(actor, params.kind, params.item);
    return done;
  }
}
