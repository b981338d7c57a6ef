/** Comments on passages of a text, through the API: made, found in place, carried to new versions, and never misplaced. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { randomUUID } from 'node:crypto';
import { annotationKeyOf } from '../../src/comments/annotating/annotation-pages.rules.js';
import { annotationsForward } from '../../src/comments/annotating/anchors.queries.js';
import { CarryingService } from '../../src/comments/annotating/carrying.service.js';
import { readAnnotations } from '../../src/texts/anchoring/annotation-reading.rules.js';
import { readPlaces } from '../../src/texts/anchoring/places.rules.js';
import { versionOfWordings } from '../../src/texts/anchoring/wordings.rules.js';
import { WordingsService } from '../../src/texts/wordings.service.js';
import { shortText, type TestConsultation } from '../drafts.js';
import { uuidOf } from '../ids.js';
import type { Person } from '../person.js';
import { annotate } from '../texts/some-annotations.js';
import { publishVersion } from '../versions.js';
import { World } from '../world.js';

let world: World;
let ana: Person;
let luis: Person;
let clara: Person;
let consultation: TestConsultation;

beforeAll(async () => {
  world = await World.open();
  [ana, luis, clara] = await Promise.all([world.citizen('Ana'), world.citizen('Luis'), world.official()]);
});
afterAll(() => world?.close());
beforeEach(async () => {
  consultation = await world.drafts.open({ official: clara });
});

const where = 'exact prefix suffix start end isInHeading provision { id eid } version { number }';
const anchor = `anchor { state doubt ${where} original { ${where} } }`;
const passageOf = (exact: string, extra: object = {}) => ({ exact, ...extra });

async function post(author: Person, article: number, passage: object | null, body = 'No me convence.'): Promise<string> {
  const input = { subjectId: consultation.articles[article]!.id, body, passage };
  return (await author.act('postComment', input, 'comment { id }')).comment.id;
}
const refusalsOf = (author: Person, article: number, passage: object) =>
  author.refusals('postComment', { subjectId: consultation.articles[article]!.id, body: 'No.', passage });
const read = async (id: string, fields = anchor, who: Person = world.visitor()) =>
  (await who.read(`query ($id: ID!) { node(id: $id) { ... on Comment { ${fields} } } }`, { id })).node;
const annotationsOf = async (article: number, args = 'first: 100', fields = 'id') =>
  (
    await world
      .visitor()
      .read(
        `query ($id: ID!) { node(id: $id) { ... on Provision { annotations(${args}) { nodes { ${fields} } pageInfo { endCursor startCursor hasNextPage hasPreviousPage } } } } }`,
        { id: consultation.articles[article]!.id },
      )
  ).node.annotations;
const orphans = async (fields = 'id') =>
  (
    await world
      .visitor()
      .read(`query ($id: ID!) { consultation(id: $id) { orphanedComments { nodes { ${fields} } } } }`, { id: consultation.id })
  ).consultation.orphanedComments.nodes;
const carrying = async () =>
  (
    await world
      .visitor()
      .read(
        'query ($id: ID!) { consultation(id: $id) { text { number commentCarrying { total exact approximate provision orphan finishedAt } } } }',
        { id: consultation.id },
      )
  ).consultation.text.commentCarrying;

/** The clockwork may be the one that carries them. */
const finished = async () => {
  for (let result = await carrying(); ; result = await carrying()) {
    if (result.finishedAt !== null) return result;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
};

describe('a comment on a passage', () => {
  it('stands on the words that were selected, as the W3C says it', async () => {
    const id = await post(ana, 0, passageOf('uso del agua', { start: 24, end: 36 }));
    const passage = {
      exact: 'uso del agua',
      prefix: 'Este decreto regula el ',
      suffix: ' en los acueductos comunitarios.',
      start: 23,
      end: 35,
      isInHeading: false,
      provision: { id: consultation.articles[0]!.id, eid: 'art_1' },
      version: { number: 1 },
    };
    expect((await read(id)).anchor).toEqual({ state: 'EXACT', doubt: null, ...passage, original: passage });
    const { webAnnotation } = await read(id, 'webAnnotation');
    const { annotations, notes } = readAnnotations(JSON.parse(webAnnotation));
    expect(notes).toEqual([]);
    expect(annotations[0]).toMatchObject({
      id: expect.stringMatching(/^http.*\/es\/comentarios\//),
      raw: { motivation: 'commenting', creator: { type: 'Person', name: 'Ana' }, body: { value: 'No me convence.' } },
      targets: [
        {
          names: expect.arrayContaining(['art_1']),
          quote: { exact: 'uso del agua', prefix: passage.prefix, suffix: passage.suffix },
          position: { start: 23, end: 35 },
        },
      ],
    });
  });

  it('may be on a heading, and counts characters as people do', async () => {
    const id = await post(ana, 0, passageOf('Objeto', { isInHeading: true }));
    expect((await read(id)).anchor).toMatchObject({ state: 'EXACT', isInHeading: true, start: 0, end: 6 });
    consultation = await world.drafts.open({ official: clara, text: '#### Artículo 1°. Uno.\n\nEl 😀 agua 😀 y el agua.\n' });
    const second = await post(ana, 0, passageOf('agua', { start: 17, end: 21 }));
    expect((await read(second)).anchor).toMatchObject({ exact: 'agua', start: 17, end: 21, prefix: 'El 😀 agua 😀 y el ' });
    const first = await post(ana, 0, passageOf('agua', { prefix: '😀 ', suffix: ' 😀' }));
    expect((await read(first)).anchor).toMatchObject({ start: 5, end: 9 });
  });

  it('is refused where its words are not there, could be anywhere, or are no passage', async () => {
    for (const exact of ['uso del vino', '', '  ', 'Se aplica en todo el territorio'])
      expect(await refusalsOf(ana, 0, passageOf(exact))).toEqual(['PASSAGE_NOT_FOUND']);
    // Twice in it, and nothing says which.
    expect(await refusalsOf(ana, 0, passageOf('os '))).toEqual(['PASSAGE_NOT_FOUND']);
    expect(await refusalsOf(ana, 0, passageOf('x'.repeat(2_001)))).toEqual(['PASSAGE_TOO_LONG']);
    const passage = passageOf('agua');
    expect(await ana.refusals('postComment', { subjectId: consultation.id, body: 'No.', passage })).toEqual(['PASSAGE_NEEDS_PROVISION']);
    const onArticle = await post(luis, 0, passage);
    expect(await ana.refusals('postComment', { subjectId: onArticle, body: 'No.', passage })).toEqual(['PASSAGE_NEEDS_PROVISION']);
    expect(await ana.do('postComment', { subjectId: consultation.articles[0]!.id, body: 'No.', passage: passageOf('vino') })).toMatchObject(
      {
        userErrors: [{ field: ['input', 'passage'], message: expect.stringContaining('seleccionarlas') }],
      },
    );
  });

  it('is for those who may comment, and says nothing of drafts', async () => {
    expect(await refusalsOf(world.visitor(), 0, passageOf('agua'))).toEqual(['SIGN_IN_REQUIRED']);
    expect(await refusalsOf(await world.auditor(), 0, passageOf('agua'))).toEqual(['AUDITORS_ONLY_READ']);
    consultation = await world.drafts.complete({ official: clara });
    for (const exact of ['agua', 'vino']) expect(await refusalsOf(ana, 0, passageOf(exact))).toEqual(['NOT_FOUND']);
    expect(await refusalsOf(clara, 0, passageOf('agua'))).toEqual(['NOT_PUBLISHED']);
  });

  it('is posted once for one key, also when its words are gone by the second time', async () => {
    const input = { subjectId: consultation.articles[0]!.id, body: 'Una vez', passage: passageOf('agua'), idempotencyKey: randomUUID() };
    const ids = await Promise.all([1, 2, 3].map(async () => (await ana.act('postComment', input, 'comment { id }')).comment.id));
    expect(new Set(ids).size).toBe(1);
    await publishVersion(consultation, shortText.replace('del agua', 'del aire'));
    expect((await ana.act('postComment', input, 'comment { id }')).comment.id).toBe(ids[0]);
    expect(await ana.refusals('postComment', { ...input, idempotencyKey: randomUUID() })).toEqual(['PASSAGE_NOT_FOUND']);
  });

  it('is a tombstone without a passage when it is hidden or taken back', async () => {
    const [hidden, withdrawn, kept] = [
      await post(ana, 0, passageOf('agua')),
      await post(ana, 0, passageOf('agua')),
      await post(ana, 0, passageOf('decreto')),
    ];
    await (await world.moderator()).act('hideComment', { commentId: hidden, ground: 'INSULT', reason: 'Insulta a otra persona.' });
    await ana.act('withdrawComment', { commentId: withdrawn });
    for (const id of [hidden, withdrawn])
      expect(await read(id, 'anchor { exact } webAnnotation')).toEqual({ anchor: null, webAnnotation: null });
    expect((await annotationsOf(0)).nodes).toEqual([{ id: kept }]);
  });
});

describe('a reader of an article', () => {
  it('finds what was said about it in the order of its text, overlapping passages too, page by page', async () => {
    const last = await post(ana, 0, passageOf('comunitarios'));
    const wide = await post(ana, 0, passageOf('uso del agua'));
    const inner = await post(luis, 0, passageOf('del agua'));
    const same = await post(luis, 0, passageOf('del agua'));
    const heading = await post(luis, 0, passageOf('Objeto', { isInHeading: true }));
    await post(luis, 0, null, 'Del artículo entero.');
    await post(luis, 1, passageOf('todo el territorio'));
    const order = [heading, wide, inner, same, last];
    expect((await annotationsOf(0)).nodes.map(({ id }: { id: string }) => id)).toEqual(order);
    const first = await annotationsOf(0, 'first: 2');
    const second = await annotationsOf(0, `first: 2, after: "${first.pageInfo.endCursor}"`);
    const third = await annotationsOf(0, `first: 2, after: "${second.pageInfo.endCursor}"`);
    expect([first, second, third].flatMap(({ nodes }) => nodes.map(({ id }: { id: string }) => id))).toEqual(order);
    expect(third.pageInfo.hasNextPage).toBe(false);
    const back = await annotationsOf(0, `last: 2, before: "${third.pageInfo.startCursor}"`);
    expect(back.nodes.map(({ id }: { id: string }) => id)).toEqual([inner, same]);
  });

  it('can choose a sentence without selecting', async () => {
    const query = 'query ($id: ID!) { node(id: $id) { ... on Provision { sentences { exact prefix suffix start end isInHeading } } } }';
    const { sentences } = (await world.visitor().read(query, { id: consultation.articles[0]!.id })).node;
    expect(sentences.map(({ exact, isInHeading }: { exact: string; isInHeading: boolean }) => [exact, isInHeading])).toEqual([
      ['Objeto', true],
      ['Este decreto regula el uso del agua en los acueductos comunitarios.', false],
    ]);
    for (const sentence of sentences)
      expect((await read(await post(ana, 0, sentence))).anchor).toMatchObject({ state: 'EXACT', ...sentence });
  });
});

describe('when a new version is published', () => {
  const second = `# Decreto de prueba

El Ministerio, considerando lo dispuesto en la ley,

#### Artículo 1°. Definiciones.

Para los efectos de este decreto se adoptan las definiciones que siguen a continuación.

#### Artículo 2°. Objeto.

El presente decreto regula el buen uso del agua en los acueductos comunitarios rurales.

#### Artículo 3°. Ámbito.

Se aplica en todo el territorio.
`;

  it('comments follow their words, and say so where they could not', async () => {
    const exact = await post(ana, 0, passageOf('en los acueductos comunitarios'));
    const near = await post(ana, 0, passageOf('regula el uso del agua'));
    const gone = await post(ana, 0, passageOf('Este'));
    const orphan = await post(luis, 2, passageOf('a partir de su publicación'), 'Muy pronto.');
    const whole = await post(luis, 2, null, 'Vigencia inmediata, no.');
    const moved = await post(luis, 1, passageOf('todo el territorio'));
    await publishVersion(consultation, second);

    const at = (number: string) => ({ provision: { eid: number }, version: { number: 2 } });
    expect((await read(exact)).anchor).toMatchObject({
      state: 'EXACT',
      exact: 'en los acueductos comunitarios',
      start: 48,
      ...at('art_2'),
    });
    expect((await read(moved)).anchor).toMatchObject({ state: 'EXACT', exact: 'todo el territorio', ...at('art_3') });
    expect((await read(near)).anchor).toMatchObject({
      state: 'APPROXIMATE',
      doubt: 'OTHER_WORDS',
      exact: 'regula el buen uso del agua',
      ...at('art_2'),
      original: { exact: 'regula el uso del agua', provision: { eid: 'art_1' }, version: { number: 1 } },
    });
    expect((await read(gone)).anchor).toMatchObject({
      state: 'PROVISION',
      exact: null,
      start: null,
      ...at('art_2'),
      original: { exact: 'Este' },
    });
    for (const [id, words] of [
      [orphan, 'a partir de su publicación'],
      [whole, null],
    ] as const)
      expect((await read(id)).anchor).toMatchObject({
        state: 'ORPHAN',
        exact: null,
        provision: null,
        version: { number: 2 },
        original: { exact: words, provision: { eid: 'art_3', id: consultation.articles[2]!.id }, version: { number: 1 } },
      });
    expect(await orphans('id body anchor { original { exact } }')).toEqual([
      { id: whole, body: 'Vigencia inmediata, no.', anchor: { original: { exact: null } } },
      { id: orphan, body: 'Muy pronto.', anchor: { original: { exact: 'a partir de su publicación' } } },
    ]);
    expect((await annotationsOf(0)).nodes.map(({ id }: { id: string }) => id)).toEqual([near, exact, gone]);
    expect(await carrying()).toEqual({ total: 6, exact: 2, approximate: 1, provision: 1, orphan: 2, finishedAt: expect.any(String) });
    const told = await world.rows<{ facts: object }>(
      `SELECT facts FROM journal WHERE kind = 'text.comments_carried' AND consultation_id = $1`,
      [uuidOf(consultation.id)],
    );
    expect(told.map(({ facts }) => facts)).toEqual([{ total: 6, exact: 2, approximate: 1, provision: 1, orphan: 2 }]);
    expect(await refusalsOf(ana, 2, passageOf('publicación'))).toEqual(['PROVISION_GONE']);
    expect(await ana.refusals('postComment', { subjectId: consultation.articles[2]!.id, body: 'Tarde.' })).toEqual(['PROVISION_GONE']);
  });

  it('they come back to their own words when these come back, whatever stood there meanwhile', async () => {
    const id = await post(ana, 0, passageOf('el uso del agua en los acueductos'));
    const orphan = await post(luis, 2, passageOf('a partir de su publicación'));
    const change = (words: string) => shortText.replace('el uso del agua en los acueductos', words);
    const steps: [string, object][] = [
      [change('el uso del agua y los acueductos'), { state: 'APPROXIMATE', exact: 'el uso del agua y los acueductos' }],
      [change('el gozo del agua y los acueductos'), { state: 'APPROXIMATE', exact: 'el gozo del agua y los acueductos' }],
      [change('el gozo del aire y unos conductos'), { state: 'PROVISION', exact: null }],
      [change('siempre el uso del agua en los acueductos'), { state: 'EXACT', exact: 'el uso del agua en los acueductos' }],
    ];
    for (const [text, expected] of steps) {
      await publishVersion(consultation, text);
      expect((await read(id)).anchor).toMatchObject({ ...expected, original: { exact: 'el uso del agua en los acueductos' } });
    }
    expect((await read(orphan)).anchor).toMatchObject({ state: 'EXACT', version: { number: 5 } });
    const kept = await world.rows<{ last: object | null }>('SELECT last_exact AS last FROM comment_anchors WHERE comment_id = $1', [
      uuidOf(id),
    ]);
    expect(kept).toEqual([{ last: null }]);
  });

  it('a hidden comment moves along, and is found there when it is shown again', async () => {
    const moderator = await world.moderator();
    const id = await post(ana, 1, passageOf('todo el territorio'));
    await moderator.act('hideComment', { commentId: id, ground: 'INSULT', reason: 'Insulta a otra persona.' });
    await publishVersion(consultation, second);
    expect((await annotationsOf(1)).nodes).toEqual([]);
    await moderator.act('restoreComment', { commentId: id, reason: 'No insulta a nadie.' });
    expect((await annotationsOf(1, 'first: 9', 'id anchor { state }')).nodes).toEqual([{ id, anchor: { state: 'EXACT' } }]);
  });

  it('many are carried afterwards, page by page, and whoever dies over it leaves the rest to others', async () => {
    await post(ana, 0, passageOf('uso del agua'));
    await world.rows(
      `WITH copies AS (
         INSERT INTO comments (id, consultation_id, provision_id, version_id, parent_id, depth, author_id, author_role, stance, body, created_at)
         SELECT gen_random_uuid(), c.consultation_id, c.provision_id, c.version_id, NULL, 0, c.author_id, c.author_role, c.stance, c.body, c.created_at
         FROM comments c, generate_series(1, 1200) WHERE c.consultation_id = $1 RETURNING id)
       INSERT INTO comment_anchors (comment_id, consultation_id, version_id, provision_id, state, place, selected, start_at, end_at, original)
       SELECT copies.id, a.consultation_id, a.version_id, a.provision_id, a.state, a.place, a.selected, a.start_at, a.end_at, a.original
       FROM copies, comment_anchors a WHERE a.consultation_id = $1`,
      [uuidOf(consultation.id)],
    );
    const service = world.app.get(CarryingService);
    const newVersionId = uuidOf(await publishVersion(consultation, second));
    const step = { consultationId: uuidOf(consultation.id), newVersionId };
    const now = await world.app.get(WordingsService).ofVersion(newVersionId);
    // One process carries a page and dies; two others go on at the same time.
    const thread = service.threadTo(now);
    await service.carryPage(step, thread, 300);
    await thread.end();
    await Promise.all([service.carryOn(), service.carryOn()]);
    expect(await finished()).toEqual({
      total: 1_201,
      exact: 1_201,
      approximate: 0,
      provision: 0,
      orphan: 0,
      finishedAt: expect.any(String),
    });
    const told = await world.rows(`SELECT 1 FROM journal WHERE kind = 'text.comments_carried' AND subject_id = $1`, [newVersionId]);
    expect(told).toHaveLength(1);
    expect((await annotationsOf(0, 'first: 100')).nodes).toHaveLength(100);
  });
});

const folder = path.join(path.resolve(process.env.SHARED_DATA ?? '../shared/data'), 'legal-texts', 'ar-ley-22520');
const maybe = existsSync(folder) ? describe : describe.skip;
if (!existsSync(folder))
  process.stdout.write(`Comments are not carried through a real step of a law: there is no ${folder}; set SHARED_DATA.\n`);

maybe('five thousand comments on a real law', () => {
  it('follow it through all its versions, none silently on other words', async () => {
    const [first, ...later] = readdirSync(folder)
      .toSorted()
      .map((file) => readFileSync(path.join(folder, file), 'utf8'));
    consultation = await world.drafts.open({ official: clara, text: first });
    const id = uuidOf(consultation.id);
    const [{ version, author }] = (await world.rows<{ version: string; author: string }>(
      'SELECT id AS version, created_by AS author FROM text_versions WHERE consultation_id = $1',
      [id],
    )) as [{ version: string; author: string }];
    const places = readPlaces(versionOfWordings(await world.app.get(WordingsService).ofVersion(version)));
    const { annotations } = readAnnotations(annotate(places, 5_000, 22_520));
    const rows = annotations.map(({ targets: [target] }) => {
      const place = places.byName.get(target!.names[0]!)!;
      const { exact, prefix, suffix } = target!.quote!;
      const { start, end } = target!.position!;
      return { provisionId: place.part.id!, exact, prefix, suffix, start, end, isInHeading: place.isHeading };
    });
    await world.rows(
      `WITH n AS (SELECT gen_random_uuid() AS id, s FROM jsonb_array_elements($4::jsonb) AS s), posted AS (
         INSERT INTO comments (id, consultation_id, provision_id, version_id, depth, author_id, author_role, stance, body, created_at)
         SELECT id, $1, (s->>'provisionId')::uuid, $2, 0, $3, 'CITIZEN', 'NEUTRAL', 'Nota.', now() FROM n RETURNING id)
       INSERT INTO comment_anchors (comment_id, consultation_id, version_id, provision_id, state, place, selected, start_at, end_at, original)
       SELECT n.id, $1, $2, (s->>'provisionId')::uuid, 'EXACT', CASE WHEN (s->>'isInHeading')::bool THEN 0 ELSE 1 END, s - 'provisionId',
         (s->>'start')::int, (s->>'end')::int, s || jsonb_build_object('versionId', $2::text) FROM n JOIN posted USING (id)`,
      [id, version, author, JSON.stringify(rows)],
    );
    const fold = (words: string) => words.replace(/\s+/g, ' ');
    for (const text of later) {
      const newVersionId = uuidOf(await publishVersion(consultation, text));
      const started = performance.now();
      await world.app.get(CarryingService).carryOn();
      const result = await finished();
      const seconds = (performance.now() - started) / 1_000;
      const { total, exact, approximate, provision, orphan } = result;
      process.stdout.write(
        `5,000 comments carried in ${seconds.toFixed(1)} s: ${JSON.stringify({ exact, approximate, provision, orphan })}\n`,
      );
      expect([total, exact + approximate + provision + orphan]).toEqual([5_000, 5_000]);
      const now = readPlaces(versionOfWordings(await world.app.get(WordingsService).ofVersion(newVersionId)));
      const landed = await world.rows<{ state: string; doubt: string; selected: any; original: any; provision: string }>(
        'SELECT state, doubt, selected, original, provision_id AS provision FROM comment_anchors WHERE consultation_id = $1 AND version_id = $2',
        [id, newVersionId],
      );
      expect(landed).toHaveLength(5_000);
      for (const { state, doubt, selected, original, provision } of landed) {
        if (!selected) continue;
        const part = now.byName.get(provision)!.part;
        const words = [...(selected.isInHeading ? part.heading : part.text)].slice(selected.start, selected.end).join('');
        expect(words).toBe(selected.exact);
        if (fold(words) !== fold(original.exact)) expect([state, doubt]).toEqual(['APPROXIMATE', 'OTHER_WORDS']);
      }
    }
    // A page of the article with the most of them is read straight from its place in the index.
    await world.rows('ANALYZE comment_anchors');
    await world.rows('ANALYZE comments');
    const [busiest] = await world.rows<{ version: string; provision: string }>(
      `SELECT version_id AS version, provision_id AS provision FROM comment_anchors WHERE consultation_id = $1
       GROUP BY version_id, provision_id ORDER BY count(*) DESC LIMIT 1`,
      [id],
    );
    const values = [[busiest!.version], [busiest!.provision], 21, ...annotationKeyOf(null, false)];
    const plan = JSON.stringify(await world.rows(`EXPLAIN (FORMAT JSON) ${annotationsForward.text}`, values));
    expect(plan).toContain('comment_anchors_of_provision');
    expect(plan).not.toMatch(/"Node Type":"(Sort|Seq Scan)"/);
  });
});
