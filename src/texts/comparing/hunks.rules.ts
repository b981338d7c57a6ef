/**
 * The shortest way from one sequence to another: E. Myers, "An O(ND) difference algorithm and its variations" (1986), in
 * its form that needs little memory, from both ends to the middle. Written out here because libraries took two to ten
 * times as long on articles of eight thousand words, and had no bound that does not depend on the clock: where two
 * stretches differ by more than a few thousand steps, the farthest point reached so far is taken for the middle.
 */

/** From and to in the old sequence, from and to in the new one; what lies between hunks is equal. */
export type Hunk = readonly [number, number, number, number];

const MOST_STEPS = 3_000;
const FAR = 0x7fffffff;

export function findHunks(old: Int32Array, now: Int32Array): Hunk[] {
  const search = new Search(old, now);
  search.run();
  return search.hunks();
}

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

class Search {
  private readonly deleted: Uint8Array;
  private readonly inserted: Uint8Array;
  /** By diagonal: how far the walk from the beginning came, and the one from the end. */
  private readonly ahead: Int32Array;
  private readonly back: Int32Array;
  private readonly origin: number;

  constructor(
    private readonly old: Int32Array,
    private readonly now: Int32Array,
  ) {
    this.deleted = new Uint8Array(old.length);
    this.inserted = new Uint8Array(now.length);
    this.ahead = new Int32Array(old.length + now.length + 3);
    this.back = new Int32Array(old.length + now.length + 3);
    this.origin = now.length + 1;
  }

  run(): void {
    const boxes: Box[] = [{ left: 0, right: this.old.length, top: 0, bottom: this.now.length }];
    for (let box = boxes.pop(); box; box = boxes.pop()) {
      this.trim(box);
      const { left, right, top, bottom } = box;
      if (left === right) this.inserted.fill(1, top, bottom);
      else if (top === bottom) this.deleted.fill(1, left, right);
      else {
        const [x, y] = this.findMiddle(box);
        boxes.push({ left, right: x, top, bottom: y }, { left: x, right, top: y, bottom });
      }
    }
  }

  hunks(): Hunk[] {
    const hunks: Hunk[] = [];
    let [x, y] = [0, 0];
    while (x < this.old.length || y < this.now.length) {
      const [from, start] = [x, y];
      while (x < this.old.length && this.deleted[x] === 1) x++;
      while (y < this.now.length && this.inserted[y] === 1) y++;
      if (x > from || y > start) hunks.push([from, x, start, y]);
      else [x, y] = [x + 1, y + 1];
    }
    return hunks;
  }

  private trim(box: Box): void {
    const { old, now } = this;
    while (box.left < box.right && box.top < box.bottom && old[box.left] === now[box.top])
      [box.left, box.top] = [box.left + 1, box.top + 1];
    while (box.left < box.right && box.top < box.bottom && old[box.right - 1] === now[box.bottom - 1])
      [box.right, box.bottom] = [box.right - 1, box.bottom - 1];
  }

  /** A point on a shortest way through the box, never one of its two corners that the way joins. */
  private findMiddle({ left, right, top, bottom }: Box): [number, number] {
    const { old, now, ahead, back, origin } = this;
    const [lowest, highest] = [left - bottom, right - top];
    const [first, last] = [left - top, right - bottom];
    const odd = ((first - last) & 1) !== 0;
    let [aheadLow, aheadHigh, backLow, backHigh] = [first, first, last, last];
    ahead[origin + first] = left;
    back[origin + last] = right;
    for (let steps = 1; ; steps++) {
      if (aheadLow > lowest) ahead[origin + --aheadLow - 1] = -1;
      else aheadLow++;
      if (aheadHigh < highest) ahead[origin + ++aheadHigh + 1] = -1;
      else aheadHigh--;
      for (let d = aheadHigh; d >= aheadLow; d -= 2) {
        const [below, above] = [ahead[origin + d - 1]!, ahead[origin + d + 1]!];
        let x = below < above ? above : below + 1;
        while (x < right && x - d < bottom && old[x] === now[x - d]) x++;
        ahead[origin + d] = x;
        if (odd && backLow <= d && d <= backHigh && back[origin + d]! <= x) return [x, x - d];
      }
      if (backLow > lowest) back[origin + --backLow - 1] = FAR;
      else backLow++;
      if (backHigh < highest) back[origin + ++backHigh + 1] = FAR;
      else backHigh--;
      for (let d = backHigh; d >= backLow; d -= 2) {
        const [below, above] = [back[origin + d - 1]!, back[origin + d + 1]!];
        let x = below < above ? below : above - 1;
        while (x > left && x - d > top && old[x - 1] === now[x - d - 1]) x--;
        back[origin + d] = x;
        if (!odd && aheadLow <= d && d <= aheadHigh && x <= ahead[origin + d]!) return [x, x - d];
      }
      if (steps >= MOST_STEPS) return this.farthest({ left, right, top, bottom }, [aheadLow, aheadHigh], [backLow, backHigh]);
    }
  }

  private farthest({ left, right, top, bottom }: Box, reach: [number, number], reachBack: [number, number]): [number, number] {
    let best: [number, number] = [left, top];
    for (let d = reach[0]; d <= reach[1]; d += 2) {
      const x = Math.min(this.ahead[this.origin + d]!, right, bottom + d);
      if (2 * x - d > best[0] + best[1]) best = [x, x - d];
    }
    let bestBack: [number, number] = [right, bottom];
    for (let d = reachBack[0]; d <= reachBack[1]; d += 2) {
      const x = Math.max(this.back[this.origin + d]!, left, top + d);
      if (2 * x - d < bestBack[0] + bestBack[1]) bestBack = [x, x - d];
    }
    return right + bottom - (bestBack[0] + bestBack[1]) < best[0] + best[1] - (left + top) ? best : bestBack;
  }
}
