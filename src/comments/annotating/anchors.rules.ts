/** How comments hold on to a text: where each was made, where it stood last word for word, and where it stands now. */
import type { CarriedState, Doubt } from '../../texts/anchoring/carrying.rules.js';
import type { Selected } from './passages.rules.js';

export type AnchorState = CarriedState;
export type AnchorDoubt = Doubt;

/** A passage, or a part as a whole, in one version. */
export interface Hold extends Partial<Selected> {
  versionId: string;
  provisionId: string;
}

/** In which order the comments of a part stand: on its heading, on its text, on what is not there any more. */
export const places = { HEADING: 0, TEXT: 1, GONE: 2 } as const;
export type AnchorPlace = (typeof places)[keyof typeof places];

export function placeOfSelected({ isInHeading }: Pick<Selected, 'isInHeading'>): AnchorPlace {
  return isInHeading ? places.HEADING : places.TEXT;
}

/** The words that a hold names; null for one on a part as a whole. */
export function selectedOf(hold: Hold): Selected | null {
  const { exact, prefix = '', suffix = '', start = 0, end = 0, isInHeading = false } = hold;
  return exact === undefined ? null : { exact, prefix, suffix, start, end, isInHeading };
}
