/** What answers, templates and reports show besides their own columns. */
import { Context, Extensions, Field, Int, ObjectType, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Account } from '../people/account.entity.js';
import { AccountsService } from '../people/accounts.service.js';
import type { Actor } from '../people/actor.js';
import { inLanguage, languageOf, localesOf, type Localised } from '../people/localised.js';
import { loaderOf, type GraphContext } from '../platform/graphql/context.js';
import { Html, Locale, Markdown, URI } from '../platform/graphql/scalars.js';
import { toHtml } from '../platform/markdown/markdown.js';
import { Settings } from '../platform/config/settings.js';
import { Provision } from '../texts/provision.entity.js';
import { TextVersion } from '../texts/text-version.entity.js';
import { TextsService } from '../texts/texts.service.js';
import { ObservationTemplate } from './observation-template.entity.js';
import type { Disposition } from './answering.rules.js';
import { DispositionCount, GivenAnswer, PreparedObservationAnswer, AnswerReasonWords } from './observation-answer.js';
import { IssuedText, ObservationsReport } from './observations-report.entity.js';
import { ReportsService } from './reports.service.js';
import { TemplatesService } from './templates.service.js';
import { fillIn } from './template-words.rules.js';

@Resolver(() => GivenAnswer)
export class GivenAnswerResolver {
  constructor(private readonly texts: TextsService) {}

  @ResolveField(() => Markdown, { description: 'Why, in the language of the request where it was given, else in Spanish.' })
  reason(@Parent() given: GivenAnswer, @Context() context: GraphContext): string {
    return reasonOf(given, context);
  }

  @ResolveField(() => Html, { description: 'The reason, safe to show in a page.' })
  reasonHtml(@Parent() given: GivenAnswer, @Context() context: GraphContext): string {
    return toHtml(reasonOf(given, context));
  }

  @ResolveField(() => Locale, { description: 'The language of the reason.' })
  language(@Parent() { reasons }: GivenAnswer, @Context() { language }: GraphContext): string {
    return languageOf(reasons, language);
  }

  @ResolveField(() => [Provision], { description: 'The parts of the text that changed because of it.' })
  changes(@Parent() { changes }: GivenAnswer, @Context() context: GraphContext): Promise<Provision[]> {
    return partsOf(changes, this.texts, context);
  }
}

function reasonOf({ reasons, blanks }: GivenAnswer, { language }: GraphContext): string {
  return fillIn(inLanguage(reasons, language), languageOf(reasons, language), blanks);
}

@Resolver(() => PreparedObservationAnswer)
export class PreparedAnswerResolver {
  constructor(
    private readonly texts: TextsService,
    private readonly accounts: AccountsService,
    private readonly templates: TemplatesService,
  ) {}

  @ResolveField(() => [AnswerReasonWords], { description: 'The reasons in every language, Spanish first, with their blanks.' })
  reasons(@Parent() { reasons }: PreparedObservationAnswer): AnswerReasonWords[] {
    return wordsOf(reasons);
  }

  @ResolveField(() => [Provision], { description: 'The parts of the text that changed because of it.' })
  changes(@Parent() { changes }: PreparedObservationAnswer, @Context() context: GraphContext): Promise<Provision[]> {
    return partsOf(changes, this.texts, context);
  }

  @ResolveField(() => Account, { nullable: true })
  author(@Parent() { preparedBy }: PreparedObservationAnswer, @Context() context: GraphContext): Promise<Account | null> {
    return loaderOf(context, 'people.account', (ids: readonly string[]) => this.accounts.publicAccounts(ids)).load(preparedBy);
  }

  @Extensions({ perViewer: true })
  @ResolveField(() => ObservationTemplate, { nullable: true })
  async template(
    @Parent() { templateId }: PreparedObservationAnswer,
    @Context() context: GraphContext<Actor>,
  ): Promise<ObservationTemplate | null> {
    if (templateId === null) return null;
    const load = (ids: readonly string[]) => this.templates.visibleByIds(context.viewer, ids);
    return loaderOf(context, 'responses.template', load).load(templateId);
  }
}

@Resolver(() => ObservationTemplate)
export class ObservationTemplateResolver {
  @ResolveField(() => [AnswerReasonWords], { description: 'The reasons in every language, Spanish first, with their blanks.' })
  reasons(@Parent() { reasons }: ObservationTemplate): AnswerReasonWords[] {
    return wordsOf(reasons);
  }
}

@Resolver(() => IssuedText)
export class IssuedTextResolver {
  constructor(private readonly texts: TextsService) {}

  @ResolveField(() => TextVersion, { nullable: true, description: 'The version.' })
  version(@Parent() { versionId }: IssuedText, @Context() context: GraphContext): Promise<TextVersion | null> {
    return loaderOf(context, 'texts.version_by_id', (ids: readonly string[]) => this.texts.versionsByIds(ids)).load(versionId);
  }
}

@ObjectType({ description: 'A part of the text that changed, and the observations because of which it did.' })
export class ReportedChange {
  provisionId: string;

  @Field(() => String, { nullable: true, description: 'How the text called it when the report was published.' })
  label: string | null;

  @Field(() => [Int], { description: 'The numbers of the observations.' })
  observations: number[];
}

@ObjectType({ description: 'The figures of a report, as they were when it was published.' })
export class ReportFigures {
  @Field(() => Int, { description: 'All observations.' })
  observations: number;
  @Field(() => Int, { description: 'The people who made them.' })
  people: number;
  @Field(() => Int, { description: 'Those in scope.' })
  inScope: number;
  @Field(() => Int, { description: 'Those hidden after the closing.' })
  hidden: number;
  @Field(() => Int, { description: 'Those withdrawn after the closing.' })
  withdrawn: number;
  @Field(() => Int, { description: 'Those in scope that were answered late.' })
  answeredLate: number;
  @Field(() => [DispositionCount], { description: 'Those in scope by disposition.' })
  byDisposition: DispositionCount[];
}

@Resolver(() => ReportedChange)
export class ReportedChangeResolver {
  constructor(private readonly texts: TextsService) {}

  @ResolveField(() => Provision, { nullable: true, description: 'The part as it is now; null where it is gone.' })
  provision(@Parent() { provisionId }: ReportedChange, @Context() context: GraphContext): Promise<Provision | null> {
    return loaderOf(context, 'texts.provision', (ids: readonly string[]) => this.texts.provisionsByIds(ids)).load(provisionId);
  }
}

@Resolver(() => ObservationsReport)
export class ObservationsReportResolver {
  constructor(
    private readonly reports: ReportsService,
    private readonly settings: Settings,
  ) {}

  @ResolveField(() => ReportFigures, { description: 'Its figures.' })
  async figures(@Parent() { id }: ObservationsReport, @Context() context: GraphContext): Promise<ReportFigures> {
    const { byDisposition, ...figures } = (await this.read(id, context))!.figures;
    const counts = Object.entries(byDisposition).map(([disposition, count]) =>
      Object.assign(new DispositionCount(), { disposition: disposition as Disposition, count }),
    );
    return { ...figures, byDisposition: counts };
  }

  @ResolveField(() => [ReportedChange], { description: 'What changed in the text, part by part, and because of whom.' })
  async changes(@Parent() { id }: ObservationsReport, @Context() context: GraphContext): Promise<ReportedChange[]> {
    const { changes } = (await this.read(id, context))!;
    return changes.map(({ provision, label, observations }) =>
      Object.assign(new ReportedChange(), { provisionId: provision, label, observations }),
    );
  }

  @ResolveField(() => URI, { description: 'The file of its content: figures, answers, matrix and changes as JSON.' })
  file(@Parent() { id }: ObservationsReport): string {
    return `${this.settings.publicUrl}/reports/${id}.json`;
  }

  private read(id: string, context: GraphContext) {
    return loaderOf(context, 'responses.report_figures', (ids: readonly string[]) => this.reports.figures(ids)).load(id);
  }
}

async function partsOf(ids: readonly string[], texts: TextsService, context: GraphContext): Promise<Provision[]> {
  const parts = loaderOf(context, 'texts.provision', (wanted: readonly string[]) => texts.provisionsByIds(wanted));
  return (await Promise.all(ids.map((id) => parts.load(id)))).filter((part) => part !== null);
}

function wordsOf(reasons: Localised): AnswerReasonWords[] {
  return localesOf(reasons).map((locale) => Object.assign(new AnswerReasonWords(), { locale, text: reasons[locale]! }));
}
