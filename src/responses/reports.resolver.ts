/** Where published reports and what they say are found. */
import { Args, Context, Extensions, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Comment } from '../comments/comment.entity.js';
import { Consultation } from '../consultations/consultation.entity.js';
import type { Actor } from '../people/actor.js';
import { CurrentActor } from '../people/current-actor.js';
import { inLanguage, languageOf } from '../people/localised.js';
import { Settings } from '../platform/config/settings.js';
import { loaderOf, type GraphContext } from '../platform/graphql/context.js';
import { PageArgs, readPage, toConnection, type Connection } from '../platform/graphql/relay.js';
import { CalendarDate as Day, URI } from '../platform/graphql/scalars.js';
import { toHtml } from '../platform/markdown/markdown.js';
import { say, type Language } from '../platform/messages/messages.js';
import { compareWords } from '../texts/comparing/word-differences.rules.js';
import { ComparedWords } from '../texts/text-comparison.js';
import { ObservationsReport } from './observations-report.entity.js';
import { ReportReadingService, type ReadReport } from './report-reading.service.js';
import * as parts from './report-parts.js';
import { changeAt, countOf, figuresOf, rowOf } from './report-showing.js';
import { inArguments, listNumbers } from './reporting/grouping.js';
import type { SignedHead } from './reporting/signing.js';
import { ReportsService } from './reports.service.js';

const mostNumbers = 100;
const longestNumbers = 400;

abstract class ReadsReports {
  constructor(protected readonly reading: ReportReadingService) {}

  protected async read(id: string, context: GraphContext): Promise<ReadReport> {
    const load = (ids: readonly string[]) =>
      Promise.all(ids.map(async (each) => [each, (await this.reading.report(each))!] as const)).then((pairs) => new Map(pairs));
    return (await loaderOf(context, 'responses.read_report', load).load(id))!;
  }

  /** Some of the arguments, with the words of one observation each. */
  protected async some(
    { consultationId }: ReadReport,
    all: SignedHead['changes'][number]['arguments'],
    { first, skip }: parts.SomeArguments,
    language: Language,
  ): Promise<parts.ReportedArgument[]> {
    const some = all.slice(skip, skip + first);
    const spoken = await this.reading.spoken(consultationId, [...new Set(some.flatMap(({ observations }) => observations.slice(0, 20)))]);
    return inArguments(some, spoken, say(language, 'reporting.gone')).map(({ observations, words, disposition, reason }) => {
      const [numbers, why] = [listNumbers(observations), inLanguage(reason, language)];
      return Object.assign(new parts.ReportedArgument(), {
        observations: observations.slice(0, mostNumbers),
        count: observations.length,
        numbers: numbers.length > longestNumbers ? `${numbers.slice(0, longestNumbers).replace(/,[^,]*$/, '')} …` : numbers,
        words,
        disposition,
        reason: why,
        reasonHtml: toHtml(why),
        language: languageOf(reason, language),
      });
    });
  }
}

@Resolver(() => ObservationsReport)
export class ObservationsReportResolver extends ReadsReports {
  constructor(
    reading: ReportReadingService,
    private readonly settings: Settings,
  ) {
    super(reading);
  }

  @ResolveField(() => String, { description: 'Its number in the series of reports of its agency, such as `12-2026`.' })
  async series(@Parent() { id }: ObservationsReport, @Context() context: GraphContext): Promise<string> {
    return (await this.read(id, context)).head.number;
  }

  @ResolveField(() => String, { description: 'Which law asks for it.' })
  async legalBasis(@Parent() { id }: ObservationsReport, @Context() context: GraphContext): Promise<string> {
    return inLanguage((await this.read(id, context)).head.legalBasis, context.language);
  }

  @ResolveField(() => Day, { description: 'The day on which the consultation opened.' })
  async openedOn(@Parent() { id }: ObservationsReport, @Context() context: GraphContext): Promise<string> {
    return (await this.read(id, context)).head.openedOn;
  }

  @ResolveField(() => Day, { description: 'The day on which it closed.' })
  async closedOn(@Parent() { id }: ObservationsReport, @Context() context: GraphContext): Promise<string> {
    return (await this.read(id, context)).head.closedOn;
  }

  @ResolveField(() => parts.ReportFigures, { description: 'Its figures.' })
  async figures(@Parent() { id }: ObservationsReport, @Context() context: GraphContext): Promise<parts.ReportFigures> {
    return figuresOf((await this.read(id, context)).head);
  }

  @ResolveField(() => Int, { description: 'How many articles changed.' })
  async changeCount(@Parent() { id }: ObservationsReport, @Context() context: GraphContext): Promise<number> {
    return (await this.read(id, context)).head.changes.length;
  }

  @ResolveField(() => [parts.ReportedChange], { description: 'What changed in the text, article by article, in the order of the text.' })
  async changes(
    @Parent() { id }: ObservationsReport,
    @Args() { first, skip }: parts.SomeArguments,
    @Context() context: GraphContext,
  ): Promise<parts.ReportedChange[]> {
    const { head } = await this.read(id, context);
    return head.changes.slice(skip, skip + first).map((_, place) => changeAt(id, head, skip + place));
  }

  @ResolveField(() => parts.ReportedChange, { nullable: true, description: 'The change of that article; null where it did not change.' })
  async change(
    @Parent() { id }: ObservationsReport,
    @Args('eid', { description: 'The name of the part in addresses, such as `art_5`.' }) eid: string,
    @Context() context: GraphContext,
  ): Promise<parts.ReportedChange | null> {
    const { head } = await this.read(id, context);
    const place = head.changes.findIndex((each) => each.eid === eid);
    return place < 0 ? null : changeAt(id, head, place);
  }

  @ResolveField(() => [parts.NotAccepted], { description: 'What was not accepted, or only in part, theme by theme, at most 20.' })
  async notAccepted(@Parent() { id }: ObservationsReport, @Context() context: GraphContext): Promise<parts.NotAccepted[]> {
    const { head } = await this.read(id, context);
    return head.notAccepted
      .slice(0, 20)
      .map(({ theme, arguments: all }, place) =>
        Object.assign(new parts.NotAccepted(), { reportId: id, place, theme, argumentCount: all.length, observationCount: countOf(all) }),
      );
  }

  @ResolveField(() => parts.ReportedRowConnection, { description: 'Its rows by number.' })
  async rows(
    @Parent() { id }: ObservationsReport,
    @Args() page: PageArgs,
    @Context() context: GraphContext,
  ): Promise<Connection<parts.ReportedRow>> {
    const [report, keyset] = [await this.read(id, context), readPage(page, 1)];
    const rows = await this.reading.page(report, keyset, context.language);
    return toConnection(
      rows.map((row) => rowOf(row, report.head, context.language)),
      keyset,
      ({ number }) => [number],
    );
  }

  @ResolveField(() => parts.ReportedRow, { nullable: true, description: 'The row of that number; null where there is none.' })
  async row(
    @Parent() { id }: ObservationsReport,
    @Args('number', { type: () => Int, description: 'The number of the observation.' }) number: number,
    @Context() context: GraphContext,
  ): Promise<parts.ReportedRow | null> {
    const report = await this.read(id, context);
    const from = [String(Math.min(Math.max(0, number - 1), 999_999_999))];
    const [row] = await this.reading.page(report, { from, isBackward: false, limit: 0 }, context.language);
    return row?.number === number ? rowOf(row, report.head, context.language) : null;
  }

  @ResolveField(() => URI, { description: 'The file of its content as it was signed: figures, matrix and changes as JSON.' })
  file(@Parent() { id }: ObservationsReport): string {
    return this.urlOf(id, 'json', '');
  }

  @ResolveField(() => [parts.ReportFile], { description: 'All of its files, in the language of the request.' })
  files(@Parent() { id }: ObservationsReport, @Context() { language }: GraphContext): parts.ReportFile[] {
    return (['DOCX', 'XLSX', 'JSON'] as const).map((format) => ({
      format,
      url: this.urlOf(id, format.toLowerCase(), format === 'JSON' ? '' : `?language=${language}`),
    }));
  }

  private urlOf(id: string, ending: string, query: string): string {
    return `${this.settings.publicUrl}/reports/${id}.${ending}${query}`;
  }
}

@Resolver(() => parts.ReportedChange)
export class ReportedChangeResolver extends ReadsReports {
  constructor(reading: ReportReadingService) {
    super(reading);
  }

  @ResolveField(() => [ComparedWords], { description: 'Both, word by word; empty when it is new or gone.' })
  words(@Parent() { before, after }: parts.ReportedChange): ComparedWords[] {
    return before === null || after === null ? [] : compareWords(before, after);
  }

  @ResolveField(() => [parts.ReportedArgument], { description: 'The arguments because of which it changed.' })
  async arguments(
    @Parent() { reportId, place }: parts.ReportedChange,
    @Args() some: parts.SomeArguments,
    @Context() context: GraphContext,
  ): Promise<parts.ReportedArgument[]> {
    const report = await this.read(reportId, context);
    return this.some(report, report.head.changes[place]!.arguments, some, context.language);
  }
}

@Resolver(() => parts.NotAccepted)
export class NotAcceptedResolver extends ReadsReports {
  constructor(reading: ReportReadingService) {
    super(reading);
  }

  @ResolveField(() => [parts.ReportedArgument], { description: 'What was said, and why it was not accepted.' })
  async arguments(
    @Parent() { reportId, place }: parts.NotAccepted,
    @Args() some: parts.SomeArguments,
    @Context() context: GraphContext,
  ): Promise<parts.ReportedArgument[]> {
    const report = await this.read(reportId, context);
    return this.some(report, report.head.notAccepted[place]!.arguments, some, context.language);
  }
}

@Resolver(() => Comment)
export class ReportedCommentResolver {
  constructor(
    private readonly reading: ReportReadingService,
    private readonly reports: ReportsService,
  ) {}

  @ResolveField(() => ObservationsReport, {
    nullable: true,
    description: 'The newest report of its consultation, where it has a row of its own in it.',
  })
  async reportedIn(@Parent() { id }: Comment, @Context() context: GraphContext): Promise<ObservationsReport | null> {
    const load = (ids: readonly string[]) => this.reading.reported(ids);
    const reportId = await loaderOf(context, 'responses.reported', load).load(id);
    if (!reportId) return null;
    return loaderOf(context, 'responses.report_by_id', (ids: readonly string[]) => this.reports.reportsByIds(ids)).load(reportId);
  }
}

@Resolver(() => Consultation)
export class ReportPreviewResolver {
  constructor(private readonly reading: ReportReadingService) {}

  @Extensions({ perViewer: true })
  @ResolveField(() => parts.ReportPreview, {
    nullable: true,
    description:
      'What its report would say now, and what it lacks. Null but for the agency, auditors and administrators, and before the closing.',
  })
  async reportPreview(
    @CurrentActor() actor: Actor,
    @Parent() { id }: Consultation,
    @Context() { language }: GraphContext,
  ): Promise<parts.ReportPreview | null> {
    const preview = await this.reading.preview(actor, id);
    if (!preview) return null;
    const { head, refusal, withoutArticle } = preview;
    return {
      lacking: refusal && say(language, `refusals.${refusal.code}`, refusal.facts),
      withoutArticle,
      unexplained: head.changes
        .filter((each) => each.arguments.length === 0)
        .slice(0, 50)
        .map(({ eid, label }) => ({ eid, label })),
      changeCount: head.changes.length,
      figures: figuresOf(head),
      series: head.number,
      legalBasis: inLanguage(head.legalBasis, language),
    };
  }
}
