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

  isOldFree(old: number): boolean {
    return this.toNew[old] === null && !this.left.has(old);
  }

  isNewFree(now: number): boolean {
    return this.toOld[now] === null;
  }

  newOf(old: number): number | null {
    return this.toNew[old] ?? null;
  }

  /** Tells whether a pair would stand between the same neighbours as before, as far as pairs are known now. */
  orderJudge(): (old: number, now: number) => boolean {
    const before: number[] = [];
    const after: number[] = [];
    let last = -1;
    this.toNew.forEach((now, old) => {
      before[old] = last;
      last = now ?? last;
    });
    last = Infinity;
    for (let old = this.toNew.length - 1; old >= 0; old--) {
      after[old] = last;
      last = this.toNew[old] ?? last;
    }
    return (old, now) => before[old]! < now && now < after[old]!;
  }
}

export function choose(pairing: Pairing, pairs: readonly Pair[], olds: number, news: number): void {
  const shift = ({ old, now }: Pair): number => Math.abs(old * news - now * olds);
  const order = (a: Pair, b: Pair): number => b.merit - a.merit || shift(a) - shift(b) || a.old - b.old || a.now - b.now;
  for (const { old, now } of pairs.toSorted(order)) pairing.join(old, now);
}
