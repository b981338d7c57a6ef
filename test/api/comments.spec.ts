/** Comments as citizens, officials and readers meet them. */
import { randomUUID } from 'node:crypto';
import { jest } from '@jest/globals';
import { Database } from '../../src/platform/database/database.js';
import { ReadingService } from '../../src/consultations/reading.service.js';
import { day, World } from '../world.js';
import type { TestConsultation } from '../drafts.js';
import type { Person } from '../person.js';

let world: World;
let ana: Person;
let luis: Person;
let clara: Person;
let consultation: TestConsultation;

beforeAll(async () => {
  world = await World.open();
  [ana, luis, clara] = await Promise.all([world.citizen('Ana'), world.citizen('Luis'), world.official()]);
});
afterAll(() => world.close());
beforeEach(async () => {
  consultation = await world.drafts.open({ official: clara });
});

const minute = 60_000;
const shape =
  'id depth stance body bodyHtml state supports repliesCount authorRole editedAt author { displayName } parent { id } provision { eid } consultation { id }';

async function post(author: Person, subjectId: string, body = 'De acuerdo.', stance = 'NEUTRAL'): Promise<string> {
  return (await author.act('postComment', { subjectId, body, stance }, 'comment { id }')).comment.id;
}

async function commentOf(id: string, reader: Person = world.visitor(), selection = shape): Promise<any> {
  return (await reader.read(`query ($id: ID!) { node(id: $id) { ... on Comment { ${selection} } } }`, { id })).node;
}

async function countsOf(id: string): Promise<{ total: number; inFavour: number; against: number; neutral: number }> {
  const fields = 'commentCounts { total inFavour against neutral }';
  return (
    await world
      .visitor()
      .read(`query ($id: ID!) { node(id: $id) { ... on Consultation { ${fields} } ... on Provision { ${fields} } } }`, { id })
  ).node.commentCounts;
}

describe('a comment', () => {
  it('stands on the consultation, on an article, or below another comment, three levels deep', async () => {
    const onAll = await post(ana, consultation.id);
    const onArticle = await post(ana, consultation.articles[1]!.id, 'Falta un plazo.', 'AGAINST');
    expect(await commentOf(onAll)).toMatchObject({
      depth: 0,
      provision: null,
      parent: null,
      consultation: { id: consultation.id },
      author: { displayName: 'Ana' },
      state: 'VISIBLE',
    });
    expect(await commentOf(onArticle)).toMatchObject({
      depth: 0,
      stance: 'AGAINST',
      body: 'Falta un plazo.',
      provision: { eid: consultation.articles[1]!.eid },
    });
    let parent = onArticle;
    for (const depth of [1, 2, 3]) {
      const reply = await post(depth % 2 ? luis : ana, parent);
      expect(await commentOf(reply)).toMatchObject({ depth, parent: { id: parent }, provision: { eid: consultation.articles[1]!.eid } });
      expect(await commentOf(parent)).toMatchObject({ repliesCount: 1 });
      parent = reply;
    }
    expect(await luis.refusals('postComment', { subjectId: parent, body: 'Otra.' })).toEqual(['THREAD_TOO_DEEP']);
  });

  it('is refused when it says nothing or too much', async () => {
    expect(await ana.refusals('postComment', { subjectId: consultation.id, body: ' \u200b ' })).toEqual(['COMMENT_EMPTY']);
    expect(await ana.refusals('postComment', { subjectId: consultation.id, body: '😀'.repeat(5_001) })).toEqual(['COMMENT_TOO_LONG']);
    expect(await commentOf(await post(ana, consultation.id, '😀'.repeat(5_000)))).toMatchObject({ state: 'VISIBLE' });
  });

  it('shows Markdown and never a script', async () => {
    const id = await post(
      ana,
      consultation.id,
      '**Sí** <script>alert(1)</script> [aquí](javascript:alert(1)) <img src=x onerror=alert(1)>',
    );
    const { bodyHtml } = await commentOf(id);
    expect(bodyHtml).toContain('<strong>Sí</strong>');
    expect(bodyHtml).not.toMatch(/<script|<img|href="javascript/);
  });

  it('is refused outside of the time of the consultation, except for answers of officials', async () => {
    const scheduled = await world.drafts.scheduled({ official: clara });
    expect(await ana.refusals('postComment', { subjectId: scheduled.id, body: 'Hola' })).toEqual(['NOT_YET_OPEN']);
    expect(await world.visitor().refusals('postComment', { subjectId: consultation.id, body: 'Hola' })).toEqual(['SIGN_IN_REQUIRED']);
    const id = await post(ana, consultation.id);
    world.clock.advance(20 * day);
    try {
      for (const subjectId of [consultation.id, consultation.articles[0]!.id, id])
        expect(await luis.refusals('postComment', { subjectId, body: 'Tarde' })).toEqual(['CLOSED']);
      expect(await luis.refusals('supportComment', { commentId: id })).toEqual(['CLOSED']);
      expect(await clara.refusals('postComment', { subjectId: consultation.id, body: 'Tarde' })).toEqual(['CLOSED']);
      expect(await commentOf(await post(clara, id, 'Gracias; se acoge.'))).toMatchObject({ authorRole: 'OFFICIAL', depth: 1 });
    } finally {
      world.clock.advance(-20 * day);
    }
  });

  it('of an official answers without a stance', async () => {
    const subjectId = await post(ana, consultation.id);
    expect(await clara.refusals('postComment', { subjectId, body: 'Sí', stance: 'IN_FAVOUR' })).toEqual(['OFFICIALS_TAKE_NO_STANCE']);
    const foreign = await world.official(world.townHall, 'Patricia');
    expect(await commentOf(await post(foreign, subjectId, 'A título propio', 'AGAINST'))).toMatchObject({ authorRole: 'CITIZEN' });
  });

  it('does not exist in the draft of others', async () => {
    const draft = await world.drafts.complete({ official: clara });
    for (const subjectId of [draft.id, draft.articles[0]!.id])
      expect(await ana.refusals('postComment', { subjectId, body: 'Hola' })).toEqual(['NOT_FOUND']);
    expect(await clara.refusals('postComment', { subjectId: draft.id, body: 'Hola' })).toEqual(['NOT_PUBLISHED']);
    expect(
      await ana.refusals('postComment', { subjectId: Buffer.from(`Comment:${randomUUID()}`).toString('base64url'), body: 'Hola' }),
    ).toEqual(['NOT_FOUND']);
    // A comment cannot come into a draft; were there one, it would be as invisible as the draft.
    const id = await post(ana, consultation.id);
    await world.rows(`UPDATE consultations SET status = 'DRAFT' WHERE id = $1`, [uuidOf(consultation.id)]);
    expect(await commentOf(id, ana)).toBeNull();
    expect(await commentOf(id, clara)).toMatchObject({ body: 'De acuerdo.' });
    expect(await luis.refusals('supportComment', { commentId: id })).toEqual(['NOT_FOUND']);
  });

  it('is posted once for one idempotency key, also when it is sent twice at the same time or again after the closing', async () => {
    const input = { subjectId: consultation.id, body: 'Una sola vez', idempotencyKey: randomUUID() };
    const payloads = await Promise.all([1, 2, 3].map(() => ana.act('postComment', input, 'comment { id body }')));
    expect(new Set(payloads.map(({ comment }) => comment.id)).size).toBe(1);
    world.clock.advance(20 * day);
    expect((await ana.act('postComment', input, 'comment { id }')).comment.id).toBe(payloads[0].comment.id);
    world.clock.advance(-20 * day);
    expect((await countsOf(consultation.id)).total).toBe(1);
    expect(await ana.refusals('supportComment', { commentId: payloads[0].comment.id, idempotencyKey: input.idempotencyKey })).not.toEqual(
      [],
    );
  });

  it('of somebody with a used key does not spoil those of others in the same batch', async () => {
    const key = randomUUID();
    const other = await post(luis, consultation.id);
    await ana.act('supportComment', { commentId: other, idempotencyKey: key });
    const [mine, ...others] = await Promise.all([
      ana.refusals('postComment', { subjectId: consultation.id, body: 'Yo', idempotencyKey: key }),
      ...Array.from({ length: 10 }, () => luis.refusals('postComment', { subjectId: consultation.id, body: 'Yo' })),
    ]);
    expect(mine).toEqual(['IDEMPOTENCY_KEY_REUSED']);
    expect(others.flat()).toEqual([]);
  });
});

describe('changing and withdrawing', () => {
  it('keeps the earlier wordings in public, for fifteen minutes', async () => {
    const id = await post(ana, consultation.articles[0]!.id, 'Primero', 'IN_FAVOUR');
    world.clock.advance(5 * minute);
    await ana.act('editComment', { commentId: id, body: 'Segundo', stance: 'AGAINST' });
    await ana.act('editComment', { commentId: id, body: 'Tercero' });
    await ana.act('editComment', { commentId: id, body: 'Tercero' });
    expect(await commentOf(id, world.visitor(), 'body stance isEdited edits { body stance }')).toEqual({
      body: 'Tercero',
      stance: 'AGAINST',
      isEdited: true,
      edits: [
        { body: 'Primero', stance: 'IN_FAVOUR' },
        { body: 'Segundo', stance: 'AGAINST' },
      ],
    });
    expect(await countsOf(consultation.articles[0]!.id)).toEqual({ total: 1, inFavour: 0, against: 1, neutral: 0 });
    expect(await luis.refusals('editComment', { commentId: id, body: 'Mío' })).toEqual(['NOT_YOUR_COMMENT']);
    world.clock.advance(10 * minute);
    expect(await ana.refusals('editComment', { commentId: id, body: 'Tarde' })).toEqual(['EDITING_TIME_OVER']);
    expect(await commentOf(id, ana, 'viewerCanEdit { allowed code }')).toEqual({
      viewerCanEdit: { allowed: false, code: 'EDITING_TIME_OVER' },
    });
  });

  it('ends after twenty changes', async () => {
    const id = await post(ana, consultation.id, 'v0');
    for (let version = 1; version <= 20; version++) await ana.act('editComment', { commentId: id, body: `v${version}` });
    expect(await ana.refusals('editComment', { commentId: id, body: 'v21' })).toEqual(['TOO_MANY_EDITS']);
    expect(await commentOf(id)).toMatchObject({ body: 'v20' });
  });

  it('leaves a tombstone without words and author, for everybody, and its replies', async () => {
    const id = await post(ana, consultation.id, 'Me arrepiento', 'IN_FAVOUR');
    const reply = await post(luis, id, 'Respuesta');
    await ana.act('withdrawComment', { commentId: id });
    for (const reader of [world.visitor(), ana, await world.auditor()]) {
      expect(
        await commentOf(id, reader, 'state body bodyHtml stance author { id } edits { body } repliesCount replies { nodes { id } }'),
      ).toEqual({
        state: 'WITHDRAWN',
        body: null,
        bodyHtml: null,
        stance: null,
        author: null,
        edits: null,
        repliesCount: 1,
        replies: { nodes: [{ id: reply }] },
      });
    }
    expect(await countsOf(consultation.id)).toEqual({ total: 1, inFavour: 0, against: 0, neutral: 1 });
    expect(await ana.refusals('withdrawComment', { commentId: id })).toEqual(['COMMENT_WITHDRAWN']);
    const nowhere = Buffer.from(`Comment:${randomUUID()}`).toString('base64url');
    expect(await luis.refusals('withdrawComment', { commentId: nowhere })).toEqual(['NOT_FOUND']);
    expect(await ana.refusals('withdrawComment', { commentId: reply })).toEqual(['NOT_YOUR_COMMENT']);
    expect(await luis.refusals('postComment', { subjectId: id, body: 'Otra' })).toEqual(['COMMENT_WITHDRAWN']);
    expect(await luis.refusals('supportComment', { commentId: id })).toEqual(['COMMENT_WITHDRAWN']);
  });

  it('lets the author, moderators of the agency, auditors and administrators read what a tombstone said', async () => {
    const id = await post(ana, consultation.id, 'Lo dicho');
    await ana.act('withdrawComment', { commentId: id });
    const [moderator, foreign] = [await world.moderator(), await world.moderator(world.townHall)];
    const selection = 'original { body author { displayName } }';
    for (const reader of [ana, moderator, await world.auditor(), await world.administrator()]) {
      expect(await commentOf(id, reader, selection)).toEqual({ original: { body: 'Lo dicho', author: { displayName: 'Ana' } } });
    }
    for (const reader of [world.visitor(), luis, clara, foreign])
      expect(await commentOf(id, reader, selection)).toEqual({ original: null });
  });
});

describe('supports', () => {
  it('count once a person, never for oneself, and can be taken back', async () => {
    const commentId = await post(ana, consultation.id);
    expect(
      (await luis.act('supportComment', { commentId }, 'comment { supports viewerHasSupported viewerCanSupport { code } }')).comment,
    ).toEqual({
      supports: 1,
      viewerHasSupported: true,
      viewerCanSupport: { code: 'ALREADY_SUPPORTED' },
    });
    expect(await luis.refusals('supportComment', { commentId })).toEqual(['ALREADY_SUPPORTED']);
    expect(await ana.refusals('supportComment', { commentId })).toEqual(['CANNOT_SUPPORT_OWN']);
    expect(await ana.refusals('revokeSupport', { commentId })).toEqual(['NOT_SUPPORTED']);
    expect((await luis.act('revokeSupport', { commentId }, 'comment { supports viewerHasSupported }')).comment).toEqual({
      supports: 0,
      viewerHasSupported: false,
    });
    expect(await luis.refusals('revokeSupport', { commentId })).toEqual(['NOT_SUPPORTED']);
  });

  it('of thirty people at once are thirty, and thirty of one person are one', async () => {
    const commentId = await post(ana, consultation.id);
    const people = await Promise.all(Array.from({ length: 30 }, (_, index) => world.citizen(`Persona ${index}`)));
    const refusals = await Promise.all(
      [...people, ...Array<Person>(30).fill(luis)].map((person) => person.refusals('supportComment', { commentId })),
    );
    expect(refusals.slice(0, 30).flat()).toEqual([]);
    expect(refusals.slice(30).flat()).toEqual(Array(29).fill('ALREADY_SUPPORTED'));
    expect(await commentOf(commentId)).toMatchObject({ supports: 31 });
    await Promise.all([...people.slice(0, 10).map((person) => person.act('revokeSupport', { commentId })), post(luis, commentId)]);
    expect(await commentOf(commentId)).toMatchObject({ supports: 21, repliesCount: 1 });
    const [{ rows }] = (await world.rows<{ rows: string }>('SELECT count(*) AS rows FROM comment_supports WHERE comment_id = $1', [
      uuidOf(commentId),
    ])) as [{ rows: string }];
    expect(Number(rows)).toBe(21);
  });
});

describe('counts', () => {
  it('are kept by article and stance, with replies, and for the whole consultation', async () => {
    const [first, second] = consultation.articles.map(({ id }) => id) as [string, string];
    await Promise.all([
      post(ana, consultation.id, 'a', 'IN_FAVOUR'),
      post(ana, first, 'b', 'AGAINST'),
      post(luis, first, 'c', 'AGAINST'),
      post(luis, second, 'd'),
    ]);
    await post(luis, await post(ana, second, 'e', 'IN_FAVOUR'), 'f', 'AGAINST');
    expect(await countsOf(first)).toEqual({ total: 2, inFavour: 0, against: 2, neutral: 0 });
    expect(await countsOf(second)).toEqual({ total: 3, inFavour: 1, against: 1, neutral: 1 });
    expect(await countsOf(consultation.id)).toEqual({ total: 6, inFavour: 2, against: 3, neutral: 1 });
    expect(await countsOf(consultation.articles[2]!.id)).toEqual({ total: 0, inFavour: 0, against: 0, neutral: 0 });
  });

  it('agree with the comments after many acts at once', async () => {
    const [article] = consultation.articles;
    const posted = await Promise.all(
      Array.from({ length: 40 }, (_, index) =>
        post(index % 2 ? ana : luis, article!.id, `Nº ${index}`, ['IN_FAVOUR', 'AGAINST', 'NEUTRAL'][index % 3]),
      ),
    );
    await Promise.all(
      posted.map((commentId, index) => {
        const author = index % 2 ? ana : luis;
        if (index % 4 === 0) return author.act('withdrawComment', { commentId });
        return index % 4 === 1
          ? author.act('editComment', { commentId, body: 'Otra', stance: 'AGAINST' })
          : post(author, consultation.id, 'Más', 'IN_FAVOUR');
      }),
    );
    const visible = await world.rows<{ stance: string; comments: string }>(
      'SELECT stance, count(*) AS comments FROM comments WHERE provision_id = $1 AND withdrawn_at IS NULL GROUP BY stance',
      [uuidOf(article!.id)],
    );
    const of = Object.fromEntries(visible.map(({ stance, comments }) => [stance, Number(comments)]));
    expect(await countsOf(article!.id)).toEqual({ total: 30, inFavour: of.IN_FAVOUR, against: of.AGAINST, neutral: of.NEUTRAL });
    expect((await countsOf(consultation.id)).total).toBe(50);
    const activity = await world.rows<{ contributions: string }>(
      'SELECT contributions FROM consultation_activity WHERE consultation_id = $1',
      [uuidOf(consultation.id)],
    );
    expect(Number(activity[0]!.contributions)).toBe(60);
  });
});

describe('pages', () => {
  const pageOf = async (
    id: string,
    args: string,
  ): Promise<{
    nodes: { id: string; body: string }[];
    pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string; endCursor: string };
  }> => {
    const field = `comments(${args}) { nodes { id body } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } }`;
    return (
      await world
        .visitor()
        .read(`query ($id: ID!) { node(id: $id) { ... on Consultation { ${field} } ... on Provision { ${field} } } }`, { id })
    ).node.comments;
  };

  it('come in four orders, forwards and backwards, over ties, on the consultation and on an article', async () => {
    const article = consultation.articles[0]!.id;
    const ids: string[] = [];
    for (let index = 0; index < 9; index++)
      ids.push(await post(index % 2 ? ana : luis, article, String(index), index % 3 === 0 ? 'AGAINST' : 'IN_FAVOUR'));
    for (const index of [2, 5]) await clara.act('supportComment', { commentId: ids[index]! });
    await post(clara, ids[3]!, 'Gracias');
    const newest = ['8', '7', '6', '5', '4', '3', '2', '1', '0'];
    const expected = {
      NEWEST: newest,
      OLDEST: [...newest].reverse(),
      MOST_SUPPORTED: ['5', '2', '8', '7', '6', '4', '3', '1', '0'],
      MOST_DISCUSSED: ['3', '8', '7', '6', '5', '4', '2', '1', '0'],
    };
    for (const whole of [consultation.id, article]) {
      for (const [order, bodies] of Object.entries(expected)) {
        const bodiesOf = ({ nodes }: { nodes: { body: string }[] }): string[] => nodes.map(({ body }) => body);
        expect(bodiesOf(await pageOf(whole, `orderBy: ${order}`))).toEqual(bodies);
        const forwards: string[] = [];
        for (
          let page = await pageOf(whole, `orderBy: ${order}, first: 2`);
          ;
          page = await pageOf(whole, `orderBy: ${order}, first: 2, after: "${page.pageInfo.endCursor}"`)
        ) {
          forwards.push(...bodiesOf(page));
          if (!page.pageInfo.hasNextPage) break;
        }
        expect(forwards).toEqual(bodies);
        const backwards: string[] = [];
        for (
          let page = await pageOf(whole, `orderBy: ${order}, last: 2`);
          ;
          page = await pageOf(whole, `orderBy: ${order}, last: 2, before: "${page.pageInfo.startCursor}"`)
        ) {
          backwards.unshift(...bodiesOf(page));
          if (!page.pageInfo.hasPreviousPage) break;
        }
        expect(backwards).toEqual(bodies);
        expect(bodiesOf(await pageOf(whole, `orderBy: ${order}, stance: AGAINST`))).toEqual(
          bodies.filter((body) => Number(body) % 3 === 0),
        );
      }
    }
  });

  it('refuse forged cursors', async () => {
    for (const after of [
      'x',
      Buffer.from('["x"]').toString('base64url'),
      Buffer.from('["99999999999999","0199a8a0-0000-7000-8000-000000000000"]').toString('base64url'),
    ]) {
      const { errors } = await ana.ask(
        'query ($id: ID!, $after: String) { consultation(id: $id) { comments(after: $after, orderBy: MOST_SUPPORTED) { nodes { id } } } }',
        { id: consultation.id, after },
      );
      expect(errors![0]!.extensions.code).toBe('CURSOR_INVALID');
    }
  });

  it('of replies are read oldest first, for all comments of a page in one statement', async () => {
    const comments = [await post(ana, consultation.id, 'uno'), await post(ana, consultation.articles[0]!.id, 'dos')];
    for (const comment of comments) for (const body of ['a', 'b', 'c']) await post(luis, comment, body);
    const statements: string[] = [];
    const database = world.app.get(Database);
    const rows = jest.spyOn(database, 'rows').mockImplementation(function (this: Database, statement, values) {
      statements.push(statement.name);
      return Database.prototype.rows.call(this, statement, values) as Promise<never[]>;
    });
    const { consultation: read } = await world
      .visitor()
      .read(
        'query ($id: ID!) { consultation(id: $id) { comments(orderBy: OLDEST) { nodes { body replies(first: 2) { nodes { body author { displayName } } pageInfo { hasNextPage } } } } } }',
        { id: consultation.id },
      );
    rows.mockRestore();
    expect(read.comments.nodes).toEqual(
      ['uno', 'dos'].map((body) => ({
        body,
        replies: { nodes: ['a', 'b'].map((text) => ({ body: text, author: { displayName: 'Luis' } })), pageInfo: { hasNextPage: true } },
      })),
    );
    expect(statements.filter((name) => name.startsWith('comments.'))).toEqual([
      'comments.page_consultation_created_at_asc',
      'comments.page_comment_created_at_asc_with_tombstones',
    ]);
  });

  it('of the viewer’s own comments are for the viewer alone', async () => {
    const eva = await world.citizen('Eva');
    const mine = [await post(eva, consultation.id, 'uno'), await post(eva, consultation.articles[0]!.id, 'dos')];
    const { viewerComments } = await eva.read('{ viewerComments(first: 10) { nodes { id } } }');
    expect(viewerComments.nodes.map(({ id }: { id: string }) => id)).toEqual(mine.reverse());
    expect((await world.visitor().ask('{ viewerComments { nodes { id } } }')).errors![0]!.extensions.code).toBe('SIGN_IN_REQUIRED');
  });
});

it('tells the journal where each comment stands and never who wrote it in its facts', async () => {
  const article = consultation.articles[0]!.id;
  const id = await post(ana, article);
  await luis.act('supportComment', { commentId: id });
  await luis.act('revokeSupport', { commentId: id });
  await ana.act('editComment', { commentId: id, body: 'Otra' });
  await ana.act('withdrawComment', { commentId: id });
  const entries = await world.rows<{ kind: string; facts: object; actor: string | null; consultation: string }>(
    'SELECT kind, facts, actor_id AS actor, consultation_id AS consultation FROM journal WHERE subject_id = $1 ORDER BY sequence',
    [uuidOf(id)],
  );
  expect(entries.map(({ kind }) => kind)).toEqual([
    'comment.posted',
    'comment.supported',
    'comment.support_revoked',
    'comment.edited',
    'comment.withdrawn',
  ]);
  for (const { facts, actor, consultation: whole } of entries) {
    expect(facts).toEqual({ provisionId: uuidOf(article), parentId: null, depth: 0 });
    expect([ana.accountId, luis.accountId]).toContain(actor);
    expect(whole).toBe(uuidOf(consultation.id));
  }
});

it('keeps a consultation that closes early from taking comments dated after its closing', async () => {
  const database = world.app.get(Database);
  const reading = world.app.get(ReadingService);
  let answered: string[] = [];
  await database.transaction(async (tx) => {
    await tx.query('SELECT 1 FROM consultations WHERE id = $1 FOR UPDATE', [uuidOf(consultation.id)]);
    const waiting = ana.refusals('postComment', { subjectId: consultation.id, body: 'Justo a tiempo' }).then((codes) => (answered = codes));
    await new Promise((later) => setTimeout(later, 100));
    await tx.query('UPDATE consultations SET closes_at = $2 WHERE id = $1', [uuidOf(consultation.id), world.clock.now()]);
    void waiting;
  });
  for (let tries = 0; answered.length === 0 && tries < 1_500; tries++) await new Promise((later) => setTimeout(later, 20));
  expect(answered).toEqual(['CLOSED']);
  expect((await reading.windows([uuidOf(consultation.id)])).size).toBe(1);
});

function uuidOf(globalId: string): string {
  return Buffer.from(globalId, 'base64url').toString().split(':')[1]!;
}
