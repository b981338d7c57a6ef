// The text under discussion at its largest: how long a law of 520 kB takes to be read, compared with an amended one, and
// to carry 100,000 annotations to it; and how much memory that takes. No database.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Carrier } from '../dist/src/texts/anchoring/carrying.rules.js';
import { readAnnotations } from '../dist/src/texts/anchoring/annotation-reading.rules.js';
import { writeAnnotation } from '../dist/src/texts/anchoring/annotation-writing.rules.js';
import { amend, dice, passagesIn } from './amended-law.mjs';
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
const amended = amend(source, random);
const old = timed(`read ${kilobytes(source)} kB`, () => readVersion(source));
const now = timed(`read the amended ${kilobytes(amended)} kB`, () => readVersion(amended));
const comparison = timed(`compare ${old.parts.length} parts with ${now.parts.length}`, () => compareVersions(old, now));
console.log(`  ${JSON.stringify(comparison.summary)}; ${comparison.differences.length} steps`);
if (applyDifferences(source, comparison) !== amended) throw new Error('The differences do not give the amended text.');

const places = [readPlaces(old), readPlaces(now)];
const made = timed(`make and read ${annotations} annotations`, () => readAnnotations(annotate(places[0])).annotations);
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

function annotate(places) {
  return passagesIn(places, annotations, random).map((passage, n) =>
    writeAnnotation({ id: `urn:note:${n}`, source: `#${passage.place.name}`, selectors: selectorsOf(places, passage), words: '' }),
  );
}
