/** Posting comments and replies, by group commit: one lane a consultation. */
import { Injectable } from '@nestjs/common';
import { ReadingService } from '../consultations/reading.service.js';
import type { ConsultationWindow, LockedWindow } from '../consultations/phase.rules.js';
import type { Actor } from '../people/actor.js';
import { PseudonymsService } from '../people/pseudonyms/pseudonyms.service.js';
import { Clock } from '../platform/clock/clock.js';
import { Database, type Tx } from '../platform/database/database.js';
import { Idempotency } from '../platform/database/idempotency.js';
import { byId } from '../platform/graphql/nodes.js';
import { newId } from '../platform/ids.js';
import { Journal } from '../platform/journal/journal.js';
import { Lanes } from '../platform/lanes/lane.js';
import { whyNotShow } from '../platform/personal-data/asking.rules.js';
import { Refusal, refuseIf } from '../platform/refusal/refusal.js';
import { AnchorsService } from './annotating/anchors.service.js';
import type { PassageWish } from './annotating/passages.rules.js';
import { readBody, whyNotSay } from './body.rules.js';
import { Comment } from './comment.entity.js';
import { commentEvents, placeOf } from './comments.events.js';
import { lockComments } from './comments.queries.js';
import { whyNotComment, whyNotReply, type Answered, type Stance } from './comments.rules.js';
import { CommentsService } from './comments.service.js';
import { ParticipationService } from './participation.service.js';
import { PlacesService, type Subject } from './places.service.js';
import { PostingChecks, type HeldPost } from './posting-checks.js';
import {
  isOnPart,
  newPostOf,
  operationOf,
  toComment,
  whyNotPost,
  whyNotThere,
  type Act,
  type EnteredFor,
  type Parents,
} from './posting.acts.js';
import { WordingsService, type Standing } from '../texts/wordings.service.js';
import { readProposal, whyNotPropose } from './suggesting/suggestions.rules.js';
import { SuggestionsService, type Proposal } from './suggesting/suggestions.service.js';
import { insertComments } from './writing.queries.js';

export interface NewComment {
  on: Subject;
  /** Neutral when absent. */
  stance?: Stance | null;
  body: string;
  /** What it is about, of a part of the text. */
  passage?: PassageWish | null;
  /** Other words for the passage. */
  proposal?: Proposal | null;
  /** Whether the author means to publish what looks like personal data. */
  acceptsPersonalData?: boolean | null;
  /** Where it came from, when an official enters it for somebody. */
  entered?: EnteredFor | null;
  idempotencyKey?: string | null;
}

@Injectable()
export class PostingService {
  private readonly lanes = new Lanes<Act, Comment | { postedBefore: string }>((consultationId, acts) =>
    this.commitOrPart(consultationId, acts),
  );

  constructor(
    private readonly database: Database,
    private readonly comments: CommentsService,
    private readonly places: PlacesService,
    private readonly consultations: ReadingService,
    private readonly participation: ParticipationService,
    private readonly wordings: WordingsService,
    private readonly anchors: AnchorsService,
    private readonly suggestions: SuggestionsService,
    private readonly checks: PostingChecks,
    private readonly pseudonyms: PseudonymsService,
    private readonly journal: Journal,
    private readonly idempotency: Idempotency,
    private readonly clock: Clock,
  ) {}

  /** Takes a comment; when this returns it is on disk and counted. */
  async post(actor: Actor, input: NewComment): Promise<{ comment: Comment }> {
    const body = readBody(input.body);
    refuseIf(whyNotSay(body));
    const place = await this.places.placeOn(input.on);
    if (actor.accountId === null) refuseIf(this.whyNotComment(actor, await this.consultations.visibleWindow(actor, place.consultationId)));
    const { passage } = input;
    const proposal = input.proposal ? { ...input.proposal, proposed: readProposal(input.proposal.proposed) } : null;
    refuseIf(whyNotShow(body, input.acceptsPersonalData === true, 'input.body'));
    if (proposal) refuseIf(whyNotShow(proposal.proposed, input.acceptsPersonalData === true, 'input.proposed', passage?.exact));
    const wish = { stance: input.stance ?? 'NEUTRAL', idempotencyKey: input.idempotencyKey ?? null, entered: input.entered ?? null };
    const act: Act = { actor, id: newId(), place, body, chosen: null, proposal, ...wish };
    const posted = await this.submit(act, passage ?? null).catch((error: unknown) => this.recallOrThrow(act, error));
    return { comment: posted instanceof Comment ? posted : (await this.comments.byIds([posted.postedBefore])).get(posted.postedBefore)! };
  }

  private async submit(act: Act, passage: PassageWish | null): Promise<Comment | { postedBefore: string }> {
    if (passage === null) return this.lanes.submit(act.place.consultationId, act);
    const chosen = await this.anchors.choose(act.actor, act.place, passage);
    if (act.proposal) refuseIf(whyNotPropose(act.proposal.proposed, chosen.selected.exact));
    return this.lanes.submit(act.place.consultationId, { ...act, chosen, place: { ...act.place, versionId: chosen.versionId } });
  }

  /** Why the actor may not comment on the consultation and its text now. */
  whyNotComment(actor: Actor, window: ConsultationWindow): string | null {
    return whyNotComment(actor, window, this.clock.now());
  }

  whyNotReply(actor: Actor, parent: Answered, window: ConsultationWindow): string | null {
    return whyNotReply(actor, parent, window, this.clock.now());
  }

  /** A batch that fails as a whole is taken one by one: one act's fault is no other's. Ids are fixed, so nothing is taken twice. */
  private async commitOrPart(consultationId: string, acts: Act[]): Promise<(Comment | { postedBefore: string } | Error)[]> {
    try {
      return await this.commit(consultationId, acts);
    } catch (error) {
      if (error instanceof Refusal || acts.length === 1) throw error;
      const outcomes: (Comment | { postedBefore: string } | Error)[] = [];
      for (const act of acts)
        outcomes.push(
          await this.commit(consultationId, [act]).then(
            ([outcome]) => outcome!,
            (fault: Error) => fault,
          ),
        );
      return outcomes;
    }
  }

  /** One transaction for all acts of a batch, asked again whether they are still in time. */
  private commit(consultationId: string, submitted: Act[]): Promise<(Comment | { postedBefore: string } | Error)[]> {
    return this.database.transaction(async (tx) => {
      const window = await this.consultations.lockShared(tx, consultationId);
      const acts = window.realNamesReason ? await this.byNameNow(tx, submitted) : submitted;
      const parents = await this.lockParents(tx, acts);
      const standing = await this.standing(tx, consultationId, acts);
      const now = this.clock.now();
      const refusals = acts.map((act) => whyNotPost(act, window, parents, now) ?? whyNotThere(act, standing));
      const before = await this.recall(
        tx,
        acts.filter((_, index) => refusals[index] === null),
        now,
      );
      const outcomes = acts.map((act, index) => refusals[index] ?? before.get(act) ?? toComment(act, window, now));
      const taken = outcomes.filter((outcome) => outcome instanceof Comment);
      const held = await this.holdBack(tx, window, acts, taken, now);
      if (taken.length > 0) await this.write(tx, window, taken, now);
      const anchored = acts.flatMap(({ chosen }, index) => {
        const comment = outcomes[index];
        return chosen && comment instanceof Comment ? [{ comment, chosen }] : [];
      });
      await this.anchors.keep(tx, consultationId, anchored);
      const proposals = acts.flatMap(({ id, proposal }, index) =>
        proposal && outcomes[index] instanceof Comment ? [{ ...proposal, commentId: id }] : [],
      );
      await this.suggestions.keep(tx, consultationId, proposals);
      await this.checks.held(tx, held, now);
      return outcomes;
    });
  }

  /** Where a law asks for names the session does not say by which one its owner goes: they may have hidden theirs a moment ago, elsewhere. */
  private async byNameNow(tx: Tx, acts: readonly Act[]): Promise<Act[]> {
    const authors = acts.flatMap(({ actor }) => actor.accountId ?? []);
    const pseudonyms = await this.pseudonyms.held(tx, authors);
    return acts.map((act) => ({ ...act, actor: { ...act.actor, pseudonym: pseudonyms.get(act.actor.accountId ?? '') ?? null } }));
  }

  /** Asks the rules of other rooms about all of a batch at once; what they hold back is written so. */
  private async holdBack(
    tx: Tx,
    { agencyId }: LockedWindow,
    acts: readonly Act[],
    taken: readonly Comment[],
    now: Date,
  ): Promise<HeldPost[]> {
    const proposed = new Map(acts.map(({ id, proposal }) => [id, proposal?.proposed]));
    // What an official typed is nobody's flood, and somebody answers for it; moderators see it as everything else.
    const own = taken.filter(({ gatheringId }) => gatheringId === null);
    const posts = own.map((comment) => newPostOf(comment, agencyId, proposed.get(comment.id) ?? null));
    const rules = posts.length > 0 ? await this.checks.check(tx, posts, now) : [];
    return own.flatMap((comment, index) => {
      const heldFor = rules[index] ?? null;
      if (heldFor === null) return [];
      Object.assign(comment, { heldFor, hiddenAt: now });
      return [{ ...posts[index]!, heldFor }];
    });
  }

  /** What of the text the acts are about still stands in the version that is current now. */
  private async standing(tx: Tx, consultationId: string, acts: readonly Act[]): Promise<Standing> {
    const parts = [...new Set(acts.filter(isOnPart).map(({ place }) => place.provisionId!))];
    return parts.length === 0 ? { versionId: null, provisionIds: new Set() } : this.wordings.standing(tx, consultationId, parts);
  }

  private async lockParents(tx: Tx, acts: Act[]): Promise<Parents> {
    const ids = [...new Set(acts.map(({ place }) => place.parentId).filter((id) => id !== null))];
    return ids.length === 0 ? new Map<string, Comment>() : byId(await this.database.rowsIn(tx, lockComments, [ids]));
  }

  /** The comments that were posted with these keys before, or why a key cannot be used; new keys are claimed. */
  private async recall(tx: Tx, acts: Act[], now: Date): Promise<Map<Act, { postedBefore: string } | Refusal>> {
    const keyed = acts.filter((act) => act.idempotencyKey !== null);
    const claims = keyed.map((act) => ({
      accountId: act.actor.accountId!,
      key: act.idempotencyKey!,
      operation: operationOf(act),
      outcome: { commentId: act.id },
    }));
    const answers = await this.idempotency.claimAll(tx, now, claims);
    const before = new Map<Act, { postedBefore: string } | Refusal>();
    keyed.forEach((act, index) => {
      const known = answers[index];
      if (known) before.set(act, known instanceof Refusal ? known : { postedBefore: known.commentId });
    });
    return before;
  }

  /** A repeated request is answered with what came of the first, even when it would be refused by now. */
  private async recallOrThrow(act: Act, error: unknown): Promise<{ postedBefore: string }> {
    if (!(error instanceof Refusal) || act.idempotencyKey === null || act.actor.accountId === null) throw error;
    const once = { accountId: act.actor.accountId, key: act.idempotencyKey, operation: operationOf(act), now: this.clock.now() };
    const { commentId } = await this.database.transaction((tx) =>
      this.idempotency.once<{ commentId: string }>(tx, once, () => Promise.reject(error)),
    );
    return { postedBefore: commentId };
  }

  private async write(tx: Tx, window: LockedWindow, taken: Comment[], now: Date): Promise<void> {
    const column = <Key extends keyof Comment>(key: Key): Comment[Key][] => taken.map((comment) => comment[key]);
    const columns = (
      [
        ...(['id', 'provisionId', 'versionId', 'parentId', 'depth', 'authorId', 'authorRole', 'stance', 'body', 'heldFor'] as const),
        ...(['gatheringId', 'peopleBehind', 'speaker'] as const),
      ] as const
    ).map(column);
    await this.database.rowsIn(tx, insertComments, [window.id, now, ...columns]);
    const at = { consultationId: window.id, agencyId: window.agencyId };
    const kindOf = ({ heldFor }: Comment): string => (heldFor === null ? commentEvents.posted : commentEvents.held);
    await this.journal.record(
      tx,
      now,
      ...taken.map((comment) => ({
        ...at,
        kind: kindOf(comment),
        subjectId: comment.id,
        actorId: comment.authorId,
        facts: placeOf(comment),
      })),
    );
    // What is held back is counted once it is shown.
    const shown = taken.filter(({ heldFor }) => heldFor === null);
    await this.participation.count(tx, window, shown, now);
    const contributions = shown.filter(({ authorRole }) => authorRole === 'CITIZEN').length;
    if (contributions > 0) await this.consultations.countContributions(tx, window.id, contributions);
  }
}
