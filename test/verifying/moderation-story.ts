/** A record of moderation with its leaves in a log, written into a folder as a site serves it. */
import { randomUUID } from 'node:crypto';
import { canonicalJson } from '../../src/ledger/log/canonical-json.js';
import { leafHash } from '../../src/ledger/log/merkle.js';
import { RecordCounting } from '../../src/moderation/record/counts.rules.js';
import {
  decisionLine,
  leafOfLine,
  leafOfUndoing,
  nowhere,
  outcomeLine,
  recordMonth,
  writeLeaf,
  type DecisionLine,
  type LeafPlace,
  type ModerationLeaf,
  type RecordedDecision,
  type RecordLine,
} from '../../src/moderation/record/leaves.rules.js';
import { writeIn, type LogWriter } from './log-writer.js';

const agency = '0199b6c1-0000-7000-8000-00000000000a';

export function hashOf(leaf: ModerationLeaf): string {
  return leafHash(writeLeaf(leaf)).toString('base64url');
}

export class ModerationStory {
  readonly lines: RecordLine[] = [];
  private readonly consultation = randomUUID();

  constructor(private readonly log: LogWriter) {}

  decide(decidedAt: string, more: Partial<RecordedDecision> = {}): DecisionLine {
    const decision: RecordedDecision = {
      decision: randomUUID(),
      agency,
      consultation: this.consultation,
      comment: randomUUID(),
      measure: 'HIDE',
      ground: 'INSULT',
      basis: 'INCOMPATIBLE_CONTENT',
      legalGround: null,
      facts: 'Llama «ladrón» a una persona.',
      reason: 'Insulta a otra persona.',
      proportion: 'Sin el insulto no queda texto.',
      source: 'REPORT',
      automatedDetection: false,
      seconded: false,
      territory: ['CO'],
      contentDate: decidedAt.slice(0, 10),
      contentLanguage: 'es',
      decidedAt: new Date(decidedAt),
      endsAt: null,
      lifts: null,
      ...more,
    };
    const line = decisionLine(decision, nowhere, null);
    Object.assign(line, this.enter(leafOfLine(line)));
    this.lines.push(line);
    return line;
  }

  undo(line: DecisionLine): void {
    const undoneAt = new Date(Date.parse(line.decidedAt) + 30_000);
    line.undone = { at: undoneAt.toISOString(), ...this.enter(leafOfUndoing({ decision: line.decision, undoneAt })) };
  }

  answerAppeal({ decision, decidedAt }: DecisionLine, outcome = 'REVERSED'): RecordLine {
    const filedAt = new Date(Date.parse(decidedAt) + 3_600_000);
    const answered = new Date(filedAt.getTime() + 3_600_000);
    const line = outcomeLine(
      { appeal: randomUUID(), agency, decision, step: 'AGENCY', outcome, filedAt, decidedAt: answered, reason: 'Era una crítica.' },
      nowhere,
    );
    Object.assign(line, this.enter(leafOfLine(line)));
    this.lines.push(line);
    return line;
  }

  private enter(leaf: ModerationLeaf): LeafPlace {
    return { leaf: this.log.append(writeLeaf(leaf)), hash: hashOf(leaf) };
  }

  writeFiles(folder: string, lines: readonly RecordLine[] = this.lines): void {
    const monthOf = ({ decidedAt }: RecordLine): string => recordMonth(new Date(decidedAt));
    for (const month of new Set(lines.map(monthOf))) {
      const own = lines.filter((line) => monthOf(line) === month);
      writeIn(folder, `moderation/${month}.ndjson`, own.map((line) => `${canonicalJson(line)}\n`).join(''));
    }
    const counting = new RecordCounting();
    for (const line of this.lines) counting.add(line);
    const counts = [...counting.all].map(([key, ofMonth]) => ({
      agency: key.split(' ')[1]!,
      month: key.split(' ')[0]!,
      counts: [...ofMonth].map(([what, number]) => ({ what, number })),
    }));
    counts[0]!.counts.push({ what: 'reported INSULT RULES', number: 7 });
    writeIn(folder, 'moderation/months.json', canonicalJson({ format: 'urna-moderation@1', months: counts }));
  }
}
