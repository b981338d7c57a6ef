/** Statements of reasons in the browser: every measure without scripts, the public page of a decision, and the second person. */
import { Browser, faultsOf, follow } from '../browser.js';
import type { Person } from '../person.js';
import type { TestConsultation } from '../drafts.js';
import { World } from '../world.js';

const body = 'El vecino es un ladrón y su número es 300 000 0000.';
const said = {
  facts: 'Da el teléfono de otra persona.',
  reason: 'Expone datos personales de un tercero.',
  proportion: 'Solo se tapa el número.',
};

let world: World;
let browser: Browser;
let consultation: TestConsultation;
let [luis, tomas, irene]: Person[] = [];
let slug: string;
beforeAll(async () => {
  world = await World.open();
  browser = await Browser.open(world.url);
  consultation = await world.drafts.open();
  [luis, tomas, irene] = [await world.citizen('Luis'), await world.moderator(), await world.moderator(world.ministry, 'Irene')];
  slug = world.ministry.slug;
});
afterAll(async () => {
  await browser?.close();
  await world?.close();
});

async function post(): Promise<string> {
  return (await luis!.act('postComment', { subjectId: consultation.id, body, acceptsPersonalData: true }, 'comment { id }')).comment.id;
}

it('a moderator blacks a passage out without scripts; its author finds the decision, the reason and that they may appeal', async () => {
  const id = await post();
  const page = await browser.window({ person: tomas, withScript: false, width: 320 });
  await page.goto(`/es/trabajo/moderacion/${slug}/comentarios/${id}`);
  expect(await faultsOf(page)).toEqual([]);
  await page.getByLabel('Tapar una parte').check();
  await page.getByLabel('Pasajes que se tapan').fill('un número que no está');
  await follow(page.getByRole('button', { name: 'Decidir' }));
  expect(await page.title()).toMatch(/^Error: /);
  for (const message of ['Elija el motivo.', 'Escriba qué se encontró', 'Escriba la razón', 'Copie los pasajes tal como están'])
    expect(await page.locator('[data-error-summary]').innerText()).toContain(message);
  expect(await page.getByLabel('Pasajes que se tapan').inputValue()).toBe('un número que no está');
  expect(await faultsOf(page)).toEqual([]);
  await page.getByLabel('Motivo').selectOption('PERSONAL_DATA');
  await page.getByLabel('Qué se encontró').fill(said.facts);
  await page.getByLabel('Razón pública').fill(said.reason);
  await page.getByLabel('Por qué no basta algo más leve').fill(said.proportion);
  await page.getByLabel('Pasajes que se tapan').fill('300 000 0000');
  await follow(page.getByRole('button', { name: 'Decidir' }));
  expect(await page.locator('[data-done]').innerText()).toContain('quedó tomada');
  await page.context().close();

  const query = 'query ($id: ID!) { node(id: $id) { ... on Comment { body standingDecisions { id } } } }';
  const { node } = await world.visitor().read(query, { id });
  expect(node.body).not.toContain('300 000');
  const address = `moderacion/decision/${Buffer.from(node.standingDecisions[0].id, 'base64url').toString().split(':')[1]}`;
  const reader = await browser.window({ width: 320 });
  for (const path of [`/es/${address}`, `/en/${address.replace('moderacion', 'moderation')}`]) {
    await reader.goto(path);
    const words = await reader.locator('main').innerText();
    for (const part of Object.values(said)) expect(words).toContain(part);
    for (const secret of ['Luis', 'Tomas', '300 000']) expect(words).not.toContain(secret);
    expect(await reader.locator('[data-concerned]').count()).toBe(0);
    expect(await faultsOf(reader)).toEqual([]);
  }
  await reader.context().close();
  const author = await browser.window({ person: luis });
  await author.goto(`/es/${address}`);
  expect(await author.locator('[data-concerned]').innerText()).toContain('puede apelarla');
  await author.context().close();
});

it('a comment that changes while passages are chosen keeps what was written, and nothing is blacked out in words that nobody read', async () => {
  const id = await post();
  const page = await browser.window({ person: tomas, withScript: false });
  await page.goto(`/es/trabajo/moderacion/${slug}/comentarios/${id}`);
  await page.getByLabel('Tapar una parte').check();
  await page.getByLabel('Motivo').selectOption('PERSONAL_DATA');
  await page.getByLabel('Qué se encontró').fill(said.facts);
  await page.getByLabel('Razón pública').fill(said.reason);
  await page.getByLabel('Por qué no basta algo más leve').fill(said.proportion);
  await page.getByLabel('Pasajes que se tapan').fill('300 000 0000');
  const now = 'Llámelo: 300 000 0000, o al 300 111 1111.';
  await luis!.act('editComment', { commentId: id, body: now, acceptsPersonalData: true });
  await follow(page.getByRole('button', { name: 'Decidir' }));

  expect(await page.locator('[data-error-summary]').innerText()).toContain('El comentario cambió mientras usted elegía los pasajes');
  expect(await page.locator('main').innerText()).toContain('300 111 1111');
  expect(await page.getByLabel('Pasajes que se tapan').inputValue()).toBe('300 000 0000');
  expect(await page.getByLabel('Qué se encontró').inputValue()).toBe(said.facts);
  expect(await faultsOf(page)).toEqual([]);
  const query = 'query ($id: ID!) { node(id: $id) { ... on Comment { body } } }';
  expect((await world.visitor().read(query, { id })).node.body).toBe(now);
  // Whoever has read what it says now decides about that.
  await page.getByLabel('Pasajes que se tapan').fill('300 000 0000\n300 111 1111');
  await follow(page.getByRole('button', { name: 'Decidir' }));
  expect(await page.locator('[data-done]').innerText()).toContain('quedó tomada');
  expect((await world.visitor().read(query, { id })).node.body).not.toContain('300');
  await page.context().close();
});

it('the same in the list of personal data that the case points out', async () => {
  const id = await post();
  await irene!.act('reportComment', { commentId: id, reason: 'PERSONAL_DATA' });
  const queue = 'query ($id: ID!) { moderationQueue(agencyId: $id, first: 100) { nodes { id comment { id } } } }';
  const { nodes } = (await tomas!.read(queue, { id: world.ministry.globalId })).moderationQueue;
  const caseId = nodes.find(({ comment }: any) => comment.id === id).id;
  const page = await browser.window({ person: tomas, withScript: false });
  await page.goto(`/es/trabajo/moderacion/${slug}/casos/${caseId}`);
  // The places that were chosen would fall on other words.
  await luis!.act('editComment', { commentId: id, body: `Antes que nada: ${body}`, acceptsPersonalData: true });
  await follow(page.locator('button[value=blackOut]'));
  expect(await page.locator('[data-error-summary]').innerText()).toContain('El comentario cambió');
  await follow(page.locator('button[value=blackOut]'));
  const shown = 'query ($id: ID!) { node(id: $id) { ... on Comment { body } } }';
  const { node } = await world.visitor().read(shown, { id });
  expect(node.body).toMatch(/^Antes que nada: El vecino es un ladrón y su número es [^0-9]+$/);
  await page.context().close();
});

it('a declined suspension tells whoever proposed it why, on the page of the comment and of its case', async () => {
  const id = await post();
  await irene!.act('reportComment', { commentId: id, reason: 'INSULT' });
  const endsAt = new Date(world.clock.now().getTime() + 10 * 24 * 3_600_000).toISOString();
  const input = { commentId: id, measure: 'SUSPEND', ground: 'INSULT', ...said, endsAt };
  const { proposal } = await tomas!.act('decideOnComment', input, 'proposal { id }');
  const answer = 'Es la primera vez: basta con una advertencia.';
  await irene!.act('declineModerationProposal', { proposalId: proposal.id, reason: answer });
  const queue = 'query ($id: ID!) { moderationQueue(agencyId: $id, first: 100) { nodes { id comment { id } } } }';
  const { nodes } = (await tomas!.read(queue, { id: world.ministry.globalId })).moderationQueue;
  const caseId = nodes.find(({ comment }: any) => comment.id === id).id;
  const page = await browser.window({ person: tomas, width: 320 });
  for (const path of [`/es/trabajo/moderacion/${slug}/comentarios/${id}`, `/en/workbench/moderation/${slug}/cases/${caseId}`]) {
    await page.goto(path);
    expect(await page.locator('main').innerText()).toContain(answer);
    expect(await faultsOf(page)).toEqual([]);
  }
  await page.context().close();
  const field = 'query ($id: ID!) { node(id: $id) { ... on Comment { moderationProposals { answer } } } }';
  for (const person of [luis!, world.visitor(), await world.moderator(world.townHall)])
    expect((await person.read(field, { id })).node.moderationProposals).toEqual([]);
});

it('a suspension waits for a colleague, who seconds it; the suspended reads why and until when, and goes on reading', async () => {
  const id = await post();
  const page = await browser.window({ person: tomas, withScript: false });
  await page.goto(`/es/trabajo/moderacion/${slug}/comentarios/${id}`);
  await page.getByLabel('Suspender a quien lo escribió').check();
  await page.getByLabel('Motivo').selectOption('INSULT');
  for (const [label, words] of [
    ['Qué se encontró', said.facts],
    ['Razón pública', said.reason],
    ['Por qué no basta algo más leve', said.proportion],
  ] as const)
    await page.getByLabel(label).fill(words);
  await page.getByLabel('Hasta qué día').fill(new Date(world.clock.now().getTime() + 10 * 24 * 3_600_000).toISOString().slice(0, 10));
  await follow(page.getByRole('button', { name: 'Decidir' }));
  expect(await page.locator('[data-done]').innerText()).toContain('quedó propuesta');
  expect(await page.getByRole('button', { name: 'Respaldar' }).count()).toBe(0);
  expect(await page.getByRole('button', { name: 'Retirar mi propuesta' }).count()).toBe(1);
  expect(await faultsOf(page)).toEqual([]);
  await page.context().close();

  const other = await browser.window({ person: irene, withScript: false });
  await other.goto(`/es/trabajo/moderacion/${slug}/propuestas`);
  expect(await faultsOf(other)).toEqual([]);
  await follow(other.getByRole('button', { name: 'Rechazar' }));
  expect(await other.locator('[data-error-summary]').innerText()).toContain('Escriba la razón');
  await follow(other.getByRole('button', { name: 'Respaldar y aplicar' }));
  expect(await other.locator('[data-done]').innerText()).toContain('ya se aplica');
  await other.context().close();
  expect(await luis!.refusals('postComment', { subjectId: consultation.id, body: 'Sigo.' })).toEqual(['SUSPENDED']);
});

it('nobody else finds the pages where moderators decide', async () => {
  const id = await post().catch(() => null);
  const comment =
    id ?? (await tomas!.act('postComment', { subjectId: consultation.id, body: 'De otra persona.' }, 'comment { id }')).comment.id;
  for (const person of [await world.citizen(), await world.official(), await world.moderator(world.townHall)])
    for (const path of [`/es/trabajo/moderacion/${slug}/comentarios/${comment}`, `/es/trabajo/moderacion/${slug}/propuestas`]) {
      const answer = await fetch(world.url + path, { headers: { cookie: `urna_session=${person.token}` }, redirect: 'manual' });
      expect([path, answer.status === 404 || answer.status === 403]).toEqual([path, true]);
    }
});
