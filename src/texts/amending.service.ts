/** Drafts the next version of a text that is public already, and settles which of its parts is which of the current one. */
import { Injectable } from '@nestjs/common';
import { Acts } from '../consultations/acts.service.js';
import type { Consultation } from '../consultations/consultation.entity.js';
import { ReadingService } from '../consultations/reading.service.js';
import type { Actor } from '../people/actor.js';
import { Clock } from '../platform/clock/clock.js';
import { Database, type Tx } from '../platform/database/database.js';
import { newId } from '../platform/ids.js';
import { Journal } from '../platform/journal/journal.js';
import { Refusal, refuseIf } from '../platform/refusal/refusal.js';
import { flattenStored, unkept } from './comparing/stored-version.rules.js';
import { ComparingService } from './comparing.service.js';
import type { Correction as TreeCorrection } from './correcting/correction.rules.js';
import { dropGalley } from './galleys/galleys.queries.js';
import type { TextFormat } from './importing/text-files.js';
import { columnsOf, countArticles, originOf, whyNotDiscuss } from './saving.rules.js';
import { fieldOf, TextReader, type TextSource } from './text-reader.service.js';
import type { FlatProvision } from './text-tree.rules.js';
import type { TextVersion } from './text-version.entity.js';
import type { TextEvent } from './texts.events.js';
import { dropOrphans, dropWordings, insertWordings, putVersion } from './texts.queries.js';
import { TextsService } from './texts.service.js';
import {
  identifyAmended,
  stillApplying,
  whyNotAmend,
  whyNotCorrect,
  whyNotReplace,
  whyNotTouch,
  type Correction,
} from './versions.rules.js';

export interface NewVersion extends TextSource {
  consultationId: string;
  idempotencyKey?: string | null;
}

export interface MatchingCorrections {
  versionId: string;
  corrections: readonly Correction[];
  idempotencyKey?: string | null;
}

export interface AmendedText {
  consultation: Consultation;
  textVersion: TextVersion | null;
}

/** The words of a draft, how they are divided, and where they come from. */
interface KeptText {
  source: string;
  notes: string[];
  provisions: readonly FlatProvision[];
  /** What was corrected in how it is divided. */
  corrections: readonly TreeCorrection[];
  fileName: string | null;
  format: TextFormat;
}

/** A draft as it will be kept. */
interface Edition {
  current: TextVersion;
  /** What the draft was before; null when there was none. */
  draft: TextVersion | null;
  /** The identities of the current version by place, and those of the draft before by eid. */
  oldIds: string[];
  drafted: ReadonlyMap<string, string>;
  text: KeptText;
  corrections: readonly Correction[];
  toOld: readonly (number | null)[];
}

@Injectable()
export class AmendingService {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly clock: Clock,
    private readonly acts: Acts,
    private readonly reading: ReadingService,
    private readonly texts: TextsService,
    private readonly comparing: ComparingService,
    private readonly reader: TextReader,
  ) {}

  /** Sets the text of the next version; corrections of its matching stay as far as they still name parts. */
  async draft(actor: Actor, { consultationId, idempotencyKey, ...source }: NewVersion): Promise<AmendedText> {
    // Reading and matching take a while: not for those who may not, and not under the lock.
    refuseIf(whyNotAmend(actor, await this.reading.visibleWindow(actor, consultationId), this.clock.now()));
    const text = await this.reader.read(actor, source, consultationId);
    refuseIf(whyNotDiscuss(text.provisions, fieldOf(source)));
    const { current, draft } = await this.texts.standing(consultationId);
    const edition = await this.edit(current, draft, text, draft?.corrections ?? [], false);
    const request = { id: consultationId, idempotencyKey, operation: 'draftTextVersion', whyNot: whyNotAmend };
    const sourceNow = (await this.texts.sources([current.id])).get(current.id)!;
    const consultation = await this.acts.carryOut(actor, request, async (tx, consultation, now) => {
      refuseIf(whyNotReplace(text, { source: sourceNow, corrections: current.treeCorrections }, fieldOf(source)));
      await this.keep(tx, now, actor, consultation, edition);
      await this.database.rowsIn(tx, dropGalley, [actor.accountId, consultationId]);
    });
    return { consultation, textVersion: (await this.texts.standing(consultationId)).draft };
  }

  /** Says which part is which, all corrections at once; those that were said before and are not among them no longer hold. */
  async correct(actor: Actor, { versionId, corrections, idempotencyKey }: MatchingCorrections): Promise<AmendedText> {
    const version = (await this.texts.visibleVersions(actor, [versionId])).get(versionId);
    if (!version) throw new Refusal('NOT_FOUND', { type: 'TextVersion' }, 'input.versionId');
    const { consultationId } = version;
    refuseIf(whyNotAmend(actor, await this.reading.visibleWindow(actor, consultationId), this.clock.now()));
    refuseIf(whyNotTouch(version));
    const { current } = await this.texts.standing(consultationId);
    const { source, parts } = (await this.texts.stored([versionId])).get(versionId)!;
    const { notes, treeCorrections, fileName, format } = version;
    const kept = { source, notes, provisions: flattenStored(parts), corrections: treeCorrections, fileName, format };
    const edition = await this.edit(current, version, kept, corrections, true);
    const request = { id: consultationId, idempotencyKey, operation: 'correctTextMatching', whyNot: whyNotAmend };
    const consultation = await this.acts.carryOut(actor, request, (tx, consultation, now) =>
      this.keep(tx, now, actor, consultation, edition),
    );
    return { consultation, textVersion: (await this.texts.standing(consultationId)).draft };
  }

  whyNotAmend(actor: Actor, consultation: Consultation): string | null {
    return whyNotAmend(actor, consultation, this.clock.now());
  }

  private async edit(
    current: TextVersion,
    draft: TextVersion | null,
    text: KeptText,
    corrections: readonly Correction[],
    mustApply: boolean,
  ): Promise<Edition> {
    const stored = await this.texts.stored(draft ? [current.id, draft.id] : [current.id]);
    const old = stored.get(current.id)!;
    const eids = { old: new Set(old.parts.map(({ eid }) => eid)), now: new Set(text.provisions.map(({ provision }) => provision.eid)) };
    if (mustApply) refuseIf(whyNotCorrect(corrections, eids.old, eids.now));
    const applying = stillApplying(corrections, eids.old, eids.now);
    const toOld = await this.comparing.match({
      old,
      now: unkept(text),
      corrections: applying.flatMap(({ oldEid, newEid }) => (oldEid === null ? [] : [[oldEid, newEid] as const])),
      added: applying.flatMap(({ oldEid, newEid }) => (oldEid === null ? [newEid!] : [])),
    });
    const drafted = new Map((draft ? stored.get(draft.id)!.parts : []).map(({ eid, id }) => [eid, id!]));
    return { text, current, draft, oldIds: old.parts.map(({ id }) => id!), drafted, corrections: applying, toOld };
  }

  private async keep(tx: Tx, now: Date, actor: Actor, { id: consultationId, agencyId }: Consultation, edition: Edition): Promise<void> {
    const { current, draft, text, corrections, toOld } = edition;
    const { source, notes, provisions } = text;
    // Another official may have drafted or published meanwhile.
    const standing = await this.texts.standing(consultationId, tx);
    const isAsRead = standing.current.id === current.id && standing.draft?.createdAt.getTime() === draft?.createdAt.getTime();
    refuseIf(isAsRead ? null : 'VERSION_CHANGED_MEANWHILE');
    const eids = provisions.map(({ provision }) => provision.eid);
    const { ids, fresh } = identifyAmended(eids, edition.oldIds, toOld, edition.drafted, newId);
    const number = current.number + 1;
    const columns = [newId(), consultationId, number, source, notes, actor.accountId, now, JSON.stringify(corrections), ...originOf(text)];
    const [version] = await this.database.rowsIn(tx, putVersion, columns);
    await this.database.rowsIn(tx, dropWordings, [version!.id]);
    await this.database.rowsIn(tx, insertWordings, [version!.id, consultationId, fresh, ids, ...columnsOf(provisions, ids)]);
    await this.database.rowsIn(tx, dropOrphans, [consultationId]);
    const kind: TextEvent = 'text.version_drafted';
    const facts = { number, articles: countArticles(provisions) };
    const about = { kind, consultationId, agencyId, subjectId: version!.id, actorId: actor.accountId };
    await this.journal.record(tx, now, { ...about, facts });
  }
}
