/** Arguments and themes on pages: a campaign is seen, joined, split and answered once; observations get themes; with scripts and without. */
import type { Page } from 'playwright-core';
import { revisionOf } from '../answers.js';
import { Browser, faultsOf, follow } from '../browser.js';
import type { Person } from '../person.js';
import { sorted } from '../sorted.js';
import { labelled } from '../theming/labelled-comments.js';
import { day, monday, World } from '../world.js';

let world: World;
let browser: Browser;
let clara: Person;
let people: Person[];

beforeAll(async () => {
  world = await World.open();
  browser = await Browser.open(world.url);
  clara = await world.official(world.ministry, 'Clara');
  people = [];
  for (const name of ['Ana', 'Luis', 'Marta', 'Pedro', 'Rosa']) people.push(await world.citizen(name));
});
afterEach(() => world.clock.set(monday));
afterAll(async () => {
  await browser?.close();
  await world?.close();
});

const press = (page: Page, name: string | RegExp) => follow(page.getByRole('main').getByRole('button', { name, exact: true }).first());
const go = (page: Page, name: string) => follow(page.getByRole('main').getByRole('link', { name, exact: true }).first());
const done = (page: Page) => page.locator('[data-done] .govuk-notification-banner__heading').innerText();
const main = (page: Page) => page.getByRole('main').innerText();
// The boxes of GOV.UK lie over their inputs.
const tick = (page: Page, name: string | RegExp) => page.getByRole('checkbox', { name, exact: true }).check({ force: true });

const letter =
  'Pedimos que el artículo 1 proteja los nacimientos de agua de la cordillera. La comunidad de la vereda los ha cuidado durante ' +
  'generaciones y conoce cada quebrada. El proyecto entrega su administración a una empresa sin experiencia y aleja a las familias ' +
  'de las decisiones. Apoyo la creación de un fondo para los acueductos comunitarios.';

async function openWith(bodies: readonly string[]): Promise<{ id: string; slug: string }> {
  const { id } = await world.drafts.open({ official: clara });
  for (const [n, body] of bodies.entries()) {
    await people[n % people.length]!.act('postComment', { subjectId: id, body });
    world.clock.advance(1_000);
  }
  await sorted(world);
  const { consultation } = await clara.read('query ($id: ID!) { consultation(id: $id) { slug } }', { id });
  return { id, slug: consultation.slug };
}

describe.each([true, false])('with scripts: %s', (withScript) => {
  it('a campaign is one argument with its signatures for everybody; officials join, split, undo and answer it once', async () => {
    const edited = letter.replace('quebrada', 'quebada');
    const { id, slug } = await openWith([letter, letter, edited, letter.replace('Apoyo', 'Rechazo'), 'Otra cosa.']);
    const citizen = await browser.window({ withScript, width: 320 });
    await citizen.goto(`/es/consultas/${slug}`);
    expect(await main(citizen)).toContain('5 personas, 5 comentarios, 3 argumentos distintos');
    await go(citizen, 'Ver los 3 argumentos distintos');
    expect(await main(citizen)).toContain('3 firmas');
    await go(citizen, 'Argumento 1');
    expect(await main(citizen)).toMatch(/Los separan estas palabras:.*(apoyo|rechazo)/);
    expect(await faultsOf(citizen)).toEqual([]);

    const page = await browser.window({ person: clara, withScript, width: 320 });
    await page.goto(`/es/trabajo/consultas/${id}`);
    await go(page, 'Argumentos: qué dicen muchas personas por igual');
    await press(page, 'Unir los marcados');
    expect(await page.locator('[data-error-summary]').innerText()).toContain('Hay un problema');
    await tick(page, 'Elegir el argumento 1');
    await tick(page, /^Elegir el argumento 2$/);
    await press(page, 'Unir los marcados');
    expect(await done(page)).toBe('Los argumentos son ahora uno.');
    expect(await main(page)).toContain('Clara unió los argumentos 1 y 2');
    await press(page, 'Deshacer');
    await sorted(world);
    await page.reload();
    expect(await main(page)).toContain('Clara lo deshizo');
    await go(page, 'Argumento 1');
    await tick(page, 'Elegir el comentario de Marta');
    await press(page, 'Separar los marcados');
    expect(await done(page)).toBe('Los comentarios marcados son ahora otro argumento.');
    expect(await main(page)).toContain('2 firmas');

    world.clock.advance(21 * day);
    const official = await world.session(clara);
    await revisionOf(official, id);
    await sorted(world);
    const desk = await browser.window({ person: official, withScript, width: 320 });
    await desk.goto(`/es/trabajo/consultas/${id}/argumentos/1`);
    await press(desk, 'Responder las 2 observaciones a la vez');
    expect(await main(desk)).toContain('2 observaciones');
    expect(await desk.getByLabel('Argumento').inputValue()).not.toBe('');
    expect(await faultsOf(desk)).toEqual([]);
  });

  it('themes are made, given by hand and by search, suggested with the words that decided, and confirmed', async () => {
    const { id } = await openWith(labelled.slice(0, 30).map(({ text }) => text));
    world.clock.advance(21 * day);
    const official = await world.session(clara);
    await revisionOf(official, id);
    const page = await browser.window({ person: official, withScript, width: 320 });
    await page.goto(`/es/trabajo/consultas/${id}`);
    await go(page, 'Temas de las observaciones');
    await press(page, 'Crear el tema');
    expect(await page.locator('[data-error-summary] a').first().getAttribute('href')).toBe('#field-name-es');
    await page.getByLabel('Nombre en español').fill('Agua');
    await press(page, 'Crear el tema');
    expect(await done(page)).toBe('Se creó el tema.');
    await page.getByLabel('Nombre en español').fill('Transporte');
    await press(page, 'Crear el tema');
    await press(page, 'Sugerir temas para las que no tienen');
    expect(await page.locator('[data-error-summary]').innerText()).toContain('Todavía no hay de qué aprender');

    await go(page, 'Agua');
    await go(page, 'Ver las que no tienen ningún tema');
    const numbers = (theme: string, from: number, to: number): number[] =>
      labelled.slice(0, 30).flatMap((one, n) => (one.themes.includes(theme) && n >= from && n < to ? [n + 1] : []));
    for (const number of numbers('water', 0, 9)) await tick(page, `Marcar la observación ${number}`);
    await press(page, 'Dar el tema a las marcadas');
    expect(await done(page)).toBe('Las observaciones marcadas tienen el tema.');
    await page.getByLabel('Búsqueda', { exact: true }).fill('-agua');
    await press(page, 'Guardar la búsqueda');
    expect(await page.getByLabel('Búsqueda', { exact: true }).inputValue()).toBe('-agua');
    await page.getByLabel('Búsqueda', { exact: true }).fill('humedal');
    await press(page, 'Guardar la búsqueda');
    expect(await done(page)).toBe('Se guardó la búsqueda.');

    const { themes } = (await official.read('query ($id: ID!) { consultation(id: $id) { themes { id name } } }', { id })).consultation;
    const { nodes } = (
      await official.read('query ($id: ID!) { consultation(id: $id) { observations(first: 100) { nodes { id number } } } }', { id })
    ).consultation.observations;
    const transport = numbers('transport', 0, 22).map((number) => nodes.find((one: any) => one.number === number).id);
    await official.act('labelObservations', { themeId: themes[1].id, selection: { ids: transport } });
    await page.goto(`/es/trabajo/consultas/${id}/temas`);
    await press(page, 'Sugerir temas para las que no tienen');
    for (const deadline = Date.now() + 30_000; ; await page.waitForTimeout(200)) {
      await page.reload();
      if (/sugerencias?/.test(await page.locator('.urna-arguments').innerText())) break;
      if (Date.now() > deadline) throw new Error(await main(page));
    }
    expect(await main(page)).toMatch(/precisión/);
    expect(await faultsOf(page)).toEqual([]);
    const suggested = page.locator('.urna-arguments li', { hasText: /sugerencia/ }).first();
    await follow(suggested.getByRole('link').first());
    expect(await page.locator('mark.urna-word').count()).toBeGreaterThan(0);
    expect(await faultsOf(page)).toEqual([]);
    await press(page, /^Confirmar (la sugerencia|las \d+ sugerencias)$/);
    expect(await done(page)).toBe('Se confirmaron las sugerencias.');
    expect(await main(page)).toContain('sugerido y confirmado');
  });
});
