/** Names that are hidden or gone are so in every process, long before a process would have read them again by itself. */
import { ErasingService } from '../../src/privacy/erasing.service.js';
import type { Person } from '../person.js';
import { Process, settingsOf } from '../processes.js';
import { World } from '../world.js';

let world: World;
let beside: Process;
beforeAll(async () => {
  world = await World.open();
  // Both processes must agree about what is open.
  world.clock.set(new Date());
  beside = await Process.start(settingsOf(world));
});
afterAll(async () => {
  await beside?.stop();
  await world?.close();
});

/** A process keeps a name for ten seconds unless the journal tells it otherwise. */
const lessThanKept = 8_000;

/** What the page of the comment says in each process, to a visitor. */
async function shownIn(commentId: string): Promise<string[]> {
  return Promise.all(
    [world.url, beside.url].map(async (url) => (await fetch(`${url}/es/comentarios/${encodeURIComponent(commentId)}`)).text()),
  );
}
async function until(holds: () => Promise<boolean>): Promise<void> {
  const since = Date.now();
  while (!(await holds())) {
    if (Date.now() - since > lessThanKept) throw new Error('Another process still says the name.');
    await new Promise((soon) => setTimeout(soon, 20));
  }
}
async function written(who: Person): Promise<string> {
  const { id } = await world.drafts.open();
  const { comment } = await who.act('postComment', { subjectId: id, body: 'Que se cuide el páramo.', stance: 'AGAINST' }, 'comment { id }');
  return comment.id;
}

it('a pseudonym stands at once where the name stood, in the other process too', async () => {
  const ana = await world.citizen('Hermenegilda Quimbaya');
  const id = await written(ana);
  for (const page of await shownIn(id)) expect(page).toContain('Hermenegilda Quimbaya');

  await ana.act('takePseudonym', { pseudonym: 'Colibrí del páramo' });

  await until(async () => (await shownIn(id)).every((page) => page.includes('Colibrí del páramo (seudónimo)')));
  for (const page of await shownIn(id)) expect(page).not.toContain('Quimbaya');
});

it('nobody is named any more who has left', async () => {
  const ana = await world.citizen('Casilda Ordóñez');
  const id = await written(ana);
  for (const page of await shownIn(id)) expect(page).toContain('Casilda Ordóñez');

  await ana.act('requestErasure', { keepsWords: true });
  await world.rows(`UPDATE erasures SET due_at = now() - interval '1 second' WHERE account_id = $1`, [ana.accountId]);
  world.clock.set(new Date());
  await world.app.get(ErasingService).carryOn();

  await until(async () => (await shownIn(id)).every((page) => page.includes('Una persona que se fue')));
  for (const page of await shownIn(id)) expect(page).not.toContain('Ordóñez');
});
