/** Two officials certify a result; afterwards it can only be annotated. */
import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { ConsultationEvent } from '../consultations/consultations.events.js';
import { ReadingService } from '../consultations/reading.service.js';
import type { ConsultationWindow, LockedWindow } from '../consultations/phase.rules.js';
import { LedgerService } from '../ledger/ledger.service.js';
import type { Actor } from '../people/actor.js';
import { inLanguage } from '../people/localised.js';
import { Clock } from '../platform/clock/clock.js';
import { Database, type Tx } from '../platform/database/database.js';
import { Idempotency } from '../platform/database/idempotency.js';
import { newId } from '../platform/ids.js';
import { Journal } from '../platform/journal/journal.js';
import { refuseIf } from '../platform/refusal/refusal.js';
import { certifiersNeeded, whyNotAnnotate, whyNotCertify, type CertificationState } from './certification.rules.js';
import { insertAnnotation, insertCertification, readCertifications, readResults, type ResultRow } from './ending.queries.js';
import { writeLeaf, type CertifiedLeaf } from './leaves.rules.js';
import type { Poll } from './poll.entity.js';
import { PollsService } from './polls.service.js';
import type { PollResult } from './result.rules.js';
import { pollEvents } from './votes.events.js';
import { lockPoll } from './votes.queries.js';

interface Standing extends CertificationState {
  window: LockedWindow;
  result: ResultRow | null;
  now: Date;
}

interface Step<Kind extends string> {
  actor: Actor;
  poll: Poll;
  kind: Kind;
  facts?: Record<string, string | number>;
}

@Injectable()
export class CertifyingService {
  constructor(
    private readonly database: Database,
    private readonly polls: PollsService,
    private readonly consultations: ReadingService,
    private readonly ledger: LedgerService,
    private readonly journal: Journal,
    private readonly idempotency: Idempotency,
    private readonly clock: Clock,
  ) {}

  /** The first official says that the count is right; with the second it is the result, and says so in the ledger. */
  async certify(actor: Actor, pollId: string, idempotencyKey?: string | null): Promise<{ poll: Poll }> {
    const poll = await this.polls.visible(actor, pollId);
    await this.database.transaction(async (tx) => {
      const standing = await this.lock(tx, poll);
      const { window, now, certifiedBy } = standing;
      const once = { accountId: actor.accountId!, key: idempotencyKey, operation: 'certifyResult', now };
      refuseIf(actor.accountId === null ? whyNotCertify(actor, window, standing, now) : null);
      await this.idempotency.once(tx, once, async () => {
        refuseIf(whyNotCertify(actor, window, standing, now));
        const place = certifiedBy.length + 1;
        await this.database.rowsIn(tx, insertCertification, [pollId, actor.accountId, place, now]);
        if (place === certifiersNeeded) await this.ledger.append(tx, [{ leaf: writeLeaf(certifiedLeaf(standing.result!, now)) }]);
        await this.record(tx, standing, { actor, poll, kind: pollEvents.certified, facts: { place } });
        if (place === certifiersNeeded) await this.publish(tx, standing, { actor, poll, kind: 'consultation.result_certified' });
        return {};
      });
    });
    return { poll: (await this.polls.byIds([pollId])).get(pollId)! };
  }

  /** A note beside a certified result, which stays as it is. */
  async annotate(actor: Actor, pollId: string, text: string, idempotencyKey?: string | null): Promise<{ poll: Poll }> {
    const poll = await this.polls.visible(actor, pollId);
    await this.database.transaction(async (tx) => {
      const standing = await this.lock(tx, poll);
      const { window, now } = standing;
      refuseIf(whyNotAnnotate(actor, window, standing, now));
      await this.idempotency.once(tx, { accountId: actor.accountId!, key: idempotencyKey, operation: 'annotateResult', now }, async () => {
        await this.database.rowsIn(tx, insertAnnotation, [newId(), pollId, actor.accountId, text, now]);
        const note = createHash('sha256').update(text).digest('base64url');
        await this.ledger.append(tx, [{ leaf: writeLeaf({ type: 'result.annotated', poll: pollId, note }) }]);
        await this.record(tx, standing, { actor, poll, kind: pollEvents.annotated, facts: {} });
        await this.publish(tx, standing, { actor, poll, kind: 'consultation.result_annotated', facts: { reason: text } });
        return {};
      });
    });
    return { poll: (await this.polls.byIds([pollId])).get(pollId)! };
  }

  whyNotCertify(actor: Actor, window: ConsultationWindow, state: CertificationState): string | null {
    return whyNotCertify(actor, window, state, this.clock.now());
  }

  private async lock(tx: Tx, poll: Poll): Promise<Standing> {
    const window = await this.consultations.lockShared(tx, poll.consultationId);
    await this.database.rowsIn(tx, lockPoll, [poll.id]);
    const [result] = await this.database.rowsIn(tx, readResults, [[poll.id]]);
    const certifications = await this.database.rowsIn(tx, readCertifications, [[poll.id]]);
    const certifiedBy = certifications.map(({ accountId }) => accountId);
    return { window, result: result ?? null, isCounted: result !== undefined, certifiedBy, now: this.clock.now() };
  }

  private async record(tx: Tx, { window, now }: Standing, { actor, poll, kind, facts }: Step<string>): Promise<void> {
    const { id: consultationId, agencyId } = window;
    await this.journal.record(tx, now, { kind, consultationId, agencyId, subjectId: poll.id, actorId: actor.accountId, facts });
  }

  /** A line of the public history of the consultation. */
  private async publish(tx: Tx, { window, now }: Standing, { actor, poll, kind, facts }: Step<ConsultationEvent>): Promise<void> {
    const { id, agencyId } = window;
    const about = { kind, consultationId: id, agencyId, subjectId: id, actorId: actor.accountId, isPublic: true };
    await this.journal.record(tx, now, { ...about, facts: { ...facts, poll: inLanguage(poll.questions, 'es') } });
  }
}

function certifiedLeaf({ pollId, ballots, result, hash, seed }: ResultRow, now: Date): CertifiedLeaf {
  const { winners, options, method } = JSON.parse(result) as PollResult;
  return {
    type: 'result.certified',
    poll: pollId,
    ballots,
    winners: method === 'statements' ? null : winners.map((place) => options[place]!),
    seed: seed.toString('base64url'),
    result: hash.toString('base64url'),
    certifiedAt: now.toISOString(),
  };
}
