/** Whose turn it is: a few at a time, and of each person one, so that nobody who sends much keeps the others waiting. */
import { Refusal } from '../../platform/refusal/refusal.js';

/** What one person may have waiting: each text is held in memory meanwhile. */
const mostWaiting = 2;

export class Turns {
  private running = 0;
  private readonly waiting: { whose: string; begin: () => void }[] = [];
  private readonly busy = new Set<string>();

  constructor(private readonly most: number) {}

  /** @throws Refusal TEXTS_STILL_READING to whoever has enough waiting */
  async take<Answer>(whose: string, act: () => Promise<Answer>): Promise<Answer> {
    if (this.waiting.filter((other) => other.whose === whose).length >= mostWaiting) throw new Refusal('TEXTS_STILL_READING');
    await new Promise<void>((begin) => {
      this.waiting.push({ whose, begin });
      this.next();
    });
    try {
      return await act();
    } finally {
      this.running--;
      this.busy.delete(whose);
      this.next();
    }
  }

  private next(): void {
    for (let index = 0; index < this.waiting.length && this.running < this.most;) {
      const { whose, begin } = this.waiting[index]!;
      if (this.busy.has(whose)) {
        index++;
        continue;
      }
      this.waiting.splice(index, 1);
      this.running++;
      this.busy.add(whose);
      begin();
    }
  }
}
