/** How far long work has come: a bar where somebody watches a terminal, plain lines elsewhere. */

export interface Progress {
  begin(what: string, total: number): void;
  to(done: number): void;
  end(): void;
}

export const silent: Progress = { begin: () => undefined, to: () => undefined, end: () => undefined };

const width = 30;
const pauseMs = 100;
/** A plain line each tenth, and none for what is over at once. */
const steps = 10;
const worthLines = 1_000;

export class Bar implements Progress {
  private what = '';
  private total = 0;
  private shown = 0;

  constructor(
    private readonly out: { write(text: string): unknown; isTTY?: boolean },
    private readonly now: () => number,
  ) {}

  begin(what: string, total: number): void {
    [this.what, this.total, this.shown] = [what, total, 0];
    if (!this.out.isTTY && total >= worthLines) this.out.write(`${what}: 0 / ${total}\n`);
  }

  to(done: number): void {
    if (this.out.isTTY) {
      if (this.now() - this.shown < pauseMs) return;
      this.shown = this.now();
      const full = this.total === 0 ? width : Math.round((done / this.total) * width);
      this.out.write(`\r\u001b[2K${this.what} ${'█'.repeat(full)}${'░'.repeat(width - full)} ${done} / ${this.total}`);
    } else if (this.total >= worthLines && Math.floor((done * steps) / this.total) > this.shown) {
      this.shown = Math.floor((done * steps) / this.total);
      this.out.write(`${this.what}: ${done} / ${this.total}\n`);
    }
  }

  end(): void {
    if (this.out.isTTY) this.out.write('\r\u001b[2K');
  }
}
