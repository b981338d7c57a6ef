// Clustering 220,000 comments of which 13,200 are distinct arguments, in a thread as the application does, and how often it is right.
// With the word `database`: through the application and its database instead.
import { createHash } from 'node:crypto';
import { clusterInThread } from '../dist/src/responses/clustering/clustering-thread.js';
import { campaignLetters } from './campaign-letters.mjs';

if (process.argv[2] === 'database') {
  await import('./clustering-database.mjs');
  process.exit();
}
const number = Number(process.env.BENCH_COMMENTS ?? 220_000);
const distinct = Number(process.env.BENCH_ARGUMENTS ?? Math.round(number * 0.06));
const batch = 5_000;

const letters = campaignLetters(number, distinct);
const argumentOf = new Map(letters.map(({ id, argument }) => [id, argument]));
const size = letters.reduce((sum, { text }) => sum + text.length, 0);
console.log(`${count(number)} comments, ${count(distinct)} arguments, ${(size / number).toFixed(0)} characters each`);

// The yardstick: what a GROUP BY of the words in small letters finds.
const began = performance.now();
const groups = new Map();
for (const { id, text, stance } of letters) {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const key = createHash('sha256')
    .update(`${stance} ${words.join(' ')}`)
    .digest('base64');
  const group = groups.get(key);
  if (group) group.push(id);
  else groups.set(key, [id]);
}
const yardstick = performance.now() - began;
report('equal words', yardstick, [...groups.values()]);

function* batches() {
  for (let at = 0; at < letters.length; at += batch)
    yield letters.slice(at, at + batch).map(({ id, text, stance }) => ({ id, text, stance }));
}
const before = process.memoryUsage().rss;
let peak = before;
const watch = setInterval(() => (peak = Math.max(peak, process.memoryUsage().rss)), 100);
const start = performance.now();
let heard = 0;
const clusters = await clusterInThread(batches(), {}, () => heard++);
const time = performance.now() - start;
clearInterval(watch);
report(
  'clusters',
  time,
  clusters.map(({ members }) => members.map(({ id }) => id)),
);
console.log(`${(time / yardstick).toFixed(1)} times the yardstick; ${heard} words of progress`);
console.log(`peak RSS ${mega(peak)} MB, of which ${mega(before)} MB the comments and the truth about them`);

function report(name, ms, found) {
  const { precision, recall } = quality(found);
  const figures = `precision ${precision.toFixed(5)}  recall ${recall.toFixed(5)}`;
  console.log(`${name.padEnd(12)} ${(ms / 1000).toFixed(1).padStart(6)} s  ${count(found.length).padStart(8)} found  ${figures}`);
}

/** Of pairs of comments: of those put together how many are one argument, and of those that are how many were put together. */
function quality(found) {
  const pairs = (size) => (size * (size - 1)) / 2;
  const sizes = (keys) => {
    const times = new Map();
    for (const key of keys) times.set(key, (times.get(key) ?? 0) + 1);
    return [...times.values()];
  };
  const sum = (numbers) => numbers.reduce((all, number) => all + number, 0);
  const right = sum(found.flatMap((ids) => sizes(ids.map((id) => argumentOf.get(id))).map(pairs)));
  const together = sum(found.map((ids) => pairs(ids.length)));
  return { precision: right / together, recall: right / sum(sizes(argumentOf.values()).map(pairs)) };
}

function count(figure) {
  return figure.toLocaleString('en');
}

function mega(bytes) {
  return Math.round(bytes / 2 ** 20);
}
