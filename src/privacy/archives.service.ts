/** Everything that is held of somebody, as one file that only they can fetch, for some days. */
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Actor } from '../people/actor.js';
import { whyNotProven } from '../people/second-factors/second-factors.rules.js';
import { Clock } from '../platform/clock/clock.js';
import { Database, statement } from '../platform/database/database.js';
import { Idempotency } from '../platform/database/idempotency.js';
import { asInstances } from '../platform/graphql/nodes.js';
import { newId } from '../platform/ids.js';
import { PersonalRecords } from '../platform/personal-records/personal-records.js';
import { type Refusal, refuseIf } from '../platform/refusal/refusal.js';
import { SealedColumns } from '../platform/sealing/sealed-columns.js';
import { Sealing, type SealedPlace } from '../platform/sealing/sealing.js';
import { RetentionRules } from '../platform/retention/retention.js';
import { PersonalArchive } from './archive.entity.js';
import * as sql from './archives.queries.js';
import { GatheringDataService } from './gathering.service.js';
import { PrivacyLetters } from './letters.service.js';
import { daysOfArchive, whyNotGather } from './privacy.rules.js';

const pieceBytes = 256 * 1024;
const claimMinutes = 15;
const over = 'expires_at < least($1::timestamptz, $2::timestamptz)';

@Injectable()
export class ArchivesService implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly gathering: GatheringDataService,
    private readonly records: PersonalRecords,
    private readonly retention: RetentionRules,
    private readonly sealing: Sealing,
    private readonly sealed: SealedColumns,
    private readonly letters: PrivacyLetters,
    private readonly idempotency: Idempotency,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.records.declare([
      {
        table: 'personal_archives',
        columns: ['account_id'],
        archive: null,
        atLeaving: 'DELETED',
        sever: [statement('archives.delete_of', 'DELETE FROM personal_archives WHERE account_id = $1')],
        because: 'A copy of what is gone.',
      },
    ]);
    this.sealed.declare([{ table: 'personal_archive_pieces', column: 'bytes', key: { archive_id: 'uuid', place: 'integer' } }]);
    this.retention.register([
      {
        subject: 'ARCHIVES',
        days: 1,
        least: 1,
        most: 30,
        count: statement('retention.count_archives', `SELECT count(*)::int AS rows FROM personal_archives WHERE ${over}`),
        remove: statement(
          'retention.remove_archives',
          `WITH gone AS (DELETE FROM personal_archives WHERE id IN (SELECT id FROM personal_archives WHERE ${over} LIMIT 100) RETURNING 1) SELECT count(*)::int AS rows FROM gone`,
        ),
      },
    ]);
  }

  /** Those that are being gathered or can be fetched, the newest first. */
  async own({ accountId }: Actor): Promise<PersonalArchive[]> {
    return accountId === null ? [] : asInstances(PersonalArchive, await this.database.rows(sql.readOwn, [accountId, this.clock.now()]));
  }

  async whyNot(actor: Actor): Promise<Refusal | string | null> {
    return whyNotGather(actor, (await this.own(actor))[0] ?? null, this.clock.now());
  }

  async request(actor: Actor, locale: string, key?: string | null): Promise<PersonalArchive> {
    const [accountId, now] = [actor.accountId!, this.clock.now()];
    refuseIf(whyNotGather(actor, null, now));
    await this.database.transaction((tx) =>
      this.idempotency.once(tx, { accountId, key, operation: 'requestDataArchive', now }, async () => {
        const [newest] = await this.database.rowsIn(tx, sql.readOwn, [accountId, now]);
        refuseIf(whyNotGather(actor, newest ?? null, now));
        const [asked] = await this.database.rowsIn(tx, sql.insertArchive, [newId(), accountId, locale, now]);
        refuseIf(asked ? null : 'ARCHIVE_UNDER_WAY');
        return {};
      }),
    );
    return (await this.own(actor))[0]!;
  }

  /** Gathers what was asked for, one after the other; says how many became ready. */
  async carryOn(isStopped: () => boolean = () => false): Promise<number> {
    for (let ready = 0; ; ready++) {
      if (isStopped()) return ready;
      const now = this.clock.now();
      const [claimed] = await this.database.rows(sql.claim, [now, new Date(now.getTime() + claimMinutes * 60_000)]);
      if (!claimed) return ready;
      await this.write(claimed);
    }
  }

  /** The file piece by piece, and null for whoever it is not for. Refused with PROVE_AGAIN to its owner, like asking for it. */
  async file(actor: Actor, id: string): Promise<{ bytes: number; pieces: AsyncIterable<Buffer> } | null> {
    const [accountId, now] = [actor.accountId, this.clock.now()];
    if (accountId === null) return null;
    const [archive] = await this.database.rows(sql.readReady, [id, accountId, now]);
    if (archive) refuseIf(whyNotProven(actor, now));
    return archive ? { bytes: Number(archive.bytes), pieces: this.pieces(id) } : null;
  }

  private async write({ id, accountId, locale }: PersonalArchive): Promise<void> {
    await this.database.rows(sql.dropPieces, [id]);
    let [place, bytes] = [0, 0];
    for await (const piece of inPieces(this.gathering.file(accountId, locale))) {
      const [written] = await this.database.rows(sql.insertPiece, [id, place, this.sealing.sealBytes(placeOf(id, place), piece)]);
      if (!written) return;
      place++;
      bytes += piece.length;
    }
    const now = this.clock.now();
    const expiresAt = new Date(now.getTime() + daysOfArchive * 24 * 3_600_000);
    const [ready] = await this.database.rows(sql.finish, [id, now, expiresAt, bytes]);
    if (ready) this.letters.archiveReady(accountId);
  }

  private async *pieces(id: string): AsyncGenerator<Buffer> {
    for (let place = 0; ; place++) {
      const [piece] = await this.database.rows(sql.readPiece, [id, place]);
      if (!piece) return;
      yield this.sealing.openBytes(placeOf(id, place), piece.bytes);
    }
  }
}

function placeOf(archiveId: string, place: number): SealedPlace {
  return { table: 'personal_archive_pieces', column: 'bytes', row: `${archiveId}/${place}` };
}

async function* inPieces(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let [waiting, length]: [Uint8Array[], number] = [[], 0];
  for await (const some of bytes) {
    waiting.push(some);
    length += some.length;
    if (length < pieceBytes) continue;
    yield Buffer.concat(waiting);
    [waiting, length] = [[], 0];
  }
  if (length > 0) yield Buffer.concat(waiting);
}
