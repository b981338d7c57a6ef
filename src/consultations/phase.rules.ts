/** The life of a consultation: its phase follows the clock, and one table says which act is possible in which phase. */
import type { Eligibility } from '../people/eligibility.rules.js';

export const statuses = ['DRAFT', 'SCHEDULED', 'ANSWERED', 'ARCHIVED', 'WITHDRAWN'] as const;
export type Status = (typeof statuses)[number];

export const phases = ['DRAFT', 'SCHEDULED', 'OPEN', 'CLOSED', 'ANSWERED', 'ARCHIVED', 'WITHDRAWN'] as const;
export type Phase = (typeof phases)[number];

/** What other rooms need to know of a consultation to let people take part in it. */
export interface ConsultationWindow {
  id: string;
  agencyId: string;
  status: Status;
  /** Null only while it is a draft. */
  opensAt: Date | null;
  closesAt: Date | null;
  /** Who may comment and support; null for everybody who has an account. */
  eligibility?: Eligibility | null;
  /** Why they write by their names; null where they may go by a pseudonym. */
  realNamesReason?: string | null;
}

/** The same, for those who write while it is locked, with the zone in which its days are counted. */
export interface LockedWindow extends ConsultationWindow {
  timeZone: string;
}

/** The phase at that moment: open from `opensAt` on, closed from `closesAt` on. */
export function phaseOf(consultation: Pick<ConsultationWindow, 'status' | 'opensAt' | 'closesAt'>, now: Date): Phase {
  if (consultation.status !== 'SCHEDULED') return consultation.status;
  if (now < consultation.opensAt!) return 'SCHEDULED';
  return now < consultation.closesAt! ? 'OPEN' : 'CLOSED';
}

/** The status that follows an act, by phase; an act that is not listed is not possible then. */
export const transitions = {
  DRAFT: { edit: 'DRAFT', schedule: 'SCHEDULED' },
  SCHEDULED: { correct: 'SCHEDULED', extend: 'SCHEDULED', withdraw: 'WITHDRAWN' },
  OPEN: { correct: 'SCHEDULED', extend: 'SCHEDULED', closeEarly: 'SCHEDULED', withdraw: 'WITHDRAWN' },
  CLOSED: { correct: 'SCHEDULED', answer: 'ANSWERED', withdraw: 'WITHDRAWN' },
  ANSWERED: { correct: 'ANSWERED', archive: 'ARCHIVED' },
  ARCHIVED: {},
  WITHDRAWN: {},
} as const satisfies Record<Phase, Partial<Record<string, Status>>>;

/** The status after an act that is possible now. */
export function statusAfter(act: Act, consultation: Pick<ConsultationWindow, 'status' | 'opensAt' | 'closesAt'>, now: Date): Status {
  const steps: Partial<Record<Act, Status>> = transitions[phaseOf(consultation, now)];
  return steps[act] ?? consultation.status;
}

type Steps<P> = P extends Phase ? keyof (typeof transitions)[P] : never;
export type Act = Steps<Phase>;

export type PhaseRefusal =
  | 'NOT_PUBLISHED'
  | 'ALREADY_PUBLISHED'
  | 'NOT_YET_OPEN'
  | 'STILL_OPEN'
  | 'CLOSED'
  | 'NOT_YET_ANSWERED'
  | 'ALREADY_ANSWERED'
  | 'ARCHIVED'
  | 'WITHDRAWN';

const refusals: Record<Phase, PhaseRefusal> = {
  DRAFT: 'NOT_PUBLISHED',
  SCHEDULED: 'NOT_YET_OPEN',
  OPEN: 'STILL_OPEN',
  CLOSED: 'CLOSED',
  ANSWERED: 'ALREADY_ANSWERED',
  ARCHIVED: 'ARCHIVED',
  WITHDRAWN: 'WITHDRAWN',
};

/** Why the act is not possible in this phase, whoever asks. */
export function whyNotNow(act: Act, phase: Phase): PhaseRefusal | null {
  if (act in transitions[phase]) return null;
  if (act === 'edit' || act === 'schedule') return 'ALREADY_PUBLISHED';
  if (act === 'archive' && phase === 'CLOSED') return 'NOT_YET_ANSWERED';
  if ((act === 'extend' || act === 'closeEarly') && phase === 'ANSWERED') return 'CLOSED';
  return refusals[phase];
}

export type Announcement = 'OPEN' | 'CLOSED';

/** What the clock has brought about and nobody has recorded yet, in order. `announced` is the last recorded phase. */
export function announcementsDue(
  consultation: Pick<ConsultationWindow, 'status' | 'opensAt' | 'closesAt'> & { announcedPhase: string | null },
  now: Date,
): Announcement[] {
  const { announcedPhase } = consultation;
  if (consultation.status !== 'SCHEDULED' || (announcedPhase !== 'SCHEDULED' && announcedPhase !== 'OPEN')) return [];
  const due: Announcement[] = [];
  if (announcedPhase === 'SCHEDULED' && now >= consultation.opensAt!) due.push('OPEN');
  if (now >= consultation.closesAt!) due.push('CLOSED');
  return due;
}
