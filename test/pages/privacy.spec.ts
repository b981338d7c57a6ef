/** What people do about their own data, by keyboard alone, with and without scripts: consent, a pseudonym, everything as one file, a request, leaving, staying after all. */
import type { Page } from 'playwright-core';
import { ArchivesService } from '../../src/privacy/archives.service.js';
import { Browser, enter, faultsOf, tabTo } from '../browser.js';
import { World } from '../world.js';

let world: World;
let browser: Browser;
beforeAll(async () => {
  world = await World.open();
  browser = await Browser.open(world.url);
});
afterAll(async () => {
  await browser?.close();
  await world?.close();
});

const password = 'tres gatos en el tejado';
const main = (page: Page): Promise<string> => page.locator('main').innerText();
const press = async (page: Page, button: RegExp): Promise<void> => {
  await tabTo(page, button);
  await enter(page);
};

describe.each([
  ['es', true],
  ['es', false],
  ['en', false],
] as const)('in %s (scripts: %s)', (language, withScript) => {
  const say = (es: RegExp, en: RegExp): RegExp => (language === 'es' ? es : en);
  const mark = `${language} ${String(withScript)}`;

  /** Somebody who registered, in a narrow window. */
  async function somebody(displayName: string): Promise<Page> {
    const email = `${displayName.toLowerCase().replace(/\W/g, '-')}@example.org`;
    const { token } = await world.visitor().act('register', { email, password, displayName, purposes: [] }, 'token');
    const page = await browser.window({ withScript, width: 320 });
    await page.context().addCookies([{ name: 'urna_session', value: token, url: world.url }]);
    return page;
  }
  const shown = async (page: Page): Promise<string> => {
    expect(await faultsOf(page)).toEqual([]);
    return main(page);
  };

  it('a consent is given and taken back, and both can be read afterwards', async () => {
    const page = await somebody(`Consuelo ${mark}`);
    await page.goto(language === 'es' ? '/es/cuenta/privacidad' : '/en/account/privacy');
    await shown(page);
    await press(page, say(/^Autorizar: Avisos/, /^Agree: /));
    expect(await main(page)).toMatch(say(/Guardamos su autorización/, /We saved that you agree/));
    await press(page, say(/^Retirar la autorización: Avisos/, /^Take it back: /));
    expect(await shown(page)).toMatch(say(/Retiró la autorización/, /You took your consent back/));
    // Both stand in the history, for whoever opens it.
    expect(await page.locator('main').textContent()).toMatch(say(/Autorizó el .*en esta página/, /Agreed on /));
  });

  it('a pseudonym is taken, refused where it misleads, and ended with a proof', async () => {
    const page = await somebody(`Hermenegilda ${mark}`);
    await page.goto(language === 'es' ? '/es/mi-cuenta' : '/en/my-account');
    await tabTo(page, say(/^Usar un seudónimo/, /^Go by a pseudonym/));
    await enter(page);
    await shown(page);
    const field = say(/^¿Con qué seudónimo/, /^By which pseudonym/);
    await tabTo(page, field);
    await page.keyboard.type('Alcaldía');
    await press(page, say(/^Usar este seudónimo$/, /^Use this pseudonym$/));
    expect(await page.title()).toMatch(/^Error: /);
    expect(await shown(page)).toMatch(say(/parece el de una entidad/, /looks like an agency/));
    await tabTo(page, field);
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type(`Colibrí ${mark}`);
    await press(page, say(/^Usar este seudónimo$/, /^Use this pseudonym$/));
    expect(await shown(page)).toContain(`Colibrí ${mark} (${language === 'es' ? 'seudónimo' : 'pseudonym'})`);
    expect(await page.locator('header').innerText()).not.toContain('Hermenegilda');

    world.clock.advance(11 * 60_000);
    await page.reload();
    await tabTo(page, say(/^Contraseña actual$/, /^Current password$/));
    await page.keyboard.type(password);
    await press(page, say(/^Confirmar$/, /^Confirm$/));
    await press(page, say(/^Mostrar mi nombre$/, /^Show my name$/));
    expect(await shown(page)).toMatch(say(/aparece con su nombre/, /shown by your name/));
    expect(await page.locator('header').innerText()).toContain('Hermenegilda');
  });

  it('everything comes as one file, once it is clear who asks, and a request has its day', async () => {
    const page = await somebody(`Arcadia ${mark}`);
    world.clock.advance(11 * 60_000);
    await page.goto(language === 'es' ? '/es/cuenta/privacidad' : '/en/account/privacy');
    expect(await page.getByRole('button', { name: say(/^Pedir mis datos$/, /^Ask for my data$/) }).count()).toBe(0);
    await tabTo(page, say(/^Contraseña actual$/, /^Current password$/));
    await page.keyboard.type('no es esta');
    await press(page, say(/^Confirmar$/, /^Confirm$/));
    expect(await page.title()).toMatch(/^Error: /);
    await shown(page);
    await tabTo(page, say(/^Contraseña actual$/, /^Current password$/));
    await page.keyboard.type(password);
    await press(page, say(/^Confirmar$/, /^Confirm$/));
    await press(page, say(/^Pedir mis datos$/, /^Ask for my data$/));
    const link = page.locator('a[download]');
    // The clockwork may be gathering it already: then there is nothing left to do here, and it is ready a little later.
    for (const deadline = Date.now() + 30_000; (await link.count()) === 0 && Date.now() < deadline;) {
      await world.app.get(ArchivesService).carryOn();
      await page.reload();
    }
    const address = new URL((await link.getAttribute('href'))!, world.url).href;
    expect((await page.request.get(address)).status()).toBe(200);
    world.clock.advance(11 * 60_000);
    await page.reload();
    expect(await link.count()).toBe(0);
    expect((await page.request.get(address)).status()).toBe(403);

    await tabTo(page, say(/^Saber qué datos/, /^To know which data/));
    await page.keyboard.press('Space');
    await tabTo(page, say(/^Cuéntelo con/, /^Say it in/));
    await page.keyboard.type('¿Qué guardan de mí?');
    await press(page, say(/^Enviar la solicitud$/, /^Send the request$/));
    expect(await shown(page)).toContain('¿Qué guardan de mí?');
  });

  it('an account is asked to be deleted, and kept after all', async () => {
    const page = await somebody(`Eloísa ${mark}`);
    await page.goto(language === 'es' ? '/es/cuenta/privacidad' : '/en/account/privacy');
    await press(page, say(/^Eliminar mi cuenta/, /^Delete my account/));
    expect(await page.title()).toMatch(/^Error: /);
    await page.locator('input[name=keepsWords]').first().focus();
    await page.keyboard.press('Space');
    await press(page, say(/^Eliminar mi cuenta/, /^Delete my account/));
    await tabTo(page, say(/^Conservar mi cuenta$/, /^Keep my account$/));
    await enter(page);
    await shown(page);
    await press(page, say(/^Conservar mi cuenta$/, /^Keep my account$/));
    await page.goto(language === 'es' ? '/es/cuenta/privacidad' : '/en/account/privacy');
    expect(await page.getByRole('button', { name: say(/^Eliminar mi cuenta/, /^Delete my account/) }).count()).toBe(1);
  });
});
