/** What happens to comments, as the journal keeps it; the subject is always the comment, and nobody is named. */
export const commentEvents = {
  posted: 'comment.posted',
  edited: 'comment.edited',
  withdrawn: 'comment.withdrawn',
  supported: 'comment.supported',
  supportRevoked: 'comment.support_revoked',
  /** Officials entered a support or an opposition for somebody; facts: the way, and which. */
  sideEntered: 'comment.side_entered',
  /** They entered one for somebody who has taken a side already: nothing is counted. */
  sideRefused: 'comment.side_refused',
  /** They removed what was entered by mistake. Why stands on the entry. */
  sideRemoved: 'comment.side_removed',
  /** A rule of the agency holds it back; nobody is told but those who moderate. */
  held: 'comment.held',
  /** It waits again, after somebody undid what had been decided. */
  heldAgain: 'comment.held_again',
  /** Its author took it back while it was held: nobody had seen it. */
  heldWithdrawn: 'comment.held_withdrawn',
} as const;

/** Of comments that wait to be looked at, which no public stream follows. */
export const heldKinds = [commentEvents.held, commentEvents.heldAgain, commentEvents.heldWithdrawn] as const;

/** Facts of every kind: where the comment stands, so that a stream can follow one article or one thread. */
export interface CommentPlaced {
  provisionId: string | null;
  parentId: string | null;
  depth: number;
}

export function placeOf({ provisionId, parentId, depth }: CommentPlaced): Record<keyof CommentPlaced, string | number | null> {
  return { provisionId, parentId, depth };
}
