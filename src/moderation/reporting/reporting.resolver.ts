/** Reports without an account, and what comes of them, in the API. */
import { Args, Context, Extensions, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Comment } from '../../comments/comment.entity.js';
import { CommentsService } from '../../comments/comments.service.js';
import type { Actor } from '../../people/actor.js';
import { loaderOf, type GraphContext } from '../../platform/graphql/context.js';
import { fromGlobalId } from '../../platform/graphql/relay.js';
import { languages } from '../../platform/messages/messages.js';
import { PersonalWrongs } from '../enums.js';
import type { PersonalWrong } from '../risk.rules.js';
import { ReportLettersService } from './report-letters.service.js';
import { ConfirmReportInput, ReportByMailInput, ReportWithoutAccountInput } from './reporting.inputs.js';
import { ConfirmReportPayload, FollowedReport, ReportByMailPayload, ReportWithoutAccountPayload } from './reporting.payloads.js';
import { minutesToConfirm, minutesToProve } from './reporting.rules.js';
import { ReportsWithoutAccountService } from './without-account.service.js';

@Resolver(() => FollowedReport)
export class ReportsWithoutAccountResolver {
  constructor(
    private readonly reports: ReportsWithoutAccountService,
    private readonly letters: ReportLettersService,
    private readonly comments: CommentsService,
  ) {}

  @Extensions({ perViewer: true })
  @Query(() => String, {
    description: `A challenge for \`reportWithoutAccount\`, as JSON \`{ parameters, signature }\` in ALTCHA’s format (PBKDF2/SHA-256): good for that comment and kind, ${minutesToProve} minutes long, once. Errors NOT_FOUND, COMMENT_HIDDEN, COMMENT_WITHDRAWN.`,
  })
  reportChallenge(
    @Args('commentId', { type: () => ID, description: 'The comment.' }) commentId: string,
    @Args('kind', { type: () => PersonalWrongs, description: 'What will be reported.' }) kind: PersonalWrong,
  ): Promise<string> {
    return this.reports.challenge({ commentId: fromGlobalId('Comment', commentId, 'commentId'), kind });
  }

  @Mutation(() => ReportWithoutAccountPayload, {
    description:
      'Reports, without an account, words in one’s own name or one’s own personal data, with a proof of work. Nothing is hidden by it. Refuses with PROOF_WRONG, PROOF_EXPIRED, PROOF_USED, PROOF_OF_ANOTHER_ACT, ALREADY_REPORTED_FROM_HERE, COMMENT_HIDDEN, COMMENT_WITHDRAWN, TRY_LATER.',
  })
  reportWithoutAccount(
    @Args('input') input: ReportWithoutAccountInput,
    @Context() { request }: GraphContext,
  ): Promise<ReportWithoutAccountPayload> {
    return this.reports.report(named(input), request.address);
  }

  @Mutation(() => ReportByMailPayload, {
    description: `The same for devices that run no scripts: sends a letter whose link, good for ${minutesToConfirm} minutes and once, enters the report with the text as it reads now. Refuses with COMMENT_HIDDEN, COMMENT_WITHDRAWN, TRY_LATER.`,
  })
  async reportByMail(
    @Args('input') input: ReportByMailInput,
    @Context() { request, language }: GraphContext,
  ): Promise<ReportByMailPayload> {
    await this.letters.ask(named(input), languages.find((known) => known === input.locale) ?? language, request.address);
    return {};
  }

  @Mutation(() => ConfirmReportPayload, {
    description:
      'Enters the report that a letter was sent for. Refuses with REPORT_LINK_INVALID when the link is unknown, used or too old, with ALREADY_REPORTED_FROM_HERE, COMMENT_HIDDEN, COMMENT_WITHDRAWN.',
  })
  confirmReport(@Args('input') { token, idempotencyKey }: ConfirmReportInput): Promise<ConfirmReportPayload> {
    return this.letters.confirm(token, idempotencyKey ?? null);
  }

  @Extensions({ perViewer: true })
  @Query(() => Boolean, { description: 'Whether the link of a letter still enters a report.' })
  isReportWaiting(@Args('token', { description: 'What follows `token=` in the link.' }) token: string): Promise<boolean> {
    return this.letters.isWaiting(token);
  }

  @Extensions({ perViewer: true })
  @Query(() => FollowedReport, {
    nullable: true,
    description:
      'What came of a report without account, for whoever has its code; null when there is none. Error TRY_LATER after many wrong codes.',
  })
  followedReport(
    @Args('code', { description: 'As it was given, however it is written.' }) code: string,
    @Context() { request }: GraphContext,
  ): Promise<FollowedReport | null> {
    return this.reports.follow(code, request.address);
  }

  @ResolveField(() => Comment, { nullable: true })
  comment(@Parent() { commentId }: FollowedReport, @Context() context: GraphContext<Actor>): Promise<Comment | null> {
    return loaderOf<string, Comment>(context, 'comment', (ids) => this.comments.visibleByIds(context.viewer, ids)).load(commentId);
  }
}

function named<Input extends { commentId: string }>(input: Input): Input {
  return { ...input, commentId: fromGlobalId('Comment', input.commentId, 'input.commentId') };
}
