/** What anybody reads: the first page, consultations and their history, agencies, the moderation log, posters, and about Urna. */
import { get } from 'node:http';
import { brotliDecompressSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { Browser, faultsOf, follow } from '../browser.js';
import type { Person } from '../person.js';
import { day, World } from '../world.js';

const water = '/es/consultas/regimen-de-los-acueductos-comunitarios';

let world: World;
let browser: Browser;

beforeAll(async () => {
  world = await World.openDemo();
  browser = await Browser.open(world.url);
});

afterAll(async () => {
  await browser?.close();
  await world?.close();
});

const pathOf = (page: Page): string => new URL(page.url()).pathname;

describe('every page', () => {
  it.each([
    ['/es', 'es', 'La urna de cristal de las políticas públicas'],
    ['/en', 'en', 'The glass ballot box of public policy'],
    ['/es/consultas', 'es', 'Consultas'],
    ['/en/consultations?q=water&phase=OPEN', 'en', 'Consultations about “water”'],
    ['/es/consultas?q=xyzzy', 'es', 'Consultas sobre «xyzzy»'],
    [water, 'es', 'Régimen de los acueductos comunitarios'],
    ['/en/consultations/regimen-de-los-acueductos-comunitarios', 'en', 'Rules for community water systems'],
    ['/en/consultations/reglas-del-presupuesto-participativo', 'en', 'Reglas del presupuesto participativo'],
    ['/es/consultas/medidas-de-ahorro-de-agua-durante-la-temporada-seca', 'es', 'Medidas de ahorro de agua durante la temporada seca'],
    ['/en/consultations/guia-para-acotar-las-rondas-hidricas-con-las-comunidades', 'en', null],
    [`${water}/historia`, 'es', 'Historia de la consulta'],
    ['/en/consultations/regimen-de-los-acueductos-comunitarios/history', 'en', 'History of the consultation'],
    [`${water}/afiche`, 'es', 'Régimen de los acueductos comunitarios'],
    ['/en/consultations/reglas-del-presupuesto-participativo/poster', 'en', 'Reglas del presupuesto participativo'],
    ['/es/entidades', 'es', 'Entidades'],
    ['/en/agencies', 'en', 'Agencies'],
    ['/es/entidades/ministerio-de-aguas-y-territorio', 'es', 'Ministerio de Aguas y Territorio (ficticio)'],
    ['/en/agencies/alcaldia-de-san-jacinto-del-rio', 'en', null],
    ['/es/registro-de-moderacion', 'es', 'Registro de moderación'],
    ['/en/moderation-log?agency=ministerio-de-aguas-y-territorio', 'en', null],
    ['/es/acerca-de', 'es', 'Acerca de Urna'],
    ['/en/about', 'en', 'About Urna'],
    ['/es/accesibilidad', 'es', 'Accesibilidad'],
    ['/en/accessibility', 'en', 'Accessibility'],
    ['/es/privacidad', 'es', 'Privacidad'],
    ['/en/privacy', 'en', 'Privacy'],
  ])('%s is in its language, valid and accessible on a narrow screen', async (path, lang, heading) => {
    const page = await browser.window({ width: 320 });
    await page.goto(path);
    expect(await page.getAttribute('html', 'lang')).toBe(lang);
    if (heading) expect(await page.locator('h1').innerText()).toBe(heading);
    expect(await page.locator('h1').count()).toBe(1);
    expect(await faultsOf(page)).toEqual([]);
    await page.context().close();
  });

  it('is small: the biggest consultation takes fewer than 14 kB', async () => {
    const sent = await new Promise<Buffer>((resolve, reject) => {
      get(world.url + water, { headers: { 'accept-encoding': 'br' } }, (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part)).on('end', () => resolve(Buffer.concat(parts)));
      }).on('error', reject);
    });
    expect(sent.length).toBeLessThan(14_000);
    expect(brotliDecompressSync(sent).toString()).toContain('</html>');
  });
});

describe('the first page', () => {
  it('is in the language that the browser prefers, and then in the one that was used last', async () => {
    const page = await browser.window({ locale: 'en-GB' });
    await page.goto('/');
    expect(pathOf(page)).toBe('/en');
    await follow(page.getByRole('link', { name: 'Español' }));
    await page.goto('/');
    expect(pathOf(page)).toBe('/es');
  });

  it('leads to consultations by topic', async () => {
    const page = await browser.window({ withScript: false });
    await page.goto('/es');
    await follow(page.getByRole('link', { name: 'Movilidad y seguridad vial (1)' }));
    expect(await page.getByRole('article').count()).toBe(1);
    expect(await page.getByRole('link', { name: 'Quitar Tema: Movilidad y seguridad vial' }).count()).toBe(1);
  });
});

describe('the list of consultations', () => {
  it.each([true, false])('is narrowed by a form and widened again by links (scripts: %s)', async (withScript) => {
    const page = await browser.window({ withScript });
    await page.goto('/es/consultas');
    const all = await page.getByRole('article').count();
    await page.getByLabel('Buscar consultas').fill('agua');
    await page.getByText('Filtrar y ordenar').click();
    await page.getByLabel('Estado').selectOption({ label: 'Abierta' });
    await page.getByLabel('Entidad').selectOption({ label: 'Ministerio de Aguas y Territorio (ficticio)' });
    await follow(page.getByRole('button', { name: 'Aplicar' }));
    expect(await page.getByRole('article').count()).toBe(1);
    expect(await page.getByLabel('Buscar consultas').inputValue()).toBe('agua');
    await follow(page.getByRole('link', { name: 'Quitar Estado: Abierta' }));
    expect(await page.getByRole('article').count()).toBeGreaterThan(1);
    expect(new URL(page.url()).searchParams.get('agency')).toBe('ministerio-de-aguas-y-territorio');
    await follow(page.getByRole('link', { name: 'Quitar todos' }));
    expect(await page.getByRole('article').count()).toBe(all);
  });

  it('finds by territory, with the municipalities of the department that was chosen', async () => {
    const page = await browser.window({ withScript: false });
    await page.goto('/es/consultas?territory=98');
    expect(await page.getByRole('link', { name: 'Quitar Territorio: Ribera Grande (ficticio)' }).count()).toBe(1);
    const offered = await page.locator('#field-territory option').allTextContents();
    expect(offered).toContain('San Jacinto del Río (ficticio)');
    expect(offered).not.toContain('Laguna Honda (ficticio)');
  });

  it('advises when nothing was found, and takes unknown filters for none', async () => {
    const page = await browser.window();
    await page.goto('/es/consultas?q=xyzzy');
    expect(await page.getByRole('heading', { name: 'No hay consultas que coincidan' }).count()).toBe(1);
    await page.goto('/es/consultas?phase=PERHAPS&agency=nobody&topic=none&territory=zz&order=BEST');
    expect(await page.getByRole('article').count()).toBeGreaterThan(2);
    expect(await page.locator('.urna-chosen').count()).toBe(0);
  });
});

describe('a consultation', () => {
  it('says early on a telephone what it is, until when, and what one can do', async () => {
    const page = await browser.window({ width: 360, withScript: false });
    await page.goto(water);
    for (const words of [/^Participe hasta el .* \(dentro de \d+ días\)$/, /^Comentar la propuesta$/]) {
      const box = await page.getByText(words).boundingBox();
      expect(box!.y + box!.height).toBeLessThan(800);
    }
    const hrefs = await page.locator('#state a').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    expect(hrefs).toContain(`${water}/texto`);
    expect(hrefs).toContain(`${water}/comentarios`);
    expect(hrefs.filter((href) => href?.startsWith('/es/votaciones/'))).toHaveLength(4);
    expect(await page.getByText(/Ha votado|Han votado/).count()).toBe(4);
  });

  it('names who is responsible, and shows the memorandum part by part', async () => {
    const page = await browser.window({ withScript: false });
    await page.goto(water);
    expect(await page.locator('.urna-facts').innerText()).toMatch(/Clara Inés Montoya[\s\S]*Decreto 270 de 2017/);
    await page.getByText('Leer la memoria justificativa').click();
    // What stays closed says nothing.
    expect((await page.locator('details h3').allInnerTexts()).filter((heading) => heading !== '')).toHaveLength(7);
  });

  it('in a language that it has not been translated into says so, and marks the words', async () => {
    const page = await browser.window({ withScript: false });
    await page.goto('/en/consultations/reglas-del-presupuesto-participativo');
    expect(await page.getByText('has not been translated').count()).toBe(1);
    expect(await page.locator('h1').getAttribute('lang')).toBe('es');
    expect(await page.locator('#proposal + .urna-prose').getAttribute('lang')).toBe('es');
  });

  it('that is closed takes nothing more and says what comes next', async () => {
    const page = await browser.window({ withScript: false });
    await page.goto('/es/consultas/reglas-del-presupuesto-participativo');
    expect(await page.getByText('Ya no se reciben comentarios ni votos.').count()).toBe(1);
    expect(await page.getByText('Comentar la propuesta').count()).toBe(0);
  });

  it('that does not exist, or is a draft of others, is not found', async () => {
    const { request } = (await browser.window()).context();
    for (const path of ['', '/historia', '/afiche', '/afiche.svg'])
      expect((await request.get(`/es/consultas/no-hay-tal${path}`)).status()).toBe(404);
    const draft = await world.drafts.complete({ title: 'Un borrador secreto' });
    const { consultation } = await draft.official.read('query ($id: ID!) { consultation(id: $id) { slug } }', { id: draft.id });
    expect((await request.get(`/es/consultas/${consultation.slug}`)).status()).toBe(404);
    expect((await request.get(`/es/consultas/${consultation.slug}/afiche.svg`)).status()).toBe(404);
    const page = await browser.window({ person: draft.official });
    await page.goto(`/es/consultas/${consultation.slug}`);
    expect(await page.getByText('Este borrador no se ha publicado.').count()).toBe(1);
    expect(await page.getByRole('link', { name: 'Trabajar en esta consulta' }).count()).toBe(1);
    expect(await faultsOf(page)).toEqual([]);
  });

  it.each([true, false])('is followed and left again (scripts: %s)', async (withScript) => {
    const page = await browser.window({ person: await world.citizen(), withScript });
    await page.goto(water);
    await follow(page.getByRole('button', { name: 'Seguir', exact: true }));
    expect(await page.getByText('Ahora sigue esta consulta.').count()).toBe(1);
    expect(await faultsOf(page)).toEqual([]);
    await follow(page.getByRole('button', { name: 'Dejar de seguir' }));
    expect(await page.getByText('Ya no sigue esta consulta.').count()).toBe(1);
    expect(await page.getByRole('button', { name: 'Seguir', exact: true }).count()).toBe(1);
  });

  it('asks visitors to sign in before they follow', async () => {
    const page = await browser.window({ withScript: false });
    await page.goto(water);
    expect(await page.getByRole('button', { name: 'Seguir', exact: true }).count()).toBe(0);
    await follow(page.getByRole('link', { name: 'Entre para seguirla' }));
    expect(new URL(page.url()).searchParams.get('next')).toBe(water);
  });

  it('is shared by plain links, without anybody else’s scripts', async () => {
    const page = await browser.window({ withScript: false });
    await page.goto(`${water}?utm=x`);
    expect(await page.getByLabel('Dirección de esta página').inputValue()).toMatch(new RegExp(`^http://[^/]+${water}$`));
    expect(await page.getByRole('link', { name: 'Compartir por WhatsApp' }).getAttribute('href')).toContain(encodeURIComponent(water));
    expect(await page.getByRole('link', { name: 'Enviar por correo' }).getAttribute('href')).toMatch(/^mailto:\?subject=/);
  });

  it('says what it is to whoever is sent its address, and nothing of the pages that are private', async () => {
    const page = await browser.window({ withScript: false });
    const named = () =>
      page
        .locator('meta[property^="og:"]')
        .evaluateAll((tags) => Object.fromEntries(tags.map((tag) => [tag.getAttribute('property'), tag.getAttribute('content')])));
    await page.goto('/en/consultations/regimen-de-los-acueductos-comunitarios');
    const tags = await named();
    expect(tags).toMatchObject({ 'og:title': 'Rules for community water systems', 'og:locale': 'en_GB' });
    expect(tags['og:description']).toContain('water');
    expect((await page.request.get(new URL(tags['og:image']!).pathname)).headers()['content-type']).toBe('image/png');
    await page.goto('/es/entrar?next=/es/mi-actividad');
    expect(await named()).toEqual({});
  });

  it('says by itself that somebody commented, and that it was extended', async () => {
    const open = await world.drafts.open({ title: 'Una consulta viva' });
    const { consultation } = await open.official.read('query ($id: ID!) { consultation(id: $id) { slug closesAt } }', { id: open.id });
    const page = await browser.window();
    await Promise.all([page.waitForRequest(/graphql\?.*commentEvents/), page.goto(`/es/consultas/${consultation.slug}`)]);
    expect(await page.getByText('Nadie ha comentado todavía.').count()).toBe(1);
    const before = await page.locator('.urna-standing').innerText();
    // The line is open once the server has answered; before, nothing is told.
    await page.waitForTimeout(500);
    await (await world.citizen()).act('postComment', { subjectId: open.id, body: 'Buena idea.', stance: 'IN_FAVOUR' });
    await page.getByText('Leer el comentario').waitFor();
    const closesAt = new Date(new Date(consultation.closesAt as string).getTime() + 10 * day).toISOString();
    await open.official.act('extendConsultation', { id: open.id, closesAt, reason: 'Lo pidieron varias comunidades.' });
    await page.waitForFunction((words) => document.querySelector('.urna-standing')!.textContent !== words, before);
  });
});

describe('the history of a consultation', () => {
  let official: Person;
  let slug: string;

  beforeAll(async () => {
    const open = await world.drafts.open({ title: 'Una consulta ampliada' });
    official = open.official;
    const { consultation } = await official.read('query ($id: ID!) { consultation(id: $id) { slug closesAt } }', { id: open.id });
    slug = consultation.slug as string;
    const closesAt = new Date(new Date(consultation.closesAt as string).getTime() + 5 * day).toISOString();
    await official.act('extendConsultation', { id: open.id, closesAt, reason: 'Lo pidieron varias comunidades.' });
  });

  it('shows what changed, from what to what, and why', async () => {
    const page = await browser.window({ width: 320 });
    await page.goto(`/es/consultas/${slug}/historia`);
    const newest = page.locator('#timeline > li').first();
    expect(await newest.innerText()).toMatch(
      /Se amplió el plazo[\s\S]*Lo pidieron varias comunidades\.[\s\S]*Cierre: antes .*\d{4}.*; ahora .*\d{4}/,
    );
    expect(await faultsOf(page)).toEqual([]);
  });
});

describe('the moderation log', () => {
  it('says what was decided and why, and can be narrowed to an agency', async () => {
    const page = await browser.window({ withScript: false });
    await page.goto('/es/registro-de-moderacion');
    // Which decisions are the newest ones depends on the hour at which the demonstration was written.
    const decided = await page.getByRole('article').allInnerTexts();
    expect(decided).toHaveLength(20);
    expect(decided).toContainEqual(expect.stringMatching(/Ocultado\s+Publicidad[\s\S]*Razón:[\s\S]*publicidad/));
    await page.getByLabel('Motivo').selectOption('PERSONAL_DATA');
    await follow(page.getByRole('button', { name: 'Mostrar' }));
    const exposed = await page.getByRole('article').allInnerTexts();
    expect(exposed.length).toBeGreaterThan(0);
    for (const each of exposed) expect(each).toMatch(/Datos personales[\s\S]*Razón:/);
    await page.getByLabel('Motivo').selectOption('');
    await page.getByLabel('Entidad').selectOption({ label: 'Alcaldía de San Jacinto del Río (ficticia)' });
    await follow(page.getByRole('button', { name: 'Mostrar' }));
    expect(await page.locator('h1').innerText()).toBe('Registro de moderación: Alcaldía de San Jacinto del Río (ficticia)');
    expect(await page.getByText('Ministerio de Aguas y Territorio (ficticio)', { exact: true }).and(page.locator('p')).count()).toBe(0);
  });
});

describe('the poster', () => {
  it('fits on a sheet of A4 with its code, black on white', async () => {
    const page = await browser.window({ withScript: false });
    await page.goto(`${water}/afiche`);
    expect(await page.locator('article img').evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
    const sheets = (await page.pdf({ format: 'A4' })).toString('latin1').match(/\/Type \/Page\b/g);
    expect(sheets).toHaveLength(1);
    const image = await page.context().request.get(`${water}/afiche.svg`);
    expect(image.headers()['content-type']).toBe('image/svg+xml');
    expect(await image.text()).toMatch(/^<svg [^>]*><rect fill="white"/);
  });
});

describe('on paper', () => {
  it('a consultation shows its memorandum and leaves the navigation out', async () => {
    const page = await browser.window({ withScript: false });
    await page.goto(water);
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByText('Estudios técnicos').isVisible()).toBe(true);
    expect(await page.locator('.urna-header').isVisible()).toBe(false);
    expect(await page.getByText('Comentar la propuesta').isVisible()).toBe(false);
  });
});
