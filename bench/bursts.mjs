// How often quiet traffic is taken for a burst, on seeds on which nothing was tuned. No database.
import { burstsIn } from '../dist/src/integrity/bursts.rules.js';

const months = Number(process.env.BENCH_MONTHS ?? 200);
const firstSeed = Number(process.env.BENCH_SEED ?? 100_001);
const [days, minute0] = [28, 480_000 * 60];
const daysAYear = 365.25;

const kinds = [
  ['a comment an hour', { perMinute: 1 / 60, clump: 1 }],
  ['a comment every two minutes', { perMinute: 0.5, clump: 1 }],
  ['twenty a minute', { perMinute: 20, clump: 1 }],
  ['twenty a minute, five at a time', { perMinute: 20, clump: 5 }],
  ['one a minute, three at a time', { perMinute: 1, clump: 3 }],
  // These were never looked at while the method was chosen.
  ['one every five minutes, five at a time', { perMinute: 0.2, clump: 5 }],
  ['one a minute, ten at a time', { perMinute: 1, clump: 10 }],
  ['one a minute, weekends a tenth', { perMinute: 1, clump: 1, weekend: 0.1 }],
];

const began = performance.now();
let tuned = [0, 0];
for (const [index, [name, kind]] of kinds.entries()) {
  const found = { FIRST_DAY: 0, RECENT_HOURS: 0, SAME_HOUR: 0 };
  for (let seed = firstSeed; seed < firstSeed + months; seed++)
    for (const { from, usual } of burstsOf(traffic(kind, seed + index * 1_000_003)))
      found[from < minute0 + 360 ? 'FIRST_DAY' : usual.basis === 'NO_HISTORY' ? 'FIRST_DAY' : usual.basis]++;
  const alarms = Object.values(found).reduce((sum, many) => sum + many, 0);
  const years = (months * days) / daysAYear;
  if (index < 5) tuned = [tuned[0] + alarms, tuned[1] + years];
  console.log(
    `${name}: ${alarms} in ${years.toFixed(1)} years, one in ${alarms ? (years / alarms).toFixed(1) : `more than ${years.toFixed(0)}`} years` +
      ` (first six hours ${found.FIRST_DAY}, first three days ${found.RECENT_HOURS}, later ${found.SAME_HOUR})`,
  );
}
console.log(`the first five kinds: ${tuned[0]} in ${tuned[1].toFixed(1)} years; ${((performance.now() - began) / 1_000).toFixed(0)} s`);

/** Numbers that are the same in every run (mulberry32). */
function randomOf(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function poisson(mean, random) {
  let [many, product] = [0, random()];
  for (const least = Math.exp(-mean); product > least; many++) product *= random();
  return many;
}

/** People by day and night, more of them on some days than on others; `clump` of them come together. */
function traffic({ perMinute, clump, weekend = 1 }, seed) {
  const random = randomOf(seed);
  const minutes = new Map();
  for (let day = 0; day < days; day++) {
    const mood = (0.6 + 0.8 * random()) * (day % 7 > 4 ? weekend : 1);
    for (let minute = 0; minute < 1_440; minute++) {
      const daylight = 1 + 0.9 * Math.sin((minute / 1_440) * 2 * Math.PI);
      const count = poisson((perMinute * mood * daylight) / clump, random) * clump;
      if (count > 0) minutes.set(minute0 + day * 1_440 + minute, count);
    }
  }
  return minutes;
}

function burstsOf(minutes) {
  const hours = new Map();
  for (const [minute, count] of minutes) hours.set(Math.floor(minute / 60), (hours.get(Math.floor(minute / 60)) ?? 0) + count);
  return burstsIn(minutes, minute0, minute0 + days * 1_440, hours, minute0 / 60);
}
