/** Who takes part, in a browser: the rule on the workbench, the roll, the letter, the desk, and results by what was known of voters. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { Browser, faultsOf, follow } from '../browser.js';
import { codeOf, newDocument, rollFile, uploadRoll, type TestDocument } from '../identities.js';
import type { Person } from '../person.js';
import { closePolls } from '../polls.js';
import { monday, World } from '../world.js';

let world: World;
let browser: Browser;
let beatriz: Person;
let clara: Person;

beforeAll(async () => {
  world = await World.open();
  browser = await Browser.open(world.url);
  [beatriz, clara] = [await world.administrator(), await world.official()];
  await beatriz.act('createTerritory', { code: 'CO', kind: 'COUNTRY', words: [{ locale: 'es', name: 'Colombia' }] });
  await beatriz.act('createTerritory', { code: '98', kind: 'DEPARTMENT', parentCode: 'CO', words: [{ locale: 'es', name: 'Ribera' }] });
  for (const [code, name] of [
    ['98001', 'San Jacinto'],
    ['98002', 'Las Palmas'],
  ])
    await beatriz.act('createTerritory', { code, kind: 'MUNICIPALITY', parentCode: '98', words: [{ locale: 'es', name }] });
});

afterAll(async () => {
  await browser?.close();
  await world?.close();
});

type Language = 'es' | 'en';
const catalogue = (language: Language, name: string): Record<string, string> =>
  JSON.parse(readFileSync(new URL(`../../src/web/words/${language}/${name}.json`, import.meta.url), 'utf8'));
const refusals = (language: Language): Record<string, string> =>
  JSON.parse(readFileSync(new URL(`../../src/platform/messages/${language}/people.json`, import.meta.url), 'utf8'));
const paths = {
  identity: { es: '/es/mi-cuenta/identidad', en: '/en/my-account/identity' },
  desk: { es: '/es/trabajo/identidad', en: '/en/workbench/identity' },
  rolls: { es: '/es/administracion/censos', en: '/en/administration/rolls' },
  poll: { es: '/es/votaciones', en: '/en/polls' },
  drafts: { es: '/es/trabajo/consultas', en: '/en/workbench/consultations' },
};

/** Words that stand somewhere on the page. */
const says = async (page: Page, words: string): Promise<void> => expect(await page.locator('main').innerText()).toContain(words);
const look = async (page: Page): Promise<void> => expect(await faultsOf(page)).toEqual([]);
const fillDocument = async (page: Page, { documentNumber, bornOn }: TestDocument): Promise<void> => {
  await page.locator('[name=documentNumber]').fill(documentNumber.replace(/(\d)(?=(\d{3})+$)/g, '$1.'));
  await page.locator('[name=bornOn]').fill(bornOn);
};
const send = (page: Page, act: string) => follow(page.locator(`main button[value=${act}]`).first());

describe.each([
  ['es', false],
  ['en', false],
  ['es', true],
  ['en', true],
] as [Language, boolean][])('In %s (scripts: %s)', (language, withScript) => {
  const account = catalogue(language, 'account');
  const window = (person: Person) => browser.window({ person, withScript, width: 320 });

  it('an administrator uploads a roll, reads which lines are wrong, and downloads codes for the letters', async () => {
    const page = await window(beatriz);
    await page.goto(paths.rolls[language]);
    await look(page);
    const name = `Censo ${language} ${withScript}`;
    const good = await rollFile([newDocument(), newDocument()]);
    const bad = good.replace(/\n[^\n]*\n$/, '\n1032456789,1990-05-17\n');
    const upload = async (bytes: string): Promise<void> => {
      await page.locator('[name=name]').fill(name);
      await page.locator('[name=file]').setInputFiles({ name: 'censo.csv', mimeType: 'text/csv', buffer: Buffer.from(bytes) });
      await send(page, 'upload');
    };
    await send(page, 'upload');
    await says(page, catalogue(language, 'administration')['rolls.fileMissing']!);
    await upload(bad);
    expect(await page.locator('main table tbody tr').allInnerTexts()).toEqual([expect.stringMatching(/^4\b/)]);
    // What was a document by mistake is not shown back.
    expect(await page.content()).not.toContain('1032456789');
    await look(page);
    await upload(good);
    await says(page, name);
    await page.locator('li', { hasText: name }).locator('button[value=codes]').click();
    const link = page.locator('li', { hasText: name }).getByRole('link');
    await link.waitFor();
    const list = await page.request.get((await link.getAttribute('href'))!);
    expect((await list.text()).trim().split('\r\n')).toEqual([
      expect.stringContaining(','),
      expect.stringMatching(/^1,[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/),
      expect.stringMatching(/^2,/),
    ]);
    await look(page);
  });

  it('somebody reads why they may not vote and what to do, is verified with the code of a letter, and votes', async () => {
    const document = newDocument();
    const rollId = await uploadRoll(beatriz, [{ ...document, territory: '98001' }], `Censo con carta ${language} ${withScript}`);
    const { batch } = await beatriz.act('makePaperCodes', { rollId, days: 30 }, 'batch { id }');
    const list = await beatriz.read('query ($id: ID!) { paperCodes(batchId: $id, first: 1) { nodes { code } } }', { id: batch.id });
    const poll = await world.drafts.openPoll({ eligibility: { territories: ['98001', '98002'], rollId } }, { official: clara });
    const ana = await world.citizen('Ana');
    const page = await window(ana);

    await page.goto(`${paths.poll[language]}/${poll.id}`);
    await says(page, refusals(language)['refusals.IDENTITY_NEEDED']!);
    await look(page);
    await follow(page.getByRole('link', { name: account['verifyIdentity.wayOn']! }));
    await look(page);
    expect(await page.locator('[name=rollId]').inputValue()).toBe(rollId);
    await send(page, 'verify');
    await look(page);
    await fillDocument(page, { ...document, bornOn: '1991-01-01' });
    await page.locator('[name=code]').fill(list.paperCodes.nodes[0].code.toLowerCase());
    await send(page, 'verify');
    await says(page, refusals(language)['refusals.NOT_ON_THAT_ROLL']!);
    expect(await page.locator('[name=bornOn]').inputValue()).toBe('1991-01-01');
    await fillDocument(page, document);
    await send(page, 'verify');
    await says(page, account['verifyIdentity.level.VERIFIED']!);
    await look(page);
    await page.goto(`${paths.poll[language]}/${poll.id}`);
    expect(await page.locator('main').innerText()).not.toContain(refusals(language)['refusals.IDENTITY_NEEDED']!);
    expect(await ana.refusals('castVote', { pollId: poll.id, optionIds: [poll.options[0]] })).toEqual([]);
  });

  it('somebody shows a code at a desk, where an official finds their account by it alone', async () => {
    const luis = await world.citizen('Luis');
    const own = await window(luis);
    await own.goto(paths.identity[language]);
    await send(own, 'show');
    const shown = (await own.locator('.urna-desk-code').innerText()).trim();
    expect(shown).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/);
    await look(own);

    const desk = await window(clara);
    await desk.goto(paths.desk[language]);
    await look(desk);
    expect(await desk.locator('[name=email]').count()).toBe(0);
    const document = newDocument();
    await fillDocument(desk, document);
    await desk.locator('[name=note]').fill('Cédula original y su titular');
    await desk.locator('[name=code]').fill('ZZZZ-ZZZZ');
    await send(desk, 'verify');
    await says(desk, refusals(language)['refusals.DESK_CODE_UNKNOWN']!);
    await look(desk);
    await desk.locator('[name=code]').fill(shown.replace('-', '').toLowerCase());
    await send(desk, 'verify');
    await says(desk, catalogue(language, 'serving')['done.personVerified']!);

    await own.goto(paths.identity[language]);
    await says(own, account['verifyIdentity.level.VERIFIED']!);
    expect(await own.locator('.urna-desk-code').count()).toBe(0);
    const visitor = await window(luis);
    expect((await visitor.goto(paths.desk[language]))!.status()).toBe(403);
  });

  it('an official says who may vote, and looks at it in words before it is kept', async () => {
    const { id } = await world.drafts.complete({ polls: [{}], official: clara });
    const page = await window(clara);
    await page.goto(`${paths.drafts[language]}/${id}/${language === 'es' ? 'quienes' : 'who'}`);
    await look(page);
    await follow(page.locator('.govuk-summary-list__actions a').last());
    await look(page);
    await page.locator('[name=territories]').fill('98001 98999');
    await send(page, 'look');
    expect(await page.locator('#field-territories-error').count()).toBe(1);
    await page.locator('[name=territories]').fill('98001, 98002');
    await page.locator('[name=minimumAge]').fill('16');
    await page.locator('[name=ageOn]').fill('2026-11-30');
    await send(page, 'look');
    await says(page, 'San Jacinto');
    expect(
      (await clara.read('query ($id: ID!) { consultation(id: $id) { polls { eligibility { minimumAge } } } }', { id })).consultation,
    ).toEqual({
      polls: [{ eligibility: { minimumAge: null } }],
    });
    await send(page, 'save');
    await says(page, '16');
    await look(page);
  });
});

describe('Results', () => {
  it('stand by what was known of the voters, with small parts hidden, in both languages', async () => {
    world.clock.set(monday);
    [beatriz, clara] = [await world.administrator(), await world.official()];
    const poll = await world.drafts.openPoll({}, { official: clara });
    const voters = await Promise.all(Array.from({ length: 23 }, (_, at) => world.citizen(`Votante${at}`)));
    for (const voter of voters.slice(0, 11))
      await clara.act('verifyInPerson', {
        ...{ agencyId: world.ministry.globalId, code: await codeOf(voter), note: 'Cédula original y su titular' },
        ...newDocument(),
      });
    for (const [at, voter] of voters.entries()) await voter.act('castVote', { pollId: poll.id, optionIds: [poll.options[at % 2]] });
    await closePolls(world);
    for (const language of ['es', 'en'] as const) {
      const words = catalogue(language, 'voting');
      for (const withScript of [false, true]) {
        const page = await browser.window({ withScript, width: 320 });
        await page.goto(`${paths.poll[language]}/${poll.id}`);
        if (withScript) await look(page);
        const region = page.getByRole('region', { name: words['results.byLevel']! });
        const rows = await region.locator('tbody tr').allInnerTexts();
        expect(rows.map((row) => row.split(/\s*\t\s*/).slice(0, 4))).toEqual([
          [words['results.level.VERIFIED'], '11', '6', '5'],
          [words['results.level.REGISTERED'], '12', '6', '6'],
        ]);
      }
    }
  });
});
