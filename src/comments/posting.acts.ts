/** A comment on its way into a batch: why it is not taken, and what is kept of it. */
import { whyNotEnterFor } from '../consultations/gatherings/gatherings.rules.js';
import type { ConsultationWindow } from '../consultations/phase.rules.js';
import type { Actor } from '../people/actor.js';
import { suspensionFacts } from '../people/suspensions.rules.js';
import { asInstances } from '../platform/graphql/nodes.js';
import { Refusal } from '../platform/refusal/refusal.js';
import type { Standing } from '../texts/wordings.service.js';
import type { Chosen } from './annotating/anchors.service.js';
import { Comment } from './comment.entity.js';
import { roleIn, whyNotComment, whyNotReply, whyNotTakeStance, type Answered, type Stance } from './comments.rules.js';
import type { Place } from './places.service.js';
import type { NewPost } from './posting-checks.js';
import { whyNotSuggest } from './suggesting/suggestions.rules.js';
import type { Proposal } from './suggesting/suggestions.service.js';

/** One comment on its way into a batch. */
export interface Act {
  actor: Actor;
  id: string;
  place: Place;
  stance: Stance;
  body: string;
  chosen: Chosen | null;
  proposal: Proposal | null;
  idempotencyKey: string | null;
  /** Where it came from, when an official enters it for somebody. */
  entered?: EnteredFor | null;
}

export interface EnteredFor {
  gatheringId: string;
  peopleBehind: number;
  speaker: string | null;
}

export type Parents = ReadonlyMap<string, Answered>;

export function operationOf({ proposal, entered }: Pick<Act, 'proposal' | 'entered'>): string {
  if (entered) return 'enterComment';
  return proposal ? 'suggestWording' : 'postComment';
}

export function whyNotPost(act: Act, window: ConsultationWindow, parents: Parents, now: Date): Refusal | null {
  const { actor, place, stance, proposal } = act;
  const duty = act.entered ? whyNotEnterFor(actor, window, now) : null;
  if (duty) return new Refusal(duty, {}, 'input.gatheringId');
  const parent = place.parentId === null ? null : parents.get(place.parentId)!;
  const code = parent === null ? whyNotComment(actor, window, now) : whyNotReply(actor, parent, window, now);
  if (code) return new Refusal(code, suspensionFacts(actor, window.agencyId), 'input.subjectId');
  const untimely = proposal && whyNotSuggest(actor, window);
  if (untimely) return new Refusal(untimely, {}, 'input.proposed');
  const unfit = whyNotTakeStance(act.entered ? 'CITIZEN' : roleIn(actor, window), stance);
  return unfit && new Refusal(unfit, {}, 'input.stance');
}

export function isOnPart({ place }: Act): boolean {
  return place.provisionId !== null && place.parentId === null;
}

/** A newer version may have come between reading and posting: nobody's comment is put on a text that they did not see. */
export function whyNotThere(act: Act, { versionId, provisionIds }: Standing): Refusal | null {
  if (!isOnPart(act)) return null;
  if (act.chosen && act.chosen.versionId !== versionId) return new Refusal('TEXT_CHANGED', {}, 'input.passage');
  return provisionIds.has(act.place.provisionId!) ? null : new Refusal('PROVISION_GONE', {}, 'input.subjectId');
}

/** Words as the rules of other rooms see them. */
export function newPostOf(comment: Comment, agencyId: string, proposed: string | null, isEdit = false): NewPost {
  const { id: commentId, consultationId, provisionId, parentId, authorId, authorRole, body } = comment;
  const words = proposed === null ? body : `${body}\n${proposed}`;
  return { commentId, consultationId, agencyId, provisionId, parentId, authorId, authorRole, body: words, isEdit };
}

export function toComment({ actor, id, place, stance, body, entered }: Act, window: ConsultationWindow, now: Date): Comment {
  const unedited = { editedAt: null, withdrawnAt: null, hiddenAt: null, reasonForHiding: null, supports: 0, repliesCount: 0 };
  const untouched = {
    ...unedited,
    heldFor: null,
    labelReason: null,
    lockReason: null,
    lockedBy: null,
    blackoutReason: null,
    blackouts: null,
  };
  const said = {
    id,
    ...place,
    authorId: actor.accountId!,
    authorRole: entered ? 'CITIZEN' : roleIn(actor, window),
    stance,
    body,
    createdAt: now,
  };
  const origin = {
    gatheringId: entered?.gatheringId ?? null,
    peopleBehind: entered?.peopleBehind ?? null,
    speaker: entered?.speaker ?? null,
  };
  return asInstances(Comment, [{ ...said, ...origin, ...untouched }])[0]!;
}
