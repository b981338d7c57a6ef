// Counting 100,000 ballots by each method, without a database: rankings of ten options, choices, scores, and approvals of 50 projects.
import { countElection } from '../dist/src/votes/counting/count.js';
import { kindOf } from '../dist/src/votes/counting/countings.js';
import { drawLots } from '../dist/src/votes/counting/lots.js';

const number = Number(process.env.BENCH_BALLOTS ?? 100_000);
const [options, projects, seats] = [10, 50, 3];

// The same ballots in every run.
let state = 2026;
const chance = () => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32;
const names = (count, what) => Array.from({ length: count }, (_, place) => `${what} ${place + 1}`);
const ballots = (ballot) => Array.from({ length: number }, () => ({ count: 1, ...ballot() }));
const places = [...Array(options).keys()];

// Nearly all ballots differ: equal ones would be counted together.
const order = () => {
  const liking = places.map((option) => chance() * (2 * options - option));
  return places.toSorted((one, other) => liking[other] - liking[one]);
};
function budgeting(unit, budget, liking) {
  return {
    projects: names(projects, 'Project').map((name, place) => ({
      id: String(place + 1),
      name,
      cost: BigInt(unit * 10_000 + Math.floor(chance() * 90_000 * unit)),
    })),
    budget: BigInt(unit * budget),
    ballots: ballots(() => ({ approved: [...Array(projects).keys()].filter((project) => chance() < liking(project)), points: null })),
  };
}

const elections = {
  ranked: {
    options: names(options, 'Option'),
    seats,
    withdrawn: [],
    ballots: ballots(() => ({ ranks: order().map((option) => [option]) })),
  },
  choice: { options: names(options, 'Option'), seats, ballots: ballots(() => ({ chosen: order().slice(0, seats) })) },
  score: {
    options: names(options, 'Option'),
    seats,
    lowest: 0,
    highest: 5,
    ballots: ballots(() => ({ scores: places.map(() => Math.floor(chance() * 6)) })),
  },
  budget: budgeting(1, 1_000_000, (project) => 0.05 + (0.25 * (projects - project)) / projects),
};

console.log(`${number.toLocaleString('en')} ballots: ${options} options, or ${projects} projects; the better of two counts`);
for (const [method, kind] of Object.entries(kindOf)) {
  const election = method === 'irv' ? { ...elections[kind], seats: 1 } : elections[kind];
  const lots = drawLots('bench', kind === 'budget' ? projects : options);
  const once = () => {
    const start = performance.now();
    const { rounds } = countElection(method, { kind, election }, lots);
    return { rounds: rounds.length, ms: performance.now() - start };
  };
  const [first, second] = [once(), once()];
  const ms = Math.min(first.ms, second.ms);
  const rate = Math.round((number / ms) * 1000).toLocaleString('en');
  console.log(`${method.padEnd(14)} ${ms.toFixed(0).padStart(7)} ms  ${rate.padStart(12)} ballots/s  ${first.rounds} rounds`);
}

// Elections as no city has them, in which shares rise by hundreds and nearly each funds something else: equal shares alone is slow there.
if (process.env.BENCH_HARD === '1') {
  const hard = {
    'two thirds funded': () => budgeting(100, 1_500_000, (project) => 0.05 + (0.25 * (projects - project)) / projects),
    'all liked alike': () => budgeting(100, 1_000_000, () => 0.15),
    'alike, and more funded': () => budgeting(100, 1_500_000, () => 0.15),
  };
  for (const [name, make] of Object.entries(hard)) {
    state = 2026;
    const election = make();
    const start = process.cpuUsage();
    const { winners, figures } = countElection('equal-shares', { kind: 'budget', election }, drawLots('bench', projects));
    const { user, system } = process.cpuUsage(start);
    const seconds = ((user + system) / 1_000_000).toFixed(1);
    console.log(`equal-shares, ${name.padEnd(22)} ${seconds.padStart(6)} s CPU  ${winners.length} funded, share ${figures.share}`);
  }
}
