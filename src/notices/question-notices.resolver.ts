/** What a question shows of who was told of it, to those who answer for it. */
import { Context, Extensions, Field, ObjectType, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Account } from '../people/account.entity.js';
import { AccountsService } from '../people/accounts.service.js';
import type { Actor } from '../people/actor.js';
import { CurrentActor } from '../people/current-actor.js';
import { loaderOf, type GraphContext } from '../platform/graphql/context.js';
import { DateTime } from '../platform/graphql/scalars.js';
import { Question } from '../questions/question.entity.js';
import { QuestionsService } from '../questions/questions.service.js';
import { NoticesService } from './notices.service.js';

@ObjectType({ description: 'Somebody was told something of a question. Followers are not listed.' })
export class QuestionNotice {
  accountId: string;
  @Field({ description: 'What they were told, such as `HALF_TIME`, `TWO_DAYS`, `LATE`, `ANSWERED`.' })
  kind: string;
  @Field(() => DateTime, { description: 'When it happened.' })
  noticedAt: Date;
  @Field(() => DateTime, { nullable: true, description: 'When the letter went out; null while it waits, or when there is none.' })
  sentAt: Date | null;
  @Field(() => Account, { nullable: true, description: 'Who was told.' })
  account?: Account | null;
}

@Resolver(() => Question)
export class QuestionNoticesResolver {
  constructor(
    private readonly questions: QuestionsService,
    private readonly notices: NoticesService,
  ) {}

  @Extensions({ perViewer: true })
  @ResolveField(() => [QuestionNotice], {
    nullable: true,
    description:
      'Who was told of it: reminders, escalation and letters. For the officials of the agency and administrators; null for others.',
  })
  async viewerNotices(
    @CurrentActor() actor: Actor,
    @Parent() question: Question,
    @Context() context: GraphContext,
  ): Promise<QuestionNotice[] | null> {
    if (!this.questions.seesQueueOf(actor, question)) return null;
    const load = (ids: readonly string[]) => this.notices.ofQuestions(ids);
    const told = (await loaderOf(context, 'notices.of_questions', load).load(question.id)) ?? [];
    return told.map(({ kind, ...notice }) => ({ ...notice, kind: kind.slice('QUESTION_'.length) }));
  }
}

@Resolver(() => QuestionNotice)
export class QuestionNoticeFieldsResolver {
  constructor(private readonly accounts: AccountsService) {}

  @ResolveField(() => Account, { nullable: true })
  account(@Parent() { accountId }: QuestionNotice, @Context() context: GraphContext): Promise<Account | null> {
    return loaderOf(context, 'people.account', (ids: readonly string[]) => this.accounts.publicAccounts(ids)).load(accountId);
  }
}
