/** Moderation as people meet it: from a report to a decision that everybody can read. */
import type { Person } from '../person.js';
import type { TestConsultation } from '../drafts.js';
import { World } from '../world.js';

const reason = 'Insulta a otra persona; las reglas de la consulta no lo permiten.';
const shown = 'state body hiddenReason author { displayName }';
const counts = 'consultation { commentCounts { total neutral } }';

describe('moderation', () => {
  let world: World;
  let consultation: TestConsultation;
  let [ana, luis, moderator]: Person[] = [];

  beforeAll(async () => {
    world = await World.open();
    consultation = await world.drafts.open();
    ana = await world.citizen('Ana');
    luis = await world.citizen('Luis');
    moderator = await world.moderator();
  });
  afterAll(() => world.close());

  /** The global id of a new comment. */
  async function post(author: Person, body = 'Ese alcalde es un ladrón y un inútil.', subjectId = consultation.id): Promise<string> {
    return (await author.act('postComment', { subjectId, stance: 'NEUTRAL', body, acceptsPersonalData: true }, 'comment { id }')).comment
      .id;
  }

  async function reportBy(people: Person[], commentId: string, more: object = {}): Promise<void> {
    for (const person of people) await person.act('reportComment', { commentId, reason: 'INSULT', ...more });
  }

  async function read(person: Person, commentId: string, fields = shown): Promise<any> {
    return (await person.read(`query ($id: ID!) { node(id: $id) { ... on Comment { ${fields} } } }`, { id: commentId })).node;
  }

  async function queueOf(
    person: Person,
    fields = 'comment { id } openReports',
    page = 'first: 100',
    agency = world.ministry,
  ): Promise<any> {
    const query = `query ($agency: ID!) { moderationQueue(agencyId: $agency, ${page}) { nodes { ${fields} } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`;
    return (await person.read(query, { agency: agency.globalId })).moderationQueue;
  }

  const hide = (commentId: string, more: object = {}) => ({ commentId, ground: 'INSULT', reason, ...more });

  it('a reported comment is hidden with a reason that everybody reads, and comes back whole when restored', async () => {
    const commentId = await post(luis);
    const reply = await post(ana, 'No estoy de acuerdo con ese tono.', commentId);
    await ana.act('supportComment', { commentId });
    await reportBy([ana], commentId, { note: '  Insulta al alcalde.  ' });

    const { nodes } = await queueOf(
      moderator,
      'id comment { id } openReports firstReportedAt reasons { reason count } reports { reason note createdAt bodyAsReported isOpen }',
    );
    const opened = nodes.find((each: any) => each.comment.id === commentId);
    expect(opened).toMatchObject({
      openReports: 1,
      firstReportedAt: world.clock.now().toISOString(),
      reasons: [{ reason: 'INSULT', count: 1 }],
    });
    expect(opened.reports).toEqual([
      {
        reason: 'INSULT',
        note: 'Insulta al alcalde.',
        createdAt: world.clock.now().toISOString(),
        bodyAsReported: 'Ese alcalde es un ladrón y un inútil.',
        isOpen: true,
      },
    ]);
    const before = await read(ana, commentId, `${shown} stance supports repliesCount replies { nodes { id } } ${counts}`);

    const { comment, decision } = await moderator.act(
      'hideComment',
      hide(commentId),
      `comment { ${shown} } decision { measure ground reason commentId }`,
    );
    const tombstone = { state: 'HIDDEN', body: null, hiddenReason: reason, author: null };
    expect(comment).toEqual(tombstone);
    expect(decision).toEqual({ measure: 'HIDE', ground: 'INSULT', reason, commentId });
    for (const person of [world.visitor(), ana, luis, moderator, consultation.official])
      expect(await read(person, commentId)).toEqual(tombstone);
    const whole = before.consultation.commentCounts;
    expect(await read(ana, commentId, counts)).toEqual({
      consultation: { commentCounts: { total: whole.total - 1, neutral: whole.neutral - 1 } },
    });
    expect((await read(luis, commentId, 'original { body }')).original).toEqual({ body: 'Ese alcalde es un ladrón y un inútil.' });
    expect((await read(ana, commentId, 'original { body }')).original).toBeNull();
    expect(await read(ana, reply)).toMatchObject({ state: 'VISIBLE' });
    expect((await queueOf(moderator)).nodes.map((each: any) => each.comment.id)).not.toContain(commentId);
    expect(
      await moderator.read(
        'query ($id: ID!) { node(id: $id) { ... on ModerationCase { openReports reasons { count } reports { isOpen } } } }',
        { id: opened.id },
      ),
    ).toEqual({
      node: { openReports: 0, reasons: [], reports: [{ isOpen: false }] },
    });

    await moderator.act('restoreComment', { commentId, reason: 'Se revisó: es una crítica dura, no un insulto.' });
    expect(await read(ana, commentId, `${shown} stance supports repliesCount replies { nodes { id } } ${counts}`)).toEqual(before);
  });

  it('reports of three accounts that collude hide nothing', async () => {
    const commentId = await post(luis, 'Propongo otra fecha.');
    const colluding = await Promise.all(['Uno', 'Dos', 'Tres'].map((name) => world.citizen(name)));
    await reportBy(colluding, commentId);
    expect(await read(world.visitor(), commentId)).toMatchObject({ state: 'VISIBLE', body: 'Propongo otra fecha.', hiddenReason: null });
    await moderator.act('dismissReports', { commentId, reason: 'El comentario cumple las reglas.' });
    expect(await moderator.refusals('dismissReports', { commentId, reason: 'El comentario cumple las reglas.' })).toEqual([
      'NOTHING_REPORTED',
    ]);
    expect(await read(world.visitor(), commentId)).toMatchObject({ state: 'VISIBLE' });
  });

  it('a later report opens the case again, with its own time, and keeps the text as it was reported', async () => {
    const commentId = await post(luis, 'Primera versión.');
    await reportBy([ana], commentId);
    await luis.act('editComment', { commentId, body: 'Segunda versión.' });
    await moderator.act('dismissReports', { commentId, reason: 'El comentario cumple las reglas.' });
    world.clock.advance(60_000);
    await reportBy([await world.citizen('Otra')], commentId, { reason: 'SPAM' });
    const { nodes } = await queueOf(
      moderator,
      'comment { id } openReports firstReportedAt reasons { reason count } reports { bodyAsReported isOpen }',
    );
    expect(nodes.find((each: any) => each.comment.id === commentId)).toEqual({
      comment: { id: commentId },
      openReports: 1,
      firstReportedAt: world.clock.now().toISOString(),
      reasons: [{ reason: 'SPAM', count: 1 }],
      reports: [
        { bodyAsReported: 'Segunda versión.', isOpen: true },
        { bodyAsReported: 'Primera versión.', isOpen: false },
      ],
    });
  });

  it('one person reports a comment once, also in parallel', async () => {
    const commentId = await post(luis);
    const answers = await Promise.all(Array.from({ length: 12 }, () => ana.refusals('reportComment', { commentId, reason: 'HATE' })));
    expect(answers.filter((codes) => codes.length === 0)).toHaveLength(1);
    expect(answers.flat()).toEqual(Array(11).fill('ALREADY_REPORTED'));
    const [row] = await world.rows<{ reports: number }>('SELECT count(*)::int AS reports FROM comment_reports WHERE comment_id = $1', [
      uuidOf(commentId),
    ]);
    expect(row!.reports).toBe(1);
    expect(await read(ana, commentId, 'viewerCanReport { allowed code }')).toEqual({
      viewerCanReport: { allowed: false, code: 'ALREADY_REPORTED' },
    });
  });

  it('a repeated request with the same key is one report and one decision', async () => {
    const commentId = await post(luis);
    const report = { commentId, reason: 'SPAM', idempotencyKey: 'report-once-1' };
    expect(await ana.refusals('reportComment', report)).toEqual([]);
    expect(await ana.refusals('reportComment', report)).toEqual([]);
    const first = await moderator.act('hideComment', hide(commentId, { idempotencyKey: 'hide-once-1' }), 'decision { id }');
    const again = await moderator.act('hideComment', hide(commentId, { idempotencyKey: 'hide-once-1' }), 'decision { id }');
    expect(again.decision).toEqual(first.decision);
  });

  it('of two moderators who hide at once, one decides', async () => {
    const other = await world.moderator(world.ministry, 'Irene');
    const commentId = await post(luis);
    await reportBy([ana], commentId);
    const answers = await Promise.all(
      [moderator, other, moderator, other].map((person) => person.refusals('hideComment', hide(commentId))),
    );
    expect(answers.filter((codes) => codes.length === 0)).toHaveLength(1);
    expect(answers.flat()).toEqual(Array(3).fill('ALREADY_HIDDEN'));
    const answersToRestoring = await Promise.all(
      [moderator, other].map((person) => person.refusals('restoreComment', { commentId, reason })),
    );
    expect(answersToRestoring.flat()).toEqual(['NOT_HIDDEN']);
    await reportBy([await world.citizen('Nuevo')], commentId);
    const answersToDismissing = await Promise.all(
      [moderator, other].map((person) => person.refusals('dismissReports', { commentId, reason })),
    );
    expect(answersToDismissing.flat()).toEqual(['NOTHING_REPORTED']);
  });

  it('reports that arrive while a moderator decides are either answered or still open', async () => {
    const commentId = await post(luis);
    await reportBy([ana], commentId);
    const crowd = await Promise.all(Array.from({ length: 8 }, (_, index) => world.citizen(`Vecino${index}`)));
    await Promise.all([
      ...crowd.map((person) => person.refusals('reportComment', { commentId, reason: 'SPAM' })),
      moderator.refusals('dismissReports', { commentId, reason }),
    ]);
    const [row] = await world.rows<any>(
      `SELECT c.open_reports AS counted, count(r.id) FILTER (WHERE r.decision_id IS NULL)::int AS open, count(r.id)::int AS all
      FROM moderation_cases c JOIN comment_reports r USING (comment_id) WHERE c.comment_id = $1 GROUP BY c.open_reports`,
      [uuidOf(commentId)],
    );
    expect(row).toEqual({ counted: row.open, open: row.open, all: 9 });
  });

  describe('who may not', () => {
    let commentId: string;
    let others: Record<string, Person>;
    beforeAll(async () => {
      commentId = await post(luis);
      await reportBy([ana], commentId);
      others = {
        visitor: world.visitor(),
        citizen: ana,
        author: luis,
        official: consultation.official,
        'moderator of another agency': await world.moderator(world.townHall, 'Julia'),
        administrator: await world.administrator(),
        auditor: await world.auditor(),
      };
    });

    it.each([
      ['visitor', 'SIGN_IN_REQUIRED'],
      ['citizen', 'FORBIDDEN'],
      ['author', 'FORBIDDEN'],
      ['official', 'FORBIDDEN'],
      ['moderator of another agency', 'FORBIDDEN'],
      ['administrator', 'FORBIDDEN'],
      ['auditor', 'AUDITORS_ONLY_READ'],
    ])('%s decides nothing: %s', async (who, code) => {
      const person = others[who]!;
      expect(await person.refusals('hideComment', hide(commentId))).toEqual([code]);
      expect(await person.refusals('restoreComment', { commentId, reason })).toEqual([code]);
      expect(await person.refusals('dismissReports', { commentId, reason })).toEqual([code]);
      expect(await read(person, commentId, 'viewerCanModerate { allowed code }')).toEqual({ viewerCanModerate: { allowed: false, code } });
      expect(await read(person, commentId)).toMatchObject({ state: 'VISIBLE' });
    });

    it.each(['visitor', 'citizen', 'author', 'official', 'moderator of another agency', 'administrator'])(
      '%s reads no queue and no case',
      async (who) => {
        const person = others[who]!;
        const { errors } = await person.ask('query ($id: ID!) { moderationQueue(agencyId: $id) { nodes { id } } }', {
          id: world.ministry.globalId,
        });
        expect(errors?.map(({ extensions }) => extensions.code)).toEqual([who === 'visitor' ? 'SIGN_IN_REQUIRED' : 'FORBIDDEN']);
        const [row] = await world.rows<{ id: string }>('SELECT id FROM moderation_cases WHERE comment_id = $1', [uuidOf(commentId)]);
        const id = Buffer.from(`ModerationCase:${row!.id}`).toString('base64url');
        expect(await person.read('query ($id: ID!) { node(id: $id) { __typename } }', { id })).toEqual({ node: null });
      },
    );

    it('an auditor reads the queue and changes nothing', async () => {
      expect((await queueOf(others.auditor!)).nodes.map((each: any) => each.comment.id)).toContain(commentId);
      expect(await others.auditor!.refusals('reportComment', { commentId, reason: 'SPAM' })).toEqual(['AUDITORS_ONLY_READ']);
    });

    it('visitors, authors and those who come too late report nothing', async () => {
      expect(await world.visitor().refusals('reportComment', { commentId, reason: 'SPAM' })).toEqual(['SIGN_IN_REQUIRED']);
      expect(await luis.refusals('reportComment', { commentId, reason: 'SPAM' })).toEqual(['OWN_COMMENT']);
      const [hidden, withdrawn] = [await post(luis), await post(luis)];
      await moderator.act('hideComment', hide(hidden));
      await luis.act('withdrawComment', { commentId: withdrawn });
      expect(await ana.refusals('reportComment', { commentId: hidden, reason: 'SPAM' })).toEqual(['COMMENT_HIDDEN']);
      expect(await ana.refusals('reportComment', { commentId: withdrawn, reason: 'SPAM' })).toEqual(['COMMENT_WITHDRAWN']);
      expect(await moderator.refusals('hideComment', hide(withdrawn))).toEqual(['COMMENT_WITHDRAWN']);
    });

    it('a moderator reports as anyone does, and does not decide about their own comment', async () => {
      const own = await post(moderator, 'Yo también opino.');
      await reportBy([ana], own);
      expect(await moderator.refusals('hideComment', hide(own))).toEqual(['OWN_COMMENT']);
      expect(await moderator.refusals('dismissReports', { commentId: own, reason })).toEqual(['OWN_COMMENT']);
      expect(await moderator.refusals('reportComment', { commentId, reason: 'SPAM' })).toEqual([]);
      expect(await read(moderator, own, 'viewerCanReport { code } viewerCanModerate { code reason }')).toMatchObject({
        viewerCanReport: { code: 'OWN_COMMENT' },
        viewerCanModerate: { code: 'OWN_COMMENT' },
      });
      const colleague = await world.moderator(world.ministry, 'Irene');
      expect(await colleague.refusals('dismissReports', { commentId: own, reason })).toEqual([]);
    });

    it('ids that name no comment say so and nothing else', async () => {
      const unknown = Buffer.from('Comment:00000000-0000-7000-8000-000000000000').toString('base64url');
      for (const id of [unknown, consultation.id, 'nonsense']) {
        expect(await moderator.refusals('hideComment', hide(id))).toEqual(['NOT_FOUND']);
        expect(await ana.refusals('reportComment', { commentId: id, reason: 'SPAM' })).toEqual(['NOT_FOUND']);
      }
    });

    it('a decision needs a reason of 10 to 1000 characters and says which field is wrong', async () => {
      for (const wrong of ['Corto', '                    ', 'x'.repeat(1001)]) {
        const { userErrors } = await moderator.do('hideComment', hide(commentId, { reason: wrong }));
        expect(userErrors).toMatchObject([{ code: 'INPUT_INVALID', field: ['input', 'reason'] }]);
      }
      const { userErrors } = await (await world.citizen()).do('reportComment', { commentId, reason: 'OTHER', note: 'x'.repeat(1001) });
      expect(userErrors).toMatchObject([{ code: 'INPUT_INVALID', field: ['input', 'note'] }]);
    });
  });

  it('what an official answers is hidden only for personal data, and by two people', async () => {
    const question = await post(luis, '¿Cuándo empieza?');
    const answer = await post(consultation.official, 'Empieza en marzo; llame a don José al 300 000 0000.', question);
    await reportBy([ana, luis], answer);
    expect(await moderator.refusals('hideComment', hide(answer))).toEqual(['OFFICIAL_ANSWER_PROTECTED']);
    expect(await read(world.visitor(), answer)).toMatchObject({ state: 'VISIBLE' });
    const wish = hide(answer, { ground: 'PERSONAL_DATA' });
    const { decision, proposal } = await moderator.act('hideComment', wish, 'decision { id } proposal { id }');
    expect(decision).toBeNull();
    expect(await read(world.visitor(), answer)).toMatchObject({ state: 'VISIBLE' });
    const colleague = await world.moderator(world.ministry, 'Segunda');
    await colleague.act('secondModerationProposal', { proposalId: proposal.id });
    expect(await read(world.visitor(), answer)).toMatchObject({ state: 'HIDDEN' });
  });

  it('the queue shows most reports first, then what waits longest, page by page in both directions', async () => {
    const agency = world.townHall;
    const here = await world.drafts.open({ agency, title: 'Ciclovía' });
    const julia = await world.moderator(agency, 'Julia');
    const people = await Promise.all(['A1', 'B2', 'C3'].map((name) => world.citizen(name)));
    const expected: [string, number][] = [];
    for (const reports of [1, 3, 1, 2, 1]) {
      const id = await post(luis, 'Algo.', here.id);
      await reportBy(people.slice(0, reports), id);
      expected.push([id, reports]);
      world.clock.advance(1_000);
    }
    const order = [1, 3, 0, 2, 4].map((place) => expected[place]!);
    const read = async (page: string) => {
      const { nodes, pageInfo } = await queueOf(julia, 'comment { id } openReports', page, agency);
      return { found: nodes.map((each: any) => [each.comment.id, each.openReports]), pageInfo };
    };
    expect((await read('first: 10')).found).toEqual(order);
    let { found, pageInfo } = await read('first: 2');
    for (; pageInfo.hasNextPage;) {
      const next = await read(`first: 2, after: "${pageInfo.endCursor}"`);
      found = [...found, ...next.found];
      pageInfo = next.pageInfo;
    }
    expect(found).toEqual(order);
    const last = await read('last: 2');
    expect(last.found).toEqual(order.slice(3));
    expect((await read(`last: 2, before: "${last.pageInfo.startCursor}"`)).found).toEqual(order.slice(1, 3));
    const forged = Buffer.from(JSON.stringify(['1', 'yesterday', "'; --"])).toString('base64url');
    const { errors } = await julia.ask(
      'query ($id: ID!, $after: String) { moderationQueue(agencyId: $id, first: 1, after: $after) { nodes { id } } }',
      { id: agency.globalId, after: forged },
    );
    expect(errors?.[0]?.extensions.code).toBe('CURSOR_INVALID');
  });

  it('everybody reads the log, newest first and without personal data', async () => {
    const agency = world.townHall;
    const here = await world.drafts.open({ agency, title: 'Parques' });
    const julia = await world.moderator(agency, 'Julieta');
    const autor = await world.citizen('Agapito');
    const denunciante = await world.citizen('Domitila');
    const secret = 'La casa de doña Eulalia queda en la calle 8.';
    const [one, two] = [await post(autor, secret, here.id), await post(autor, 'Otra cosa.', here.id)];
    await reportBy([denunciante], one, { note: 'Soy la hija de Eulalia.' });
    await reportBy([denunciante], two);
    await julia.act('hideComment', { commentId: one, ground: 'PERSONAL_DATA', reason: 'Muestra datos personales de un tercero.' });
    world.clock.advance(1_000);
    await julia.act('dismissReports', { commentId: two, reason: 'El comentario cumple las reglas.' });
    world.clock.advance(1_000);
    await julia.act('restoreComment', { commentId: one, reason: 'La persona dio su permiso.' });

    const fields = 'id __typename measure ground reason decidedAt commentId agency { slug } consultation { id title }';
    const query = `query ($agency: ID, $first: Int, $after: String) { moderationLog(agencyId: $agency, first: $first, after: $after) { nodes { ${fields} } pageInfo { endCursor hasNextPage } } }`;
    const { moderationLog } = await world.visitor().read(query, { agency: agency.globalId });
    expect(moderationLog.nodes.map(({ measure, ground, commentId }: any) => [measure, ground, commentId])).toEqual([
      ['RESTORE', null, one],
      ['NO_ACTION', null, two],
      ['HIDE', 'PERSONAL_DATA', one],
    ]);
    expect(moderationLog.nodes[0]).toMatchObject({
      agency: { slug: agency.slug },
      consultation: { id: here.id, title: 'Parques' },
      decidedAt: world.clock.now().toISOString(),
    });
    const told = JSON.stringify(moderationLog);
    for (const word of ['Julieta', 'Agapito', 'Domitila', 'Eulalia', julia.accountId, autor.accountId, denunciante.accountId])
      expect(told).not.toContain(word);

    const first = (await world.visitor().read(query, { first: 1 })).moderationLog;
    expect(first.nodes[0].id).toBe(moderationLog.nodes[0].id);
    const second = (await world.visitor().read(query, { agency: agency.globalId, first: 2, after: first.pageInfo.endCursor }))
      .moderationLog;
    expect(second.nodes.map(({ id }: any) => id)).toEqual(moderationLog.nodes.slice(1).map(({ id }: any) => id));

    const schema = await world.visitor().read('{ __type(name: "ModerationDecision") { fields { name } } }');
    expect(schema.__type.fields.map(({ name }: any) => name).sort()).toEqual([
      'agency',
      'appealableUntil',
      'appeals',
      'automatedDecision',
      'automatedDetection',
      'basis',
      'comment',
      'commentId',
      'consultation',
      'contentCreatedAt',
      'contentLanguage',
      'decidedAt',
      'decidedOnAppeal',
      'endsAt',
      'facts',
      'ground',
      'houseRule',
      'id',
      'isSeconded',
      'ledgerProof',
      'legalGround',
      'liftedAt',
      'lifts',
      'measure',
      'proportion',
      'reason',
      'source',
      'territoryScope',
      'undoneAt',
      'viewerAppeal',
      'viewerCanAppeal',
      'viewerCanUndo',
      'viewerIsConcerned',
    ]);
    const report = await world.visitor().read('{ __type(name: "CommentReport") { fields { name } } }');
    expect(report.__type.fields.map(({ name }: any) => name).sort()).toEqual([
      'bodyAsReported',
      'createdAt',
      'isOpen',
      'isWithoutAccount',
      'kind',
      'note',
      'reason',
    ]);
  });

  it('decisions are never changed, and the journal keeps each act out of the public history', async () => {
    await expect(world.rows('UPDATE moderation_decisions SET reason = $1', ['otra'])).rejects.toThrow('never changed');
    await expect(world.rows('DELETE FROM moderation_decisions')).rejects.toThrow('never changed');
    const article = consultation.articles[0]!.id;
    const parentId = await post(ana, 'Sobre este artículo.', article);
    const commentId = await post(luis, 'Qué torpeza.', parentId);
    await reportBy([ana], commentId);
    await moderator.act('hideComment', hide(commentId));
    const entries = await world.rows<any>(
      `SELECT kind, agency_id, actor_id, is_public, facts FROM journal WHERE subject_id = $1 AND kind <> 'comment.posted' ORDER BY sequence`,
      [uuidOf(commentId)],
    );
    expect(entries).toEqual([
      { kind: 'comment.reported', agency_id: world.ministry.id, actor_id: ana.accountId, is_public: false, facts: { reason: 'INSULT' } },
      {
        kind: 'comment.hidden',
        agency_id: world.ministry.id,
        actor_id: moderator.accountId,
        is_public: false,
        facts: {
          ground: 'INSULT',
          provisionId: uuidOf(article),
          parentId: uuidOf(parentId),
          measure: 'HIDE',
          decisionId: expect.any(String),
        },
      },
    ]);
  });
});

function uuidOf(globalId: string): string {
  return Buffer.from(globalId, 'base64url').toString().split(':')[1]!;
}
