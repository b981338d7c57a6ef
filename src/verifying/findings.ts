/** What a verification finds, one line after the other: what is correct, what is wrong, and what is only said. */

export type Facts = Readonly<Record<string, string | number>>;

export interface Finding {
  readonly standing: 'CORRECT' | 'WRONG' | 'NOTED';
  /** The key of its sentence in the catalogues, such as `verifying.entry-changed`. */
  readonly says: string;
  readonly facts: Facts;
}

/** Of the same wrong thing so many are named; the others are counted. */
const mostAlike = 20;

export class Findings {
  readonly all: Finding[] = [];
  private readonly alike = new Map<string, number>();
  private wrongNumber = 0;

  /** @param tell hears of each finding as soon as it is there */
  constructor(private readonly tell: (finding: Finding) => void = () => undefined) {}

  get isSound(): boolean {
    return this.wrongs === 0;
  }

  /** How many things are wrong, also those that were not named. */
  get wrongs(): number {
    return this.wrongNumber;
  }

  correct(says: string, facts: Facts = {}): void {
    this.add({ standing: 'CORRECT', says, facts });
  }

  note(says: string, facts: Facts = {}): void {
    this.add({ standing: 'NOTED', says, facts });
  }

  wrong(says: string, facts: Facts = {}): void {
    this.wrongNumber++;
    const alike = (this.alike.get(says) ?? 0) + 1;
    this.alike.set(says, alike);
    if (alike <= mostAlike) this.add({ standing: 'WRONG', says, facts });
  }

  /** Begins a step: what is returned says that it is correct, unless something was wrong since. */
  step(): (says: string, facts?: Facts) => boolean {
    const before = this.wrongs;
    return (says, facts = {}) => {
      if (this.wrongs > before) return false;
      this.correct(says, facts);
      return true;
    };
  }

  /** Takes over what was found elsewhere. */
  pass(finding: Finding): void {
    if (finding.standing === 'WRONG') this.wrong(finding.says, finding.facts);
    else this.add(finding);
  }

  /** Tells how many were not named, and begins to count anew. */
  countOthers(): void {
    const others = [...this.alike.values()].reduce((sum, alike) => sum + Math.max(alike - mostAlike, 0), 0);
    if (others > 0) this.add({ standing: 'WRONG', says: 'verifying.others-alike', facts: { others } });
    this.alike.clear();
  }

  private add(finding: Finding): void {
    this.all.push(finding);
    this.tell(finding);
  }
}
