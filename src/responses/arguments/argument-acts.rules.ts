/** Who joins and splits arguments by hand, and when. */
import { whyNotManage, type DutyRefusal } from '../../consultations/access.rules.js';
import { phaseOf, type ConsultationWindow } from '../../consultations/phase.rules.js';
import type { Actor } from '../../people/actor.js';

export type SortingRefusal = DutyRefusal | 'NOT_PUBLISHED' | 'NOT_YET_OPEN' | 'ARCHIVED' | 'WITHDRAWN';

/** Officials of the agency, from the first comment to the archive: campaigns are seen early. */
export function whyNotSort(actor: Actor, window: ConsultationWindow, now: Date): SortingRefusal | null {
  const refusal = whyNotManage(actor, window);
  if (refusal) return refusal;
  const phase = phaseOf(window, now);
  if (phase === 'DRAFT') return 'NOT_PUBLISHED';
  if (phase === 'SCHEDULED') return 'NOT_YET_OPEN';
  return phase === 'ARCHIVED' || phase === 'WITHDRAWN' ? phase : null;
}
