/** Reads consultations for those who may see them. */
import { Injectable } from '@nestjs/common';
import type { Actor } from '../people/actor.js';
import { Clock } from '../platform/clock/clock.js';
import { Database, type Tx } from '../platform/database/database.js';
import { asInstances, byId } from '../platform/graphql/nodes.js';
import { Refusal } from '../platform/refusal/refusal.js';
import { whyNotDo, whyNotEdit, whyNotSee } from './access.rules.js';
import { Consultation } from './consultation.entity.js';
import { countActivity, lockAlone, lockShared, markChanged, readByIds, readBySlug, readWindows } from './consultations.queries.js';
import { phaseOf, type Act, type ConsultationWindow, type LockedWindow, type Phase } from './phase.rules.js';

@Injectable()
export class ReadingService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** The consultation, null where it does not exist or the actor may not see it. */
  async find(actor: Actor, id: string): Promise<Consultation | null> {
    return reveal(actor, await this.database.rows(readByIds, [[id]]));
  }

  async findBySlug(actor: Actor, slug: string): Promise<Consultation | null> {
    return reveal(actor, await this.database.rows(readBySlug, [slug]));
  }

  /** The same, refused as NOT_FOUND instead. */
  async visible(actor: Actor, id: string): Promise<Consultation> {
    return orNotFound(await this.find(actor, id));
  }

  /** Those that the actor may see; the others are absent. */
  async visibleByIds(actor: Actor, ids: readonly string[]): Promise<Map<string, Consultation>> {
    const found = await this.database.rows(readByIds, [ids]);
    return byId(
      asInstances(
        Consultation,
        found.filter((consultation) => whyNotSee(actor, consultation) === null),
      ),
    );
  }

  /** What other rooms need to know of consultations, without asking who may see them. */
  async windows(ids: readonly string[], tx?: Tx): Promise<Map<string, ConsultationWindow>> {
    return byId(await this.database.rowsWith(tx, readWindows, [ids]));
  }

  /** One of them, refused as NOT_FOUND where the actor may not see it. */
  async visibleWindow(actor: Actor, id: string, tx?: Tx): Promise<ConsultationWindow> {
    const [window] = await this.database.rowsWith(tx, readWindows, [[id]]);
    return orNotFound(window && whyNotSee(actor, window) === null ? window : null);
  }

  /**
   * Keeps the consultation as it is until the transaction ends: it cannot be closed early, extended or withdrawn meanwhile.
   * Read the clock after this, so that nothing is dated after a closing that came first.
   */
  async lockShared(tx: Tx, id: string): Promise<LockedWindow> {
    return orNotFound((await this.database.rowsIn(tx, lockShared, [id]))[0] ?? null);
  }

  /** The same, alone: waits for everybody who is under way in it, and whoever comes later waits. */
  async lockAlone(tx: Tx, id: string): Promise<LockedWindow> {
    return orNotFound((await this.database.rowsIn(tx, lockAlone, [id]))[0] ?? null);
  }

  /** The same, alone, for an official who changes something that belongs to it in another room. */
  async lockChanged(tx: Tx, id: string, now: Date): Promise<ConsultationWindow> {
    return orNotFound((await this.database.rowsIn(tx, markChanged, [id, now]))[0] ?? null);
  }

  /** Adds to the activity. Call it last in a transaction: the counter is one row for everyone who takes part. */
  async countContributions(tx: Tx, consultationId: string, contributions: number): Promise<void> {
    await this.database.rowsIn(tx, countActivity, [consultationId, contributions]);
  }

  phase(consultation: Pick<ConsultationWindow, 'status' | 'opensAt' | 'closesAt'>): Phase {
    return phaseOf(consultation, this.clock.now());
  }

  whyNotDo(actor: Actor, act: Act, consultation: ConsultationWindow): string | null {
    return whyNotDo(actor, act, consultation, this.clock.now());
  }

  whyNotEdit(actor: Actor, consultation: ConsultationWindow): string | null {
    return whyNotEdit(actor, consultation, this.clock.now());
  }
}

function reveal(actor: Actor, rows: readonly Consultation[]): Consultation | null {
  return (
    asInstances(
      Consultation,
      rows.filter((row) => whyNotSee(actor, row) === null),
    )[0] ?? null
  );
}

function orNotFound<Found>(found: Found | null): Found {
  if (found === null) throw new Refusal('NOT_FOUND', { type: 'Consultation' });
  return found;
}
