/** One act about many comments: each gets its own decision, some are left, and all of it comes back within a minute. */
import { ComparingService } from '../../src/moderation/queue/comparing.service.js';
import { BatchWorkService } from '../../src/moderation/batches/batch-work.service.js';
import { ClockworkService } from '../../src/live/clockwork.service.js';
import type { TestConsultation } from '../drafts.js';
import type { Person } from '../person.js';
import { World } from '../world.js';

const second = 1_000;
const words = {
  ground: 'SPAM',
  facts: 'El mismo anuncio se publicó muchas veces en la consulta.',
  reason: 'Es publicidad repetida y no participa en la consulta.',
  proportion: 'Una etiqueta dejaría la discusión tapada por el anuncio.',
};

let world: World;
let consultation: TestConsultation;
let [ana, luis, berta, tomas, irene]: Person[] = [];

beforeAll(async () => {
  world = await World.open();
  // Here the work is done when the test says so.
  await world.app.get(ClockworkService).onApplicationShutdown();
  consultation = await world.drafts.open();
  [ana, luis, berta] = [await world.citizen('Ana'), await world.citizen('Luis'), await world.citizen('Berta')];
  [tomas, irene] = [await world.moderator(), await world.moderator(world.ministry, 'Irene')];
});
afterAll(() => world.close());

const work = (): Promise<void> => world.app.get(BatchWorkService).carryOn();
const uuidOf = (id: string): string => Buffer.from(id, 'base64url').toString().split(':')[1]!;

async function post(author: Person, body: string, subjectId = consultation.id, more: object = { stance: 'NEUTRAL' }): Promise<string> {
  return (await author.act('postComment', { subjectId, body, ...more }, 'comment { id }')).comment.id;
}

async function reported(author: Person, body: string, subjectId = consultation.id): Promise<{ commentId: string; caseId: string }> {
  const commentId = await post(author, body, subjectId);
  await ana.act('reportComment', { commentId, reason: 'SPAM' });
  return { commentId, caseId: await caseOf(commentId) };
}

async function caseOf(commentId: string): Promise<string> {
  const [row] = await world.rows<{ id: string }>('SELECT id FROM moderation_cases WHERE comment_id = $1', [uuidOf(commentId)]);
  return Buffer.from(`ModerationCase:${row!.id}`).toString('base64url');
}

const together = (more: object) => ({ agencyId: world.ministry.globalId, measure: 'HIDE', ...words, ...more });
const progress = 'state total decided skippedCount undone kept finishedAt undoUntil viewerCanUndo { allowed reason }';

async function batch(who: Person, id: string, fields = progress): Promise<any> {
  return (await who.read(`query ($id: ID!) { node(id: $id) { ... on ModerationBatch { ${fields} } } }`, { id })).node;
}

/** Everything public of the comments and of the counts around them, and what waits. */
async function everything(ids: readonly string[]): Promise<unknown> {
  const comments = await world.visitor().read(
    `query ($ids: [ID!]!, $id: ID!) { nodes(ids: $ids) { ... on Comment { id state body stance supports createdAt repliesCount hiddenReason author { displayName } } }
        consultation(id: $id) { commentCounts { total neutral inFavour against } comments(first: 50) { nodes { id } } } }`,
    { ids, id: consultation.id },
  );
  const cases = await world.rows(
    `SELECT c.comment_id, open_reports, first_reported_at, is_open, held, advised, risk, attend_by FROM moderation_cases c WHERE comment_id = ANY($1::uuid[]) ORDER BY 1`,
    [ids.map(uuidOf)],
  );
  const reports = await world.rows('SELECT id, decision_id FROM comment_reports WHERE comment_id = ANY($1::uuid[]) ORDER BY 1', [
    ids.map(uuidOf),
  ]);
  return { comments, cases, reports };
}

describe('Deciding together', () => {
  it('hides what is alike with a decision for each, and a minute brings everything back as it was', async () => {
    const spam: string[] = [];
    for (let n = 0; n < 5; n++)
      spam.push((await reported(n % 2 ? luis : berta, `Compre ${n}00 seguidores en https://spam.example/${n}`)).commentId);
    const { commentId: honest } = await reported(luis, 'No estoy de acuerdo con el artículo tercero.');
    await ana.act('supportComment', { commentId: spam[0]! });
    await post(ana, '¿Esto qué es?', spam[1]!);
    await world.app.get(ComparingService).carryOn();
    const before = await everything([...spam, honest]);

    const asked = await tomas.act('decideTogether', together({ alikeTo: await caseOf(spam[2]!) }), `batch { id ${progress} }`);
    expect(asked.batch).toMatchObject({ state: 'RUNNING', total: 5, decided: 0, undoUntil: null, viewerCanUndo: { allowed: true } });
    await work();
    const done = await batch(tomas, asked.batch.id);
    expect(done).toMatchObject({ state: 'DONE', total: 5, decided: 5, skippedCount: 0, finishedAt: world.clock.now().toISOString() });
    const { nodes } = await world
      .visitor()
      .read('query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Comment { state hiddenReason } } }', { ids: spam });
    expect(nodes).toEqual(spam.map(() => ({ state: 'HIDDEN', hiddenReason: words.reason })));
    const log = await world
      .visitor()
      .read(
        `query ($id: ID!) { moderationLog(consultationId: $id, first: 50) { nodes { commentId measure ground facts proportion source undoneAt } } }`,
        { id: consultation.id },
      );
    expect(log.moderationLog.nodes.map(({ commentId }: any) => commentId).sort()).toEqual([...spam].sort());
    expect(log.moderationLog.nodes[0]).toMatchObject({
      measure: 'HIDE',
      ground: 'SPAM',
      facts: words.facts,
      proportion: words.proportion,
      source: 'REPORT',
    });
    const counts = (
      await world.visitor().read('query ($id: ID!) { consultation(id: $id) { commentCounts { total } } }', { id: consultation.id })
    ).consultation;
    expect(counts.commentCounts.total).toBe((before as any).comments.consultation.commentCounts.total - 5);
    const [open] = await world.rows<{ n: number }>('SELECT count(*)::int AS n FROM moderation_cases WHERE is_open');
    expect(open!.n).toBe(1);
    const kinds = await world.rows<{ kind: string; n: number }>(
      `SELECT kind, count(*)::int AS n FROM journal WHERE kind IN ('comment.hidden', 'moderation.batch_asked', 'moderation.batch_finished') GROUP BY 1 ORDER BY 1`,
    );
    expect(kinds).toEqual([
      { kind: 'comment.hidden', n: 5 },
      { kind: 'moderation.batch_asked', n: 1 },
      { kind: 'moderation.batch_finished', n: 1 },
    ]);

    world.clock.advance(59 * second);
    expect(await irene.refusals('undoBatch', { batchId: asked.batch.id })).toEqual(['BATCH_OF_OTHERS']);
    await tomas.act('undoBatch', { batchId: asked.batch.id });
    await work();
    expect(await batch(tomas, asked.batch.id)).toMatchObject({ state: 'UNDONE', undone: 5, kept: 0 });
    expect(await everything([...spam, honest])).toEqual(before);
    expect(await tomas.refusals('undoBatch', { batchId: asked.batch.id })).toEqual(['ALREADY_UNDONE']);
    const undone = await world
      .visitor()
      .read('query ($id: ID!) { moderationLog(consultationId: $id, first: 50) { nodes { undoneAt } } }', { id: consultation.id });
    expect(undone.moderationLog.nodes).toHaveLength(5);
    expect(undone.moderationLog.nodes.every(({ undoneAt }: any) => undoneAt === world.clock.now().toISOString())).toBe(true);

    const again = await tomas.act('decideTogether', together({ alikeTo: await caseOf(spam[2]!) }), 'batch { id }');
    await work();
    world.clock.advance(60 * second);
    expect(await tomas.refusals('undoBatch', { batchId: again.batch.id })).toEqual(['TOO_LATE_TO_UNDO']);
    await tomas.act('dismissReports', { commentId: honest, reason: 'Es una opinión sobre el texto.' });
  });

  it('leaves and lists what one person must not decide, and what is decided already', async () => {
    const own = await reported(tomas, 'Un comentario de quien modera.');
    const claimed = await reported(luis, 'Uno en el que trabaja Irene.');
    const gone = await reported(luis, 'Uno que se retira.');
    const hidden = await reported(luis, 'Uno que ya se ocultó.');
    const answer = await post(consultation.official, 'Una respuesta de la entidad.', gone.commentId, {});
    await ana.act('reportComment', { commentId: answer, reason: 'SPAM' });
    const plain = await reported(luis, 'Uno cualquiera.');
    await irene.act('claimCase', { caseId: claimed.caseId });
    await luis.act('withdrawComment', { commentId: gone.commentId });
    const answerCase = await caseOf(answer);
    const caseIds = [own.caseId, claimed.caseId, gone.caseId, hidden.caseId, answerCase, plain.caseId];
    const asked = await tomas.act('decideTogether', together({ caseIds }), 'batch { id total }');
    // Between asking and its turn.
    await world.rows('UPDATE comments SET hidden_at = now(), hidden_reason = $2 WHERE id = $1', [uuidOf(hidden.commentId), 'Otra razón.']);
    await work();
    const { skipped, ...done } = await batch(tomas, asked.batch.id, `${progress} skipped(first: 10) { nodes { code comment { id } } }`);
    expect(done).toMatchObject({ state: 'DONE', total: 6, decided: 1, skippedCount: 5 });
    const why = new Map(skipped.nodes.map(({ code, comment }: any) => [comment.id, code]));
    expect(why.get(own.commentId)).toBe('OWN_COMMENT');
    expect(why.get(claimed.commentId)).toBe('CASE_CLAIMED');
    expect(why.get(gone.commentId)).toBe('COMMENT_WITHDRAWN');
    expect(why.get(hidden.commentId)).toBe('ALREADY_HIDDEN');
    expect(why.get(answer)).toBe('NEEDS_SECOND_PERSON');
    const page = await batch(tomas, asked.batch.id, 'skipped(last: 2) { nodes { code } pageInfo { hasPreviousPage hasNextPage } }');
    expect(page.skipped.nodes).toHaveLength(2);
    expect(page.skipped.pageInfo).toEqual({ hasPreviousPage: true, hasNextPage: false });
    await world.rows(`UPDATE moderation_cases SET open_reports = 0, is_open = false, claimed_by = NULL, claimed_until = NULL`);
  });

  it('dismisses and labels together, too', async () => {
    const [one, two] = [await reported(luis, 'Una crítica dura.'), await reported(berta, 'Otra crítica dura.')];
    const before = await everything([one.commentId, two.commentId]);
    const labelled = await tomas.act('decideTogether', together({ measure: 'LABEL', caseIds: [one.caseId, two.caseId] }), 'batch { id }');
    await work();
    const labels = (): Promise<object[]> =>
      world.rows('SELECT label_reason AS label, hidden_at AS hidden FROM comments WHERE id = ANY($1::uuid[])', [
        [one.commentId, two.commentId].map(uuidOf),
      ]);
    expect(await labels()).toEqual([1, 2].map(() => ({ label: words.reason, hidden: null })));
    await tomas.act('undoBatch', { batchId: labelled.batch.id });
    await work();
    expect(await labels()).toEqual([1, 2].map(() => ({ label: null, hidden: null })));
    expect(await everything([one.commentId, two.commentId])).toEqual(before);

    const input = {
      agencyId: world.ministry.globalId,
      measure: 'NO_ACTION',
      caseIds: [one.caseId, two.caseId],
      reason: 'Son críticas, no anuncios.',
    };
    const dismissed = await tomas.act('decideTogether', input, 'batch { id }');
    await work();
    expect(await batch(tomas, dismissed.batch.id)).toMatchObject({ decided: 2 });
    expect(await tomas.refusals('decideTogether', input)).toEqual(['NOTHING_SELECTED']);
  });

  it('is taken back while it is at work: what has not had its turn has none', async () => {
    const some = [await reported(luis, 'Primero.'), await reported(berta, 'Segundo.')];
    const before = await everything(some.map(({ commentId }) => commentId));
    const { batch: asked } = await tomas.act('decideTogether', together({ caseIds: some.map(({ caseId }) => caseId) }), 'batch { id }');
    await tomas.act('undoBatch', { batchId: asked.id });
    await work();
    expect(await batch(tomas, asked.id, `${progress} skipped(first: 5) { nodes { code } }`)).toMatchObject({
      state: 'UNDONE',
      decided: 0,
      skippedCount: 2,
      skipped: { nodes: [{ code: 'STOPPED' }, { code: 'STOPPED' }] },
    });
    expect(await everything(some.map(({ commentId }) => commentId))).toEqual(before);
    await tomas.act('decideTogether', together({ caseIds: some.map(({ caseId }) => caseId) }));
    await work();
  });

  it('keeps what was decided anew since, when all is taken back', async () => {
    const [one, two] = [await reported(luis, 'Uno por aclarar.'), await reported(berta, 'Otro por aclarar.')];
    const { batch: asked } = await tomas.act('decideTogether', together({ caseIds: [one.caseId, two.caseId] }), 'batch { id }');
    await work();
    world.clock.advance(second);
    await irene.act('restoreComment', { commentId: one.commentId, reason: 'Era un malentendido del moderador.' });
    await tomas.act('undoBatch', { batchId: asked.id });
    await work();
    expect(await batch(tomas, asked.id)).toMatchObject({ state: 'UNDONE', undone: 1, kept: 1 });
    const { nodes } = await world
      .visitor()
      .read('query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Comment { state } } }', { ids: [one.commentId, two.commentId] });
    expect(nodes).toEqual([{ state: 'VISIBLE' }, { state: 'VISIBLE' }]);
    await tomas.act('dismissReports', { commentId: two.commentId, reason: 'Se limpia la mesa.' });
  });

  it('puts a letter with small edits together, and finds who sends much whatever it says', async () => {
    const letter =
      'Rechazo este decreto porque entrega el agua de nuestras veredas a empresas que nunca han pisado un acueducto comunitario y deja sin voz a las juntas';
    const bot = await world.citizen('Guion');
    const copies = [letter, `Señores Ministerio: ${letter}.`, `${letter.replace('decreto', 'decrreto')}!!!`];
    const sent: { commentId: string; caseId: string }[] = [];
    for (const body of copies) sent.push(await reported(bot, body));
    const contrary = await reported(berta, letter.replace('Rechazo', 'Apoyo').replace('entrega', 'no entrega'));
    // A first look and a later one: the letter is known by then.
    await world.app.get(ComparingService).carryOn();
    const late = await reported(bot, `${letter}.\nAtentamente, una ciudadana`);
    await world.app.get(ComparingService).carryOn();
    const alike = 'query ($ids: [ID!]!) { nodes(ids: $ids) { ... on ModerationCase { alikeCount } } }';
    const { nodes } = await tomas.read(alike, { ids: [...sent, late, contrary].map(({ caseId }) => caseId) });
    expect(nodes.map(({ alikeCount }: { alikeCount: number }) => alikeCount)).toEqual([4, 4, 4, 4, 1]);

    const count = 'query ($a: ID!, $f: ModerationQueueFilter) { moderationQueueCount(agencyId: $a, filter: $f) }';
    const counted = async (f: object): Promise<number> =>
      (await tomas.read(count, { a: world.ministry.globalId, f: { consultationId: consultation.id, ...f } })).moderationQueueCount;
    expect(await counted({ authorOf: late.caseId })).toBe(4);
    expect(await counted({ authorWaits: 4 })).toBe(4);
    expect(await counted({ authorWaits: 5 })).toBe(0);
    const filter = { consultationId: consultation.id, authorWaits: 4 };
    await tomas.act('decideTogether', together({ filter, seenCount: 4 }), 'batch { id }');
    await work();
    const states = 'query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Comment { state } } }';
    const seen = await world.visitor().read(states, { ids: [late.commentId, contrary.commentId] });
    expect(seen.nodes).toEqual([{ state: 'HIDDEN' }, { state: 'VISIBLE' }]);
    await tomas.act('dismissReports', { commentId: contrary.commentId, reason: 'Se limpia la mesa.' });
  });

  it('decides about all who make an argument, reported or not, and takes their cases for one', async () => {
    // So many words of each are their own that nothing but the argument puts them together.
    const first = await reported(luis, 'Que la tarifa distinga los estratos, como pidió la junta de la vereda alta en su última asamblea.');
    const second = await reported(berta, 'Cobrar igual a ricos y pobres resulta injusto; debería pagarse según lo que cada hogar puede.');
    const quiet = await post(ana, 'Los de menos ingresos no pueden pagar lo mismo por el agua.');
    const held = await post(luis, 'A mayor estrato, mayor tarifa.');
    await holdBack(held);
    const gone = await post(berta, 'Que pague más quien más tiene.');
    await berta.act('withdrawComment', { commentId: gone });
    const other = await post(ana, 'Faltan laboratorios cerca de las veredas.');
    const comparing = world.app.get(ComparingService);
    await comparing.carryOn();
    const alike = async (): Promise<number[]> =>
      (
        await tomas.read('query ($ids: [ID!]!) { nodes(ids: $ids) { ... on ModerationCase { alikeCount } } }', {
          ids: [first.caseId, second.caseId],
        })
      ).nodes.map(({ alikeCount }: { alikeCount: number }) => alikeCount);
    const cluster = '00000000-0000-4000-8000-00000000a001';
    const members = [first.commentId, second.commentId, quiet, held, gone].map(uuidOf);
    await world.rows(
      `WITH a AS (INSERT INTO argument_clusters (id, consultation_id, number, representative_id, people, comments, found_at)
         VALUES ($1, $2, 9001, $3, 3, 5, now()))
       SELECT 1`,
      [cluster, uuidOf(consultation.id), members[0]],
    );
    await world.rows('DELETE FROM argument_members WHERE comment_id = ANY($1::uuid[])', [members]);
    await world.rows(
      `WITH m AS (INSERT INTO argument_members (comment_id, consultation_id, cluster_id, fingerprint, likeness, added)
         SELECT id, $2, $1, id::text, 1, 0 FROM unnest($3::uuid[]) AS id) SELECT 1`,
      [cluster, uuidOf(consultation.id), members],
    );
    // Nobody has said yet that the arguments are others.
    await comparing.carryOn();
    expect(await alike()).toEqual([1, 1]);
    comparing.note(uuidOf(consultation.id));
    await comparing.carryOn();
    // The one that is held waits beside them.
    expect(await alike()).toEqual([3, 3]);

    const argumentId = Buffer.from(`ArgumentCluster:${cluster}`).toString('base64url');
    const stranger = await world.moderator(world.townHall);
    expect(await stranger.refusals('decideTogether', together({ agencyId: world.townHall.globalId, argumentId }))).toEqual([
      'NOTHING_SELECTED',
    ]);
    const ids = [first.commentId, second.commentId, quiet, held, gone, other];
    const before = await everything(ids);
    const { batch: asked } = await tomas.act('decideTogether', together({ argumentId }), 'batch { id total }');
    expect(asked.total).toBe(4);
    await work();
    const states = async (): Promise<string[]> =>
      (await world.visitor().read('query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Comment { state } } }', { ids })).nodes.map(
        (node: { state: string } | null) => node?.state ?? 'NOWHERE',
      );
    expect(await states()).toEqual(['HIDDEN', 'HIDDEN', 'HIDDEN', 'HIDDEN', 'WITHDRAWN', 'VISIBLE']);
    await tomas.act('undoBatch', { batchId: asked.id });
    await work();
    expect(await states()).toEqual(['VISIBLE', 'VISIBLE', 'VISIBLE', 'NOWHERE', 'WITHDRAWN', 'VISIBLE']);
    expect(await everything(ids)).toEqual(before);
    await tomas.act('decideTogether', together({ argumentId }));
    await work();
  });

  it('decides about no more than the moderator has seen, and about none twice', async () => {
    const one = await reported(luis, 'Visto.');
    world.clock.advance(second);
    const until = world.clock.now().toISOString();
    world.clock.advance(second);
    const later = await reported(berta, 'Llegó después.');
    const filter = { consultationId: consultation.id };
    expect(await tomas.refusals('decideTogether', together({ filter, seenCount: 1 }))).toEqual(['SELECTION_GREW']);
    expect(await tomas.refusals('decideTogether', together({ filter }))).toEqual(['SELECTION_GREW']);
    const input = together({ filter: { ...filter, waitingSince: until }, seenCount: 1, idempotencyKey: 'una sola vez' });
    const [first, again] = [
      await tomas.act('decideTogether', input, 'batch { id total }'),
      await tomas.act('decideTogether', input, 'batch { id total }'),
    ];
    expect(first.batch).toEqual({ id: again.batch.id, total: 1 });
    await Promise.all([work(), work()]);
    const rows = await world.rows('SELECT id FROM moderation_decisions WHERE comment_id = $1', [uuidOf(one.commentId)]);
    expect(rows).toHaveLength(1);
    await tomas.act('dismissReports', { commentId: later.commentId, reason: 'Se limpia la mesa.' });
  });

  it('asks for a whole statement and one selection, of moderators of the agency alone', async () => {
    const { caseId } = await reported(luis, 'Para rechazos.');
    const refused = (who: Person, more: object): Promise<string[]> =>
      who.refusals('decideTogether', together({ caseIds: [caseId], ...more }));
    expect(await refused(tomas, { ground: null })).toEqual(['GROUND_MISSING']);
    expect(await refused(tomas, { facts: null })).toEqual(['FACTS_MISSING']);
    expect(await refused(tomas, { proportion: null })).toEqual(['PROPORTION_MISSING']);
    expect(await refused(tomas, { basis: 'ILLEGAL_CONTENT' })).toEqual(['LEGAL_GROUND_MISSING']);
    expect(await refused(tomas, { caseIds: null })).toEqual(['ONE_SELECTION_NEEDED']);
    expect(await refused(tomas, { alikeTo: caseId })).toEqual(['ONE_SELECTION_NEEDED']);
    expect(await refused(tomas, { measure: 'SUSPEND' })).toEqual(['INPUT_INVALID']);
    for (const who of [ana, consultation.official, await world.moderator(world.townHall)])
      expect(await refused(who, {})).toEqual(['FORBIDDEN']);
    expect(await refused(await world.auditor(), {})).toEqual(['AUDITORS_ONLY_READ']);
    expect(await refused(world.visitor(), {})).toEqual(['SIGN_IN_REQUIRED']);
    // A case of another agency is none of theirs.
    const agencyId = world.townHall.globalId;
    expect(await refused(await world.moderator(world.townHall), { agencyId })).toEqual(['NOTHING_SELECTED']);
    expect(await refused(await world.moderator(world.townHall), { agencyId, caseIds: null, alikeTo: caseId })).toEqual(['NOT_FOUND']);
    const { batch: asked } = await tomas.act('decideTogether', together({ caseIds: [caseId] }), 'batch { id }');
    await work();
    expect(await batch(await world.auditor(), asked.id)).toMatchObject({ state: 'DONE', viewerCanUndo: { allowed: false } });
    for (const who of [world.visitor(), ana, await world.moderator(world.townHall)]) expect(await batch(who, asked.id)).toBeNull();
    const list = 'query ($a: ID!) { moderationBatches(agencyId: $a, first: 2) { nodes { id moderator { displayName } } } }';
    const { moderationBatches } = await irene.read(list, { a: world.ministry.globalId });
    expect(moderationBatches.nodes[0]).toEqual({ id: asked.id, moderator: { displayName: 'Tomas' } });
    await expect(ana.read(list, { a: world.ministry.globalId })).rejects.toThrow(/FORBIDDEN/);
  });

  it('shows or hides what was held, and holds it again when it is taken back', async () => {
    const ids = [await post(luis, 'Retenido uno.'), await post(berta, 'Retenido dos.')];
    for (const id of ids) await holdBack(id);
    const caseIds = await Promise.all(ids.map(caseOf));
    const before = await everything(ids);
    for (const [measure, state] of [
      ['HIDE', 'HIDDEN'],
      ['NO_ACTION', 'VISIBLE'],
    ] as const) {
      const { batch: asked } = await tomas.act('decideTogether', together({ measure, caseIds }), 'batch { id }');
      await work();
      const { nodes } = await world.visitor().read('query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Comment { state } } }', { ids });
      expect(nodes).toEqual([{ state }, { state }]);
      await tomas.act('undoBatch', { batchId: asked.id });
      await work();
      expect(await batch(tomas, asked.id)).toMatchObject({ undone: 2 });
      expect(await everything(ids)).toEqual(before);
    }
  });
});

/** As a rule of the agency would have done when it was posted. */
async function holdBack(commentId: string): Promise<void> {
  const { MeasuresService } = await import('../../src/comments/measures.service.js');
  const { CasesService } = await import('../../src/moderation/cases.service.js');
  const { EditingService } = await import('../../src/comments/editing.service.js');
  const { ReadingService } = await import('../../src/consultations/reading.service.js');
  const { Database } = await import('../../src/platform/database/database.js');
  const now = world.clock.now();
  await world.app.get(Database).transaction(async (tx) => {
    const window = await world.app.get(ReadingService).lockShared(tx, uuidOf(consultation.id));
    const comment = await world.app.get(EditingService).lock(tx, uuidOf(commentId));
    await world.app.get(MeasuresService).holdAgain(tx, comment.id, 'BURST', now);
    await world.app
      .get(CasesService)
      .open(tx, { commentId: comment.id, consultationId: window.id, agencyId: window.agencyId, why: 'HELD', weight: 0.5, now });
  });
}
