/** What the parts of a result share: what they are given, and how they call options and votes. */
import type { Visit } from '../../kit/visit.js';
import { langOf } from '../../parts/lang.js';
import type { Poll } from './counted.js';

export type Count = NonNullable<Poll['count']>;

export interface OutcomeProps {
  visit: Visit;
  poll: Pick<
    Poll,
    'kind' | 'method' | 'seats' | 'budget' | 'options' | 'certifications' | 'isCertified' | 'isKeyDestroyed' | 'annotations'
  >;
  count: Count;
}

/** The label of an option, said in its language. */
export function Name({ visit, poll, id }: Pick<OutcomeProps, 'visit' | 'poll'> & { id: string }) {
  const option = poll.options.find((each) => each.id === id);
  return <span lang={langOf(visit, option?.language)}>{option?.label}</span>;
}

export function labelOf(poll: OutcomeProps['poll'], id: string): string {
  return poll.options.find((option) => option.id === id)?.label ?? '';
}

/** Votes as the API says them exactly: a decimal number, or a fraction `a/b`. */
export function readVotes(text: string): number {
  const [numerator, denominator] = text.split('/');
  return Number(numerator) / Number(denominator ?? 1);
}
