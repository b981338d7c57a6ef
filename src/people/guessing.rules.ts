/** How guessing gets slower: a few free attempts, then waits that double. */
export interface Pace {
  /** Failures after which waiting begins. */
  readonly free: number;
  /** Seconds after which counting begins anew. */
  readonly window: number;
  /** Seconds of the first wait, 1 unless it says otherwise; each after it is twice as long. */
  readonly firstWait?: number;
  /** Seconds of the longest wait, a quarter of an hour unless it says otherwise. */
  readonly longestWait?: number;
}

export interface Count {
  readonly failures: number;
  readonly countingSince: Date;
  readonly lockedUntil: Date;
}

const usualLongestWait = 15 * 60;

/** Many people share the address of an office or a village, so an address is given more than an account. */
export const paces = {
  account: { free: 5, window: 24 * 3600 },
  address: { free: 20, window: 3600 },
  registration: { free: 20, window: 3600 },
  /** Each one is a letter in somebody's box. */
  reset: { free: 3, window: 24 * 3600 },
  resetAddress: { free: 20, window: 3600 },
  /** Each one is a letter in somebody's box. */
  link: { free: 5, window: 3600 },
  linkAddress: { free: 60, window: 3600 },
  linkCode: { free: 5, window: 3600 },
  askForPasskey: { free: 100, window: 3600 },
  secondFactor: { free: 5, window: 24 * 3600 },
  receipt: { free: 60, window: 3600 },
  /** Nobody reads more than that in an hour, and finds each wrong. */
  report: { free: 30, window: 3600 },
  reportAddress: { free: 300, window: 3600 },
  /** Without an account: of oneself, and so of few comments. */
  bareReport: { free: 10, window: 3600 },
  reportMail: { free: 3, window: 24 * 3600 },
  reportCode: { free: 30, window: 3600 },
  identity: { free: 5, window: 24 * 3600 },
  identityAddress: { free: 30, window: 3600 },
  /** An official who types codes until one is somebody's. */
  desk: { free: 20, window: 3600 },
  /** Each one is a message that somebody pays for and somebody gets: ten a day at the most, and half of them within two hours. */
  phoneAccount: { free: 3, window: 24 * 3600, firstWait: 15 * 60, longestWait: 12 * 3600 },
  phoneNumber: { free: 3, window: 24 * 3600, firstWait: 15 * 60, longestWait: 12 * 3600 },
  phoneAddress: { free: 20, window: 3600, firstWait: 60 },
  phoneCode: { free: 15, window: 24 * 3600 },
  /** Whichever account asks: birth dates of one document must not be tried by many. */
  identityDocument: { free: 10, window: 24 * 3600 },
} as const satisfies Record<string, Pace>;

/** Seconds to wait after so many failures. */
export function waitAfter(failures: number, { free, firstWait = 1, longestWait = usualLongestWait }: Pace): number {
  return failures < free ? 0 : Math.min(firstWait * 2 ** (failures - free), longestWait);
}

/** Whole seconds until the next attempt is heard, 0 when it is heard now. */
export function secondsLeft(count: Count, pace: Pace, now: Date): number {
  // Attempts made at once are counted one after the other, so that the clock of one may be behind the last one's.
  if (waitAfter(count.failures, pace) === 0) return 0;
  return Math.max(0, Math.ceil((count.lockedUntil.getTime() - now.getTime()) / 1000));
}

/** The count with one more attempt, taken for a failure until it proves right. */
export function countAttempt(count: Count, pace: Pace, now: Date): Count {
  const isOver = now.getTime() - count.countingSince.getTime() >= pace.window * 1000;
  const failures = (isOver ? 0 : count.failures) + 1;
  return {
    failures,
    countingSince: isOver ? now : count.countingSince,
    lockedUntil: inSeconds(now, waitAfter(failures, pace)),
  };
}

/** The count after an attempt proved right: that one is taken back, other people's failures stay. */
export function takeBackAttempt(count: Count, pace: Pace, now: Date): Count {
  const failures = Math.max(0, count.failures - 1);
  const lockedUntil = inSeconds(now, waitAfter(failures, pace));
  return { ...count, failures, lockedUntil: lockedUntil < count.lockedUntil ? lockedUntil : count.lockedUntil };
}

function inSeconds(now: Date, seconds: number): Date {
  return new Date(now.getTime() + seconds * 1000);
}
