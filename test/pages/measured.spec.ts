/** What readers and authors see of comments that are held, labelled, blacked out, locked or hidden; visitors within a second, though they share what one of them read. */
import { PostingChecks } from '../../src/comments/posting-checks.js';
import { Browser, faultsOf, follow } from '../browser.js';
import type { Person } from '../person.js';
import { World } from '../world.js';

let world: World;
let browser: Browser;
let [ana, luis, tomas]: Person[] = [];
let slug: string;
let id: string;

beforeAll(async () => {
  // As in service: visitors share a rendering for a quarter of a second.
  world = await World.open({}, 250);
  browser = await Browser.open(world.url);
  [ana, luis, tomas] = [await world.citizen('Ana'), await world.citizen('Luis'), await world.moderator()];
  ({ id } = await world.drafts.open({ title: 'Agua para todos' }));
  ({
    consultation: { slug },
  } = await world.visitor().read('query ($id: ID!) { consultation(id: $id) { slug } }', { id }));
  world.app.get(PostingChecks).register({
    check: (_tx, posts) => Promise.resolve(posts.map(({ body }) => (body.includes('#enlaces') ? 'LINKS' : null))),
    held: () => Promise.resolve(),
  });
});

afterAll(async () => {
  await browser?.close();
  await world?.close();
});

const post = async (who: Person, body: string, subjectId = id): Promise<string> =>
  (await who.act('postComment', { subjectId, body, acceptsPersonalData: true }, 'comment { id }')).comment.id;
const statement = { ground: 'PERSONAL_DATA', facts: 'Muestra el teléfono de otra persona.', reason: 'Expone datos de otra persona.' };
const decide = (commentId: string, measure: string, more: object = {}): Promise<unknown> =>
  tomas!.act('decideOnComment', {
    commentId,
    measure,
    ...statement,
    ...(measure === 'LABEL' ? {} : { proportion: 'Una nota no evitaría el daño.' }),
    ...more,
  });
const list = (language = 'es'): string => (language === 'es' ? `/es/consultas/${slug}/comentarios` : `/en/consultations/${slug}/comments`);

describe('a comment that waits', () => {
  it('is said to wait, shown to its author where they wrote it and nowhere to others, and can be taken back', async () => {
    const page = await browser.window({ person: ana, withScript: false });
    await page.goto(list());
    await follow(page.getByRole('button', { name: 'Escribir un comentario' }));
    await page.getByLabel('Su comentario').fill('Vea mis #enlaces de ejemplo');
    await follow(page.getByRole('button', { name: 'Publicar' }));
    expect(await page.getByRole('main').innerText()).toContain('quedó en espera de revisión');
    expect(await page.getByRole('main').innerText()).toContain('Vea mis #enlaces');
    expect(await faultsOf(page)).toEqual([]);
    const address = page.url();

    await page.goto(list());
    expect(await page.getByRole('region', { name: 'Su comentario en espera de revisión' }).innerText()).toContain('Vea mis #enlaces');
    expect(await faultsOf(page)).toEqual([]);
    for (const other of [undefined, luis]) {
      const theirs = await browser.window({ person: other, withScript: false });
      await theirs.goto(list());
      expect(await theirs.content()).not.toContain('#enlaces');
      expect((await theirs.goto(address))!.status()).toBe(404);
    }

    await page.goto(address);
    await follow(page.getByRole('link', { name: 'Retirar' }));
    await follow(page.getByRole('button', { name: 'Retirarlo' }));
    await page.goto(list());
    expect(await page.content()).not.toContain('#enlaces');
  });
});

describe('measures beside a comment', () => {
  it.each(['es', 'en'])('are told in words in %s, the blackout also to those who do not see it', async (language) => {
    const [labelled, hidden, head] = [
      await post(ana!, 'Dicen que ya se firmó.'),
      await post(ana!, 'Llame a Luisa Pérez al 3001234567 hoy.'),
      await post(ana!, 'Encabeza la conversación.'),
    ];
    await post(luis!, 'Una respuesta.', head);
    await decide(labelled, 'LABEL', { ground: 'OTHER', reason: 'La firma está prevista para marzo.' });
    await decide(hidden, 'HIDE_PART', { passages: [{ start: 24, end: 34 }] });
    await decide(head, 'LOCK_THREAD', { ground: 'OTHER', reason: 'Se repiten los mismos insultos.' });

    const page = await browser.window({ person: luis, width: 320 });
    await page.goto(list(language));
    const words = await page.getByRole('main').innerText();
    expect(words).toContain('La firma está prevista para marzo.');
    expect(words).toContain('Expone datos de otra persona.');
    expect(words).toContain('Se repiten los mismos insultos.');
    expect(await page.content()).not.toContain('3001234567');
    const said = language === 'es' ? '(pasaje oculto por moderación)' : '(passage hidden by moderators)';
    expect(await page.locator(`#c-${hidden} .urna-blackout`).textContent()).toBe(`█████${said}`);
    // Nobody is led to a reply that would be refused.
    expect(
      await page
        .locator(`#c-${head}`)
        .getByRole('link', { name: /Responder|Reply/ })
        .count(),
    ).toBe(0);
    expect(await faultsOf(page)).toEqual([]);
  });

  it('leave its author their own words', async () => {
    const hidden = await post(ana!, 'Llame a Luisa Pérez al 3007654321 hoy.');
    await decide(hidden, 'HIDE_PART', { passages: [{ start: 24, end: 34 }] });
    const page = await browser.window({ person: ana, withScript: false });
    await page.goto('/es/mi-actividad');
    const own = await page.getByRole('main').innerText();
    expect(own).toContain('3007654321');
    expect(own).toContain('La moderación tapó un pasaje: Expone datos de otra persona.');
    expect(await faultsOf(page)).toEqual([]);
  });
});

describe('what is hidden', () => {
  it('is gone for visitors within a second, and can be found with its reason by whoever asks for it', async () => {
    const gone = await post(ana!, 'Insulto que nadie más escribe.');
    const visitor = await browser.window({ withScript: false });
    await visitor.goto(list());
    expect(await visitor.content()).toContain('Insulto que nadie más escribe.');
    await decide(gone, 'HIDE', { ground: 'INSULT', reason: 'Insulta a otra persona.' });
    await new Promise((later) => setTimeout(later, 1_000));
    for (const path of [list(), list('en'), `${list()}?hidden=1`, `/es/consultas/${slug}`, `/es/consultas/${slug}/texto`]) {
      await visitor.goto(path);
      expect([path, (await visitor.content()).includes('Insulto que nadie')]).toEqual([path, false]);
    }
    await visitor.goto(list());
    expect(await visitor.locator(`#c-${gone}`).count()).toBe(0);
    await follow(visitor.getByRole('link', { name: 'Mostrar también los comentarios ocultos o retirados' }));
    expect(await visitor.locator(`#c-${gone}`).innerText()).toContain('Insulta a otra persona.');
    expect(await faultsOf(visitor)).toEqual([]);
    await follow(visitor.locator(`#c-${gone}`).getByRole('link', { name: 'Leer la decisión completa' }));
    expect(await visitor.getByRole('main').innerText()).toContain(statement.facts);
    await visitor.goBack();
    await follow(visitor.getByRole('link', { name: 'Mostrar solo los comentarios que se pueden leer' }));
    expect(await visitor.locator(`#c-${gone}`).count()).toBe(0);
  });
});
