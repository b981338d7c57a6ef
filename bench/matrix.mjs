// The matrix at its largest: how long 100,000 observations take to go out as XLSX and CSV, with which memory, and to come
// back and be merged. Each step is a process of its own, so that memory is its own. No database, but with the word `database`: then over the API.
import { spawnSync } from 'node:child_process';
import { createWriteStream, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { ProvisionNames } from '../dist/src/responses/matrix/articles.rules.js';
import { matrixCsv } from '../dist/src/responses/matrix/csv-writing.js';
import { mergeMatrix } from '../dist/src/responses/matrix/merging.js';
import { readMatrix } from '../dist/src/responses/matrix/reading.js';
import { matrixXlsx } from '../dist/src/responses/matrix/xlsx-writing.js';

const count = Number(process.env.BENCH_OBSERVATIONS ?? 100_000);
const provisions = new ProvisionNames(
  Array.from({ length: 60 }, (_, place) => ({ eid: `art_${place + 1}`, number: String(place + 1), isArticle: true })),
);
const frame = { name: 'bench', language: 'es', provisions };
const step = process.argv[2];

if (step === 'database') await import('./matrix-database.mjs');
else if (step) await run(step, process.argv[3]);
else {
  const folder = mkdtempSync(join(tmpdir(), 'urna-matrix-'));
  try {
    console.log(`${count} observations`);
    const plain = child('plain', join(folder, 'plain.csv'));
    const csv = child('csv', join(folder, 'm.csv'));
    const xlsx = child('xlsx', join(folder, 'm.xlsx'));
    console.log(
      `  CSV takes ${(csv.seconds / plain.seconds).toFixed(1)} and XLSX ${(xlsx.seconds / plain.seconds).toFixed(1)} times as long as plain joins`,
    );
    child('back', join(folder, 'm.csv'));
    child('back', join(folder, 'm.xlsx'));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** In a process of its own; what it measures comes back as its last line. */
function child(name, file) {
  const { stdout, stderr, status } = spawnSync(process.execPath, [fileURLToPath(import.meta.url), name, file], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', process.stderr.isTTY ? 'inherit' : 'pipe'],
    maxBuffer: 1 << 26,
  });
  if (status !== 0) throw new Error(stderr ?? `${name} failed.`);
  const [line, measured] = stdout.trim().split('\n');
  console.log(line);
  return JSON.parse(measured);
}

async function run(name, file) {
  const started = performance.now();
  const result = name === 'back' ? await comeBack(file) : await goOut(name, file, started);
  const seconds = (performance.now() - started) / 1000;
  const memory = Math.round(process.resourceUsage().maxRSS / 1024);
  console.log(`${result}; ${seconds.toFixed(1)} s in all, ${memory} MB at most`);
  console.log(JSON.stringify({ seconds }));
}

async function goOut(name, file, started) {
  let first = null;
  const write = { plain: plainCsv, csv: matrixCsv, xlsx: matrixXlsx }[name];
  async function* timed() {
    let pieces = 0;
    for await (const piece of write(rows(), frame)) {
      // Before rows come the headings, of a CSV file as a piece of their own, and of a workbook small parts that say what it holds.
      if (name === 'xlsx' ? piece.length > 10_000 : ++pieces === 2) first ??= performance.now() - started;
      yield piece;
    }
  }
  await pipeline(timed(), createWriteStream(file));
  const size = (statSync(file).size / 1e6).toFixed(0);
  return `${name}: first rows after ${Math.round(first)} ms, ${size} MB`;
}

async function comeBack(file) {
  const incoming = await readMatrix(readFileSync(file), file);
  const read = performance.now();
  const current = new Map();
  for (const { number, answer } of rows()) current.set(number, { answer });
  // A lawyer has answered every other row that was empty.
  for (const row of incoming.rows) if (Number(row.number.text) % 4 === 1) row.cells.disposition = { text: 'No aceptada', fault: null };
  const began = performance.now();
  const { taken, conflicts, refused, unchangedRows } = mergeMatrix({ name: 'bench', current, incoming, provisions, longest: 10_000 });
  const merged = performance.now() - began;
  if (taken.length !== Math.ceil(count / 4) || conflicts.length + refused.length > 0) throw new Error('The merge is wrong.');
  return `${file.slice(-4)} back: read in ${(read / 1000).toFixed(1)} s, merged in ${(merged / 1000).toFixed(1)} s, ${taken.length} cells taken of ${unchangedRows + taken.length} rows`;
}

/** The yardstick: the same values joined, with no more care than quotation marks. */
async function* plainCsv(all) {
  let waiting = 'number,…\r\n';
  for (const { answer, ...given } of all) {
    const cells = [...Object.values(given), ...Object.values(answer)];
    waiting += `${cells.map((cell) => `"${String(cell ?? '').replaceAll('"', '""')}"`).join(',')}\r\n`;
    if (waiting.length < 65_536) continue;
    yield Buffer.from(waiting);
    waiting = '';
  }
  yield Buffer.from(waiting);
}

/** Half of them are answered. */
function* rows() {
  const random = dice(1273);
  const words = readWords();
  for (let number = 1; number <= count; number++) {
    if (process.stderr.isTTY && number % 10_000 === 0) process.stderr.write(`\r  ${number} of ${count}${number === count ? '\n' : ''}`);
    const say = (length) => Array.from({ length }, () => words[Math.floor(random() * words.length)]).join(' ');
    const isAnswered = number % 2 === 0;
    yield {
      number,
      link: `https://urna.example/es/consultas/calidad-del-aire#observacion-${number}`,
      day: `2026-10-${String((number % 28) + 1).padStart(2, '0')}`,
      author: say(2),
      article: `Artículo ${(number % 60) + 1}`,
      passage: say(8),
      words: say(40 + Math.floor(random() * 120)),
      cluster: `G-${Math.floor(random() * count * 0.6)}`,
      signatures: 1 + Math.floor(random() * 40),
      themes: ['Plazos', 'Trámites'],
      stance: ['IN_FAVOUR', 'AGAINST', 'NEUTRAL'][number % 3],
      supports: Math.floor(random() * 10),
      answer: isAnswered
        ? { disposition: 'ACCEPTED', reasonEs: say(25), reasonEn: say(25), articles: ['art_5', `art_${(number % 50) + 6}`], note: '' }
        : { disposition: null, reasonEs: '', reasonEn: '', articles: [], note: '' },
    };
  }
}

function readWords() {
  const random = dice(7);
  const syllables = [
    'ca',
    'li',
    'dad',
    'del',
    'ai',
    're',
    'pla',
    'zo',
    'ción',
    'mo',
    'ñe',
    'tra',
    'mi',
    'té',
    'so',
    'bre',
    'en',
    'ru',
    'no',
    'vez',
  ];
  return Array.from({ length: 8000 }, () =>
    Array.from({ length: 1 + Math.floor(random() * 4) }, () => syllables[Math.floor(random() * syllables.length)]).join(''),
  );
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
