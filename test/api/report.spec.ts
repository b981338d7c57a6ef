/** The report of observations, from what is lacking to files that anybody can check. */
import { createHash } from 'node:crypto';
import { unzipSync, strFromU8 } from 'fflate';
import { canonicalJson } from '../../src/ledger/log/canonical-json.js';
import { answerInput, revisionOf } from '../answers.js';
import { shortText, type TestConsultation } from '../drafts.js';
import type { Person } from '../person.js';
import { publishVersion } from '../versions.js';
import { day, monday, World } from '../world.js';

let world: World;
beforeAll(async () => {
  world = await World.open();
});
afterAll(() => world.close());
beforeEach(() => world.clock.set(monday));

const office = 'Oficina Jurídica';
const newText = shortText
  .replace('en los acueductos comunitarios', 'en los acueductos rurales')
  .replace('Se exceptúan las', 'Se incluyen las');

interface Closed extends TestConsultation {
  ana: Person;
  luis: Person;
  moderator: Person;
  ramiro: Person;
  comments: string[];
}

/** Closed, with four comments of two people, and a further version in which articles 1 and 2 changed. */
async function closed(): Promise<Closed> {
  const people = [
    await world.official(world.ministry, 'Clara'),
    await world.citizen('Ana'),
    await world.citizen('Luis'),
    await world.moderator(),
    await world.official(world.townHall, 'Ramiro'),
  ];
  const open = await world.drafts.open({ official: people[0]! });
  const [, ana, luis] = people;
  const said: [Person, string, string][] = [
    [ana!, open.articles[0]!.id, 'Que diga rurales.'],
    [luis!, open.articles[1]!.id, 'Incluyan las zonas urbanas.'],
    [ana!, open.id, 'No me gusta nada.'],
    [luis!, open.articles[0]!.id, 'Esto lo retiro después.'],
  ];
  const comments: string[] = [];
  for (const [who, subjectId, body] of said) {
    comments.push((await who.act('postComment', { subjectId, body }, 'comment { id }')).comment.id);
    world.clock.advance(1_000);
  }
  world.clock.advance(21 * day);
  const sessions = await Promise.all(people.map((person) => world.session(person)));
  const consultation = { ...open, official: sessions[0]! };
  await revisionOf(sessions[0]!, open.id);
  await publishVersion(consultation, newText);
  return { ...consultation, ana: sessions[1]!, luis: sessions[2]!, moderator: sessions[3]!, ramiro: sessions[4]!, comments };
}

/** 1 and 2 are accepted and say where; the others are not. */
async function answered(): Promise<Closed> {
  const consultation = await closed();
  const { official, id, articles } = consultation;
  for (const number of [1, 2, 3, 4]) {
    const seenRevision = await revisionOf(official, id);
    const selection = { filter: { numberFrom: number, numberTo: number }, seenRevision };
    const accepted = {
      disposition: 'ACCEPTED',
      changes: [articles[number - 1]?.id],
      reasons: [{ locale: 'es', text: `Sí, {name}: la n.º {number}.` }],
    };
    await official.act('answerObservations', answerInput(id, seenRevision, { selection, ...(number <= 2 ? accepted : {}) }));
    world.clock.advance(1_000);
  }
  return consultation;
}

const view = async (who: Person, id: string, fields: string): Promise<any> =>
  (await who.read(`query ($id: ID!) { consultation(id: $id) { ${fields} } }`, { id })).consultation;
const download = async (url: string, headers = {}): Promise<Response> =>
  fetch(`${world.url}${new URL(url).pathname}${new URL(url).search}`, { headers });
const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
const argument = 'arguments { observations count numbers words disposition reason }';

describe('The report of observations', () => {
  it('tells officials beforehand what is lacking, and nobody else', async () => {
    const { id, official, ramiro, ana } = await closed();
    const fields =
      'reportPreview { lacking withoutArticle changeCount series legalBasis unexplained { label } figures { inScope people byDisposition { count } } }';
    const { reportPreview } = await view(official, id, fields);
    expect(reportPreview).toMatchObject({
      lacking: expect.stringContaining('4 observaciones'),
      withoutArticle: 0,
      changeCount: 2,
      legalBasis: expect.stringContaining('Decretos 270 de 2017 y 1273 de 2020'),
      figures: { inScope: 0, people: 0, byDisposition: [] },
    });
    expect(reportPreview.unexplained).toHaveLength(2);
    for (const who of [ramiro, ana, world.visitor()]) expect((await view(who, id, fields)).reportPreview).toBeNull();
    const wish = { consultationId: id, office };
    expect(await official.refusals('publishObservationsReport', wish)).toEqual(['OBSERVATIONS_UNANSWERED']);
    expect(await ramiro.refusals('publishObservationsReport', wish)).toEqual(['FORBIDDEN']);
  });

  it('says what was said and what was done, from the clause to the comments and from the comment to the clauses', async () => {
    const { id, official, articles } = await answered();
    await official.act('publishObservationsReport', { consultationId: id, office, legalBasis: 'Resolución 12 de 2026' });
    const { observationsReport: report } = await view(
      world.visitor(),
      id,
      `observationsReport { number series legalBasis signerName office openedOn closedOn changeCount
        figures { observations people arguments inScope hidden withdrawn byDisposition { disposition count } byArticle { name observations } onTheWhole openDays }
        changes { eid label before after observationCount ${argument} } notAccepted { theme observationCount ${argument} }
        rows(first: 2) { nodes { number author words article { eid label } disposition reason changes { label } link } pageInfo { hasNextPage endCursor } }
        row(number: 3) { author words changes { eid } } missing: row(number: 9) { number } }`,
    );
    expect(report).toMatchObject({
      number: 1,
      series: expect.stringMatching(/^\d+-2026$/),
      legalBasis: 'Resolución 12 de 2026',
      signerName: 'Clara',
      office,
      changeCount: 2,
      figures: {
        observations: 4,
        people: 2,
        inScope: 4,
        hidden: 0,
        byDisposition: [
          { disposition: 'ACCEPTED', count: 2 },
          { disposition: 'NOT_ACCEPTED', count: 2 },
        ],
        onTheWhole: 1,
      },
      row: { author: 'Ana', words: 'No me gusta nada.', changes: [] },
      missing: null,
    });
    const [first, second] = report.changes;
    expect(first).toMatchObject({ label: articles[0]!.label, observationCount: 1 });
    expect(first.before).toContain('acueductos comunitarios');
    expect(first.after).toContain('acueductos rurales');
    // A paragraph that changed is reported with its article; names are filled in for nobody in what is signed for ever.
    expect(first.arguments).toEqual([
      {
        observations: [1],
        count: 1,
        numbers: '1',
        words: 'Que diga rurales.',
        disposition: 'ACCEPTED',
        reason: 'Sí, la persona que la escribió: la n.º 1.',
      },
    ]);
    expect(second.before).toContain('Se exceptúan las zonas urbanas');
    expect(second.after).toContain('Se incluyen las zonas urbanas');
    expect(report.notAccepted).toMatchObject([{ theme: null, observationCount: 2 }]);
    expect(report.rows.nodes.map(({ number, author, changes }: any) => [number, author, changes.map(({ label }: any) => label)])).toEqual([
      [1, 'Ana', [articles[0]!.label]],
      [2, 'Luis', [articles[1]!.label]],
    ]);
    expect(report.rows.pageInfo.hasNextPage).toBe(true);
  });

  it('is a file whose hash anybody can compute again, and two files to read with every row', async () => {
    const { id, official, comments } = await answered();
    await official.act('publishObservationsReport', { consultationId: id, office });
    const { observationsReport: report } = await view(world.visitor(), id, 'observationsReport { sha256 files { format url } series }');
    const [docx, xlsx, json] = await Promise.all(report.files.map(({ url }: any) => download(url)));
    const signed = Buffer.from(await json!.arrayBuffer());
    expect(sha256(signed)).toBe(report.sha256);
    // The bytes are canonical: whoever has the content in any order gets them again.
    expect(canonicalJson(JSON.parse(signed.toString()))).toBe(signed.toString());
    expect(JSON.parse(signed.toString()).rows).toHaveLength(4);
    // What people said is read beside it, and can be taken back; what is signed cannot.
    expect(signed.toString()).not.toMatch(/Que diga rurales|"Ana"|"Luis"/);
    const wordsOf = async (response: Response): Promise<string> =>
      Object.entries(unzipSync(new Uint8Array(await response.arrayBuffer())))
        .filter(([name]) => name.endsWith('.xml'))
        .map(([, bytes]) => strFromU8(bytes))
        .join(' ')
        .replace(/<[^>]+>/g, '');
    for (const file of [docx!, xlsx!]) {
      expect(file.headers.get('content-disposition')).toMatch(/informe-de-observaciones-\d+-2026\.(docx|xlsx)/);
      const words = await wordsOf(file);
      for (const each of ['Que diga rurales.', 'Esto lo retiro después.', 'Ana', report.sha256]) expect(words).toContain(each);
    }
    const etag = docx!.headers.get('etag')!;
    expect((await download(report.files[0].url, { 'if-none-match': etag })).status).toBe(304);
    for (const bad of ['docx', 'pdf', 'json']) {
      const answer = await download(`http://x/reports/00000000-0000-4000-8000-000000000000.${bad}`);
      expect(answer.status).toBe(404);
    }

    // Hidden after the report: gone from everything that is read, while the signed file stays as it is.
    const moderator = await world.session(await world.moderator());
    await moderator.act('hideComment', { commentId: comments[3], ground: 'PERSONAL_DATA', reason: 'Un teléfono.' });
    for (const { url } of report.files.slice(0, 2)) {
      const again = await download(url, { 'if-none-match': etag });
      expect(again.status).toBe(200);
      expect(await wordsOf(again)).not.toContain('Esto lo retiro después.');
    }
    const { observationsReport: later } = await view(world.visitor(), id, 'observationsReport { sha256 row(number: 4) { author words } }');
    expect(later).toEqual({ sha256: report.sha256, row: { author: '', words: expect.stringContaining('retiró') } });
  });

  it('is never changed, in its rows neither; a further version keeps the earlier one as it was', async () => {
    const { id, official, comments } = await answered();
    await official.act('publishObservationsReport', { consultationId: id, office });
    for (const act of ['DELETE FROM observation_report_rows', `UPDATE observation_report_rows SET content = '{}'`])
      await expect(world.rows(act)).rejects.toThrow(/never changed/);
    expect(await official.refusals('publishObservationsReport', { consultationId: id, office })).toEqual(['NOTHING_NEW_TO_REPORT']);
    const seenRevision = await revisionOf(official, id);
    const selection = { filter: { numberFrom: 3, numberTo: 3 }, seenRevision };
    await official.act(
      'reviseAnswers',
      answerInput(id, seenRevision, { selection, reasons: [{ locale: 'es', text: 'Mejor explicado.' }] }),
    );
    world.clock.advance(1_000);
    const { report } = await official.act('publishObservationsReport', { consultationId: id, office }, 'report { number }');
    expect(report.number).toBe(2);
    const both = await view(world.visitor(), id, 'observationsReports { number row(number: 3) { reason } }');
    expect(both.observationsReports).toEqual([
      { number: 2, row: { reason: 'Mejor explicado.' } },
      { number: 1, row: { reason: 'La ley no lo permite.' } },
    ]);
    const { node } = await world
      .visitor()
      .read('query ($id: ID!) { node(id: $id) { ... on Comment { observationNumber reportedIn { number } } } }', { id: comments[2] });
    expect(node).toEqual({ observationNumber: 3, reportedIn: { number: 2 } });
  });

  it('leaves out what was hidden or taken back before it, counts it, and puts a long report together in a thread', async () => {
    const { id, official, luis, comments } = await answered();
    await luis.act('withdrawComment', { commentId: comments[3] }).catch(() => undefined);
    const moderator = await world.session(await world.moderator());
    await moderator.act('hideComment', { commentId: comments[2], ground: 'INSULT', reason: 'Insulta a una persona.' });
    // As many as a campaign would write, of the same person.
    await world.rows(
      `WITH more AS (
         INSERT INTO comments (id, consultation_id, provision_id, version_id, depth, author_id, author_role, stance, body, created_at)
         SELECT gen_random_uuid(), c.consultation_id, c.provision_id, c.version_id, 0, c.author_id, 'CITIZEN', 'NEUTRAL', 'Carta ' || n, c.created_at
         FROM comments c CROSS JOIN generate_series(1, 300) n WHERE c.body = 'Que diga rurales.' AND c.consultation_id = (SELECT id FROM consultations WHERE id = $1)
         RETURNING id, author_id, provision_id, consultation_id)
       INSERT INTO observations (id, consultation_id, number, comment_id, author_id, kind, provision_id, state)
       SELECT gen_random_uuid(), consultation_id, 4 + row_number() OVER (), id, author_id, 'COMMENT', provision_id, 'IN_SCOPE' FROM more`,
      [Buffer.from(id, 'base64url').toString().split(':').at(-1)],
    );
    const seenRevision = await revisionOf(official, id);
    await official.act('answerObservations', answerInput(id, seenRevision));
    await official.act('publishObservationsReport', { consultationId: id, office });
    const { observationsReport: report } = await view(
      world.visitor(),
      id,
      'observationsReport { sha256 file figures { observations inScope hidden withdrawn people } row(number: 3) { number } last: row(number: 304) { words } }',
    );
    expect(report.figures.inScope + report.figures.hidden + report.figures.withdrawn).toBe(304);
    expect(report.figures.hidden).toBe(1);
    expect(report.row).toBeNull();
    expect(report.last.words).toMatch(/^Carta /);
    expect(sha256(Buffer.from(await (await download(report.file)).arrayBuffer()))).toBe(report.sha256);
  });
});
