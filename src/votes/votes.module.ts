/** Polls and ballots. */
import { Module } from '@nestjs/common';
import { ConsultationsModule } from '../consultations/consultations.module.js';
import { PeopleModule } from '../people/people.module.js';
import { LedgerModule } from '../ledger/ledger.module.js';
import { AssistedBallotsResolver, PollWaysResolver } from './assisted/assisted.resolver.js';
import { ConfirmingService } from './assisted/confirming.service.js';
import { EnteringService } from './assisted/entering.service.js';
import { EntriesService } from './assisted/entries.service.js';
import { EntrySeals } from './assisted/entry-seals.service.js';
import { GatheringBallotsResolver } from './assisted/gathering-ballots.resolver.js';
import { BallotBatchesService } from './ballot-batches.service.js';
import { BallotWritingService } from './ballot-writing.service.js';
import { BallotFollowers } from './ballot-followers.js';
import { CallingService } from './calling.service.js';
import { CastingService } from './casting.service.js';
import { CellsService } from './cells.service.js';
import { CertifyingService } from './certifying.service.js';
import { ClosingService } from './closing.service.js';
import { CountingService } from './counting.service.js';
import { EndingsService } from './endings.service.js';
import { LookingUpService } from './looking-up.service.js';
import { BallotFilesController } from './ballot-files.controller.js';
import { PublishedPartsService } from './published-parts.service.js';
import { PublishedBallotsService } from './published-ballots.service.js';
import { AnnotationResolver, CertificationResolver, PollCountResolver } from './count.resolver.js';
import { MovingService } from './moving.service.js';
import { OpeningService } from './opening.service.js';
import { ParticipationResolver } from './participation.resolver.js';
import { ParticipationService } from './participation.service.js';
import { PollKeysService } from './poll-keys.service.js';
import { PollsService } from './polls.service.js';
import { ReadingResultsService } from './reading-results.service.js';
import { BallotReceiptResolver, BallotReceiptsResolver, ReceiptResolver } from './receipts.resolver.js';
import { RollService } from './roll.service.js';
import { SeveringService } from './severing.service.js';
import { TurnoutService } from './turnout.service.js';
import { ViewerVotesResolver } from './viewer-votes.resolver.js';
import { ConsultationPollsResolver, PollOptionsResolver, VotesResolver } from './votes.resolver.js';
import { WaysService } from './ways.service.js';
import { VotesLeaving } from './votes-leaving.js';

@Module({
  imports: [ConsultationsModule, LedgerModule, PeopleModule],
  controllers: [BallotFilesController],
  providers: [
    VotesLeaving,
    AnnotationResolver,
    AssistedBallotsResolver,
    BallotBatchesService,
    BallotFollowers,
    BallotReceiptResolver,
    BallotReceiptsResolver,
    BallotWritingService,
    CallingService,
    CastingService,
    CellsService,
    CertificationResolver,
    CertifyingService,
    ClosingService,
    ConfirmingService,
    ConsultationPollsResolver,
    CountingService,
    EndingsService,
    EnteringService,
    EntriesService,
    EntrySeals,
    GatheringBallotsResolver,
    LookingUpService,
    MovingService,
    OpeningService,
    ParticipationResolver,
    ParticipationService,
    PollCountResolver,
    PollOptionsResolver,
    PollKeysService,
    PollWaysResolver,
    PollsService,
    PublishedBallotsService,
    PublishedPartsService,
    ReadingResultsService,
    ReceiptResolver,
    RollService,
    SeveringService,
    TurnoutService,
    ViewerVotesResolver,
    VotesResolver,
    WaysService,
  ],
  exports: [BallotFollowers, CallingService, CastingService, EndingsService, PollKeysService, PollsService, TurnoutService],
})
export class VotesModule {}
