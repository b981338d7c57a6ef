/** Comments on passages: chosen in the text as it stands, kept with the comment, read in the order of the text. */
import { Injectable } from '@nestjs/common';
import { ReadingService } from '../../consultations/reading.service.js';
import type { Actor } from '../../people/actor.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { asInstances } from '../../platform/graphql/nodes.js';
import type { Keyset } from '../../platform/graphql/relay.js';
import { Refusal } from '../../platform/refusal/refusal.js';
import type { Wording } from '../../texts/anchoring/wordings.rules.js';
import { TextsService, type WordingKey } from '../../texts/texts.service.js';
import { Comment } from '../comment.entity.js';
import type { Place } from '../places.service.js';
import { placeOfSelected, selectedOf, type Hold } from './anchors.rules.js';
import * as sql from './anchors.queries.js';
import { annotationKeyOf, orphanKeyOf } from './annotation-pages.rules.js';
import { CommentAnchor, CommentCarrying } from './comment-anchor.entity.js';
import { choosePassage, passageAgain, sentencesIn, type PassageWish, type Selected } from './passages.rules.js';

/** A passage that a new comment is about, in the version that was current when it was chosen. */
export interface Chosen {
  versionId: string;
  selected: Selected;
}

export type Annotation = Comment & Pick<sql.Annotation, 'place' | 'startAt' | 'endAt'>;

@Injectable()
export class AnchorsService {
  constructor(
    private readonly database: Database,
    private readonly consultations: ReadingService,
    private readonly texts: TextsService,
  ) {}

  /** Finds the passage where it stands now; refused where it is not there. Texts of drafts say nothing of themselves. */
  async choose(actor: Actor, { consultationId, provisionId, parentId }: Place, wish: PassageWish): Promise<Chosen> {
    if (provisionId === null || parentId !== null) throw new Refusal('PASSAGE_NEEDS_PROVISION', {}, 'input.passage');
    await this.consultations.visibleWindow(actor, consultationId);
    const version = (await this.texts.currentVersions([consultationId])).get(consultationId);
    const wording = version && (await this.wordingOf(`${version.id}/${provisionId}`));
    if (!version || !wording) throw new Refusal('PROVISION_GONE', {}, 'input.subjectId');
    return { versionId: version.id, selected: choosePassage(wording, wish) };
  }

  /** The passage in the newest version that has it, for what is not posted yet: nothing that was chosen is lost to a new version. */
  async hold({ provisionId, parentId }: Place, wish: PassageWish): Promise<Hold> {
    if (provisionId === null || parentId !== null) throw new Refusal('PASSAGE_NEEDS_PROVISION', {}, 'input.passage');
    let missing: unknown = new Refusal('PASSAGE_NOT_FOUND', {}, 'input.passage');
    for (const provision of (await this.texts.history([provisionId])).get(provisionId) ?? []) {
      try {
        return { ...choosePassage(provision as Wording, wish), versionId: provision.versionId, provisionId };
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        missing = error;
      }
    }
    throw missing;
  }

  /** Where the words of a hold stand in the current version of its part; null where they are not there any more. */
  async passageNow(consultationId: string, hold: Hold): Promise<Selected | null> {
    const [selected, version] = [selectedOf(hold), (await this.texts.currentVersions([consultationId])).get(consultationId)];
    if (!selected || !version) return null;
    if (version.id === hold.versionId) return selected;
    const wording = await this.wordingOf(`${version.id}/${hold.provisionId}`);
    return wording && passageAgain(wording, selected);
  }

  /** Keeps what new comments are about, in the transaction that posts them. */
  async keep(tx: Tx, consultationId: string, anchored: readonly { comment: Comment; chosen: Chosen }[]): Promise<void> {
    if (anchored.length === 0) return;
    const column = <Value>(of: (comment: Comment, chosen: Chosen) => Value): Value[] =>
      anchored.map(({ comment, chosen }) => of(comment, chosen));
    await this.database.rowsIn(tx, sql.insertAnchors, [
      consultationId,
      column(({ id }) => id),
      column((_, { versionId }) => versionId),
      column(({ provisionId }) => provisionId),
      column((_, { selected }) => placeOfSelected(selected)),
      column((_, { selected }) => JSON.stringify(selected)),
      column((_, { selected }) => selected.start),
      column((_, { selected }) => selected.end),
      column(({ provisionId }, { versionId, selected }) =>
        JSON.stringify({ ...selected, versionId, provisionId: provisionId! } satisfies Hold),
      ),
    ]);
  }

  async ofComments(ids: readonly string[], tx?: Tx): Promise<Map<string, CommentAnchor>> {
    const anchors = asInstances(CommentAnchor, await this.database.rowsWith(tx, sql.readAnchors, [ids]));
    return new Map(anchors.map((anchor) => [anchor.commentId, anchor]));
  }

  /** One row more than the page shows of each wording, in the order of its text; tombstones hold on to nothing. */
  async annotations(keys: readonly WordingKey[], { from, isBackward, limit }: Keyset): Promise<Map<WordingKey, Annotation[]>> {
    const parts = keys.map((key) => key.split('/') as [string, string]);
    const values = [
      parts.map(([version]) => version),
      parts.map(([, provision]) => provision),
      limit + 1,
      ...annotationKeyOf(from, isBackward),
    ];
    const rows = await this.database.rows(isBackward ? sql.annotationsBackward : sql.annotationsForward, values);
    const pages = new Map<WordingKey, Annotation[]>(keys.map((key) => [key, []]));
    for (const row of asInstances(Comment, rows) as (Annotation & { key: WordingKey })[]) pages.get(row.key)!.push(row);
    return pages;
  }

  /** The same of comments whose part is gone, the latest first. */
  async orphans(consultationIds: readonly string[], { from, isBackward, limit }: Keyset): Promise<Map<string, Comment[]>> {
    const values = [consultationIds, limit + 1, orphanKeyOf(from, isBackward)];
    const rows = await this.database.rows(isBackward ? sql.orphansBackward : sql.orphansForward, values);
    const pages = new Map<string, Comment[]>(consultationIds.map((id) => [id, []]));
    for (const comment of asInstances(Comment, rows)) pages.get(comment.consultationId)!.push(comment);
    return pages;
  }

  async carryings(versionIds: readonly string[]): Promise<Map<string, CommentCarrying>> {
    const carryings = asInstances(CommentCarrying, await this.database.rows(sql.readCarryings, [versionIds]));
    return new Map(carryings.map((carrying) => [carrying.versionId, carrying]));
  }

  /** What can be chosen without selecting. */
  async sentences(keys: readonly WordingKey[]): Promise<Map<WordingKey, Selected[]>> {
    const wordings = await this.texts.wordings(keys);
    return new Map([...wordings].map(([key, provision]) => [key, sentencesIn(provision as Wording)]));
  }

  private async wordingOf(key: WordingKey): Promise<Wording | null> {
    const provision = (await this.texts.wordings([key])).get(key);
    return provision ? (provision as Wording) : null;
  }
}
