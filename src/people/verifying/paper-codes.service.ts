/** Codes that are sent to everybody on a roll, on paper: made, printed, and used once. */
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Settings } from '../../platform/config/settings.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { Idempotency } from '../../platform/database/idempotency.js';
import { asInstances } from '../../platform/graphql/nodes.js';
import type { Keyset } from '../../platform/graphql/relay.js';
import { newId } from '../../platform/ids.js';
import { Journal } from '../../platform/journal/journal.js';
import { Refusal, refuseIf } from '../../platform/refusal/refusal.js';
import type { Actor } from '../actor.js';
import type { PeopleEvent } from '../people.events.js';
import { whyNotAdminister } from '../people.rules.js';
import { isSameCode, paperCode } from './document-keys.js';
import { PaperBatch, type Roll } from './roll.entity.js';
import * as sql from './rolls.queries.js';
import { RollsService } from './rolls.service.js';

const day = 86_400_000;

export interface PaperCodeLine {
  line: number;
  code: string;
}

@Injectable()
export class PaperCodesService {
  constructor(
    private readonly database: Database,
    private readonly rolls: RollsService,
    private readonly settings: Settings,
    private readonly journal: Journal,
    private readonly idempotency: Idempotency,
    private readonly clock: Clock,
  ) {}

  /** A batch for all who are on the roll. Nothing of the codes is kept: they follow from the batch. */
  async make(
    actor: Actor,
    { rollId, days, idempotencyKey }: { rollId: string; days: number; idempotencyKey?: string | null },
  ): Promise<{ roll: Roll; batch: PaperBatch }> {
    refuseIf(whyNotAdminister(actor));
    const roll = await this.rolls.existing(rollId, 'input.rollId');
    const [now, accountId] = [this.clock.now(), actor.accountId!];
    const expiresAt = new Date(now.getTime() + days * day);
    const { id } = await this.database.transaction((tx) =>
      this.idempotency.once(tx, { accountId, key: idempotencyKey, operation: 'makePaperCodes', now }, async () => {
        const batchId = newId();
        await this.database.rowsIn(tx, sql.insertBatch, [batchId, rollId, accountId, now, expiresAt]);
        await this.record(tx, now, actor, 'roll.codes_made', rollId, { expiresAt: expiresAt.toISOString() });
        return { id: batchId };
      }),
    );
    return { roll, batch: (await this.byIds([id])).get(id)! };
  }

  async byIds(ids: readonly string[]): Promise<Map<string, PaperBatch>> {
    return new Map(asInstances(PaperBatch, await this.database.rows(sql.readBatches, [ids])).map((batch) => [batch.id, batch]));
  }

  /** For everybody else they do not exist. */
  async visibleByIds(actor: Actor, ids: readonly string[]): Promise<Map<string, PaperBatch>> {
    return whyNotAdminister(actor) ? new Map() : this.byIds(ids);
  }

  /** Newest first; for administrators. */
  async ofRolls(actor: Actor, rollIds: readonly string[]): Promise<Map<string, PaperBatch[]>> {
    refuseIf(whyNotAdminister(actor));
    const batches = new Map<string, PaperBatch[]>(rollIds.map((id) => [id, []]));
    for (const batch of asInstances(PaperBatch, await this.database.rows(sql.readBatchesOfRolls, [rollIds])))
      batches.get(batch.rollId)!.push(batch);
    return batches;
  }

  /** The list to print, in the order of the file of the roll; that it was read is recorded. */
  async list(actor: Actor, batchId: string, page: Keyset): Promise<PaperCodeLine[]> {
    refuseIf(whyNotAdminister(actor));
    const batch = (await this.byIds([batchId])).get(batchId);
    if (!batch) throw new Refusal('NOT_FOUND', { type: 'PaperBatch' }, 'batchId');
    const from = page.from?.[0] ?? null;
    if (from !== null && !/^\d{1,9}$/.test(from)) throw new Refusal('CURSOR_INVALID', {}, page.isBackward ? 'before' : 'after');
    const statement = page.isBackward ? sql.pageLinesBackward : sql.pageLines;
    const rows = await this.database.rows(statement, [batch.rollId, from, page.limit + 1]);
    if (from === null)
      await this.database.transaction((tx) => this.record(tx, this.clock.now(), actor, 'roll.codes_read', batch.rollId, {}));
    return rows.map(({ line }) => ({ line, code: paperCode(this.settings.secret, batchId, line) }));
  }

  /** Uses the code up, or says why it is none. The batch that it is of is found by trying all of the roll: there are few. */
  async use(tx: Tx, rollId: string, line: number, code: string, now: Date): Promise<void> {
    const batches = await this.database.rowsIn(tx, sql.readBatchesOfRolls, [[rollId]]);
    const batch = batches.find(({ id }) => isSameCode(paperCode(this.settings.secret, id, line), code));
    if (!batch) throw new Refusal('NOT_ON_THAT_ROLL');
    if (batch.expiresAt <= now) throw new Refusal('PAPER_CODE_EXPIRED', {}, 'input.code');
    const [used] = await this.database.rowsIn(tx, sql.useCode, [batch.id, line, now]);
    if (!used) throw new Refusal('PAPER_CODE_USED', {}, 'input.code');
  }

  private async record(
    tx: Tx,
    now: Date,
    { accountId }: Actor,
    kind: PeopleEvent,
    rollId: string,
    facts: Record<string, string>,
  ): Promise<void> {
    await this.journal.record(tx, now, { kind, subjectId: rollId, actorId: accountId, facts });
  }
}
