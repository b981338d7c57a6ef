// The text under discussion at its largest: how long a law of 520 kB takes to be read, compared with an amended one, and
// to carry 100,000 annotations to it; and how much memory that takes. No database.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Carrier } from '../dist/src/texts/anchoring/carrying.rules.js';
import { readAnnotations } from '../dist/src/texts/anchoring/annotation-reading.rules.js';
import { writeAnnotation } from '../dist/src/texts/anchoring/annotation-writing.rules.js';
import { readPlaces } from '../dist/src/texts/anchoring/places.rules.js';
import { selectorsOf } from '../dist/src/texts/anchoring/quotations.rules.js';
import { reanchor, Tally } from '../dist/src/texts/anchoring/reanchoring.rules.js';
import { applyDifferences, compareVersions } from '../dist/src/texts/comparing/comparison.rules.js';
import { readVersion } from '../dist/src/texts/comparing/version.rules.js';

const laws = join(process.env.SHARED_DATA ?? resolve('../shared/data'), 'legal-texts');
if (!existsSync(laws)) {
  console.log(`There is no ${laws}; set SHARED_DATA to the folder of the real texts.`);
  process.exit(1);
}
const annotations = Number(process.env.BENCH_ANNOTATIONS ?? 100_000);
const random = dice(355);

const source = readFileSync(join(laws, 'uy-ley-19355-large.md'), 'utf8');
const amended = amend(source);
const old = timed(`read ${kilobytes(source)} kB`, () => readVersion(source));
const now = timed(`read the amended ${kilobytes(amended)} kB`, () => readVersion(amended));
const comparison = timed(`compare ${old.parts.length} parts with ${now.parts.length}`, () => compareVersions(old, now));
console.log(`  ${JSON.stringify(comparison.summary)}; ${comparison.differences.length} steps`);
if (applyDifferences(source, comparison) !== amended) throw new Error('The differences do not give the amended text.');

const places = [readPlaces(old), readPlaces(now)];
const made = timed(`make and read ${annotations} annotations`, () => readAnnotations(annotate(places[0], annotations)).annotations);
const held = heap();
const tally = new Tally();
let highest = held;
timed('carry them', () => {
  let done = 0;
  for (const result of reanchor(new Carrier(...places), ...places, made)) {
    tally.add(result);
    if (++done % 10_000 > 0) continue;
    highest = Math.max(highest, heap());
    if (process.stderr.isTTY) process.stderr.write(`\r  ${done} of ${annotations}${done === annotations ? '\n' : ''}`);
  }
});
console.log(`  ${JSON.stringify(tally.summary().states)}`);
console.log(`  memory: ${held} MB with texts and annotations, ${highest} MB at most while they are carried`);

for (const [first, second] of pairs(readdirSync(join(laws, 'ar-ley-22520')).sort())) {
  const [a, b] = [first, second].map((name) => readFileSync(join(laws, 'ar-ley-22520', name), 'utf8'));
  timed(`compare ${first.slice(10, 20)} with ${second.slice(10, 20)}`, () => compareVersions(readVersion(a), readVersion(b)));
}

function timed(what, work) {
  const started = performance.now();
  const result = work();
  console.log(`${what}: ${Math.round(performance.now() - started)} ms`);
  return result;
}

function heap() {
  return Math.round(process.memoryUsage().heapUsed / 1024 / 1024);
}

function kilobytes(text) {
  return Math.round(Buffer.byteLength(text) / 1000);
}

function* pairs(names) {
  for (let i = 0; i < names.length; i++) for (let j = i + 1; j < names.length; j++) yield [names[i], names[j]];
}

/** One word in forty is another, one line in fifty is gone, and one article in thirty stands somewhere else. */
function amend(text) {
  const articles = text.split(/(?=^#{1,6} )/m).map((article) =>
    article
      .split('\n')
      .filter((line) => line.startsWith('#') || random() > 0.02)
      .map((line) => (line.startsWith('#') ? line : line.replace(/\p{L}{4,}/gu, (word) => (random() < 0.025 ? `${word}mente` : word))))
      .join('\n'),
  );
  for (let n = 0; n < articles.length / 30; n++) {
    const [article] = articles.splice(1 + Math.floor(random() * (articles.length - 2)), 1);
    articles.splice(1 + Math.floor(random() * (articles.length - 1)), 0, article);
  }
  return articles.join('');
}

function annotate(places, count) {
  const texts = places.all.filter(({ text }) => text.length > 0);
  const reach = [];
  let sum = 0;
  for (const { text } of texts) reach.push((sum += text.length));
  return Array.from({ length: count }, (_, n) => {
    const at = Math.floor(random() * sum);
    const index = reach.findIndex((end) => at < end);
    const place = texts[index];
    const start = at - (reach[index] - place.text.length);
    const end = Math.min(place.text.length, start + 3 + Math.floor(random() ** 2 * 240));
    const passage = { place, start, end };
    return writeAnnotation({ id: `urn:note:${n}`, source: `#${place.name}`, selectors: selectorsOf(places, passage), words: '' });
  });
}

/** mulberry32 */
function dice(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
