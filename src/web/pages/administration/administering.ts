/** What all pages of administrators begin with. */
import { PageError } from '../../kit/view.js';
import type { Visit } from '../../kit/visit.js';
import type { AdministeringFragment } from './administering.data.js';

/** @throws PageError 403 with the reason when the viewer is no administrator */
export function mustAdminister({ viewer: { canAdminister } }: AdministeringFragment): void {
  if (!canAdminister.allowed) throw new PageError(403, canAdminister.reason);
}

/** The way back to the start of administration. */
export function administrationTrail(visit: Visit): { text: string; to: string }[] {
  return [{ text: visit.t('administration.title'), to: visit.to('administration') }];
}
