/** Scanned pages of gatherings: added and removed by officials of the agency, read by them and by auditors. */
import { Injectable } from '@nestjs/common';
import { whyNotManage } from '../../consultations/access.rules.js';
import type { Gathering } from '../../consultations/gatherings/gathering.entity.js';
import { GatheringsService } from '../../consultations/gatherings/gatherings.service.js';
import { ReadingService } from '../../consultations/reading.service.js';
import type { Actor } from '../../people/actor.js';
import { uuidAt } from '../../people/cursors.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { Idempotency } from '../../platform/database/idempotency.js';
import { asInstances, byId } from '../../platform/graphql/nodes.js';
import type { Keyset } from '../../platform/graphql/relay.js';
import { newId } from '../../platform/ids.js';
import { Journal } from '../../platform/journal/journal.js';
import { Refusal, refuseIf } from '../../platform/refusal/refusal.js';
import type { UploadedFile } from '../../platform/uploaded-file.js';
import { CommentsService } from '../comments.service.js';
import { readScan, type ReadScan } from './reading-scans.js';
import { ScanPieces } from './scan-pieces.service.js';
import { ScannedPage } from './scanned-page.entity.js';
import { scanEvents } from './scans.events.js';
import * as sql from './scans.queries.js';
import { maySeeScans, scanBounds, type ScanFormat } from './scans.rules.js';

export interface NewScan {
  gatheringId: string;
  commentId: string | null;
  file: UploadedFile;
  idempotencyKey?: string | null;
}

/** Where a page belongs. */
interface Placed {
  gathering: Gathering;
  agencyId: string;
}

@Injectable()
export class ScansService {
  constructor(
    private readonly database: Database,
    private readonly gatherings: GatheringsService,
    private readonly consultations: ReadingService,
    private readonly comments: CommentsService,
    private readonly pieces: ScanPieces,
    private readonly journal: Journal,
    private readonly idempotency: Idempotency,
    private readonly clock: Clock,
  ) {}

  async add(actor: Actor, input: NewScan): Promise<{ gathering: Gathering; scannedPage: ScannedPage }> {
    const gathering = await this.gatherings.visible(actor, input.gatheringId, 'input.gatheringId');
    const window = await this.consultations.visibleWindow(actor, gathering.consultationId);
    refuseIf(whyNotManage(actor, window));
    if (input.commentId !== null) await this.refuseOther(actor, gathering.id, input.commentId);
    const read = readScan(input.file);
    const once = { accountId: actor.accountId!, key: input.idempotencyKey, operation: 'addScannedPage', now: this.clock.now() };
    const { id } = await this.database.transaction((tx) =>
      this.idempotency.once(tx, once, () =>
        this.write(tx, actor, { ...read, gathering, agencyId: window.agencyId, commentId: input.commentId }),
      ),
    );
    return { gathering, scannedPage: (await this.byIds([id])).get(id)! };
  }

  async remove(actor: Actor, id: string): Promise<{ gathering: Gathering }> {
    const scan = (await this.visibleByIds(actor, [id])).get(id);
    if (!scan) throw new Refusal('NOT_FOUND', { type: 'ScannedPage' }, 'input.scannedPageId');
    const gathering = await this.gatherings.visible(actor, scan.gatheringId, 'input.scannedPageId');
    const window = await this.consultations.visibleWindow(actor, gathering.consultationId);
    refuseIf(whyNotManage(actor, window));
    await this.database.transaction(async (tx) => {
      const [removed] = await this.database.rowsIn(tx, sql.removeScan, [id]);
      if (!removed) throw new Refusal('NOT_FOUND', { type: 'ScannedPage' }, 'input.scannedPageId');
      await this.record(tx, scanEvents.removed, actor, { id, gathering, agencyId: window.agencyId, format: scan.format });
    });
    return { gathering };
  }

  /** Those that the actor may see; the others are absent. */
  async visibleByIds(actor: Actor, ids: readonly string[]): Promise<Map<string, ScannedPage>> {
    const found = [...(await this.byIds(ids)).values()];
    const gatherings = await this.gatherings.visibleByIds(actor, [...new Set(found.map(({ gatheringId }) => gatheringId))]);
    const windows = await this.consultations.windows([...new Set([...gatherings.values()].map(({ consultationId }) => consultationId))]);
    const agencyOf = ({ gatheringId }: ScannedPage): string | undefined =>
      windows.get(gatherings.get(gatheringId)?.consultationId ?? '')?.agencyId;
    return byId(
      found.filter((scan) => {
        const agencyId = agencyOf(scan);
        return agencyId !== undefined && maySeeScans(actor, agencyId);
      }),
    );
  }

  async maySee(actor: Actor, consultationId: string): Promise<boolean> {
    return maySeeScans(actor, (await this.consultations.windows([consultationId])).get(consultationId)!.agencyId);
  }

  /** Those of a gathering in the order in which they were added, one more than the page shows. */
  async page(gatheringId: string, page: Keyset): Promise<ScannedPage[]> {
    const statement = page.isBackward ? sql.pageScansBackward : sql.pageScans;
    return asInstances(ScannedPage, await this.database.rows(statement, [gatheringId, uuidAt(page, 0), page.limit + 1]));
  }

  private async byIds(ids: readonly string[]): Promise<Map<string, ScannedPage>> {
    return byId(asInstances(ScannedPage, await this.database.rows(sql.readScans, [ids])));
  }

  /** Only a comment that was entered of this gathering has its pages here. */
  private async refuseOther(actor: Actor, gatheringId: string, commentId: string): Promise<void> {
    const comment = (await this.comments.visibleByIds(actor, [commentId])).get(commentId);
    if (!comment) throw new Refusal('NOT_FOUND', { type: 'Comment' }, 'input.commentId');
    if (comment.gatheringId !== gatheringId) throw new Refusal('GATHERING_OF_ANOTHER', {}, 'input.commentId');
  }

  private async write(tx: Tx, actor: Actor, scan: ReadScan & Placed & { commentId: string | null }): Promise<{ id: string }> {
    const { format, bytes, commentId, gathering } = scan;
    await this.gatherings.lock(tx, gathering.id);
    const counted = (await this.database.rowsIn(tx, sql.countScans, [gathering.id]))[0]!;
    if (counted.pages >= scanBounds.pages) throw new Refusal('SCANS_TOO_MANY', { max: scanBounds.pages });
    const [id, now] = [newId(), this.clock.now()];
    const values = [id, gathering.id, commentId, counted.last + 1, format, bytes.length, actor.accountId, now];
    await this.database.rowsIn(tx, sql.insertScan, values);
    await this.pieces.write(tx, id, bytes);
    await this.record(tx, scanEvents.added, actor, { ...scan, id });
    return { id };
  }

  private async record(tx: Tx, kind: string, actor: Actor, scan: Placed & { id: string; format: ScanFormat }): Promise<void> {
    const { id: subjectId, gathering, agencyId, format } = scan;
    const { consultationId } = gathering;
    await this.journal.record(tx, this.clock.now(), {
      kind,
      consultationId,
      agencyId,
      subjectId,
      actorId: actor.accountId,
      facts: { format },
    });
  }
}
