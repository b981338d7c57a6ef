/** An administrator looks at the name behind a pseudonym, freshly proven and on a legal ground; the person reads that it was done. */
import type { Page } from 'playwright-core';
import { addressOf } from '../../src/web/addresses.js';
import { Browser, faultsOf, follow } from '../browser.js';
import type { Person } from '../person.js';
import { World } from '../world.js';

let world: World;
let browser: Browser;
let colibri: Person;
let comment: string;
beforeAll(async () => {
  world = await World.open();
  browser = await Browser.open(world.url);
  colibri = await world.citizen('Eduvigis Tocancipá');
  const { consultation } = await world.drafts.openPoll();
  comment = (await colibri.act('postComment', { subjectId: consultation.id, body: 'Falta agua.' }, 'comment { id }')).comment.id;
  await colibri.act('takePseudonym', { pseudonym: 'Colibrí de Río' });
});
afterAll(async () => {
  await browser?.close();
  await world?.close();
});

const desk = (page: Page) => page.locator('section[aria-labelledby=nameBehind]');

it.each([true, false])('is shown once, to them alone, and kept (scripts: %s)', async (withScript) => {
  const page = await browser.window({ person: await world.administrator(), withScript, width: 320 });
  await page.goto(addressOf('es', 'dataDesk'));
  expect(await faultsOf(page)).toEqual([]);
  await follow(desk(page).getByRole('button', { name: 'Ver el nombre' }));
  expect(await page.locator('main').innerText()).toContain('No encontramos ese comentario');
  expect(await faultsOf(page, await page.content())).toEqual([]);

  await desk(page)
    .getByLabel('Dirección de un comentario')
    .fill(`${world.url}${addressOf('es', 'comment', { id: comment })}#respuestas`);
  await desk(page).getByLabel('Deber legal').check();
  await follow(desk(page).getByRole('button', { name: 'Ver el nombre' }));
  expect(await desk(page).innerText()).toContain('Se llama Eduvigis Tocancipá.');
  await page.goto(addressOf('es', 'dataDesk'));
  expect(await page.locator('main').innerText()).not.toContain('Eduvigis');

  const { viewer } = await colibri.read('{ viewer { nameLooks { ground } } }');
  expect(viewer.nameLooks.at(0)).toEqual({ ground: 'LEGAL_DUTY' });
});

it('asks first who they are, when that was long ago', async () => {
  const beatriz = await world.administrator();
  world.clock.advance(11 * 60_000);
  const page = await browser.window({ person: beatriz });
  await page.goto(addressOf('es', 'dataDesk'));
  expect(await desk(page).getByRole('button', { name: 'Ver el nombre' }).count()).toBe(0);
  expect(await desk(page).getByLabel('Contraseña actual').count()).toBe(1);
});

it('is not offered to auditors', async () => {
  const page = await browser.window({ person: await world.auditor() });
  await page.goto(addressOf('es', 'dataDesk'));
  expect(await page.locator('h1').innerText()).toBe('Datos personales');
  expect(await desk(page).count()).toBe(0);
});
