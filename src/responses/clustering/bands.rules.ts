/**
 * Finds the few texts that probably share many shingles with a given one: MinHash signatures cut into bands (Broder 1997;
 * Indyk and Motwani 1998). Texts meet where all rows of a band are equal, with s the share of their shingles that is
 * common: with probability 1 − (1 − s³)³², so 0.97 at 0.47 and 0.9996 at 0.6.
 */
import { mix } from './shingles.rules.js';

const BANDS = 32;
const ROWS = 3;
/** Where more texts than these share a band, they share a form letter that says something else in each. */
const mostInBand = 200;

// Fixed seeds: the same texts meet in every run and on every machine.
const FACTORS = Int32Array.from({ length: BANDS * ROWS }, (_, i) => mix(i + 1) | 1);
const TERMS = Int32Array.from({ length: BANDS * ROWS }, (_, i) => mix(i + 7_919));

/** The bands of a text as numbers. Texts with another `ground` (a number) never meet. */
export function bandsOf(shingles: Int32Array, ground: number): Int32Array {
  const bands = new Int32Array(BANDS);
  for (let band = 0; band < BANDS; band++) {
    let hash = mix(ground + band);
    for (let row = band * ROWS; row < (band + 1) * ROWS; row++) {
      const [factor, term] = [FACTORS[row]!, TERMS[row]!];
      let least = 0x7fffffff;
      for (let i = 0; i < shingles.length; i++) {
        const image = (Math.imul(factor, shingles[i]!) + term) | 0;
        if (image < least) least = image;
      }
      hash = mix(Math.imul(hash, 31) + least);
    }
    bands[band] = hash;
  }
  return bands;
}

/** Numbered texts by their bands, in tables of numbers: hundreds of thousands of texts take tens of megabytes. */
export class BandIndex {
  private count = 0;
  private keys = new Int32Array(BANDS * 1024);
  /** By entry, the entry before it in its chain, or -1. */
  private chain = new Int32Array(BANDS * 1024);
  private heads = new Int32Array(BANDS * 1024).fill(-1);

  /** Numbers the text; the first is 0. */
  add(bands: Int32Array): number {
    if ((this.count + 1) * BANDS > this.keys.length) this.grow();
    for (let band = 0; band < BANDS; band++) this.link(this.count * BANDS + band, bands[band]!);
    return this.count++;
  }

  /** Those that share a band with the text, by in how many bands they do so; of equals the earlier first. */
  meeting(bands: Int32Array, most: number): number[] {
    const times = new Map<number, number>();
    for (let band = 0; band < BANDS; band++) {
      const key = bands[band]!;
      let seen = 0;
      for (let entry = this.heads[key & (this.heads.length - 1)]!; entry >= 0 && seen < mostInBand; entry = this.chain[entry]!) {
        if (this.keys[entry] !== key || entry % BANDS !== band) continue;
        seen++;
        const text = (entry - band) / BANDS;
        times.set(text, (times.get(text) ?? 0) + 1);
      }
    }
    const met = [...times].sort(([one, a], [other, b]) => b - a || one - other);
    return met.slice(0, most).map(([text]) => text);
  }

  private link(entry: number, key: number): void {
    const slot = key & (this.heads.length - 1);
    this.keys[entry] = key;
    this.chain[entry] = this.heads[slot]!;
    this.heads[slot] = entry;
  }

  private grow(): void {
    const keys = this.keys;
    this.keys = new Int32Array(keys.length * 2);
    this.chain = new Int32Array(keys.length * 2);
    this.heads = new Int32Array(keys.length * 2).fill(-1);
    for (let entry = 0; entry < this.count * BANDS; entry++) this.link(entry, keys[entry]!);
  }
}
