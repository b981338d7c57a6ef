/** Walks the lines once and marks where each provision of the text begins. */
import { collectCandidates, type Candidate, type Candidates } from './candidates.rules.js';
import { readAntecedents, readFreeHeading } from './free-heading.rules.js';
import { ANTECEDENTS } from './heading-words.rules.js';
import type { Heading } from './heading.rules.js';
import { type Sequence, type Verdict, advance, continues, judge, startSequence } from './sequence.rules.js';
import type { SourceLine } from './source-lines.rules.js';

export interface Mark {
  line: number;
  heading: Heading;
}

export interface Outline {
  marks: Mark[];
  refused: { candidate: Candidate; verdict: Verdict }[];
  /** Some article's line runs on in the next: then no line is a title. */
  linesRunOn: boolean;
}

export function outlineText(lines: readonly SourceLine[]): Outline {
  const all = collectCandidates(lines);
  const walk = new Walk(lines, all);
  const marks = walk.run();
  const named = marks.length > 0 ? marks : markFreeHeadings(lines, all);
  return { marks: named, refused: walk.refused, linesRunOn: named.some((mark) => runsOn(lines, mark)) };
}

class Walk {
  readonly refused: Outline['refused'] = [];
  private readonly marks: Mark[] = [];
  private readonly sequence: Sequence = startSequence();
  private readonly unclosed: Set<number>;
  private history = false;

  constructor(
    private readonly lines: readonly SourceLine[],
    private readonly all: Candidates,
  ) {
    this.unclosed = new Set(all.quotations.unclosed);
  }

  run(): Mark[] {
    let next = 0;
    for (let line = 0; line < this.lines.length; line++) {
      const candidate = this.all.list[next];
      if (candidate?.line === line) {
        if (candidate.heading.quoted) this.openQuotation(line);
        this.weigh(candidate);
        next++;
      } else if (!this.all.quotations.quoted[line]) {
        this.readUnnumbered(line);
      }
      this.openQuotation(line);
    }
    return this.marks;
  }

  private openQuotation(line: number): void {
    if (this.unclosed.has(line) && this.sequence.insideArticle) this.sequence.quoting = true;
  }

  private weigh(candidate: Candidate): void {
    const past = this.history && !(candidate.heading.level > 0 && continues(this.sequence, candidate.heading));
    const verdict = past ? 'QUOTED' : judge(candidate, this.sequence, this.all);
    const marked = candidate.heading.quoted || this.all.quotations.quoted[candidate.line] === 1;
    advance(candidate, verdict, this.sequence, marked);
    if (verdict !== 'TAKEN') this.refused.push({ candidate, verdict });
    else this.marks.push(candidate);
  }

  /** Headings with a name of their own count once the articles have begun; before, they belong to the preamble. */
  private readUnnumbered(line: number): void {
    if (this.marks.length === 0) return;
    const { text } = this.lines[line]!;
    const antecedents = this.history ? null : readAntecedents(text);
    if (antecedents !== null) {
      this.history = true;
      this.marks.push({ line, heading: nameAnnex(antecedents) });
      this.sequence.quoting = true;
      return;
    }
    const heading = this.all.plainHeadings.get(line) ?? readFreeHeading(text);
    if (!heading || heading.level > this.all.articleLevel) return;
    if (this.sequence.insideArticle && this.sequence.quoting && heading.level >= this.all.articleLevel) return;
    this.marks.push({ line, heading });
    this.sequence.dividedSinceArticle = true;
    this.sequence.insideArticle = false;
    this.sequence.quoting = false;
  }
}

/** A text without a single article or chapter is divided by its headings alone; the first names the whole. */
function markFreeHeadings(lines: readonly SourceLine[], all: Candidates): Mark[] {
  const refused = new Set(all.list.map((candidate) => candidate.line));
  const first = lines.findIndex(({ text }) => text.trim() !== '');
  return lines.flatMap(({ text }, line) => {
    const heading = all.quotations.quoted[line] || refused.has(line) ? null : readFreeHeading(text);
    if (!heading || (line === first && heading.level === 1)) return [];
    return [{ line, heading }];
  });
}

function nameAnnex(label: string): Heading {
  return {
    division: ANTECEDENTS,
    number: null,
    label,
    title: null,
    rest: '',
    level: 0,
    style: '',
    quoted: false,
    unclosed: '',
  };
}

function runsOn(lines: readonly SourceLine[], { line, heading }: Mark): boolean {
  if (heading.division.kind !== 'ARTICLE' || heading.rest === '' || heading.title !== null) return false;
  let next = line + 1;
  while (next < lines.length && next < line + 4 && lines[next]!.text.trim() === '') next++;
  return /^\s*\p{Ll}/u.test(lines[next]?.text ?? '');
}
