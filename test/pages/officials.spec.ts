/** Officials from an empty draft to the archive: prepare, announce, extend, close early by two, answer; with scripts, without, by keyboard. */
import type { Page } from 'playwright-core';
import { answerAll } from '../answers.js';
import { Browser, enter, faultsOf, follow, tabTo } from '../browser.js';
import { memorandum, shortText } from '../drafts.js';
import type { Person } from '../person.js';
import { World } from '../world.js';

let world: World;
let browser: Browser;
let clara: Person;
let patricia: Person;

beforeAll(async () => {
  world = await World.open();
  browser = await Browser.open(world.url);
  [clara, patricia] = [await world.official(), await world.official(world.ministry, 'Patricia')];
});

afterAll(async () => {
  await browser?.close();
  await world?.close();
});

const press = (page: Page, name: string) => follow(page.getByRole('main').getByRole('button', { name, exact: true }));
const go = (page: Page, name: string) => follow(page.getByRole('main').getByRole('link', { name, exact: true }));
const done = (page: Page) => page.locator('[data-done] .govuk-notification-banner__heading').innerText();
/** What the list says of a task. */
const statusOf = (page: Page, task: string) =>
  page.getByRole('listitem').filter({ hasText: task }).locator('.govuk-task-list__status').innerText();
const row = (page: Page, name: string) =>
  page.locator('.govuk-summary-list__row').filter({ hasText: name }).locator('.govuk-summary-list__value').innerText();

describe.each([true, false])('an official (scripts: %s)', (withScript) => {
  it('goes from an empty draft to an announced consultation along a list that says what is missing', async () => {
    const page = await browser.window({ person: clara, withScript, width: 320 });
    const title = `Agua para las veredas (${String(withScript)})`;
    await page.goto('/es/trabajo');
    await go(page, 'Comenzar una consulta');
    await press(page, 'Crear el borrador');
    expect(await page.title()).toMatch(/^Error: /);
    await page.getByLabel('Título en español').fill(title);
    await press(page, 'Crear el borrador');
    expect(await done(page)).toContain('El borrador está creado');
    expect(await statusOf(page, 'Memoria justificativa')).toBe('Falta');
    expect(await statusOf(page, 'Fechas y anuncio')).toBe('Todavía no se puede');
    expect(await faultsOf(page)).toEqual([]);

    await go(page, 'Título, resumen y presentación en español');
    await page.getByLabel('Resumen').fill('Un resumen.');
    await page.getByLabel('Presentación').fill('Lo que **importa**.');
    await press(page, 'Ver cómo queda');
    expect(await page.locator('.urna-preview strong').innerText()).toBe('importa');
    await press(page, 'Guardar y volver a la lista');
    expect(await statusOf(page, 'Título, resumen y presentación en español')).toBe('Listo');

    await go(page, 'Memoria justificativa');
    for (const [part, words] of Object.entries(memorandum)) await page.locator(`textarea[name=${part}]`).fill(`${words} **Sí**.`);
    await press(page, 'Ver cómo queda');
    expect(await page.locator('.urna-preview strong').count()).toBe(7);
    await press(page, 'Guardar y volver a la lista');

    await go(page, 'Traducción al inglés');
    await page.getByLabel('Título').fill('Water for the villages');
    await press(page, 'Guardar y volver a la lista');
    expect(await statusOf(page, 'Traducción al inglés')).toBe('Listo');

    await go(page, 'Texto en discusión');
    await page.getByLabel('Texto de la norma').fill('Sin nada que comentar.');
    await press(page, 'Ver cómo se divide');
    expect(await page.getByText('No se encontró ningún artículo').count()).toBe(1);
    expect(await page.getByRole('button', { name: 'Guardar este texto' }).count()).toBe(0);
    await page.getByLabel('Texto de la norma').fill(shortText);
    await press(page, 'Ver otra vez cómo se divide');
    expect(await page.getByText('Se encontraron 3 artículos').count()).toBe(1);
    await press(page, 'Guardar este texto');

    await go(page, 'Votaciones');
    await press(page, 'Agregar la votación');
    expect(await page.title()).toMatch(/^Error: /);
    await page.getByLabel('Se elige una opción').check();
    await page.getByLabel('Pregunta en español').fill('¿Está de acuerdo?');
    await page.getByLabel('Opciones o afirmaciones en español').fill('Sí\nNo\nEn blanco');
    await page.getByLabel('Todo, a medida que se cuenta').check();
    await press(page, 'Agregar la votación');
    expect(await done(page)).toBe('La votación se agregó.');
    await go(page, 'Volver a la lista de tareas');

    await go(page, 'Contacto, canales, temas y dirección');
    await page.getByLabel('En este sitio').check();
    await page.getByLabel('Oficina encargada').fill('Participación');
    await page.getByLabel('Funcionario responsable').fill('Clara Ruiz');
    await page.getByLabel('Correo electrónico de la oficina').fill('participacion@example.org');
    await page.getByLabel('Dirección corta').fill(`agua-${String(withScript)}`);
    await press(page, 'Guardar y volver a la lista');
    expect(await statusOf(page, 'Fechas y anuncio')).toBe('Falta');

    await go(page, 'Fechas y anuncio');
    await page.getByLabel('Día').first().fill('2026-02-10');
    await press(page, 'Calcular el plazo');
    // Fifteen full days after the day of opening.
    expect(await page.getByRole('heading', { name: /Puede cerrar desde el/ }).innerText()).toContain('25 de febrero');
    expect(await page.locator('.urna-term table').count()).toBe(1);
    expect(await faultsOf(page)).toEqual([]);
    await page.getByLabel('Día').last().fill('2026-02-20');
    await press(page, 'Continuar y revisar');
    expect(await page.title()).toMatch(/^Error: /);
    await page.getByLabel('Día').last().fill('2026-03-10');
    await press(page, 'Continuar y revisar');
    expect(await row(page, 'Votaciones')).toBe('1');
    await press(page, 'Cambiar algo');
    expect(await page.getByLabel('Día').last().inputValue()).toBe('2026-03-10');
    await press(page, 'Continuar y revisar');
    await press(page, 'Anunciar la consulta');
    expect(await done(page)).toContain('está anunciada');

    const visitor = await browser.window({ withScript });
    await visitor.goto(`/en/consultations/agua-${String(withScript)}`);
    expect(await visitor.getByRole('heading', { level: 1 }).innerText()).toBe('Water for the villages');
  });

  it('gives more time, and closes before time only with a second official', async () => {
    const { id, articles } = await world.drafts.open({ official: clara, title: `Una abierta (${String(withScript)})`, polls: [{}] });
    const ana = await world.citizen();
    await ana.act('postComment', { subjectId: articles[0]!.id, stance: 'AGAINST', body: 'No.' });
    const page = await browser.window({ person: clara, withScript, width: 320 });
    await page.goto(`/es/trabajo/consultas/${id}`);
    await go(page, 'Ampliar el plazo');
    await page.getByLabel('Día').fill('2026-02-03');
    await page.getByLabel('Motivo').fill('Lo pidieron las juntas.');
    await press(page, 'Continuar');
    expect(await page.title()).toMatch(/^Error: /);
    await page.getByLabel('Día').fill('2026-04-01');
    await press(page, 'Continuar');
    expect(await row(page, 'Nuevo cierre')).toContain('1 de abril');
    await press(page, 'Ampliar el plazo');
    expect(await done(page)).toBe('El plazo se amplió.');

    await go(page, 'Ver cuánta gente participa');
    expect(await page.getByText('Lo más comentado es').innerText()).toContain('Artículo 1');
    expect(await faultsOf(page)).toEqual([]);
    await page.goBack();

    await go(page, 'Pedir el cierre anticipado');
    await press(page, 'Continuar');
    expect(await page.title()).toMatch(/^Error: /);
    await page.getByLabel('Motivo').fill('La norma dejó de ser necesaria.');
    await press(page, 'Continuar');
    await press(page, 'Pedir el cierre');
    expect(await done(page)).toContain('Otra persona de la entidad debe confirmarla');
    await page.goto(`/en/workbench/consultations/${id}`);
    const given = page.getByText('La norma dejó de ser necesaria.');
    expect(await given.evaluate((element) => element.closest('[lang]')!.getAttribute('lang'))).toBe('es');
    await page.goto(`/en/workbench/consultations/${id}/polls`);
    const question = page.getByRole('heading', { name: '¿Está de acuerdo?' });
    expect(await question.evaluate((element) => element.closest('[lang]')!.getAttribute('lang'))).toBe('es');
    await page.goto(`/es/trabajo/consultas/${id}`);
    // Not by the one who asked.
    expect(await page.getByRole('link', { name: 'Confirmar el cierre anticipado' }).count()).toBe(0);
    await page.goto(`/es/trabajo/consultas/${id}/cierre-anticipado`);
    expect(await page.getByRole('button', { name: 'Confirmar y cerrar ahora' }).count()).toBe(0);

    const second = await browser.window({ person: patricia, withScript, width: 320 });
    await second.goto('/es/trabajo');
    expect(await second.getByText('Alguien pidió cerrarla antes de tiempo').count()).toBe(1);
    await go(second, `Una abierta (${String(withScript)})`);
    await go(second, 'Confirmar el cierre anticipado');
    expect(await row(second, 'Motivo')).toBe('La norma dejó de ser necesaria.');
    await press(second, 'Confirmar y cerrar ahora');
    expect(await done(second)).toBe('La consulta se cerró.');

    // Not before everybody has an answer and the report holds it.
    await answerAll(patricia, id);
    await second.reload();
    await go(second, 'Marcar como respondida');
    await press(second, 'Sí, ya está respondida');
    expect(await done(second)).toContain('respondida');
    await go(second, 'Archivar');
    await press(second, 'Sí, archivarla');
    const { consultation } = await world.visitor().read('query ($id: ID!) { consultation(id: $id) { phase } }', { id });
    expect(consultation.phase).toBe('ARCHIVED');
  });

  it('takes a consultation back with a reason that everybody reads', async () => {
    const { id } = await world.drafts.open({ official: clara, title: `Una equivocada (${String(withScript)})` });
    const page = await browser.window({ person: clara, withScript, width: 320 });
    await page.goto(`/es/trabajo/consultas/${id}`);
    await go(page, 'Retirar la consulta');
    await page.getByLabel('Motivo').fill('Se publicó la versión equivocada.');
    await press(page, 'Continuar');
    await press(page, 'Retirar la consulta');
    expect(await done(page)).toBe('La consulta se retiró.');
    const visitor = await browser.window({ withScript });
    await visitor.goto(`/es/consultas/una-equivocada-${String(withScript)}`);
    expect(await visitor.getByText('Se publicó la versión equivocada.').first().isVisible()).toBe(true);
  });
});

it('an official announces by keyboard alone', async () => {
  const { id } = await world.drafts.complete({ official: clara, title: 'Sin ratón' });
  const page = await browser.window({ person: clara });
  await page.goto('/es/trabajo');
  await tabTo(page, /^Sin ratón$/);
  await enter(page);
  await tabTo(page, /^Fechas y anuncio$/);
  await enter(page);
  // Days that are written alike in the order of every country.
  await tabTo(page, /^Día$/);
  await page.keyboard.type('03032026');
  await tabTo(page, /^Calcular el plazo$/);
  await tabTo(page, /^Día$/);
  await page.keyboard.type('04042026');
  await tabTo(page, /^Continuar y revisar$/);
  await enter(page);
  await tabTo(page, /^Anunciar la consulta$/);
  await enter(page);
  const { consultation } = await world.visitor().read('query ($id: ID!) { consultation(id: $id) { phase closesAt } }', { id });
  expect(consultation).toEqual({ phase: 'SCHEDULED', closesAt: '2026-04-04T22:00:00.000Z' });
});

it('somebody who works for no agency is told whose the workbench is', async () => {
  const page = await browser.window({ person: await world.citizen(), withScript: false });
  expect((await page.goto('/es/trabajo'))!.status()).toBe(403);
});
