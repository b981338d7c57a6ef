/** Participation without the web, from a village meeting to the page of the result: two officials, with scripts, without, by keyboard. */
import type { Page } from 'playwright-core';
import { Browser, enter, faultsOf, follow, tabTo } from '../browser.js';
import type { TestConsultation, TestPoll } from '../drafts.js';
import { newDocument } from '../identities.js';
import type { Person } from '../person.js';
import { closePolls } from '../polls.js';
import { monday, World } from '../world.js';

let world: World;
let browser: Browser;
let [clara, diego]: Person[] = [];
let poll: TestPoll & { consultation: TestConsultation };

beforeAll(async () => {
  world = await World.open();
  browser = await Browser.open(world.url);
  [clara, diego] = [await world.official(), await world.official(world.ministry, 'Diego')];
});
beforeEach(async () => {
  world.clock.set(monday);
  poll = await world.drafts.openPoll({}, { official: clara! });
});
afterAll(async () => {
  await browser?.close();
  await world?.close();
});

const press = (page: Page, name: string | RegExp) => follow(page.getByRole('main').getByRole('button', { name }));
const go = (page: Page, name: string | RegExp) => follow(page.getByRole('main').getByRole('link', { name }).first());
const done = (page: Page) => page.locator('[data-done] .govuk-notification-banner__heading').innerText();
const today = () => world.clock.now().toISOString().slice(0, 10);

async function recordMeeting(page: Page): Promise<void> {
  await page.goto(`/es/trabajo/consultas/${poll.consultation.id}/participacion`);
  await page.getByLabel('En una reunión').check();
  await page.getByLabel('Lugar').fill('Salón comunal de San Jacinto');
  await page.getByLabel('Día').fill(today());
  await page.getByLabel('Personas que participaron').fill('60');
  await press(page, 'Registrar la jornada');
}

async function read(page: Page, documentNumber: string, choice: string): Promise<void> {
  await page.getByLabel('Número del documento').fill(documentNumber);
  await page.getByLabel(choice, { exact: true }).check();
}

describe.each([true, false])('two officials (scripts: %s)', (withScript) => {
  it('take a meeting to the result: one enters two ballots, the other confirms one and discards the other', async () => {
    const [one, other] = [newDocument(), newDocument()];
    const desk = await browser.window({ person: clara!, withScript, width: 320 });
    await desk.goto(`/es/trabajo/consultas/${poll.consultation.id}/participacion`);
    await press(desk, 'Registrar la jornada');
    expect(await desk.title()).toMatch(/^Error: /);
    expect(await faultsOf(desk)).toEqual([]);
    await recordMeeting(desk);
    expect(await done(desk)).toContain('La jornada quedó registrada.');
    expect(await faultsOf(desk)).toEqual([]);

    for (const [{ documentNumber }, choice] of [
      [one, 'Sí'],
      [other, 'No'],
    ] as const) {
      await go(desk, '¿Está de acuerdo?');
      expect(await faultsOf(desk)).toEqual([]);
      await read(desk, documentNumber, choice);
      await press(desk, 'Registrar la papeleta');
      expect(await done(desk)).toMatch(/papeleta \d quedó registrada/);
    }
    await go(desk, 'Papeleta 1');
    expect(await desk.getByText('Pida a otra persona funcionaria').count()).toBe(1);

    const second = await browser.window({ person: diego!, withScript, width: 320 });
    await second.goto(`/es/trabajo/consultas/${poll.consultation.id}/participacion`);
    await go(second, /^Reunión/);
    await go(second, 'Papeleta 1');
    expect(await faultsOf(second)).toEqual([]);
    await read(second, one.documentNumber, 'Sí');
    await press(second, 'Confirmar la papeleta');
    expect(await second.getByRole('heading', { level: 1 }).innerText()).toBe('Recibo del voto');

    await go(second, 'Volver a la jornada');
    await go(second, 'Papeleta 2');
    await second.getByLabel('Por qué se descarta').fill('Tiene dos marcas y no se sabe cuál vale.');
    await press(second, 'Descartar la papeleta');
    expect(await done(second)).toContain('La papeleta se descartó.');
    expect(await second.getByText('Descartada: Tiene dos marcas').count()).toBe(1);
    expect(await faultsOf(second)).toEqual([]);

    await (await world.citizen()).act('castVote', { pollId: poll.id, optionIds: [poll.options[0]] });
    await closePolls(world);
    const visitor = await browser.window({ withScript, width: 320 });
    await visitor.goto(`/es/votaciones/${poll.id}`);
    expect(await visitor.locator('#ways').innerText()).toBe('Cómo llegaron los votos: 1 por la web y 1 en reuniones.');
    expect(await faultsOf(visitor)).toEqual([]);
    await visitor.goto(`/en/polls/${poll.id}`);
    expect(await visitor.locator('#ways').innerText()).toBe('How the ballots came: 1 on the web and 1 in meetings.');
  });
});

describe.each([true, false])('an official with a sheet of supports and questions, with scripts: %s', (withScript) => {
  it('prints the sheet of a comment, enters who signed it once, removes a mistake, and enters a question', async () => {
    const subject = { subjectId: poll.consultation.id, body: `Que se incluya la vereda ${withScript}.` };
    const { comment } = await (await world.citizen('Luis')).act('postComment', subject, 'comment { id }');
    const wish = { consultationId: poll.consultation.id, way: 'MEETING', place: 'Salón comunal', heldOn: today(), people: 60 };
    const { gathering } = await clara!.act('recordGathering', wish, 'gathering { id }');
    const page = await browser.window({ person: clara!, withScript, width: 320 });
    await page.goto(`/es/trabajo/consultas/${poll.consultation.id}/participacion/${gathering.id}`);
    await go(page, 'Registrar apoyos');
    expect(await faultsOf(page)).toEqual([]);
    await page.getByLabel('Dirección del comentario').fill(`https://urna.example/es/comentarios/${comment.id}`);
    await press(page, 'Buscar el comentario');
    await go(page, 'Imprimir la hoja de apoyos');
    expect(await page.locator('main').innerText()).toContain(`Que se incluya la vereda ${withScript}.`);
    expect(await page.locator('.urna-sheet tbody tr').count()).toBe(10);
    expect(await faultsOf(page)).toEqual([]);
    await page.goBack();

    const { documentNumber } = newDocument();
    await page.getByLabel('Número del documento').fill(documentNumber);
    await press(page, 'Registrar el apoyo');
    expect(await done(page)).toContain('con el número 1');
    await page.getByLabel('Número del documento').fill(documentNumber);
    await press(page, 'Registrar el apoyo');
    expect(await page.locator('.govuk-error-summary').innerText()).toContain('ya tomó posición');
    expect(await faultsOf(page)).toEqual([]);
    const visitor = await browser.window({ withScript, width: 320 });
    await visitor.goto(`/es/comentarios/${comment.id}`);
    expect(await visitor.locator('.urna-comment').first().innerText()).toContain(
      'Sin la web, en papel, por teléfono o en reunión: 1 a favor',
    );
    expect(await faultsOf(visitor)).toEqual([]);

    await page.getByText('Retirar un registro equivocado').click();
    await page.getByLabel('Por qué se retira').fill('Es de otra persona.');
    await press(page, 'Retirar el apoyo');
    expect(await done(page)).toContain('ya no cuenta');
    expect(await page.getByText('Retirado: Es de otra persona.').count()).toBe(1);
    expect(await faultsOf(page)).toEqual([]);

    await page.goto(`/es/trabajo/jornadas/${gathering.id}/preguntas`);
    await page.getByLabel('Pregunta en una frase').fill('¿Cuándo llega el agua?');
    await page.getByLabel('Pregunta completa').fill('En la vereda no hay agua en verano.');
    await press(page, 'Registrar la pregunta');
    expect(await done(page)).toContain('La pregunta quedó registrada con el número');
    expect(await faultsOf(page)).toEqual([]);
    await go(page, '¿Cuándo llega el agua?');
    expect(await page.locator('main').innerText()).toContain('Salón comunal');
    expect(await faultsOf(page)).toEqual([]);
  });
});

describe('an official', () => {
  it('prints blank forms with the number of the gathering, in either language and without scripts', async () => {
    const wish = { consultationId: poll.consultation.id, way: 'PAPER', place: 'Alcaldía', heldOn: today() };
    await clara!.act('recordGathering', wish);
    const { gathering } = await clara!.act('recordGathering', wish, 'gathering { id number }');
    expect(gathering.number).toBe(2);
    for (const [address, title, words] of [
      [`/es/trabajo/jornadas/${gathering.id}/formato`, 'Formatos de la jornada 2', ['¿Está de acuerdo?', 'En blanco', 'Ley 1581 de 2012']],
      [`/en/workbench/gatherings/${gathering.id}/form`, 'Forms for gathering 2', ['¿Está de acuerdo?', 'En blanco', 'Law 1581 of 2012']],
    ] as const) {
      const page = await browser.window({ person: clara!, withScript: false, width: 320 });
      await page.goto(address);
      expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(title);
      const said = await page.locator('main').innerText();
      for (const word of words) expect(said).toContain(word);
      expect(await page.locator('.urna-sheet').count()).toBe(4);
      expect(await faultsOf(page)).toEqual([]);
    }
    const seen = await browser.window({ person: diego!, width: 1100 });
    await seen.goto(`/es/trabajo/jornadas/${gathering.id}/formato`);
    expect(await faultsOf(seen)).toEqual([]);
    await seen.emulateMedia({ media: 'print' });
    const outsider = await browser.window({ person: await world.citizen() });
    expect((await outsider.goto(`/es/trabajo/jornadas/${gathering.id}/formato`))?.status()).toBe(403);
  });

  it('enters what somebody says on one article, by keyboard, and it is marked where everybody reads it', async () => {
    const page = await browser.window({ person: clara!, width: 1100 });
    await recordMeeting(page);
    await tabTo(page, /^Sobre qué/);
    await page.keyboard.type('Artículo 1');
    expect(await page.getByLabel('Sobre qué').locator('option:checked').innerText()).toMatch(/^Artículo 1/);
    await tabTo(page, /^Comentario, con las palabras/);
    await page.keyboard.type('Que se incluya la vereda.');
    await tabTo(page, /^Nombre de quien lo dijo/);
    await page.keyboard.type('Rosa Mejía');
    await tabTo(page, /^La persona está de acuerdo/);
    await page.keyboard.press('Space');
    await tabTo(page, /^Ingresar el comentario/);
    await enter(page);
    expect(await done(page)).toContain('El comentario quedó ingresado.');

    const { slug } = (await clara!.read('query ($id: ID!) { consultation(id: $id) { slug } }', { id: poll.consultation.id })).consultation;
    const visitor = await browser.window({ width: 320 });
    await visitor.goto(`/es/consultas/${slug}/texto/art_1`);
    const said = visitor.locator('.urna-comment').filter({ hasText: 'Que se incluya la vereda.' });
    expect(await said.innerText()).toMatch(/Rosa Mejía\s+Recibido en reunión · Salón comunal de San Jacinto/);
    expect(await said.innerText()).not.toContain('Clara');
  });
});

describe.each([true, false])('an official (scripts: %s)', (withScript) => {
  it('keeps the sheet from which a comment was entered, and removes it', async () => {
    const desk = await browser.window({ person: clara!, withScript, width: 320 });
    await recordMeeting(desk);
    await desk.getByLabel('Comentario, con las palabras de la persona').fill('Que no falte el agua.');
    await press(desk, 'Ingresar el comentario');
    expect(await desk.getByText('La página que agregue será de este comentario:').count()).toBe(1);
    expect(await faultsOf(desk)).toEqual([]);
    await press(desk, 'Agregar la página');
    expect(await desk.getByText('Elija el archivo de la página.').count()).toBeGreaterThan(0);
    const choose = (name: string, bytes: string) =>
      desk.getByLabel('Archivo de la página').setInputFiles({ name, mimeType: 'application/pdf', buffer: Buffer.from(bytes) });
    await choose('hoja.pdf', '<script>alert(1)</script>');
    await press(desk, 'Agregar la página');
    expect(await desk.title()).toMatch(/^Error: /);
    expect(await faultsOf(desk)).toEqual([]);
    await choose('hoja.pdf', '%PDF-1.7\n1 0 obj << /Type /Catalog >> endobj\ntrailer << >>\n%%EOF\n');
    await press(desk, 'Agregar la página');
    expect(await done(desk)).toContain('La página quedó guardada.');
    expect(await desk.getByRole('link', { name: 'Página 1 (PDF, 1 kB)' }).count()).toBe(1);
    expect(await desk.getByRole('link', { name: /^Comentario que salió de ella/ }).count()).toBe(1);
    expect(await faultsOf(desk)).toEqual([]);
    await press(desk, 'Quitar (página 1)');
    expect(await done(desk)).toContain('La página quedó quitada.');
    expect(await desk.getByRole('link', { name: 'Página 1 (PDF, 1 kB)' }).count()).toBe(0);
  });
});
