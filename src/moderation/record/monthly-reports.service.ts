/** Transparency reports by month and agency, from the counts that are kept with every row. */
import { Injectable } from '@nestjs/common';
import type { Outcome } from '../appeals/appeals.rules.js';
import type { Step } from '../appeals/terms.rules.js';
import { AgenciesService } from '../../people/agencies.service.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { asInstances } from '../../platform/graphql/nodes.js';
import type { Keyset } from '../../platform/graphql/relay.js';
import { Refusal } from '../../platform/refusal/refusal.js';
import { readPlace } from '../cursors.js';
import type { Source } from '../deciding/statement.rules.js';
import type { Ground, Measure } from '../moderation.rules.js';
import type { ReportKind } from '../risk.rules.js';
import { ModerationReport } from './moderation-report.js';
import { firstDayOf, hasBegun, isRecordMonth, spanOf } from './months.rules.js';
import { pageOfMonths, pageOfMonthsBackward, readCountsOf, readMedians } from './record.queries.js';
import { figuresOf, ranked } from './report.rules.js';

interface Pair {
  agencyId: string;
  month: string;
}

@Injectable()
export class MonthlyReportsService {
  constructor(
    private readonly database: Database,
    private readonly agencies: AgenciesService,
    private readonly clock: Clock,
  ) {}

  /** Of any month that has begun, also one in which nothing happened; null for others. */
  async report(agencyId: string, month: string): Promise<ModerationReport | null> {
    if (!isRecordMonth(month) || !hasBegun(month, this.clock.now())) return null;
    if (!(await this.agencies.agenciesByIds([agencyId])).has(agencyId)) throw new Refusal('NOT_FOUND', { type: 'Agency' }, 'agencyId');
    return (await this.reportsOf([{ agencyId, month }]))[0]!;
  }

  /** Of months in which something happened, the newest first: one more than the page shows. */
  async reports(agencyId: string | null, page: Keyset): Promise<ModerationReport[]> {
    const [month, agency] = readPlace(page, 'month', 'id');
    const values = [month && firstDayOf(month), agency, agencyId, page.limit + 1];
    return this.reportsOf(await this.database.rows(page.isBackward ? pageOfMonthsBackward : pageOfMonths, values));
  }

  private async reportsOf(pairs: readonly Pair[]): Promise<ModerationReport[]> {
    if (pairs.length === 0) return [];
    const values = [pairs.map(({ agencyId }) => agencyId), pairs.map(({ month }) => firstDayOf(month))];
    const [counts, medians] = await Promise.all([this.database.rows(readCountsOf, values), this.database.rows(readMedians, values)]);
    const now = this.clock.now();
    const isOf = (pair: Pair) => (each: Pair) => each.agencyId === pair.agencyId && each.month === pair.month;
    const reports = pairs.map((pair) => {
      const figures = figuresOf(counts.filter(isOf(pair)));
      const median = medians.find(isOf(pair));
      return {
        ...figures,
        ...pair,
        ...spanOf(pair.month),
        isOver: now >= spanOf(pair.month).until,
        reportsByReason: ranked(figures.reportsByReason).map(([reason, count]) => ({ reason: reason as Ground, count })),
        reportsByKind: ranked(figures.reportsByKind).map(([kind, count]) => ({ kind: kind as ReportKind, count })),
        byMeasure: ranked(figures.byMeasure).map(([measure, count]) => ({ measure: measure as Measure, count })),
        byGround: ranked(figures.byGround).map(([ground, count]) => ({ ground: ground as Ground, count })),
        bySource: ranked(figures.bySource).map(([source, count]) => ({ source: source as Source, count })),
        outcomes: ranked(figures.outcomes).map(([name, count]) => {
          const [step, outcome] = name.split(' ') as [Step, Outcome];
          return { step, outcome, count };
        }),
        answersToReports: median?.answered ?? 0,
        medianHours: median ? median.medianMs / 3_600_000 : null,
      };
    });
    return asInstances(ModerationReport, reports);
  }
}
