/** Small polls of every kind and ballots in them, for property tests. */
import fc from 'fast-check';
import { markBallot, positions, scoresOf, type BallotChoices } from '../src/votes/ballot.rules.js';
import { pollKinds, whyNotCall, type PollKind, type PollShape } from '../src/votes/poll.rules.js';
import { Refusal } from '../src/platform/refusal/refusal.js';

export const plainShape: PollShape = {
  kind: 'SINGLE',
  minChoices: 1,
  maxChoices: 1,
  optionCount: 3,
  lowestScore: null,
  highestScore: null,
  budget: null,
  costs: null,
};

export const blank: BallotChoices = { options: [], positions: [], scores: [] };

/** A poll that may be called. */
export function anyShape(kinds: readonly PollKind[] = pollKinds): fc.Arbitrary<PollShape> {
  return fc
    .record({
      kind: fc.constantFrom(...kinds),
      optionCount: fc.integer({ min: 2, max: 6 }),
      min: fc.nat({ max: 6 }),
      max: fc.nat({ max: 6 }),
      lowestScore: fc.integer({ min: -100, max: 90 }),
      width: fc.integer({ min: 1, max: 10 }),
      costs: fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 6, maxLength: 6 }),
      budget: fc.integer({ min: 20, max: 80 }),
    })
    .map(({ kind, optionCount, min, max, lowestScore, width, costs, budget }): PollShape => {
      const [minChoices, maxChoices] = [Math.min(min, max, optionCount), Math.min(Math.max(min, max, 1), optionCount)];
      const shape = { ...plainShape, kind, optionCount };
      if (kind === 'SINGLE') return shape;
      if (kind === 'STATEMENTS') return { ...shape, maxChoices: optionCount };
      if (kind === 'SCORE') return { ...shape, maxChoices: optionCount, lowestScore, highestScore: lowestScore + width };
      if (kind === 'BUDGET') return { ...shape, minChoices, maxChoices, budget, costs: costs.slice(0, optionCount) };
      return { ...shape, minChoices, maxChoices };
    })
    .filter((shape) => whyNotCall(shape) === null);
}

/** A ballot that the poll takes. */
export function anyBallot(shape: PollShape): fc.Arbitrary<BallotChoices> {
  const places = [...Array(shape.optionCount).keys()];
  if (shape.kind === 'STATEMENTS')
    return some(places, fc.constantFrom(...positions)).map((said) => ({
      ...blank,
      positions: said.map(([statement, position]) => ({ statement, position })),
    }));
  if (shape.kind === 'SCORE')
    return some(places, fc.constantFrom(...scoresOf(shape))).map((said) => ({
      ...blank,
      scores: said.map(([option, score]) => ({ option, score })),
    }));
  return fc
    .shuffledSubarray(places, { minLength: shape.minChoices, maxLength: shape.maxChoices })
    .map((options) => ({ ...blank, options }))
    .map((choices) => (markBallot(shape, choices) instanceof Refusal ? { ...blank, options: cheapest(shape) } : choices));
}

/** Something of one or more of the places, in any order. */
function some<Thing>(places: number[], thing: fc.Arbitrary<Thing>): fc.Arbitrary<[number, Thing][]> {
  return fc
    .shuffledSubarray(places, { minLength: 1 })
    .chain((chosen) => fc.tuple(...chosen.map((place) => fc.tuple(fc.constant(place), thing))));
}

function cheapest({ costs, minChoices, optionCount }: PollShape): number[] {
  const places = [...Array(optionCount).keys()];
  return places.sort((one, other) => (costs?.[one] ?? 0) - (costs?.[other] ?? 0)).slice(0, minChoices);
}

/** Whatever somebody sends, about options that the poll has: those of other polls are refused before the rules are asked. */
export function anyWish(shape: PollShape): fc.Arbitrary<BallotChoices> {
  const place = fc.nat({ max: shape.optionCount - 1 });
  const few = <Thing>(thing: fc.Arbitrary<Thing>) => fc.array(thing, { maxLength: shape.optionCount + 1 });
  const anything = fc.record({
    options: fc.oneof(fc.constant([]), few(place)),
    positions: fc.oneof(fc.constant([]), few(fc.record({ statement: place, position: fc.constantFrom(...positions) }))),
    scores: fc.oneof(
      fc.constant([]),
      few(
        fc.record({
          option: place,
          score: fc.oneof(fc.integer({ min: -101, max: 101 }), fc.constantFrom(shape.lowestScore ?? 0, shape.highestScore ?? 0, 0.5, NaN)),
        }),
      ),
    ),
  });
  return fc.oneof(anything, anyBallot(shape));
}
