/** Moderators at their queue, with the keyboard alone and without scripts; and who else may look in. */
import { Browser, faultsOf, follow } from '../browser.js';
import type { TestConsultation } from '../drafts.js';
import type { Person } from '../person.js';
import { monday, World, type TestAgency } from '../world.js';

const reason = 'Insulta a otra persona; las reglas de la consulta no lo permiten.';
const minute = 60_000;
const facts = 'Llama inútil a otra persona.';
const proportion = 'Una etiqueta dejaría el insulto a la vista.';

let world: World;
let browser: Browser;
let luis: Person;
let ana: Person;
let tomas: Person;
let irene: Person;
const consultations = new Map<TestAgency, TestConsultation>();

beforeAll(async () => {
  world = await World.open();
  browser = await Browser.open(world.url);
  [luis, ana] = [await world.citizen('Luis'), await world.citizen('Ana')];
  [tomas, irene] = [await world.moderator(), await world.moderator(world.ministry, 'Irene')];
  for (const agency of [world.ministry, world.townHall])
    consultations.set(agency, await world.drafts.open({ agency, title: `Consulta de ${agency.slug}` }));
});

afterAll(async () => {
  await browser?.close();
  await world?.close();
});

/** Answers what waits, so that the next story begins with an empty queue. */
afterEach(async () => {
  world.clock.set(monday);
  for (const { comment } of await queue()) await irene.act('dismissReports', { commentId: comment.id, reason: 'Se limpia la mesa.' });
});

async function reported(body: string, reporters: Person[] = [ana], agency = world.ministry, note?: string): Promise<string> {
  const subjectId = consultations.get(agency)!.articles[0]!.id;
  const { comment } = await luis.act('postComment', { subjectId, stance: 'AGAINST', body }, 'comment { id }');
  for (const person of reporters) {
    world.clock.advance(1_000);
    await person.act('reportComment', { commentId: comment.id, reason: 'INSULT', note });
  }
  return comment.id as string;
}

async function queue(who = tomas, agency = world.ministry): Promise<any[]> {
  const query = 'query ($id: ID!) { moderationQueue(agencyId: $id, first: 100) { nodes { id comment { id } } } }';
  return (await who.read(query, { id: agency.globalId })).moderationQueue.nodes;
}

const caseOf = async (commentId: string): Promise<string> => (await queue()).find(({ comment }) => comment.id === commentId).id;
const shown = async (commentId: string): Promise<any> =>
  (await world.visitor().read('query ($id: ID!) { node(id: $id) { ... on Comment { state hiddenReason body } } }', { id: commentId })).node;

const here = '/es/trabajo/moderacion/ministerio-de-aguas';
const pageOf = { es: here, en: '/en/workbench/moderation/ministerio-de-aguas' };
const casesIn = { es: `${pageOf.es}/casos/`, en: `${pageOf.en}/cases/` };

describe('a queue of three', () => {
  it('is cleared from the keyboard alone, and the last decision undone', async () => {
    const worst = await reported('El peor insulto.', [ana, await world.citizen('Berta')]);
    const mild = await reported('Un reproche fuerte.');
    const other = await reported('Otro insulto.');
    const page = await browser.window({ person: tomas });
    await page.goto(here);
    const { keyboard } = page;
    const send = (): Promise<unknown> => Promise.all([page.waitForEvent('load'), keyboard.press('Enter')]);
    const focused = (): Promise<string> => page.evaluate(() => document.activeElement!.textContent!);

    await keyboard.press('?');
    expect(await focused()).toContain('Atajos de teclado');
    await keyboard.press('j');
    expect(await focused()).toContain('El peor insulto.');
    await keyboard.press('h');
    await keyboard.press('ArrowDown');
    await keyboard.press('Tab');
    await keyboard.type(facts);
    await keyboard.press('Tab');
    // Letters of shortcuts are letters while somebody types.
    await keyboard.type(`${reason} jkhdu?`);
    await keyboard.press('Tab');
    await keyboard.type(proportion);
    await keyboard.press('Tab');
    await send();
    expect(await page.locator('[data-done]').innerText()).toContain('quedó oculto');
    expect(await shown(worst)).toMatchObject({ state: 'HIDDEN', hiddenReason: `${reason} jkhdu?`, body: null });

    for (const key of ['j', 'j', 'j', 'k']) await keyboard.press(key);
    expect(await focused()).toContain('Un reproche fuerte.');
    await keyboard.press('d');
    await keyboard.type('Es duro');
    await keyboard.press('Escape');
    expect(await focused()).toContain('Un reproche fuerte.');
    await keyboard.press('d');
    await keyboard.press('End');
    await keyboard.type(', pero no insulta a nadie.');
    await keyboard.press('Tab');
    await send();
    expect(await page.locator('[data-done]').innerText()).toContain('se desestimaron');
    expect(await shown(mild)).toMatchObject({ state: 'VISIBLE' });

    await keyboard.press('j');
    await keyboard.press('h');
    await keyboard.press('ArrowDown');
    for (const words of [facts, reason, proportion]) {
      await keyboard.press('Tab');
      await keyboard.type(words);
    }
    await keyboard.press('Tab');
    await send();
    expect(await page.locator('#news').innerText()).toContain('No hay casos por atender');
    expect(await queue()).toEqual([]);

    await Promise.all([page.waitForEvent('load'), keyboard.press('u')]);
    expect(await page.locator('[data-done]').innerText()).toContain('se deshizo');
    expect(await shown(other)).toMatchObject({ state: 'VISIBLE', body: 'Otro insulto.' });
    expect((await queue()).map(({ comment }) => comment.id)).toEqual([other]);
    // What was written for a decision does not come back with its case.
    expect(await page.locator('textarea').evaluateAll((areas) => areas.map((area) => (area as HTMLTextAreaElement).value).join(''))).toBe(
      '',
    );
    await page.context().close();
  });

  it('is cleared with plain forms where scripts do not run', async () => {
    const ids = [await reported('Primer insulto.'), await reported('Segundo insulto.'), await reported('Tercer insulto.')];
    const page = await browser.window({ person: tomas, withScript: false, width: 320 });
    await page.goto(here);
    expect(await page.getByText('Atajos de teclado').isVisible()).toBe(false);
    for (const [index, id] of ids.entries()) {
      const act = index === 1 ? 'Desestimar' : 'Ocultar';
      const first = page.getByRole('article').first();
      await first.getByText(index === 1 ? 'Desestimar las denuncias' : 'Ocultar el comentario').click();
      const form = first.locator('form').filter({ has: page.getByRole('button', { name: act }) });
      if (index !== 1) await form.getByLabel('Motivo').selectOption('INSULT');
      if (index !== 1) await form.getByLabel('Qué se encontró').fill(facts);
      await form.getByLabel('Razón pública').fill(reason);
      if (index !== 1) await form.getByLabel('Por qué no basta algo más leve').fill(proportion);
      await follow(form.getByRole('button', { name: act }));
      expect(new URL(page.url()).searchParams.get('done')).toBe(index === 1 ? 'reportsDismissed' : 'commentHidden');
      expect((await shown(id)).state).toBe(index === 1 ? 'VISIBLE' : 'HIDDEN');
    }
    expect(await page.getByText('No hay casos por atender').count()).toBe(1);
    await follow(page.getByRole('button', { name: 'Deshacer' }));
    expect(await page.getByRole('article').count()).toBe(1);
    expect((await shown(ids[2]!)).state).toBe('VISIBLE');
    await page.context().close();
  });
});

it('a comment is labelled from the keyboard, and everybody reads why beside it', async () => {
  const id = await reported('Una cifra sin fuente.');
  const page = await browser.window({ person: tomas });
  await page.goto(here);
  expect(await page.locator('[data-shortcuts]').innerText()).toContain('poner una etiqueta');
  await page.keyboard.press('j');
  await page.keyboard.press('l');
  await page.keyboard.press('End');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Da una cifra que no dice de dónde sale.');
  await page.keyboard.press('Tab');
  await page.keyboard.type('La cifra no está en los documentos de la consulta.');
  await page.keyboard.press('Tab');
  await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
  expect(await page.locator('[data-done]').innerText()).toContain('quedó etiquetado');
  const query = 'query ($id: ID!) { node(id: $id) { ... on Comment { state label { reason } } } }';
  const label = { reason: 'La cifra no está en los documentos de la consulta.' };
  expect((await world.visitor().read(query, { id })).node).toEqual({ state: 'VISIBLE', label });
  await page.context().close();
});

it('a case is taken, noted and handed over on its own page, without scripts, and nobody else decides meanwhile', async () => {
  const id = await reported('Un caso que se estudia con calma.');
  const address = casesIn.es + (await caseOf(id));
  const page = await browser.window({ person: tomas, withScript: false, width: 320 });
  await page.goto(address);
  await follow(page.getByRole('button', { name: 'Tomar el caso' }));
  expect(await page.locator('[data-done]').innerText()).toContain('El caso es suyo');
  const other = await browser.window({ person: irene, withScript: false });
  await other.goto(address);
  expect(await other.locator('main').innerText()).toContain('Otra persona del equipo trabaja en este caso');
  expect(await other.locator('[data-decide=hide]').count()).toBe(0);
  await page.getByText('Escribir una nota o entregar el caso').click();
  await page.getByLabel('Nota para el equipo').fill('Revise usted el hilo, por favor.');
  await follow(page.getByRole('button', { name: 'Entregar con esta nota' }));
  // Nothing of the note is lost for want of a name.
  expect(await page.getByLabel('Nota para el equipo').inputValue()).toBe('Revise usted el hilo, por favor.');
  await page.getByLabel('Entregar el caso a').selectOption({ label: 'Irene' });
  await follow(page.getByRole('button', { name: 'Entregar con esta nota' }));
  expect(new URL(page.url()).pathname).toBe(address);
  expect(await page.locator('[data-decide=hide]').count()).toBe(0);
  await other.reload();
  expect(await other.locator('main').innerText()).toContain('Revise usted el hilo, por favor.');
  expect(await other.locator('[data-decide=hide]').count()).toBe(1);
  for (const each of [page, other]) {
    expect(await faultsOf(each)).toEqual([]);
    await each.context().close();
  }
});

describe('shortcuts', () => {
  it('do nothing once they are switched off, also on the next visit', async () => {
    await reported('Un insulto más.');
    const page = await browser.window({ person: tomas });
    await page.goto(here);
    await page.getByLabel('Usar los atajos').uncheck();
    for (const reload of [false, true]) {
      if (reload) await page.reload();
      await page.locator('h1').click();
      await page.keyboard.press('j');
      expect(await page.evaluate(() => document.activeElement!.tagName)).not.toBe('ARTICLE');
    }
    await page.getByLabel('Usar los atajos').check();
    await page.locator('h1').click();
    await page.keyboard.press('j');
    expect(await page.evaluate(() => document.activeElement!.tagName)).toBe('ARTICLE');
    await page.context().close();
  });
});

describe('a case that comes in meanwhile', () => {
  it('is told without taking the focus or what is being typed', async () => {
    await reported('Un insulto conocido.');
    const page = await browser.window({ person: tomas });
    const watching = page.waitForRequest(/moderationQueueChanged/);
    await page.goto(here);
    await watching;
    await page.keyboard.press('j');
    await page.keyboard.press('d');
    await page.keyboard.type('Estoy escribiendo');
    await new Promise((later) => setTimeout(later, 500));
    world.clock.advance(minute);
    await reported('Un insulto recién llegado.');
    await page.getByRole('link', { name: 'Llegó un caso nuevo' }).waitFor();
    await page.keyboard.type(' todavía');
    expect(await page.evaluate(() => (document.activeElement as HTMLTextAreaElement).value)).toBe('Estoy escribiendo todavía');
    expect(await page.getByText('Un insulto recién llegado.').count()).toBe(0);
    await follow(page.getByRole('link', { name: 'Llegó un caso nuevo' }));
    expect(await page.getByText('Un insulto recién llegado.').count()).toBe(1);
    // Where scripts run, what was begun waits in its form.
    expect(await page.locator('[data-decide=dismiss] textarea').first().inputValue()).toBe('Estoy escribiendo todavía');
    await page.context().close();
  });
});

describe('a decision that cannot be taken', () => {
  it('for lack of a reason keeps what was written, at its own case', async () => {
    const id = await reported('Algo que se denuncia.');
    await reported('Otra cosa que se denuncia.');
    const page = await browser.window({ person: tomas });
    for (const [path, forms] of [
      [here, 2],
      [casesIn.es + (await caseOf(id)), 1],
    ] as const) {
      await page.goto(path);
      const details = page.locator('[data-decide=hide]').first();
      await details.locator('summary').click();
      await details.getByLabel('Qué se encontró').fill(facts);
      await details.getByLabel('Razón pública').fill('Corta');
      await details.getByLabel('Por qué no basta algo más leve').fill(proportion);
      await details.getByLabel('Motivo').selectOption('SPAM');
      await follow(details.getByRole('button', { name: 'Ocultar' }));
      expect(await page.title()).toMatch(/^Error: /);
      await page.getByRole('link', { name: 'Escriba la razón, de 10 a 1000 caracteres.' }).click();
      expect(await page.evaluate(() => (document.activeElement as HTMLTextAreaElement).value)).toBe('Corta');
      expect(await details.getByLabel('Motivo').inputValue()).toBe('SPAM');
      expect(await page.locator('.govuk-error-message').count()).toBe(1);
      expect(await page.locator('[data-decide=hide]').count()).toBe(forms);
      await details.getByLabel('Motivo').selectOption('');
      await follow(details.getByRole('button', { name: 'Ocultar' }));
      expect(await page.locator('.govuk-error-message').count()).toBe(2);
      expect(await faultsOf(page)).toEqual([]);
    }
    expect((await shown(id)).state).toBe('VISIBLE');
    await page.context().close();
  });

  it('because somebody else took one shows what was written, and why', async () => {
    const id = await reported('Lo ven dos personas.');
    const page = await browser.window({ person: tomas });
    await page.goto(here);
    const details = page.locator('[data-decide=dismiss]').first();
    await details.locator('summary').click();
    await details.getByLabel('Razón pública').fill('No insulta a nadie en especial.');
    await irene.act('hideComment', { commentId: id, ground: 'INSULT', reason });
    await follow(details.getByRole('button', { name: 'Desestimar' }));
    expect(await page.locator('[data-error-summary]').innerText()).toContain('No hay denuncias por atender');
    expect(await page.locator('body').innerText()).toContain('Lo ven dos personas.');
    expect(await page.locator('.urna-written').innerText()).toBe('No insulta a nadie en especial.');
    await page.context().close();
  });
});

describe('a case', () => {
  it('shows every report, what changed since, and what was decided, and brings a hidden comment back', async () => {
    const id = await reported('Ese alcalde es un inútil.', [ana], world.ministry, 'Ofende <b>al alcalde</b>.');
    await luis.act('editComment', { commentId: id, body: 'Ese alcalde se equivoca.', stance: 'AGAINST' });
    const caseId = await caseOf(id);
    const page = await browser.window({ person: tomas, withScript: false });
    await page.goto(here);
    await follow(page.getByRole('link', { name: /El texto cambió/ }));
    expect(await page.locator('.urna-changes del').allInnerTexts()).toEqual([expect.stringContaining('es un inútil.')]);
    expect(await page.locator('.urna-changes ins').allInnerTexts()).toEqual([expect.stringContaining('se equivoca.')]);
    expect(await page.locator('main').innerText()).toContain('Ofende <b>al alcalde</b>.');

    await page.getByText('Ocultar el comentario').click();
    await page.locator('[data-decide=hide]').getByLabel('Motivo').selectOption('INSULT');
    await page.locator('[data-decide=hide]').getByLabel('Qué se encontró').fill(facts);
    await page.locator('[data-decide=hide]').getByLabel('Razón pública').fill(reason);
    await page.locator('[data-decide=hide]').getByLabel('Por qué no basta algo más leve').fill(proportion);
    await follow(page.getByRole('button', { name: 'Ocultar' }));
    expect(new URL(page.url()).pathname).toBe(here);
    expect(await shown(id)).toMatchObject({ state: 'HIDDEN', hiddenReason: reason });

    await page.goto(casesIn.es + caseId);
    expect(await page.locator('main').innerText()).toContain('Ese alcalde se equivoca.');
    await page.getByText('Restablecer el comentario').click();
    await page.getByLabel('Razón pública').fill('Se ocultó por error: critica sin insultar.');
    await follow(page.getByRole('button', { name: 'Restablecer' }));
    expect(await page.locator('[data-done]').innerText()).toContain('vuelve a verse');
    expect(await shown(id)).toMatchObject({ state: 'VISIBLE' });
    expect(await page.locator('#decisions-title ~ ul > li').count()).toBe(2);
    // Only the latest decision can be undone.
    expect(await page.getByRole('button', { name: 'Deshacer' }).count()).toBe(1);
    await follow(page.getByRole('button', { name: 'Deshacer' }));
    expect(await shown(id)).toMatchObject({ state: 'HIDDEN', hiddenReason: reason });
    world.clock.advance(11 * minute);
    await page.reload();
    expect(await page.getByRole('button', { name: 'Deshacer' }).count()).toBe(0);
    await page.context().close();
  });

  it('of another agency, and one that is none, is not found', async () => {
    const id = await reported('Un insulto en casa ajena.');
    const caseId = await caseOf(id);
    for (const path of [`/es/trabajo/moderacion/alcaldia-de-san-jacinto/casos/${caseId}`, casesIn.es + id, `${casesIn.es}nada`])
      expect(await statusOf(tomas, path)).toBe(404);
  });
});

async function statusOf(person: Person, path: string): Promise<number> {
  const cookie = `urna_session=${person.token}`;
  return (await fetch(world.url + path, { headers: { cookie }, redirect: 'manual' })).status;
}

describe('who looks in', () => {
  it('are moderators of the agency and auditors, nobody else', async () => {
    const path = casesIn.es + (await caseOf(await reported('Un insulto reservado.')));
    const others = [await world.moderator(world.townHall), await world.official(), await world.citizen(), await world.administrator()];
    for (const person of others) {
      expect([person.name, await statusOf(person, here), await statusOf(person, path)]).toEqual([person.name, 403, 404]);
      const page = await browser.window({ person });
      await page.goto(here);
      expect(await page.locator('body').innerText()).not.toContain('reservado');
      await page.context().close();
    }
    const visitor = await fetch(world.url + here, { redirect: 'manual' });
    expect([visitor.status, visitor.headers.get('location')]).toEqual([303, `/es/entrar?next=${encodeURIComponent(here)}`]);
    expect(await statusOf(tomas, '/es/trabajo/moderacion/no-existe')).toBe(404);
  });

  it('as an auditor reads the reason why there is nothing to decide', async () => {
    await reported('Un insulto auditado.');
    const page = await browser.window({ person: await world.auditor() });
    await page.goto(here);
    expect(await page.locator('main').innerText()).toContain('Un insulto auditado.');
    expect(await page.locator('[data-decide]').count()).toBe(0);
    expect(await page.locator('.urna-case .govuk-inset-text').count()).toBe(1);
    await page.context().close();
  });

  it('do not decide about what they wrote themselves, nor hide an answer but for personal data', async () => {
    const { official, articles } = consultations.get(world.ministry)!;
    const subjectId = articles[0]!.id;
    const own = (await tomas.act('postComment', { subjectId, stance: 'AGAINST', body: 'Lo mío.' }, 'comment { id }')).comment.id;
    const answer = (await official.act('postComment', { subjectId: own, stance: 'NEUTRAL', body: 'La respuesta.' }, 'comment { id }'))
      .comment.id;
    for (const commentId of [own, answer]) await ana.act('reportComment', { commentId, reason: 'OTHER' });
    const page = await browser.window({ person: tomas });
    await page.goto(here);
    const mine = page.getByRole('article').filter({ hasText: 'Lo mío.' }).filter({ hasNotText: 'La respuesta.' });
    expect(await mine.locator('[data-decide]').count()).toBe(0);
    const theirs = page.getByRole('article').filter({ hasText: 'La respuesta.' });
    expect(await theirs.locator('[data-decide=hide] option').allTextContents()).toEqual(['Elija un motivo', 'Datos personales']);
    expect(await theirs.innerText()).toContain('Respuesta oficial de Ministerio de Aguas');
    await page.context().close();
  });
});

it('both pages are valid and accessible on a narrow screen, in both languages', async () => {
  const id = await reported('Un insulto **con énfasis**.', [ana], world.ministry, 'Explicación de la denuncia.');
  await luis.act('editComment', { commentId: id, body: 'Otra cosa.', stance: 'AGAINST' });
  const hidden = await reported('Uno que se oculta.');
  const caseId = await caseOf(hidden);
  const { decision } = await tomas.act('hideComment', { commentId: hidden, ground: 'INSULT', reason }, 'decision { id }');
  const page = await browser.window({ person: tomas, width: 320 });
  for (const language of ['es', 'en'] as const) {
    for (const path of [
      pageOf[language],
      `${pageOf[language]}?done=commentHidden&decision=${decision.id}`,
      casesIn[language] + (await caseOf(id)),
      casesIn[language] + caseId,
    ]) {
      await page.goto(path);
      await page.evaluate(() => document.querySelectorAll('details').forEach((details) => (details.open = true)));
      expect([path, ...(await faultsOf(page))]).toEqual([path]);
    }
  }
  await page.context().close();
});

it('the queue is light, and goes on on further pages', async () => {
  // Somebody who has not reported much yet today; and no two that are nearly the same, which would stand as one line.
  const rosa = await world.citizen('Rosa');
  const insults = [
    'Ese alcalde es un inútil.',
    'Qué ministerio tan mentiroso.',
    'Los ingenieros no saben sumar.',
    'Vagos todos, de arriba abajo.',
    'Usted no tiene vergüenza, señora.',
    'Me río de sus cuentas de tendero.',
    'Bandidos con corbata y sello.',
    'Quien escribió esto es un burro.',
    'Parecen loros repitiendo consignas.',
    'Cobardes que se esconden detrás de un escritorio.',
    'Ladrones: devuelvan la plata del tanque.',
  ];
  for (const insult of insults) await reported(insult, [rosa]);
  const page = await browser.window({ person: tomas, withScript: false });
  await page.goto(here);
  expect(await page.getByRole('article').count()).toBe(10);
  expect(await page.getByText('Hay 11 casos por atender').count()).toBe(1);
  const answer = await fetch(world.url + here, { headers: { cookie: `urna_session=${tomas.token}`, 'accept-encoding': 'gzip' } });
  expect(Number(answer.headers.get('content-length'))).toBeLessThan(14_000);
  await follow(page.locator('[rel=next]'));
  expect(await page.getByRole('article').count()).toBe(1);
  await page.getByText('Desestimar las denuncias').click();
  await page.locator('[data-decide=dismiss]').getByLabel('Razón pública').fill('No insulta a nadie en especial.');
  await follow(page.getByRole('button', { name: 'Desestimar' }));
  expect(await queue()).toHaveLength(10);
  await page.context().close();
});
