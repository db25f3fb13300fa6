import { Module } from '@nestjs/common';
import { MotionsModule } from '#features/motions';
import { TextsModule } from '#features/texts';
import { SuggestionDecisions } from './decisions.service.js';
import { SuggestionsController } from './suggestions.controller.js';
import { SuggestionsRepo } from './suggestions.repo.js';
import { SuggestionsService } from './suggestions.service.js';

/** Suggestions (Vorschläge): a branch of the motion's text, taken over or refused by those who may write. */
@Module({
  imports: [MotionsModule, TextsModule],
  controllers: [SuggestionsController],
  providers: [SuggestionDecisions, SuggestionsRepo, SuggestionsService],
  exports: [SuggestionsService],
})
export class SuggestionsModule {}
