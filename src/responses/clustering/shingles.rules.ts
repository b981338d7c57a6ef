/**
 * The shingles of a text, each three words that follow one another, as numbers; and how many of them two texts share
 * (A. Broder, "On the resemblance and containment of documents", 1997).
 */

/** Words in a shingle. With two, common turns of phrase make strangers meet; with four, one typing error in a line spoils most of it. Not tuned. */
const WIDTH = 3;

/** A number for a word: FNV-1a, well mixed. */
export function numberOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  return mix(hash);
}

/** Different shingles, in ascending order. Two of them have one number once in four thousand million. */
export function shinglesOf(numbers: Int32Array): Int32Array {
  const count = Math.max(1, numbers.length - WIDTH + 1);
  const all = new Int32Array(count);
  for (let i = 0; i < count; i++) {
    let hash = 0;
    for (let j = i; j < Math.min(i + WIDTH, numbers.length); j++) hash = mix(Math.imul(hash, 31) + numbers[j]!);
    all[i] = hash;
  }
  all.sort();
  let kept = 0;
  for (let i = 0; i < count; i++) if (i === 0 || all[i] !== all[i - 1]) all[kept++] = all[i]!;
  return all.subarray(0, kept);
}

/** The share of the shingles of both that both have (Jaccard). */
export function resemblance(a: Int32Array, b: Int32Array): number {
  let [i, j, common] = [0, 0, 0];
  while (i < a.length && j < b.length) {
    const difference = a[i]! - b[j]!;
    if (difference === 0) common++;
    if (difference <= 0) i++;
    if (difference >= 0) j++;
  }
  return common / (a.length + b.length - common);
}

/** The finalizer of MurmurHash3: each bit of the number depends on each. */
export function mix(number: number): number {
  let hash = number;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}
