import { Module } from '@nestjs/common';
import { Branches } from './branches.js';
import { Tickets } from './tickets.js';
import { TextsService } from './texts.service.js';

/** The texts of motions, as rows in the database. */
@Module({ providers: [Branches, TextsService, Tickets], exports: [Branches, TextsService, Tickets] })
export class TextsModule {}
