/** The public record in the API: transparency reports, files of decisions, and their proofs. */
import { Args, Context, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { AgenciesService } from '../../people/agencies.service.js';
import { Agency } from '../../people/agency.entity.js';
import { Settings } from '../../platform/config/settings.js';
import { loaderOf, type GraphContext } from '../../platform/graphql/context.js';
import { ConnectionOf, fromGlobalId, PageArgs, readPage, toConnection, type Connection } from '../../platform/graphql/relay.js';
import { ModerationDecision } from '../moderation-decision.entity.js';
import { DecisionProof } from './ledger-proof.js';
import { ModerationReport, RecordFiles } from './moderation-report.js';
import { MonthlyReportsService } from './monthly-reports.service.js';
import { ProvingService } from './proving.service.js';

const ModerationReportConnection = ConnectionOf(ModerationReport);

@Resolver(() => ModerationReport)
export class ReportsResolver {
  constructor(
    private readonly reports: MonthlyReportsService,
    private readonly agencies: AgenciesService,
    private readonly settings: Settings,
  ) {}

  @Query(() => ModerationReport, {
    nullable: true,
    description: 'The transparency report of a month at an agency. Null when the month is none or has not begun.',
  })
  moderationReport(
    @Args('agencyId', { type: () => ID, description: 'The agency.' }) agencyId: string,
    @Args('month', { description: 'The month, such as `2026-02`.' }) month: string,
  ): Promise<ModerationReport | null> {
    return this.reports.report(fromGlobalId('Agency', agencyId, 'agencyId'), month);
  }

  @Query(() => ModerationReportConnection, {
    description: 'Transparency reports of all months in which something was reported, decided or appealed, the newest first.',
  })
  async moderationReports(
    @Args() page: PageArgs,
    @Args('agencyId', { type: () => ID, nullable: true, description: 'Only of this agency.' }) agencyId?: string | null,
  ): Promise<Connection<ModerationReport>> {
    const keyset = readPage(page, 2);
    const of = agencyId ? fromGlobalId('Agency', agencyId, 'agencyId') : null;
    return toConnection(await this.reports.reports(of, keyset), keyset, (report) => [report.month, report.agencyId]);
  }

  @ResolveField(() => Agency, { description: 'The agency.' })
  agency(@Parent() { agencyId }: ModerationReport, @Context() context: GraphContext): Promise<Agency | null> {
    return loaderOf(context, 'people.agency', (ids: readonly string[]) => this.agencies.agenciesByIds(ids)).load(agencyId);
  }

  @ResolveField(() => RecordFiles, { description: 'Its decisions as open files.' })
  async files(@Parent() report: ModerationReport, @Context() context: GraphContext): Promise<RecordFiles> {
    const { slug } = (await this.agency(report, context))!;
    const address = (ending: string) => `${this.settings.publicUrl}/moderation-record/${report.month}.${ending}?agency=${slug}`;
    return { csv: address('csv'), ndjson: address('ndjson') };
  }
}

@Resolver(() => ModerationDecision)
export class DecisionProofResolver {
  constructor(private readonly proving: ProvingService) {}

  @ResolveField(() => DecisionProof, {
    nullable: true,
    description: 'Where it stands in the ledger. Null where the ledger has no such leaf: then somebody wrote into the log behind its back.',
  })
  ledgerProof(@Parent() { id }: ModerationDecision): Promise<DecisionProof | null> {
    return this.proving.proofOf(id);
  }
}
