/** Why this process should not be given work, besides what the health page sees itself: rooms say it here. */
import { Injectable } from '@nestjs/common';

@Injectable()
export class Readiness {
  private readonly reasons: (() => string | null)[] = [];

  /** @param whyNot a few words without secrets, or null when all is well; asked whenever somebody looks */
  watch(whyNot: () => string | null): void {
    this.reasons.push(whyNot);
  }

  problem(): string | null {
    for (const whyNot of this.reasons) {
      const problem = whyNot();
      if (problem) return problem;
    }
    return null;
  }
}
