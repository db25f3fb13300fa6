import { Module } from '@nestjs/common';
import { MeetingsService } from './meetings.service.js';

@Module({ providers: [MeetingsService], exports: [MeetingsService] })
export class MeetingsModule {}
