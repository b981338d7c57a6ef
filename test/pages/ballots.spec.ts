/** Ballots of every kind: approved, scored, ranked, and within a budget, with scripts and without. */
import type { Locator, Page } from 'playwright-core';
import { Browser, enter, faultsOf, follow, tabTo } from '../browser.js';
import type { PollWish, TestPoll } from '../drafts.js';
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

const both = [[true], [false]];
const openPoll = (wish: PollWish) => world.drafts.openPoll(wish, { official: clara });
const citizen = () => world.citizen(`Persona${++count}`);
const press = (page: Page, name: string | RegExp) => follow(page.getByRole('main').getByRole('button', { name }));
const voteFor = async (poll: TestPoll, withScript: boolean, person?: Person): Promise<Page> => {
  const page = await browser.window({ person: person ?? (await citizen()), withScript, width: 320 });
  await page.goto(`/es/votaciones/${poll.id}/votar`);
  expect(await faultsOf(page)).toEqual([]);
  return page;
};
const ballotOf = async (person: Person, poll: TestPoll) => {
  const query = 'query ($id: ID!) { poll(id: $id) { viewerBallot { optionIds scores { optionId score } } } }';
  const { viewerBallot: ballot } = (await person.read(query, { id: poll.id })).poll;
  const placeOf = (id: string): number => poll.options.indexOf(id);
  return (
    ballot && {
      options: ballot.optionIds.map(placeOf),
      scores: ballot.scores.map(({ optionId, score }: { optionId: string; score: number }) => [placeOf(optionId), score]),
    }
  );
};
const errors = async (page: Page) => (await page.locator('.govuk-error-summary__list li').allInnerTexts()).map(plain);
/** Without the spaces that keep a sign and its number on one line. */
const plain = (words: string): string => words.replace(/\s/g, ' ');
const wordsOf = async (place: Locator): Promise<string> => plain(await place.innerText());

describe('a citizen who approves', () => {
  it('marks as many options as they like', async () => {
    const poll = await openPoll({ kind: 'APPROVAL', options: ['Agua', 'Vías', 'Luz'] });
    const ana = await citizen();
    const page = await voteFor(poll, false, ana);
    await press(page, 'Continuar');
    expect(await errors(page)).toEqual(['Elija al menos una opción']);
    await page.getByLabel('Agua').check();
    await page.getByLabel('Luz').check();
    await press(page, 'Continuar');
    expect(await page.locator('.urna-chosen li').allInnerTexts()).toEqual(['Agua', 'Luz']);
    await press(page, 'Emitir mi voto');
    expect(await ballotOf(ana, poll)).toMatchObject({ options: [0, 2] });
  });
});

describe('a citizen who scores', () => {
  it.each(both)('gives each option a score or none, and finds them again (scripts: %s)', async (withScript) => {
    const poll = await openPoll({ kind: 'SCORE', options: ['Agua', 'Vías', 'Luz'], lowestScore: -1, highestScore: 3 });
    const ana = await citizen();
    const page = await voteFor(poll, withScript, ana);
    expect(await page.getByText('Califique cada opción de -1 a 3: -1 es lo peor y 3 lo mejor.').count()).toBe(1);
    await press(page, 'Continuar');
    expect(await errors(page)).toEqual(['Califique al menos una opción']);
    const say = (option: string, score: string) => page.getByRole('group', { name: option }).getByLabel(score, { exact: true });
    await say('Agua', '3').check();
    await say('Luz', '-1').check();
    await press(page, 'Continuar');
    expect(await page.locator('.govuk-summary-list__row').allInnerTexts()).toEqual([
      expect.stringMatching(/Agua\s+3 de 3/),
      expect.stringMatching(/Luz\s+-1 de 3/),
    ]);
    expect(await page.getByText('Deja una opción sin calificar.').count()).toBe(1);
    await press(page, 'Cambiar lo elegido');
    expect(await say('Agua', '3').isChecked()).toBe(true);
    await say('Agua', 'Sin opinión').check();
    await say('Vías', '0').check();
    await press(page, 'Continuar');
    await press(page, 'Emitir mi voto');
    expect(await ballotOf(ana, poll)).toMatchObject({
      scores: [
        [1, 0],
        [2, -1],
      ],
    });
  });

  it('goes page by page through many, and loses none', async () => {
    const poll = await openPoll({
      kind: 'SCORE',
      options: Array.from({ length: 12 }, (_, place) => `Opción ${place + 1}.`),
      lowestScore: 0,
      highestScore: 100,
    });
    const ana = await citizen();
    const page = await voteFor(poll, false, ana);
    await page.getByLabel('Opción 1.').selectOption('77');
    await press(page, 'Siguientes opciones');
    await page.getByLabel('Opción 12.').selectOption('5');
    await press(page, 'Opciones anteriores');
    expect(await page.getByLabel('Opción 1.').inputValue()).toBe('77');
    await press(page, 'Revisar y terminar');
    await press(page, 'Emitir mi voto');
    expect(await ballotOf(ana, poll)).toMatchObject({
      scores: [
        [0, 77],
        [11, 5],
      ],
    });
  });
});

describe('a citizen who ranks', () => {
  const four = { kind: 'RANKING', options: ['Agua', 'Vías', 'Luz', 'Parques'] } as const;

  it('gives places, hears of two in one, and that a gap is closed, without scripts', async () => {
    const poll = await openPoll({ ...four, options: [...four.options] });
    const ana = await citizen();
    const page = await voteFor(poll, false, ana);
    const give = (option: string, place: string) => page.getByLabel(`Lugar de ${option}`).selectOption(place);
    await press(page, 'Continuar');
    expect(await errors(page)).toEqual(['Ordene al menos una opción']);
    await give('Luz', '2');
    await give('Agua', '2');
    await press(page, 'Continuar');
    expect(await errors(page)).toEqual(['Solo una opción puede tener el lugar 2: ahora lo tienen «Agua» y «Luz»']);
    expect(await page.getByLabel('Lugar de Luz').inputValue()).toBe('2');
    expect(await faultsOf(page)).toEqual([]);
    await page.locator('.govuk-error-summary__list a').click();
    await give('Luz', '4');
    await press(page, 'Continuar');
    expect(await page.locator('.urna-chosen li').allInnerTexts()).toEqual(['Agua', 'Luz']);
    expect(await page.getByText('Había saltado un lugar. Cerramos el hueco').count()).toBe(1);
    expect(await page.getByText('Deja 2 opciones sin lugar.').count()).toBe(1);
    await press(page, 'Cambiar lo elegido');
    expect(await page.getByLabel('Lugar de Luz').inputValue()).toBe('2');
    await press(page, 'Continuar');
    expect(await page.getByText('Había saltado un lugar').count()).toBe(0);
    await press(page, 'Emitir mi voto');
    expect(await ballotOf(ana, poll)).toMatchObject({ options: [0, 2] });
  });

  it('moves options by keyboard alone where scripts run, and hears where they are', async () => {
    const poll = await openPoll({ ...four, options: [...four.options] });
    const ana = await citizen();
    const page = await voteFor(poll, true, ana);
    const said = page.locator('[data-ranking-said]');
    const order = () => page.locator('.urna-ranking__option--placed [data-name]').allInnerTexts();
    await tabTo(page, /^↑$/);
    await page.keyboard.press('Enter');
    expect(await said.innerText()).toBe('Agua: lugar 1 de 1.');
    await page.getByRole('button', { name: 'Subir: Luz' }).press('Enter');
    expect(await said.innerText()).toBe('Luz: lugar 2 de 2.');
    // The focus stays on the button: pressing again goes on.
    await page.keyboard.press('Enter');
    expect(await said.innerText()).toBe('Luz: lugar 1 de 2.');
    expect(await order()).toEqual(['Luz', 'Agua']);
    await page.keyboard.press('Enter');
    expect(await order()).toEqual(['Luz', 'Agua']);
    await page.getByLabel('Lugar de Parques').selectOption('1');
    expect(await order()).toEqual(['Parques', 'Luz', 'Agua']);
    expect(await page.getByLabel('Lugar de Agua').inputValue()).toBe('3');
    await page.getByRole('button', { name: 'Bajar: Agua' }).press('Enter');
    expect(await said.innerText()).toBe('Agua: sin lugar.');
    expect(await faultsOf(page)).toEqual([]);
    await tabTo(page, /^Continuar$/);
    await enter(page);
    expect(await page.locator('.urna-chosen li').allInnerTexts()).toEqual(['Parques', 'Luz']);
    await press(page, 'Emitir mi voto');
    expect(await ballotOf(ana, poll)).toMatchObject({ options: [3, 2] });
  });

  it('writes places where there are too many to choose from a list', async () => {
    const options = Array.from({ length: 25 }, (_, place) => `Opción ${place + 1}.`);
    const poll = await openPoll({ kind: 'RANKING', options });
    const ana = await citizen();
    const page = await voteFor(poll, false, ana);
    await page.getByLabel('Lugar de Opción 25.').fill('1');
    await page.getByLabel('Lugar de Opción 3.').fill('26');
    await press(page, 'Continuar');
    expect(await errors(page)).toEqual(['No hay un lugar 26: elija uno de 1 a 25']);
    await page.getByLabel('Lugar de Opción 3.').fill('2');
    await press(page, 'Continuar');
    await press(page, 'Emitir mi voto');
    expect(await ballotOf(ana, poll)).toMatchObject({ options: [24, 2] });
  });
});

describe('a citizen who divides a budget', () => {
  const wish: PollWish = { kind: 'BUDGET', options: ['Puente', 'Parque', 'Banda'], costs: [70, 50, 20], budget: 100 };

  it('hears by how much it is exceeded, without scripts', async () => {
    const poll = await openPoll(wish);
    const ana = await citizen();
    const page = await voteFor(poll, false, ana);
    await page.getByLabel('Puente').check();
    await page.getByLabel('Parque').check();
    await press(page, 'Continuar');
    expect(await errors(page)).toEqual(['Los proyectos que eligió superan el presupuesto en $ 20: quite alguno']);
    expect(await wordsOf(page.locator('.urna-total'))).toBe('Elegido $ 120 de $ 100.');
    expect(await faultsOf(page)).toEqual([]);
    await page.getByLabel('Parque').uncheck();
    await page.getByLabel('Banda').check();
    await press(page, 'Continuar');
    expect(await page.getByText('Elegido $ 90 de $ 100.').count()).toBe(1);
    await press(page, 'Emitir mi voto');
    expect(await ballotOf(ana, poll)).toMatchObject({ options: [0, 2] });
  });

  it('sees the sum while choosing, where scripts run', async () => {
    const page = await voteFor(await openPoll(wish), true);
    const total = page.getByRole('status').filter({ hasText: 'Elegido' });
    expect(await wordsOf(total)).toBe('Elegido $ 0 de $ 100: quedan $ 100.');
    await page.getByLabel('Puente').check();
    expect(await wordsOf(total)).toBe('Elegido $ 70 de $ 100: quedan $ 30.');
    await page.getByLabel('Parque').check();
    expect(await wordsOf(total)).toBe('Elegido $ 120 de $ 100: sobran $ 20.');
    expect(await faultsOf(page)).toEqual([]);
  });
});

describe('a poll that asks where people live', () => {
  it('is answered with the ballot, and shown by territory without small ones', async () => {
    const beatriz = await world.administrator();
    const found = (code: string, name: string, kind: string, parentCode: string | null) =>
      beatriz.act('createTerritory', { code, kind, parentCode, words: [{ locale: 'es', name }] });
    await found('CO', 'Colombia', 'COUNTRY', null);
    for (const [code, name] of [
      ['05', 'Antioquia'],
      ['08', 'Atlántico'],
      ['11', 'Bogotá'],
    ] as const)
      await found(code, name, 'DEPARTMENT', 'CO');
    const poll = await openPoll({ asksTerritory: true });
    const page = await voteFor(poll, false);
    await page.getByLabel('Sí').check();
    await press(page, 'Continuar');
    expect(await errors(page)).toEqual(['Elija dónde vive']);
    await page.getByLabel('¿Dónde vive?').selectOption('Atlántico');
    await press(page, 'Continuar');
    expect(await page.getByText('Vive en: Atlántico').count()).toBe(1);
    await press(page, 'Cambiar lo elegido');
    expect(await page.getByLabel('¿Dónde vive?').inputValue()).toBe('08');
    await press(page, 'Continuar');
    await press(page, 'Emitir mi voto');

    const vote = async (option: number, territory: string) =>
      (await citizen()).act('castVote', { pollId: poll.id, optionIds: [poll.options[option]!], territory }, 'receipt { code }');
    for (let voter = 0; voter < 12; voter++) await vote(voter % 2, '05');
    for (let voter = 0; voter < 11; voter++) await vote(1, '11');
    world.clock.advance(21 * day);
    const visitor = await browser.window({ width: 320 });
    await visitor.goto(`/es/votaciones/${poll.id}`);
    const rows = visitor.getByRole('region', { name: 'Por territorio' }).locator('tbody tr');
    const cells = await rows.evaluateAll((all) => all.map((row) => [...row.children].map((cell) => cell.textContent)));
    // Two are hidden: one alone could be worked out from the sum.
    expect(cells).toEqual([
      ['Antioquia', '12', '6', '6', '0'],
      ['Atlántico', 'Muy pocos para mostrarse'],
      ['Bogotá', 'Muy pocos para mostrarse'],
    ]);
    expect(await faultsOf(visitor)).toEqual([]);
  });
});

describe('an official', () => {
  it.each(both)('calls polls of the new kinds, with what each needs on a page of its own (scripts: %s)', async (withScript) => {
    const draft = await world.drafts.complete({ official: clara });
    const page = await browser.window({ person: clara, withScript, width: 320 });
    const begin = async (kind: string, options: string) => {
      await page.goto(`/es/trabajo/consultas/${draft.id}/votaciones`);
      await page.getByLabel(kind).check();
      await page.getByLabel('Pregunta en español').fill('¿Qué hacemos?');
      await page.getByLabel('Opciones o afirmaciones en español').fill(options);
      await page.getByLabel('Todo, a medida que se cuenta').check();
      await press(page, 'Agregar la votación');
      expect(await faultsOf(page)).toEqual([]);
    };
    await begin('Se reparte un presupuesto entre proyectos', 'Puente\nParque');
    await page.getByLabel('Presupuesto').fill('100.000');
    await page.getByLabel('Puente').fill('200000');
    await press(page, 'Agregar la votación');
    expect(await errors(page)).toEqual([
      'Escriba el costo de este proyecto en números enteros',
      'Este proyecto cuesta más que todo el presupuesto',
    ]);
    await page.getByLabel('Puente').fill('70 000');
    await page.getByLabel('Parque').fill('50000');
    await page.getByLabel('Primero los más votados').check();
    await press(page, 'Agregar la votación');
    expect(await page.getByText('La votación se agregó.').count()).toBe(1);

    await begin('Se ordenan opciones', 'Agua\nVías\nLuz');
    await page.getByLabel('Segunda vuelta instantánea').check();
    await page.getByLabel('Cuántas opciones se eligen').fill('2');
    await press(page, 'Agregar la votación');
    expect(await errors(page)).toHaveLength(1);
    await page.getByLabel('Voto único transferible (Escocia)').check();
    await press(page, 'Agregar la votación');

    await begin('Se califican opciones', 'Agua\nVías');
    await page.getByLabel('Calificación más alta').fill('10');
    await page.getByLabel('Qué decide').selectOption('median');
    await press(page, 'Cambiar algo');
    expect(await page.getByLabel('Opciones o afirmaciones en español').inputValue()).toBe('Agua\nVías');
    await press(page, 'Agregar la votación');
    await page.getByLabel('Qué decide').selectOption('median');
    await press(page, 'Agregar la votación');
    const query =
      'query ($id: ID!) { consultation(id: $id) { polls { kind method seats budget lowestScore highestScore parameters { name value } options { cost } } } }';
    expect((await clara.read(query, { id: draft.id })).consultation.polls).toMatchObject([
      { kind: 'BUDGET', method: 'GREEDY', budget: 100_000, options: [{ cost: 70_000 }, { cost: 50_000 }] },
      { kind: 'RANKING', method: 'SCOTTISH_STV', seats: 2 },
      { kind: 'SCORE', method: 'SCORE', lowestScore: 0, highestScore: 5, parameters: [{ name: 'by', value: 'median' }, {}] },
    ]);
  });
});
