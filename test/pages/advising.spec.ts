/** Personal data pointed out before it is public, with and without scripts; what moderators see of it; and the filter in public. */
import type { Page } from 'playwright-core';
import { Browser, faultsOf, follow } from '../browser.js';
import type { TestConsultation } from '../drafts.js';
import type { Person } from '../person.js';
import { World } from '../world.js';

const shown = 'Mi celular es 310 555 12 34 y llamo desde hace meses.';

let world: World;
let browser: Browser;
let consultation: TestConsultation;
let ana: Person;
let tomas: Person;

beforeAll(async () => {
  world = await World.open();
  browser = await Browser.open(world.url);
  consultation = await world.drafts.open();
  [ana, tomas] = [await world.citizen('Ana'), await world.moderator()];
});

afterAll(async () => {
  await browser?.close();
  await world?.close();
});

/** The page of the case of a comment, once somebody has reported it for the personal data in it. */
async function caseOf(commentId: string): Promise<Page> {
  const luis = await world.citizen('Luis');
  await luis.act('reportComment', { commentId, reason: 'PERSONAL_DATA' });
  const query = 'query ($id: ID!) { moderationQueue(agencyId: $id, first: 9) { nodes { id comment { id } } } }';
  const { nodes } = (await tomas.read(query, { id: world.ministry.globalId })).moderationQueue;
  const id = nodes.find((each: any) => each.comment.id === commentId).id as string;
  const page = await browser.window({ person: tomas, withScript: false });
  await page.goto(`/es/trabajo/moderacion/${world.ministry.slug}/casos/${id}`);
  return page;
}

const commentsOfAna = async (): Promise<string[]> =>
  (await ana.read('{ viewerComments(first: 50) { nodes { body } } }')).viewerComments.nodes.map(({ body }: { body: string }) => body);

describe.each([
  ['without scripts', false],
  ['with scripts', true],
])('Whoever writes a comment, %s', (_, hasScripts) => {
  it('is shown the personal data in it, and publishes it only after saying so', async () => {
    const page = await browser.window({ person: ana, withScript: hasScripts });
    const body = `${shown} ${hasScripts ? 'Dos' : 'Uno'}`;
    await page.goto(`/es/comentar/${consultation.id}`);
    await page.getByLabel('Su comentario').fill(body);
    await follow(page.getByRole('button', { name: 'Publicar' }));
    expect(await page.title()).toMatch(/^Error/);
    expect(await page.locator('.govuk-error-summary').innerText()).toContain('teléfono');
    expect(await page.locator('.urna-personal mark').allInnerTexts()).toEqual(['310 555 12 34']);
    expect(await page.getByLabel('Su comentario').inputValue()).toBe(body);
    expect(await faultsOf(page)).toEqual([]);
    expect(await commentsOfAna()).not.toContain(body);

    await page.getByLabel('Sí, publicar así').check();
    await follow(page.getByRole('button', { name: 'Publicar' }));
    expect(await commentsOfAna()).toContain(body);
    await page.close();
  });
});

it('Whoever writes is told at once where scripts run, and nothing leaves the browser', async () => {
  const page = await browser.window({ person: ana });
  await page.goto(`/en/comment-on/${consultation.id}`);
  const field = page.getByLabel('Your comment');
  await field.fill('I paid $ 12.500.000 under Law 1755 of 2015.');
  await page.waitForTimeout(1_200);
  const hint = page.locator('#field-body-personal');
  expect(await hint.innerText()).toBe('');
  const sent: string[] = [];
  page.on('request', (request) => sent.push(request.url()));
  await field.fill('Write to ana@correo.com');
  await expect(hint.filter({ hasText: 'ana@correo.com' }).waitFor()).resolves.toBeUndefined();
  expect(sent).toEqual([]);
  await page.close();
});

it('A moderator blacks out what was found with one button, and the statement is public', async () => {
  const { comment } = await ana.act(
    'postComment',
    { subjectId: consultation.id, body: 'Pregunten a Luis, c.c. 52.345.678, que sabe.', acceptsPersonalData: true },
    'comment { id }',
  );
  const page = await caseOf(comment.id);
  expect(await page.getByLabel('Número de documento: 52.345.678').isChecked()).toBe(true);
  expect(await faultsOf(page)).toEqual([]);
  await follow(page.getByRole('button', { name: 'Tapar lo marcado' }));
  expect(await page.locator('.urna-comment').first().innerText()).toMatch(/c\.c\. █+\s*\(pasaje oculto por moderación\)\s*, que sabe/);
  await page.close();

  const read = 'query ($id: ID!) { node(id: $id) { ... on Comment { body state } } }';
  const { body, state } = (await world.visitor().read(read, { id: comment.id })).node;
  expect(state).toBe('VISIBLE');
  expect(body).toMatch(/^Pregunten a Luis, c\.c\. █+, que sabe\.$/);
  const log = '{ moderationLog(first: 1) { nodes { measure ground facts reason } } }';
  const [decision] = (await world.visitor().read(log)).moderationLog.nodes;
  expect(decision).toMatchObject({ measure: 'HIDE_PART', ground: 'PERSONAL_DATA', facts: expect.stringContaining('documento') as string });
  expect(JSON.stringify(decision)).not.toContain('52.345');
});

it('A moderator blacks out what stands in the words that a comment proposes, too', async () => {
  const said = {
    provisionId: consultation.articles[0]!.id,
    passage: { exact: 'regula el uso del agua' },
    proposed: 'regula el agua, con quejas a Luis, c.c. 52.345.678',
    reason: 'Así se sabe a quién llamar.',
    acceptsPersonalData: true,
  };
  const { comment } = await ana.act('suggestWording', said, 'comment { id }');
  const page = await caseOf(comment.id);
  expect(await page.getByLabel('Número de documento: 52.345.678 (en las palabras que propone)').isChecked()).toBe(true);
  expect(await faultsOf(page)).toEqual([]);
  await follow(page.getByRole('button', { name: 'Tapar lo marcado' }));
  await page.close();

  const read = 'query ($id: ID!) { node(id: $id) { ... on Comment { body suggestion { proposed } } } }';
  expect((await world.visitor().read(read, { id: comment.id })).node).toEqual({
    body: said.reason,
    suggestion: { proposed: expect.stringMatching(/^regula el agua, con quejas a Luis, c\.c\. █+$/) },
  });
});

it('Whoever asks in public is asked on the last look, and not in private', async () => {
  const page = await browser.window({ person: ana, withScript: false });
  const write = async (privacy: string): Promise<void> => {
    await page.goto(`/es/preguntar?agency=${world.ministry.slug}&about=${encodeURIComponent('¿Cuándo vuelve el agua?')}`);
    await page.locator('#field-body').fill(shown);
    await page.locator(`input[name=privacy][value=${privacy}]`).check();
    await follow(page.locator('button[value=preview]'));
  };
  await write('private');
  expect(await page.locator('.urna-personal').count()).toBe(0);
  await write('public');
  expect(await page.locator('.urna-personal mark').allInnerTexts()).toEqual(['310 555 12 34']);
  await follow(page.locator('button[value=send]'));
  expect(await page.title()).toMatch(/^Error/);
  expect(await faultsOf(page)).toEqual([]);
  await page.getByLabel('Sí, publicar así').check();
  await follow(page.locator('button[value=send]'));
  expect(new URL(page.url()).pathname).toMatch(/^\/es\/preguntas\//);
  await page.close();
});

it.each([
  ['/es/moderacion/filtro', /aprend/],
  ['/en/moderation/filter', /lear/],
])('Everybody reads at %s what the filter does and whether it is right', async (address, words) => {
  await world.rows(`INSERT INTO spam_advice_months (agency_id, month, suggested, followed, not_followed, missed)
    VALUES ('${world.ministry.id}', '2026-01-01', 12, 8, 2, 4) ON CONFLICT DO NOTHING`);
  const page = await browser.window({ withScript: false });
  await page.goto(address);
  const text = await page.locator('main').innerText();
  expect(text).toMatch(words);
  expect(text).toMatch(/80\s?%/);
  expect(text).toMatch(/66[.,]7\s?%/);
  expect(await faultsOf(page)).toEqual([]);
  await page.close();
});
