/** Pairs of parts while they are being found: never two to one. */

export interface Pair {
  old: number;
  now: number;
  /** The best pairs are taken first. */
  merit: number;
}

export class Pairing {
  readonly toNew: (number | null)[];
  readonly toOld: (number | null)[];
  private readonly left = new Set<number>();
  private readonly leftNew = new Set<number>();

  constructor(olds: number, news: number) {
    this.toNew = Array.from({ length: olds }, () => null);
    this.toOld = Array.from({ length: news }, () => null);
  }

  /** The first word counts: a part that is taken stays so. */
  join(old: number, now: number): void {
    if (!this.isOldFree(old) || !this.isNewFree(now)) return;
    this.toNew[old] = now;
    this.toOld[now] = old;
  }

  /** Has no counterpart, whatever its words. */
  leaveOld(old: number): void {
    this.left.add(old);
  }

  leaveNew(now: number): void {
    this.leftNew.add(now);
  }

  isOldFree(old: number): boolean {
    return this.toNew[old] === null && !this.left.has(old);
  }

  isNewFree(now: number): boolean {
    return this.toOld[now] === null && !this.leftNew.has(now);
  }

  newOf(old: number): number | null {
    return this.toNew[old] ?? null;
  }

  /** The matched parts around each old part, as far as pairs are known now. */
  neighbourhood(): Neighbourhood {
    const before: number[] = [];
    const after: number[] = [];
    let last = -1;
    this.toNew.forEach((now, old) => {
      before[old] = last;
      if (now !== null) last = old;
    });
    last = this.toNew.length;
    for (let old = last - 1; old >= 0; old--) {
      after[old] = last;
      if (this.toNew[old] !== null) last = old;
    }
    return {
      keepsOrder: (old, now) => (this.toNew[before[old]!] ?? -1) < now && now < (this.toNew[after[old]!] ?? Infinity),
      gap: (old) => after[old]! - before[old]! - 1,
    };
  }
}

export interface Neighbourhood {
  /** A pair would stand between the same neighbours as before. */
  keepsOrder: (old: number, now: number) => boolean;
  /** How many parts in a row have no counterpart, itself included. */
  gap: (old: number) => number;
}

export function choose(pairing: Pairing, pairs: readonly Pair[], olds: number, news: number): void {
  const shift = ({ old, now }: Pair): number => Math.abs(old * news - now * olds);
  const order = (a: Pair, b: Pair): number => b.merit - a.merit || shift(a) - shift(b) || a.old - b.old || a.now - b.now;
  for (const { old, now } of pairs.toSorted(order)) pairing.join(old, now);
}
