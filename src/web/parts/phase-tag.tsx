/** Where a consultation stands, in a word. */
import type { Visit } from '../kit/visit.js';
import type { CardFragment } from './card.data.js';

const colours: Record<CardFragment['phase'], string> = {
  DRAFT: 'grey',
  SCHEDULED: 'teal',
  OPEN: 'green',
  CLOSED: 'yellow',
  ANSWERED: 'purple',
  ARCHIVED: 'grey',
  WITHDRAWN: 'red',
};

export function PhaseTag({ visit, phase }: { visit: Visit; phase: CardFragment['phase'] }) {
  return <strong class={`govuk-tag govuk-tag--${colours[phase]}`}>{visit.t(`phase.${phase}`)}</strong>;
}
