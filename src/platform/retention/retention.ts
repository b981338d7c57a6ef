/** What is kept only for a time, as the rooms say it themselves: how long, why, and how it goes. */
import { Injectable } from '@nestjs/common';
import type { Statement } from '../database/database.js';

export interface RetentionRule {
  /** Its name, upper snake case, with words in the catalogues: `retention.<name>`. */
  subject: string;
  days: number;
  /** How far an administrator may change that. */
  least: number;
  most: number;
  /** How many rows are older: `$1` is the moment before which they go, `$2` the present. */
  count: Statement<{ rows: number }>;
  /** Takes some thousand of them away and says how many; asked again until none is left. The same values. Or all at once, as a room knows. */
  remove: Statement<{ rows: number }> | ((olderThan: Date, now: Date) => Promise<number>);
}

@Injectable()
export class RetentionRules {
  private readonly all = new Map<string, RetentionRule>();

  /** Called by a room, in its module's `onModuleInit`. */
  register(rules: readonly RetentionRule[]): void {
    for (const rule of rules) this.all.set(rule.subject, rule);
  }

  get rules(): readonly RetentionRule[] {
    return [...this.all.values()].sort((one, other) => (one.subject < other.subject ? -1 : 1));
  }

  rule(subject: string): RetentionRule | undefined {
    return this.all.get(subject);
  }
}
