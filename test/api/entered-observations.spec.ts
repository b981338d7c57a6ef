/** What officials entered for others, as it goes on through moderation, the matrix of answers and the report: marked, and never under their name. */
import { strFromU8, unzipSync } from 'fflate';
import { answerAll } from '../answers.js';
import type { TestConsultation } from '../drafts.js';
import { newDocument } from '../identities.js';
import { FilledMatrix } from '../filled-matrix.js';
import type { Person } from '../person.js';
import { day, World } from '../world.js';

let world: World;
let clara: Person;
let consultation: TestConsultation;
/** Anonymous on paper, by name on the telephone, and on the web. */
let comments: string[];

beforeAll(async () => {
  world = await World.open();
  clara = await world.official();
  consultation = await world.drafts.open({ official: clara });
  const heldOn = world.clock.now().toISOString().slice(0, 10);
  comments = [];
  for (const [way, name] of [
    ['PAPER', null],
    ['PHONE', 'Rosa Mejía'],
  ] as const) {
    const wish = { consultationId: consultation.id, way, place: 'Personería de San Jacinto', heldOn };
    const { gathering } = await clara.act('recordGathering', wish, 'gathering { id }');
    const said = {
      gatheringId: gathering.id,
      subjectId: consultation.articles[0]!.id,
      body: `Falta agua: ${way}.`,
      name,
      hasConsent: true,
    };
    comments.push((await clara.act('enterComment', said, 'comment { id }')).comment.id);
    world.clock.advance(1_000);
  }
  const post = { subjectId: consultation.id, body: 'Lo digo por la web.' };
  comments.push((await (await world.citizen('Ana')).act('postComment', post, 'comment { id }')).comment.id);
  const meeting = { consultationId: consultation.id, way: 'MEETING', place: 'Salón comunal', heldOn };
  const { gathering } = await clara.act('recordGathering', meeting, 'gathering { id }');
  const { documentKind, documentNumber } = newDocument();
  await clara.act('enterSupport', { gatheringId: gathering.id, commentId: comments[2], documentKind, documentNumber });
  await (await world.citizen()).act('supportComment', { commentId: comments[2] });
});
afterAll(() => world.close());

describe('A comment that an official entered for somebody', () => {
  it('is marked where moderators read it although it is hidden, and where others do not it is a tombstone', async () => {
    const moderator = await world.moderator();
    const hide = { commentId: comments[0], ground: 'OFF_TOPIC', reason: 'No trata de esto.' };
    await moderator.act('hideComment', hide);
    const read = `query ($id: ID!) { node(id: $id) { ... on Comment { state provenance { name }
      original { body provenance { name people gathering { way place } } } } } }`;

    expect((await moderator.read(read, { id: comments[0] })).node).toEqual({
      state: 'HIDDEN',
      provenance: null,
      original: {
        body: 'Falta agua: PAPER.',
        provenance: { name: null, people: 1, gathering: { way: 'PAPER', place: 'Personería de San Jacinto' } },
      },
    });
    expect((await world.visitor().read(read, { id: comments[0] })).node).toEqual({ state: 'HIDDEN', provenance: null, original: null });
    await moderator.act('restoreComment', { commentId: comments[0], reason: 'Sí trata de esto.' });
  });

  it('says so as a Web Annotation, alone and in the collection of its part, and in the margin of the text as a document', async () => {
    const { node } = await world
      .visitor()
      .read('query ($id: ID!) { node(id: $id) { ... on Comment { webAnnotation } } }', { id: comments[1] });
    const annotation = JSON.parse(node.webAnnotation);
    expect(annotation).toMatchObject({
      creator: { name: 'Rosa Mejía' },
      body: [{ value: 'Falta agua: PHONE.' }, { type: 'TextualBody', value: 'PHONE', purpose: 'tagging' }],
    });
    const { slug } = (await clara.read('query ($id: ID!) { consultation(id: $id) { slug } }', { id: consultation.id })).consultation;
    const collection = await (await fetch(`${world.url}/annotations/${slug}`)).json();
    expect(collection.first.items.map(({ body }: any) => body[1]?.value)).toEqual(['PAPER', 'PHONE']);
    const { text } = (await world.visitor().read('query ($id: ID!) { consultation(id: $id) { text { number } } }', { id: consultation.id }))
      .consultation;
    const file = await fetch(`${world.url}/texts/${slug}/v${text.number}.docx?comments=yes`);
    const margin = strFromU8(unzipSync(new Uint8Array(await file.arrayBuffer()))['word/comments.xml']!);
    for (const said of ['Recibido en papel.', 'Recibido por teléfono.', 'Rosa Mejía']) expect(margin).toContain(said);
  });

  it('stands in the matrix and in every form of the report with how it came, and not under the name of the official', async () => {
    world.clock.advance(21 * day);
    const official = await world.session(clara);
    await answerAll(official, consultation.id);
    const matrix = await FilledMatrix.download(official, consultation.id);
    expect(matrix.numbers.map((number) => matrix.cell(number, 'Autor'))).toEqual(['(en papel)', 'Rosa Mejía (por teléfono)', 'Ana']);
    expect(matrix.numbers.map((number) => ['Apoyos', 'De ellos, sin la web'].map((column) => matrix.cell(number, column)))).toEqual([
      ['0', '0'],
      ['0', '0'],
      ['2', '1'],
    ]);

    const filter =
      'query ($id: ID!, $author: String!) { consultation(id: $id) { observations(first: 9, filter: { author: $author }) { nodes { number } } } }';
    const found = async (author: string): Promise<number[]> =>
      (await official.read(filter, { id: consultation.id, author })).consultation.observations.nodes.map(
        ({ number }: { number: number }) => number,
      );
    expect(await found('mejía')).toEqual([2]);
    expect(await found('Personería')).toEqual([1, 2]);
    expect(await found('por teléfono')).toEqual([2]);
    expect(await found('on paper')).toEqual([1]);
    expect(await found('Ana')).toEqual([3]);
    // The name of the official who typed it is not public, and finds nothing.
    expect(await found(clara.name)).toEqual([]);

    const { observationsReport: report } = (
      await world
        .visitor()
        .read(
          'query ($id: ID!) { consultation(id: $id) { observationsReport { rows(first: 9) { nodes { number author way } } files { format url } } } }',
          { id: consultation.id },
        )
    ).consultation;
    expect(report.rows.nodes).toEqual([
      { number: 1, author: '', way: 'PAPER' },
      { number: 2, author: 'Rosa Mejía', way: 'PHONE' },
      { number: 3, author: 'Ana', way: null },
    ]);
    const fileOf = async (format: string): Promise<Uint8Array> => {
      const { url } = report.files.find((file: { format: string }) => file.format === format);
      return new Uint8Array(await (await fetch(`${world.url}${new URL(url).pathname}${new URL(url).search}`)).arrayBuffer());
    };
    const signed = JSON.parse(strFromU8(await fileOf('JSON')));
    expect(signed.rows.map(({ way }: { way?: string }) => way)).toEqual(['PAPER', 'PHONE', undefined]);
    for (const format of ['DOCX', 'XLSX']) {
      const words = Object.entries(unzipSync(await fileOf(format)))
        .filter(([name]) => name.endsWith('.xml'))
        .map(([, bytes]) => strFromU8(bytes))
        .join('');
      for (const said of ['(en papel)', 'Rosa Mejía (por teléfono)']) expect(words).toContain(said);
    }
  });
});
