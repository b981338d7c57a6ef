/** Who is left in an agency to decide about an appeal; where nobody is, an auditor decides. */
import { Injectable } from '@nestjs/common';
import { RolesService } from '../../people/roles.service.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database, type Tx } from '../../platform/database/database.js';
import type { Involved } from './appeals.rules.js';
import { AppealMatters } from './appeal-matters.service.js';
import { toAppeals } from './appeals.service.js';
import { passOn, readAgenciesWithAppeals, readFirstSteps } from './settling.queries.js';
import { SettlingService } from './settling.service.js';
import { dueAt } from './terms.rules.js';

const atOnce = 200;

/** Roles change rarely, and appeals wait for days. */
const pauseMs = 5_000;

@Injectable()
export class PassingOnService {
  private lastAt = -Infinity;

  constructor(
    private readonly database: Database,
    private readonly matters: AppealMatters,
    private readonly settling: SettlingService,
    private readonly roles: RolesService,
    private readonly clock: Clock,
  ) {}

  /** Moderators of the agency who had no part in the matter. */
  async others(tx: Tx, agencyId: string, involved: Involved): Promise<string[]> {
    return (await this.roles.holders(tx, agencyId, 'MODERATOR')).filter((accountId) => !involved.has(accountId));
  }

  /** What nobody is left to decide since somebody lost the role; several processes may do so at once. */
  async passOnEverywhere(): Promise<void> {
    if (performance.now() < this.lastAt + pauseMs) return;
    this.lastAt = performance.now();
    for (const { agencyId } of await this.database.rows(readAgenciesWithAppeals)) await this.passOnIn(agencyId);
  }

  private async passOnIn(agencyId: string): Promise<void> {
    const moderators = await this.database.transaction((tx) => this.roles.holders(tx, agencyId, 'MODERATOR'));
    for (let after: string | null = null; ;) {
      const open = toAppeals(await this.database.rows(readFirstSteps, [agencyId, after, atOnce]));
      const involved = await this.matters.involved(open);
      for (const { id } of open)
        if (moderators.every((each) => involved.get(id)!.has(each))) await this.passOn(id, agencyId, involved.get(id)!);
      if (open.length < atOnce) return;
      after = open.at(-1)!.id;
    }
  }

  private passOn(id: string, agencyId: string, involved: Involved): Promise<void> {
    return this.database.transaction(async (tx) => {
      // Somebody may have been appointed meanwhile.
      if ((await this.others(tx, agencyId, involved)).length > 0) return;
      const now = this.clock.now();
      await this.settling.record(tx, 'appeal.passed_on', await this.database.rowsIn(tx, passOn, [id, dueAt('AUDITOR', now)]), now);
    });
  }
}
