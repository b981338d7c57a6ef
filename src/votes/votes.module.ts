/** Polls and ballots. */
import { Module } from '@nestjs/common';
import { ConsultationsModule } from '../consultations/consultations.module.js';
import { PeopleModule } from '../people/people.module.js';
import { CastingService } from './casting.service.js';
import { LookingUpService } from './looking-up.service.js';
import { PollsService } from './polls.service.js';
import { BallotReceiptsResolver } from './receipts.resolver.js';
import { RollService } from './roll.service.js';
import { TurnoutService } from './turnout.service.js';
import { ViewerVotesResolver } from './viewer-votes.resolver.js';
import { ConsultationPollsResolver, PollOptionsResolver, VotesResolver } from './votes.resolver.js';

@Module({
  imports: [ConsultationsModule, PeopleModule],
  providers: [
    BallotReceiptsResolver,
    CastingService,
    ConsultationPollsResolver,
    LookingUpService,
    PollOptionsResolver,
    PollsService,
    RollService,
    TurnoutService,
    ViewerVotesResolver,
    VotesResolver,
  ],
  exports: [CastingService, PollsService, TurnoutService],
})
export class VotesModule {}
