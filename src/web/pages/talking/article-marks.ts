/** The words of an article cut where passages begin and end, however many lie over each other. */
import type { Stretch } from './passage-marks.js';

export interface Said extends Stretch {
  /** Whether it is not sure that these are the words that were meant. */
  isApproximate: boolean;
}

export interface Cut extends Stretch {
  /** How many passages cover it, and how many of them perhaps. */
  times: number;
  perhaps: number;
  /** Whether a passage ends with it: there the reader learns how many. */
  isEnd: boolean;
}

/** In the order of the text; words that nobody speaks of are left out. */
export function cutsOf(passages: readonly Said[]): Cut[] {
  const steps = new Map<number, { times: number; perhaps: number; isEnd: boolean }>();
  const step = (at: number): { times: number; perhaps: number; isEnd: boolean } => {
    const known = steps.get(at) ?? { times: 0, perhaps: 0, isEnd: false };
    steps.set(at, known);
    return known;
  };
  for (const { start, end, isApproximate } of passages) {
    if (start >= end) continue;
    const [first, last, weight] = [step(start), step(end), isApproximate ? 1 : 0];
    first.times++;
    first.perhaps += weight;
    last.times--;
    last.perhaps -= weight;
    last.isEnd = true;
  }
  const places = [...steps.keys()].sort((a, b) => a - b);
  const cuts: Cut[] = [];
  let [times, perhaps] = [0, 0];
  places.forEach((start, index) => {
    times += steps.get(start)!.times;
    perhaps += steps.get(start)!.perhaps;
    const end = places[index + 1];
    if (times > 0 && end !== undefined) cuts.push({ start, end, times, perhaps, isEnd: steps.get(end)!.isEnd });
  });
  return cuts;
}
