/** The matrix of observations out to a spreadsheet and back: what is taken, what conflicts, what is refused, and who may do it. */
import { revisionOf } from '../answers.js';
import { shortText, type TestConsultation } from '../drafts.js';
import { fetchMatrix, FilledMatrix, sendMatrix, uploadFields } from '../filled-matrix.js';
import type { Person } from '../person.js';
import { formOf, sendForm } from '../uploading.js';
import { publishVersion } from '../versions.js';
import { day, monday, World } from '../world.js';

let world: World;
beforeAll(async () => {
  world = await World.open();
});
afterAll(() => world.close());
beforeEach(() => world.clock.set(monday));

interface Closed extends TestConsultation {
  clara: Person;
  /** Of another agency. */
  ramiro: Person;
  ana: Person;
  moderator: Person;
  comments: string[];
}

/** Closed, with these comments of Ana's in order. */
async function closedWith(...bodies: string[]): Promise<Closed> {
  const clara = await world.official(world.ministry, 'Clara');
  const people = [clara, await world.official(world.townHall, 'Ramiro'), await world.citizen('Ana'), await world.moderator()];
  const open = await world.drafts.open({ official: clara });
  const comments: string[] = [];
  for (const body of bodies) {
    const { comment } = await people[2]!.act('postComment', { subjectId: open.articles[0]!.id, body }, 'comment { id }');
    comments.push(comment.id);
    world.clock.advance(1_000);
  }
  world.clock.advance(21 * day);
  const [official, ramiro, ana, moderator] = await Promise.all(people.map((person) => world.session(person)));
  await revisionOf(official!, open.id);
  return { ...open, official: official!, clara: official!, ramiro: ramiro!, ana: ana!, moderator: moderator!, comments };
}

const apply = (who: Person, uploadId: string, wish: object = {}): Promise<any> =>
  who.act('applyMatrix', { uploadId, ...wish }, `taken conflicts ${uploadFields}`);

async function prepared(who: Person, id: string): Promise<any[]> {
  const query =
    'query ($id: ID!) { consultation(id: $id) { observations(first: 100) { nodes { number prepared { disposition reasons { locale text } changes { label } author { displayName } } } } } }';
  return (await who.read(query, { id })).consultation.observations.nodes;
}
async function conflictsOf(who: Person, uploadId: string): Promise<any[]> {
  const query = `query ($id: ID!) { node(id: $id) { ... on MatrixUpload { cells(state: CONFLICT, first: 50) { nodes { number field before theirs ours line } } } } }`;
  return (await who.read(query, { id: uploadId })).node.cells.nodes;
}
const saidNo = { Disposición: 'No aceptada', 'Motivo (español)': 'La ley no lo permite.' };

describe('A matrix that comes back from a spreadsheet', () => {
  it('goes out with every observation and comes back as prepared answers, cell by cell, with a record of who took them from which file', async () => {
    const { id, clara } = await closedWith('Primera.', 'Segunda; con «signos», y "comillas".', '=2+2 no es una fórmula.');
    const matrix = await FilledMatrix.download(clara, id);
    expect(matrix.numbers).toEqual([1, 2, 3]);
    expect(matrix.cell(3, 'Observación')).toBe("'=2+2 no es una fórmula.");
    expect(matrix.cell(2, 'Observación')).toBe('Segunda; con «signos», y "comillas".');
    matrix.fill(1, saidNo).fill(2, { 'Motivo (español)': 'Sin decidir aún.' }).fill(3, { 'Nota interna': 'Preguntar a Hacienda.' });
    const { upload, userErrors } = await sendMatrix(clara, id, matrix.file);
    expect(userErrors).toEqual([]);
    expect(upload).toMatchObject({
      fileName: 'matriz.csv',
      rows: 3,
      unchangedRows: 0,
      missingRows: 0,
      closedAt: null,
      counts: { changed: 4, conflicts: 0, refused: 0, taken: 0 },
    });
    // Nothing is taken until somebody says so.
    expect((await prepared(clara, id)).map((row) => row.prepared)).toEqual([null, null, null]);
    const applied = await apply(clara, upload.id);
    expect(applied).toMatchObject({ taken: 4, conflicts: 0, upload: { counts: { changed: 0, taken: 4 } } });
    expect(applied.upload.closedAt).not.toBeNull();
    expect((await prepared(clara, id)).map((row) => row.prepared)).toEqual([
      {
        disposition: 'NOT_ACCEPTED',
        reasons: [{ locale: 'es', text: 'La ley no lo permite.' }],
        changes: [],
        author: { displayName: 'Clara' },
      },
      null,
      null,
    ]);
    // What is no whole answer is kept, and goes out again as it was filled in.
    const again = await FilledMatrix.download(clara, id);
    expect([again.cell(2, 'Motivo (español)'), again.cell(3, 'Nota interna'), again.cell(1, 'Disposición')]).toEqual([
      'Sin decidir aún.',
      'Preguntar a Hacienda.',
      'No aceptada',
    ]);
    const { consultation } = await clara.read(`query ($id: ID!) { consultation(id: $id) { unfinishedRows { number lacking } } }`, { id });
    expect(consultation.unfinishedRows).toEqual([{ number: 2, lacking: 'Falta la disposición.' }]);
    const record = await world.rows(
      `SELECT number, field, state, theirs, decided_by IS NOT NULL AS who FROM matrix_upload_cells ORDER BY number, field`,
    );
    expect(record).toContainEqual({ number: 3, field: 'note', state: 'TAKEN', theirs: 'Preguntar a Hacienda.', who: true });
    // The same file again changes nothing, and asks for no decision.
    const { upload: same } = await sendMatrix(clara, id, matrix.file);
    expect(same).toMatchObject({ unchangedRows: 3, counts: { changed: 0, conflicts: 0 } });
    expect(same.closedAt).not.toBeNull();
  });

  it('shows what two people changed side by side, and takes what is chosen for each cell or for all', async () => {
    const { id, clara } = await closedWith('Uno.', 'Dos.', 'Tres.');
    const mine = await FilledMatrix.download(clara, id);
    const theirs = await FilledMatrix.download(clara, id);
    for (const number of [1, 2, 3]) mine.fill(number, saidNo);
    await apply(clara, (await sendMatrix(clara, id, mine.file)).upload.id);
    for (const number of [1, 2, 3]) theirs.fill(number, { ...saidNo, 'Motivo (español)': 'Otra razón.' });
    const { upload } = await sendMatrix(clara, id, theirs.file);
    expect(upload.counts).toMatchObject({ changed: 0, conflicts: 3 });
    expect((await conflictsOf(clara, upload.id))[0]).toEqual({
      number: 1,
      field: 'REASON_ES',
      before: '',
      theirs: 'Otra razón.',
      ours: 'La ley no lo permite.',
      line: 2,
    });
    expect(await clara.refusals('applyMatrix', { uploadId: upload.id })).toEqual(['MATRIX_NOTHING_CHOSEN']);
    await apply(clara, upload.id, { choices: [{ number: 1, field: 'REASON_ES', take: 'THEIRS' }] });
    expect(await conflictsOf(clara, upload.id)).toHaveLength(2);
    const done = await apply(clara, upload.id, { choices: [{ number: 2, field: 'REASON_ES', take: 'THEIRS' }], others: 'OURS' });
    expect(done.upload.counts).toMatchObject({ conflicts: 0, taken: 2, kept: 1 });
    expect((await prepared(clara, id)).map((row) => row.prepared.reasons[0].text)).toEqual([
      'Otra razón.',
      'Otra razón.',
      'La ley no lo permite.',
    ]);
    expect(await clara.refusals('applyMatrix', { uploadId: upload.id, others: 'THEIRS' })).toEqual(['MATRIX_UPLOAD_CLOSED']);
  });

  it('makes a conflict of what somebody changed between the upload and the decision, and writes nothing over unseen', async () => {
    const { id, clara } = await closedWith('Uno.', 'Dos.');
    const matrix = (await FilledMatrix.download(clara, id)).fill(1, saidNo).fill(2, saidNo);
    const { upload } = await sendMatrix(clara, id, matrix.file);
    const seenRevision = await revisionOf(clara, id);
    await clara.act('prepareAnswers', {
      consultationId: id,
      selection: { filter: { numberTo: 1 }, seenRevision },
      disposition: 'OUT_OF_SCOPE',
      reasons: [{ locale: 'es', text: 'No es de esta norma.' }],
      changes: [],
    });
    expect(await apply(clara, upload.id)).toMatchObject({ taken: 2, conflicts: 2 });
    expect((await prepared(clara, id)).map((row) => row.prepared.disposition)).toEqual(['OUT_OF_SCOPE', 'NOT_ACCEPTED']);
    expect((await conflictsOf(clara, upload.id)).map(({ field, before, theirs, ours }) => [field, before, theirs, ours])).toEqual([
      ['DISPOSITION', '', 'No aceptada', 'Fuera del alcance'],
      ['REASON_ES', '', 'La ley no lo permite.', 'No es de esta norma.'],
    ]);
    await apply(clara, upload.id, { others: 'THEIRS' });
    expect((await prepared(clara, id))[0].prepared).toMatchObject({ disposition: 'NOT_ACCEPTED' });
    // Every act gives what it touches a new revision: whoever saw the matrix before is told.
    expect(
      await clara.refusals('signAnswers', { consultationId: id, selection: { filter: {}, seenRevision }, office: 'Jurídica' }),
    ).toEqual(['CHANGED_MEANWHILE']);
  });

  it('takes the articles that changed, and keeps an acceptance without them as unfinished', async () => {
    const closed = await closedWith('Más agua.', 'Menos agua.');
    const { id, clara } = closed;
    await publishVersion(closed, shortText.replace('agua', 'agua potable'));
    const yes = { Disposición: 'Aceptada', 'Motivo (español)': 'Se aclara.' };
    const matrix = (await FilledMatrix.download(clara, id)).fill(1, { ...yes, 'Artículos cambiados': 'art. 1' }).fill(2, yes);
    await apply(clara, (await sendMatrix(clara, id, matrix.file)).upload.id);
    expect((await prepared(clara, id)).map((row) => row.prepared?.changes.map(({ label }: any) => label) ?? null)).toEqual([
      [closed.articles[0]!.label],
      null,
    ]);
    const { consultation } = await clara.read(`query ($id: ID!) { consultation(id: $id) { unfinishedRows { number lacking } } }`, { id });
    expect(consultation.unfinishedRows).toEqual([{ number: 2, lacking: expect.stringContaining('qué artículos cambiaron') }]);
    expect((await FilledMatrix.download(clara, id)).cell(1, 'Artículos cambiados')).toBe('art. 1');
  });

  it('refuses single cells by line and column and takes the rest: unknown rows, formulas that a program computed, signed answers', async () => {
    const { id, clara, moderator, comments } = await closedWith('Uno.', 'Dos.', 'Tres.', 'Cuatro.');
    const seenRevision = await revisionOf(clara, id);
    await clara.act('answerObservations', {
      consultationId: id,
      selection: { filter: { numberTo: 1 }, seenRevision },
      disposition: 'NOT_ACCEPTED',
      reasons: [{ locale: 'es', text: 'Firmada.' }],
      changes: [],
      office: 'Jurídica',
    });
    const matrix = await FilledMatrix.download(clara, id);
    await moderator.act('hideComment', { commentId: comments[3], ground: 'INSULT', reason: 'Insulta a una persona.' });
    matrix
      .fill(1, { 'Motivo (español)': 'Cambio lo firmado.' })
      .fill(2, { ...saidNo, Disposición: 'Quizás' })
      .fill(3, { ...saidNo, 'Motivo (español)': '=HYPERLINK("http://malo.example";"ver")' })
      .fill(4, saidNo)
      .append({ 'N.º': '99', ...saidNo });
    const { upload } = await sendMatrix(clara, id, matrix.file);
    const { node } = await clara.read(
      `query ($id: ID!) { node(id: $id) { ... on MatrixUpload { refusals(first: 20) { nodes { code line column message } } } } }`,
      { id: upload.id },
    );
    expect(node.refusals.nodes.map(({ code, line, column }: any) => [code, line, column])).toEqual([
      ['MATRIX_ROW_SIGNED', 2, 'Motivo (español)'],
      ['MATRIX_DISPOSITION_UNKNOWN', 3, 'Disposición'],
      ['MATRIX_ROW_GONE', 5, 'Disposición'],
      ['MATRIX_ROW_GONE', 5, 'Motivo (español)'],
      ['MATRIX_ROW_UNKNOWN', 6, null],
    ]);
    expect(node.refusals.nodes.map(({ message }: any) => message).every((words: string) => words.startsWith('Fila '))).toBe(true);
    await apply(clara, upload.id);
    const rows = await prepared(clara, id);
    // A cell that begins like a formula is words; it is shown as such and goes out guarded.
    expect(rows[2].prepared.reasons[0].text).toBe('=HYPERLINK("http://malo.example";"ver")');
    expect((await FilledMatrix.download(clara, id)).cell(3, 'Motivo (español)')).toMatch(/^'=HYPERLINK/);
    expect(rows[1].prepared).toBeNull();
  });

  it('is refused as a whole from other people, for other consultations, and for files that are no matrix', async () => {
    const { id, clara, ramiro, ana } = await closedWith('Uno.');
    const other = await closedWith('Otra.');
    const matrix = (await FilledMatrix.download(clara, id)).fill(1, saidNo);
    for (const who of [ramiro, ana, world.visitor()]) {
      expect((await fetchMatrix(who, id, 'xlsx')).status).toBe(404);
      const { data, errors } = await sendForm(
        who,
        formOf(
          'mutation ($input: UploadMatrixInput!) { uploadMatrix(input: $input) { userErrors { code } } }',
          { input: { consultationId: id, file: null } },
          matrix.file,
        ),
      );
      expect(data?.uploadMatrix.userErrors[0].code ?? errors![0]!.extensions.code).toMatch(/FORBIDDEN|SIGN_IN_REQUIRED|NOT_FOUND/);
    }
    const codes = async (official: Person, consultationId: string, file: { name: string; bytes: string | Uint8Array }) =>
      (await sendMatrix(official, consultationId, file)).userErrors.map(({ code }: any) => code);
    expect(await codes(other.clara, other.id, matrix.file)).toEqual(['MATRIX_OF_ANOTHER_CONSULTATION']);
    expect(await codes(clara, id, { name: 'matriz.xlsx', bytes: '%PDF-1.7 …' })).toEqual(['SPREADSHEET_OTHER_FORMAT']);
    expect(await codes(clara, id, { name: 'matriz.xlsx', bytes: '' })).toEqual(['SPREADSHEET_EMPTY']);
    expect(await codes(clara, id, { name: 'matriz.csv', bytes: 'hola;mundo\r\n1;2' })).toEqual(['MATRIX_WITHOUT_COLUMNS']);
    expect(await codes(clara, id, { name: 'matriz.xlsx', bytes: Buffer.from('PK\x03\x04 no archive') })).toHaveLength(1);

    const { upload } = await sendMatrix(clara, id, matrix.file);
    expect(await ramiro.refusals('applyMatrix', { uploadId: upload.id })).toEqual(['NOT_FOUND']);
    expect(await ramiro.refusals('discardMatrix', { uploadId: upload.id })).toEqual(['NOT_FOUND']);
    const seen = `query ($id: ID!, $c: ID!) { node(id: $id) { id } consultation(id: $c) { matrixUploads { id } matrixFiles { url } unfinishedRows { number } } }`;
    expect(await ana.read(seen, { id: upload.id, c: id })).toEqual({
      node: null,
      consultation: { matrixUploads: null, matrixFiles: null, unfinishedRows: null },
    });
    await clara.act('discardMatrix', { uploadId: upload.id });
    expect(await clara.refusals('applyMatrix', { uploadId: upload.id })).toEqual(['MATRIX_UPLOAD_CLOSED']);
    expect((await prepared(clara, id))[0].prepared).toBeNull();
  });

  it('goes out and comes back as a workbook, too', async () => {
    const { id, clara } = await closedWith('Uno.', 'Dos.');
    const bytes = new Uint8Array(await (await fetchMatrix(clara, id, 'xlsx')).arrayBuffer());
    const { upload } = await sendMatrix(clara, id, { name: 'matriz.xlsx', bytes });
    expect(upload).toMatchObject({ rows: 2, unchangedRows: 2, counts: { changed: 0, conflicts: 0, refused: 0 } });
  });
});
