/** The journal tells what happened to one thing in the order in which it happened, to followers as well, who miss nothing and read nothing twice. */
import { Database, statement, type Tx } from '../../src/platform/database/database.js';
import { newId } from '../../src/platform/ids.js';
import { Journal, type JournalEntry } from '../../src/platform/journal/journal.js';
import { monday, World } from '../world.js';
import { pause } from './watching.js';

const kind = 'order.tried';
const takeId = statement<{ id: string }>('test.take_id', 'SELECT pg_current_xact_id()::text AS id');
const lockThing = statement<never>('test.lock_thing', 'SELECT pg_advisory_xact_lock(hashtextextended($1, 0))');
const countOf = statement<{ many: number }>('test.count_of_thing', 'SELECT count(*)::int AS many FROM journal WHERE subject_id = $1::uuid');

let world: World;
let database: Database;
let journal: Journal;
beforeAll(async () => {
  world = await World.open();
  [database, journal] = [world.app.get(Database), world.app.get(Journal)];
});
afterAll(() => world?.close());

const record = (tx: Tx, subjectId: string, place: number): Promise<string[]> =>
  journal.record(tx, monday, { kind, subjectId, facts: { place } });
const placesOf = (entries: readonly JournalEntry[], thing: string): unknown[] =>
  entries.filter(({ subjectId }) => subjectId === thing).map(({ facts }) => facts.place);

/** Someone who follows the journal until told to stop, from where it stands now. */
class Follower {
  readonly read: JournalEntry[] = [];
  private at = '0';
  private isDone = false;
  private following = Promise.resolve();

  static async start(): Promise<Follower> {
    const follower = new Follower();
    follower.at = (await journal.head()).head;
    follower.following = follower.follow();
    return follower;
  }

  /** Reads what is left and stops. */
  async stop(): Promise<JournalEntry[]> {
    this.isDone = true;
    await this.following;
    return this.read;
  }

  private async follow(): Promise<void> {
    for (let wasDone = false; ;) {
      const entries = await journal.readAfter(this.at, 7);
      this.read.push(...entries.filter((entry) => entry.kind === kind));
      this.at = entries.at(-1)?.sequence ?? this.at;
      if (entries.length > 0) continue;
      if (wasDone) return;
      wasDone = this.isDone;
      await pause(2);
    }
  }
}

it('who began earlier and did something later stands later, and so do those who come after', async () => {
  const [thing, other] = [newId(), newId()];
  const follower = await Follower.start();
  await database.transaction(async (slowest) => {
    await database.rowsIn(slowest, takeId);
    await database.transaction(async (slow) => {
      await database.rowsIn(slow, takeId);
      await database.transaction(async (quick) => {
        await record(quick, thing, 1);
        await record(quick, other, 1);
        await record(quick, thing, 2);
      });
      await record(slow, thing, 3);
      await record(slow, other, 2);
      await journal.record(slow, monday, ...[4, 5].map((place) => ({ kind, subjectId: thing, facts: { place } })));
    });
    // Nothing can be read as long as one that began before is under way.
    await pause(50);
    expect(placesOf(follower.read, thing)).toEqual([]);
    await record(slowest, thing, 6);
  });
  await database.transaction((next) => record(next, thing, 7));
  const read = await follower.stop();
  expect(placesOf(read, thing)).toEqual([1, 2, 3, 4, 5, 6, 7]);
  expect(placesOf(read, other)).toEqual([1, 2]);
  expect(placesOf(await journal.readOfSubject('0', thing, [kind], 100), thing)).toEqual([1, 2, 3, 4, 5, 6, 7]);
});

it('many who wait for three things and for each other', async () => {
  const things = [newId(), newId(), newId()];
  const many = 30;
  const follower = await Follower.start();
  await Promise.all(
    Array.from({ length: 6 }, async (_, who) => {
      for (let round = 0; round < many; round++)
        await database.transaction(async (tx) => {
          await database.rowsIn(tx, takeId);
          await pause((who * 7 + round * 5) % 11);
          const thing = things[(who + round) % things.length]!;
          await database.rowsIn(tx, lockThing, [thing]);
          const [before] = await database.rowsIn(tx, countOf, [thing]);
          await record(tx, thing, before!.many + 1);
        });
    }),
  );
  const read = await follower.stop();
  const each = (6 * many) / things.length;
  for (const thing of things) expect(placesOf(read, thing)).toEqual(Array.from({ length: each }, (_, index) => index + 1));
  expect(new Set(read.map(({ sequence }) => sequence)).size).toBe(6 * many);
});
