/** Whether what people do is usual: counters, bursts, campaigns, and from how many places it comes. */
import { Module, type OnModuleInit } from '@nestjs/common';
import type { Comment } from '../comments/comment.entity.js';
import { CommentsModule } from '../comments/comments.module.js';
import { ConsultationsModule } from '../consultations/consultations.module.js';
import { CarriedOut } from '../platform/graphql/carried-out.js';
import { ResponsesModule } from '../responses/responses.module.js';
import { TextsModule } from '../texts/texts.module.js';
import { BallotFollowers } from '../votes/ballot-followers.js';
import type { Poll } from '../votes/poll.entity.js';
import { VotesModule } from '../votes/votes.module.js';
import { BurstsService } from './bursts.service.js';
import { CountingService } from './counting.service.js';
import { EvidenceService } from './evidence.service.js';
import * as resolvers from './integrity.resolver.js';
import { IntegrityService } from './integrity.service.js';
import { SendersService } from './senders.service.js';

const commenting = ['postComment', 'postWebAnnotation', 'suggestWording'];

@Module({
  imports: [CommentsModule, ConsultationsModule, ResponsesModule, TextsModule, VotesModule],
  providers: [BurstsService, CountingService, EvidenceService, IntegrityService, SendersService, ...Object.values(resolvers)],
  exports: [CountingService, IntegrityService, SendersService],
})
export class IntegrityModule implements OnModuleInit {
  constructor(
    private readonly ballots: BallotFollowers,
    private readonly carriedOut: CarriedOut,
    private readonly counting: CountingService,
    private readonly senders: SendersService,
  ) {}

  onModuleInit(): void {
    this.ballots.register((tx, cast) => this.counting.countVotes(tx, cast));
    for (const mutation of commenting)
      this.carriedOut.register(mutation, (payload, request) => {
        const { comment } = payload as { comment?: Comment | null };
        if (comment?.authorRole === 'CITIZEN') this.senders.note(placesOf(comment), 'COMMENTS', request);
      });
    this.carriedOut.register('supportComment', (payload, request) => {
      const { comment } = payload as { comment?: Comment | null };
      if (comment) this.senders.note(placesOf(comment), 'SUPPORTS', request);
    });
    this.carriedOut.register('castVote', (payload, request) => {
      const { poll } = payload as { poll?: Poll | null };
      if (poll) this.senders.note([poll.id], 'BALLOTS', request);
    });
  }
}

function placesOf({ consultationId, provisionId }: Comment): string[] {
  return provisionId === null ? [consultationId] : [consultationId, provisionId];
}
