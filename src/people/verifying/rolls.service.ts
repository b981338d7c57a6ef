/** Rolls: uploaded whole or not at all, and searched by the hash of whoever says to be on one. */
import { Injectable } from '@nestjs/common';
import { setImmediate } from 'node:timers/promises';
import { Clock } from '../../platform/clock/clock.js';
import { Settings } from '../../platform/config/settings.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { Idempotency } from '../../platform/database/idempotency.js';
import { asInstances } from '../../platform/graphql/nodes.js';
import type { Keyset } from '../../platform/graphql/relay.js';
import { newId } from '../../platform/ids.js';
import { Journal } from '../../platform/journal/journal.js';
import { Refusal, refuseIf } from '../../platform/refusal/refusal.js';
import type { UploadedFile } from '../../platform/uploaded-file.js';
import type { Actor } from '../actor.js';
import { AgenciesService } from '../agencies.service.js';
import { uuidAt } from '../cursors.js';
import type { PeopleEvent } from '../people.events.js';
import { whyNotAdminister } from '../people.rules.js';
import { rollHash, rollKey } from './document-keys.js';
import { readRoll, type ReadRoll } from './roll-reading.js';
import { mostRollFaults, type RollFault } from './roll-files.rules.js';
import { Roll } from './roll.entity.js';
import * as sql from './rolls.queries.js';
import type { IdentityDocument } from './verifying.rules.js';

const entriesAtOnce = 5_000;

@Injectable()
export class RollsService {
  constructor(
    private readonly database: Database,
    private readonly agencies: AgenciesService,
    private readonly settings: Settings,
    private readonly journal: Journal,
    private readonly idempotency: Idempotency,
    private readonly clock: Clock,
  ) {}

  /** What is wrong with the file, by line; only a file without faults becomes a roll. */
  async upload(
    actor: Actor,
    input: { name: string; file: UploadedFile; idempotencyKey?: string | null },
  ): Promise<{ roll: Roll | null; faults: RollFault[] }> {
    refuseIf(whyNotAdminister(actor));
    if (input.file.bytes === null) throw new Refusal('ROLL_TOO_LARGE', {}, 'input.file');
    const read = await this.withTerritories(await readRoll(input.file.bytes));
    if (read.faults.length > 0) return { roll: null, faults: read.faults };
    const [now, accountId] = [this.clock.now(), actor.accountId!];
    const once = { accountId, key: input.idempotencyKey, operation: 'uploadRoll', now };
    const { id } = await this.database.transaction((tx) =>
      this.idempotency.once(tx, once, async () => {
        const rollId = newId();
        await this.database.rowsIn(tx, sql.insertRoll, [rollId, input.name, read.salt, read.entries.length, accountId, now]);
        await this.enter(tx, rollId, read.entries);
        const kind: PeopleEvent = 'roll.uploaded';
        await this.journal.record(tx, now, { kind, subjectId: rollId, actorId: accountId, facts: { entries: read.entries.length } });
        return { id: rollId };
      }),
    );
    return { roll: (await this.byIds([id])).get(id)!, faults: [] };
  }

  /** Everybody may know which rolls there are, and nobody who is on them. */
  async page(page: Keyset): Promise<Roll[]> {
    const rows = await this.database.rows(page.isBackward ? sql.pageRollsBackward : sql.pageRolls, [uuidAt(page, 0), page.limit + 1]);
    return asInstances(Roll, rows);
  }

  async byIds(ids: readonly string[]): Promise<Map<string, Roll>> {
    return new Map(asInstances(Roll, await this.database.rows(sql.readRolls, [ids])).map((roll) => [roll.id, roll]));
  }

  /** The roll, refused as NOT_FOUND when there is none. */
  async existing(id: string, field: string): Promise<Roll> {
    const roll = (await this.byIds([id])).get(id);
    if (!roll) throw new Refusal('NOT_FOUND', { type: 'Roll' }, field);
    return roll;
  }

  /** Under which key the document would be on the roll. It takes a moment, on purpose: ask outside any transaction. */
  async keyOf(roll: Roll, document: IdentityDocument): Promise<Buffer> {
    return rollKey(this.settings.secret, await rollHash(roll.salt, document));
  }

  async lockEntry(tx: Tx, rollId: string, key: Buffer): Promise<sql.EntryRow | null> {
    return (await this.database.rowsIn(tx, sql.lockEntry, [rollId, key]))[0] ?? null;
  }

  async claimEntry(tx: Tx, rollId: string, key: Buffer, identityId: string): Promise<void> {
    await this.database.rowsIn(tx, sql.claimEntry, [rollId, key, identityId]);
  }

  private async withTerritories(read: ReadRoll): Promise<ReadRoll> {
    const codes = [...new Set(read.entries.flatMap(({ territory }) => (territory === null ? [] : [territory])))];
    const known = await this.agencies.territoriesByCodes(codes);
    const unknown = read.entries.filter(({ territory }) => territory !== null && !known.has(territory));
    const faults = [...read.faults, ...unknown.map(({ line }) => ({ line, code: 'ROLL_TERRITORY' as const }))];
    faults.sort((one, other) => one.line - other.line);
    const shown = faults.slice(0, mostRollFaults);
    return { ...read, faults: faults.length > shown.length ? [...shown, { line: faults[shown.length]!.line, code: 'ROLL_MORE' }] : shown };
  }

  private async enter(tx: Tx, rollId: string, entries: ReadRoll['entries']): Promise<void> {
    const { secret } = this.settings;
    for (let from = 0; from < entries.length; from += entriesAtOnce) {
      const some = entries.slice(from, from + entriesAtOnce).map((entry) => ({ ...entry, key: rollKey(secret, entry.hash) }));
      // In the order of the keys: their order in the file says whose neighbour somebody is.
      some.sort((one, other) => one.key.compare(other.key));
      const columns = [some.map(({ key }) => key), some.map(({ line }) => line), some.map(({ territory }) => territory)];
      await this.database.rowsIn(tx, sql.insertEntries, [rollId, ...columns]);
      await setImmediate();
    }
  }
}
