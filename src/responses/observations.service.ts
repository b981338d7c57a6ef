/** Reads the matrix of observations, a whole page of it in each statement. */
import { Injectable } from '@nestjs/common';
import { CommentsService } from '../comments/comments.service.js';
import { stateOf } from '../comments/comments.rules.js';
import { whyNotSee } from '../consultations/access.rules.js';
import type { ConsultationWindow } from '../consultations/phase.rules.js';
import { ReadingService } from '../consultations/reading.service.js';
import { AccountsService } from '../people/accounts.service.js';
import type { Actor } from '../people/actor.js';
import { Database } from '../platform/database/database.js';
import { asInstances, byId } from '../platform/graphql/nodes.js';
import type { Keyset } from '../platform/graphql/relay.js';
import { Refusal } from '../platform/refusal/refusal.js';
import { TextsService } from '../texts/texts.service.js';
import { readAnswers, readPrepared, type PreparedRow } from './answering.queries.js';
import { maySeePrepared } from './answering.rules.js';
import type { MatrixFilter } from './matrix-filter.queries.js';
import { countOf, pageOf, readObservations, readObservationsOfComments } from './matrix.queries.js';
import { GivenAnswer } from './observation-answer.js';
import { Observation } from './observation.entity.js';
import type { Blanks } from './template-words.rules.js';

@Injectable()
export class ObservationsService {
  constructor(
    private readonly database: Database,
    private readonly consultations: ReadingService,
    private readonly comments: CommentsService,
    private readonly accounts: AccountsService,
    private readonly texts: TextsService,
  ) {}

  /** One row more than the page shows, in reading direction. The public reads what is answered; what is being prepared is the agency's. */
  async page(actor: Actor, window: ConsultationWindow, filter: MatrixFilter, { from, isBackward, limit }: Keyset): Promise<Observation[]> {
    const number = from?.[0] ?? null;
    if (number !== null && !/^\d{1,9}$/.test(number)) throw new Refusal('CURSOR_INVALID', {}, isBackward ? 'before' : 'after');
    const wanted = seenBy(actor, window, filter);
    if (wanted === null) return [];
    const { statement, values } = pageOf(window.id, wanted, number === null ? null : Number(number), isBackward, limit);
    return asInstances(Observation, await this.database.rows(statement, values));
  }

  /** How many the filter finds. */
  async count(actor: Actor, window: ConsultationWindow, filter: MatrixFilter): Promise<number> {
    const wanted = seenBy(actor, window, filter);
    if (wanted === null) return 0;
    const { statement, values } = countOf(window.id, wanted);
    return (await this.database.rows(statement, values))[0]!.count;
  }

  /** Those that the actor may see. */
  async visibleByIds(actor: Actor, ids: readonly string[]): Promise<Map<string, Observation>> {
    const rows = asInstances(Observation, await this.database.rows(readObservations, [ids]));
    const windows = await this.consultations.windows([...new Set(rows.map(({ consultationId }) => consultationId))]);
    return byId(
      rows.filter(({ consultationId, answerId }) => {
        const window = windows.get(consultationId)!;
        return whyNotSee(actor, window) === null && (answerId !== null || maySeePrepared(actor, window));
      }),
    );
  }

  /** The observation that each comment became, by the id of the comment. */
  async ofComments(commentIds: readonly string[]): Promise<Map<string, Observation>> {
    const rows = asInstances(Observation, await this.database.rows(readObservationsOfComments, [commentIds]));
    return new Map(rows.map((row) => [row.commentId, row]));
  }

  /** Every signed answer to each, the first first, with what its blanks are filled with. */
  async answers(observations: readonly Observation[]): Promise<Map<string, GivenAnswer[]>> {
    const answered = observations.filter(({ answerId }) => answerId !== null);
    const found = new Map<string, GivenAnswer[]>(observations.map(({ id }) => [id, []]));
    if (answered.length === 0) return found;
    const rows = await this.database.rows(readAnswers, [answered.map(({ id }) => id)]);
    const blanks = await this.blanksOf(answered);
    for (const { observationId, number, ...answer } of rows)
      found.get(observationId)!.push(Object.assign(new GivenAnswer(), answer, { place: number, blanks: blanks.get(observationId)! }));
    for (const list of found.values()) for (const given of list) given.earlier = list.filter(({ place }) => place < given.place);
    return found;
  }

  /** What the blanks of an answer to each of them are filled with. */
  async blanksOf(observations: readonly Observation[]): Promise<Map<string, Blanks>> {
    const [comments, authors, parts] = await Promise.all([
      this.comments.byIds(observations.map(({ commentId }) => commentId)),
      this.accounts.publicAccounts([...new Set(observations.map(({ authorId }) => authorId))]),
      this.texts.provisionsByIds([...new Set(observations.flatMap(({ provisionId }) => provisionId ?? []))]),
    ]);
    return new Map(
      observations.map(({ id, number, commentId, authorId, provisionId }) => {
        const { gatheringId, speaker, ...comment } = comments.get(commentId)!;
        const written = gatheringId === null ? (authors.get(authorId)?.displayName ?? null) : speaker;
        const name = stateOf(comment) === 'VISIBLE' ? written : null;
        const article = (provisionId && parts.get(provisionId)?.label) || null;
        return [id, { number, article, name }];
      }),
    );
  }

  /** What is being prepared, by its id. Ask {@link maySeePrepared} first. */
  async prepared(ids: readonly string[]): Promise<Map<string, PreparedRow>> {
    return new Map((await this.database.rows(readPrepared, [ids])).map((row) => [row.id, row]));
  }

  async windows(consultationIds: readonly string[]): Promise<Map<string, ConsultationWindow>> {
    return this.consultations.windows(consultationIds);
  }
}

/** Null where nothing can be found that the actor may see. */
function seenBy(actor: Actor, window: ConsultationWindow, filter: MatrixFilter): MatrixFilter | null {
  if (maySeePrepared(actor, window)) return filter;
  const { isAnswered, isPrepared, preparedDisposition, ...rest } = filter;
  // Whoever filters by what they may not see would learn it from what is found.
  if (isAnswered === false || isPrepared === true || preparedDisposition != null) return null;
  return { ...rest, isAnswered: true };
}
