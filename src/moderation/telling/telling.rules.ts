/** Who is told what when something is decided: authors of what concerns them, reporters of what came of it, moderators of what waits for them. */
import { appealsTold, type AppealNews } from '../appeals/telling.rules.js';
import type { ModerationEvent } from '../moderation.events.js';
import type { Measure } from '../moderation.rules.js';
import type { QueueEvent } from '../queue/queue.events.js';

export type DecisionNews = 'DECISION' | 'REPORT_DECIDED' | 'UNDONE' | 'ENDED' | 'PROPOSED' | 'DECLINED' | 'HANDED_OVER';

export type ModerationTold = DecisionNews | AppealNews;

export type ModerationCircle = 'AUTHOR' | 'REPORTERS' | 'OTHER_MODERATORS' | 'PROPOSER' | 'COLLEAGUE';

const circles: Record<DecisionNews, ModerationCircle> = {
  DECISION: 'AUTHOR',
  REPORT_DECIDED: 'REPORTERS',
  UNDONE: 'AUTHOR',
  ENDED: 'AUTHOR',
  PROPOSED: 'OTHER_MODERATORS',
  DECLINED: 'PROPOSER',
  HANDED_OVER: 'COLLEAGUE',
};

const told: Partial<Record<ModerationEvent | QueueEvent, DecisionNews>> = {
  'comment.reports_dismissed': 'DECISION',
  'comment.labelled': 'DECISION',
  'comment.hidden': 'DECISION',
  'comment.part_hidden': 'DECISION',
  'comment.thread_locked': 'DECISION',
  'comment.author_warned': 'DECISION',
  'comment.author_suspended': 'DECISION',
  'comment.restored': 'DECISION',
  'comment.measure_lifted': 'DECISION',
  'comment.hiding_ended': 'ENDED',
  'comment.measure_ended': 'ENDED',
  'comment.labelling_undone': 'UNDONE',
  'comment.hiding_undone': 'UNDONE',
  'comment.part_hiding_undone': 'UNDONE',
  'comment.locking_undone': 'UNDONE',
  'comment.warning_undone': 'UNDONE',
  'comment.suspension_undone': 'UNDONE',
  'comment.restoring_undone': 'UNDONE',
  'comment.lifting_undone': 'UNDONE',
  'comment.measure_proposed': 'PROPOSED',
  'comment.proposal_declined': 'DECLINED',
  'moderation.case_handed_over': 'HANDED_OVER',
};

/** The events after which somebody may be told. */
export const moderationToldKinds: readonly string[] = [...Object.keys(told), ...appealsTold];

export function whatIsTold(kind: string): DecisionNews | null {
  return told[kind as ModerationEvent] ?? null;
}

export function circleOf(what: DecisionNews): ModerationCircle {
  return circles[what];
}

/** That somebody reported them and was not followed is nothing for authors to worry about; that their comment is shown at last is. */
export function concernsAuthor(measure: Measure, wasHeld: boolean): boolean {
  return measure !== 'NO_ACTION' || wasHeld;
}

/** What a statement of reasons restricts is told whatever somebody chose (article 17 of the DSA): on the site at least. */
export function mustBeTold(what: DecisionNews): boolean {
  return what === 'DECISION' || what === 'PROPOSED' || what === 'HANDED_OVER';
}
