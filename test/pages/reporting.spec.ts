/** The report of observations and the matrix in a spreadsheet, in a browser without scripts. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page as Tab } from 'playwright-core';
import { revisionOf } from '../answers.js';
import { Browser } from '../browser.js';
import { shortText } from '../drafts.js';
import { FilledMatrix } from '../filled-matrix.js';
import type { Person } from '../person.js';
import { publishVersion } from '../versions.js';
import { day, World } from '../world.js';

let world: World;
let browser: Browser;
let clara: Person;
let ramiro: Person;
let id: string;
let slug: string;
let commentId: string;
let tab: Tab;
let article: { eid: string; label: string };

beforeAll(async () => {
  world = await World.open();
  browser = await Browser.open(world.url);
  const official = await world.official(world.ministry, 'Clara');
  const other = await world.official(world.townHall, 'Ramiro');
  const ana = await world.citizen('Ana');
  const open = await world.drafts.open({ official });
  [id, article] = [open.id, open.articles[0]! as unknown as typeof article];
  for (const body of ['Que diga rurales.', 'No me gusta.', 'Tampoco a mí.']) {
    commentId ??= (await ana.act('postComment', { subjectId: open.articles[0]!.id, body }, 'comment { id }')).comment.id;
    if (body !== 'Que diga rurales.') await ana.act('postComment', { subjectId: id, body });
    world.clock.advance(1_000);
  }
  world.clock.advance(21 * day);
  [clara, ramiro] = [await world.session(official), await world.session(other)];
  await revisionOf(clara, id);
  await publishVersion({ id, official: clara }, shortText.replace('en los acueductos comunitarios', 'en los acueductos rurales'));
  slug = (await clara.read('query ($id: ID!) { consultation(id: $id) { slug } }', { id })).consultation.slug;
  tab = await browser.window({ person: clara, withScript: false });
});
afterAll(async () => {
  await browser?.close();
  await world?.close();
});

const encoded = (): string => encodeURIComponent(id);
const text = (): Promise<string> => tab.locator('main').innerText();

async function bring(matrix: FilledMatrix): Promise<void> {
  const path = join(mkdtempSync(join(tmpdir(), 'urna-matrix-')), 'matriz.csv');
  writeFileSync(path, matrix.file.bytes);
  await tab.goto(`/es/trabajo/consultas/${encoded()}/matriz`);
  await tab.setInputFiles('input[name=file]', path);
  await tab.getByRole('button', { name: 'Comparar con lo que hay aquí' }).click();
}

const saidNo = { Disposición: 'No aceptada', 'Motivo (español)': 'La ley no lo permite.' };

describe('An official without scripts', () => {
  it('brings a matrix back, sees what changed and what cannot be taken, and takes it', async () => {
    const matrix = await FilledMatrix.download(clara, id);
    matrix
      .fill(1, { Disposición: 'Aceptada', 'Motivo (español)': 'Se aclara.', 'Artículos cambiados': 'art. 1' })
      .fill(2, saidNo)
      .fill(3, { ...saidNo, Disposición: 'Quizás' });
    await bring(matrix);
    expect(await text()).toContain('Celdas que solo cambió el archivo');
    expect(await text()).toMatch(/«Quizás» no es una disposición/);
    await tab.getByRole('button', { name: 'Tomar los 6 cambios' }).click();
    expect(await text()).toContain('Las celdas se tomaron');
    await tab.goto(`/es/trabajo/consultas/${encoded()}/matriz`);
    expect(await text()).toContain('Observación 3: Falta la disposición.');
  });

  it('chooses between two texts side by side; an empty upload asks for a file', async () => {
    const [mine, theirs] = [await FilledMatrix.download(clara, id), await FilledMatrix.download(clara, id)];
    await bring(mine.fill(2, { 'Motivo (español)': 'Mi texto.' }));
    await tab.getByRole('button', { name: 'Tomar el cambio' }).click();
    await bring(theirs.fill(2, { 'Motivo (español)': 'Su texto.' }).fill(3, { Disposición: 'No aceptada' }));
    for (const words of ['La ley no lo permite.', 'Su texto.', 'Mi texto.']) expect(await text()).toContain(words);
    await tab.getByLabel('Lo del archivo').check();
    await tab.getByRole('button', { name: 'Tomar el cambio y lo elegido' }).click();
    expect(await text()).toContain('De este archivo no queda nada por decidir');
    expect((await FilledMatrix.download(clara, id)).cell(2, 'Motivo (español)')).toBe('Su texto.');
    await tab.goto(`/es/trabajo/consultas/${encoded()}/matriz`);
    await tab.getByRole('button', { name: 'Comparar con lo que hay aquí' }).click();
    expect(await text()).toContain('Elija el archivo de la matriz.');
  });

  it('sees what the report lacks, then signs and publishes it; what was written stays when it is refused', async () => {
    await tab.goto(`/es/trabajo/consultas/${encoded()}/informe`);
    expect(await text()).toContain('Faltan por responder 3 observaciones');
    const selection = { filter: {}, seenRevision: await revisionOf(clara, id) };
    await clara.act('signAnswers', { consultationId: id, selection, office: 'Jurídica' });
    await tab.reload();
    await tab.getByLabel('Fundamento legal').fill('Resolución 12 de 2026');
    await tab.getByRole('button', { name: /^Firmar y publicar/ }).click();
    expect(await tab.getByLabel('Fundamento legal').inputValue()).toBe('Resolución 12 de 2026');
    await tab.getByLabel('Dependencia que firma').fill('Oficina Jurídica');
    await tab.getByRole('button', { name: /^Firmar y publicar/ }).click();
    expect(new URL(tab.url()).pathname).toBe(`/es/consultas/${slug}/informe`);
    for (const words of ['Clara, Oficina Jurídica', 'Resolución 12 de 2026', 'Que diga rurales.', 'Su texto.', 'Lo causó una observación'])
      expect(await text()).toContain(words);
  });
});

describe('A citizen', () => {
  it('goes from the comment to its row, from there to the clause, and from the clause to the comments', async () => {
    const visitor = await browser.window({ withScript: false, width: 320 });
    await visitor.goto(`/es/comentarios/${encodeURIComponent(commentId)}`);
    await visitor.getByRole('link', { name: 'Ver su respuesta en el informe' }).click();
    expect(await visitor.locator('#row-title').innerText()).toBe('Observación 1');
    await visitor.locator('.urna-report__own').getByRole('link', { name: 'Cambió' }).click();
    expect(await visitor.locator('del').innerText()).toContain('comunitarios');
    expect(await visitor.locator('ins').innerText()).toContain('rurales');
    expect(await visitor.locator('main').innerText()).toContain('Que diga rurales.');
    await visitor.goto(`/es/consultas/${slug}/texto/${article.eid}`);
    await visitor.getByRole('link', { name: 'Una observación cambió este artículo' }).click();
    expect(visitor.url()).toContain(`/informe/1/articulos/${article.eid}`);
    await visitor.goto(`/en/consultations/${slug}/report`);
    expect(await visitor.locator('main').innerText()).toContain('You said, we did');
    const page = await fetch(`${world.url}/es/consultas/${slug}/informe`);
    expect(Buffer.byteLength(await page.text())).toBeLessThan(50_000);
    for (const bad of ['2', '0', 'x']) expect((await fetch(`${world.url}/es/consultas/${slug}/informe/${bad}`)).status).toBe(404);
  });

  it('of another agency does not come in', async () => {
    const stranger = await browser.window({ person: ramiro, withScript: false });
    for (const page of ['matriz', 'informe'])
      expect((await stranger.goto(`/es/trabajo/consultas/${encoded()}/${page}`))!.status()).toBe(403);
  });
});
