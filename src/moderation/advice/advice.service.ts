/** What the filter advised, for moderators; how often it was right, for everybody. */
import { Injectable } from '@nestjs/common';
import { AgenciesService } from '../../people/agencies.service.js';
import { Database } from '../../platform/database/database.js';
import { Refusal } from '../../platform/refusal/refusal.js';
import { readAdvice, readMonths, type AdviceRow, type MonthRow } from './advising.queries.js';
import { SpamTrainingService } from './spam-training.service.js';
import type { FilterRow } from './training.queries.js';

@Injectable()
export class AdviceService {
  constructor(
    private readonly database: Database,
    private readonly agencies: AgenciesService,
    private readonly training: SpamTrainingService,
  ) {}

  /** What it suggested, by comment. */
  async ofComments(commentIds: readonly string[]): Promise<Map<string, AdviceRow>> {
    return new Map((await this.database.rows(readAdvice, [commentIds])).map((row) => [row.commentId, row]));
  }

  /** Of one agency, or of all together; the newest month first. */
  async figures(agencyId: string | null): Promise<{ filter: FilterRow | null; months: MonthRow[] }> {
    if (agencyId !== null && !(await this.agencies.agenciesByIds([agencyId])).has(agencyId))
      throw new Refusal('NOT_FOUND', { type: 'Agency' }, 'agencyId');
    const [filter, months] = await Promise.all([this.training.newest(), this.database.rows(readMonths, [agencyId])]);
    return { filter, months };
  }
}
