/** The open record of moderation: whoever changes, leaves out or adds a line is found out, and which line it was. */
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { plainShape } from '../any-poll.js';
import { canonicalJson } from '../../src/ledger/log/canonical-json.js';
import { leafOfLine, leafOfUndoing, type DecisionLine, type RecordLine } from '../../src/moderation/record/leaves.rules.js';
import { LogWriter } from './log-writer.js';
import { hashOf, ModerationStory } from './moderation-story.js';
import { PollStory } from './poll-story.js';
import { newFolder, verifyFolder } from './verifying.js';

const log = new LogWriter();
const poll = new PollStory(log, 'Beside', plainShape);
const story = new ModerationStory(log);
const sound = newFolder();

poll.open();
// The last evening of January in Bogota, when it is February in London.
const first = story.decide('2026-02-01T03:00:00.000Z');
const decided: DecisionLine[] = [];
for (let number = 0; number < 600; number++) {
  const at = new Date(Date.parse('2026-02-02T14:00:00Z') + number * 1000).toISOString();
  decided.push(
    story.decide(at, number % 3 === 0 ? { measure: 'NO_ACTION', ground: null, basis: null, facts: null, proportion: null } : {}),
  );
  if (number % 7 === 0) poll.cast(number, { options: [0], positions: [], scores: [] });
}
story.undo(decided[4]!);
const appealed = story.answerAppeal(decided[5]!);
poll.writeFiles(sound);
log.write(sound);
story.writeFiles(sound);

const february = 'moderation/2026-02.ndjson';
let folder: string;
beforeEach(() => {
  folder = newFolder();
  cpSync(sound, folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Somebody rewrites the lines of February. */
function rewrite(how: (lines: RecordLine[]) => RecordLine[]): void {
  const lines = readFileSync(join(folder, february), 'utf8').trimEnd().split('\n');
  const changed = how(lines.map((line) => JSON.parse(line) as RecordLine));
  writeFileSync(join(folder, february), changed.map((line) => `${canonicalJson(line)}\n`).join(''));
}
const change = (place: number, more: object): void =>
  rewrite((lines) => lines.map((line, at) => (at === place ? ({ ...line, ...more } as RecordLine) : line)));
/** Another value that the same field of a line could have. */
function otherThan(field: string, value: unknown): unknown {
  if (typeof value === 'boolean') return !value;
  if (Array.isArray(value)) return [...value, 'EC'];
  if (/At$/.test(field)) return '2026-02-11T14:00:00.000Z';
  if (field === 'contentDate') return '2026-02-01';
  if (['agency', 'comment', 'consultation', 'decision', 'lifts'].includes(field)) return '0199b6c1-0000-7000-8000-00000000000b';
  return `${String(value)}X`;
}
const leafOf = ({ leaf }: RecordLine): number => leaf!;
const statementOf = (line: DecisionLine): string => (leafOfLine(line) as { statement: string }).statement;

describe('a record of moderation', () => {
  it('that nobody changed verifies, by the months of Bogota', async () => {
    const { wrong, correct, noted } = await verifyFolder(folder);
    expect(wrong).toEqual([]);
    expect(correct).toContain(
      'The record of moderation of 2 months: 601 decisions and 1 outcome of appeals, each as its leaf says, and none is missing.',
    );
    expect(correct).toContain('The counts of moderation by month and agency (2 lines) are those of the record, to the unit.');
    expect(noted.join()).not.toContain('moderation.');
    expect(first.decidedAt.slice(0, 7)).toBe('2026-02');
    expect(readFileSync(join(folder, 'moderation/2026-01.ndjson'), 'utf8')).toContain(first.decision);
  });

  it.each([
    ['measure', { measure: 'LABEL' }, '"HIDE"', '"LABEL"'],
    ['ground', { ground: 'SPAM' }, '"INSULT"', '"SPAM"'],
    ['decidedAt', { decidedAt: '2026-02-03T14:00:01.000Z' }, '"2026-02-02T14:00:01.000Z"', '"2026-02-03T14:00:01.000Z"'],
    ['source', { source: 'AUTHORITY' }, '"REPORT"', '"AUTHORITY"'],
    ['automatedDetection', { automatedDetection: true }, 'false', 'true'],
    ['comment', { comment: null }, JSON.stringify(decided[1]!.comment), 'null'],
  ])('says which line was changed, in %s, what was signed and what is said', async (field, more, expected, found) => {
    change(1, more);
    expect((await verifyFolder(folder)).wrong[0]).toBe(
      `${february}, line 2: decision ${decided[1]!.decision} was changed. Leaf ${leafOf(decided[1]!)} says ${field} ${expected}, and the record says ${found}.`,
    );
  });

  it.each(['reason', 'facts', 'proportion', 'legalGround'])('says whose words were changed, in %s', async (field) => {
    const changed = { ...decided[1]!, [field]: 'Otra cosa.' };
    change(1, { [field]: 'Otra cosa.' });
    expect((await verifyFolder(folder)).wrong).toEqual([
      `${february}, line 2: what was written in decision ${decided[1]!.decision} was changed. Leaf ${leafOf(decided[1]!)} has the hash "${statementOf(decided[1]!)}", and the words of the record have "${statementOf(changed)}".`,
    ]);
  });

  it('says which decision is missing', async () => {
    rewrite((lines) => lines.filter((_, place) => place !== 300));
    const { wrong } = await verifyFolder(folder);
    expect(wrong[0]).toBe(
      `Leaf ${leafOf(decided[300]!)} (moderation.decided, decision ${decided[300]!.decision}) has no line in the record of moderation.`,
    );
    expect(wrong[1]).toMatch(/it says 200 of «decided NO_ACTION - REPORT noticed», and the record has 199\.$/);
  });

  it('says which line is in no leaf, whatever leaf it claims', async () => {
    const added = { ...decided[1]!, decision: first.decision };
    rewrite((lines) => [...lines, added]);
    expect((await verifyFolder(folder)).wrong[0]).toBe(
      `${february}, line 602: decision ${added.decision} is in no leaf of the ledger; leaf ${leafOf(added)}, which it names, is of something else.`,
    );
    rewrite((lines) => [...lines.slice(0, -1), { ...added, leaf: 0 }]);
    expect((await verifyFolder(folder)).wrong[0]).toContain(`leaf 0, which it names, is of something else`);
  });

  it('does not let a changed line hide among those that are newer than the checkpoint', async () => {
    change(1, { leaf: null, reason: 'Otra cosa.' });
    const { wrong, noted } = await verifyFolder(folder);
    expect(wrong.slice(1)).toEqual([
      `Leaf ${leafOf(decided[1]!)} (moderation.decided, decision ${decided[1]!.decision}) has no line in the record of moderation.`,
    ]);
    expect(noted).toEqual(expect.not.arrayContaining([expect.stringContaining('newer than this checkpoint')]));
    const changed = { ...decided[1]!, reason: 'Otra cosa.' };
    expect(wrong[0]).toBe(
      `${february}, line 2: decision ${changed.decision} was changed. Its leaf, which waits for the next checkpoint, has the hash ${decided[1]!.hash}, and the line of the record has ${hashOf(leafOfLine(changed))}.`,
    );
    // Nor when its hash was written anew, too: its leaf is there.
    change(1, { leaf: null, reason: 'Otra cosa.', hash: hashOf(leafOfLine(changed)) });
    expect((await verifyFolder(folder)).wrong).toEqual([
      `${february}, line 2: decision ${changed.decision} is in no leaf of the ledger, though the record shows it.`,
      `Leaf ${leafOf(decided[1]!)} (moderation.decided, decision ${decided[1]!.decision}) has no line in the record of moderation.`,
    ]);
  });

  describe('in which the newest line waits for a checkpoint', () => {
    const newest: DecisionLine = { ...decided[1]!, decision: first.decision, decidedAt: '2026-02-10T14:00:00.000Z' };
    const place = { leaf: null, hash: hashOf(leafOfLine(newest)) };
    const ending = (how: object): void => rewrite((lines) => [...lines.slice(0, 601), { ...newest, ...place, ...how } as DecisionLine]);
    /** The counts are published as they are with it. */
    const wrongOf = async () => (await verifyFolder(folder)).wrong.filter((each) => !each.includes('it says'));

    it.each([null, 1_000_000])('says that it waits while nobody changed it, with leaf %s', async (leaf) => {
      ending({ leaf });
      expect(await wrongOf()).toEqual([]);
      expect((await verifyFolder(folder)).noted).toContain(
        '1 line of the record is newer than this checkpoint: each has the hash that the ledger holds of it, which the next checkpoint signs.',
      );
    });

    it.each(Object.keys(leafOfLine(newest)).filter((key) => key !== 'type' && key !== 'statement'))(
      'says that its %s was changed',
      async (field) => {
        const value = (newest as unknown as Record<string, unknown>)[field];
        ending({ [field]: otherThan(field, value) });
        expect(await wrongOf()).toEqual([
          expect.stringMatching(/^moderation\/2026-02\.ndjson, line 602: decision [0-9a-f-]{36} was changed\./),
        ]);
      },
    );

    it.each(['reason', 'facts', 'proportion', 'legalGround'])('says that the words were changed, in %s', async (field) => {
      ending({ [field]: 'Otra cosa.' });
      expect(await wrongOf()).toEqual([expect.stringContaining('line 602: decision ' + newest.decision + ' was changed.')]);
    });

    it('says that it never entered the ledger, or that its undoing did not', async () => {
      const never = [`${february}, line 602: decision ${newest.decision} is in no leaf of the ledger, though the record shows it.`];
      ending({ hash: null });
      expect(await wrongOf()).toEqual(never);
      ending({ undone: { at: '2026-02-10T14:00:30.000Z', leaf: null, hash: null } });
      expect(await wrongOf()).toEqual(never);
      const undone = hashOf(leafOfUndoing({ decision: newest.decision, undoneAt: new Date('2026-02-10T14:00:30.000Z') }));
      ending({ undone: { at: '2026-02-10T14:00:31.000Z', leaf: null, hash: undone } });
      expect(await wrongOf()).toEqual([expect.stringContaining(`has the hash ${undone}, and the line of the record has`)]);
    });
  });

  it('says what stands in a month for which the ledger has nothing', async () => {
    const made = { ...decided[1]!, decision: first.decision, decidedAt: '2026-03-10T14:00:00.000Z', leaf: null, hash: null };
    writeFileSync(join(folder, 'moderation/2026-03.ndjson'), `${canonicalJson(made)}\n`);
    expect((await verifyFolder(folder)).wrong[0]).toBe(
      `moderation/2026-03.ndjson, line 1: decision ${made.decision} is in no leaf of the ledger, though the record shows it.`,
    );
  });

  it('says which line never had a leaf, though it says that it waits for one', async () => {
    const late = { ...decided[1]!, decision: first.decision, decidedAt: '2026-02-02T12:00:00.000Z' };
    for (const leaf of [null, 1_000_000]) {
      rewrite((lines) => [...lines.slice(0, 601), { ...late, leaf, hash: hashOf(leafOfLine(late)) }]);
      expect((await verifyFolder(folder)).wrong[0]).toBe(
        `${february}, line 602: decision ${first.decision} is in no leaf of the ledger, though the record shows it.`,
      );
    }
  });

  it('says which line is there twice', async () => {
    rewrite((lines) => [...lines, lines[9]!]);
    expect((await verifyFolder(folder)).wrong[0]).toBe(
      `${february}, line 602: leaf ${leafOf(decided[9]!)}, of decision ${decided[9]!.decision}, stands in the record more than once.`,
    );
  });

  it('says that an undoing was left out, made up or moved', async () => {
    const { undone, decision } = decided[4]!;
    change(4, { undone: null });
    expect((await verifyFolder(folder)).wrong[0]).toBe(
      `Leaf ${undone!.leaf} (moderation.undone, decision ${decision}) has no line in the record of moderation.`,
    );
    change(4, { undone: { ...undone!, at: '2026-02-02T14:01:00.000Z' } });
    expect((await verifyFolder(folder)).wrong[0]).toContain(
      `says undoneAt "${undone!.at}", and the record says "2026-02-02T14:01:00.000Z"`,
    );
    change(4, { undone });
    change(7, { undone });
    expect((await verifyFolder(folder)).wrong[0]).toContain(`decision ${decided[7]!.decision} is in no leaf of the ledger`);
  });

  it('says whose outcome of an appeal was changed, and how', async () => {
    rewrite((lines) => lines.map((line) => (line.type === 'appeal' ? { ...line, outcome: 'UPHELD' } : line)));
    const { wrong } = await verifyFolder(folder);
    expect(wrong[0]).toContain(`Leaf ${leafOf(appealed)} says outcome "REVERSED", and the record says "UPHELD"`);
    expect(wrong.slice(1).map((each) => each.replace(/^.*it says/, 'it says'))).toEqual([
      'it says 0 of «appeal AGENCY UPHELD», and the record has 1.',
      'it says 1 of «appeal AGENCY REVERSED», and the record has 0.',
    ]);
  });

  it('says that a line stands in another month, or is none', async () => {
    rewrite((lines) => [...lines, first]);
    expect((await verifyFolder(folder)).wrong[0]).toContain(`decision ${first.decision} is not of this month`);
    rewrite((lines) => [...lines.slice(0, -1), { ...decided[0]!, author: 'Ana' } as RecordLine]);
    expect((await verifyFolder(folder)).wrong[0]).toContain(
      'line 602: it is not a line of the record in canonical JSON; the fault is in the field author',
    );
  });

  it('says that a count was changed, by one', async () => {
    const path = join(folder, 'moderation/months.json');
    writeFileSync(path, readFileSync(path, 'utf8').replace('"number":400', '"number":399'));
    const { wrong } = await verifyFolder(folder);
    expect(wrong).toHaveLength(1);
    expect(wrong[0]).toMatch(/in 2026-02 it says 399 of «decided HIDE INSULT REPORT noticed», and the record has 400\.$/);
  });

  it.each([february, 'moderation/months.json'])('says that %s is missing', async (name) => {
    rmSync(join(folder, name));
    expect((await verifyFolder(folder)).wrong[0]).toBe(`The file ${name} is missing.`);
  });

  it('is not asked of whoever verifies one poll', async () => {
    rmSync(join(folder, february));
    expect((await verifyFolder(folder, { polls: [poll.uuid] })).wrong).toEqual([]);
  });
});

describe('a leaf of moderation', () => {
  it.each([
    [{ type: 'moderation.decided', decision: first.decision }, 'leaf-field-wrong'],
    [{ ...(leafOfLine(first) as object), author: 'Ana' }, 'leaf-with-odd-field'],
    [{ type: 'moderation.forgotten', decision: first.decision }, 'leaf-type-unknown'],
  ])('that says %j is a fault', async (leaf, code) => {
    const odd = new LogWriter();
    odd.append(Buffer.from(canonicalJson(leaf)));
    const other = newFolder();
    odd.write(other);
    expect((await verifyFolder(other)).codes).toContain(code);
  });
});
