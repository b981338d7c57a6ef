/** Somebody hides their name in one process while another, which has not heard of it yet, takes and shows what they write. */
import type { AddressInfo } from 'node:net';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { jest } from '@jest/globals';
import pg from 'pg';
import { createApp } from '../../src/main.js';
import { AccountsService } from '../../src/people/accounts.service.js';
import { SessionsService } from '../../src/people/sessions.service.js';
import { Settings } from '../../src/platform/config/settings.js';
import { stopWatching, watchByStream } from '../live/watching.js';
import { Person } from '../person.js';
import { day, World } from '../world.js';

const [name, pseudonym] = ['Hermenegilda Quimbaya', 'Colibrí'];
const law = 'La Ley 1437 de 2011, artículo 65, pide que quien interviene se identifique.';
const birds = [
  'Copetón',
  'Guacharaca',
  'Alcaraván',
  'Mochuelo',
  'Garza',
  'Ibis',
  'Cóndor',
  'Perico',
  'Turpial',
  'Zarceta',
  'Tángara',
  'Loro',
];
let world: World;
let beside: NestFastifyApplication;
let besideUrl: string;

beforeAll(async () => {
  world = await World.open();
  beside = await createApp({ settings: world.app.get(Settings), databaseUrl: world.servingUrl, clock: world.clock, visitorCacheMs: 0 });
  await beside.listen(0, '127.0.0.1');
  besideUrl = `http://127.0.0.1:${(beside.getHttpServer().address() as AddressInfo).port}`;
  // What it knows it keeps, however slow this machine is.
  Object(beside.get(AccountsService)).names.ttl = 600_000;
  // The journal has not reached it yet, and does not until this test is over.
  jest.spyOn(beside.get(AccountsService), 'forgetName').mockImplementation(() => undefined);
  jest.spyOn(beside.get(SessionsService), 'forgetAccount').mockImplementation(() => undefined);
}, 120_000);
afterAll(async () => {
  stopWatching();
  jest.restoreAllMocks();
  await beside?.close();
  await world?.close();
});

const inOther = ({ name: called, email, accountId, sessionId, token }: Person): Person =>
  new Person(besideUrl, { name: called, email, accountId, sessionId, token });
const me = '{ viewer { account { displayName } } }';
const shown = `query ($id: ID!) { consultation(id: $id) { comments(first: 10) { nodes { body author { displayName } } } } }`;

async function namesBeside(id: string): Promise<Record<string, string>> {
  const { nodes } = (await new Person(besideUrl, null).read(shown, { id })).consultation.comments;
  return Object.fromEntries(nodes.map(({ body, author }: any) => [body, author.displayName])) as Record<string, string>;
}

it('what is written after the pseudonym was taken is shown with it alone, by whichever process', async () => {
  const ana = await world.citizen(name);
  const { id } = await world.drafts.open();
  await ana.act('postComment', { subjectId: id, body: 'Antes.' });
  world.clock.advance(2_000);
  // The other process knows her by her name now, and goes on doing so.
  expect(await namesBeside(id)).toEqual({ 'Antes.': name });
  expect((await inOther(ana).read(me)).viewer.account.displayName).toBe(name);

  world.clock.advance(2_000);
  await ana.act('takePseudonym', { pseudonym });
  world.clock.advance(2_000);
  await ana.act('postComment', { subjectId: id, body: 'Después, aquí.' });
  const answered = await inOther(ana).act('postComment', { subjectId: id, body: 'Después, allí.' }, 'comment { author { displayName } }');

  expect(answered.comment.author.displayName).toBe(`${pseudonym} (seudónimo)`);
  expect(await namesBeside(id)).toMatchObject({
    'Después, aquí.': `${pseudonym} (seudónimo)`,
    'Después, allí.': `${pseudonym} (seudónimo)`,
  });
});

it('what is asked, and asked again, after it was taken is shown with it alone, and heard so over a stream', async () => {
  const [rosa, clara] = [await world.citizen('Eulalia Piraquive'), await world.official()];
  const wish = { agencyId: world.ministry.globalId, kind: 'GENERAL', isPrivate: false, body: '¿Cuándo se repara el puente?' };
  const { question: earlier } = await rosa.act('askQuestion', { ...wish, title: 'Antes' }, 'question { id }');
  await clara.act('answerQuestion', { questionId: earlier.id, office: 'Obras', body: 'En marzo.' });
  world.clock.advance(2_000);
  const read = 'query ($id: ID!) { node(id: $id) { ... on Question { asker { displayName } } } }';
  const askerBeside = async (id: string): Promise<string> => (await new Person(besideUrl, null).read(read, { id })).node.asker.displayName;
  expect(await askerBeside(earlier.id)).toBe('Eulalia Piraquive');

  world.clock.advance(2_000);
  await rosa.act('takePseudonym', { pseudonym: 'Bichofué' });
  world.clock.advance(2_000);
  await rosa.act('askAgain', { questionId: earlier.id, words: '¿Y en marzo de qué año?' });
  const changed = `subscription ($id: ID!) { questionChanged(id: $id, after: "0") { ... on QuestionChanged { change question { asker { displayName } } } } }`;
  const heard = await watchByStream(new Person(besideUrl, null), changed, { id: earlier.id }).until((watch) =>
    watch.of('questionChanged').some(({ change }) => change === 'ASKED_AGAIN'),
  );
  expect(heard.newest.questionChanged).toEqual({ change: 'ASKED_AGAIN', question: { asker: { displayName: 'Bichofué (seudónimo)' } } });
  const { question: later } = await rosa.act('askQuestion', { ...wish, title: 'Después' }, 'question { id }');
  expect([await askerBeside(earlier.id), await askerBeside(later.id)]).toEqual(['Bichofué (seudónimo)', 'Bichofué (seudónimo)']);
});

describe('Where a law asks for names', () => {
  const byName = async (): Promise<string> => {
    const official = await world.official();
    const draft = await world.drafts.complete({ official });
    await official.act('setConsultationEligibility', { id: draft.id, eligibility: {}, realNamesReason: law });
    const now = world.clock.now().getTime();
    const [opensAt, closesAt] = [new Date(now).toISOString(), new Date(now + 20 * day).toISOString()];
    await official.act('scheduleConsultation', { id: draft.id, opensAt, closesAt });
    return draft.id;
  };

  it('somebody whose other process still knows their name writes no more once they hid it', async () => {
    const [ana, id] = [await world.citizen('Ana'), await byName()];
    await inOther(ana).read(me);
    await ana.act('takePseudonym', { pseudonym: 'Tominejo' });
    expect(await inOther(ana).refusals('postComment', { subjectId: id, body: 'Que conste.' })).toEqual(['REAL_NAME_NEEDED']);
  });

  it('whoever writes while the name is being hidden waits for that, and is then refused', async () => {
    const [ana, id] = [await world.citizen('Ana'), await byName()];
    await inOther(ana).read(me);
    const hiding = new pg.Client({ connectionString: world.databaseUrl });
    await hiding.connect();
    try {
      await hiding.query('BEGIN');
      await hiding.query(`UPDATE accounts SET display_name = 'Mirla', own_name_sealed = '\\x01', pseudonym_since = now() WHERE id = $1`, [
        ana.accountId,
      ]);
      const writing = inOther(ana).refusals('postComment', { subjectId: id, body: 'Que conste.' });
      await waitsForLock();
      await hiding.query('COMMIT');
      expect(await writing).toEqual(['REAL_NAME_NEEDED']);
    } finally {
      await hiding.end();
    }
  });

  it('both at once, again and again: either the words or the pseudonym, never both', async () => {
    const id = await byName();
    for (const [turn, bird] of birds.entries()) {
      const ana = await world.citizen('Ana');
      await inOther(ana).read(me);
      const [hidden, written] = await Promise.all([
        ana.refusals('takePseudonym', { pseudonym: bird }),
        inOther(ana).refusals('postComment', { subjectId: id, body: `Que conste, ${turn}.` }),
      ]);
      expect([
        [[], ['REAL_NAME_NEEDED']],
        [['NAME_STILL_NEEDED'], []],
      ]).toContainEqual([hidden, written]);
    }
  });
});

/** Until somebody in the database waits for somebody else. */
async function waitsForLock(): Promise<void> {
  const waiting = `SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock' AND query LIKE '%FOR SHARE%'`;
  for (const deadline = Date.now() + 20_000; Date.now() < deadline; await new Promise((later) => setTimeout(later, 20)))
    if ((await world.rows(waiting)).length > 0) return;
  throw new Error('Nobody waits.');
}
