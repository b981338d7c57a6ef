/** Budgets: how much of each kind of act one address block and one account may do, as buckets that fill steadily. */
import type { Act } from './acts.rules.js';

/** So many at once, and so many a second after that. */
export interface Budget {
  burst: number;
  perSecond: number;
}

export type Budgets = Readonly<Record<Act, Budget>>;

/** Wide enough for a school or a ministry whose people all come from one address. */
export const addressBudgets: Budgets = {
  export: { burst: 6_000, perSecond: 100 },
  upload: { burst: 300, perSecond: 1 },
  read: { burst: 12_000, perSecond: 200 },
  subscription: { burst: 6_000, perSecond: 50 },
  socket: { burst: 3_000, perSecond: 20 },
  write: { burst: 3_000, perSecond: 30 },
  signIn: { burst: 1_200, perSecond: 5 },
  vote: { burst: 6_000, perSecond: 50 },
};

/** More than one person does by hand, with a program too. */
export const accountBudgets: Budgets = {
  export: { burst: 600, perSecond: 5 },
  upload: { burst: 60, perSecond: 0.2 },
  read: { burst: 2_400, perSecond: 40 },
  subscription: { burst: 600, perSecond: 5 },
  socket: { burst: 120, perSecond: 1 },
  write: { burst: 600, perSecond: 5 },
  signIn: { burst: 60, perSecond: 0.2 },
  vote: { burst: 600, perSecond: 5 },
};

/** What is left in a bucket, and when that was. */
export interface Bucket {
  left: number;
  at: number;
}

/** A bucket nobody has taken from. */
export function fullBucket({ burst }: Budget, now: number): Bucket {
  return { left: burst, at: now };
}

/**
 * Takes from the bucket what is asked for, all or nothing.
 * @param now milliseconds of a clock that never goes back
 * @returns 0 when it was taken, else the whole seconds until there will be enough; a wish larger than the bucket waits until it is full
 */
export function take(bucket: Bucket, budget: Budget, amount: number, now: number): number {
  const filled = Math.min(budget.burst, bucket.left + (Math.max(0, now - bucket.at) / 1_000) * budget.perSecond);
  const wanted = Math.min(amount, budget.burst);
  bucket.at = now;
  bucket.left = filled < wanted ? filled : filled - wanted;
  return filled < wanted ? Math.max(1, Math.ceil((wanted - filled) / budget.perSecond)) : 0;
}

/**
 * Budgets as an operator writes them: `read=200/12000 vote=50/6000`, each a number a second and a burst; what is not named stays.
 * @returns null when that is not how it reads
 */
export function readBudgets(text: string, usual: Budgets): Budgets | null {
  const read: Record<string, Budget> = { ...usual };
  for (const part of text.split(/[\s,]+/).filter(Boolean)) {
    const [, act, perSecond, burst] = /^([a-zA-Z]+)=(\d+(?:\.\d+)?)\/(\d+)$/.exec(part) ?? [];
    if (act === undefined || !Object.hasOwn(usual, act)) return null;
    read[act] = { perSecond: Number(perSecond), burst: Number(burst) };
    if (!(read[act].perSecond > 0 && read[act].burst > 0)) return null;
  }
  return read as Budgets;
}
