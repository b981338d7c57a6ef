/** The audit trail: who did what, for those who answer for Urna and those who check on them, and never who voted. */
import pg from 'pg';
import { kindsWithoutActor } from '../../src/audit/audit.rules.js';
import { readTrail, type TrailConditions } from '../../src/platform/journal/trail.queries.js';
import type { Answer, Person } from '../person.js';
import { World, day, monday } from '../world.js';

let world: World;
let beatriz: Person;
let gonzalo: Person;
beforeAll(async () => {
  world = await World.open();
  [beatriz, gonzalo] = [await world.administrator(), await world.auditor()];
});
afterAll(() => world?.close());

interface Entry {
  sequence: string;
  at: string;
  kind: string;
  subjectId: string | null;
  subject: { __typename: string; id: string } | null;
  actor: { id: string; displayName: string } | null;
  facts: { name: string; value: string | null }[];
}

interface Page {
  nodes: Entry[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

const entry = 'sequence at kind subjectId subject { __typename id } actor { id displayName } facts { name value }';
const trail = `query ($filter: AuditTrailFilter, $first: Int, $after: String, $last: Int, $before: String) {
  auditTrail(filter: $filter, first: $first, after: $after, last: $last, before: $before) {
    nodes { ${entry} } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
  }
}`;
const read = async (filter: object = {}, who = beatriz): Promise<Entry[]> =>
  (await who.read(trail, { filter, first: 100 })).auditTrail.nodes;
const globalId = (type: string, id: string): string => Buffer.from(`${type}:${id}`).toString('base64url');
const kinds = (entries: Entry[]): string[] => entries.map(({ kind }) => kind);
const codes = (answer: Answer): string[] => (answer.errors ?? []).map(({ extensions }) => extensions.code);

describe('the audit trail', () => {
  it('is for administrators and auditors, which the viewer is told beforehand', async () => {
    const canAudit = '{ viewer { canAudit { allowed code } } }';
    for (const who of [world.visitor(), await world.citizen(), await world.official(), await world.moderator()]) {
      const answer = await who.ask(trail, {});
      expect(codes(answer)).toEqual(['FORBIDDEN']);
      expect((await who.read(canAudit)).viewer.canAudit).toEqual({ allowed: false, code: 'FORBIDDEN' });
    }
    for (const who of [beatriz, gonzalo]) {
      expect((await who.read(trail, {})).auditTrail.nodes.length).toBeGreaterThan(0);
      expect((await who.read(canAudit)).viewer.canAudit).toEqual({ allowed: true, code: null });
    }
  });

  it('says what happened to whom, by whom, and what else is known', async () => {
    const ana = await world.citizen('Ana');
    world.clock.advance(1_000);
    await beatriz.act('grantRole', { agencyId: world.ministry.globalId, email: ana.email, role: 'OFFICIAL' });
    const account = globalId('Account', ana.accountId);
    for (const who of [beatriz, gonzalo])
      expect(await read({ subjectId: account }, who)).toEqual([
        {
          sequence: expect.stringMatching(/^\d{20}$/),
          at: world.clock.now().toISOString(),
          kind: 'role.granted',
          subjectId: account,
          subject: { __typename: 'Account', id: account },
          actor: { id: globalId('Account', beatriz.accountId), displayName: 'Beatriz' },
          facts: [{ name: 'role', value: 'OFFICIAL' }],
        },
      ]);
    await world.signInAgain(ana);
    await ana.act('signOut', {});
    const [ended] = await read({ actorId: account });
    // The session of somebody else is named, and not shown.
    expect(ended).toMatchObject({ kind: 'session.ended', subject: null, subjectId: globalId('Session', ana.sessionId) });
    expect(JSON.stringify(await read())).not.toContain('@example.org');
  });

  it('is filtered by kind, actor, subject and time, all at once', async () => {
    const clara = await world.official(world.ministry, 'Clara');
    const beginning = new Date(monday.getTime() + 10 * day);
    world.clock.set(beginning);
    const consultation = await world.drafts.open({ official: clara });
    const clarasId = globalId('Account', clara.accountId);
    const all = await read({ actorId: clarasId });
    expect(new Set(all.map(({ actor }) => actor!.id))).toEqual(new Set([clarasId]));
    expect(kinds(await read({ actorId: clarasId, kindPrefix: 'consultation.d' }))).toEqual(['consultation.drafted']);
    expect(kinds(await read({ subjectId: consultation.id, kindPrefix: 'consultation.sch' }))).toEqual(['consultation.scheduled']);
    expect((await read({ kindPrefix: 'role.' })).every(({ kind }) => kind.startsWith('role.'))).toBe(true);
    expect(kinds(await read({ kindPrefix: 'text.saved', actorId: clarasId }))).toEqual(['text.saved']);
    expect((await read({ kindPrefix: 'text.saved', actorId: clarasId }))[0]!.subject!.__typename).toBe('TextVersion');
    expect(await read({ kindPrefix: 'nothing.' })).toEqual([]);
    const from = beginning.toISOString();
    expect((await read({ from })).every(({ at }) => at >= from)).toBe(true);
    expect((await read({ until: from })).every(({ at }) => at < from)).toBe(true);
    expect(await read({ from, until: from })).toEqual([]);
    expect(await read({ from, actorId: clarasId })).toEqual(all.filter(({ at }) => at >= from));
    expect(codes(await beatriz.ask(trail, { filter: { actorId: consultation.id } }))).toEqual(['NOT_FOUND']);
    expect(codes(await beatriz.ask(trail, { filter: { subjectId: 'x' } }))).toEqual(['NOT_FOUND']);
  });

  it('is read page by page in both directions, newest first, and a forged cursor is refused', async () => {
    // The clockwork says so by itself a moment later; afterwards nothing happens between two pages.
    while ((await read({ kindPrefix: 'consultation.opened' })).length === 0) await new Promise((later) => setTimeout(later, 50));
    for (const filter of [{}, { kindPrefix: 'consultation.' }]) {
      const whole = await read(filter);
      const sorted = [...whole].sort((one, other) => (other.at + other.sequence < one.at + one.sequence ? -1 : 1));
      expect(whole).toEqual(sorted);
      expect(whole.length).toBeGreaterThan(2);
      const forward: Entry[] = [];
      for (let after: string | null = null; ;) {
        const { nodes, pageInfo }: Page = (await beatriz.read(trail, { filter, first: 2, after })).auditTrail;
        forward.push(...nodes);
        if (!pageInfo.hasNextPage) break;
        after = pageInfo.endCursor;
      }
      expect(forward).toEqual(whole);
      const { nodes, pageInfo } = (await beatriz.read(trail, { filter, last: 2 })).auditTrail;
      expect(nodes).toEqual(whole.slice(-2));
      const before = (await beatriz.read(trail, { filter, last: 1, before: pageInfo.startCursor })).auditTrail;
      expect(before.nodes).toEqual(whole.slice(-3, -2));
    }
    for (const place of [
      ['x', '1'],
      ['2026-02-02T14:00:00.000Z', "1'"],
      ['2026-99-02T14:00:00.000Z', '1'],
    ])
      expect(codes(await beatriz.ask(trail, { after: Buffer.from(JSON.stringify(place)).toString('base64url') }))).toEqual([
        'CURSOR_INVALID',
      ]);
  });
});

describe('whoever voted, supported or reported', () => {
  it('is not in the audit trail, however one looks for them', async () => {
    world.clock.set(new Date(monday.getTime() + 20 * day));
    const [ana, luis] = [await world.citizen('Ana'), await world.citizen('Luis')];
    const { id, polls } = await world.drafts.open({ polls: [{}] });
    const { comment } = await luis.act('postComment', { subjectId: id, stance: 'NEUTRAL', body: 'Estoy de acuerdo.' }, 'comment { id }');
    const [poll] = polls;
    await ana.act('castVote', { pollId: poll!.id, optionIds: [poll!.options[0]!] });
    await ana.act('supportComment', { commentId: comment.id });
    await ana.act('reportComment', { commentId: comment.id, reason: 'SPAM' });
    // What a ballot with its own entry would say, had somebody recorded too much.
    const pollId = Buffer.from(poll!.id, 'base64url').toString().split(':')[1];
    await world.rows(
      `INSERT INTO journal (sequence, at, kind, subject_id, actor_id, is_public, facts)
       SELECT max(sequence) + 1, $1, 'vote.cast', $2, $3, false, '{"cast": 1, "voter": "a pseudonym"}' FROM journal`,
      [world.clock.now(), pollId, ana.accountId],
    );

    const anasId = globalId('Account', ana.accountId);
    for (const who of [beatriz, gonzalo]) {
      const about = await read({ subjectId: poll!.id }, who);
      expect(kinds(about)).toEqual(['vote.cast', 'poll.ballots_counted', 'poll.called']);
      expect(about.map(({ actor }) => actor?.displayName ?? null)).toEqual([null, null, expect.any(String)]);
      expect(about[0]!.facts).toEqual([{ name: 'cast', value: '1' }]);
      for (const kindPrefix of ['vote.', 'poll.b', 'comment.supported', 'comment.reported']) {
        const found = await read({ kindPrefix }, who);
        expect([kindPrefix, found.map(({ actor }) => actor)]).toEqual([kindPrefix, found.map(() => null)]);
        expect(found.length).toBeGreaterThan(0);
        expect(await read({ kindPrefix, actorId: anasId }, who)).toEqual([]);
        expect(await read({ kindPrefix, actorId: anasId, subjectId: poll!.id }, who)).toEqual([]);
      }
      expect(await read({ actorId: anasId }, who)).toEqual([]);
      expect(JSON.stringify(await read({ from: world.clock.now().toISOString() }, who))).not.toContain(anasId);
    }
  });
});

describe('a long journal', () => {
  const entries = 60_000;
  const person = '0199a8a0-0000-7000-8000-000000000001';
  const thing = '0199a8a0-0000-7000-8000-000000000002';
  let client: pg.Client;

  beforeAll(async () => {
    client = new pg.Client({ connectionString: world.databaseUrl });
    await client.connect();
    await client.query(
      `INSERT INTO journal (sequence, at, kind, subject_id, actor_id, is_public, facts)
       SELECT 1000 + n, timestamptz '2020-01-01' + n * interval '1 second', CASE WHEN n % 10000 = 1 THEN 'rare.thing_done' ELSE 'bulk.thing_done' END,
              CASE WHEN n % 2 = 0 THEN $1::uuid END, CASE WHEN n % 3 = 0 THEN $2::uuid END, false, '{}'
       FROM generate_series(1, ${entries}) AS n`,
      [thing, person],
    );
    await client.query('ANALYZE journal');
  });
  afterAll(() => client.end());

  const middle = new Date(Date.parse('2020-01-01T00:00:00Z') + (entries / 2) * 1000);
  const cases: [string, Partial<TrailConditions>, string][] = [
    ['everything', {}, 'journal_by_time'],
    ['a stretch of time', { from: new Date('2020-01-01T00:00:00Z'), until: middle }, 'journal_by_time'],
    ['one person', { actorId: person }, 'journal_by_actor'],
    ['one thing', { subjectId: thing }, 'journal_by_subject'],
    ['a rare kind', { kindPrefix: 'rare.' }, 'journal_by_kind'],
    ['a frequent kind', { kindPrefix: 'bulk.' }, 'journal_by_kind'],
  ];
  it.each(cases)('is read straight from an index for %s, at the start and in the middle', async (_, conditions, index) => {
    const all = { kindPrefix: null, actorId: null, subjectId: null, from: null, until: null, kindsWithoutActor, ...conditions };
    for (const [at, sequence] of [
      [null, null],
      [middle.toISOString(), '1'],
    ])
      for (const isBackward of [false, true]) {
        const { statement, values } = readTrail(all, { at: at!, sequence: sequence!, isBackward, limit: 21 });
        const { rows } = await client.query(`EXPLAIN (ANALYZE, BUFFERS, COSTS OFF, FORMAT JSON) ${statement.text}`, values);
        const plan = (rows[0] as { 'QUERY PLAN': { Plan: { 'Shared Hit Blocks': number; 'Shared Read Blocks': number } }[] })[
          'QUERY PLAN'
        ][0]!.Plan;
        expect(JSON.stringify(plan)).toContain(`"${index}"`);
        expect(plan['Shared Hit Blocks'] + plan['Shared Read Blocks']).toBeLessThan(400);
      }
  });
});
