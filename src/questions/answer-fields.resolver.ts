/** What answers, terms, records and originals show besides their own rows. */
import { Context, Extensions, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Account } from '../people/account.entity.js';
import { AccountsService } from '../people/accounts.service.js';
import type { Actor } from '../people/actor.js';
import { AgenciesService } from '../people/agencies.service.js';
import { Agency } from '../people/agency.entity.js';
import { CurrentActor } from '../people/current-actor.js';
import { loaderOf, type GraphContext } from '../platform/graphql/context.js';
import { CalendarDate, Html, Markdown } from '../platform/graphql/scalars.js';
import { toHtml } from '../platform/markdown/markdown.js';
import { maySeeWhole } from './access.rules.js';
import { latestExtension } from './clocks.rules.js';
import { askerOf, authorOf } from './loaders.js';
import { QuestionAnswer } from './question-answer.entity.js';
import { QuestionRecord } from './question-parts.entity.js';
import { AnswerOriginal, QuestionOriginal } from './question-parts.js';
import { QuestionTerm } from './question-term.entity.js';
import { QuestionsService } from './questions.service.js';
import { publicAnswerOf } from './words.rules.js';

const agencyOf = (agencies: AgenciesService, context: GraphContext, id: string): Promise<Agency | null> =>
  loaderOf(context, 'people.agency', (ids: readonly string[]) => agencies.agenciesByIds(ids)).load(id);

@Resolver(() => QuestionAnswer)
export class QuestionAnswerResolver {
  constructor(
    private readonly questions: QuestionsService,
    private readonly agencies: AgenciesService,
    private readonly accounts: AccountsService,
  ) {}

  @ResolveField(() => Markdown, {
    nullable: true,
    description: 'The answer as everybody may read it; null where a private question was published without it.',
  })
  body(@Parent() answer: QuestionAnswer): string | null {
    return publicAnswerOf(answer);
  }

  @ResolveField(() => Html, { nullable: true, description: 'The same, safe to show in a page.' })
  bodyHtml(@Parent() answer: QuestionAnswer): string | null {
    const body = publicAnswerOf(answer);
    return body === null ? null : toHtml(body);
  }

  @ResolveField(() => Boolean, { description: 'Whether everybody reads an edition of it, without personal data.' })
  isEdited(@Parent() { publicBody }: QuestionAnswer): boolean {
    return publicBody !== null;
  }

  @ResolveField(() => Agency, { description: 'The agency that answered.' })
  agency(@Parent() { agencyId }: QuestionAnswer, @Context() context: GraphContext): Promise<Agency | null> {
    return agencyOf(this.agencies, context, agencyId);
  }

  @ResolveField(() => Account, { description: 'The official who signs.' })
  official(@Parent() { officialId, answeredAt }: QuestionAnswer, @Context() context: GraphContext): Promise<Account | null> {
    return authorOf(this.accounts, { authorId: officialId, createdAt: answeredAt }, context);
  }

  @Extensions({ perViewer: true })
  @ResolveField(() => AnswerOriginal, {
    nullable: true,
    description: 'The answer word for word, for whoever asked, the officials of the agency and administrators; null for others.',
  })
  async original(
    @CurrentActor() actor: Actor,
    @Parent() { questionId, ownBody: body, ratingWords }: QuestionAnswer,
    @Context() context: GraphContext,
  ): Promise<AnswerOriginal | null> {
    const load = (ids: readonly string[]) => this.questions.visibleByIds(actor, ids);
    const question = await loaderOf(context, 'questions.visible', load).load(questionId);
    return question && maySeeWhole(actor, question) ? { body, bodyHtml: toHtml(body), ratingWords } : null;
  }
}

@Resolver(() => QuestionTerm)
export class QuestionTermResolver {
  constructor(private readonly agencies: AgenciesService) {}

  @ResolveField(() => CalendarDate, {
    description: 'The last day to which it can be, or could have been, extended: twice its working days.',
  })
  latestExtension(@Parent() term: QuestionTerm): string {
    return latestExtension(term);
  }

  @ResolveField(() => Agency, { description: 'The agency whose term it is.' })
  agency(@Parent() { agencyId }: QuestionTerm, @Context() context: GraphContext): Promise<Agency | null> {
    return agencyOf(this.agencies, context, agencyId);
  }
}

@Resolver(() => QuestionRecord)
export class QuestionRecordResolver {
  constructor(private readonly agencies: AgenciesService) {}

  @ResolveField(() => Agency, { description: 'The agency that had the question from then on.' })
  agency(@Parent() { agencyId }: QuestionRecord, @Context() context: GraphContext): Promise<Agency | null> {
    return agencyOf(this.agencies, context, agencyId);
  }

  @ResolveField(() => Agency, { nullable: true, description: 'The agency that passed it on; null where it stayed.' })
  async fromAgency(@Parent() { fromAgencyId }: QuestionRecord, @Context() context: GraphContext): Promise<Agency | null> {
    return fromAgencyId === null ? null : agencyOf(this.agencies, context, fromAgencyId);
  }
}

@Resolver(() => QuestionOriginal)
export class QuestionOriginalResolver {
  constructor(
    readonly accounts: AccountsService,
    readonly questions: QuestionsService,
  ) {}

  @ResolveField(() => Account, { description: 'Who asked, or entered it for somebody: see `Question.provenance`.' })
  asker(@Parent() { asking }: QuestionOriginal, @Context() context: GraphContext): Promise<Account | null> {
    return askerOf(this, asking, context);
  }
}
