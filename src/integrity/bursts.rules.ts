/** When so many acts come at once that it is not usual for that hour and that place, and the evidence for saying so. */

export const activityKinds = ['COMMENTS', 'SUPPORTS', 'BALLOTS'] as const;
export type ActivityKind = (typeof activityKinds)[number];

/** What the usual was taken from: the same hours of other days, the hours before, or the minutes since the opening. */
export const burstBases = ['SAME_HOUR', 'RECENT_HOURS', 'NO_HISTORY'] as const;
export type BurstBasis = (typeof burstBases)[number];

/** Acts of an hour, as they usually come. */
export interface Usual {
  perHour: number;
  /** How many times more such hours vary than chance alone would make them: variance over mean, at least 2. */
  dispersion: number;
  basis: BurstBasis;
  /** Hours that were compared. */
  hours: number;
}

/** Acts by whole minutes or hours since 1970; those that are absent had none. */
export type Counts = ReadonlyMap<number, number>;

export interface Burst {
  /** The first minute, and the one after the last. */
  from: number;
  to: number;
  count: number;
  expected: number;
  /** The most in one minute. */
  peak: number;
  usual: Usual;
  /** How probable it is by chance, at most. */
  chance: number;
}

/** Minutes that are looked at together, from the shortest: a minute that stands out must not make its hour stand out. */
const windows = [1, 5, 15, 60] as const;
/** Of any month, 43,200 minutes in four windows: by chance, fewer than one burst in four years. */
export const improbable = 1e-7;
/** Fewer are no burst, however quiet it was before. */
export const fewestActs = 10;
/** Nor are fewer than so many times the usual: what is only significant is not yet remarkable. */
export const leastFactor = 3;
/** Parts of a burst that are no further apart are one. */
const gapMinutes = 10;
const daysBack = 14;
const hoursBack = 24;
/** Three days of three hours; a quarter of a day. */
const enoughSameHours = 9;
const enoughRecentHours = 6;
/** However quiet it was: some act every ten minutes is nothing. */
const leastPerHour = 6;
/** While there is little to compare with: whoever waited for the opening comes at once, later an act every other minute is nothing. */
const atOpening = { minutes: 15, perHour: 1_200 };
const leastWithoutHistory = 30;
/** People come in clumps, and how large they are here is not known yet. */
const dispersionWithoutHistory = 8;
const minutesBack = 60;
/** Nobody’s comments come as evenly as chance: families, classrooms and links in a chat come together. */
const leastDispersion = 2;
/** Makes the median absolute deviation of a normal distribution its standard deviation (Hampel, 1974; Leys et al., 2013). */
const deviationFactor = 1.4826;

/**
 * What is usual in the hour: the median of the hours around the same time of day on the fourteen days before, or of the hours of
 * the last day where there are not three of those; null where there are too few. Medians hardly move when somebody floods some of
 * the hours that they are taken from.
 * @param began the first hour in which anybody could act
 */
export function usualAt(hour: number, hours: Counts, began: number): Usual | null {
  const sameHours: number[] = [];
  for (let day = 1; day <= daysBack; day++)
    for (const beside of [-1, 0, 1]) {
      const other = hour - day * 24 + beside;
      if (other >= began) sameHours.push(hours.get(other) ?? 0);
    }
  if (sameHours.length >= enoughSameHours) return usualOf(sameHours, 'SAME_HOUR');
  const recent: number[] = [];
  for (let back = 1; back <= hoursBack && hour - back >= began; back++) recent.push(hours.get(hour - back) ?? 0);
  if (recent.length < enoughRecentHours) return null;
  // The day grows busier by the hour, which nothing has shown yet: the last three hours say so.
  return usualOf(recent, 'RECENT_HOURS', median(recent.slice(0, 3)));
}

/** What is usual in the minute of the first hours: the median of the minutes before it. */
export function usualOfFirstHours(minute: number, minutes: Counts, began: number): Usual {
  const first = began * 60;
  const basis = { dispersion: dispersionWithoutHistory, basis: 'NO_HISTORY' as const, hours: 0 };
  if (minute - first < atOpening.minutes) return { ...basis, perHour: atOpening.perHour };
  const before: number[] = [];
  for (let other = Math.max(first, minute - minutesBack); other < minute; other++) before.push(minutes.get(other) ?? 0);
  return { ...basis, perHour: Math.max(leastWithoutHistory, 60 * median(before)) };
}

function usualOf(counts: readonly number[], basis: BurstBasis, least = 0): Usual {
  const middle = Math.max(median(counts), least);
  const deviation = deviationFactor * median(counts.map((count) => Math.abs(count - middle)));
  const perHour = Math.max(middle, leastPerHour);
  return { perHour, dispersion: Math.max(leastDispersion, deviation ** 2 / perHour), basis, hours: counts.length };
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  const half = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
}

/**
 * The bursts among the minutes from `from` until before `to`, the first first. What comes later never changes what was usual before.
 * @param minutes acts of each minute
 * @param hours acts of each hour, those before `from` too
 * @param began the first hour in which anybody could act
 */
export function burstsIn(minutes: Counts, from: number, to: number, hours: Counts, began: number): Burst[] {
  const usuals = new Map<number, Usual | null>();
  const usualOfMinute = (minute: number): Usual => {
    const hour = Math.floor(minute / 60);
    if (!usuals.has(hour)) usuals.set(hour, usualAt(hour, hours, began));
    return usuals.get(hour) ?? usualOfFirstHours(minute, minutes, began);
  };
  const chances = new Map<number, number>();
  for (const length of windows)
    for (const [start, chance] of improbableWindows(minutes, chances, from, to, length, usualOfMinute))
      for (let minute = start; minute < start + length; minute++)
        if ((minutes.get(minute) ?? 0) > 0) chances.set(minute, Math.min(chances.get(minute) ?? 1, chance));
  return partsOf([...chances.keys()].sort((one, other) => one - other)).map((part) => {
    const [first, last] = [part[0]!, part.at(-1)!];
    const between = [...Array(last - first + 1).keys()].map((offset) => first + offset);
    const counts = between.map((minute) => minutes.get(minute) ?? 0);
    const best = part.reduce((one, other) => (chances.get(other)! < chances.get(one)! ? other : one));
    return {
      from: first,
      to: last + 1,
      count: counts.reduce((sum, count) => sum + count, 0),
      expected: between.reduce((sum, minute) => sum + usualOfMinute(minute).perHour / 60, 0),
      peak: Math.max(...counts),
      usual: usualOfMinute(best),
      chance: chances.get(best)!,
    };
  });
}

/** Windows that stand out by what no shorter one has already explained. */
function improbableWindows(
  minutes: Counts,
  explained: ReadonlyMap<number, number>,
  from: number,
  to: number,
  length: number,
  usualOfMinute: (minute: number) => Usual,
): [start: number, chance: number][] {
  const found: [number, number][] = [];
  const countOf = (minute: number): number => (explained.has(minute) ? 0 : (minutes.get(minute) ?? 0));
  let sum = 0;
  for (let minute = from; minute < to; minute++) {
    sum += countOf(minute) - (minute - length >= from ? countOf(minute - length) : 0);
    if (sum < fewestActs) continue;
    const { perHour, dispersion } = usualOfMinute(minute);
    const expected = (perHour * length) / 60;
    if (sum < leastFactor * expected) continue;
    const chance = chanceOf(sum, expected, dispersion);
    if (chance < improbable) found.push([Math.max(from, minute - length + 1), chance]);
  }
  return found;
}

function partsOf(minutes: readonly number[]): number[][] {
  const parts: number[][] = [];
  for (const minute of minutes) {
    const part = parts.at(-1);
    if (part && minute - part.at(-1)! <= gapMinutes) part.push(minute);
    else parts.push([minute]);
  }
  return parts;
}

/**
 * How probable at least `count` acts are where `expected` are: the tail of Poisson’s distribution, or of the negative binomial
 * with that mean and a variance `dispersion` times as large, which is what counts in clumps follow.
 */
export function chanceOf(count: number, expected: number, dispersion: number): number {
  if (count <= expected) return 1;
  const excess = dispersion - 1;
  const isPoisson = excess < 1e-9;
  const size = isPoisson ? Infinity : expected / excess;
  const more = isPoisson ? 0 : excess / dispersion;
  const first = isPoisson
    ? count * Math.log(expected) - expected - logGamma(count + 1)
    : logGamma(count + size) - logGamma(size) - logGamma(count + 1) + size * Math.log(1 - more) + count * Math.log(more);
  // Beyond the mean each is less probable than the one before it, so the rest is soon nothing.
  let [sum, term] = [1, 1];
  for (let many = count; term > sum * 1e-12; many++) {
    term *= isPoisson ? expected / (many + 1) : ((many + size) / (many + 1)) * more;
    sum += term;
  }
  return Math.min(1, Math.exp(first + Math.log(sum)));
}

const lanczos = [
  676.5203681218851, -1259.1392167224028, 771.3234287776531, -176.6150291621406, 12.507343278686905, -0.13857109526572012,
  9.984369578019572e-6, 1.5056327351493116e-7,
];

/** Lanczos’ approximation, for positive numbers. */
function logGamma(value: number): number {
  if (value < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * value)) - logGamma(1 - value);
  const x = value - 1;
  const sum = lanczos.reduce((total, factor, index) => total + factor / (x + index + 1), 0.9999999999998099);
  const shifted = x + lanczos.length - 0.5;
  return 0.5 * Math.log(2 * Math.PI) + (x + 0.5) * Math.log(shifted) - shifted + Math.log(sum);
}
