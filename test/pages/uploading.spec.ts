/** An official uploads the decree as the legal office wrote it, looks at how it was divided, corrects it, and saves it; in a browser. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { Browser, faultsOf, follow } from '../browser.js';
import { shortText } from '../drafts.js';
import type { Person } from '../person.js';
import { makeDocx, paragraph } from '../texts/files.js';
import { World } from '../world.js';

let world: World;
let browser: Browser;
let clara: Person;

beforeAll(async () => {
  world = await World.open();
  browser = await Browser.open(world.url);
  clara = await world.official();
});

afterAll(async () => {
  await browser?.close();
  await world?.close();
});

const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const decree = {
  name: 'decreto.docx',
  mimeType: type,
  buffer: Buffer.from(
    makeDocx(
      [
        'Artículo 1. Objeto. Este decreto regula el agua.',
        'Artículo 2. Ámbito. Rige en todo el país. Se exceptúan las zonas urbanas.',
        'Artículo 4. Vigencia. Rige desde hoy.',
      ]
        .map((line) => paragraph(line))
        .join(''),
    ),
  ),
};
const press = (page: Page, name: string) => follow(page.getByRole('main').getByRole('button', { name, exact: true }));
const done = (page: Page) => page.locator('[data-done] .govuk-notification-banner__heading').innerText();
const tree = (page: Page) => page.locator('.urna-tree strong').allInnerTexts();
const correct = async (page: Page, part: string, what: string) => {
  await follow(page.getByRole('link', { name: `Corregir ${part}`, exact: true }));
  await page.getByText(what, { exact: true }).click();
};
const draft = async (): Promise<string> =>
  (await clara.act('createConsultation', { agencyId: world.ministry.globalId, title: 'Agua' }, 'consultation { id }')).consultation.id;

describe.each([true, false])('an official with the decree in Word (scripts: %s)', (withScript) => {
  it('uploads it, sees what was read, corrects it part by part, comes back to it, takes back, and saves it', async () => {
    const id = await draft();
    const page = await browser.window({ person: clara, withScript, width: 320 });
    await page.goto(`/es/trabajo/consultas/${id}/texto`);
    expect(await faultsOf(page)).toEqual([]);
    await press(page, 'Leer el archivo');
    expect(await page.title()).toMatch(/^Error: /);
    expect(await page.locator('.govuk-error-message').innerText()).toContain('Elija el archivo');
    await page
      .getByLabel('Archivo con el texto')
      .setInputFiles({ name: 'ley.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7') });
    await press(page, 'Leer el archivo');
    expect(await page.locator('.govuk-error-message').innerText()).toContain('Conviértalo a DOCX');

    await page.getByLabel('Archivo con el texto').setInputFiles(decree);
    await press(page, 'Leer el archivo');
    expect(await page.getByText('Leído de «decreto.docx»').count()).toBe(1);
    expect(await tree(page)).toEqual(['Artículo 1. Objeto', 'Artículo 2. Ámbito', 'Artículo 4. Vigencia']);
    expect(await page.getByRole('heading', { name: 'Lo que conviene revisar' }).count()).toBe(1);
    expect(await faultsOf(page)).toEqual([]);

    await correct(page, 'Artículo 2. Ámbito', 'Dividirla en dos');
    await press(page, 'Dividir aquí');
    expect(await page.locator('.govuk-error-message').innerText()).toContain('Elija dónde comienza');
    await page.getByLabel('Se exceptúan las zonas urbanas.').check();
    await page.getByLabel('¿Qué es la parte nueva?').selectOption({ label: 'Parágrafo' });
    expect(await faultsOf(page)).toEqual([]);
    await press(page, 'Dividir aquí');
    expect(await done(page)).toBe('La corrección está guardada.');
    expect(await tree(page)).toEqual(['Artículo 1. Objeto', 'Artículo 2. Ámbito', 'Parágrafo', 'Artículo 4. Vigencia']);

    await correct(page, 'Artículo 4. Vigencia', 'Cambiar su número');
    await page.getByLabel('Número').fill('1');
    await press(page, 'Cambiar el número');
    expect(await page.locator('.govuk-error-message').innerText()).toContain('ya tiene otra parte');
    expect(await page.getByLabel('Número').inputValue()).toBe('1');
    await page.getByLabel('Número').fill('3');
    await press(page, 'Cambiar el número');
    expect((await tree(page)).at(-1)).toBe('Artículo 3. Vigencia');

    await correct(page, 'Artículo 3. Vigencia', 'Unirla con la anterior');
    expect(await page.getByText('La parte anterior es: Parágrafo').count()).toBe(1);
    await press(page, 'Unir');
    expect(await tree(page)).toEqual(['Artículo 1. Objeto', 'Artículo 2. Ámbito', 'Parágrafo']);
    await press(page, 'Deshacer la última corrección');
    expect((await tree(page)).at(-1)).toBe('Artículo 3. Vigencia');

    // What was corrected is there tomorrow, too.
    const later = await browser.window({ person: clara, withScript });
    await later.goto(`/es/trabajo/consultas/${id}/texto`);
    expect(await later.locator('.govuk-inset-text').innerText()).toContain('«decreto.docx», con 2 correcciones');
    await follow(later.getByRole('link', { name: 'Seguir con ese texto' }));
    await press(later, 'Guardar este texto');
    expect(await done(later)).toContain('El texto se guardó');
    const { text } = (
      await clara.read('query ($id: ID!) { consultation(id: $id) { text { fileName format provisions { nodes { eid } } } } }', { id })
    ).consultation;
    expect(text).toEqual({
      fileName: 'decreto.docx',
      format: 'DOCX',
      provisions: { nodes: ['art_1', 'art_2', 'art_2__par_1', 'art_3'].map((eid) => ({ eid })) },
    });
    await later.goto(`/es/trabajo/consultas/${id}/texto`);
    expect(await later.getByText('Se conservan 2 correcciones').count()).toBe(1);
    await page.reload();
    expect(await page.getByText('No hay ningún texto sin guardar.').count()).toBe(1);
  });

  it('drafts the next version from a file, after pasting was not enough', async () => {
    const { id } = await world.drafts.open({ official: clara });
    const page = await browser.window({ person: clara, withScript });
    await page.goto(`/es/trabajo/consultas/${id}/version`);
    const pasted = shortText.replace('Se exceptúan', 'No se exceptúan');
    await page.getByLabel('Texto de la norma').fill(pasted);
    await press(page, 'Ver cómo se divide');
    await press(page, 'Corregir la división');
    expect(await page.getByText('Texto pegado.').count()).toBe(1);
    await correct(page, 'Artículo 3°. Vigencia', 'Cambiar qué es');
    await page.getByLabel('¿Qué es esta parte?').selectOption({ label: 'Sección' });
    await press(page, 'Cambiar');
    await page.goto(`/es/trabajo/consultas/${id}/version`);
    await page.getByLabel('Archivo con el texto').setInputFiles({ name: 'v2.md', mimeType: 'text/markdown', buffer: Buffer.from(pasted) });
    await press(page, 'Leer el archivo');
    expect(await tree(page)).toContain('Artículo 3°. Vigencia');
    expect(await faultsOf(page)).toEqual([]);
    await press(page, 'Guardar como borrador');
    expect(await done(page)).toContain('El borrador está guardado');
  });
});

describe('a long text', () => {
  it('is shown page by page, each light, and one comes back to the page of the part that was corrected', async () => {
    const id = await draft();
    const markdown = Array.from(
      { length: 3_000 },
      (_, i) => `#### Artículo ${i + 1}. Asunto ${i + 1}.\n\nTexto del artículo. Otra oración.`,
    );
    await clara.act('uploadText', { consultationId: id, markdown: markdown.join('\n\n') });
    const page = await browser.window({ person: clara, withScript: false });
    await page.goto(`/en/workbench/consultations/${id}/read-text`);
    expect((await page.content()).length).toBeLessThan(100_000);
    await follow(page.getByRole('link', { name: 'Next' }));
    expect((await tree(page))[0]).toBe('Artículo 101. Asunto 101');
    await follow(page.getByRole('link', { name: 'Correct Artículo 150. Asunto 150', exact: true }));
    await page.getByText('Change its number', { exact: true }).click();
    await page.getByLabel('Number').fill('150 bis');
    await press(page, 'Change the number');
    expect(await tree(page)).toContain('Artículo 150 bis. Asunto 150');
    expect(page.url()).toContain('#part-art_150');
    expect(await faultsOf(page)).toEqual([]);
  });

  it('of one long article can be split at any of its sentences, some on each page', async () => {
    const id = await draft();
    const body = Array.from({ length: 150 }, (_, i) => `La oración ${i + 1} dice algo.`).join(' ');
    await clara.act('uploadText', { consultationId: id, markdown: `#### Artículo 1. Largo.\n\n${body}` });
    const page = await browser.window({ person: clara, withScript: false });
    await page.goto(`/es/trabajo/consultas/${id}/texto-leido/art_1`);
    await page.getByText('Dividirla en dos', { exact: true }).click();
    await follow(page.getByRole('navigation', { name: 'Más lugares donde dividir' }).getByRole('link', { name: '3' }));
    await page.getByLabel('La oración 140 dice algo.').check();
    await page.getByLabel('¿Qué es la parte nueva?').selectOption({ label: 'Artículo' });
    expect(await faultsOf(page)).toEqual([]);
    await press(page, 'Dividir aquí');
    expect(await tree(page)).toHaveLength(2);
  });
});

describe('a form with a file', () => {
  const send = (who: Person, path: string, fields: Record<string, string>, headers: Record<string, string> = {}) => {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.append(name, value);
    form.append('file', new Blob([shortText]), 'a.md');
    return fetch(world.url + path, {
      method: 'POST',
      body: form,
      redirect: 'manual',
      headers: { cookie: `urna_session=${who.token}`, ...headers },
    });
  };

  it('counts only with the token of the page, from here, from an official, and where a file is asked for', async () => {
    const id = await draft();
    const path = `/es/trabajo/consultas/${id}/texto`;
    const shown = await (await fetch(world.url + path, { headers: { cookie: `urna_session=${clara.token}` } })).text();
    const token = /name="token" value="([^"]+)"/.exec(shown)![1]!;
    const fields = { token, act: 'upload' };
    expect((await send(clara, path, fields, { origin: 'https://evil.example' })).status).toBe(403);
    expect((await send(clara, path, { act: 'upload' })).status).toBe(409);
    expect((await send(clara, `/es/trabajo/consultas/${id}/datos`, fields)).status).toBe(403);
    expect((await send(await world.citizen(), path, fields)).status).toBe(403);
    const visitor = await fetch(world.url + path, { method: 'POST', body: new FormData(), redirect: 'manual' });
    expect([visitor.status, visitor.headers.get('location')]).toEqual([303, expect.stringContaining('/es/entrar')]);
    const galley = async () =>
      (await clara.read('query ($id: ID!) { consultation(id: $id) { viewerTextGalley { fileName } } }', { id })).consultation
        .viewerTextGalley;
    expect(await galley()).toBeNull();
    expect((await send(clara, path, fields)).headers.get('location')).toBe(`${path}-leido`);
    expect(await galley()).toEqual({ fileName: 'a.md' });
  });

  it('whose name would do harm shows it as words', async () => {
    const id = await draft();
    const page = await browser.window({ person: clara });
    await page.goto(`/es/trabajo/consultas/${id}/texto`);
    const name = '<img src=x onerror="alert(1)">&{file, select, other {x}}.md';
    await page.getByLabel('Archivo con el texto').setInputFiles({ name, mimeType: 'text/markdown', buffer: Buffer.from(shortText) });
    await press(page, 'Leer el archivo');
    // Browsers send quotation marks of names in a code of their own.
    expect(await page.getByText('Leído de «<img src=x onerror=').count()).toBe(1);
    await page.goto(`/es/trabajo/consultas/${id}/texto`);
    expect(await page.locator('main img').count()).toBe(0);
    expect(await page.locator('.govuk-inset-text').innerText()).toContain('«<img src=x');
  });

  it('of a document that a word processor wrote shows what it says', async () => {
    const id = await draft();
    const page = await browser.window({ person: clara });
    await page.goto(`/es/trabajo/consultas/${id}/texto`);
    const buffer = readFileSync('test/texts/fixtures/decreto-libreoffice.docx');
    await page.getByLabel('Archivo con el texto').setInputFiles({ name: 'oficina.docx', mimeType: type, buffer });
    await press(page, 'Leer el archivo');
    expect((await tree(page)).length).toBeGreaterThan(2);
    expect(await faultsOf(page)).toEqual([]);
  });
});
