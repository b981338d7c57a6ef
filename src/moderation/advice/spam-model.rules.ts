/**
 * Learns from what people decided which comments are spam: logistic regression on the signs of a comment, with a penalty on
 * large weights (L2), by steps in a fixed order, so that the same examples always give the same filter. The weight of a comment
 * is a sum over its signs: each advice can say which of them weighed.
 */
import { signsOf, type Looked, type Sign } from './signs.rules.js';

/** A comment about which a person decided. */
export interface Example extends Looked {
  id: string;
  isSpam: boolean;
}

export interface Weights {
  bias: number;
  /** By the key of a sign. */
  signs: Readonly<Record<string, number>>;
}

export interface Weighed {
  /** How probable the filter holds it, 0 to 1. */
  probability: number;
  /** The signs that spoke for spam, the weightiest first. */
  signs: (Sign & { weight: number })[];
}

/** With fewer of either kind it gives no advice: whatever it had learnt would be chance. */
export const fewestExamples = 50;
export const mostExamples = 10_000;
const mostSigns = 20_000;
/** A word of a single comment says who wrote it, not what it is. */
const fewestWithSign = 3;
const rounds = 40;
const firstStep = 0.5;
const penalty = 0.0005;
export const mostSignsShown = 8;
const leastWeightShown = 0.05;

interface Vector {
  signs: Int32Array;
  values: Float64Array;
  isSpam: boolean;
}

/** Words together weigh as much in a long comment as in a short one. */
function valuesOf(signs: readonly Sign[]): number[] {
  const words = signs.filter(({ kind }) => kind === 'WORD').length;
  return signs.map(({ kind }) => (kind === 'WORD' ? 1 / Math.sqrt(words) : 1));
}

export function learn(examples: readonly Example[], signsOfEach: readonly (readonly Sign[])[] = examples.map(signsOf)): Weights {
  const places = placesOf(signsOfEach);
  const vectors = examples.map(({ isSpam }, index): Vector => {
    const signs = signsOfEach[index]!;
    const values = valuesOf(signs);
    const known = signs.map(({ key }, at) => [places.get(key) ?? -1, values[at]!] as const).filter(([place]) => place >= 0);
    return { signs: Int32Array.from(known, ([place]) => place), values: Float64Array.from(known, ([, value]) => value), isSpam };
  });
  const weights = new Float64Array(places.size);
  let bias = 0;
  const spam = Math.max(1, vectors.filter(({ isSpam }) => isSpam).length);
  const other = Math.max(1, vectors.length - spam);
  // Both kinds have the same say: how many of each were decided on says little of how many there are.
  const say = { spam: vectors.length / (2 * spam), other: vectors.length / (2 * other) };
  const order = shuffled(vectors.length);
  for (let round = 0; round < rounds; round++) {
    const step = firstStep / (1 + round / 4);
    for (const index of order) {
      const { signs, values, isSpam } = vectors[index]!;
      let sum = bias;
      for (let at = 0; at < signs.length; at++) sum += weights[signs[at]!]! * values[at]!;
      const wrong = (sigmoid(sum) - (isSpam ? 1 : 0)) * (isSpam ? say.spam : say.other);
      bias -= step * wrong * 0.1;
      for (let at = 0; at < signs.length; at++) {
        const place = signs[at]!;
        weights[place]! -= step * (wrong * values[at]! + penalty * weights[place]!);
      }
    }
  }
  return { bias: rounded(bias), signs: Object.fromEntries([...places].map(([key, place]) => [key, rounded(weights[place]!)])) };
}

export function weigh(weights: Weights, looked: Looked): Weighed {
  return weighSigns(weights, signsOf(looked));
}

function weighSigns({ bias, signs: learnt }: Weights, signs: readonly Sign[]): Weighed {
  const values = valuesOf(signs);
  const weighed = signs.map((sign, at) => ({ ...sign, weight: (learnt[sign.key] ?? 0) * values[at]! }));
  const probability = sigmoid(weighed.reduce((sum, { weight }) => sum + weight, bias));
  const telling = weighed.filter(({ weight }) => weight >= leastWeightShown).sort((a, b) => b.weight - a.weight || byCode(a.key, b.key));
  return { probability, signs: telling.slice(0, mostSignsShown) };
}

/** How good it is by examples that it did not learn from, and from which probability on it advises. */
export interface Quality {
  /** Null where no probability would be right often enough: then it gives no advice. */
  threshold: number | null;
  precision: number;
  recall: number;
}

/** Of ten comments that it suggests, at most one may be no spam; else moderators would learn to pass it over. */
export const leastPrecision = 0.9;
const fewestSuggested = 10;
const lowestThreshold = 0.5;
const parts = 5;

/** Each example is judged by what was learnt from the other four fifths. */
export function judge(examples: readonly Example[], signsOfEach: readonly (readonly Sign[])[]): Quality {
  const judged: { probability: number; isSpam: boolean }[] = [];
  for (let part = 0; part < parts; part++) {
    const [inside, outside]: [number[], number[]] = [[], []];
    examples.forEach(({ id }, index) => (partOf(id) === part ? inside : outside).push(index));
    const weights = learn(
      outside.map((index) => examples[index]!),
      outside.map((index) => signsOfEach[index]!),
    );
    for (const index of inside)
      judged.push({ probability: weighSigns(weights, signsOfEach[index]!).probability, isSpam: examples[index]!.isSpam });
  }
  return chooseThreshold(judged);
}

/** The lowest probability from which on enough of what is suggested is spam: it finds the most then. */
export function chooseThreshold(judged: readonly { probability: number; isSpam: boolean }[]): Quality {
  const sorted = [...judged].sort((a, b) => b.probability - a.probability);
  const all = sorted.filter(({ isSpam }) => isSpam).length;
  let best: Quality = { threshold: null, precision: 0, recall: 0 };
  let spam = 0;
  sorted.forEach(({ probability, isSpam }, index) => {
    if (isSpam) spam++;
    // Those with the same probability are suggested together or not at all.
    if (probability < lowestThreshold || sorted[index + 1]?.probability === probability) return;
    const precision = spam / (index + 1);
    if (index + 1 < fewestSuggested || precision < leastPrecision) return;
    best = { threshold: probability, precision, recall: spam / all };
  });
  return best;
}

export const filterStates = ['LEARNING', 'WEAK', 'ADVISING'] as const;
export type FilterState = (typeof filterStates)[number];

export interface Filter {
  state: FilterState;
  spam: number;
  others: number;
  threshold: number | null;
  precision: number | null;
  recall: number | null;
  weights: Weights;
}

const nothing: Weights = { bias: 0, signs: {} };

/** What can be made of the examples, and nothing where they are too few or teach too little. */
export function train(examples: readonly Example[]): Filter {
  const spam = examples.filter(({ isSpam }) => isSpam).length;
  const others = examples.length - spam;
  const counted = { spam, others };
  if (Math.min(spam, others) < fewestExamples)
    return { ...counted, state: 'LEARNING', threshold: null, precision: null, recall: null, weights: nothing };
  const sorted = [...examples].sort((a, b) => byCode(a.id, b.id));
  const signs = sorted.map(signsOf);
  const { threshold, precision, recall } = judge(sorted, signs);
  if (threshold === null) return { ...counted, state: 'WEAK', threshold, precision: null, recall: null, weights: nothing };
  return { ...counted, state: 'ADVISING', threshold, precision, recall, weights: learn(sorted, signs) };
}

/** Signs of enough examples, the most frequent ones. */
function placesOf(signsOfEach: readonly (readonly Sign[])[]): Map<string, number> {
  const times = new Map<string, number>();
  for (const signs of signsOfEach) for (const { key } of signs) times.set(key, (times.get(key) ?? 0) + 1);
  const kept = [...times].filter(([, count]) => count >= fewestWithSign).sort(([one, a], [other, b]) => b - a || byCode(one, other));
  return new Map(kept.slice(0, mostSigns).map(([key], place) => [key, place]));
}

/** The last digits of an id are as good as chance, and the same each time. */
function partOf(id: string): number {
  return parseInt(id.slice(-4), 16) % parts || 0;
}

function shuffled(count: number): Int32Array {
  const order = Int32Array.from({ length: count }, (_, index) => index);
  let state = 42;
  for (let last = count - 1; last > 0; last--) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    const other = state % (last + 1);
    [order[last], order[other]] = [order[other]!, order[last]!];
  }
  return order;
}

function sigmoid(sum: number): number {
  return 1 / (1 + Math.exp(-sum));
}

function rounded(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}

function byCode(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
