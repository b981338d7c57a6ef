/** Polls and ballots. */
import { Module } from '@nestjs/common';
import { ConsultationsModule } from '../consultations/consultations.module.js';
import { CastingService } from './casting.service.js';
import { PollsService } from './polls.service.js';
import { ConsultationPollsResolver, PollOptionsResolver, VotesResolver } from './votes.resolver.js';

@Module({
  imports: [ConsultationsModule],
  providers: [CastingService, ConsultationPollsResolver, PollOptionsResolver, PollsService, VotesResolver],
  exports: [CastingService, PollsService],
})
export class VotesModule {}
