import { Module } from '@nestjs/common';
import { FilesModule } from '#features/files';
import { NotesController } from './notes.controller.js';
import { NotesService } from './notes.service.js';

/** Notes on PDFs. */
@Module({ imports: [FilesModule], controllers: [NotesController], providers: [NotesService] })
export class NotesModule {}
