/** The arguments found so far, each with the letters that stand for it, and which of them a comment repeats. */
import { BandIndex, bandsOf } from './bands.rules.js';
import { decisiveDifferences, fewestWords, leastResemblance, type Likeness, likenessTo, type Reading } from './likeness.rules.js';
import { resemblance } from './shingles.rules.js';
import { readingOf, type Wording } from './wording.rules.js';

/** Of those that probably resemble it, how many letters a comment is compared with. */
const mostCompared = 40;
/** How many letters are kept ready for comparison; others are read anew. */
const mostReady = 20_000;

export interface Home extends Likeness {
  argument: number;
}

/** An argument in much the same words that is not the same by the rules, for a person to look at. */
export interface Near {
  argument: number;
  likeness: number;
  /** The words that turn it, as compared; none where too many others differ. */
  because: string[];
}

export class Arguments {
  private count = 0;
  private readonly index = new BandIndex();
  private readonly letters: { wording: Wording; argument: number }[] = [];
  private readonly ready = new Map<number, Reading>();
  private readonly equals = new Map<string, number>();

  found(): number {
    return this.count++;
  }

  /** From now on the letter stands for the argument. A chain cannot drift: what resembles a comment that stands for nothing is not compared with it. */
  represent(argument: number, wording: Wording, reading = readingOf(wording)): void {
    this.remember(argument, wording.fingerprint);
    if (reading.words.length < fewestWords) return;
    const letter = this.index.add(bandsOf(reading.shingles, wording.ground));
    this.letters[letter] = { wording, argument };
  }

  /** Comments with this fingerprint repeat the argument. */
  remember(argument: number, fingerprint: string): void {
    if (!this.equals.has(fingerprint)) this.equals.set(fingerprint, argument);
  }

  /** The argument that the comment repeats: word by word, or else the likest; of equally like ones the one found first. */
  homeOf(wording: Wording, reading: Reading, apart: ReadonlySet<number> = new Set()): Home | null {
    const equal = this.equals.get(wording.fingerprint);
    if (equal !== undefined && !apart.has(equal)) return { argument: equal, likeness: 1, added: 0 };
    if (reading.words.length < fewestWords) return null;
    let best: Home | null = null;
    for (const letter of this.meeting(wording, reading)) {
      const { argument } = this.letters[letter]!;
      if (apart.has(argument)) continue;
      const like = likenessTo(this.readingOf(letter), reading);
      if (like && (!best || like.likeness > best.likeness || (like.likeness === best.likeness && argument < best.argument)))
        best = { argument, ...like };
    }
    return best;
  }

  nearTo(wording: Wording, reading: Reading): Near | null {
    if (reading.words.length < fewestWords) return null;
    const compared = this.meeting(wording, reading).map((letter) => {
      return { letter, likeness: resemblance(this.readingOf(letter).shingles, reading.shingles) };
    });
    const best = compared.reduce((a, b) => (b.likeness > a.likeness ? b : a), { letter: -1, likeness: 0 });
    if (best.likeness < leastResemblance) return null;
    const { argument } = this.letters[best.letter]!;
    return { argument, likeness: best.likeness, because: decisiveDifferences(this.readingOf(best.letter), reading) };
  }

  private meeting({ ground }: Wording, reading: Reading): number[] {
    const met = this.index.meeting(bandsOf(reading.shingles, ground), mostCompared);
    return met.filter((letter) => this.letters[letter]!.wording.ground === ground);
  }

  private readingOf(letter: number): Reading {
    const ready = this.ready.get(letter);
    if (ready) return ready;
    const reading = readingOf(this.letters[letter]!.wording);
    if (this.ready.size >= mostReady) this.ready.delete(this.ready.keys().next().value!);
    this.ready.set(letter, reading);
    return reading;
  }
}
