/** Comments as W3C Web Annotations: taken from other tools, and given to them in pages, over HTTP. */
import { annotationsAPage } from '../../src/comments/annotating/collections.service.js';
import { readAnnotations, whyNotAnnotation } from '../../src/texts/anchoring/annotation-reading.rules.js';
import { shortText, type TestConsultation } from '../drafts.js';
import { uuidOf } from '../ids.js';
import type { Person } from '../person.js';
import { publishVersion } from '../versions.js';
import { World } from '../world.js';

let world: World;
let ana: Person;
let clara: Person;
let consultation: TestConsultation;
let slug: string;

beforeAll(async () => {
  world = await World.open();
  [ana, clara] = await Promise.all([world.citizen('Ana'), world.official()]);
});
afterAll(() => world?.close());
beforeEach(async () => {
  consultation = await world.drafts.open({ official: clara });
  ({ slug } = (await clara.read('query ($id: ID!) { consultation(id: $id) { slug } }', { id: consultation.id })).consultation);
});

const context = 'http://www.w3.org/ns/anno.jsonld';
const source = 'https://otra.example/decreto#art_1';
const quote = { type: 'TextQuoteSelector', exact: 'uso del agua', prefix: 'regula el ', suffix: ' en los' };
const made = (target: unknown, body: unknown = { type: 'TextualBody', value: 'No me **convence**.' }): string =>
  JSON.stringify({ '@context': context, type: 'Annotation', motivation: 'commenting', body, target });

const comment = 'comment { id body stance anchor { exact start isInHeading provision { eid } } provision { eid } webAnnotation } notes';
const take = (annotation: string, extra: object = {}) =>
  ana.act('postWebAnnotation', { consultationId: consultation.id, annotation, ...extra }, comment);
const refusals = (annotation: string, person = ana) =>
  person.refusals('postWebAnnotation', { consultationId: consultation.id, annotation });

async function get(address: string): Promise<any> {
  const response = await fetch(address.startsWith('http') ? address : `${world.url}${address}`);
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toBe('application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"; charset=utf-8');
  expect(response.headers.get('access-control-allow-origin')).toBe('*');
  return response.json();
}
/** Addresses name the site as people reach it; the tests reach it elsewhere. */
const local = (address: string): string => address.replace(/^https?:\/\/[^/]+/, world.url);

describe('a Web Annotation', () => {
  it('becomes a comment on its passage, with what it says', async () => {
    const taken = await take(made({ source, selector: quote }), { stance: 'AGAINST' });
    expect(taken).toMatchObject({
      comment: {
        body: 'No me **convence**.',
        stance: 'AGAINST',
        anchor: { exact: 'uso del agua', start: 23, provision: { eid: 'art_1' } },
      },
      notes: [],
    });
  });

  it.each<[string, unknown, object]>([
    ['a position', { source, selector: { type: 'TextPositionSelector', start: 23, end: 35 } }, { anchor: { exact: 'uso del agua' } }],
    ['both', { source, selector: [quote, { type: 'TextPositionSelector', start: 0, end: 3 }] }, { anchor: { exact: 'uso del agua' } }],
    [
      'a selector that is refined',
      { source: 'https://otra.example/decreto', selector: { type: 'FragmentSelector', value: 'art_1', refinedBy: quote } },
      { anchor: { exact: 'uso del agua' } },
    ],
    [
      'the heading',
      { source: `${source}__heading`, selector: { type: 'TextQuoteSelector', exact: 'Objeto' } },
      { anchor: { isInHeading: true } },
    ],
    ['an article as a whole', source, { anchor: null, provision: { eid: 'art_1' } }],
    ['a paragraph', 'https://otra.example/decreto#art_2__par_1', { provision: { eid: 'art_2__par_1' } }],
  ])('may name %s', async (_, target, expected) => {
    expect((await take(made(target))).comment).toMatchObject(expected);
  });

  it('may say it in several bodies, or only as a value; tags are no words', async () => {
    const body = [
      { type: 'TextualBody', value: 'Uno.' },
      { type: 'TextualBody', purpose: 'tagging', value: 'agua' },
      'https://otra.example/estudio',
    ];
    expect((await take(made(source, body))).comment.body).toBe('Uno.\n\n<https://otra.example/estudio>');
    const simple = JSON.stringify({ '@context': context, type: 'Annotation', bodyValue: 'Dos.', target: source });
    expect((await take(simple)).comment.body).toBe('Dos.');
  });

  it('tells what of it was not understood', async () => {
    const { notes } = await take(made({ source, selector: [quote, { type: 'SvgSelector', value: '<svg/>' }] }));
    expect(notes).toEqual([expect.stringContaining('SvgSelector')]);
  });

  it('is refused where it is none, names no part, or its words are not there', async () => {
    for (const wrong of [
      '{',
      '7',
      '{}',
      '[]',
      made([source, source]),
      JSON.stringify([JSON.parse(made(source)), JSON.parse(made(source))]),
    ])
      expect(await refusals(wrong)).toEqual(['ANNOTATION_INVALID']);
    expect(await refusals(made('https://otra.example/decreto'))).toEqual(['ANNOTATION_NAMES_NO_PART']);
    expect(await refusals(made({ source, selector: { ...quote, exact: 'uso del vino' } }))).toEqual(['PASSAGE_NOT_FOUND']);
    expect(await refusals(made({ source, selector: { type: 'TextPositionSelector', start: 9_000, end: 9_005 } }))).toEqual([
      'PASSAGE_NOT_FOUND',
    ]);
    expect(await refusals(made(source, []))).toEqual(['COMMENT_EMPTY']);
    expect(await refusals(made(source), world.visitor())).toEqual(['SIGN_IN_REQUIRED']);
  });

  it('comes back as it was given', async () => {
    const { comment: first } = await take(made({ source, selector: quote }));
    const { comment: second } = await take(first.webAnnotation);
    const selectors = (annotation: string) => JSON.parse(annotation).target.selector;
    expect(selectors(second.webAnnotation)).toEqual(selectors(first.webAnnotation));
  });
});

describe('the collection of a text', () => {
  it('holds what is said about it, as it was made, and of one article alone', async () => {
    const one = await take(made({ source, selector: quote }, { type: 'TextualBody', value: 'Primero.' }));
    await ana.act('postComment', { subjectId: consultation.articles[1]!.id, body: 'Segundo.' }, 'comment { id }');
    await ana.act('postComment', { subjectId: consultation.id, body: 'De la consulta.' }, 'comment { id }');
    await ana.act('postComment', { subjectId: one.comment.id, body: 'Una respuesta.' }, 'comment { id }');
    const gone = await take(made(source, { type: 'TextualBody', value: 'Me arrepiento.' }));
    await ana.act('withdrawComment', { commentId: gone.comment.id });
    await publishVersion(consultation, shortText.replace('uso del agua', 'manejo del recurso'));
    const collection = await get(`/annotations/${slug}`);
    expect(collection).toMatchObject({
      '@context': context,
      type: 'AnnotationCollection',
      total: 2,
      first: { type: 'AnnotationPage', startIndex: 0, partOf: { id: collection.id } },
    });
    const { annotations, notes } = readAnnotations(collection);
    expect(notes).toEqual([]);
    expect(annotations.map(({ raw }) => (raw.body as { value: string }).value)).toEqual(['Primero.', 'Segundo.']);
    expect(annotations[0]!.targets[0]).toMatchObject({ quote: { exact: 'uso del agua' }, position: { start: 23, end: 35 } });
    expect(annotations[0]!.targets[0]!.source).toContain('version=1');
    for (const item of collection.first.items) expect(whyNotAnnotation(item)).toBeNull();
    const ofArticle = await get(`/annotations/${slug}?part=art_2`);
    expect(ofArticle.first.items).toHaveLength(1);
    expect(await get(local(ofArticle.id))).toEqual(ofArticle);
    expect((await get(local(ofArticle.first.id))).items).toEqual(ofArticle.first.items);
  });

  it('comes in pages that lead from one to the next and leave nothing out', async () => {
    await take(made(source));
    const more = annotationsAPage * 2 + 5;
    await world.rows(
      `INSERT INTO comments (id, consultation_id, provision_id, version_id, parent_id, depth, author_id, author_role, stance, body, created_at)
       SELECT gen_random_uuid(), c.consultation_id, c.provision_id, c.version_id, NULL, 0, c.author_id, c.author_role, c.stance, 'N' || n, c.created_at
       FROM comments c, generate_series(1, $2::int) n WHERE c.consultation_id = $1`,
      [uuidOf(consultation.id), more],
    );
    const { total, first } = await get(`/annotations/${slug}`);
    expect(total).toBe(more + 1);
    const ids: string[] = [];
    let pages = 0;
    for (let page = first; page; page = page.next ? await get(local(page.next)) : null) {
      ids.push(...page.items.map(({ id }: { id: string }) => id));
      pages++;
    }
    expect(pages).toBe(3);
    expect(new Set(ids).size).toBe(more + 1);
  });

  it('is nothing where nobody may see a text, or there is no such part or place', async () => {
    const draft = await world.drafts.complete({ official: clara });
    const { slug: hidden } = (await clara.read('query ($id: ID!) { consultation(id: $id) { slug } }', { id: draft.id })).consultation;
    for (const path of [hidden, 'nada', `${slug}?part=art_99`, `${slug}/page?after=x`, `${slug}/page?after=1.2`, `${hidden}/page`])
      expect((await fetch(`${world.url}/annotations/${path}`)).status).toBe(404);
  });
});
