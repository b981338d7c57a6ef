/** From the closing to the answer: officials answer, sign, report and mark; citizens are told and read; with scripts and without. */
import type { Page } from 'playwright-core';
import { revisionOf } from '../answers.js';
import { Browser, faultsOf, follow } from '../browser.js';
import { shortText } from '../drafts.js';
import type { Person } from '../person.js';
import { publishVersion } from '../versions.js';
import { day, monday, World } from '../world.js';

let world: World;
let browser: Browser;
let clara: Person;
let ramiro: Person;
let ana: Person;
let luis: Person;

beforeAll(async () => {
  world = await World.open();
  browser = await Browser.open(world.url);
  clara = await world.official(world.ministry, 'Clara');
  ramiro = await world.official(world.ministry, 'Ramiro');
  ana = await world.citizen('Ana');
  luis = await world.citizen('Luis');
});
afterEach(() => world.clock.set(monday));
afterAll(async () => {
  await browser?.close();
  await world?.close();
});

const press = (page: Page, name: string | RegExp) => follow(page.getByRole('main').getByRole('button', { name, exact: true }));
const go = (page: Page, name: string) => follow(page.getByRole('main').getByRole('link', { name, exact: true }));
const done = (page: Page) => page.locator('[data-done] .govuk-notification-banner__heading').innerText();
const main = (page: Page) => page.getByRole('main').innerText();
const address = (id: string, rest = ''): string => `/es/trabajo/consultas/${id}/observaciones${rest}`;

interface Told {
  id: string;
  slug: string;
  official: Person;
  other: Person;
  author: Person;
}

async function slugOf(id: string): Promise<string> {
  return (await world.visitor().read('query ($id: ID!) { consultation(id: $id) { slug } }', { id })).consultation.slug;
}

/** Closed with these words of Ana and, with a reply, of Luis; sessions begin anew. */
async function closedWith(words: string[]): Promise<Told> {
  const { id, articles } = await world.drafts.open({ official: clara });
  for (const [index, body] of words.entries()) {
    const subjectId = articles[index % articles.length]!.id;
    const { comment } = await (index % 2 ? luis : ana).act('postComment', { subjectId, body }, 'comment { id }');
    if (index === 0) await luis.act('postComment', { subjectId: comment.id, body: 'Y además falta el censo de usuarios.' });
    world.clock.advance(1_000);
  }
  world.clock.advance(21 * day);
  const [official, other, author] = [await world.session(clara), await world.session(ramiro), await world.session(ana)];
  await revisionOf(official, id);
  return { id, slug: await slugOf(id), official, other, author };
}

describe.each([true, false])('with scripts: %s', (withScript) => {
  it('an official goes from the closing to the issued text, and the citizen is told and reads the answer', async () => {
    const told = await closedWith(['Falta el agua en la vereda.', 'No estoy de acuerdo con el ámbito.', 'Que rija desde enero.']);
    const { id, slug, official, author } = told;
    const page = await browser.window({ person: official, withScript, width: 320 });
    await page.goto(`/es/trabajo/consultas/${id}`);
    expect(await main(page)).toContain('0 de 3 observaciones respondidas');
    await go(page, 'Ver las observaciones y responderlas');
    expect(await page.getByRole('heading', { name: '3 observaciones' }).count()).toBe(1);
    expect(await faultsOf(page)).toEqual([]);

    // A template of the agency.
    await go(page, 'Plantillas para las observaciones');
    await press(page, 'Escribir una plantilla');
    await press(page, 'Guardar la plantilla');
    expect(await page.title()).toMatch(/^Error: /);
    await page.getByLabel('Nombre de la plantilla').fill(`Lo que dice la ley (${String(withScript)})`);
    await page.getByLabel('No aceptada').check();
    await page.getByLabel('Por qué, en español').fill('Hola, {nombre}.');
    await press(page, 'Guardar la plantilla');
    expect(await page.getByLabel('Por qué, en español').inputValue()).toBe('Hola, {nombre}.');
    await page.getByLabel('Por qué, en español').fill('{name}: la ley no permite lo que pide la observación {number}.');
    await page.getByLabel('Por qué, en inglés (opcional)').fill('{name}: the law does not allow it.');
    await press(page, 'Guardar la plantilla');
    expect(await done(page)).toBe('La plantilla quedó guardada.');
    expect(await faultsOf(page)).toEqual([]);

    // Nothing ticked means nothing, not everything.
    await page.goto(address(id));
    await press(page, 'Responder');
    expect(await main(page)).toContain('No marcó ninguna observación');
    for (const number of [1, 2]) await page.getByLabel(`Marcar la observación ${number}`).check();
    await press(page, 'Responder');
    expect(await main(page)).toContain('Para 2 observaciones sin respuesta firmada.');
    await press(page, 'Ver cómo queda');
    expect(await page.title()).toMatch(/^Error: /);
    await page.getByLabel('Plantilla').selectOption({ label: `Lo que dice la ley (${String(withScript)})` });
    await press(page, 'Poner sus palabras');
    expect(await page.getByLabel('No aceptada').isChecked()).toBe(true);
    expect(await faultsOf(page)).toEqual([]);
    await press(page, 'Ver cómo queda');
    expect(await main(page)).toContain('Se dará a 2 observaciones.');
    expect(await main(page)).toContain('Luis: la ley no permite lo que pide la observación 2.');
    await press(page, 'Cambiar algo');
    expect(await page.getByLabel('Por qué, en inglés (opcional)').inputValue()).toBe('{name}: the law does not allow it.');
    await press(page, 'Ver cómo queda');
    await press(page, 'Guardar como preparada');
    expect(await done(page)).toContain('Quedaron preparadas las respuestas a 2 observaciones.');
    expect(await faultsOf(page)).toEqual([]);

    // What is prepared is the agency's own affair.
    const visitor = await browser.window({ withScript, width: 320 });
    await visitor.goto(`/es/consultas/${slug}/respuestas`);
    expect(await main(visitor)).not.toContain('la ley no permite');

    // The filter chooses, and all that it finds are signed.
    await page.goto(address(id, '?standing=PREPARED'));
    await go(page, 'firmar todas las preparadas');
    await page.getByLabel('Oficina por la que firma').fill('');
    await press(page, 'Firmar 2 respuestas');
    expect(await page.title()).toMatch(/^Error: /);
    await page.getByLabel('Oficina por la que firma').fill('Oficina Jurídica');
    expect(await faultsOf(page)).toEqual([]);
    await press(page, 'Firmar 2 respuestas');
    expect(await done(page)).toContain('Quedaron firmadas las respuestas a 2 observaciones.');

    // One by one, and at once.
    await page.goto(address(id, '/3'));
    await press(page, 'Responder');
    await page.getByLabel('Fuera del alcance').check();
    await page.getByLabel('Por qué, en español').fill('De la fecha trata otra norma.');
    await press(page, 'Ver cómo queda');
    await page.getByLabel('Oficina por la que firma').fill('Despacho');
    await press(page, 'Firmar y publicar');
    expect(await done(page)).toContain('Quedó firmada la respuesta a 1 observación.');

    // A reply is taken in, which shuts the gate again.
    await page.goto(address(id, '/1'));
    await follow(page.getByRole('link', { name: /^Tomar como observación/ }));
    await press(page, 'Tomarla como observación');
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Observación 4');
    await page.goto(address(id, '/cierre'));
    expect(await main(page)).toContain('Falta 1 observación.');
    expect(await page.getByRole('region', { name: 'Informe' }).getByRole('link').count()).toBe(0);
    await page.goto(address(id, '/4'));
    await press(page, 'Responder');
    await page.getByLabel('Ya está prevista').check();
    await page.getByLabel('Por qué, en español').fill('El artículo 2 lo prevé.');
    await press(page, 'Ver cómo queda');
    await page.getByLabel('Oficina por la que firma').fill('Despacho');
    await press(page, 'Firmar y publicar');

    // The report, the mark and the issued text.
    await page.goto(address(id, '/cierre'));
    expect(await page.getByRole('button', { name: 'Indicar que este texto se expidió' }).count()).toBe(0);
    await follow(page.getByRole('region', { name: 'Informe' }).getByRole('link', { name: 'Informe de observaciones' }));
    await page.getByLabel('Dependencia que firma').fill('Oficina Jurídica');
    await follow(page.getByRole('button', { name: /^Firmar y publicar el informe/ }));
    expect(await done(page)).toBe('El informe está publicado.');
    await page.goto(address(id, '/cierre'));
    await page.getByLabel('Oficina por la que firma').fill('Despacho del Ministro');
    await press(page, 'Indicar que este texto se expidió');
    expect(await done(page)).toBe('Quedó indicado qué texto se expidió.');
    expect(await faultsOf(page)).toEqual([]);
    await go(page, 'Marcar la consulta como respondida');
    await press(page, 'Sí, ya está respondida');
    expect(await done(page)).toBe('La consulta quedó marcada como respondida.');

    // Everybody reads the answers, in their language; the answer stands beside its comment.
    await visitor.goto(`/es/consultas/${slug}`);
    expect(await main(visitor)).toContain('4 de 4 observaciones respondidas');
    await go(visitor, 'Leer las respuestas');
    expect(await main(visitor)).toContain('Firma Clara, Oficina Jurídica');
    await visitor.getByLabel('Decisión').selectOption({ label: 'Fuera del alcance' });
    await press(visitor, 'Mostrar');
    expect(await visitor.getByRole('heading', { name: '1 respuesta', exact: true }).count()).toBe(1);
    expect(await faultsOf(visitor)).toEqual([]);
    await visitor.goto(`/en/consultations/${slug}/answers`);
    expect(await main(visitor)).toContain('Ana: the law does not allow it.');
    await visitor.goto(`/es/consultas/${slug}/texto/art_1`);
    expect(await main(visitor)).toContain('Ana: la ley no permite lo que pide la observación 1.');
    expect(await faultsOf(visitor)).toEqual([]);

    // The author is told.
    const mine = await browser.window({ person: author, withScript, width: 320 });
    for (const deadline = Date.now() + 30_000; ;) {
      await mine.goto('/es');
      if ((await mine.getByRole('link', { name: /Avisos \(2 nuevos\)/ }).count()) > 0) break;
      if (Date.now() > deadline) throw new Error('Ana was not told.');
    }
    await follow(mine.getByRole('link', { name: /Avisos/ }));
    expect(await faultsOf(mine)).toEqual([]);
    const before = await mine.locator('.urna-notices__new').count();
    await follow(mine.locator('.urna-notices__new').getByRole('button', { name: 'Respondieron su observación 1.' }));
    expect(await main(mine)).toContain('Ana: la ley no permite lo que pide la observación 1.');
    expect(await main(mine)).not.toContain('Observación 2');
    await mine.goto('/es/avisos');
    expect(await mine.locator('.urna-notices__new').count()).toBe(before - 1);
    await press(mine, 'Marcar todos como leídos');
    expect(await mine.getByRole('link', { name: 'Avisos', exact: true }).count()).toBe(1);
    await mine.goto('/es/mi-actividad');
    expect(await main(mine)).toContain('Respuesta de Ministerio de Aguas a la observación 1');
    expect(await faultsOf(mine)).toEqual([]);
  });

  it('what a colleague changed meanwhile is shown beside one’s own words, and nothing is written over unseen', async () => {
    const { id, official, other } = await closedWith(['Uno.', 'Dos.']);
    const mine = await browser.window({ person: official, withScript, width: 320 });
    await mine.goto(address(id));
    for (const number of [1, 2]) await mine.getByLabel(`Marcar la observación ${number}`).check();
    await press(mine, 'Responder');
    await mine.getByLabel('No aceptada').check();
    await mine.getByLabel('Por qué, en español').fill('Mis palabras.');
    const theirs = { disposition: 'OUT_OF_SCOPE', reasons: [{ locale: 'es', text: 'Las palabras de Ramiro.' }] };
    const selection = { filter: { numbers: [2] }, seenRevision: await revisionOf(other, id) };
    await other.act('prepareAnswers', { consultationId: id, selection, ...theirs });

    await press(mine, 'Ver cómo queda');
    expect(await main(mine)).toContain('Otra persona cambió 1 observación mientras usted escribía');
    expect(await main(mine)).toContain('Las palabras de Ramiro.');
    expect(await mine.getByLabel('Por qué, en español').inputValue()).toBe('Mis palabras.');
    expect(await faultsOf(mine)).toEqual([]);
    await press(mine, 'Dejar por fuera las que cambiaron');
    expect(await mine.getByLabel('Por qué, en español').inputValue()).toBe('Mis palabras.');
    await press(mine, 'Ver cómo queda');
    await press(mine, 'Guardar como preparada');
    expect(await done(mine)).toContain('Quedó preparada la respuesta a 1 observación.');
    const read = 'query ($id: ID!) { consultation(id: $id) { observations(first: 2) { nodes { prepared { reasons { text } } } } } }';
    const { nodes } = (await official.read(read, { id })).consultation.observations;
    expect(nodes.map(({ prepared }: any) => prepared.reasons[0].text)).toEqual(['Mis palabras.', 'Las palabras de Ramiro.']);

    // Whoever has seen it may go on, and then it is theirs.
    await mine.goto(address(id, '/2'));
    await press(mine, 'Cambiar lo preparado');
    expect(await mine.getByLabel('Por qué, en español').inputValue()).toBe('Las palabras de Ramiro.');
    await mine.getByLabel('Por qué, en español').fill('Mejor así.');
    const again = { filter: { numbers: [2] }, seenRevision: await revisionOf(other, id) };
    await other.act('prepareAnswers', { consultationId: id, selection: again, ...theirs });
    await press(mine, 'Ver cómo queda');
    await press(mine, 'Ver cómo queda');
    await press(mine, 'Guardar como preparada');
    expect(await done(mine)).toContain('Quedó preparada la respuesta a 1 observación.');
  });
});

it('what is accepted names the parts of the new version that changed, and citizens find their way to them', async () => {
  const { id, articles } = await world.drafts.open({ official: clara });
  const slug = await slugOf(id);
  await ana.act('postComment', { subjectId: articles[0]!.id, body: 'Que diga agua potable.' });
  const consultation = (await clara.read('query ($id: ID!) { consultation(id: $id) { id text { id markdown } } }', { id })).consultation;
  world.clock.advance(21 * day);
  const official = await world.session(clara);
  await revisionOf(official, id);
  await publishVersion({ ...consultation, id, official }, shortText.replace('el uso del agua', 'el uso del agua potable'));
  const page = await browser.window({ person: official, width: 320 });
  await page.goto(address(id, '/1'));
  await press(page, 'Responder');
  await page.getByLabel('Aceptada', { exact: true }).check();
  await page.getByLabel('Por qué, en español').fill('Tiene razón.');
  await press(page, 'Ver cómo queda');
  expect(await page.title()).toMatch(/^Error: /);
  expect(await page.getByLabel(/^Artículo 2/).count()).toBe(0);
  await page.getByLabel(/^Artículo 1/).check();
  expect(await faultsOf(page)).toEqual([]);
  await press(page, 'Ver cómo queda');
  await page.getByLabel('Oficina por la que firma').fill('Despacho');
  await press(page, 'Firmar y publicar');

  const visitor = await browser.window({ width: 320 });
  await visitor.goto(`/es/consultas/${slug}/respuestas`);
  expect(await faultsOf(visitor)).toEqual([]);
  await follow(visitor.getByRole('link', { name: 'Comparar el texto de antes y el de ahora' }));
  expect(await main(visitor)).toContain('potable');
  // Another answer takes its place, and the first stays readable.
  await page.goto(address(id, '/1'));
  await press(page, 'Dar otra respuesta');
  expect(await page.getByLabel('Por qué, en español').inputValue()).toBe('Tiene razón.');
  await page.getByLabel('Por qué, en español').fill('Tiene toda la razón.');
  await press(page, 'Ver cómo queda');
  await page.getByLabel('Oficina por la que firma').fill('Despacho');
  await press(page, 'Firmar la nueva respuesta');
  expect(await done(page)).toContain('1 observación tiene una nueva respuesta.');
  await visitor.goto(`/es/consultas/${slug}/respuestas`);
  await visitor.getByText('Leer la respuesta anterior').click();
  expect(await main(visitor)).toMatch(/Tiene toda la razón\.[\s\S]*Tiene razón\./);
});

it('people choose how they are told, and administrators until when agencies must answer', async () => {
  const luisa = await world.citizen('Luisa');
  const page = await browser.window({ person: luisa, width: 320 });
  await page.goto('/es/mi-cuenta');
  await follow(page.getByRole('link', { name: /cómo recibo los avisos/ }));
  await page.getByLabel('Aquí, y por correo una vez al día').check();
  expect(await faultsOf(page)).toEqual([]);
  await press(page, 'Guardar');
  expect((await luisa.read('{ viewer { noticeChannel } }')).viewer.noticeChannel).toBe('MAIL_DAILY');

  const beatriz = await browser.window({ person: await world.administrator(), width: 320 });
  await beatriz.goto('/es/administracion/politicas?add=1');
  await beatriz.locator('[name=answerWithin]').fill('0');
  await press(beatriz, 'Continuar');
  expect(await main(beatriz)).toContain('Escriba un número de días hábiles de 1 a 365');
  for (const [name, value] of Object.entries({ 'name-es': 'Regla', 'legalBasis-es': 'Decreto 1', minimumDays: '15', answerWithin: '20' }))
    await beatriz.locator(`[name=${name}]`).fill(value);
  await beatriz.getByLabel('De lunes a viernes, sin festivos').check();
  await beatriz.getByLabel('No, nunca').check();
  for (const [index, value] of ['1', '6', '2031'].entries()) await beatriz.locator('.govuk-date-input input').nth(index).fill(value);
  await press(beatriz, 'Continuar');
  expect(await main(beatriz)).toContain('Las observaciones se responden en 20 días hábiles.');
  await press(beatriz, 'Fijar el plazo');
  const read = '{ publicationPolicies(first: 1) { nodes { answerWithin } } }';
  expect((await luisa.read(read)).publicationPolicies.nodes[0].answerWithin).toBe(20);
});

it('the answers grow by themselves while somebody reads', async () => {
  const { id, slug, official } = await closedWith(['Uno.']);
  const page = await browser.window();
  await page.goto(`/es/consultas/${slug}/respuestas`);
  expect(await main(page)).toContain('0 de 1 observación');
  await official.act('answerObservations', {
    consultationId: id,
    selection: { filter: {}, seenRevision: await revisionOf(official, id) },
    disposition: 'NOT_ACCEPTED',
    reasons: [{ locale: 'es', text: 'Ahora mismo.' }],
    office: 'Despacho',
  });
  await page.getByText('Ahora mismo.').waitFor();
  expect(await main(page)).toContain('1 de 1 observación');
});

it('is nobody else’s work: citizens and other agencies are turned away', async () => {
  const { id } = await closedWith(['Uno.']);
  const strangers = [await world.session(luis), await world.official(world.townHall, 'Otro')];
  for (const person of strangers) {
    const page = await browser.window({ person });
    for (const rest of ['', '/responder', '/firmar', '/cierre', '/1'])
      expect([rest, (await page.goto(address(id, rest)))!.status()]).toEqual([rest, 403]);
    expect((await page.goto(`/es/trabajo/entidades/${world.ministry.slug}/plantillas-de-observaciones`))!.status()).toBe(403);
  }
});
