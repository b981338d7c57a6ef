/** Options with their counts, as charts and tables take them. */
import type { Visit } from '../../kit/visit.js';
import type { PollPartsFragment } from './poll-parts.data.js';
import type { PollResultFragment } from './result.data.js';

export type Poll = PollPartsFragment & PollResultFragment;
/** An option with its count. */
export type Counted = Poll['options'][number] & NonNullable<Poll['results']['options']>[number];

export interface CountChartProps {
  visit: Visit;
  poll: Poll;
  options: readonly Counted[];
  /** Those that stand on this part. */
  shown: readonly Counted[];
  turnout: number;
}

/** The options with their counts; none as long as these may not be seen. */
export function countedOf({ options, results }: Poll): Counted[] {
  const counts = new Map(results.options?.map((count) => [count.option.id, count]));
  return options.flatMap((option) => {
    const count = counts.get(option.id);
    return count ? [{ ...option, ...count }] : [];
  });
}

export const barOf = ({ label, language, votes, share }: Counted) => ({ label, language, value: votes, share });
