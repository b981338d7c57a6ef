/** What stands in the margin of a version: each comment on its part, on its words where they are there, and never on others unmarked. */
import type { AssistedWay } from '../../consultations/gatherings/gatherings.rules.js';
import type { AuthorRole, Stance } from '../comments.rules.js';
import { selectedOf, type AnchorState, type Hold } from './anchors.rules.js';
import type { Selected } from './passages.rules.js';

export interface MarginNote {
  provisionId: string;
  authorId: string;
  /** How it came, where an official entered it for somebody, who is named where they agreed to that. */
  way: AssistedWay | null;
  speaker: string | null;
  authorRole: AuthorRole;
  stance: Stance;
  /** Markdown. */
  body: string;
  createdAt: Date;
  /** Null where it stands on the part as a whole. */
  passage: Selected | null;
  /** The words that it was made on, where it does not stand on just these. */
  was: string | null;
  /** Whether the words that it stands on may be others than its own. */
  isApproximate: boolean;
  /** Other words that it proposes for the passage. */
  proposed: string | null;
}

export interface MarginComment extends Omit<MarginNote, 'passage' | 'was' | 'isApproximate'> {
  id: string;
  /** The version in which it was made. */
  madeIn: string;
  anchor: { versionId: string; provisionId: string | null; state: AnchorState; selected: Selected | null; original: Hold } | null;
}

/** Null for an orphan, which has no place in the version. */
export function noteOf(comment: MarginComment, versionId: string): MarginNote | null {
  const { id: _, madeIn, anchor, ...note } = comment;
  if (anchor === null) return { ...note, passage: null, was: null, isApproximate: false };
  const made = selectedOf(anchor.original);
  if (anchor.versionId === versionId) {
    if (anchor.provisionId === null) return null;
    const isExact = anchor.state === 'EXACT';
    return {
      ...note,
      provisionId: anchor.provisionId,
      passage: anchor.selected,
      was: isExact ? null : (made?.exact ?? null),
      isApproximate: anchor.state === 'APPROXIMATE',
    };
  }
  const provisionId = anchor.original.provisionId;
  if (madeIn === versionId) return { ...note, provisionId, passage: made, was: null, isApproximate: false };
  // It is still on its way to this version.
  return { ...note, provisionId, passage: null, was: made?.exact ?? null, isApproximate: false };
}
