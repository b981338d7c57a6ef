/** A ledger in which everything was done rightly verifies, whatever was asked, cast, changed and withdrawn. */
import fc from 'fast-check';
import { rmSync } from 'node:fs';
import { methodsByKind, type PollMethod } from '../../src/votes/method.rules.js';
import { pollKinds, type PollKind, type PollShape } from '../../src/votes/poll.rules.js';
import type { BallotChoices } from '../../src/votes/ballot.rules.js';
import { anyBallot, anyShape } from '../any-poll.js';
import { LogWriter, signer } from './log-writer.js';
import { PollStory } from './poll-story.js';
import { newFolder, verifyFolder } from './verifying.js';

type Act = { voter: number; choices: BallotChoices | null };
type Wished = { shape: PollShape; method: PollMethod; acts: Act[]; end: 'OPEN' | 'CLOSED' | 'CERTIFIED' | 'WITHDRAWN' };

const counted = pollKinds.flatMap((kind) => methodsByKind[kind].map((method) => [kind, method] as const));

function anyPoll(kind: PollKind, method: PollMethod): fc.Arbitrary<Wished> {
  return anyShape([kind]).chain((shape) =>
    fc.record({
      shape: fc.constant(shape),
      method: fc.constant(method),
      acts: fc.array(fc.record({ voter: fc.nat(12), choices: fc.option(anyBallot(shape), { freq: 4 }) }), { maxLength: 40 }),
      end: fc.constantFrom('OPEN' as const, 'CLOSED' as const, 'CERTIFIED' as const, 'CERTIFIED' as const, 'WITHDRAWN' as const),
    }),
  );
}

/** The acts of all polls, one of each in turn, so that their leaves are mixed. */
function tell(log: LogWriter, wishes: Wished[], folder: string): PollStory[] {
  const stories = wishes.map(({ shape, method }, place) => new PollStory(log, `Poll ${place}`, shape, method));
  for (const story of stories) story.open();
  for (let turn = 0; turn < 40; turn++)
    wishes.forEach(({ acts }, place) => {
      const act = acts[turn];
      const story = stories[place]!;
      if (act?.choices) story.cast(act.voter, act.choices);
      else if (act && story.counting.has(act.voter)) story.withdraw(act.voter);
    });
  wishes.forEach(({ end }, place) => {
    const story = stories[place]!;
    if (end !== 'OPEN') story.close(undefined, end === 'WITHDRAWN' ? 'WITHDRAWN' : 'CLOSED');
    if (end === 'CERTIFIED') story.certify();
    if (end === 'CERTIFIED' || end === 'WITHDRAWN') story.destroyKey();
    if (end === 'CERTIFIED') for (const _ of [1, 2]) story.annotate();
    if (end === 'CLOSED' || end === 'CERTIFIED') story.writeFiles(folder);
  });
  return stories;
}

describe('a sound ledger', () => {
  it.each(counted)('with polls of %s, counted by %s, verifies', async (kind, method) => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyPoll(kind, method), { minLength: 1, maxLength: 3 }), async (wishes) => {
        const [log, folder] = [new LogWriter(), newFolder()];
        const stories = tell(log, wishes, folder);
        log.write(folder);
        const { wrong, verified } = await verifyFolder(folder);
        expect(wrong).toEqual([]);
        expect(verified.log).toMatchObject({ origin: signer.name, size: log.entries.length });
        expect(verified.polls.map(({ life }) => life.counted)).toEqual(stories.map(({ counting }) => counting.size));
        verified.polls.forEach(({ result }, place) => {
          const isCounted = ['CLOSED', 'CERTIFIED'].includes(wishes[place]!.end);
          expect(result).toEqual(isCounted ? stories[place]!.result() : null);
        });
        rmSync(folder, { recursive: true });
      }),
      { numRuns: 12 },
    );
  });

  it.each([0, 1, 255, 256, 257, 700, 66_000])('of %d leaves verifies, whatever other rooms write into it', async (size) => {
    const [log, folder] = [new LogWriter(), newFolder()];
    for (let number = 0; number < size; number++) log.append(Buffer.from(`{"number":${number},"type":"consultation.archived"}`));
    log.write(folder);
    const { wrong, noted } = await verifyFolder(folder);
    expect(wrong).toEqual([]);
    const others = noted.filter((words) => words.includes('consultation.archived'));
    expect(others).toHaveLength(size === 0 ? 0 : 1);
    if (size > 1) expect(others[0]).toContain(`${size.toLocaleString('en')} leaves consultation.archived`);
  });
});
