/** What happens to observations, as the journal keeps it; the subject is the consultation unless said otherwise. */

/** Facts by kind. */
export interface ResponseEvents {
  /** At the closing. */
  'observation.entered': { count: number };
  /** A reply, by an official; or a comment that was restored after the closing, by nobody. */
  'observation.added': { number: number };
  /** By an appeal, a moderator or its author. */
  'observation.scope_changed': { number: number; state: string };
  'observation.prepared': { count: number };
  /** From a file; `upload` names it. */
  'observation.matrix_taken': { cells: number; rows: number; upload: string };
  /** Notices follow these two; `signing` names the act, for whoever is told of it. */
  'observation.answered': { count: number; signing: string };
  'observation.answer_revised': { count: number; signing: string };
  'observation.template_saved': { template: string };
  'observation.template_deleted': { template: string };
}

export type ResponseEvent = keyof ResponseEvents;

/** The kinds after which the progress is, or may be, another one. */
export const progressKinds = [
  'observation.entered',
  'observation.added',
  'observation.scope_changed',
  'observation.prepared',
  'observation.matrix_taken',
  'observation.answered',
  'observation.answer_revised',
  'consultation.report_published',
] as const;

/** The kinds after which the arguments are, or may be, other ones; the subject is the agency. */
export const argumentKinds = [
  'arguments.progressed',
  'arguments.placed',
  'arguments.joined',
  'arguments.split',
  'arguments.decision_undone',
  'theme.progressed',
  'theme.suggested',
  'theme.suggestions_asked',
] as const;
