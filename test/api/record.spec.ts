/** The public record of moderation: chained in the ledger, counted to the unit, and open to everybody. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { LedgerService } from '../../src/ledger/ledger.service.js';
import { ChainService } from '../../src/moderation/record/chain.service.js';
import { dsaColumns } from '../../src/moderation/record/dsa.rules.js';
import { recount, readCounts } from '../../src/moderation/record/record.queries.js';
import { Database } from '../../src/platform/database/database.js';
import { readAddress } from '../../src/verifying/address.js';
import { download } from '../../src/verifying/download.js';
import { Fetching } from '../../src/verifying/fetching.js';
import { silent } from '../../src/verifying/progress.js';
import type { TestConsultation } from '../drafts.js';
import type { Person } from '../person.js';
import { newFolder, verifyFolder } from '../verifying/verifying.js';
import { day, monday, World } from '../world.js';

const hour = 3_600_000;
const said = {
  ground: 'INSULT',
  facts: 'Llama ladrón a un vecino, en «dos» renglones.\nY sigue.',
  reason: 'Insulta a otra persona; las reglas de la consulta no lo permiten.',
  proportion: 'Una etiqueta dejaría el insulto a la vista.',
};

let world: World;
let consultation: TestConsultation;
let [ana, luis, moderator, colleague, visitor]: Person[] = [];
beforeAll(async () => {
  world = await World.open();
  consultation = await world.drafts.open();
  [ana, luis, visitor] = [await world.citizen('Ana'), await world.citizen('Luis'), world.visitor()];
  [moderator, colleague] = [await world.moderator(), await world.moderator(world.ministry, 'Irene')];
});
beforeEach(() => world.clock.set(monday));
afterAll(() => world.close());

const uuidOf = (globalId: string): string => Buffer.from(globalId, 'base64url').toString().split(':')[1]!;

async function post(body = 'El vecino es un ladrón.'): Promise<string> {
  return (await luis!.act('postComment', { subjectId: consultation.id, stance: 'AGAINST', body }, 'comment { id }')).comment.id;
}

async function decide(commentId: string, measure: string, more: object = {}, by = moderator!): Promise<string> {
  const { decision } = await by.act('decideOnComment', { commentId, measure, ...said, ...more }, 'decision { id }');
  return decision.id;
}

async function hidden(more: object = {}): Promise<string> {
  return decide(await post(), 'HIDE', more);
}

async function leafOf(lookup: string): Promise<{ leaf: string; index: number }> {
  for (const began = performance.now(); performance.now() - began < 60_000; await new Promise((later) => setTimeout(later, 30))) {
    const found = await world.app.get(LedgerService).find(lookup);
    if (found && found.index !== null) return { leaf: found.leaf.toString(), index: found.index };
  }
  throw new Error(`${lookup} gets no place in the ledger`);
}

async function fetched(path: string, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(`${world.url}${path}`, { headers });
}

async function report(agency = world.ministry, month = '2026-02', fields = reportFields): Promise<any> {
  const query = `query ($id: ID!, $month: String!) { moderationReport(agencyId: $id, month: $month) { ${fields} } }`;
  return (await visitor!.read(query, { id: agency.globalId, month })).moderationReport;
}
const reportFields = `month from until isOver reports reportsByReason { reason count } reportsByKind { kind count } decisions undone byMeasure { measure count }
  byGround { ground count } bySource { source count } detectedByMachine answersToReports medianHours appeals outcomes { step outcome count } reversals`;

/** The counts as they are kept, and as the rows themselves give them. */
async function bothCounts(): Promise<{ kept: unknown; counted: unknown }> {
  const database = world.app.get(Database);
  return { kept: await database.rows(readCounts), counted: await database.rows(recount) };
}

describe('The chain', () => {
  it('has a leaf for each decision and each undoing, in the transaction of the act, without a name or a word', async () => {
    const commentId = await post();
    const decision = await decide(commentId, 'HIDE');
    world.clock.advance(10_000);
    await moderator!.act('undoModerationDecision', { decisionId: decision });
    const { leaf } = await leafOf(`moderation:${uuidOf(decision)}`);
    expect(JSON.parse(leaf)).toEqual({
      type: 'moderation.decided',
      decision: uuidOf(decision),
      agency: world.ministry.id,
      consultation: uuidOf(consultation.id),
      comment: uuidOf(commentId),
      measure: 'HIDE',
      ground: 'INSULT',
      basis: 'INCOMPATIBLE_CONTENT',
      source: 'OWN_INITIATIVE',
      automatedDetection: false,
      seconded: false,
      territory: ['CO'],
      contentDate: '2026-02-02',
      contentLanguage: 'es',
      decidedAt: monday.toISOString(),
      endsAt: null,
      lifts: null,
      statement: expect.stringMatching(/^[\w-]{43}$/),
    });
    expect(JSON.parse((await leafOf(`moderation-undone:${uuidOf(decision)}`)).leaf)).toEqual({
      type: 'moderation.undone',
      decision: uuidOf(decision),
      undoneAt: new Date(monday.getTime() + 10_000).toISOString(),
    });
    for (const secret of ['ladr', 'vecino', luis!.accountId, moderator!.accountId]) expect(leaf).not.toContain(secret);
  });

  it('does not say about whom it was where a person was warned, nor where that is lifted', async () => {
    const commentId = await post();
    const warned = await decide(commentId, 'WARN', { proportion: null });
    const { leaf } = await leafOf(`moderation:${uuidOf(warned)}`);
    expect(JSON.parse(leaf)).toMatchObject({ measure: 'WARN', comment: null });
    expect(leaf).not.toContain(uuidOf(commentId));
    const lines = await (await fetched('/ledger/moderation/2026-02.ndjson')).text();
    expect(lines.split('\n').filter((line) => line.includes(uuidOf(commentId)))).toEqual([]);
  });

  it('keeps nothing of an act that did not happen', async () => {
    const before = await world.rows('SELECT (SELECT count(*) FROM ledger_leaves) + (SELECT count(*) FROM ledger_queue) AS leaves');
    const commentId = await post();
    expect(await moderator!.refusals('decideOnComment', { commentId, measure: 'HIDE', ...said, ground: null })).toEqual(['GROUND_MISSING']);
    await expect(
      world.app.get(Database).transaction((tx) => world.app.get(ChainService).chain(tx, [{ kind: 'DECIDED', id: uuidOf(commentId) }])),
    ).rejects.toThrow('is to be chained before it is written');
    expect(await world.rows('SELECT (SELECT count(*) FROM ledger_leaves) + (SELECT count(*) FROM ledger_queue) AS leaves')).toEqual(before);
  });

  it('takes a thousand decisions at once, in their order', async () => {
    const commentId = uuidOf(await post());
    const rows = await world.rows<{ id: string }>(
      `INSERT INTO moderation_decisions (id, comment_id, consultation_id, agency_id, measure, reason, source, moderator_id, decided_at, content_created_at)
       SELECT gen_random_uuid(), $1, $2, $3, 'NO_ACTION', 'Cumple las reglas.', 'OWN_INITIATIVE', $4, $5, $5 FROM generate_series(1, 1000) RETURNING id`,
      [commentId, uuidOf(consultation.id), world.townHall.id, moderator!.accountId, new Date('2026-01-15T15:00:00Z')],
    );
    await world.app.get(Database).transaction((tx) =>
      world.app.get(ChainService).chain(
        tx,
        rows.map(({ id }) => ({ kind: 'DECIDED' as const, id })),
      ),
    );
    const [first, last] = [await leafOf(`moderation:${rows[0]!.id}`), await leafOf(`moderation:${rows[999]!.id}`)];
    expect(last.index - first.index).toBe(999);
  });

  it('proves to anybody that a decision stands in the ledger as the log shows it', async () => {
    const decision = await hidden();
    const { index } = await leafOf(`moderation:${uuidOf(decision)}`);
    const query = 'query ($id: ID!) { node(id: $id) { ... on ModerationDecision { ledgerProof { leaf leafIndex proof isIntact } } } }';
    const { ledgerProof } = (await visitor!.read(query, { id: decision })).node;
    expect(ledgerProof).toMatchObject({ leafIndex: index, isIntact: true, proof: expect.stringContaining('c2sp.org/tlog-proof@v1') });
    expect(JSON.parse(ledgerProof.leaf).decision).toBe(uuidOf(decision));
  });
});

describe('The database', () => {
  it.each(
    ['moderation_decisions', 'undone_decisions', 'ended_decisions', 'moderation_appeal_outcomes', 'moderation_appeal_decisions'].flatMap(
      (table) => [
        [`DELETE FROM ${table}`],
        [`DELETE FROM ${table} WHERE false`],
        [`TRUNCATE ${table} CASCADE`],
        [`SET session_replication_role = replica; DELETE FROM ${table}`],
      ],
    ),
  )('refuses %s', async (sql) => {
    await expect(world.rows(sql)).rejects.toThrow('are never changed');
  });

  it.each([
    ['moderation_decisions', 'reason'],
    ['undone_decisions', 'undone_at'],
    ['moderation_appeal_outcomes', 'reason'],
  ])('refuses to rewrite %s', async (table, column) => {
    await expect(world.rows(`UPDATE ${table} SET ${column} = ${column}`)).rejects.toThrow(`rows of ${table} are never changed`);
  });
});

describe('Whoever verifies', () => {
  it('finds the record sound, and then which row somebody changed behind its back', async () => {
    const decision = await hidden();
    const other = await hidden();
    await leafOf(`moderation:${uuidOf(other)}`);
    const folder = newFolder();
    const fetchAll = () => download({ address: readAddress(world.url), folder, polls: [] }, new Fetching(), silent, '');
    await fetchAll();
    const sound = await verifyFolder(folder);
    expect(sound.wrong).toEqual([]);
    expect(sound.correct.join('\n')).toMatch(/The record of moderation of 2 months: \d,?\d+ decisions/);
    expect(sound.correct.join('\n')).toContain('are those of the record, to the unit.');

    await world.rows(`ALTER TABLE moderation_decisions DISABLE TRIGGER moderation_decisions_are_append_only`);
    await world.rows(`UPDATE moderation_decisions SET reason = 'Otra razón, más bonita.' WHERE id = $1`, [uuidOf(decision)]);
    await world.rows(`UPDATE moderation_decisions SET measure = 'LABEL' WHERE id = $1`, [uuidOf(other)]);
    await fetchAll();
    const { wrong } = await verifyFolder(folder);
    expect(wrong[0]).toContain(`what was written in decision ${uuidOf(decision)} was changed`);
    expect(wrong[1]).toContain(`decision ${uuidOf(other)} was changed`);
    expect(wrong[1]).toContain('says measure "HIDE", and the record says "LABEL"');
    expect(wrong[2]).toMatch(/it says \d+ of «decided HIDE INSULT OWN_INITIATIVE noticed», and the record has \d+/);
    const proof = 'query ($id: ID!) { node(id: $id) { ... on ModerationDecision { ledgerProof { isIntact } } } }';
    expect((await visitor!.read(proof, { id: decision })).node.ledgerProof.isIntact).toBe(false);

    await world.rows(`UPDATE moderation_decisions SET reason = $2, measure = 'HIDE' WHERE id = ANY($1)`, [
      [uuidOf(decision), uuidOf(other)],
      said.reason,
    ]);
    await world.rows(`ALTER TABLE moderation_decisions ENABLE ALWAYS TRIGGER moderation_decisions_are_append_only`);
    await fetchAll();
    expect((await verifyFolder(folder)).wrong).toEqual([]);
  });

  /** Each column of which the record says something, with another value for it. */
  const columns: readonly (readonly [column: string, value: string])[] = [
    ['agency_id', `(SELECT id FROM agencies WHERE id <> d.agency_id LIMIT 1)`],
    ['consultation_id', `(SELECT id FROM consultations WHERE id <> d.consultation_id LIMIT 1)`],
    ['comment_id', `(SELECT id FROM comments WHERE id <> d.comment_id LIMIT 1)`],
    ['measure', `'LABEL'`],
    ['ground', `'SPAM'`],
    ['basis', `'ILLEGAL_CONTENT'`],
    ['legal_ground', `'Ley 1, artículo 1'`],
    ['facts', `'Otros hechos.'`],
    ['reason', `'Otra razón.'`],
    ['proportion', `'Otra cosa.'`],
    ['source', `'AUTHORITY'`],
    ['automated_detection', 'NOT automated_detection'],
    ['seconded_by', 'moderator_id'],
    ['territory_scope', `'{CO,EC}'`],
    ['content_created_at', `content_created_at - interval '1 day'`],
    ['content_language', `'en'`],
    ['decided_at', `decided_at + interval '1 second'`],
    ['ends_at', `decided_at + interval '1 day'`],
    ['lifts_decision_id', `(SELECT id FROM moderation_decisions o WHERE o.measure = 'HIDE' AND o.id <> d.id LIMIT 1)`],
  ];
  const change = `UPDATE moderation_decisions d SET`;
  const verifyNow = async (folder: string): Promise<string[]> => {
    await download({ address: readAddress(world.url), folder, polls: [] }, new Fetching(), silent, '');
    return (await verifyFolder(folder)).wrong;
  };

  describe('finds each column that somebody changed', () => {
    let [older, newest]: string[] = [];
    beforeAll(async () => {
      world.clock.set(monday);
      await world.drafts.open();
      [older, newest] = [uuidOf(await hidden()), ''];
      world.clock.advance(hour);
      newest = uuidOf(await hidden());
      await leafOf(`moderation:${newest}`);
      await world.rows(`ALTER TABLE moderation_decisions DISABLE TRIGGER moderation_decisions_are_append_only`);
      await world.rows(`CREATE TABLE kept_decisions AS SELECT * FROM moderation_decisions`);
    });
    afterEach(() =>
      world.rows(
        `UPDATE moderation_decisions d SET ${columns.map(([column]) => `${column} = k.${column}`).join(', ')} FROM kept_decisions k WHERE k.id = d.id AND k.id = ANY($1)`,
        [[older, newest]],
      ),
    );
    afterAll(async () => {
      await world.rows(`DROP TABLE kept_decisions`);
      await world.rows(`ALTER TABLE moderation_decisions ENABLE ALWAYS TRIGGER moderation_decisions_are_append_only`);
    });

    it.each(columns)('%s, in an older row and in the newest', async (column, value) => {
      for (const decision of [older!, newest!]) {
        await world.rows(`${change} ${column} = ${value} WHERE id = $1`, [decision]);
        expect(await verifyNow(newFolder())).toContainEqual(
          expect.stringMatching(new RegExp(`line \\d+: .*decision ${decision} was changed`)),
        );
      }
    });

    it('also before the ledger has signed it', async () => {
      const folder = newFolder();
      // No leaf gets its place as long as somebody else has the turn to place them.
      await world.app.get(Database).transaction(async (tx) => {
        for (const began = performance.now(); performance.now() - began < 60_000; await new Promise((later) => setTimeout(later, 20)))
          if ((await tx.query(`SELECT pg_try_advisory_xact_lock(7283653) AS ours`))[0].ours) break;
        world.clock.advance(2 * hour);
        const waits = uuidOf(await hidden());
        expect((await world.app.get(LedgerService).find(`moderation:${waits}`))!.index).toBeNull();
        expect(await verifyNow(folder)).toEqual([]);
        for (const [column, value] of columns) {
          await world.rows(`CREATE TABLE was AS SELECT * FROM moderation_decisions WHERE id = '${waits}'`);
          await world.rows(`${change} ${column} = ${value} WHERE id = $1`, [waits]);
          const named = expect.stringMatching(new RegExp(`line \\d+: decision ${waits} was changed\\. Its leaf, which waits`));
          expect([column, await verifyNow(folder)]).toEqual([column, expect.arrayContaining([named])]);
          await world.rows(`${change} ${column} = was.${column} FROM was WHERE was.id = d.id`);
          await world.rows('DROP TABLE was');
        }
        expect(await verifyNow(folder)).toEqual([]);
      });
    });
  });

  it('finds a decision that was written without a leaf, and one that was taken out', async () => {
    const commentId = uuidOf(await post());
    const values = [commentId, uuidOf(consultation.id), world.ministry.id, moderator!.accountId, new Date(monday.getTime() - 2 * hour)];
    const insert = `INSERT INTO moderation_decisions (id, comment_id, consultation_id, agency_id, measure, reason, source, moderator_id, decided_at, content_created_at)
      VALUES ('0199b6c1-1111-7000-8000-000000000001', $1, $2, $3, 'NO_ACTION', 'Cumple las reglas.', 'OWN_INITIATIVE', $4, $5, $5)`;
    const kept = await hidden();
    await leafOf(`moderation:${uuidOf(kept)}`);
    const folder = newFolder();
    await download({ address: readAddress(world.url), folder, polls: [] }, new Fetching(), silent, '');
    const path = join(folder, 'moderation/2026-02.ndjson');
    const lines = readFileSync(path, 'utf8');
    writeFileSync(path, lines.replace(/^.*\n/, ''));
    expect((await verifyFolder(folder)).wrong[0]).toMatch(/^Leaf \d+ \(moderation\.decided, decision [0-9a-f-]{36}\) has no line/);

    await world.rows(insert, values);
    await download({ address: readAddress(world.url), folder, polls: [] }, new Fetching(), silent, '');
    expect((await verifyFolder(folder)).wrong).toEqual([
      'moderation/2026-02.ndjson, line 1: decision 0199b6c1-1111-7000-8000-000000000001 is in no leaf of the ledger, though the record shows it.',
    ]);
    const proof = 'query ($id: ID!) { node(id: $id) { ... on ModerationDecision { ledgerProof { isIntact } } } }';
    const id = Buffer.from('ModerationDecision:0199b6c1-1111-7000-8000-000000000001').toString('base64url');
    expect((await visitor!.read(proof, { id })).node.ledgerProof).toBeNull();
  });
});

describe('The counts', () => {
  it('equal a recount to the unit after every kind of act, by everybody at once', async () => {
    const comments = await Promise.all(Array.from({ length: 8 }, () => post()));
    const reporters = await Promise.all(['Uno', 'Dos', 'Tres'].map((name) => world.citizen(name)));
    await Promise.all(
      reporters.flatMap((person) => comments.map((commentId) => person.act('reportComment', { commentId, reason: 'SPAM' }))),
    );
    world.clock.advance(3 * hour);
    const moderators = [moderator!, colleague!];
    const decisions = await Promise.all(
      comments.map((commentId, number) => decide(commentId, number % 2 ? 'HIDE' : 'LABEL', {}, moderators[number % 2]!)),
    );
    await moderator!.act('undoModerationDecision', { decisionId: decisions[0] });
    await Promise.all(
      comments.slice(2, 4).map((commentId) => decide(commentId, 'RESTORE', { ground: null, facts: null, proportion: null })),
    );
    const { kept, counted } = await bothCounts();
    expect(kept).toEqual(counted);
    expect((counted as unknown[]).length).toBeGreaterThan(5);
  });

  it('are those of a transparency report: reports, decisions, median time, undone and appeals', async () => {
    const agency = world.townHall;
    const open = await world.drafts.open({ agency });
    const [judge, second] = [await world.moderator(agency, 'Pedro'), await world.moderator(agency, 'Rosa')];
    const posted = async () =>
      (await luis!.act('postComment', { subjectId: open.id, stance: 'AGAINST', body: 'Otro.' }, 'comment { id }')).comment.id as string;
    const [one, two, three] = [await posted(), await posted(), await posted()];
    for (const commentId of [one, two, three]) await ana!.act('reportComment', { commentId, reason: 'INSULT' });
    world.clock.advance(hour);
    const first = await decide(one, 'HIDE', {}, judge);
    world.clock.advance(2 * hour);
    await decide(two, 'NO_ACTION', { ground: null, facts: null, proportion: null }, judge);
    const undone = await decide(three, 'LABEL', {}, judge);
    expect(await report(agency)).toMatchObject({ decisions: 3, answersToReports: 3, medianHours: 3 });
    await judge.act('undoModerationDecision', { decisionId: undone });
    world.clock.advance(day);
    const { appeal } = await luis!.act(
      'appealDecision',
      { decisionId: first, words: 'Era una crítica al proyecto, no un insulto.' },
      'appeal { id }',
    );
    await second.act('decideAppeal', { appealId: appeal.id, outcome: 'REVERSED', reason: 'Se revisó: no insulta a nadie.' });
    expect(await report(agency)).toEqual({
      month: '2026-02',
      from: '2026-02-01T05:00:00.000Z',
      until: '2026-03-01T05:00:00.000Z',
      isOver: false,
      reports: 3,
      reportsByReason: [{ reason: 'INSULT', count: 3 }],
      reportsByKind: [{ kind: 'RULES', count: 3 }],
      decisions: 3,
      undone: 1,
      byMeasure: [
        { measure: 'HIDE', count: 1 },
        { measure: 'NO_ACTION', count: 1 },
        { measure: 'RESTORE', count: 1 },
      ],
      byGround: [{ ground: 'INSULT', count: 1 }],
      bySource: [
        { source: 'REPORT', count: 2 },
        { source: 'OWN_INITIATIVE', count: 1 },
      ],
      detectedByMachine: 0,
      answersToReports: 2,
      medianHours: 2,
      appeals: 1,
      outcomes: [{ step: 'AGENCY', outcome: 'REVERSED', count: 1 }],
      reversals: 1,
    });
    const { kept, counted } = await bothCounts();
    expect(kept).toEqual(counted);

    const list = `query ($after: String) { moderationReports(first: 1, after: $after) { nodes { month agency { slug } decisions } pageInfo { hasNextPage endCursor } } }`;
    const months: string[] = [];
    for (let after: string | null = null, more = true; more;) {
      const { nodes, pageInfo }: any = (await visitor!.read(list, { after })).moderationReports;
      months.push(`${nodes[0].month} ${nodes[0].agency.slug}`);
      [after, more] = [pageInfo.endCursor, pageInfo.hasNextPage];
    }
    expect(months.slice(0, 2).sort()).toEqual([`2026-02 ${agency.slug}`, `2026-02 ${world.ministry.slug}`].sort());
    expect(months.at(-1)).toBe(`2026-01 ${agency.slug}`);
    expect(new Set(months).size).toBe(months.length);
    expect(await report(agency, '2026-04')).toBeNull();
    expect(await report(agency, 'marzo')).toBeNull();
    expect(await report(agency, '2025-07')).toMatchObject({ reports: 0, decisions: 0, medianHours: null, isOver: true });
    const outcome = JSON.parse((await leafOf(`moderation-appeal:${uuidOf(appeal.id)}`)).leaf);
    expect(outcome).toMatchObject({ decision: uuidOf(first), outcome: 'REVERSED', step: 'AGENCY' });
  });
});

describe('The open file', () => {
  it('has each decision that stands, once, in the columns of the DSA database, at an address that stays', async () => {
    const response = await fetched('/moderation-record/2026-02.csv');
    expect(response.headers.get('content-type')).toContain('text/csv');
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    const { parse } = await import('csv-parse/sync');
    const rows = parse(await response.text(), { columns: true }) as Record<string, string>[];
    expect(Object.keys(rows[0]!)).toEqual(dsaColumns);
    const standing = await world.rows<{ id: string }>(
      `SELECT id FROM moderation_decisions d WHERE decided_at >= '2026-02-01T05:00Z' AND decided_at < '2026-03-01T05:00Z'
         AND NOT EXISTS (SELECT FROM undone_decisions WHERE decision_id = d.id)`,
    );
    expect(rows.map(({ uuid }) => uuid).sort()).toEqual(standing.map(({ id }) => id).sort());
    const one = rows.find(({ decision_visibility }) => decision_visibility === '["DECISION_VISIBILITY_CONTENT_DISABLED"]')!;
    expect(one).toMatchObject({
      decision_ground: 'DECISION_GROUND_INCOMPATIBLE_CONTENT',
      category: 'STATEMENT_CATEGORY_CYBER_VIOLENCE',
      decision_facts: `${said.facts}\n\nProporcionalidad: ${said.proportion}`,
      platform_name: 'Ministerio de Aguas',
      automated_decision: 'AUTOMATED_DECISION_NOT_AUTOMATED',
    });
    // The same words as beside the decision, in pages and in letters.
    const id = Buffer.from(`ModerationDecision:${one.uuid}`).toString('base64url');
    const { node } = await world.visitor().read('query ($id: ID!) { node(id: $id) { ... on ModerationDecision { houseRule } } }', { id });
    expect(one.incompatible_content_ground).toBe(node.houseRule);
    for (const person of [luis!, moderator!]) expect(JSON.stringify(rows)).not.toContain(person.accountId);

    const lines = (await (await fetched('/moderation-record/2026-02.ndjson')).text())
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.map(({ puid }) => puid)).toEqual(rows.map(({ platform_uid }) => platform_uid));
  });

  it('is known again by its tag until something is decided', async () => {
    const etag = (await fetched('/moderation-record/all.csv')).headers.get('etag')!;
    expect((await fetched('/moderation-record/all.csv', { 'if-none-match': etag })).status).toBe(304);
    await hidden();
    expect((await fetched('/moderation-record/all.csv', { 'if-none-match': etag })).status).toBe(200);
  });

  it('is of one agency where that is asked', async () => {
    const own = await (await fetched(`/moderation-record/all.ndjson?agency=${world.townHall.slug}`)).text();
    const all = await (await fetched('/moderation-record/all.ndjson')).text();
    expect(own.split('\n').length).toBeLessThan(all.split('\n').length);
    expect(own.split('\n').every((line) => all.includes(line))).toBe(true);
  });

  it.each(['2026-13.csv', '2026-04.csv', 'all.xml', 'all.csv?agency=nobody', '..%2fall.csv', '2026-02'])(
    'there is none at %s',
    async (name) => {
      expect((await fetched(`/moderation-record/${name}`)).status).toBe(404);
    },
  );

  it.each(['2026-13.ndjson', '2026-04.ndjson', 'nothing'])('beside the ledger there is none at %s', async (name) => {
    expect((await fetched(`/ledger/moderation/${name}`)).status).toBe(404);
  });
});

describe('The log', () => {
  const search = async (args: string): Promise<string[]> =>
    (await visitor!.read(`{ moderationLog(first: 100, ${args}) { nodes { id } } }`)).moderationLog.nodes.map(({ id }: any) => id);

  it('is found by words in any form, by month, and by several things at once', async () => {
    const decision = await hidden({ facts: 'Acusa a los veedores de cohechos.', ground: 'OTHER' });
    expect(await search('search: "cohecho"')).toEqual([decision]);
    expect(await search('search: "veedor COHECHOS"')).toEqual([decision]);
    expect(await search('search: "cohecho -veedores"')).toEqual([]);
    expect(await search('search: "cohecho", month: "2026-01"')).toEqual([]);
    expect(await search('month: "2026-02", ground: OTHER, measure: HIDE')).toEqual([decision]);
    const agency = `agencyId: "${world.ministry.globalId}", consultationId: "${consultation.id}"`;
    expect(await search(`${agency}, month: "2026-02", search: "cohecho"`)).toEqual([decision]);
    expect((await search('search: "  ?! "')).length).toBeGreaterThan(10);
  });

  it.each(['"enero"', '"2026-13"', '"2026-1"'])('refuses the month %s', async (month) => {
    const { errors } = await visitor!.ask(`{ moderationLog(month: ${month}) { nodes { id } } }`);
    expect(errors?.[0]?.extensions?.code).toBeDefined();
  });
});

describe('Whoever verifies after somebody wrote in the database', () => {
  it('finds a decision that is said to be undone, and an undoing that is left out', async () => {
    const [kept, undone] = [await hidden(), await hidden()];
    await moderator!.act('undoModerationDecision', { decisionId: undone });
    world.clock.advance(2 * hour);
    const later = await hidden();
    await leafOf(`moderation:${uuidOf(later)}`);
    const folder = newFolder();
    const wrongs = async (): Promise<string[]> => {
      await download({ address: readAddress(world.url), folder, polls: [] }, new Fetching(), silent, '');
      return (await verifyFolder(folder)).wrong;
    };
    const before = await wrongs();
    await world.rows(`INSERT INTO undone_decisions (decision_id, undone_at) VALUES ($1, $2)`, [uuidOf(kept), monday]);
    expect((await wrongs()).filter((each) => !before.includes(each))).toEqual([
      expect.stringContaining(`decision ${uuidOf(kept)} is in no leaf of the ledger, though the record shows it`),
    ]);
    await world.rows(`ALTER TABLE undone_decisions DISABLE TRIGGER undone_decisions_are_append_only`);
    await world.rows(`DELETE FROM undone_decisions WHERE decision_id = ANY($1)`, [[uuidOf(kept), uuidOf(undone)]]);
    const found = (await wrongs()).filter((each) => !before.includes(each));
    expect(found[0]).toMatch(new RegExp(`moderation.undone, decision ${uuidOf(undone)}`));
    await world.rows(`INSERT INTO undone_decisions (decision_id, undone_at) VALUES ($1, $2)`, [uuidOf(undone), monday]);
    await world.rows(`ALTER TABLE undone_decisions ENABLE ALWAYS TRIGGER undone_decisions_are_append_only`);
  });
});
