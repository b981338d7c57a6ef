/** What happens to consultations, as the journal keeps it. */

/** Facts of each kind; public ones make up the history of the consultation. */
export interface ConsultationEvents {
  'consultation.drafted': Record<string, never>;
  'consultation.edited': { fields: string[] };
  'consultation.scheduled': {
    opensAt: string;
    closesAt: string;
    timeZone: string;
    policyId: string | null;
    isShorter: boolean;
  };
  'consultation.opened': { at: string };
  'consultation.closed': { at: string };
  'consultation.extended': { from: string; to: string; reason: string };
  'consultation.early_closing_requested': { reason: string };
  'consultation.closed_early': { from: string; to: string; reason: string };
  'consultation.corrected': { fields: string[]; reason: string };
  'consultation.withdrawn': { reason: string };
  /** Of one of its polls, by the second of two officials; the question as it was put. */
  'consultation.result_certified': { poll: string };
  'consultation.result_annotated': { poll: string; reason: string };
  /** A further version of its text: the number of the one before, and its own. */
  'consultation.text_published': { from: string; to: string };
  /** Of its observations: the number of the report. */
  'consultation.report_published': { report: string };
  /** The number of the version of the text that was issued in the end. */
  'consultation.text_issued': { version: string };
  'consultation.answered': Record<string, never>;
  'consultation.archived': Record<string, never>;
}

export type ConsultationEvent = keyof ConsultationEvents;

/** The kinds that the public history shows. */
export const historyKinds = [
  'consultation.scheduled',
  'consultation.opened',
  'consultation.closed',
  'consultation.extended',
  'consultation.closed_early',
  'consultation.corrected',
  'consultation.withdrawn',
  'consultation.result_certified',
  'consultation.result_annotated',
  'consultation.text_published',
  'consultation.report_published',
  'consultation.text_issued',
  'consultation.answered',
  'consultation.archived',
] as const satisfies ConsultationEvent[];
