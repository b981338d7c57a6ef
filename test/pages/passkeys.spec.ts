/** Passkeys in a real browser, with a device that signs as one does: added, used to enter, used as a second step, taken away. */
import type { CDPSession, Page } from 'playwright-core';
import { Browser, faultsOf, follow } from '../browser.js';
import { Settings } from '../../src/platform/config/settings.js';
import { World } from '../world.js';

const password = 'tres gatos en el tejado';
let world: World;
let browser: Browser;
let names = 0;
beforeAll(async () => {
  world = await World.open();
  world.clock.set(new Date());
  // Passkeys are bound to a name: that of this machine is one that browsers trust without TLS.
  const site = world.url.replace('127.0.0.1', 'localhost');
  Object.assign(world.app.get(Settings), { publicUrl: site });
  browser = await Browser.open(site);
});
afterAll(async () => {
  await browser?.close();
  await world?.close();
});

interface Device {
  session: CDPSession;
  authenticatorId: string;
}

/** The device of the person at that window. */
async function device(page: Page, isUserVerified = true): Promise<Device> {
  const session = await page.context().newCDPSession(page);
  await session.send('WebAuthn.enable');
  const options = {
    protocol: 'ctap2',
    transport: 'internal',
    hasResidentKey: true,
    hasUserVerification: true,
    isUserVerified,
    automaticPresenceSimulation: true,
  } as const;
  const { authenticatorId } = await session.send('WebAuthn.addVirtualAuthenticator', { options });
  return { session, authenticatorId };
}

async function register(page: Page): Promise<string> {
  const email = `llave${++names}@example.org`;
  await page.goto('/es/registro');
  await page.getByLabel('Nombre', { exact: true }).fill('Rosa Llaves');
  await page.getByLabel('Correo electrónico').fill(email);
  await page.getByLabel('Contraseña').fill(password);
  await follow(page.getByRole('button', { name: 'Crear la cuenta' }));
  return email;
}

async function addPasskey(page: Page): Promise<void> {
  await page.goto('/es/mi-cuenta/seguridad');
  await page.getByLabel('Nombre de la llave').fill('Teléfono de Rosa');
  await follow(page.getByRole('button', { name: 'Agregar una llave de acceso' }));
}

const signOut = (page: Page): Promise<void> => follow(page.getByRole('button', { name: /Salir/ }));
const pathOf = (page: Page): string => new URL(page.url()).pathname;
const here = (page: Page): Promise<string> => page.getByRole('navigation', { name: 'Principal' }).innerText();

it('is added with a device, shown with the codes on paper, and enters without a password', async () => {
  const page = await browser.window();
  const { session, authenticatorId } = await device(page);
  await register(page);
  await addPasskey(page);
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Guarde estos códigos');
  expect(await page.locator('.urna-codes li').count()).toBe(10);
  await follow(page.getByRole('link', { name: 'Ya los guardé' }));
  expect(await page.getByRole('heading', { name: 'Teléfono de Rosa' }).count()).toBe(1);
  expect(await faultsOf(page)).toEqual([]);
  expect((await session.send('WebAuthn.getCredentials', { authenticatorId })).credentials).toHaveLength(1);

  await signOut(page);
  await page.goto('/es/entrar?next=/es/consultas');
  await follow(page.getByRole('button', { name: 'Usar una llave de acceso' }));
  expect(pathOf(page)).toBe('/es/consultas');
  expect(await here(page)).toContain('Rosa Llaves');
  const [{ methods }] = (await world.rows<{ methods: string[] }>(
    'SELECT methods FROM sessions ORDER BY created_at DESC, id DESC LIMIT 1',
  )) as [{ methods: string[] }];
  expect(methods).toEqual(['passkey']);
});

it('is the second step after the password, and shows once more who one is', async () => {
  const page = await browser.window();
  await device(page);
  const email = await register(page);
  await addPasskey(page);
  await signOut(page);
  await page.goto('/es/entrar?next=/es/mi-cuenta/seguridad');
  await page.getByLabel('Correo electrónico').fill(email);
  await page.getByLabel('Contraseña').fill(password);
  await follow(page.getByRole('button', { name: 'Entrar', exact: true }));
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Segundo paso');
  expect(await faultsOf(page)).toEqual([]);
  await follow(page.getByRole('button', { name: 'Usar una llave de acceso' }));
  expect(pathOf(page)).toBe('/es/mi-cuenta/seguridad');
  await world.rows(`UPDATE sessions SET proven_at = proven_at - interval '1 hour'`);
  // What this process knows of a session is a few seconds old at most.
  await new Promise((later) => setTimeout(later, 5_500));
  await page.reload();
  expect(await page.getByRole('heading', { name: 'Confirme que es usted' }).count()).toBe(1);
  await follow(page.getByRole('button', { name: 'Usar una llave de acceso' }));
  expect(await page.getByRole('alert').innerText()).toContain('Confirmado');
});

it('is taken away, and then opens nothing', async () => {
  const page = await browser.window();
  await device(page);
  const email = await register(page);
  await addPasskey(page);
  await page.goto('/es/mi-cuenta/seguridad');
  await follow(page.getByRole('button', { name: /Quitar/ }));
  expect(await page.getByRole('heading', { name: 'Teléfono de Rosa' }).count()).toBe(0);
  await signOut(page);
  await page.goto('/es/entrar');
  await follow(page.getByRole('button', { name: 'Usar una llave de acceso' }));
  expect(await page.getByRole('alert').innerText()).toContain('No pudimos reconocer esa llave de acceso');
  expect(await faultsOf(page)).toEqual([]);
  await page.getByLabel('Correo electrónico').fill(email);
  await page.getByLabel('Contraseña').fill(password);
  await follow(page.getByRole('button', { name: 'Entrar', exact: true }));
  expect(await here(page)).toContain('Rosa Llaves');
});

it('that the device does not give leaves the page as it was, with a sentence; without scripts there is no button', async () => {
  const page = await browser.window();
  const { session, authenticatorId } = await device(page, false);
  await page.goto('/es/entrar');
  await session.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: false });
  await page.getByRole('button', { name: 'Usar una llave de acceso' }).click();
  await page.getByText('El navegador no entregó una llave de acceso').waitFor();
  expect(pathOf(page)).toBe('/es/entrar');
  const plain = await browser.window({ withScript: false });
  await plain.goto('/es/entrar');
  expect(await plain.getByRole('button', { name: 'Usar una llave de acceso' }).count()).toBe(0);
});
