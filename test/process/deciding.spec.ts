/** Moderators decide, people appeal and colleagues hear them, while the process is killed again and again: nothing is lost, nothing is done twice, and the counters equal the record. */
import { recount, readCounts } from '../../src/moderation/record/record.queries.js';
import { Database } from '../../src/platform/database/database.js';
import { ClockworkService } from '../../src/live/clockwork.service.js';
import { readAddress } from '../../src/verifying/address.js';
import { download } from '../../src/verifying/download.js';
import { Fetching } from '../../src/verifying/fetching.js';
import { silent } from '../../src/verifying/progress.js';
import { pause } from '../live/watching.js';
import { AppealBuilder, reason, words } from '../appeals.js';
import type { Person } from '../person.js';
import { crowd, openPresentWorld, Process, settingsOf, uuidOf } from '../processes.js';
import { newFolder, verifyFolder } from '../verifying/verifying.js';
import type { World } from '../world.js';

const matters = process.env.URNA_SOAK === '1' ? 2_000 : 120;
const lanes = 8;
const kills = process.env.URNA_SOAK === '1' ? 20 : 3;

let world: World;
let build: AppealBuilder;
let authors: Person[];
let deciders: Person[];
let judges: Person[];
let comments: string[];
let urna: Process | null = null;

beforeAll(async () => {
  world = await openPresentWorld();
  // The world beside them only looks on.
  await world.app.get(ClockworkService).onApplicationShutdown();
  const consultation = await world.drafts.open({ official: await world.official() });
  build = new AppealBuilder(world, consultation);
  authors = await crowd(world, lanes);
  const moderators = await Promise.all(Array.from({ length: 6 }, (_, place) => world.moderator(world.ministry, `Moderadora ${place}`)));
  [deciders, judges] = [moderators.slice(0, 3), moderators.slice(3)];
  comments = [];
  for (let number = 0; number < matters; number++) comments.push(await build.post(authors[number % lanes]!, `Opinión número ${number}.`));
});
afterAll(async () => {
  await urna?.stop('SIGKILL');
  await world?.close();
});

/** Asks until somebody answers: whoever hears nothing asks again with the same key, as clients do. */
async function insist(who: Person, mutation: string, input: Record<string, unknown>, selection: string): Promise<any> {
  for (const deadline = Date.now() + 120_000; Date.now() < deadline; await pause(50)) {
    try {
      return await urna!.as(who).act(mutation, input, selection);
    } catch (error) {
      // Whatever the process said itself is an answer.
      if ((error as Error).name !== 'TypeError') throw error;
    }
  }
  throw new Error(`${mutation} was never answered`);
}

/** Half of each measure. */
const isUpheld = (number: number): boolean => Math.floor(number / 4) % 2 === 1;

interface Told {
  decision: string;
  appeal: string;
  outcome: string;
}

/** From the decision to the outcome of the appeal, each act with a key of its own. */
async function live(number: number): Promise<Told> {
  const commentId = comments[number]!;
  const [author, decider, judge] = [authors[number % lanes]!, deciders[number % 3]!, judges[number % 3]!];
  const measure = ['HIDE', 'LABEL', 'LOCK_THREAD', 'HIDE_PART'][number % 4]!;
  const more = measure === 'HIDE_PART' ? { passages: [{ start: 0, end: 3 }] } : {};
  const statement = { ...build.statement(commentId, measure, more), idempotencyKey: `decide ${number}` };
  const { decision } = await insist(decider, 'decideOnComment', statement, 'decision { id }');
  const appealing = { decisionId: decision.id, words, idempotencyKey: `appeal ${number}` };
  const { appeal } = await insist(author, 'appealDecision', appealing, 'appeal { id }');
  const outcome = isUpheld(number) ? 'UPHELD' : 'REVERSED';
  await insist(judge, 'decideAppeal', { appealId: appeal.id, outcome, reason, idempotencyKey: `outcome ${number}` }, 'appeal { state }');
  return { decision: decision.id, appeal: appeal.id, outcome };
}

const count = async (sql: string): Promise<number> => (await world.rows<{ n: number }>(`SELECT count(*)::int AS n ${sql}`))[0]!.n;

it('everything that was answered stands once, and the record, its counters and the ledger agree', async () => {
  const settings = settingsOf(world);
  urna = await Process.start({ ...settings, URNA_ACCOUNT_BUDGETS: 'read=9999/99999 write=9999/99999' });
  const { port } = urna;
  const told: Told[] = [];
  let next = 0;
  const lane = async (): Promise<void> => {
    for (let number = next++; number < matters; number = next++) told.push(await live(number));
  };
  const working = Promise.all(Array.from({ length: lanes }, lane));
  const killedAt: number[] = [];
  const killing = (async () => {
    for (let kill = 1; kill <= kills; kill++) {
      const goal = Math.floor((matters * kill) / (kills + 1));
      while (told.length < goal) await pause(5);
      killedAt.push(told.length);
      await urna!.kill();
      urna = await Process.start({ ...settings, PORT: String(port), URNA_ACCOUNT_BUDGETS: 'read=9999/99999 write=9999/99999' });
    }
  })();
  await Promise.all([working, killing]);
  expect(killedAt).toHaveLength(kills);
  expect(killedAt.at(-1)).toBeLessThan(matters);

  expect(told).toHaveLength(matters);
  expect(new Set(told.map(({ decision }) => decision)).size).toBe(matters);
  const reversed = told.filter(({ outcome }) => outcome === 'REVERSED').length;
  expect(await count(`FROM moderation_decisions WHERE measure <> 'RESTORE'`)).toBe(matters);
  expect(await count(`FROM moderation_decisions WHERE measure = 'RESTORE'`)).toBe(reversed);
  expect(await count('FROM (SELECT DISTINCT comment_id FROM moderation_decisions) one')).toBe(matters);
  expect(await count('FROM moderation_appeals WHERE closed_at IS NOT NULL')).toBe(matters);
  expect(await count('FROM moderation_appeal_outcomes')).toBe(matters);
  expect(await count('FROM moderation_appeal_decisions')).toBe(reversed);
  expect(await count(`FROM journal WHERE kind = 'appeal.filed'`)).toBe(matters);
  expect(await count(`FROM journal WHERE kind = 'appeal.decided'`)).toBe(matters);
  for (const { decision, appeal, outcome } of told) {
    const [row] = await world.rows(
      'SELECT a.decision_id AS decision, o.outcome FROM moderation_appeals a JOIN moderation_appeal_outcomes o ON o.appeal_id = a.id WHERE a.id = $1',
      [uuidOf(appeal)],
    );
    expect(row).toEqual({ decision: uuidOf(decision), outcome });
  }
  // Reversed is as if nothing had been; upheld stands.
  const standing = (what: string): Promise<number> => count(`FROM comments WHERE ${what} IS NOT NULL`);
  const upheld = (place: number): number =>
    Array.from({ length: matters }, (_, number) => number).filter((n) => n % 4 === place && isUpheld(n)).length;
  expect([await standing('hidden_at'), await standing('label_reason'), await standing('locked_by'), await standing('blackouts')]).toEqual(
    [0, 1, 2, 3].map(upheld),
  );
  const database = world.app.get(Database);
  expect(await database.rows(readCounts)).toEqual(await database.rows(recount));

  const folder = newFolder();
  const waits = () => count('FROM ledger_queue');
  for (const deadline = Date.now() + 30_000; (await waits()) > 0 && Date.now() < deadline; await pause(100));
  await download({ address: readAddress(urna.url), folder, polls: [] }, new Fetching(), silent, '');
  const { wrong, correct } = await verifyFolder(folder);
  expect(wrong).toEqual([]);
  expect(correct.join('\n')).toContain(`${matters + reversed} decisions and ${matters} outcomes of appeals`);
}, 600_000);
