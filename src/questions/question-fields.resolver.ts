/** What a question shows: its number, its words for everybody, its terms, answers and record. */
import { Context, Extensions, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Account } from '../people/account.entity.js';
import { AccountsService } from '../people/accounts.service.js';
import type { Actor } from '../people/actor.js';
import { AgenciesService } from '../people/agencies.service.js';
import { Agency } from '../people/agency.entity.js';
import { CurrentActor } from '../people/current-actor.js';
import { Territory } from '../people/territory.entity.js';
import { loaderOf, type GraphContext } from '../platform/graphql/context.js';
import { DateTime, Html, Markdown } from '../platform/graphql/scalars.js';
import { toHtml } from '../platform/markdown/markdown.js';
import { askAgainUntil, numberOf } from './clocks.rules.js';
import { QuestionStates } from './enums.js';
import { Guidance } from './guidance.entity.js';
import { GuidanceService } from './guidance.service.js';
import type { QuestionState } from './life.rules.js';
import { QuestionAnswer } from './question-answer.entity.js';
import { QuestionRecord } from './question-parts.entity.js';
import { QuestionTerm } from './question-term.entity.js';
import { Question } from './question.entity.js';
import { QuestionsService } from './questions.service.js';
import { askerOf, termsOf } from './loaders.js';
import { publicWordsOf } from './words.rules.js';

@Resolver(() => Question)
export class QuestionFieldsResolver {
  constructor(
    readonly questions: QuestionsService,
    private readonly agencies: AgenciesService,
    readonly accounts: AccountsService,
    private readonly guidances: GuidanceService,
  ) {}

  @ResolveField(() => String, {
    description: 'Its number, such as `2026-000123`: the year, and its place among the questions of that year.',
  })
  number(@Parent() question: Question): string {
    return numberOf(question);
  }

  @ResolveField(() => QuestionStates, { description: 'Where it stands now, by the clock.' })
  state(@Parent() question: Question): QuestionState {
    return this.questions.state(question);
  }

  @ResolveField(() => Boolean, { description: 'Whether an answer is owed and late.' })
  isLate(@Parent() question: Question): boolean {
    return this.questions.isLate(question);
  }

  @ResolveField(() => DateTime, {
    nullable: true,
    description: 'Until when whoever asked may ask once more; null before the first answer and after the second.',
  })
  askAgainUntil(@Parent() { answeredAt, rounds }: Question): Date | null {
    return answeredAt === null || rounds > 1 ? null : askAgainUntil(answeredAt);
  }

  @ResolveField(() => String, { nullable: true, description: 'The question in one sentence; null when it was withdrawn.' })
  title(@Parent() question: Question): string | null {
    return publicWordsOf(question).title;
  }

  @ResolveField(() => Markdown, {
    nullable: true,
    description: 'What exactly is asked, as everybody may read it; null when it was withdrawn.',
  })
  body(@Parent() question: Question): string | null {
    return publicWordsOf(question).body;
  }

  @ResolveField(() => Html, { nullable: true, description: 'The body, safe to show in a page.' })
  bodyHtml(@Parent() question: Question): string | null {
    const { body } = publicWordsOf(question);
    return body === null ? null : toHtml(body);
  }

  @ResolveField(() => Boolean, { description: 'Whether the agency edited what everybody reads, to keep personal data out.' })
  isEdited(@Parent() { publicTitle, publicBody }: Question): boolean {
    return publicTitle !== null || publicBody !== null;
  }

  @ResolveField(() => Account, {
    nullable: true,
    description: 'Who asked; null of private and withdrawn questions, and where an official entered it for somebody: see `provenance`.',
  })
  async asker(@Parent() question: Question, @Context() context: GraphContext): Promise<Account | null> {
    if (question.isPrivate || question.gatheringId !== null || question.keptState === 'WITHDRAWN') return null;
    return askerOf(this, question, context);
  }

  @ResolveField(() => Agency, { description: 'The agency that has it.' })
  agency(@Parent() { agencyId }: Question, @Context() context: GraphContext): Promise<Agency | null> {
    return loaderOf(context, 'people.agency', (ids: readonly string[]) => this.agencies.agenciesByIds(ids)).load(agencyId);
  }

  @ResolveField(() => Territory, { nullable: true, description: 'The territory it concerns.' })
  async territory(@Parent() { territoryCode }: Question, @Context() context: GraphContext): Promise<Territory | null> {
    if (territoryCode === null) return null;
    return loaderOf(context, 'people.territory', (codes: readonly string[]) => this.agencies.territoriesByCodes(codes)).load(territoryCode);
  }

  @ResolveField(() => [QuestionTerm], { description: 'The terms of the agencies that had it, the first one first; the last one counts.' })
  async terms(@Parent() { id }: Question, @Context() context: GraphContext): Promise<QuestionTerm[]> {
    return (await termsOf(this.questions, context).load(id)) ?? [];
  }

  @ResolveField(() => QuestionTerm, { description: 'The term that runs, or ran last.' })
  async term(@Parent() { id }: Question, @Context() context: GraphContext): Promise<QuestionTerm | null> {
    return (await termsOf(this.questions, context).load(id))?.at(-1) ?? null;
  }

  @ResolveField(() => [QuestionAnswer], { description: 'Its answers, the first one first: one, or two when it was asked again.' })
  async answers(@Parent() { id }: Question, @Context() context: GraphContext): Promise<QuestionAnswer[]> {
    return (await loaderOf(context, 'questions.answers', (ids: readonly string[]) => this.questions.answers(ids)).load(id)) ?? [];
  }

  @Extensions({ perViewer: true })
  @ResolveField(() => [QuestionRecord], { description: 'What happened to it, in order.' })
  async record(@CurrentActor() actor: Actor, @Parent() { id }: Question, @Context() context: GraphContext): Promise<QuestionRecord[]> {
    return (await loaderOf(context, 'questions.records', (ids: readonly string[]) => this.questions.records(actor, ids)).load(id)) ?? [];
  }

  @ResolveField(() => [Guidance], { description: 'Guidance that came of it.' })
  async guidance(@Parent() { id }: Question, @Context() context: GraphContext): Promise<Guidance[]> {
    const ids = await loaderOf(context, 'questions.guidance_of', (asked: readonly string[]) => this.guidances.guidanceOf(asked)).load(id);
    const load = loaderOf(context, 'questions.guidance', (known: readonly string[]) => this.guidances.byIds(known));
    return (await Promise.all((ids ?? []).map((known) => load.load(known)))).filter((known) => known !== null);
  }
}
