/** Hidden, held or blacked out means so everywhere: by id, in lists, counts, searches, files, pages and live, for everybody who must not read it. */
import { EditingService } from '../../src/comments/editing.service.js';
import { MeasuresService } from '../../src/comments/measures.service.js';
import { PostingChecks } from '../../src/comments/posting-checks.js';
import type { TestConsultation } from '../drafts.js';
import { uuidOf } from '../ids.js';
import { stopWatching, ways } from '../live/watching.js';
import type { Person } from '../person.js';
import { sorted } from '../sorted.js';
import { Database, type Tx } from '../../src/platform/database/database.js';
import { ReadingService } from '../../src/consultations/reading.service.js';
import { day, World } from '../world.js';

/** Words that nobody else in the world says. */
const secret = 'xiquelara';
const held = new Set<string>();

let world: World;
let [ana, luis, clara, tomas, gonzalo, beatriz, visitor]: Person[] = [];
let consultation: TestConsultation;
let slug: string;

beforeAll(async () => {
  world = await World.open();
  [ana, luis, clara, tomas] = [await world.citizen('Ana'), await world.citizen('Luis'), await world.official(), await world.moderator()];
  [gonzalo, beatriz, visitor] = [await world.auditor(), await world.administrator(), world.visitor()];
  // A rule of the house, as another room would bring it: whatever says so waits.
  world.app.get(PostingChecks).register({
    check: (_tx, posts) => Promise.resolve(posts.map(({ body }) => (body.includes('#espera') ? 'WORDS' : null))),
    held: (_tx, posts) => {
      for (const { commentId } of posts) held.add(commentId);
      return Promise.resolve();
    },
  });
});
beforeEach(async () => {
  consultation = await world.drafts.open({ official: clara! });
  ({ slug } = (await clara!.read('query ($id: ID!) { consultation(id: $id) { slug } }', { id: consultation.id })).consultation);
});
afterEach(stopWatching);
afterAll(() => world?.close());

const fields = `id state body bodyHtml stance author { displayName } edits { body } heldFor label { reason } hiddenPart { reason blackouts { start end } }
  isLocked lockedReason hiddenReason supports repliesCount createdAt webAnnotation suggestion { proposed blackouts { start end } words { text } acceptedWords { text } } original { body bodyHtml proposed }`;

async function post(who: Person, body: string, subjectId = consultation.id, extra: object = {}): Promise<string> {
  return (await who.act('postComment', { subjectId, body, ...extra }, 'comment { id }')).comment.id;
}
async function node(who: Person, id: string): Promise<any> {
  return (await who.read(`query ($id: ID!) { node(id: $id) { ... on Comment { ${fields} } } }`, { id })).node;
}
const statement = { ground: 'PERSONAL_DATA', facts: 'Muestra el documento de otra persona.', reason: 'Expone datos de otra persona.' };
const proportion = 'Una etiqueta no evitaría el daño.';
async function decide(commentId: string, measure: string, more: object = {}): Promise<string> {
  const input = { commentId, measure, ...statement, ...(measure === 'LABEL' ? {} : { proportion }), ...more };
  return (await tomas!.act('decideOnComment', input, 'decision { id }')).decision.id;
}
const undo = (decisionId: string) => tomas!.act('undoModerationDecision', { decisionId });

/** Everything that anybody can fetch about the consultation without being told where to look, as one text. */
async function everythingFor(who: Person): Promise<string> {
  const { id, articles } = consultation;
  const of = (selection: string): Promise<any> =>
    who.read(`query ($id: ID!) { consultation(id: $id) { ${selection} } }`, { id }).then((data) => data.consultation);
  const orders = ['NEWEST', 'OLDEST', 'MOST_SUPPORTED', 'MOST_DISCUSSED'];
  const [counts, ...asked] = await Promise.all([
    of('commentCounts { total inFavour against neutral } suggestionCounts { total }'),
    ...orders.map((order) =>
      of(
        `comments(orderBy: ${order}, withTombstones: true, first: 5) { nodes { ${fields} replies(first: 5) { nodes { ${fields} replies(first: 2) { nodes { id body bodyHtml } } } } } }`,
      ),
    ),
    of(`orphanedComments(first: 5) { nodes { ${fields} } } suggestions(first: 5) { nodes { ${fields} } }`),
    of(
      `argumentClusters(first: 5) { nodes { representative { ${fields} } near { because } members(first: 5) { nodes { comment { ${fields} } addedWords } } } }`,
    ),
    of(`argumentClusters(filter: { text: "${secret}" }) { nodes { id representative { body } } }`),
    of(
      `text { provisions(first: 5) { nodes { eid comments(withTombstones: true, first: 5) { nodes { ${fields} } } annotations(first: 5) { nodes { ${fields} } } commentCounts { total } } } }`,
    ),
    who.read(`query ($id: ID!) { moderationLog(consultationId: $id) { nodes { reason facts } } }`, { id }),
    who.read(`query ($id: ID!) { node(id: $id) { ... on Provision { comments { nodes { ${fields} } } } } }`, { id: articles[0]!.id }),
  ]);
  const get = async (path: string): Promise<string> => {
    const response = await fetch(`${world.url}${path}`, { headers: who.headers });
    expect([path, response.status]).toEqual([path, 200]);
    return response.text();
  };
  const files = await Promise.all(
    [
      `/annotations/${slug}`,
      `/annotations/${slug}?part=art_1`,
      `/es/consultas/${slug}`,
      `/es/consultas/${slug}/comentarios`,
      `/es/consultas/${slug}/comentarios?hidden=1`,
      `/es/consultas/${slug}/texto`,
      `/es/consultas/${slug}/propuestas`,
      `/es/consultas/${slug}/texto/art_1?hidden=1`,
    ].map(get),
  );
  return [JSON.stringify(counts), JSON.stringify(asked), ...files].join('\n');
}

describe('what is held back', () => {
  it('is told to its author, who finds it where they wrote it, and to those who moderate and check', async () => {
    const { comment } = await ana!.act(
      'postComment',
      { subjectId: consultation.id, body: `Espero #espera ${secret}.` },
      `comment { ${fields} }`,
    );
    expect(comment).toMatchObject({ state: 'HELD', heldFor: 'WORDS', body: null, original: { body: `Espero #espera ${secret}.` } });
    expect(held.has(uuidOf(comment.id))).toBe(true);
    for (const who of [ana, tomas, gonzalo, beatriz]) expect((await node(who!, comment.id)).original.body).toContain(secret);
    const own = 'query ($id: ID!) { consultation(id: $id) { viewerHeldComments { id } } viewerComments(first: 1) { nodes { id state } } }';
    expect(await ana!.read(own, { id: consultation.id })).toEqual({
      consultation: { viewerHeldComments: [{ id: comment.id }] },
      viewerComments: { nodes: [{ id: comment.id, state: 'HELD' }] },
    });
    expect((await luis!.read(own, { id: consultation.id })).consultation.viewerHeldComments).toEqual([]);
  });

  it('does not exist for anybody else, in any list, count, file, page or search', async () => {
    const visible = await post(luis!, 'Esto se lee.');
    const before = await everythingFor(visitor!);
    const top = await post(ana!, `Espero #espera ${secret}.`);
    const onArticle = await post(ana!, `En el artículo #espera ${secret}.`, consultation.articles[0]!.id);
    const reply = await post(ana!, `En respuesta #espera ${secret}.`, visible);
    await sorted(world);

    for (const who of [visitor!, luis!, clara!]) {
      for (const id of [top, onArticle, reply]) expect(await node(who, id)).toBeNull();
      const everything = await everythingFor(who);
      expect(everything).not.toContain(secret);
      for (const id of [top, onArticle, reply]) expect(everything).not.toContain(id);
    }
    expect((await everythingFor(visitor!)).split('\n')[0]).toBe(before.split('\n')[0]);
    expect(await node(visitor!, visible)).toMatchObject({ repliesCount: 0 });
    const [activity] = await world.rows('SELECT contributions::int FROM consultation_activity WHERE consultation_id = $1', [
      uuidOf(consultation.id),
    ]);
    expect(activity).toEqual({ contributions: 1 });
    expect(
      await world.rows('SELECT sum(comments)::int AS posted FROM comment_days WHERE consultation_id = $1', [uuidOf(consultation.id)]),
    ).toEqual([{ posted: 1 }]);
  });

  it('cannot be answered, supported, drafted about, reported, edited or suggested upon; others do not even learn that it is there', async () => {
    const id = await post(ana!, `Espero #espera ${secret}.`);
    for (const [mutation, input] of [
      ['supportComment', { commentId: id }],
      ['reportComment', { commentId: id, reason: 'SPAM' }],
      ['editComment', { commentId: id, body: 'Otra cosa.' }],
      ['withdrawComment', { commentId: id }],
      ['postComment', { subjectId: id, body: 'Respondo.' }],
      ['saveCommentDraft', { subjectId: id, body: 'Respondo.' }],
    ] as const)
      expect([mutation, await luis!.refusals(mutation, input)]).toEqual([mutation, ['NOT_FOUND']]);
    expect(await ana!.refusals('editComment', { commentId: id, body: 'Otra cosa.' })).toEqual(['COMMENT_HELD']);
    expect(await ana!.refusals('postComment', { subjectId: id, body: 'Me respondo.' })).toEqual(['COMMENT_HELD']);
    expect(await tomas!.refusals('postComment', { subjectId: id, body: 'Responde quien modera.' })).toEqual(['COMMENT_HELD']);
  });

  it('is slipped in neither by editing what was published', async () => {
    const id = await post(ana!, 'Nada raro.');
    expect(await ana!.refusals('editComment', { commentId: id, body: `Ahora sí #espera ${secret}.` })).toEqual(['EDIT_NEEDS_REVIEW']);
    expect(await node(visitor!, id)).toMatchObject({ body: 'Nada raro.', edits: [] });
  });

  it('appears once it is released, with its time and place, counted, and told to those who watch; undone, it waits again', async () => {
    const parent = await post(luis!, 'Encabeza.');
    const watching = ways[0]![1](
      visitor!,
      'subscription ($id: ID!) { commentEvents(consultationId: $id) { ... on CommentChanged { change comment { id body } } } }',
      { id: consultation.id },
    );
    const reply = await post(ana!, `Respuesta #espera ${secret}.`, parent);
    const createdAt = (await node(ana!, reply)).createdAt;
    const later = await post(luis!, 'Más tarde.', parent);
    world.clock.advance(60_000);
    const decision = await decide(reply, 'NO_ACTION', { ground: null, facts: null });

    expect(await node(visitor!, reply)).toMatchObject({ state: 'VISIBLE', heldFor: null, createdAt, body: `Respuesta #espera ${secret}.` });
    const replies = async (): Promise<string[]> =>
      (
        await visitor!.read('query ($id: ID!) { node(id: $id) { ... on Comment { replies { nodes { id } } } } }', { id: parent })
      ).node.replies.nodes.map(({ id }: { id: string }) => id);
    expect(await replies()).toEqual([reply, later]);
    expect(await node(visitor!, parent)).toMatchObject({ repliesCount: 2 });
    const counts = async (): Promise<number> =>
      (await visitor!.read('query ($id: ID!) { consultation(id: $id) { commentCounts { total } } }', { id: consultation.id })).consultation
        .commentCounts.total;
    expect(await counts()).toBe(3);
    await watching.until((seen) => seen.of('commentEvents').some(({ comment }) => comment?.id === reply));

    await undo(decision);
    expect(await node(visitor!, reply)).toBeNull();
    expect(await node(ana!, reply)).toMatchObject({ state: 'HELD', heldFor: 'WORDS', createdAt });
    expect(await replies()).toEqual([later]);
    expect(await counts()).toBe(2);
    await watching.until((seen) => seen.of('commentEvents').some(({ change, comment }) => change === 'HELD' && comment === null));
    const [{ comments, newcomers }] = (await world.rows<{ comments: number; newcomers: number }>(
      'SELECT sum(comments)::int AS comments, sum(newcomers)::int AS newcomers FROM comment_days WHERE consultation_id = $1',
      [uuidOf(consultation.id)],
    )) as [{ comments: number; newcomers: number }];
    expect({ comments, newcomers }).toEqual({ comments: 2, newcomers: 1 });
  });

  it('becomes a tombstone with its reason when it is hidden, in its place among the replies; undone, it waits again', async () => {
    const parent = await post(luis!, 'Encabeza.');
    const reply = await post(ana!, `Respuesta #espera ${secret}.`, parent);
    const decision = await decide(reply, 'HIDE');
    expect(await node(visitor!, reply)).toMatchObject({ state: 'HIDDEN', hiddenReason: statement.reason, body: null, heldFor: null });
    expect(await node(visitor!, parent)).toMatchObject({ repliesCount: 1 });
    await undo(decision);
    expect(await node(visitor!, reply)).toBeNull();
    expect(await node(visitor!, parent)).toMatchObject({ repliesCount: 0 });
  });

  it('is gone without a trace when its author takes it back meanwhile', async () => {
    const parent = await post(luis!, 'Encabeza.');
    const reply = await post(ana!, `Respuesta #espera ${secret}.`, parent);
    await ana!.act('withdrawComment', { commentId: reply });
    expect(await node(visitor!, reply)).toBeNull();
    expect(await node(visitor!, parent)).toMatchObject({ repliesCount: 0 });
    expect(await node(ana!, reply)).toMatchObject({ state: 'WITHDRAWN' });
    expect(await everythingFor(visitor!)).not.toContain(reply);
  });
});

describe('a passage that is blacked out', () => {
  const body = `Llame a **${secret} Pérez** al [teléfono](https://x.example/${secret} "de ${secret}") hoy, por favor.`;
  const passages = [...body.matchAll(new RegExp(secret, 'g'))].map(({ index }) => ({ start: index, end: index + secret.length }));

  it('can be read nowhere by anybody else, from then on, whatever way leads to the words; lifted, all is as it was', async () => {
    const id = await post(ana!, `Antes decía ${secret} otra cosa.`, consultation.articles[0]!.id, { stance: 'IN_FAVOUR' });
    await ana!.act('editComment', { commentId: id, body });
    await luis!.act('supportComment', { commentId: id });
    await sorted(world);
    expect(await everythingFor(visitor!)).toContain(secret);
    const before = await node(visitor!, id);

    const decision = await decide(id, 'HIDE_PART', { passages });
    for (const who of [visitor!, luis!, clara!]) expect(await everythingFor(who)).not.toContain(secret);

    const after = await node(visitor!, id);
    expect(after).toMatchObject({
      ...before,
      body: body.replaceAll(secret, '█████'),
      bodyHtml: expect.stringContaining('<span class="blackout">█████</span> Pérez'),
      hiddenPart: { reason: statement.reason, blackouts: [expect.anything(), expect.anything(), expect.anything()] },
      edits: null,
      webAnnotation: expect.stringContaining('█████'),
      original: null,
    });
    for (const { start, end } of after.hiddenPart.blackouts) expect([...after.body].slice(start, end).join('')).toBe('█████');
    for (const who of [ana!, tomas!, gonzalo!]) expect((await node(who, id)).original.body).toBe(body);
    expect(await ana!.refusals('editComment', { commentId: id, body: 'Otra cosa.' })).toEqual(['PART_HIDDEN']);

    await undo(decision);
    expect(await node(visitor!, id)).toEqual(before);
    expect(await world.rows('SELECT * FROM comment_blackouts')).toEqual([]);
  });

  it('is not told by what two arguments differ in, either', async () => {
    const letter = (number: string): string =>
      'Pedimos que el artículo 1 proteja los nacimientos de agua de la cordillera. La comunidad de la vereda los ha cuidado durante ' +
      `generaciones y conoce cada quebrada. Hay que pagar ${number} pesos a cada una de las familias que cuidan el agua en la montaña. ` +
      'El proyecto entrega su administración a una empresa sin experiencia y aleja a las familias de las decisiones. Apoyo la creación ' +
      'de un fondo para los acueductos comunitarios que se reparta entre todas las veredas del municipio por partes iguales.';
    const [first] = [await post(ana!, letter('3001234567')), await post(luis!, letter('3117654321'))];
    await sorted(world);
    const near = async (): Promise<string> =>
      JSON.stringify(
        (
          await visitor!.read('query ($id: ID!) { consultation(id: $id) { argumentClusters { nodes { near { because } } } } }', {
            id: consultation.id,
          })
        ).consultation.argumentClusters.nodes,
      );
    // As it is written where two letters are near enough, which these are in other words.
    await world.rows(
      `UPDATE argument_clusters a SET near_id = b.id, near_likeness = 0.9, near_because = '{3001234567,3117654321}' FROM argument_clusters b
       WHERE a.consultation_id = $1 AND b.consultation_id = $1 AND a.number > b.number`,
      [uuidOf(consultation.id)],
    );
    expect(await near()).toContain('3001234567');
    const start = letter('3001234567').indexOf('3001234567');
    await decide(first, 'HIDE_PART', { passages: [{ start, end: start + 10 }] });
    expect(await near()).not.toContain('3001234567');
    await sorted(world);
    expect(await near()).not.toContain('3001234567');
  });

  it('is found by no search of officials, and stands in no matrix of theirs', async () => {
    const id = await post(ana!, body);
    await decide(id, 'HIDE_PART', { passages });
    await sorted(world);
    world.clock.advance(21 * day);
    const official = await world.session(clara!);
    const found = `query ($id: ID!, $words: String!) { consultation(id: $id) { observations(filter: { text: $words }) { nodes { comment { body } } } } }`;
    let all: any[] = [];
    for (let left = 100; left > 0 && all.length === 0; left--) {
      all = (await official.read(found, { id: consultation.id, words: 'Pérez' })).consultation.observations.nodes;
      if (all.length === 0) await new Promise((later) => setTimeout(later, 100));
    }
    expect(all).toEqual([{ comment: { body: body.replaceAll(secret, '█████') } }]);
    expect((await official.read(found, { id: consultation.id, words: secret })).consultation.observations.nodes).toEqual([]);
    world.clock.advance(-21 * day);
  });

  describe('of proposed words', () => {
    const proposed = `regula el uso del agua, y avise a ${secret} Pérez`;
    const inProposal = true;
    const start = proposed.indexOf(secret);
    const passage = { start, end: start + secret.length, inProposal };
    const suggest = async (): Promise<string> => {
      const wish = { provisionId: consultation.articles[0]!.id, passage: { exact: 'regula el uso del agua' }, proposed };
      const said = { ...wish, reason: 'Así se sabe a quién avisar.', acceptsPersonalData: true };
      return (await ana!.act('suggestWording', said, 'comment { id }')).comment.id;
    };
    const refused = (id: string, given: object[]) =>
      tomas!.refusals('decideOnComment', { commentId: id, measure: 'HIDE_PART', ...statement, proportion, passages: given });

    it('can be read nowhere by anybody else either, and lifted, all is as it was', async () => {
      const id = await suggest();
      await sorted(world);
      expect(await everythingFor(visitor!)).toContain(secret);
      const before = await node(visitor!, id);
      const decision = await decide(id, 'HIDE_PART', { passages: [passage] });
      for (const who of [visitor!, luis!, clara!]) expect(await everythingFor(who)).not.toContain(secret);
      const after = await node(visitor!, id);
      expect(after).toMatchObject({ body: before.body, hiddenPart: { reason: statement.reason, blackouts: [] }, original: null });
      expect(after.suggestion.proposed).toBe(proposed.replace(secret, '█████'));
      expect(after.suggestion.blackouts).toEqual([{ start, end: start + 5 }]);
      for (const who of [ana!, tomas!, gonzalo!]) expect((await node(who, id)).original).toMatchObject({ body: before.body, proposed });
      await sorted(world);
      expect(await everythingFor(visitor!)).not.toContain(secret);

      await undo(decision);
      expect(await node(visitor!, id)).toEqual(before);
      expect(await world.rows('SELECT * FROM comment_blackouts WHERE comment_id = $1', [uuidOf(id)])).toEqual([]);
    });

    it('goes into no draft: the agency writes words of its own', async () => {
      const id = await suggest();
      await decide(id, 'HIDE_PART', { passages: [passage, { start: 0, end: 3 }] });
      expect((await node(visitor!, id)).body).toBe('███ se sabe a quién avisar.');
      expect(await clara!.refusals('acceptSuggestion', { commentId: id })).toEqual(['SUGGESTION_PART_HIDDEN']);
      const shown = proposed.replace(secret, '█████');
      expect(await clara!.refusals('acceptSuggestion', { commentId: id, wording: shown })).toEqual(['SUGGESTION_PART_HIDDEN']);
      expect(await clara!.refusals('acceptSuggestion', { commentId: id, wording: 'regula el buen uso del agua' })).toEqual([]);
      const gathering = 'query ($id: ID!) { gatherSuggestions(consultationId: $id) { markdown } }';
      const { markdown } = (await clara!.read(gathering, { id: consultation.id })).gatherSuggestions;
      expect(markdown).toContain('regula el buen uso del agua');
      expect(markdown).not.toMatch(new RegExp(`${secret}|█`));
    });

    it('is not taken from words that the agency has made its own, nor where nothing is proposed', async () => {
      const id = await suggest();
      await clara!.act('acceptSuggestion', { commentId: id });
      expect(await refused(id, [passage])).toEqual(['SUGGESTION_ACCEPTED']);
      expect((await node(visitor!, id)).suggestion.proposed).toBe(proposed);
      await clara!.act('reopenSuggestion', { commentId: id });
      expect(await refused(id, [{ start: 0, end: [...proposed].length, inProposal }])).toEqual(['NOTHING_LEFT_TO_READ']);
      expect(await refused(id, [passage])).toEqual([]);
      expect(await refused(await post(ana!, 'Sin propuesta.'), [passage])).toEqual(['PASSAGE_OUTSIDE']);
    });
  });

  it('is one of the words, and leaves something to read', async () => {
    const id = await post(ana!, 'Solo esto.');
    const refused = (given: { start: number; end: number }[]) =>
      tomas!.refusals('decideOnComment', { commentId: id, measure: 'HIDE_PART', ...statement, proportion, passages: given });
    expect(await refused([{ start: 5, end: 11 }])).toEqual(['PASSAGE_OUTSIDE']);
    expect(await refused([{ start: 0, end: 9 }])).toEqual(['NOTHING_LEFT_TO_READ']);
    expect(await node(visitor!, id)).toMatchObject({ body: 'Solo esto.', hiddenPart: null });
  });
});

describe('what is hidden', () => {
  it('says nothing of itself but the reason, in any list, file or page', async () => {
    const id = await post(ana!, `Insulto ${secret}.`, consultation.articles[0]!.id);
    await sorted(world);
    const decision = await decide(id, 'HIDE');
    for (const who of [visitor!, luis!, clara!]) expect(await everythingFor(who)).not.toContain(secret);
    const shown = await visitor!.read(
      'query ($id: ID!) { node(id: $id) { ... on Comment { hiddenReason standingDecisions { id measure reason } } } }',
      { id },
    );
    expect(shown.node).toEqual({
      hiddenReason: statement.reason,
      standingDecisions: [{ id: decision, measure: 'HIDE', reason: statement.reason }],
    });
  });

  it('is left out of lists unless it is asked for or somebody replied to it', async () => {
    const [plain, answered] = [await post(ana!, 'Nadie responde.'), await post(ana!, 'Alguien responde.')];
    await post(luis!, 'Respondo.', answered);
    for (const id of [plain, answered]) await decide(id, 'HIDE');
    const read = async (withTombstones: boolean): Promise<string[]> =>
      (
        await visitor!.read(
          'query ($id: ID!, $with: Boolean!) { consultation(id: $id) { comments(withTombstones: $with) { nodes { id } } } }',
          { id: consultation.id, with: withTombstones },
        )
      ).consultation.comments.nodes.map(({ id }: { id: string }) => id);
    expect(await read(false)).toEqual([answered]);
    expect(await read(true)).toEqual([answered, plain]);
  });
});

describe('a label', () => {
  it('stands beside the words, which stay; a second one is refused; lifted, it is gone', async () => {
    const id = await post(ana!, 'Dicen que ya se firmó.');
    const before = await node(visitor!, id);
    await decide(id, 'LABEL', { ground: 'OTHER', reason: 'La firma está prevista para marzo.' });
    expect(await node(visitor!, id)).toEqual({ ...before, label: { reason: 'La firma está prevista para marzo.' } });
    expect(await tomas!.refusals('decideOnComment', { commentId: id, measure: 'LABEL', ...statement })).toEqual(['ALREADY_LABELLED']);
    await tomas!.act('decideOnComment', { commentId: id, measure: 'RESTORE', reason: 'Ya no hace falta la nota.' });
    expect(await node(visitor!, id)).toEqual(before);
  });
});

describe('a locked thread', () => {
  it('takes no reply at any depth, from anybody, and says why; unlocked, it does again', async () => {
    const head = await post(ana!, 'Encabeza.');
    const first = await post(luis!, 'Primera.', head);
    const second = await post(ana!, 'Segunda.', first);
    const beside = await post(luis!, 'Otra conversación.');
    await decide(head, 'LOCK_THREAD', { ground: 'OTHER' });

    for (const id of [head, first, second]) {
      expect(await node(visitor!, id)).toMatchObject({ isLocked: true, lockedReason: statement.reason, state: 'VISIBLE' });
      for (const who of [luis!, clara!])
        expect(await who.refusals('postComment', { subjectId: id, body: 'Una más.' })).toEqual(['THREAD_LOCKED']);
    }
    expect(await node(visitor!, beside)).toMatchObject({ isLocked: false, lockedReason: null });
    await luis!.act('supportComment', { commentId: head });
    await post(luis!, 'Aquí sí.', beside);

    await tomas!.act('decideOnComment', { commentId: head, measure: 'RESTORE', reason: 'La conversación puede seguir.' });
    await post(luis!, 'Una más.', second);
    expect(await node(visitor!, second)).toMatchObject({ isLocked: false, repliesCount: 1 });
  });

  it('inside another keeps its own lock when the outer one is lifted', async () => {
    const head = await post(ana!, 'Encabeza.');
    const inner = await post(luis!, 'Primera.', head);
    const below = await post(ana!, 'Segunda.', inner);
    await decide(inner, 'LOCK_THREAD', { ground: 'OTHER' });
    const outer = await decide(head, 'LOCK_THREAD', { ground: 'OTHER' });
    await undo(outer);
    expect(await node(visitor!, head)).toMatchObject({ isLocked: false });
    for (const id of [inner, below]) expect(await node(visitor!, id)).toMatchObject({ isLocked: true });
  });

  it('lets no reply slip in that was on its way', async () => {
    const head = await post(ana!, 'Encabeza.');
    const first = await post(luis!, 'Primera.', head);
    const answers = await Promise.all([
      decide(head, 'LOCK_THREAD', { ground: 'OTHER' }),
      ...Array.from({ length: 20 }, (_, index) =>
        luis!.act('postComment', { subjectId: first, body: `Va ${index}.` }, 'comment { id }').catch(() => null),
      ),
    ]);
    const through = answers.slice(1).filter((answer) => answer !== null) as { comment: { id: string } }[];
    for (const { comment } of through) {
      expect(await node(visitor!, comment.id)).toMatchObject({ isLocked: true });
      expect(await luis!.refusals('postComment', { subjectId: comment.id, body: 'Tarde.' })).toEqual(['THREAD_LOCKED']);
    }
  });
});

describe('many at once', () => {
  const many = 5_000;
  const ids = Array.from({ length: many }, (_, n) => `0199b000-0000-7000-8000-${n.toString(16).padStart(12, '0')}`);
  const within = <Outcome>(act: (tx: Tx) => Promise<Outcome>): Promise<Outcome> =>
    world.app.get(Database).transaction(async (tx) => {
      await world.app.get(ReadingService).lockShared(tx, uuidOf(consultation.id));
      return act(tx);
    });
  const snapshot = (): Promise<unknown[]> =>
    world.rows(
      `SELECT (SELECT md5(string_agg(c::text, ',' ORDER BY id)) FROM comments c WHERE consultation_id = $1) AS comments,
         (SELECT json_agg(t ORDER BY place_id, stance) FROM comment_counts t WHERE place_id IN ($1, $2)) AS counts`,
      [uuidOf(consultation.id), uuidOf(consultation.articles[0]!.id)],
    );

  it('are hidden and restored in parts of a thousand, with every counter as it was', async () => {
    await post(luis!, 'Esto no se toca.');
    await world.rows(
      `INSERT INTO comments (id, consultation_id, provision_id, depth, author_id, author_role, stance, body, created_at, supports)
       SELECT id, $1, CASE WHEN n % 2 = 0 THEN $2::uuid END, 0, $3, 'CITIZEN', 'AGAINST', 'Compre aquí ' || n, now() - n * interval '1 second', n % 7
       FROM unnest($4::uuid[]) WITH ORDINALITY AS u(id, n)`,
      [uuidOf(consultation.id), uuidOf(consultation.articles[0]!.id), ana!.accountId, ids],
    );
    await world.rows(`INSERT INTO comment_counts VALUES ($1, 'AGAINST', $3), ($2, 'AGAINST', $4)`, [
      uuidOf(consultation.id),
      uuidOf(consultation.articles[0]!.id),
      many,
      many / 2,
    ]);
    const before = await snapshot();
    const [measures, editing] = [world.app.get(MeasuresService), world.app.get(EditingService)];
    const parts = Array.from({ length: many / 1_000 }, (_, part) => ids.slice(part * 1_000, (part + 1) * 1_000));

    for (const part of parts) {
      const hidden = await within(async (tx) => {
        await editing.lockMany(tx, part);
        return measures.hideMany(tx, part, { reason: 'Publicidad.' }, world.clock.now());
      });
      expect(hidden).toHaveLength(1_000);
    }
    const total = 'query ($id: ID!) { consultation(id: $id) { commentCounts { total } comments { nodes { body } } } }';
    expect((await visitor!.read(total, { id: consultation.id })).consultation).toEqual({
      commentCounts: { total: 1 },
      comments: { nodes: [{ body: 'Esto no se toca.' }] },
    });

    // Those that are hidden already are left out, so that a part may be taken up again.
    expect(await within((tx) => measures.hideMany(tx, parts[0]!, { reason: 'Otra vez.' }, world.clock.now()))).toEqual([]);
    for (const part of parts) await within((tx) => measures.restoreMany(tx, part));
    expect(await snapshot()).toEqual(before);
  });
});
