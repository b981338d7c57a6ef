/** Appeals on pages: from the decision to somebody else who looks again, and to the auditor, with and without scripts. */
import type { Page } from 'playwright-core';
import { AppealBuilder } from '../appeals.js';
import { Browser, faultsOf, follow } from '../browser.js';
import type { Person } from '../person.js';
import { World } from '../world.js';

let world: World;
let browser: Browser;
let build: AppealBuilder;
let [luis, tomas, irene, auditor]: Person[] = [];

beforeAll(async () => {
  world = await World.open();
  browser = await Browser.open(world.url);
  build = new AppealBuilder(world, await world.drafts.open({ title: 'Acueductos comunitarios' }));
  [tomas, irene, auditor] = [await world.moderator(), await world.moderator(world.ministry, 'Irene'), await world.auditor()];
});
afterAll(async () => {
  await browser?.close();
  await world?.close();
});

const said = (page: Page): Promise<string> => page.locator('#content').innerText();
const uuidOf = (id: string): string => Buffer.from(id, 'base64url').toString().split(':')[1]!;
const stateOf = async (commentId: string): Promise<string> =>
  (await world.visitor().read('query ($id: ID!) { node(id: $id) { ... on Comment { state } } }', { id: commentId })).node.state;

describe.each([true, false])('an appeal (scripts: %s)', (withScript) => {
  it('goes from the decision to a colleague and to the auditor, who restores what was hidden', async () => {
    luis = await world.citizen(withScript ? 'Luis' : 'Lucio');
    const commentId = await build.post(luis, 'Las cuentas del acueducto no cuadran.');
    const decisionId = await build.decide(tomas, commentId, 'HIDE');
    const citizen = await browser.window({ person: luis, withScript, width: 320 });

    // From the decision to the form; what is missing is said at its field, and nothing is lost.
    await citizen.goto(`/es/moderacion/decision/${uuidOf(decisionId)}`);
    await follow(citizen.getByRole('link', { name: 'Apelar una decisión de moderación' }));
    expect(await faultsOf(citizen)).toEqual([]);
    await citizen.getByLabel('¿Por qué no está de acuerdo?').fill('Corto');
    await follow(citizen.getByRole('button', { name: 'Enviar la apelación' }));
    expect(await citizen.locator('.govuk-error-message').innerText()).toContain('10 a 3000 caracteres');
    expect(await citizen.getByLabel('¿Por qué no está de acuerdo?').inputValue()).toBe('Corto');
    expect(await faultsOf(citizen)).toEqual([]);
    await citizen.getByLabel('¿Por qué no está de acuerdo?').fill('Critiqué la gestión con cifras públicas.');
    await follow(citizen.getByRole('button', { name: 'Enviar la apelación' }));
    expect(await said(citizen)).toContain('Recibimos su apelación');
    expect(await said(citizen)).toContain('16 de febrero de 2026');
    expect(await faultsOf(citizen)).toEqual([]);
    const appealAt = new URL(citizen.url()).pathname;
    // Whoever asks for the form again comes to the appeal.
    await citizen.goto(`/es/moderacion/decision/${uuidOf(decisionId)}/apelar`);
    expect(new URL(citizen.url()).pathname).toBe(appealAt);

    // Whoever decided reads why somebody else decides.
    const first = await browser.window({ person: tomas, withScript });
    await first.goto('/es/trabajo');
    await follow(first.getByRole('link', { name: 'Apelaciones por resolver' }));
    expect(await said(first)).toContain('Usted ya tuvo parte en este asunto');
    expect(await faultsOf(first)).toEqual([]);
    await first.context().close();

    const other = await browser.window({ person: irene, withScript });
    // Where no agency is named, it is the one in which they moderate.
    await other.goto('/es/trabajo/apelaciones');
    expect(new URL(other.url()).search).toBe('?agency=ministerio-de-aguas');
    await follow(other.getByRole('link', { name: 'comentario oculto' }).first());
    expect(await said(other)).toContain('Critiqué la gestión con cifras públicas.');
    expect(await said(other)).toContain('Las cuentas del acueducto no cuadran.');
    expect(await faultsOf(other)).toEqual([]);
    await follow(other.getByRole('button', { name: 'Resolver la apelación' }));
    expect(await other.locator('.govuk-error-message').allInnerTexts()).toHaveLength(2);
    await other.getByLabel('Cambiarla por una medida más suave').check();
    await other.getByLabel('Motivo público').fill('El tono es duro, pero basta con advertirlo a quien lee.');
    await follow(other.getByRole('button', { name: 'Resolver la apelación' }));
    expect(await other.locator('.govuk-error-message').allInnerTexts()).toHaveLength(3);
    expect(await other.getByLabel('Motivo público').inputValue()).toContain('El tono es duro');
    await other.getByLabel('Medida', { exact: true }).selectOption('LABEL');
    await other.getByLabel('Regla incumplida').selectOption('INSULT');
    await other.getByLabel('Hechos').fill('El comentario acusa sin nombrar a nadie.');
    await follow(other.getByRole('button', { name: 'Resolver la apelación' }));
    expect(await said(other)).toContain('La apelación quedó resuelta');
    expect(await stateOf(commentId)).toBe('VISIBLE');
    await other.context().close();

    // The outcome reaches the page by itself where scripts run.
    await citizen.goto(appealAt);
    expect(await said(citizen)).toContain('Medida más suave');
    await citizen.getByLabel('¿Qué quiere que la auditoría revise?').fill('La etiqueta tampoco es justa.');
    await follow(citizen.getByRole('button', { name: 'Llevarla a la auditoría' }));
    expect(await said(citizen)).toContain('La auditoría recibió su apelación');
    expect(await faultsOf(citizen)).toEqual([]);

    const audit = await browser.window({ person: auditor, withScript });
    await audit.goto('/es/trabajo/apelaciones');
    await follow(audit.getByRole('link', { name: 'comentario oculto' }).first());
    expect(await faultsOf(audit)).toEqual([]);
    await audit.getByLabel('Darle la razón a quien apela').check();
    await audit.getByLabel('Motivo público').fill('No hay insulto ni acusación: es una crítica.');
    if (withScript) {
      const live = citizen.locator('#progress').getByText('Le dieron la razón', { exact: true });
      await follow(audit.getByRole('button', { name: 'Resolver la apelación' }));
      await live.waitFor();
    } else await follow(audit.getByRole('button', { name: 'Resolver la apelación' }));
    expect(await said(audit)).toContain('La apelación quedó resuelta');
    await audit.context().close();

    // Everybody reads what became of it, and nobody what was written for it.
    const visitor = await browser.window({ withScript });
    await visitor.goto(`/es/moderacion/decision/${uuidOf(decisionId)}`);
    const everybody = await said(visitor);
    expect(everybody).toContain('No hay insulto ni acusación: es una crítica.');
    expect(everybody).not.toContain('cifras públicas');
    expect(everybody).not.toContain('La etiqueta tampoco');
    expect(await faultsOf(visitor)).toEqual([]);
    await visitor.context().close();
    await citizen.goto('/es/mi-actividad/apelaciones');
    expect(await citizen.getByRole('article').count()).toBe(2);
    expect(await faultsOf(citizen)).toEqual([]);
    await citizen.context().close();
  });
});

describe('whoever has no business with an appeal', () => {
  it('finds nothing, in English as in Spanish', async () => {
    const author = await world.citizen('Otro');
    const appeal = await build.appeal(author, await build.decide(tomas, await build.post(author), 'HIDE'));
    const ana = await world.citizen('Ana');
    for (const [person, paths] of [
      [ana, [`/es/apelaciones/${appeal.id}`, `/en/appeals/${appeal.id}`, `/es/trabajo/apelaciones/${appeal.id}`]],
      // Whoever appeals does not read the file.
      [author, [`/es/trabajo/apelaciones/${appeal.id}`]],
    ] as const) {
      const page = await browser.window({ person });
      for (const path of paths) expect([path, (await page.goto(path))!.status()]).toEqual([path, 404]);
      await page.context().close();
    }
    const page = await browser.window({ person: ana });
    expect((await page.goto('/es/trabajo/apelaciones'))!.status()).toBe(403);
    await page.context().close();
    const english = await browser.window({ person: irene, language: 'en' } as never);
    await english.goto(`/en/workbench/appeals/${appeal.id}`);
    expect(await faultsOf(english)).toEqual([]);
    await english.context().close();
  });

  it('takes an appeal back, with a warning that it is for good', async () => {
    const author = await world.citizen('Otra');
    const appeal = await build.appeal(author, await build.decide(tomas, await build.post(author), 'HIDE'));
    const page = await browser.window({ person: author, withScript: false });
    await page.goto(`/es/apelaciones/${appeal.id}`);
    await page.getByText('Retirar la apelación').first().click();
    expect(await said(page)).toContain('no podrá apelar otra vez');
    await follow(page.getByRole('button', { name: 'Retirar la apelación' }));
    expect(await said(page)).toContain('Su apelación quedó retirada');
    await page.context().close();
  });
});
