/** Themes: given by hand and by saved searches, suggested from examples, and counted only once a person has confirmed them. */
import { revisionOf } from '../answers.js';
import type { TestConsultation } from '../drafts.js';
import type { Person } from '../person.js';
import { labelled } from '../theming/labelled-comments.js';
import { day, monday, World } from '../world.js';

let world: World;
let clara: Person;
let ramiro: Person;
let tomas: Person;
let ana: Person;
let luis: Person;
beforeAll(async () => {
  world = await World.open();
  clara = await world.official(world.ministry, 'Clara');
  ramiro = await world.official(world.ministry, 'Ramiro');
  tomas = await world.moderator();
  [ana, luis] = [await world.citizen('Ana'), await world.citizen('Luis')];
});
afterAll(() => world.close());
afterEach(() => world.clock.set(monday));

async function closedWith(bodies: readonly string[]): Promise<TestConsultation & { comments: string[]; observations: string[] }> {
  const open = await world.drafts.open({ official: clara });
  const comments: string[] = [];
  for (const [i, body] of bodies.entries()) {
    const { comment } = await (i % 2 === 0 ? ana : luis).act('postComment', { subjectId: open.id, body }, 'comment { id }');
    comments.push(comment.id);
    world.clock.advance(1_000);
  }
  world.clock.advance(21 * day);
  [clara, ramiro, tomas] = [await world.session(clara), await world.session(ramiro), await world.session(tomas)];
  await revisionOf(clara, open.id);
  const { observations } = await view(clara, open.id, 'observations(first: 100) { nodes { id } }');
  return { ...open, comments, observations: observations.nodes.map(({ id }: { id: string }) => id) };
}

async function view(who: Person, id: string, fields: string): Promise<any> {
  return (await who.read(`query ($id: ID!) { consultation(id: $id) { ${fields} } }`, { id })).consultation;
}
const named = (es: string, en?: string) => [{ locale: 'es', name: es }, ...(en ? [{ locale: 'en', name: en }] : [])];
const make = async (id: string, es: string, en?: string): Promise<string> =>
  (await clara.act('createTheme', { consultationId: id, names: named(es, en) }, 'theme { id }')).theme.id;
const themes = async (who: Person, id: string, fields = 'name observationsCount peopleCount answeredCount bySearchCount'): Promise<any[]> =>
  (await view(who, id, `themes { ${fields} }`)).themes;

const water = ['El agua del río llega sucia.', 'Falta agua en la vereda.', 'La escuela no tiene techo.', 'El bus no pasa los domingos.'];

describe('By hand', () => {
  it('an official makes, gives, takes, renames, merges and removes themes; everybody sees their counts', async () => {
    const { id, observations } = await closedWith(water);
    const [agua, rio] = [await make(id, 'Agua', 'Water'), await make(id, 'Río')];
    await clara.act('labelObservations', { themeId: agua, selection: { ids: observations.slice(0, 2) } });
    await clara.act('labelObservations', { themeId: rio, selection: { filter: { text: 'escuela' } } });
    expect(await themes(world.visitor(), id)).toEqual([
      { name: 'Agua', observationsCount: 2, peopleCount: 2, answeredCount: 0, bySearchCount: 0 },
      { name: 'Río', observationsCount: 1, peopleCount: 1, answeredCount: 0, bySearchCount: 0 },
    ]);
    const found = await view(
      clara,
      id,
      `a: observationsCount(filter: { themeId: "${agua}" }) b: observationsCount(filter: { hasTheme: false })`,
    );
    expect(found).toEqual({ a: 2, b: 1 });
    expect((await themes(world.visitor().speaking('en'), id, 'name'))[0]).toEqual({ name: 'Water' });
    await clara.act('unlabelObservations', { themeId: agua, selection: { ids: [observations[1]] } });
    await clara.act('renameTheme', { themeId: rio, names: named('Ríos y escuelas') });
    await clara.act('mergeThemes', { themeIds: [rio], intoId: agua });
    expect(await themes(world.visitor(), id, 'name observationsCount')).toEqual([{ name: 'Agua', observationsCount: 2 }]);
    await clara.act('removeTheme', { themeId: agua });
    expect(await themes(world.visitor(), id)).toEqual([]);
    expect((await view(clara, id, 'observationsCount(filter: { hasTheme: true })')).observationsCount).toBe(0);
  });

  it('two officials who make the same theme at once make one', async () => {
    const { id } = await closedWith(['Una.']);
    const input = { consultationId: id, names: named('Tarifas') };
    const codes = await Promise.all([
      clara.refusals('createTheme', input),
      ramiro.refusals('createTheme', { ...input, names: named('TARIFAS') }),
    ]);
    expect(codes.flat()).toEqual(['THEME_EXISTS']);
    expect(await clara.refusals('createTheme', { consultationId: id, names: [{ locale: 'en', name: 'Rates' }] })).toEqual([
      'SPANISH_REQUIRED',
    ]);
  });

  it('what is hidden is neither counted nor found nor shown', async () => {
    const { id, comments, observations } = await closedWith(water);
    const agua = await make(id, 'Agua');
    await clara.act('labelObservations', { themeId: agua, selection: { filter: {} } });
    await tomas.act('hideComment', { commentId: comments[0], ground: 'INSULT', reason: 'Insulta a una persona.' });
    expect((await themes(world.visitor(), id, 'observationsCount'))[0]).toEqual({ observationsCount: 3 });
    const fields = `observationsCount(filter: { themeId: "${agua}" }) observations(first: 1) { nodes { id state themes { way } } }`;
    expect(await view(clara, id, fields)).toEqual({
      observationsCount: 3,
      observations: { nodes: [{ id: observations[0], state: 'HIDDEN', themes: [] }] },
    });
  });
});

describe('By a saved search', () => {
  it('what it finds has the theme now and later, single ones can be taken out, and with it go its labels', async () => {
    const open = await closedWith(water);
    const agua = await make(open.id, 'Agua');
    await clara.act('saveThemeSearch', { themeId: agua, query: 'agua -techo' });
    expect((await themes(clara, open.id, 'observationsCount bySearchCount searches { query }'))[0]).toEqual({
      observationsCount: 2,
      bySearchCount: 2,
      searches: [{ query: 'agua -techo' }],
    });
    await clara.act('unlabelObservations', { themeId: agua, selection: { ids: [open.observations[1]] } });
    await clara.act('saveThemeSearch', { themeId: agua, query: 'vereda' });
    expect((await themes(clara, open.id, 'observationsCount'))[0]).toEqual({ observationsCount: 1 });
    const [{ searches }] = (await themes(clara, open.id, 'searches { id query }')) as [any];
    await clara.act('removeThemeSearch', { searchId: searches[0].id });
    expect((await themes(clara, open.id, 'observationsCount'))[0]).toEqual({ observationsCount: 0 });
    expect(await clara.refusals('saveThemeSearch', { themeId: agua, query: '-agua' })).toEqual(['SEARCH_TOO_WIDE']);
  });

  it('finds what was restored after the closing', async () => {
    const open = await world.drafts.open({ official: clara });
    const { comment } = await ana.act('postComment', { subjectId: open.id, body: 'El agua llega sucia.' }, 'comment { id }');
    await tomas.act('hideComment', { commentId: comment.id, ground: 'INSULT', reason: 'Insulta a una persona.' });
    world.clock.advance(21 * day);
    [clara, tomas] = [await world.session(clara), await world.session(tomas)];
    await revisionOf(clara, open.id);
    const agua = await make(open.id, 'Agua');
    await clara.act('saveThemeSearch', { themeId: agua, query: 'agua' });
    await tomas.act('restoreComment', { commentId: comment.id, reason: 'No era un insulto, visto otra vez.' });
    await until(async () => (await themes(clara, open.id, 'observationsCount'))[0].observationsCount === 1);
  });
});

describe('Suggested', () => {
  it('themes count once a person confirms them, with the words that decided; quality is shown; each is settled once', async () => {
    const bodies = labelled.map(({ text }) => text);
    const { id, observations } = await closedWith(bodies);
    expect(await clara.refusals('suggestThemes', { consultationId: id })).toEqual(['EXAMPLES_REQUIRED']);
    const names = [...new Set(labelled.flatMap((one) => one.themes))];
    const ids = new Map<string, string>();
    for (const name of names) ids.set(name, await make(id, name));
    for (const name of names) {
      const its = observations.filter((_, i) => i % 5 !== 0 && labelled[i]!.themes.includes(name));
      await clara.act('labelObservations', { themeId: ids.get(name), selection: { ids: its } });
    }
    await clara.act('suggestThemes', { consultationId: id });
    await until(async () => (await view(clara, id, 'themeAdvice { isRunning finishedAt }')).themeAdvice.finishedAt !== null);
    const fields = `id name observationsCount suggestionsCount quality { examples precision recall f1 }
      suggestions { nodes { score words observation { id comment { body } } } }`;
    const suggested = (await themes(clara, id, fields)).filter(({ suggestionsCount }) => suggestionsCount > 0);
    expect(suggested.length).toBeGreaterThan(0);
    for (const theme of await themes(clara, id, fields))
      expect(theme.quality).toMatchObject({ examples: theme.observationsCount, f1: expect.any(Number) });
    const right = suggested.flatMap((theme) =>
      theme.suggestions.nodes.map(({ observation }: any) => labelled[observations.indexOf(observation.id)]!.themes.includes(theme.name)),
    );
    expect(right.filter(Boolean).length / right.length).toBeGreaterThan(0.6);
    for (const { words } of suggested[0].suggestions.nodes) expect(words.length).toBeGreaterThan(0);
    expect((await themes(world.visitor(), id, 'suggestionsCount suggestions { nodes { score } } searches { id }'))[0]).toEqual({
      suggestionsCount: null,
      suggestions: null,
      searches: null,
    });
    const [theme] = suggested;
    const before = theme.observationsCount;
    const [one] = theme.suggestions.nodes;
    const input = { themeId: theme.id, observationIds: [one.observation.id] };
    const codes = await Promise.all([clara.refusals('confirmThemeSuggestions', input), ramiro.refusals('denyThemeSuggestions', input)]);
    expect(codes.flat()).toEqual(['SUGGESTIONS_GONE']);
    const isConfirmed = codes[0]!.length === 0;
    const [now] = (await themes(clara, id, fields)).filter(({ id: other }) => other === theme.id);
    expect(now).toMatchObject({ observationsCount: before + Number(isConfirmed), suggestionsCount: theme.suggestionsCount - 1 });
    if (now.suggestionsCount > 0) await clara.act('confirmThemeSuggestions', { themeId: theme.id }, 'count');
    expect((await themes(clara, id, fields)).find(({ id: other }) => other === theme.id)).toMatchObject({ suggestionsCount: 0 });
  });
});

it('Only officials of the agency give themes', async () => {
  const { id, observations } = await closedWith(water);
  const theme = await make(id, 'Agua');
  await clara.act('saveThemeSearch', { themeId: theme, query: 'agua' });
  const [{ searches }] = (await themes(clara, id, 'searches { id }')) as [any];
  const acts: [string, Record<string, unknown>][] = [
    ['createTheme', { consultationId: id, names: named('Otro') }],
    ['renameTheme', { themeId: theme, names: named('Otro') }],
    ['mergeThemes', { themeIds: [theme], intoId: theme }],
    ['removeTheme', { themeId: theme }],
    ['labelObservations', { themeId: theme, selection: { ids: observations } }],
    ['unlabelObservations', { themeId: theme, selection: { ids: observations } }],
    ['saveThemeSearch', { themeId: theme, query: 'bus' }],
    ['removeThemeSearch', { searchId: searches[0].id }],
    ['suggestThemes', { consultationId: id }],
    ['confirmThemeSuggestions', { themeId: theme }],
    ['denyThemeSuggestions', { themeId: theme }],
  ];
  const table: [Person, string][] = [
    [world.visitor(), 'SIGN_IN_REQUIRED'],
    [await world.citizen('Marta'), 'FORBIDDEN'],
    [await world.official(world.townHall, 'Patricia'), 'FORBIDDEN'],
    [tomas, 'FORBIDDEN'],
    [await world.auditor(), 'AUDITORS_ONLY_READ'],
    [await world.administrator(), 'FORBIDDEN'],
  ];
  for (const [who, code] of table)
    for (const [act, input] of acts) expect([who.name, act, await who.refusals(act, input)]).toEqual([who.name, act, [code]]);
  expect(await themes(clara, id, 'name observationsCount')).toEqual([{ name: 'Agua', observationsCount: 2 }]);
});

async function until(holds: () => Promise<boolean>): Promise<void> {
  for (const deadline = Date.now() + 30_000; !(await holds()); await new Promise((later) => setTimeout(later, 100)))
    if (Date.now() > deadline) throw new Error('Waited in vain.');
}
