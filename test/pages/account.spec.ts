/** Registering, passwords, and one's own account, in a browser. */
import { AccountsService } from '../../src/people/accounts.service.js';
import { SessionsService } from '../../src/people/sessions.service.js';
import { Database } from '../../src/platform/database/database.js';
import { toGlobalId } from '../../src/platform/graphql/relay.js';
import { Browser, faultsOf, follow } from '../browser.js';
import { Letters } from '../letters.js';
import { World } from '../world.js';

const password = 'cuatro ranas en el patio';
let letters: Letters;
let world: World;
let browser: Browser;
let people = 0;

beforeAll(async () => {
  letters = new Letters();
  world = await World.open({ URNA_HOME: letters.home });
  browser = await Browser.open(world.url);
});

afterAll(async () => {
  await browser?.close();
  await world?.close();
  await letters?.burn();
});

type Window = Awaited<ReturnType<Browser['window']>>;

function newEmail(): string {
  return `vecina-${++people}@example.org`;
}

async function register(page: Window, email: string, name = 'Rosa'): Promise<void> {
  await page.getByLabel('Nombre', { exact: true }).fill(name);
  await page.getByLabel('Correo electrónico').fill(email);
  await page.getByLabel('Contraseña', { exact: true }).fill(password);
  await follow(page.getByRole('button', { name: 'Crear la cuenta' }));
}

/** A window of somebody who has just registered. */
async function registered(email = newEmail(), name = 'Rosa'): Promise<Window> {
  const page = await browser.window();
  await page.goto('/es/registro');
  await register(page, email, name);
  return page;
}

describe.each(['es', 'en'])('in %s', (language) => {
  it.each([
    ['register', { es: '/es/registro', en: '/en/register' }],
    ['forgotten password', { es: '/es/olvide-mi-contrasena', en: '/en/forgotten-password' }],
    ['its answer', { es: '/es/olvide-mi-contrasena?sent=1', en: '/en/forgotten-password?sent=1' }],
    ['new password', { es: '/es/nueva-contrasena?token=abc', en: '/en/new-password?token=abc' }],
    ['new password without a token', { es: '/es/nueva-contrasena', en: '/en/new-password' }],
    ['sign in', { es: '/es/entrar', en: '/en/sign-in' }],
  ])('the page «%s» is valid and accessible on a narrow screen', async (_, path) => {
    const page = await browser.window({ width: 320 });
    await page.goto(path[language as 'es' | 'en']);
    expect(await faultsOf(page)).toEqual([]);
  });

  it.each(['', '?change=name', '?change=language', '?change=password'])('so is the account%s', async (query) => {
    const page = await browser.window({ person: await world.citizen(), width: 320 });
    await page.goto((language === 'es' ? '/es/mi-cuenta' : '/en/my-account') + query);
    expect(await faultsOf(page)).toEqual([]);
  });
});

describe('registering', () => {
  it.each([true, false])('opens an account and leads back (scripts: %s)', async (withScript) => {
    const page = await browser.window({ withScript });
    const email = newEmail();
    await page.goto('/es/entrar?next=%2Fes%3Fx%3D1');
    await follow(page.getByRole('link', { name: 'Crear una cuenta' }));
    await page.getByLabel('Nombre', { exact: true }).fill('Rosa');
    await page.getByLabel('Correo electrónico').fill('rosa');
    await page.getByLabel('Contraseña', { exact: true }).fill('corta');
    await follow(page.getByRole('button', { name: 'Crear la cuenta' }));
    expect(await page.title()).toMatch(/^Error: Crear una cuenta/);
    expect(await page.locator('#field-email-error').innerText()).toContain('Escriba una dirección de correo');
    expect(await page.getByLabel('Nombre', { exact: true }).inputValue()).toBe('Rosa');
    expect(await page.getByLabel('Correo electrónico').inputValue()).toBe('rosa');
    expect(await page.getByLabel('Contraseña', { exact: true }).inputValue()).toBe('');
    await register(page, email);
    expect(page.url()).toContain('/es?x=1');
    expect(await page.getByRole('button', { name: 'Salir (Rosa)' }).count()).toBe(1);
    expect(await world.app.get(AccountsService).findByEmail(email)).toMatchObject({ locale: 'es' });
  });

  it('says when there is an account with that e-mail, and what to do', async () => {
    const email = newEmail();
    await registered(email);
    const page = await registered(email, 'Otra Rosa');
    expect(await page.locator('#field-email-error').innerText()).toContain('Ya hay una cuenta con ese correo');
    expect(await faultsOf(page)).toEqual([]);
  });

  it('keeps what somebody wrote before, on the way from the form over signing in', async () => {
    const page = await browser.window({ withScript: false });
    const person = await world.citizen();
    await page.context().addCookies([{ name: 'urna_session', value: person.token, url: world.url }]);
    await page.goto('/es/mi-cuenta?change=name');
    await page.getByRole('textbox').fill('Palabras que no se pierden');
    await page.context().clearCookies();
    await follow(page.getByRole('button', { name: 'Guardar' }));
    await follow(page.getByRole('button', { name: 'Crear una cuenta' }));
    expect(await page.title()).toMatch(/^Crear una cuenta/);
    await follow(page.getByRole('button', { name: 'Ya tengo una cuenta' }));
    await follow(page.getByRole('button', { name: 'Crear una cuenta' }));
    await register(page, newEmail());
    expect(await page.locator('pre').innerText()).toBe('Palabras que no se pierden');
    await follow(page.getByRole('button', { name: 'Enviar' }));
    expect(await page.getByText('Palabras que no se pierden', { exact: true }).count()).toBe(1);
  });

  it('shows the form again with what was written when it was sent from a page of another time, but without the password', async () => {
    const page = await browser.window({ withScript: false });
    await page.goto('/es/registro');
    await page.context().clearCookies();
    await register(page, 'rosa@example.org');
    expect(await page.getByLabel('Correo electrónico').inputValue()).toBe('rosa@example.org');
    expect(await page.content()).not.toContain(password);
  });

  it('leads who is signed in to where they wanted to go', async () => {
    const page = await browser.window({ person: await world.citizen() });
    await page.goto('/es/registro?next=/es/mi-cuenta');
    expect(new URL(page.url()).pathname).toBe('/es/mi-cuenta');
  });

  it('never leads to another site', async () => {
    const page = await browser.window({ withScript: false });
    await page.goto('/es/registro?next=https://example.com/');
    await register(page, newEmail());
    expect(new URL(page.url()).origin).toBe(world.url);
  });
});

describe('a password', () => {
  it('can be looked at where scripts run, and is hidden again before it is sent', async () => {
    const page = await browser.window();
    await page.goto('/es/registro');
    const field = page.getByLabel('Contraseña', { exact: true });
    await field.fill(password);
    await page.getByRole('button', { name: 'Mostrar' }).click();
    expect(await field.getAttribute('type')).toBe('text');
    expect(await page.getByText('Lo que escribe está a la vista').count()).toBe(1);
    expect(await faultsOf(page)).toEqual([]);
    await page.getByRole('button', { name: 'Ocultar' }).click();
    expect(await field.getAttribute('type')).toBe('password');
  });

  it('has no button to look at it where no scripts run', async () => {
    const page = await browser.window({ withScript: false });
    await page.goto('/es/registro');
    expect(await page.getByRole('button', { name: 'Mostrar' }).count()).toBe(0);
  });
});

describe('a forgotten password', () => {
  it.each([true, false])('is replaced with the link from a mail (scripts: %s)', async (withScript) => {
    const email = newEmail();
    await registered(email);
    const page = await browser.window({ withScript });
    await page.goto('/es/entrar');
    await follow(page.getByRole('link', { name: 'Olvidé mi contraseña' }));
    await page.getByLabel('Correo electrónico').fill(email);
    await follow(page.getByRole('button', { name: 'Enviar el enlace' }));
    expect(await page.title()).toMatch(/^Revise su correo/);
    expect(page.url()).not.toContain('example.org');
    const [letter] = await letters.to(email);
    const link = new URL(/https?:\/\/\S+token=\S+/.exec(letter!.text)![0]);
    const answer = await page.goto(link.pathname + link.search);
    expect(answer!.headers()).toMatchObject({ 'referrer-policy': 'strict-origin', 'cache-control': 'no-store' });
    await page.getByLabel('Contraseña nueva', { exact: true }).fill('corta');
    await follow(page.getByRole('button', { name: 'Guardar y entrar' }));
    expect(await page.title()).toMatch(/^Error: /);
    expect(page.url()).not.toContain('token=');
    await page.getByLabel('Contraseña nueva', { exact: true }).fill('siete patos en la laguna');
    await follow(page.getByRole('button', { name: 'Guardar y entrar' }));
    expect(await page.getByText('Su contraseña nueva quedó guardada').count()).toBe(1);
    expect(await page.getByRole('button', { name: /Salir/ }).count()).toBe(1);
    // The link worked once.
    await page.context().clearCookies();
    await page.goto(link.pathname + link.search);
    await page.getByLabel('Contraseña nueva', { exact: true }).fill('ocho patos en la laguna');
    await follow(page.getByRole('button', { name: 'Guardar y entrar' }));
    expect(await page.title()).toMatch(/^Este enlace ya no sirve/);
    await follow(page.getByRole('link', { name: 'Pedir otro enlace' }));
    expect(await page.title()).toMatch(/^Olvidé mi contraseña/);
  });

  it('is answered alike when there is no such account', async () => {
    const page = await browser.window({ withScript: false });
    await page.goto('/es/olvide-mi-contrasena');
    await page.getByLabel('Correo electrónico').fill('nadie@example.org');
    await follow(page.getByRole('button', { name: 'Enviar el enlace' }));
    expect(await page.title()).toMatch(/^Revise su correo/);
    await page.goto('/es/olvide-mi-contrasena');
    await page.getByLabel('Correo electrónico').fill('nadie');
    await follow(page.getByRole('button', { name: 'Enviar el enlace' }));
    expect(await page.locator('#field-email-error').innerText()).toContain('Escriba una dirección de correo');
  });

  it('no link of the page and no request from it carries the secret to somebody else', async () => {
    const page = await browser.window();
    const told: string[] = [];
    page.on('request', (request) => told.push(request.url(), request.headers().referer ?? ''));
    await page.goto('/es/nueva-contrasena?token=geheim');
    const links = await page.evaluate(() => [...document.querySelectorAll('a')].map(({ href }) => href));
    const others = [...told, ...links].filter((address) => address.includes('geheim'));
    // The page itself, and the same page in the other language.
    expect([...new Set(others.map((address) => new URL(address).pathname))].sort()).toEqual(['/en/new-password', '/es/nueva-contrasena']);
    expect(told.filter((address) => address.includes('geheim'))).toHaveLength(1);
  });
});

describe('the account', () => {
  it('is for people who are signed in', async () => {
    const page = await browser.window({ withScript: false });
    await page.goto('/es/mi-cuenta');
    expect(await page.title()).toMatch(/^Entrar/);
  });

  it.each([true, false])('changes name and language (scripts: %s)', async (withScript) => {
    const page = await browser.window({ withScript, person: await world.citizen() });
    await page.goto('/es/mi-cuenta');
    await follow(page.getByRole('link', { name: 'Cambiar el nombre' }));
    await page.getByLabel('¿Con qué nombre quiere aparecer?').fill('1');
    await follow(page.getByRole('button', { name: 'Guardar' }));
    expect(await page.title()).toMatch(/^Error: /);
    expect(await page.getByLabel('¿Con qué nombre quiere aparecer?').inputValue()).toBe('1');
    expect(await faultsOf(page)).toEqual([]);
    await page.getByLabel('¿Con qué nombre quiere aparecer?').fill('Ana María');
    await follow(page.getByRole('button', { name: 'Guardar' }));
    expect(await page.getByText('Guardamos el cambio.').count()).toBe(1);
    expect(await page.getByRole('button', { name: 'Salir (Ana María)' }).count()).toBe(1);
    await follow(page.getByRole('link', { name: 'Cambiar el idioma' }));
    await page.getByLabel('English').check();
    await follow(page.getByRole('button', { name: 'Guardar' }));
    expect(new URL(page.url()).pathname).toBe('/en/my-account');
    expect(await page.getByText('We have saved the change.').count()).toBe(1);
  });

  it('changes the password, and ends the sessions elsewhere', async () => {
    const email = newEmail();
    const page = await registered(email);
    const elsewhere = await browser.window({ withScript: false });
    await elsewhere.goto('/es/entrar');
    await elsewhere.getByLabel('Correo electrónico').fill(email);
    await elsewhere.getByLabel('Contraseña').fill(password);
    await follow(elsewhere.getByRole('button', { name: 'Entrar' }));
    await page.goto('/es/mi-cuenta');
    await follow(page.getByRole('link', { name: 'Cambiar la contraseña' }));
    await page.getByLabel('Contraseña actual').fill('no es esta');
    await page.getByLabel('Contraseña nueva').fill('siete patos en la laguna');
    await follow(page.getByRole('button', { name: 'Guardar' }));
    expect(await page.locator('#field-currentPassword-error').innerText()).toContain('La contraseña actual no es correcta');
    expect(await page.content()).not.toContain('siete patos');
    await page.getByLabel('Contraseña actual').fill(password);
    await page.getByLabel('Contraseña nueva').fill('siete patos en la laguna');
    await follow(page.getByRole('button', { name: 'Guardar' }));
    expect(await page.getByText('Su contraseña cambió.').count()).toBe(1);
    await elsewhere.goto('/es/mi-cuenta');
    expect(await elsewhere.title()).toMatch(/^Entrar/);
  });

  it('never repeats a password that was sent after the session ended', async () => {
    const page = await browser.window({ withScript: false, person: await world.citizen() });
    await page.goto('/es/mi-cuenta?change=password');
    await page.getByLabel('Contraseña actual').fill(password);
    await page.getByLabel('Contraseña nueva').fill('siete patos en la laguna');
    await page.context().clearCookies();
    await follow(page.getByRole('button', { name: 'Guardar' }));
    expect(await page.title()).toMatch(/^Entrar/);
    expect(await page.content()).not.toMatch(/siete patos|cuatro ranas/);
  });

  it.each([true, false])('lists the sessions and ends them (scripts: %s)', async (withScript) => {
    const email = newEmail();
    await registered(email);
    const windows = await Promise.all([1, 2, 3].map(() => browser.window({ withScript })));
    for (const one of windows) {
      await one.goto('/es/entrar');
      await one.getByLabel('Correo electrónico').fill(email);
      await one.getByLabel('Contraseña').fill(password);
      await follow(one.getByRole('button', { name: 'Entrar' }));
    }
    const page = windows[0]!;
    await page.goto('/es/mi-cuenta');
    expect(await page.getByRole('heading', { name: /Chrome en Linux/ }).count()).toBe(4);
    expect(await page.getByText('Este dispositivo').count()).toBe(1);
    expect(await faultsOf(page)).toEqual([]);
    await follow(page.getByRole('button', { name: /Cerrar esta sesión/ }).first());
    expect(await page.getByText('Esa sesión terminó.').count()).toBe(1);
    expect(await page.getByRole('heading', { name: /Chrome en Linux/ }).count()).toBe(3);
    await follow(page.getByRole('button', { name: 'Cerrar todas las demás sesiones' }));
    expect(await page.getByRole('heading', { name: /Chrome en Linux/ }).count()).toBe(1);
    expect(await page.getByRole('button', { name: /Cerrar/ }).count()).toBe(0);
    await windows[1]!.goto('/es/mi-cuenta');
    expect(await windows[1]!.title()).toMatch(/^Entrar/);
  });

  it.each([true, false])('asks again who somebody is before it ends the session of another device (scripts: %s)', async (withScript) => {
    const email = newEmail();
    await registered(email);
    const page = await browser.window({ withScript });
    await page.goto('/es/entrar');
    await page.getByLabel('Correo electrónico').fill(email);
    await page.getByLabel('Contraseña').fill(password);
    await follow(page.getByRole('button', { name: 'Entrar' }));
    world.clock.advance(11 * 60_000);
    await page.goto('/es/mi-cuenta');
    expect(await page.getByRole('button', { name: /Cerrar esta sesión|Cerrar todas/ }).count()).toBe(0);
    expect(await faultsOf(page)).toEqual([]);
    await page.getByLabel('Contraseña actual').fill('no es la suya');
    await follow(page.getByRole('button', { name: 'Confirmar' }));
    expect(await page.title()).toMatch(/^Error: /);
    await page.getByLabel('Contraseña actual').fill(password);
    await follow(page.getByRole('button', { name: 'Confirmar' }));
    await follow(page.getByRole('button', { name: 'Cerrar todas las demás sesiones' }));
    expect(await page.getByRole('heading', { name: /Chrome en Linux/ }).count()).toBe(1);
  });

  it('does not end the session of somebody else', async () => {
    const [ana, other] = [await world.citizen(), await world.citizen('Luis')];
    const page = await browser.window({ withScript: true, person: ana });
    await signInElsewhere(ana.email);
    await page.goto('/es/mi-cuenta');
    await page.evaluate(
      (id) => {
        for (const field of document.querySelectorAll<HTMLInputElement>('[name=sessionId]')) field.value = id;
      },
      toGlobalId('Session', other.sessionId),
    );
    await follow(page.getByRole('button', { name: /Cerrar esta sesión/ }).first());
    expect(await page.title()).toMatch(/^Error: /);
    expect(await world.rows('SELECT ended_at FROM sessions WHERE id = $1', [other.sessionId])).toEqual([{ ended_at: null }]);
  });
});

/** The same person signed in on a second device. */
async function signInElsewhere(email: string): Promise<void> {
  const { id } = (await world.app.get(AccountsService).findByEmail(email))!;
  await world.app.get(Database).transaction((tx) => world.app.get(SessionsService).open(tx, id, 'curl/8', world.clock.now()));
}
