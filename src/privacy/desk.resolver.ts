/** The desk of whoever answers for personal data, and what everybody may know of how long it is kept. */
import { Args, Context, Extensions, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../people/actor.js';
import { CurrentActor } from '../people/current-actor.js';
import type { GraphContext } from '../platform/graphql/context.js';
import { ConnectionOf, fromGlobalId, PageArgs, readPage, toConnection, type Connection } from '../platform/graphql/relay.js';
import { say } from '../platform/messages/messages.js';
import { DataRequest } from './data-request.entity.js';
import { DataRequestsService } from './data-requests.service.js';
import * as inputs from './privacy.inputs.js';
import * as payloads from './privacy.payloads.js';
import { RetainingService } from './retaining.service.js';
import { RetentionPolicy } from './retention.entity.js';

const DataRequestConnection = ConnectionOf(DataRequest);

@Resolver(() => RetentionPolicy)
export class DataDeskResolver {
  constructor(
    private readonly requests: DataRequestsService,
    private readonly retaining: RetainingService,
  ) {}

  @Extensions({ perViewer: true })
  @Query(() => DataRequestConnection, {
    description: 'What people ask about their data, by the day on which an answer is due. For administrators and auditors.',
  })
  async dataRequests(
    @CurrentActor() actor: Actor,
    @Args() page: PageArgs,
    @Args('isAnswered', { type: () => Boolean, defaultValue: false, description: 'Those that are answered instead of those that wait.' })
    isAnswered: boolean,
  ): Promise<Connection<DataRequest>> {
    const keyset = readPage(page, 2);
    return toConnection(await this.requests.page(actor, isAnswered, keyset), keyset, ({ dueOn, id }) => [dueOn, id]);
  }

  @Query(() => [RetentionPolicy], { description: 'What is kept only for a time, how long and why, and what was last done about it.' })
  retentionPolicies(): Promise<RetentionPolicy[]> {
    return this.retaining.policies();
  }

  @ResolveField(() => String, { description: 'What it is, in the language of the request.' })
  name(@Parent() { subject }: RetentionPolicy, @Context() { language }: GraphContext): string {
    return say(language, `retention.${subject}`);
  }

  @ResolveField(() => String, { description: 'Why it is kept so long and no longer, in the same language.' })
  reason(@Parent() { subject }: RetentionPolicy, @Context() { language }: GraphContext): string {
    return say(language, `retentionReason.${subject}`);
  }

  @Mutation(() => payloads.AnswerDataRequestPayload, {
    description:
      'Answers a request about personal data, once. For administrators. Refuses with DATA_REQUEST_ANSWERED, DATA_WORDS_MISSING, DATA_WORDS_TOO_LONG.',
  })
  async answerDataRequest(
    @CurrentActor() actor: Actor,
    @Args('input') input: inputs.AnswerDataRequestInput,
  ): Promise<payloads.AnswerDataRequestPayload> {
    const requestId = fromGlobalId('DataRequest', input.requestId, 'input.requestId');
    return { request: await this.requests.answer(actor, { ...input, requestId }) };
  }

  @Mutation(() => payloads.SetRetentionPayload, {
    description:
      'Changes how long something is kept, within its bounds. For administrators. Refuses with RETENTION_UNKNOWN, RETENTION_OUT_OF_BOUNDS.',
  })
  async setRetention(@CurrentActor() actor: Actor, @Args('input') input: inputs.SetRetentionInput): Promise<payloads.SetRetentionPayload> {
    return { policy: await this.retaining.keepFor(actor, input) };
  }
}
