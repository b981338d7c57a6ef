/** Group commit: acts that arrive while one batch commits form the next batch; an idle lane commits at once. */
export type CommitBatch<Act, Outcome> = (acts: Act[]) => Promise<(Outcome | Error)[]>;

interface Waiting<Act, Outcome> {
  act: Act;
  resolve: (outcome: Outcome) => void;
  reject: (error: unknown) => void;
}

export class Lane<Act, Outcome> {
  private waiting: Waiting<Act, Outcome>[] = [];
  private isRunning = false;

  /**
   * @param commit commits one batch in one transaction and returns one outcome (or the error of that act alone) for each
   *   act, in order; when it throws, every act of the batch fails with what it threw
   * @param most the largest batch
   */
  constructor(
    private readonly commit: CommitBatch<Act, Outcome>,
    private readonly most = 256,
  ) {}

  /** Resolves once the act is committed. */
  submit(act: Act): Promise<Outcome> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ act, resolve, reject });
      if (!this.isRunning) void this.run();
    });
  }

  get isIdle(): boolean {
    return !this.isRunning;
  }

  private async run(): Promise<void> {
    this.isRunning = true;
    // Acts parsed from the same turn of the event loop share the first batch.
    await new Promise((next) => setImmediate(next));
    while (this.waiting.length > 0) {
      const batch = this.waiting.splice(0, this.most);
      try {
        const outcomes = await this.commit(batch.map((waiting) => waiting.act));
        batch.forEach((waiting, index) => {
          const outcome = outcomes[index];
          if (outcome instanceof Error) waiting.reject(outcome);
          else waiting.resolve(outcome as Outcome);
        });
      } catch (error) {
        for (const waiting of batch) waiting.reject(error);
      }
    }
    this.isRunning = false;
  }
}

/** One lane for each key (a poll, a consultation), forgotten when idle. */
export class Lanes<Act, Outcome> {
  private readonly lanes = new Map<string, Lane<Act, Outcome>>();

  constructor(
    private readonly commit: (key: string, acts: Act[]) => Promise<(Outcome | Error)[]>,
    private readonly most = 256,
  ) {}

  async submit(key: string, act: Act): Promise<Outcome> {
    let lane = this.lanes.get(key);
    if (!lane) this.lanes.set(key, (lane = new Lane((acts) => this.commit(key, acts), this.most)));
    try {
      return await lane.submit(act);
    } finally {
      if (lane.isIdle && this.lanes.get(key) === lane) this.lanes.delete(key);
    }
  }
}
