/** From a consultation to a printed receipt, results as they come in, and what somebody has taken part in. */
import type { Page } from 'playwright-core';
import type { PollWish, TestPoll } from '../drafts.js';
import { Browser, enter, faultsOf, follow, tabTo } from '../browser.js';
import type { Person } from '../person.js';
import { World, day, monday } from '../world.js';

let world: World;
let browser: Browser;
let clara: Person;
let count = 0;

beforeAll(async () => {
  world = await World.open();
  browser = await Browser.open(world.url);
  clara = await world.official();
});
beforeEach(() => world.clock.set(monday));
afterAll(async () => {
  await browser?.close();
  await world?.close();
});

const openPoll = (wish: PollWish = {}) => world.drafts.openPoll(wish, { official: clara });
const citizen = () => world.citizen(`Persona${++count}`);
const resultsOf = async (poll: TestPoll) =>
  (
    await world
      .visitor()
      .read('query ($id: ID!) { poll(id: $id) { results { turnout options { votes disagree pass share } } } }', { id: poll.id })
  ).poll.results;
const ballotsOf = async (poll: TestPoll) => (await resultsOf(poll)).options.map(({ votes }: { votes: number }) => votes) as number[];
const vote = (person: Person, poll: TestPoll, ...places: number[]) =>
  person.act('castVote', { pollId: poll.id, optionIds: places.map((place) => poll.options[place]!) }, 'receipt { code }');
const press = (page: Page, name: string | RegExp) => follow(page.getByRole('main').getByRole('button', { name }));
const table = (page: Page) =>
  page.locator('table tbody tr').evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => cell.textContent)));

describe('a citizen who votes', () => {
  it.each([true, false])('checks the ballot, casts it and takes a receipt away (scripts: %s)', async (withScript) => {
    const poll = await openPoll();
    const ana = await citizen();
    const page = await browser.window({ person: ana, withScript, width: 320 });
    await page.goto(`/es/votaciones/${poll.id}`);
    expect(await faultsOf(page)).toEqual([]);
    await follow(page.getByRole('button', { name: 'Votar' }));
    expect(await faultsOf(page)).toEqual([]);

    await press(page, 'Continuar');
    expect(await page.title()).toMatch(/^Error: Votar: ¿Está de acuerdo\?/);
    await page.getByRole('link', { name: 'Elija una opción para poder votar' }).click();
    await page.getByLabel('No', { exact: true }).check();
    await press(page, 'Continuar');
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Revise su voto');
    expect(await page.locator('.urna-chosen').innerText()).toBe('No');
    expect(await ballotsOf(poll)).toEqual([0, 0, 0]);

    await press(page, 'Cambiar lo elegido');
    expect(await page.getByLabel('No', { exact: true }).isChecked()).toBe(true);
    await page.getByLabel('Sí').check();
    await press(page, 'Continuar');
    await press(page, 'Emitir mi voto');
    expect(await ballotsOf(poll)).toEqual([1, 0, 0]);

    const code = (await page.locator('.urna-receipt__code').innerText()).trim();
    expect(new URL(page.url()).pathname).toBe(`/es/comprobantes/${code}`);
    expect(await page.getByText('Este voto cuenta').count()).toBe(1);
    expect(await page.locator('meta[name=robots]').getAttribute('content')).toBe('noindex');
    expect(await faultsOf(page)).toEqual([]);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.urna-receipt__code').isVisible()).toBe(true);
    expect(await page.locator('.urna-qr').isVisible()).toBe(true);
    expect(await page.locator('.urna-receipt__secret').isVisible()).toBe(true);
    expect(await page.locator('.urna-header').isVisible()).toBe(false);
  });

  it('does so by keyboard alone, without scripts', async () => {
    const poll = await openPoll();
    const page = await browser.window({ person: await citizen(), withScript: false, width: 320 });
    await page.goto(`/es/votaciones/${poll.id}`);
    await tabTo(page, /^Votar$/);
    await enter(page);
    await tabTo(page, /^Sí$/);
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowDown');
    await tabTo(page, /^Continuar$/);
    await enter(page);
    await tabTo(page, /^Emitir mi voto$/);
    await enter(page);
    expect(await page.getByText('Este voto cuenta').count()).toBe(1);
    expect(await ballotsOf(poll)).toEqual([0, 1, 0]);
  });

  it('casts once, however often the last step is sent; who goes back and chooses anew replaces it', async () => {
    const poll = await openPoll();
    const page = await browser.window({ person: await citizen(), withScript: false });
    await page.goto(`/es/votaciones/${poll.id}/votar`);
    await page.getByLabel('Sí').check();
    await press(page, 'Continuar');
    const fields = await page
      .locator('main form input')
      .evaluateAll((inputs) => inputs.map((input) => [(input as HTMLInputElement).name, (input as HTMLInputElement).value]));
    const form = new URLSearchParams([...fields, ['act', 'cast']] as [string, string][]).toString();
    const send = () =>
      page.request.post(page.url(), {
        data: form,
        headers: { 'content-type': 'application/x-www-form-urlencoded', origin: world.url },
        maxRedirects: 0,
      });
    const answers = [...(await Promise.all([send(), send()])), await send()];
    expect(answers.map((answer) => answer.status())).toEqual([303, 303, 303]);
    expect(new Set(answers.map((answer) => answer.headers()['location'])).size).toBe(1);
    expect(await resultsOf(poll)).toMatchObject({ turnout: 1, options: [{ votes: 1 }, { votes: 0 }, { votes: 0 }] });

    await page.goto(`/es/votaciones/${poll.id}/votar`);
    expect(await page.getByText('Usted ya votó').count()).toBe(1);
    expect(await page.getByLabel('Sí').isChecked()).toBe(true);
    await page.getByLabel('En blanco').check();
    await press(page, 'Continuar');
    expect(await page.getByText('Este voto reemplaza').count()).toBe(1);
    await page.goBack();
    expect(await page.getByLabel('En blanco').isChecked()).toBe(true);
    await page.goForward();
    await press(page, 'Emitir mi voto');
    expect(await resultsOf(poll)).toMatchObject({ turnout: 1, options: [{ votes: 0 }, { votes: 0 }, { votes: 1 }] });
  });

  it('hears how many options may be chosen, and keeps what was chosen', async () => {
    const poll = await openPoll({ kind: 'MULTIPLE', options: ['Una', 'Dos', 'Tres'], minChoices: 0, maxChoices: 2 });
    const page = await browser.window({ person: await citizen(), width: 320 });
    await page.goto(`/en/polls/${poll.id}/vote`);
    expect(await page.getByText('Choose up to 2 options. You may also cast a blank vote').count()).toBe(1);
    for (const label of ['Una', 'Dos', 'Tres']) await page.getByLabel(label).check();
    await press(page, 'Continue');
    expect(await page.locator('.govuk-error-message').innerText()).toContain('You chose 3 options: keep no more than 2');
    for (const label of ['Una', 'Dos', 'Tres']) {
      expect(await page.getByLabel(label).isChecked()).toBe(true);
      await page.getByLabel(label).uncheck();
    }
    expect(await faultsOf(page)).toEqual([]);
    await press(page, 'Continue');
    expect(await page.getByText('Blank: no option').count()).toBe(1);
    await press(page, 'Cast my vote');
    expect(await resultsOf(poll)).toMatchObject({ turnout: 1, options: [{ votes: 0 }, { votes: 0 }, { votes: 0 }] });
  });

  it('answers many statements page by page, and loses none', async () => {
    const statements = Array.from({ length: 23 }, (_, index) => `Afirmación ${index + 1}.`);
    const poll = await openPoll({ kind: 'STATEMENTS', options: statements });
    const page = await browser.window({ person: await citizen(), withScript: false, width: 320 });
    const say = (index: number, position: string) =>
      page
        .getByRole('group', { name: `Afirmación ${index}.` })
        .getByLabel(position, { exact: true })
        .check();
    await page.goto(`/es/votaciones/${poll.id}/votar`);
    await press(page, 'Revisar y terminar');
    expect(await page.title()).toMatch(/^Error: /);
    await say(1, 'De acuerdo');
    await press(page, 'Siguientes afirmaciones');
    expect(await page.getByText('Afirmaciones 11 a 20, de 23').count()).toBe(1);
    await say(12, 'En desacuerdo');
    await press(page, 'Siguientes afirmaciones');
    await say(23, 'Paso');
    await press(page, 'Afirmaciones anteriores');
    await press(page, 'Afirmaciones anteriores');
    expect(await page.getByRole('group', { name: 'Afirmación 1.' }).getByLabel('De acuerdo', { exact: true }).isChecked()).toBe(true);
    await press(page, 'Revisar y terminar');
    expect(await page.locator('.govuk-summary-list__row').allInnerTexts()).toHaveLength(3);
    expect(await page.getByText('Deja 20 afirmaciones sin responder').count()).toBe(1);
    await press(page, 'Emitir mi voto');
    const { options } = await resultsOf(poll);
    expect([options[0].votes, options[11].disagree, options[22].pass]).toEqual([1, 1, 1]);
  });

  it('is told that the poll closed meanwhile, and that nothing was cast', async () => {
    const poll = await openPoll();
    const ana = await citizen();
    const page = await browser.window({ person: ana });
    await page.goto(`/es/votaciones/${poll.id}/votar`);
    await page.getByLabel('Sí').check();
    await press(page, 'Continuar');
    world.clock.advance(21 * day);
    await press(page, 'Emitir mi voto');
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('No puede votar ahora');
    expect(await page.getByText('La consulta ya cerró.').count()).toBe(1);
    expect((await resultsOf(poll)).turnout).toBe(0);
  });

  it('signs in on the way', async () => {
    const poll = await openPoll();
    const page = await browser.window();
    await page.goto(`/es/votaciones/${poll.id}`);
    await follow(page.getByRole('button', { name: 'Votar' }));
    expect(new URL(page.url()).pathname).toBe('/es/entrar');
    expect(new URL(page.url()).searchParams.get('next')).toBe(`/es/votaciones/${poll.id}/votar`);
  });

  it('sees the own ballot, which nobody else sees, and withdraws it', async () => {
    const poll = await openPoll();
    const [ana, luis] = [await citizen(), await citizen()];
    const { receipt } = await vote(ana, poll, 1);
    const page = await browser.window({ person: ana, width: 320 });
    await page.goto(`/es/votaciones/${poll.id}`);
    await page.getByText('Ver lo que voté').click();
    expect(await page.locator('.urna-own .urna-chosen').innerText()).toBe('No');
    const other = await browser.window({ person: luis });
    await other.goto(`/es/votaciones/${poll.id}`);
    expect(await other.locator('.urna-own').count()).toBe(0);

    await follow(page.getByRole('link', { name: 'Retirar mi voto' }));
    expect(await faultsOf(page)).toEqual([]);
    await press(page, 'Retirar mi voto');
    expect(await page.getByText('Su voto se retiró y ya no cuenta.').count()).toBe(1);
    expect((await resultsOf(poll)).turnout).toBe(0);
    await page.goto(`/es/comprobantes/${receipt.code}`);
    expect(await page.getByText('Este voto fue retirado').count()).toBe(1);
    await page.goto(`/es/votaciones/${poll.id}/retirar-voto`);
    expect(await page.getByText('No tiene un voto en esta votación.').count()).toBe(1);
  });

  it('cannot as an auditor, and reads why', async () => {
    const poll = await openPoll();
    const page = await browser.window({ person: await world.auditor() });
    await page.goto(`/es/votaciones/${poll.id}`);
    expect(await page.getByText('Las personas auditoras pueden leer, pero no cambiar nada.').count()).toBe(1);
    expect(await page.getByRole('button', { name: 'Votar' }).count()).toBe(0);
  });
});

describe('the results', () => {
  it('come in by themselves while somebody looks, where scripts run', async () => {
    const poll = await openPoll();
    const page = await browser.window();
    const listens = page.waitForRequest((request) => request.url().includes('pollResults') && request.url().includes('/graphql'));
    await page.goto(`/es/votaciones/${poll.id}`);
    await listens;
    expect(await page.getByText('Nadie ha votado todavía.').count()).toBe(1);
    // The line is open once its first event is there.
    await page.waitForTimeout(1500);
    await vote(await citizen(), poll, 0);
    await page.getByText('Ha votado una persona.').waitFor();
    expect(await table(page)).toEqual([
      ['Sí', '1', '100%'],
      ['No', '0', '0%'],
      ['En blanco', '0', '0%'],
    ]);
  });

  it('come in by the link, where they do not', async () => {
    const poll = await openPoll();
    const page = await browser.window({ withScript: false });
    await page.goto(`/es/votaciones/${poll.id}`);
    await vote(await citizen(), poll, 0);
    await follow(page.getByRole('link', { name: 'Actualizar los resultados' }));
    expect(await page.getByText('Ha votado una persona.').count()).toBe(1);
  });

  it('say in the table what the API says, and in a sentence who leads', async () => {
    const poll = await openPoll({
      options: ['Agua', 'Vías', 'Una opción de nombre muy largo que no cabe en una sola línea de una pantalla angosta', 'Nada'],
    });
    for (const place of [0, 0, 0, 1, 2]) await vote(await citizen(), poll, place);
    for (const [path, sentence] of [
      [`/es/votaciones/${poll.id}`, /La opción con más votos es Agua: 3 votos \(60%\), 2 más que Vías\. Han votado 5 personas\./],
      [`/en/polls/${poll.id}`, /most votes is Agua: 3 votes \(60%\), 2 more than Vías\. 5 people have voted\./],
    ] as const) {
      const page = await browser.window({ width: 320 });
      await page.goto(path);
      const { options } = await resultsOf(poll);
      expect((await table(page)).map(([, votes, share]) => [Number(votes), share])).toEqual(
        options.map(({ votes, share }: { votes: number; share: number }) => [votes, `${Math.round(share * 1000) / 10}%`]),
      );
      expect(await page.locator('#count-summary').textContent()).toMatch(sentence);
      expect(await faultsOf(page)).toEqual([]);
      const overlaps = await page.locator('svg[role=img] text').evaluateAll((texts) =>
        texts
          .filter((text) => {
            const [own, drawing] = [text.getBoundingClientRect(), text.closest('svg')!.getBoundingClientRect()];
            return own.right > drawing.right + 1 || own.bottom > drawing.bottom + 1;
          })
          .map((text) => text.textContent),
      );
      expect(overlaps).toEqual([]);
    }
  });

  it('say when options are level', async () => {
    const poll = await openPoll();
    for (const place of [0, 1]) await vote(await citizen(), poll, place);
    const page = await browser.window();
    await page.goto(`/es/votaciones/${poll.id}`);
    expect(await page.locator('#count-summary').textContent()).toMatch(/Hay empate entre «Sí» y «No», con 1 voto cada una \(50%\)/);
  });

  it('of statements show who agrees, disagrees and passes', async () => {
    const poll = await openPoll({ kind: 'STATEMENTS', options: ['Una.', 'Otra.'] });
    for (const positions of [
      ['AGREE', 'DISAGREE'],
      ['AGREE', 'AGREE'],
      ['PASS', 'DISAGREE'],
    ])
      await (
        await citizen()
      ).act('castVote', {
        pollId: poll.id,
        positions: positions.map((position, index) => ({ statementId: poll.options[index], position })),
      });
    const page = await browser.window({ width: 320 });
    await page.goto(`/es/votaciones/${poll.id}`);
    expect(await table(page)).toEqual([
      ['Una.', '2', '0', '1'],
      ['Otra.', '1', '2', '0'],
    ]);
    expect(await page.locator('#count-summary').textContent()).toMatch(/Una\.: 100% de quienes opinaron/);
    expect(await faultsOf(page)).toEqual([]);
  });

  it.each([
    ['AFTER_CLOSE', 0],
    ['TURNOUT_ONLY', 1],
  ] as const)('under %s stay hidden until the closing', async (resultsPolicy, turnoutShown) => {
    const poll = await openPoll({ resultsPolicy });
    await vote(await citizen(), poll, 0);
    const page = await browser.window({ width: 320 });
    await page.goto(`/es/votaciones/${poll.id}`);
    expect(await page.getByText('Los resultados se verán aquí cuando cierre la votación').count()).toBe(1);
    expect(await page.getByText('Ha votado una persona.').count()).toBe(turnoutShown);
    expect(await page.locator('svg[role=img], table').count()).toBe(0);
    expect(await faultsOf(page)).toEqual([]);
    world.clock.advance(20 * day);
    await page.reload();
    expect(await page.getByText('Resultado final').count()).toBe(1);
    expect((await table(page))[0]).toEqual(['Sí', '1', '100%']);
    expect(await page.getByRole('button', { name: 'Votar' }).count()).toBe(0);
    expect(await page.getByText('La consulta ya cerró.').count()).toBe(1);
  });

  it('of hundreds of options come in parts, each light', async () => {
    const poll = await openPoll({ options: Array.from({ length: 120 }, (_, index) => `Opción ${index + 1}`) });
    const page = await browser.window({ width: 320 });
    await page.goto(`/es/votaciones/${poll.id}`);
    expect(await page.locator('table tbody tr').count()).toBe(25);
    await follow(page.getByRole('link', { name: 'Siguiente' }));
    expect((await table(page))[0]![0]).toBe('Opción 26');
    expect(await faultsOf(page)).toEqual([]);
    const { length } = Buffer.from(await (await fetch(page.url(), { headers: { 'accept-encoding': 'identity' } })).arrayBuffer());
    expect(length).toBeLessThan(60_000);
  });
});

describe('a receipt', () => {
  it('is found by its code, however it is typed, without signing in', async () => {
    const poll = await openPoll();
    const { receipt } = await vote(await citizen(), poll, 0);
    const page = await browser.window({ width: 320, withScript: false });
    await page.goto('/es/comprobantes');
    expect(await faultsOf(page)).toEqual([]);
    await page.getByLabel('Código del comprobante').fill(receipt.code.toLowerCase().replaceAll('-', ' '));
    await press(page, 'Consultar');
    expect(new URL(page.url()).pathname).toBe(`/es/comprobantes/${receipt.code}`);
    expect(await page.getByRole('link', { name: '¿Está de acuerdo?' }).count()).toBe(1);
    expect(await page.locator('main').innerText()).not.toContain('Sí');
  });

  it('that nobody has is said to be unknown, with the code kept', async () => {
    const page = await browser.window({ width: 320 });
    await page.goto('/en/receipts');
    await page.getByLabel('Code of the receipt').fill('0000-0000-0000');
    await press(page, 'Look up');
    expect(await page.title()).toMatch(/^Error: /);
    expect(await page.getByLabel('Code of the receipt').inputValue()).toBe('0000-0000-0000');
    expect(await faultsOf(page)).toEqual([]);
    expect((await page.goto('/en/receipts/0000-0000-0000'))!.status()).toBe(404);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('No vote has this code');
    await page.goto('/en/receipts');
    await press(page, 'Look up');
    expect(await page.locator('.govuk-error-message').innerText()).toContain('Enter the code of the receipt');
  });
});

describe('my activity', () => {
  it('asks visitors to sign in', async () => {
    const page = await browser.window();
    for (const path of ['', '/votos', '/borradores', '/seguidas']) {
      await page.goto(`/es/mi-actividad${path}`);
      expect(new URL(page.url()).pathname).toBe('/es/entrar');
    }
  });

  it('lists comments with their state, votes without the choice, drafts and followed consultations', async () => {
    const poll = await openPoll({ options: ['Manzanas', 'Peras'] });
    const ana = await citizen();
    const { consultation } = poll;
    await ana.act('postComment', { subjectId: consultation.id, body: 'Estoy **a favor**.', stance: 'IN_FAVOUR' });
    const { comment } = await ana.act(
      'postComment',
      { subjectId: consultation.articles[0]!.id, body: 'Esto no.', stance: 'AGAINST' },
      'comment { id }',
    );
    await ana.act('withdrawComment', { commentId: comment.id });
    const { receipt } = await vote(ana, poll, 1);
    await ana.act('saveCommentDraft', { subjectId: consultation.articles[1]!.id, body: 'A medio escribir' });
    await ana.act('followConsultation', { id: consultation.id });
    const page = await browser.window({ person: ana, width: 320, withScript: false });

    await page.goto('/es/mi-actividad');
    expect(await page.locator('article').count()).toBe(2);
    expect(await page.getByText('Retirado por usted').count()).toBe(1);
    expect(await faultsOf(page)).toEqual([]);

    await follow(page.getByRole('link', { name: 'Votos', exact: true }));
    expect(await page.getByRole('link', { name: `Comprobante ${receipt.code}` }).count()).toBe(1);
    expect(await page.content()).not.toMatch(/Peras|Manzanas/);
    expect(await faultsOf(page)).toEqual([]);

    await follow(page.getByRole('link', { name: 'Borradores' }));
    expect(await faultsOf(page)).toEqual([]);
    expect(await page.getByText('A medio escribir').count()).toBe(1);
    await press(page, 'Descartar');
    expect(await page.getByText('¿Descartar este borrador?').count()).toBe(1);
    await press(page, 'Sí, descartarlo');
    expect(await page.getByText('El borrador se descartó.').count()).toBe(1);
    expect(await page.getByText('No tiene comentarios a medio escribir.').count()).toBe(1);

    await follow(page.getByRole('link', { name: 'Consultas que sigo' }));
    expect(await faultsOf(page)).toEqual([]);
    await press(page, /Dejar de seguir/);
    expect(await page.getByText('No sigue ninguna consulta.').count()).toBe(1);
  });

  it('is valid and accessible in English, empty as full', async () => {
    const ana = await citizen();
    const poll = await openPoll();
    await vote(ana, poll, 0);
    const page = await browser.window({ person: ana, width: 320 });
    for (const path of ['', '/votes', '/drafts', '/followed']) {
      await page.goto(`/en/my-activity${path}`);
      expect(await faultsOf(page)).toEqual([]);
    }
  });
});
