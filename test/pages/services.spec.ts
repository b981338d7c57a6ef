/** Signing in with a service in a real browser: with and without scripts, in both languages, and what was being written goes along. */
import { Browser, faultsOf, follow } from '../browser.js';
import { IdentityProvider } from '../identity-provider.js';
import { Settings } from '../../src/platform/config/settings.js';
import { World } from '../world.js';

let service: IdentityProvider;
let world: World;
let browser: Browser;
let site: string;
beforeAll(async () => {
  service = await IdentityProvider.open();
  world = await World.open({ URNA_PROVIDERS: service.file() });
  world.clock.set(new Date());
  // Another site than that of the service, as browsers see it.
  site = world.url.replace('127.0.0.1', 'localhost');
  Object.assign(world.app.get(Settings), { publicUrl: site });
  service.serve([`${site}/es/entrar/vuelta/prueba`, `${site}/en/sign-in/back/prueba`]);
  browser = await Browser.open(site);
});
afterAll(async () => {
  await browser?.close();
  await world?.close();
  await service?.close();
});

const person = (name: string, more: object = {}) => ({
  ...{ sub: `urn:${name}`, acr: 'alto', email: `${name.toLowerCase()}@example.org`, email_verified: true, name },
  ...{ doc_kind: 'CC', doc_number: '1032456789', birthdate: '1990-05-17', ...more },
});

describe.each([
  [true, 1024],
  [false, 320],
] as const)('Where scripts run: %s, in a window of %i', (withScript, width) => {
  it('somebody opens an account, and is back where they were', async () => {
    service.person = person(`Rosa${width}`, { acr: 'bajo' });
    const page = await browser.window({ withScript, width });
    await page.goto('/es/entrar?next=/es/consultas');
    expect(await faultsOf(page)).toEqual([]);
    await follow(page.getByRole('link', { name: 'Entrar con Servicio de prueba' }));
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Crear una cuenta');
    expect(await page.getByLabel('Nombre', { exact: true }).inputValue()).toBe(`Rosa${width}`);
    expect(await page.getByText(`rosa${width}@example.org`).count()).toBe(1);
    await follow(page.getByRole('button', { name: 'Crear la cuenta' }));
    expect(new URL(page.url()).pathname).toBe('/es/consultas');
    expect(await page.getByRole('alert').innerText()).toContain('Su cuenta está lista');
    expect(await page.locator('.urna-nav').innerText()).toContain(`Salir (Rosa${width})`);
  });

  it('somebody whose session ended while they wrote goes on with their words', async () => {
    const known = person(`Luis${width}`, { acr: 'bajo' });
    service.person = known;
    const ana = await world.citizen('Luis');
    const { id } = await world.drafts.open();
    const page = await browser.window({ person: ana, withScript, width });
    await page.goto('/es/mi-cuenta/seguridad');
    await follow(page.getByRole('button', { name: 'Agregar Servicio de prueba' }));
    expect(await faultsOf(page)).toEqual([]);
    await follow(page.getByRole('link', { name: 'Ir a Servicio de prueba' }));
    expect(await page.getByRole('alert').innerText()).toContain('sirve para entrar en su cuenta');
    expect(await faultsOf(page)).toEqual([]);
    await page.goto(`/es/comentar/${id}`);
    await page.locator('textarea').first().fill('Lo que escribí antes de que terminara mi sesión.');
    await world.rows('UPDATE sessions SET ended_at = now() WHERE account_id = $1', [ana.accountId]);
    await new Promise((later) => setTimeout(later, 5_500));
    await follow(
      page
        .locator('main form')
        .filter({ has: page.locator('textarea') })
        .locator('button[type=submit]')
        .last(),
    );
    await follow(page.getByRole('button', { name: 'Entrar con Servicio de prueba' }));
    await follow(page.getByRole('link', { name: 'Ir a Servicio de prueba' }));
    expect(await page.locator('main').innerText()).toContain('Lo que escribí antes de que terminara mi sesión.');
    await follow(page.getByRole('button', { name: 'Enviar' }));
    expect(await page.locator('textarea').first().inputValue()).toBe('Lo que escribí antes de que terminara mi sesión.');
  });

  it('somebody verifies who they are, and sees it', async () => {
    service.person = person(`Nora${width}`, { doc_number: String(1_032_000_000 + width) });
    const page = await browser.window({ person: await world.citizen('Nora'), withScript, width });
    await page.goto('/es/mi-cuenta/identidad');
    expect(await faultsOf(page)).toEqual([]);
    await follow(page.getByRole('button', { name: 'Verificar con Servicio de prueba' }));
    await follow(page.getByRole('link', { name: 'Ir a Servicio de prueba' }));
    expect(new URL(page.url()).pathname).toBe('/es/mi-cuenta/identidad');
    expect(await page.getByText('Su identidad está verificada.').count()).toBe(1);
    await page.goto('/es/mi-cuenta/seguridad');
    expect(await page.getByRole('heading', { name: 'Servicio de prueba' }).count()).toBe(1);
    await follow(page.getByRole('button', { name: /^Quitar/ }));
    expect(await page.getByRole('alert').innerText()).toContain('El servicio ya no sirve para entrar en su cuenta');
  });

  it('somebody who says no there, or whose document is in another account, is told in words', async () => {
    service.person = null;
    const page = await browser.window({ withScript, width });
    await page.goto('/en/sign-in?next=/en/consultations');
    await follow(page.getByRole('link', { name: 'Sign in with Trial service' }));
    expect(await page.getByRole('alert').innerText()).toContain('Signing in was not completed at the service');
    expect(await faultsOf(page)).toEqual([]);
    service.person = person(`Otra${width}`, { doc_number: '1099999999' });
    await follow(page.getByRole('link', { name: 'Sign in with Trial service' }));
    await follow(page.getByRole('button', { name: 'Create the account' }).or(page.locator('main button[type=submit]').last()).first());
    if (width === 320) {
      expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('You are signed in, but your identity was not verified');
      expect(await faultsOf(page)).toEqual([]);
      await follow(page.getByRole('link', { name: 'Go on where you were' }));
    }
    expect(new URL(page.url()).pathname).toBe('/en/consultations');
  });
});
