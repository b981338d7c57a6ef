/** Signing in and out. */
import { Browser, faultsOf, follow } from '../browser.js';
import { World } from '../world.js';

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

describe('signing in', () => {
  it.each([true, false])('leads back to the page one came from (scripts: %s)', async (withScript) => {
    const page = await browser.window({ withScript });
    await page.goto('/es');
    await follow(page.getByRole('link', { name: 'Entrar' }));
    await page.getByLabel('Correo electrónico').fill('ana@example.org');
    await page.getByLabel('Contraseña').fill('otra cosa');
    await follow(page.getByRole('button', { name: 'Entrar' }));
    expect(await page.title()).toMatch(/^Error: /);
    expect(await page.getByLabel('Correo electrónico').inputValue()).toBe('ana@example.org');
    expect(await faultsOf(page)).toEqual([]);
    await page.getByLabel('Contraseña').fill('urna de cristal');
    await follow(page.getByRole('button', { name: 'Entrar' }));
    expect(new URL(page.url()).pathname).toBe('/es');
    await follow(page.getByRole('button', { name: /Salir/ }));
    expect(await page.getByRole('link', { name: 'Entrar' }).count()).toBe(1);
  });
});
