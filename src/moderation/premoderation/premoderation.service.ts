/** The rules by which agencies hold comments back: set by their moderators, read by everybody, every change kept. */
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../people/actor.js';
import { AgenciesService } from '../../people/agencies.service.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { Idempotency } from '../../platform/database/idempotency.js';
import { asInstances, byId } from '../../platform/graphql/nodes.js';
import type { Keyset } from '../../platform/graphql/relay.js';
import { newId } from '../../platform/ids.js';
import { Journal } from '../../platform/journal/journal.js';
import { Refusal, refuseIf } from '../../platform/refusal/refusal.js';
import { readPlace } from '../cursors.js';
import { PremoderationRules } from './premoderation-rules.entity.js';
import { premoderationEvents } from './premoderation.events.js';
import { insertRules, pageRules, pageRulesBackward, readCurrentRules, readRules } from './premoderation.queries.js';
import { areSame, noRules, readWords, whyNotSetRules, type HoldingRules } from './premoderation.rules.js';

export interface SetRules {
  agencyId: string;
  newAccountDays?: number | null;
  mostLinks?: number | null;
  words: readonly string[];
  mostAMinute?: number | null;
  /** What the moderator had read when they changed them: the number of those rules, 0 when there were none. */
  seenNumber: number;
  reason: string;
  idempotencyKey?: string | null;
}

@Injectable()
export class PremoderationService {
  constructor(
    private readonly database: Database,
    private readonly agencies: AgenciesService,
    private readonly journal: Journal,
    private readonly idempotency: Idempotency,
    private readonly clock: Clock,
  ) {}

  /** From now on the rules hold what comes; what waits already goes on waiting for somebody to look. */
  async set(actor: Actor, act: SetRules): Promise<{ rules: PremoderationRules }> {
    await this.known(act.agencyId, 'input.agencyId');
    refuseIf(whyNotSetRules(actor, act.agencyId));
    const { agencyId, reason, seenNumber } = act;
    const [accountId, now] = [actor.accountId!, this.clock.now()];
    const { newAccountDays = null, mostLinks = null, mostAMinute = null } = act;
    const wanted: HoldingRules = { newAccountDays, mostLinks, words: readWords(act.words), mostAMinute };
    const once = { accountId, key: act.idempotencyKey, operation: 'setPremoderationRules', now };
    const { rulesId } = await this.database.transaction((tx) =>
      this.idempotency.once(tx, once, async () => {
        const [current] = await this.database.rowsIn(tx, readCurrentRules, [[agencyId]]);
        if ((current?.number ?? 0) !== seenNumber) throw new Refusal('RULES_CHANGED', {}, 'input.seenNumber');
        if (areSame(current ?? noRules, wanted)) throw new Refusal('RULES_UNCHANGED');
        const id = newId();
        const values = [id, agencyId, seenNumber + 1, newAccountDays, mostLinks, wanted.words, mostAMinute, reason, accountId, now];
        // The constraint has the last word: of two who set them at once, the second looks again.
        const [entered] = await this.database.rowsIn(tx, insertRules, values);
        if (!entered) throw new Refusal('RULES_CHANGED', {}, 'input.seenNumber');
        const kind = premoderationEvents.set;
        await this.journal.record(tx, now, { kind, agencyId, subjectId: agencyId, actorId: accountId, facts: { number: seenNumber + 1 } });
        return { rulesId: id };
      }),
    );
    return { rules: (await this.byIds([rulesId])).get(rulesId)! };
  }

  async byIds(ids: readonly string[]): Promise<Map<string, PremoderationRules>> {
    return byId(asInstances(PremoderationRules, await this.database.rows(readRules, [ids])));
  }

  /** Those in force, by agency; an agency that never set any is left out. */
  async current(agencyIds: readonly string[]): Promise<Map<string, PremoderationRules>> {
    const rules = asInstances(PremoderationRules, await this.database.rows(readCurrentRules, [agencyIds]));
    return new Map(rules.map((each) => [each.agencyId, each]));
  }

  /** Every set of rules that an agency ever had, the newest first: one more than the page shows. */
  async history(agencyId: string, page: Keyset): Promise<PremoderationRules[]> {
    const statement = page.isBackward ? pageRulesBackward : pageRules;
    const [number] = readPlace(page, 'count');
    return asInstances(PremoderationRules, await this.database.rows(statement, [agencyId, number, page.limit + 1]));
  }

  whyNotSet(actor: Actor, agencyId: string): string | null {
    return whyNotSetRules(actor, agencyId);
  }

  private async known(agencyId: string, field: string): Promise<void> {
    if (!(await this.agencies.agenciesByIds([agencyId])).has(agencyId)) throw new Refusal('NOT_FOUND', { type: 'Agency' }, field);
  }
}
