/** Drafts of comments, kept for those who write them. Nothing of them enters the journal: they are nobody else's business. */
import { Injectable } from '@nestjs/common';
import { whyNotSee } from '../consultations/access.rules.js';
import { ReadingService } from '../consultations/reading.service.js';
import type { Actor } from '../people/actor.js';
import { Clock } from '../platform/clock/clock.js';
import { Database, type Tx } from '../platform/database/database.js';
import { Idempotency } from '../platform/database/idempotency.js';
import { byId } from '../platform/graphql/nodes.js';
import type { Keyset } from '../platform/graphql/relay.js';
import { newId } from '../platform/ids.js';
import { Refusal, refuseIf } from '../platform/refusal/refusal.js';
import { AnchorsService } from './annotating/anchors.service.js';
import type { PassageWish } from './annotating/passages.rules.js';
import { readBody, saysSomething, whyNotSay } from './body.rules.js';
import type { CommentDraft } from './comment-draft.entity.js';
import { CommentsService } from './comments.service.js';
import { beginningOf, pathOf } from './comment-pages.rules.js';
import type { Stance } from './comments.rules.js';
import { DraftWords } from './draft-words.service.js';
import * as sql from './drafts.queries.js';
import { whyNotDraft, whyNotOneMore } from './drafts.rules.js';
import { PlacesService, type Place, type Subject } from './places.service.js';

export interface DraftWish {
  on: Subject;
  idempotencyKey?: string | null;
}

export interface Draft extends DraftWish {
  stance?: Stance | null;
  body: string;
  /** Of the part that it is about; none when absent. */
  passage?: PassageWish | null;
}

/** What came of it: a draft that is kept, or the id of one that is gone. */
interface Kept {
  draftId: string | null;
  discardedId: string | null;
}

@Injectable()
export class DraftingService {
  constructor(
    private readonly database: Database,
    private readonly places: PlacesService,
    private readonly comments: CommentsService,
    private readonly consultations: ReadingService,
    private readonly anchors: AnchorsService,
    private readonly words: DraftWords,
    private readonly idempotency: Idempotency,
    private readonly clock: Clock,
  ) {}

  /** Keeps the words as they are now, in place of what was kept before; words without anything to read discard it. */
  async save(
    actor: Actor,
    { on, stance, body: text, passage, idempotencyKey }: Draft,
  ): Promise<{ draft: CommentDraft | null; discarded: string | null }> {
    const body = readBody(text);
    if (!saysSomething(body)) return { draft: null, ...(await this.discard(actor, { on, idempotencyKey })) };
    refuseIf(whyNotSay(body));
    const { draftId } = await this.carryOut(actor, { on, idempotencyKey }, 'saveCommentDraft', async (tx, accountId, place) => {
      const subjectId = subjectOf(place);
      const hold = passage ? await this.anchors.hold(place, passage) : null;
      await this.database.rowsIn(tx, sql.lockDrafts, [accountId]);
      const [kept] = await this.database.rowsIn(tx, sql.countOthers, [accountId, subjectId]);
      refuseIf(whyNotOneMore(kept!.others));
      const { consultationId, provisionId, parentId } = place;
      const sealed = this.words.seal(accountId, subjectId, body);
      const values = [accountId, subjectId, newId(), consultationId, provisionId, parentId, stance ?? null, sealed, this.clock.now(), hold];
      const [put] = await this.database.rowsIn(tx, sql.putDraft, values);
      return { draftId: put!.id, discardedId: null };
    });
    return { draft: draftId === null ? null : ((await this.byIds(actor, [draftId])).get(draftId) ?? null), discarded: null };
  }

  /** Throws the draft away; where there is none, nothing happens. */
  async discard(actor: Actor, { on, idempotencyKey }: DraftWish): Promise<{ discarded: string | null }> {
    const { discardedId } = await this.carryOut(actor, { on, idempotencyKey }, 'discardCommentDraft', async (tx, accountId, place) => {
      const [dropped] = await this.database.rowsIn(tx, sql.dropDraft, [accountId, subjectOf(place)]);
      return { draftId: null, discardedId: dropped?.id ?? null };
    });
    return { discarded: discardedId };
  }

  /** The actor's own among them: to everybody else they do not exist. */
  async byIds({ accountId }: Actor, ids: readonly string[]): Promise<Map<string, CommentDraft>> {
    if (accountId === null) return new Map();
    return byId(this.words.opened(await this.database.rows(sql.readDrafts, [accountId, ids])));
  }

  /** The person's own by what they are about: a consultation, a part of a text, or a comment. */
  async bySubjects(accountId: string, subjectIds: readonly string[]): Promise<Map<string, CommentDraft>> {
    const drafts = this.words.opened(await this.database.rows(sql.readDraftsOn, [accountId, subjectIds]));
    return new Map(drafts.map((draft) => [draft.subjectId, draft]));
  }

  /** The actor's own, the last saved first: one more than the page shows. */
  async ofViewer({ accountId }: Actor, { from, isBackward, limit }: Keyset): Promise<CommentDraft[]> {
    if (accountId === null) throw new Refusal('SIGN_IN_REQUIRED');
    const { key, direction } = pathOf('NEWEST', isBackward);
    const { value, id } = beginningOf(key, from, direction, isBackward);
    return this.words.opened(await this.database.rows(sql.pageDrafts[direction], [accountId, limit + 1, value, id]));
  }

  private async carryOut(
    actor: Actor,
    { on, idempotencyKey }: DraftWish,
    operation: string,
    act: (tx: Tx, accountId: string, place: Place) => Promise<Kept>,
  ): Promise<Kept> {
    const place = await this.places.placeOn(on);
    const window = (await this.consultations.windows([place.consultationId])).get(place.consultationId);
    const isFound = place.parentId === null || (await this.comments.visibleByIds(actor, [place.parentId])).has(place.parentId);
    if (!window || !isFound || whyNotSee(actor, window)) throw new Refusal('NOT_FOUND', { type: on.type }, 'input.subjectId');
    refuseIf(whyNotDraft(actor, window), 'input.subjectId');
    const accountId = actor.accountId!;
    const once = { accountId, key: idempotencyKey, operation, now: this.clock.now() };
    return this.database.transaction((tx) => this.idempotency.once(tx, once, () => act(tx, accountId, place)));
  }
}

/** As postings name it: a reply is about the comment that it answers. */
function subjectOf({ parentId, provisionId, consultationId }: Place): string {
  return parentId ?? provisionId ?? consultationId;
}
