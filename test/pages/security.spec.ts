/** A second step and links by mail in the pages, without scripts. */
import { Secret, TOTP } from 'otpauth';
import { Browser, faultsOf, follow } from '../browser.js';
import { Letters } from '../letters.js';
import { World } from '../world.js';

const letters = new Letters();
let world: World;
let browser: Browser;
beforeAll(async () => {
  world = await World.open({ URNA_SECOND_FACTOR: 'required', URNA_HOME: letters.home });
  browser = await Browser.open(world.url);
});
afterAll(async () => {
  await browser?.close();
  await world?.close();
  await letters.burn();
});

const password = 'tres gatos en el tejado';
const codeOf = (secret: string): string =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: world.clock.now().getTime() });

it('a second step is set up, kept on paper, and asked for when signing in', async () => {
  await world.visitor().act('register', { email: 'segura@example.org', password, displayName: 'Segura' });
  const page = await browser.window({ withScript: false });
  const signIn = async (): Promise<void> => {
    await page.goto('/es/entrar');
    await page.getByLabel('Correo electrónico').fill('segura@example.org');
    await page.getByLabel('Contraseña').fill(password);
    await follow(page.getByRole('button', { name: 'Entrar' }));
  };
  await signIn();
  await page.goto('/es/mi-cuenta/seguridad');
  expect(await faultsOf(page)).toEqual([]);
  await follow(page.getByRole('button', { name: 'Agregar una aplicación de códigos' }));
  expect(await faultsOf(page)).toEqual([]);
  const secret = (await page.locator('.urna-secret').innerText()).replace(/\s/g, '');
  await page.getByLabel('Código que muestra la aplicación').fill('12');
  await follow(page.getByRole('button', { name: 'Agregar' }));
  expect(await page.title()).toMatch(/^Error: /);
  expect((await page.locator('.urna-secret').innerText()).replace(/\s/g, '')).toBe(secret);
  await page.getByLabel('Código que muestra la aplicación').fill(codeOf(secret));
  await follow(page.getByRole('button', { name: 'Agregar' }));
  expect(await page.locator('.urna-codes code').count()).toBe(10);
  expect(await faultsOf(page)).toEqual([]);
  const paper = await page.locator('.urna-codes code').first().innerText();
  await page.context().clearCookies();

  await signIn();
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Segundo paso');
  expect(await faultsOf(page)).toEqual([]);
  await page.getByLabel('Código de su aplicación').fill('000000');
  await follow(page.getByRole('button', { name: 'Seguir' }));
  expect(await page.title()).toMatch(/^Error: /);
  await page.getByLabel('Código de su aplicación').fill(paper);
  await follow(page.getByRole('button', { name: 'Seguir' }));
  expect(await page.getByRole('button', { name: /Salir \(Segura\)/ }).count()).toBe(1);
});

it('a role rests until its person has a second step, and the page says so', async () => {
  const page = await browser.window({ withScript: false, person: await world.official() });
  await page.goto('/es');
  expect(await page.getByRole('note').innerText()).toContain('segundo paso');
  await follow(page.getByRole('note').getByRole('link'));
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Seguridad de mi cuenta');
  expect(await faultsOf(page)).toEqual([]);
});

it('a link by mail enters in the browser that asked, and elsewhere says what to do', async () => {
  const [page, other] = [await browser.window({ withScript: false }), await browser.window({ withScript: false })];
  await page.goto('/es/entrar/enlace');
  expect(await faultsOf(page)).toEqual([]);
  await page.getByLabel('Correo electrónico').fill('con-enlace@example.org');
  await follow(page.getByRole('button', { name: 'Enviar el enlace' }));
  expect(await faultsOf(page)).toEqual([]);
  const [letter] = await letters.to('con-enlace@example.org');
  const path = /https?:\/\/[^/\s]+(\/es\/entrar\/enlace\?token=[\w-]+)/.exec(letter!.text)![1]!;

  await other.goto(path);
  await follow(other.getByRole('button', { name: 'Entrar' }));
  expect(await other.locator('main').innerText()).toContain('otro navegador');

  await page.goto(path);
  expect(await faultsOf(page)).toEqual([]);
  await follow(page.getByRole('button', { name: 'Entrar' }));
  await page.getByLabel('Nombre').fill('Con Enlace');
  await follow(page.getByRole('button', { name: 'Entrar' }));
  expect(await page.getByRole('button', { name: /Salir \(Con Enlace\)/ }).count()).toBe(1);
});
