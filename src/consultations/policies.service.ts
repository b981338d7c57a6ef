/** The dated rules about the least term: listed for everybody, kept by administrators. */
import { Injectable } from '@nestjs/common';
import type { Actor } from '../people/actor.js';
import { whyNotAdminister } from '../people/people.rules.js';
import { Clock } from '../platform/clock/clock.js';
import { Database, type Tx } from '../platform/database/database.js';
import { Idempotency } from '../platform/database/idempotency.js';
import { asInstances, byId } from '../platform/graphql/nodes.js';
import type { Keyset } from '../platform/graphql/relay.js';
import { newId } from '../platform/ids.js';
import { Journal } from '../platform/journal/journal.js';
import { Refusal, refuseIf } from '../platform/refusal/refusal.js';
import { isCalendarDay } from '../platform/clock/calendar.rules.js';
import type { CatalogueEvents } from './catalogue.events.js';
import { deletePolicy, insertPolicy, lockPolicy, pagePolicies, pagePoliciesBackward, readPolicies } from './policies.queries.js';
import { policyDay, whyNotAddPolicy, whyNotWithdrawPolicy, type PolicyRefusal } from './policies.rules.js';
import { PublicationPolicy, type DayCount } from './publication-policy.entity.js';

export interface NewPolicy {
  words: { locale: string; name: string; legalBasis: string }[];
  validFrom: string;
  minimumDays: number;
  counts: DayCount;
  allowsShorterWithJustification: boolean;
  /** Working days; null where the rule fixes none. */
  answerWithin?: number | null;
  idempotencyKey?: string | null;
}

@Injectable()
export class PoliciesService {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly idempotency: Idempotency,
    private readonly clock: Clock,
  ) {}

  /** All of them: there are few, and their dates decide together. */
  async policies(): Promise<Map<string, PublicationPolicy>> {
    return byId(asInstances(PublicationPolicy, await this.database.rows(readPolicies)));
  }

  /** The newest first. */
  async page({ from, isBackward, limit }: Keyset): Promise<PublicationPolicy[]> {
    const day = from?.[0] ?? null;
    if (day !== null && !isCalendarDay(day)) throw new Refusal('CURSOR_INVALID', {}, isBackward ? 'before' : 'after');
    return asInstances(PublicationPolicy, await this.database.rows(isBackward ? pagePoliciesBackward : pagePolicies, [day, limit + 1]));
  }

  /** From its day on it supersedes the earlier ones. */
  async add(actor: Actor, wish: NewPolicy): Promise<{ policy: PublicationPolicy | null }> {
    const now = this.clock.now();
    refuseIf(whyNotAddPolicy(actor, wish, policyDay(now)));
    const once = { accountId: actor.accountId!, key: wish.idempotencyKey, operation: 'addPublicationPolicy', now };
    const { policyId } = await this.database.transaction((tx) =>
      this.idempotency.once(tx, once, async () => {
        const { validFrom, minimumDays, counts } = wish;
        const inEach = (word: 'name' | 'legalBasis') => Object.fromEntries(wish.words.map((each) => [each.locale, each[word].trim()]));
        const { allowsShorterWithJustification, answerWithin = null } = wish;
        const words = [inEach('name'), inEach('legalBasis')] as const;
        const values = [newId(), words[0], validFrom, minimumDays, counts, allowsShorterWithJustification, words[1], answerWithin];
        const [added] = await this.database.rowsIn(tx, insertPolicy, values);
        refuseIf(added ? null : ('POLICY_DAY_TAKEN' satisfies PolicyRefusal), 'input.validFrom');
        await this.record(tx, now, actor, 'policy.added', added!.id, { validFrom, minimumDays, counts });
        return { policyId: added!.id };
      }),
    );
    return { policy: (await this.policies()).get(policyId) ?? null };
  }

  /** Takes back what does not hold yet, unless a consultation was announced under it. */
  async withdraw(actor: Actor, wish: { id: string; idempotencyKey?: string | null }): Promise<{ policyId: string }> {
    refuseIf(whyNotAdminister(actor));
    const now = this.clock.now();
    const once = { accountId: actor.accountId!, key: wish.idempotencyKey, operation: 'withdrawPublicationPolicy', now };
    return this.database.transaction((tx) =>
      this.idempotency.once(tx, once, async () => {
        const [policy] = await this.database.rowsIn(tx, lockPolicy, [wish.id]);
        if (!policy) throw new Refusal('NOT_FOUND', { type: 'PublicationPolicy' }, 'input.id');
        refuseIf(whyNotWithdrawPolicy(policy, policyDay(now)), 'input.id');
        await this.database.rowsIn(tx, deletePolicy, [wish.id]).catch(refuseInUse);
        await this.record(tx, now, actor, 'policy.withdrawn', wish.id, { validFrom: policy.validFrom });
        return { policyId: wish.id };
      }),
    );
  }

  private async record<Kind extends 'policy.added' | 'policy.withdrawn'>(
    tx: Tx,
    now: Date,
    actor: Actor,
    kind: Kind,
    subjectId: string,
    facts: CatalogueEvents[Kind],
  ): Promise<void> {
    await this.journal.record(tx, now, { kind, subjectId, actorId: actor.accountId, facts });
  }
}

/** The database has the last word on what consultations rest on. */
function refuseInUse(error: Error & { constraint?: string }): never {
  if (error.constraint === 'consultations_policy_id_fkey') throw new Refusal('POLICY_IN_USE', {}, 'input.id');
  throw error;
}
