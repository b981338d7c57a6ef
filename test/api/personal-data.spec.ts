/** Personal data in words that everybody is to read: pointed out, asked about once, and never kept from those who mean it. */
import type { TestConsultation } from '../drafts.js';
import type { Person } from '../person.js';
import { World } from '../world.js';

const shown = 'Mi cédula es 52.345.678 y mi celular 310 555 12 34.';
const found = ['PERSONAL_DATA_FOUND'];

describe('personal data', () => {
  let world: World;
  let consultation: TestConsultation;
  let ana: Person;

  beforeAll(async () => {
    world = await World.open();
    consultation = await world.drafts.open();
    ana = await world.citizen('Ana');
  });
  afterAll(() => world.close());

  it('is found for anybody who asks before they send, in characters as people count them', async () => {
    const text = `😀 ${shown}`;
    const { personalDataIn } = await world
      .visitor()
      .read('query ($text: String!) { personalDataIn(text: $text) { kind isLikely exact start end } }', { text });
    expect(personalDataIn).toEqual([
      { kind: 'IDENTITY', isLikely: true, exact: '52.345.678', start: 15, end: 25 },
      { kind: 'PHONE', isLikely: true, exact: '310 555 12 34', start: 39, end: 52 },
    ]);
    const { errors } = await ana.ask('query ($text: String!) { personalDataIn(text: $text) { kind } }', { text: 'a'.repeat(100_001) });
    expect(errors![0]!.extensions.code).toBe('TEXT_TOO_LONG');
  });

  it('is not published in a comment, a reply, an edit or a suggestion until its author says so', async () => {
    const subjectId = consultation.id;
    const before = await counts();
    const { userErrors } = await ana.do('postComment', { subjectId, body: shown });
    expect(userErrors).toEqual([
      {
        code: 'PERSONAL_DATA_FOUND',
        field: ['input', 'body'],
        message: expect.stringMatching(/teléfono.*documento/) as string,
      },
    ]);
    expect(userErrors[0]!.message).not.toMatch(/52\.345|310/);
    expect((await ana.speaking('en').do('postComment', { subjectId, body: shown })).userErrors[0]!.message).toMatch(/telephone/);
    expect(await counts()).toEqual(before);

    const { comment } = await ana.act('postComment', { subjectId, body: shown, acceptsPersonalData: true }, 'comment { id body }');
    expect(comment.body).toBe(shown);
    expect(await ana.refusals('postComment', { subjectId: comment.id, body: 'Mejor a ana@correo.com' })).toEqual(found);

    // What everybody reads already is not asked about again; what is new is.
    expect(await ana.refusals('editComment', { commentId: comment.id, body: `${shown} Gracias.` })).toEqual([]);
    expect(await ana.refusals('editComment', { commentId: comment.id, body: `${shown} ana@correo.com` })).toEqual(found);
    const edited = { commentId: comment.id, body: `${shown} ana@correo.com`, acceptsPersonalData: true };
    expect(await ana.refusals('editComment', edited)).toEqual([]);

    const provisionId = consultation.articles[0]!.id;
    const passage = { exact: 'los acueductos comunitarios' };
    const wish = { provisionId, passage, proposed: 'los acueductos', reason: 'Es más claro.' };
    expect((await ana.do('suggestWording', { ...wish, reason: shown })).userErrors).toMatchObject([
      { code: 'PERSONAL_DATA_FOUND', field: ['input', 'body'] },
    ]);
    expect((await ana.do('suggestWording', { ...wish, proposed: 'el acueducto de la Calle 45 # 12-34' })).userErrors).toMatchObject([
      { code: 'PERSONAL_DATA_FOUND', field: ['input', 'proposed'] },
    ]);
    expect(await ana.refusals('suggestWording', { ...wish, reason: shown, acceptsPersonalData: true })).toEqual([]);
  });

  it('is asked about in public questions and not in private ones, which hold personal matters', async () => {
    const question = { agencyId: world.ministry.globalId, title: '¿Cuándo llega el agua?', body: shown };
    expect((await ana.do('askQuestion', question)).userErrors).toMatchObject([{ code: 'PERSONAL_DATA_FOUND', field: ['input', 'body'] }]);
    expect(
      (await ana.do('askQuestion', { ...question, title: '¿Soy la 1023456789?', body: 'Una pregunta larga.' })).userErrors,
    ).toMatchObject([{ code: 'PERSONAL_DATA_FOUND', field: ['input', 'title'] }]);
    expect(await ana.refusals('askQuestion', { ...question, isPrivate: true })).toEqual([]);
    expect(await ana.refusals('askQuestion', { ...question, acceptsPersonalData: true })).toEqual([]);
  });

  it('takes a repeated request for what it was the first time', async () => {
    const input = { subjectId: consultation.id, body: shown, acceptsPersonalData: true, idempotencyKey: 'a key of her comment' };
    const [first, again] = [await ana.act('postComment', input, 'comment { id }'), await ana.act('postComment', input, 'comment { id }')];
    expect(again).toEqual(first);
  });

  it('is not asked about where a law, a sum of money or a count of votes is named', async () => {
    const body = 'La Ley 1755 de 2015 costó $ 12.500.000 y tuvo 11.281.013 votos; radicado 2026123456.';
    expect(await ana.refusals('postComment', { subjectId: consultation.id, body })).toEqual([]);
  });

  async function counts(): Promise<unknown> {
    return world.visitor().read('query ($id: ID!) { consultation(id: $id) { commentCounts { total } } }', { id: consultation.id });
  }
});
