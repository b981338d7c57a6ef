/** Notices in the API: for their reader alone. */
import {
  Args,
  Context,
  Extensions,
  Field,
  ID,
  InputType,
  Int,
  Mutation,
  ObjectType,
  Parent,
  ResolveField,
  Resolver,
} from '@nestjs/graphql';
import { ArrayMaxSize, IsArray, IsEnum, IsOptional, IsString } from 'class-validator';
import { Consultation } from '../consultations/consultation.entity.js';
import { ReadingService } from '../consultations/reading.service.js';
import { LogService } from '../moderation/log.service.js';
import { ModerationDecision } from '../moderation/moderation-decision.entity.js';
import type { Actor } from '../people/actor.js';
import { CurrentActor } from '../people/current-actor.js';
import { Viewer } from '../people/viewer.js';
import { loaderOf, type GraphContext } from '../platform/graphql/context.js';
import { MutationInput, Payload } from '../platform/graphql/payload.js';
import { ConnectionOf, fromGlobalId, PageArgs, readPage, toConnection, type Connection } from '../platform/graphql/relay.js';
import { dayInWords } from '../platform/messages/days.js';
import { say, type Language } from '../platform/messages/messages.js';
import { Question } from '../questions/question.entity.js';
import { QuestionsService } from '../questions/questions.service.js';
import { NoticeChannels } from './enums.js';
import { Notice, type NoticeFacts } from './notice.entity.js';
import type { Channel } from './notices.rules.js';
import { NoticesService } from './notices.service.js';

export const NoticeConnection = ConnectionOf(Notice);

@InputType({ description: 'By which way the viewer wants to be told.' })
export class SetNoticePreferencesInput extends MutationInput {
  @IsEnum(NoticeChannels)
  @Field(() => NoticeChannels, { description: 'The way.' })
  channel: Channel;
}

@InputType({ description: 'Which notices the viewer has read.' })
export class MarkNoticesReadInput extends MutationInput {
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(100)
  @IsString({ each: true })
  @Field(() => [ID], { nullable: true, description: 'Their ids, at most 100; all of them when absent.' })
  ids?: string[] | null;
}

@ObjectType({ description: 'What came of choosing a way to be told.' })
export class SetNoticePreferencesPayload extends Payload {
  @Field(() => Viewer, { nullable: true, description: 'The viewer.' })
  viewer?: Viewer | null;
}

@ObjectType({ description: 'What came of marking notices as read.' })
export class MarkNoticesReadPayload extends Payload {
  @Field(() => Int, { nullable: true, description: 'How many were new until now.' })
  count?: number | null;

  @Field(() => Viewer, { nullable: true, description: 'The viewer.' })
  viewer?: Viewer | null;
}

@Resolver(() => Viewer)
export class ViewerNoticesResolver {
  constructor(private readonly service: NoticesService) {}

  @Extensions({ perViewer: true })
  @ResolveField(() => NoticeConnection, { description: 'What the viewer is told, the newest first; nothing for visitors.' })
  async notices(@CurrentActor() actor: Actor, @Args() page: PageArgs): Promise<Connection<Notice>> {
    const keyset = readPage(page, 2);
    return toConnection(await this.service.page(actor, keyset), keyset, ({ createdAt, id }) => [Number(createdAt), id]);
  }

  @Extensions({ perViewer: true })
  @ResolveField(() => Int, { description: 'How many notices the viewer has not read.' })
  unreadCount(@CurrentActor() actor: Actor): Promise<number> {
    return this.service.unread(actor);
  }

  @Extensions({ perViewer: true })
  @ResolveField(() => NoticeChannels, { nullable: true, description: 'By which way the viewer is told; null for visitors.' })
  noticeChannel(@CurrentActor() actor: Actor): Promise<Channel | null> {
    return this.service.channel(actor);
  }

  @Mutation(() => SetNoticePreferencesPayload, {
    description: 'Chooses by which way the viewer is told. Letters that are not written yet follow. Refuses with SIGN_IN_REQUIRED.',
  })
  async setNoticePreferences(
    @CurrentActor() actor: Actor,
    @Args('input') input: SetNoticePreferencesInput,
    @Context() { language }: GraphContext,
  ): Promise<SetNoticePreferencesPayload> {
    await this.service.choose(actor, { ...input, locale: language });
    return { viewer: new Viewer(actor) };
  }

  @Mutation(() => MarkNoticesReadPayload, { description: 'Marks notices of the viewer as read. Refuses with SIGN_IN_REQUIRED.' })
  async markNoticesRead(@CurrentActor() actor: Actor, @Args('input') input: MarkNoticesReadInput): Promise<MarkNoticesReadPayload> {
    const ids = input.ids?.map((id) => fromGlobalId('Notice', id, 'input.ids')) ?? null;
    return { count: await this.service.markRead(actor, { ...input, ids }), viewer: new Viewer(actor) };
  }
}

/** What was decided, for a sentence: of lifting, what was lifted; of what was held, that it is shown. */
function saidOf({ measure, lifted, wasHeld, appeal, step, outcome, dueOn }: NoticeFacts, language: Language): Record<string, string> {
  if (appeal) return { step: step!, outcome: outcome ?? '', dueOn: dayInWords(language, dueOn!) };
  if (!measure) return {};
  if (measure === 'RESTORE') return { measure, lifted: lifted ?? 'HIDE' };
  return { measure: measure === 'NO_ACTION' && wasHeld ? 'SHOWN' : measure, lifted: '' };
}

@Resolver(() => Notice)
export class NoticeFieldsResolver {
  constructor(
    private readonly consultations: ReadingService,
    private readonly log: LogService,
    private readonly questions: QuestionsService,
  ) {}

  @ResolveField(() => String, { description: 'What it says, as one sentence in the language of the request.' })
  sentence(@Parent() { kind, observationNumbers, questionNumber, facts }: Notice, @Context() { language }: GraphContext): string {
    const numbers = new Intl.ListFormat(language).format(observationNumbers.map(String));
    return say(language, `notices.${kind}`, {
      count: observationNumbers.length,
      numbers,
      number: questionNumber ?? '',
      ...saidOf(facts, language),
    });
  }

  @Extensions({ perViewer: true })
  @ResolveField(() => Consultation, { nullable: true, description: 'The consultation that it is about.' })
  async consultation(@Parent() { consultationId }: Notice, @Context() context: GraphContext<Actor>): Promise<Consultation | null> {
    if (consultationId === null) return null;
    const load = (ids: readonly string[]) => this.consultations.visibleByIds(context.viewer, ids);
    return loaderOf<string, Consultation>(context, 'consultation', load).load(consultationId);
  }

  @ResolveField(() => ModerationDecision, { nullable: true, description: 'The decision of moderators that it is about.' })
  async decision(@Parent() { facts }: Notice, @Context() context: GraphContext): Promise<ModerationDecision | null> {
    if (!facts.decision) return null;
    return loaderOf(context, 'moderation.decision', (ids: readonly string[]) => this.log.decisionsByIds(ids)).load(facts.decision);
  }

  @Extensions({ perViewer: true })
  @ResolveField(() => Question, { nullable: true, description: 'The question that it is about; null where the viewer no longer sees it.' })
  async question(@Parent() { questionId }: Notice, @Context() context: GraphContext<Actor>): Promise<Question | null> {
    if (questionId === null) return null;
    const load = (ids: readonly string[]) => this.questions.visibleByIds(context.viewer, ids);
    return loaderOf<string, Question>(context, 'questions.question', load).load(questionId);
  }
}
