/** Integrity as everybody sees it: bursts, accounts, campaigns and senders, and what it never tells. */
import { Database } from '../../src/platform/database/database.js';
import { Journal } from '../../src/platform/journal/journal.js';
import type { Person } from '../person.js';
import { World, day, monday } from '../world.js';

const minute = 60_000;
const hour = 60 * minute;

let world: World;
let clara: Person;
let old: Person[];

beforeAll(async () => {
  world = await World.open({ URNA_TRUST_PROXY: 'true' });
  clara = await world.official();
  // Older than a day when the tests begin.
  old = await Promise.all(Array.from({ length: 12 }, (_, place) => world.citizen(`Vecina${place}`)));
});
beforeEach(() => world.clock.set(new Date(monday.getTime() + 2 * day)));
afterAll(() => world?.close());

const integrity = `integrity { verdict message findings { code message } figures { kind count heldBack youngPercent byTrust { level percent } }
  campaigns { compared inCampaigns percent campaigns }
  bursts(first: 10) { nodes { kind from to count heldBack expected peak basis chance youngPercent alikePercent addresses devices message evidence } } }`;
const ofConsultation = `query ($id: ID!) { consultation(id: $id) { ${integrity} } }`;
const ofPoll = `query ($id: ID!) { poll(id: $id) { ${integrity} } }`;

const read = async (id: string, person = world.visitor()) => (await person.read(ofConsultation, { id })).consultation.integrity;
const readPoll = async (id: string, person = world.visitor()) => (await person.read(ofPoll, { id })).poll.integrity;
const countOf = ({ figures }: any, kind: string): number => figures.find((one: any) => one.kind === kind)?.count ?? 0;

async function until<Value>(ask: () => Promise<Value>, isThere: (value: Value) => boolean): Promise<Value> {
  for (let tries = 0; ; tries++) {
    const value = await ask();
    if (isThere(value)) return value;
    if (tries === 300) throw new Error(`It did not come about within thirty seconds: ${JSON.stringify(value)}`);
    await new Promise((done) => setTimeout(done, 100));
  }
}

const young = (many: number): Promise<Person[]> => Promise.all(Array.from({ length: many }, (_, place) => world.citizen(`Nueva${place}`)));

/** Some days in which somebody says something every hour. */
async function quietDays(id: string, hours: number): Promise<void> {
  for (let at = 0; at < hours; at++) {
    world.clock.advance(hour);
    await old[at % old.length]!.act('postComment', { subjectId: id, body: `Opinión número ${at} sobre el agua de la vereda ${at * 7}.` });
  }
}

describe('A consultation', () => {
  it('in which hardly anything was said has too little to tell', async () => {
    const { id } = await world.drafts.open({ official: clara });
    await old[0]!.act('postComment', { subjectId: id, body: 'Estoy de acuerdo.' });

    const found = await until(
      () => read(id),
      (one) => countOf(one, 'COMMENTS') === 1,
    );
    expect(found).toMatchObject({ verdict: 'TOO_LITTLE', findings: [], bursts: { nodes: [] } });
    expect(found.message).toBe('Todavía hay muy poca actividad para decir si es normal.');
    // Of one person nothing is said.
    expect(found.figures.map(({ youngPercent }: any) => youngPercent)).toEqual([null, null]);
    expect(found.campaigns).toMatchObject({ percent: null });
  });

  it('that is flooded after quiet hours shows a burst with its evidence, to everybody, and every comment still counts', async () => {
    const { id, articles } = await world.drafts.open({ official: clara });
    await quietDays(id, 12);
    const quiet = await until(
      () => read(id),
      (one) => countOf(one, 'COMMENTS') === 12,
    );
    expect(quiet).toMatchObject({ verdict: 'USUAL', findings: [] });
    expect(quiet.figures[0]).toEqual({
      kind: 'COMMENTS',
      count: 12,
      heldBack: 0,
      youngPercent: 0,
      byTrust: [{ level: 'REGISTERED', percent: 100 }],
    });

    world.clock.advance(10 * minute);
    const began = new Date(Math.floor(world.clock.now().getTime() / minute) * minute);
    const flood = await young(40);
    await Promise.all(
      flood.map((person, place) =>
        person
          .sending({ 'x-forwarded-for': `190.0.2.${place % 4}`, 'user-agent': 'flood' })
          .act('postComment', { subjectId: articles[0]!.id, body: 'Rechazo este decreto porque acaba con los acueductos de las veredas.' }),
      ),
    );

    const found = await until(
      () => read(id, world.visitor().speaking('en')),
      (one) => one.bursts.nodes[0]?.count === 40 && one.bursts.nodes[0].addresses !== null && one.bursts.nodes[0].alikePercent === 100,
    );
    expect(found.verdict).toBe('UNUSUAL_NOW');
    expect(found.findings.map(({ code }: any) => code)).toEqual(expect.arrayContaining(['BURST', 'YOUNG_ACCOUNTS']));
    expect(found.bursts.nodes).toHaveLength(1);
    const [burst] = found.bursts.nodes;
    expect(burst).toMatchObject({
      ...{ kind: 'COMMENTS', count: 40, peak: 40, basis: 'RECENT_HOURS', youngPercent: 100, alikePercent: 100, addresses: 5, devices: 5 },
      from: began.toISOString(),
      to: new Date(began.getTime() + minute).toISOString(),
      message: '40 comments within one minute.',
    });
    expect(burst.chance).toBeLessThan(1e-7);
    expect(burst.evidence).toEqual([
      'What is usual there, by the hours before, is about 6 an hour: about 400 times as many came.',
      '100% came from accounts less than a day old.',
      'Of those that have been compared, 100% say almost the same as another.',
      'In the busiest hour it came from about 5 network addresses and about 5 programs or devices. An office or a whole village can share one address.',
    ]);
    // It explains and takes nothing away.
    const { consultation } = await world.visitor().read('query ($id: ID!) { consultation(id: $id) { commentCounts { total } } }', { id });
    expect(consultation.commentCounts.total).toBe(52);
    // And the article says so too.
    const { provision } = await world
      .visitor()
      .read(`query ($id: ID!) { node(id: $id) { ... on Provision { ${integrity} } } }`, { id: articles[0]!.id })
      .then(({ node }) => ({ provision: node.integrity }));
    expect(provision).toMatchObject({ verdict: 'UNUSUAL_NOW', bursts: { nodes: [{ count: 40 }] } });
    expect(provision.campaigns).toBeNull();

    world.clock.advance(hour);
    expect((await read(id)).verdict).toBe('UNUSUAL_BEFORE');
  });

  it('tells of supports, and counts a campaign as one', async () => {
    const { id } = await world.drafts.open({ official: clara });
    const people = await young(25);
    for (const person of people.slice(0, 21)) {
      world.clock.advance(20 * minute);
      await person.act('postComment', { subjectId: id, body: 'Pido que el decreto proteja los nacimientos de agua de la cordillera.' });
    }
    for (const person of people.slice(21))
      await person.act('postComment', { subjectId: id, body: `Otra cosa: ${person.mark} piensa distinto.` });
    const { comment } = await old[0]!.act('postComment', { subjectId: id, body: 'Falta una fuente de recursos.' }, 'comment { id }');
    for (const person of people) await person.act('supportComment', { commentId: comment.id });

    const found = await until(
      () => read(id),
      (one) => countOf(one, 'SUPPORTS') === 25 && one.campaigns.campaigns === 1 && one.campaigns.compared === 26,
    );
    expect(found.campaigns).toEqual({ compared: 26, inCampaigns: 21, percent: 81, campaigns: 1 });
    expect(found.bursts.nodes.map(({ kind, count }: any) => [kind, count])).toEqual([['SUPPORTS', 25]]);
  });

  it('has official answers in no count', async () => {
    const { id } = await world.drafts.open({ official: clara });
    const { comment } = await old[1]!.act('postComment', { subjectId: id, body: '¿Y los nacimientos?' }, 'comment { id }');
    await clara.act('postComment', { subjectId: comment.id, body: 'Están en el artículo 2.' });
    await old[2]!.act('postComment', { subjectId: comment.id, body: 'Gracias.' });

    const found = await until(
      () => read(id),
      (one) => countOf(one, 'COMMENTS') >= 2,
    );
    expect(countOf(found, 'COMMENTS')).toBe(2);
  });

  it('is told of by the hour, quiet ones included, and not before the opening', async () => {
    const { id } = await world.drafts.open({ official: clara });
    await quietDays(id, 3);
    world.clock.advance(2 * hour);
    await until(
      () => read(id),
      (one) => countOf(one, 'COMMENTS') === 3,
    );

    const query =
      'query ($id: ID!, $last: Int!) { consultation(id: $id) { integrity { hours(last: $last) { from comments supports ballots } } } }';
    const { consultation } = await world.visitor().read(query, { id, last: 48 });
    const hours = consultation.integrity.hours;
    expect(hours.at(-1).from).toBe(world.clock.now().toISOString());
    expect(hours.slice(-6).map(({ comments }: any) => comments)).toEqual([0, 1, 1, 1, 0, 0]);
    expect(hours.length).toBeLessThan(48);
    expect(hours.every(({ ballots }: any) => ballots === null)).toBe(true);
    const { errors } = await world.visitor().ask(query, { id, last: 337 });
    expect(errors![0]!.extensions.code).toBe('PAGE_SIZE_OUT_OF_RANGE');
  });
});

it('a draft, and one that has not opened, have nothing to tell, and can be asked', async () => {
  const query =
    'query ($id: ID!) { consultation(id: $id) { integrity { verdict hours(last: 48) { from } bursts(first: 1) { nodes { from } } } } }';
  for (const { id } of [await world.drafts.complete({ official: clara }), await world.drafts.scheduled({ official: clara })])
    expect((await clara.read(query, { id })).consultation.integrity).toEqual({ verdict: 'TOO_LITTLE', hours: [], bursts: { nodes: [] } });
});

describe('A poll', () => {
  const cast = (person: Person, poll: { id: string; options: string[] }, from = '190.0.2.1') =>
    person.sending({ 'x-forwarded-for': from }).act('castVote', { pollId: poll.id, optionIds: [poll.options[0]!] });

  it('says how many ballots came, from accounts how old, and when too many came at once', async () => {
    const poll = await world.drafts.openPoll({}, { official: clara });
    for (const person of old.slice(0, 4)) await cast(person, poll);
    world.clock.advance(8 * hour);
    const people = await young(36);
    await Promise.all(people.map((person, place) => cast(person, poll, `190.0.3.${place}`)));
    await cast(people[0]!, { ...poll, options: [poll.options[1]!] });

    const found = await until(
      () => readPoll(poll.id),
      (one) => one.bursts.nodes[0]?.count === 36 && one.bursts.nodes[0].addresses !== null,
    );
    expect(found.figures).toEqual([
      { kind: 'BALLOTS', count: 40, heldBack: 0, youngPercent: 90, byTrust: [{ level: 'REGISTERED', percent: 100 }] },
    ]);
    expect(found.campaigns).toBeNull();
    expect(found.bursts.nodes[0]).toMatchObject({ kind: 'BALLOTS', count: 36, youngPercent: 100, alikePercent: null });
    expect(found.bursts.nodes[0].addresses).toBeGreaterThanOrEqual(34);
    expect(found.bursts.nodes[0].addresses).toBeLessThanOrEqual(38);
    expect(found.findings.map(({ code }: any) => code)).toEqual(['BURST', 'YOUNG_ACCOUNTS']);
    // All of them count.
    const { poll: counted } = await world.visitor().read('query ($id: ID!) { poll(id: $id) { results { turnout } } }', { id: poll.id });
    expect(counted.results.turnout).toBe(40);
  });

  it('says nothing as long as nothing may be seen of it, to nobody, nor does the consultation; and everything once it has closed', async () => {
    const hidden = await world.drafts.openPoll({ resultsPolicy: 'AFTER_CLOSE' }, { official: clara });
    const consultation = (await clara.read('query ($id: ID!) { poll(id: $id) { consultation { id } } }', { id: hidden.id })).poll
      .consultation.id;
    const people = await young(12);
    for (const person of people) await cast(person, hidden);

    for (const person of [world.visitor(), clara, await world.moderator(), await world.auditor(), await world.administrator()]) {
      expect(await readPoll(hidden.id, person)).toBeNull();
      expect((await read(consultation, person)).figures.map(({ kind }: any) => kind)).toEqual(['COMMENTS', 'SUPPORTS']);
    }
    world.clock.advance(21 * day);
    const found = await until(
      () => readPoll(hidden.id),
      (one) => one !== null && countOf(one, 'BALLOTS') === 12,
    );
    expect(found.figures[0].youngPercent).toBe(100);
  });

  it('keeps of who voted no more than numbers by the hour, and says none of fewer than ten ballots', async () => {
    const poll = await world.drafts.openPoll({}, { official: clara });
    const consultation = (await clara.read('query ($id: ID!) { poll(id: $id) { consultation { id } } }', { id: poll.id })).poll.consultation
      .id;
    for (const person of await young(3)) await cast(person, poll);
    await until(
      () => readPoll(poll.id),
      (one) => countOf(one, 'BALLOTS') === 3,
    );

    expect((await readPoll(poll.id, clara)).figures[0].youngPercent).toBeNull();
    const detail = 'query ($id: ID!) { poll(id: $id) { integrity { detail { hours(last: 1) { ballots youngBallots } } } } }';
    expect((await clara.read(detail, { id: poll.id })).poll.integrity.detail.hours).toEqual([{ ballots: 3, youngBallots: null }]);
    const minutes = await until(
      () =>
        world.rows<{ young: number | null }>(`SELECT young FROM activity_minutes WHERE kind = 'BALLOTS' AND consultation_id = $1`, [
          Buffer.from(consultation, 'base64url').toString().split(':')[1],
        ]),
      (found) => found.length > 0,
    );
    expect(minutes.every(({ young: known }) => known === null)).toBe(true);
    // Of no fact of the journal can be told from which account a ballot came.
    const facts = await world.rows<{ facts: object; actor: string | null }>(
      `SELECT facts, actor_id AS actor FROM journal WHERE kind = 'poll.ballots_counted'`,
    );
    for (const fact of facts) {
      expect(Object.keys(fact.facts).sort()).toEqual(['cast', 'changed', 'withdrawn']);
      expect(fact.actor).toBeNull();
    }
  });
});

describe('A closer look', () => {
  const detail = `query ($id: ID!, $from: DateTime!, $to: DateTime!) { consultation(id: $id) { integrity { detail {
    hours(last: 2) { comments youngComments } minutes(from: $from, to: $to) { from comments youngComments youngBallots } senders(from: $from, to: $to) { kind addresses devices } } } } }`;

  it('is for the people of the agency and those who check it', async () => {
    const { id } = await world.drafts.open({ official: clara });
    const now = world.clock.now();
    const [nueva] = await young(1);
    for (const person of [old[0]!, nueva!])
      await person.sending({ 'x-forwarded-for': '190.0.2.9' }).act('postComment', { subjectId: id, body: `Digo que sí, ${person.name}.` });
    const variables = { id, from: now.toISOString(), to: new Date(now.getTime() + hour).toISOString() };
    const ask = async (person: Person) => (await person.read(detail, variables)).consultation.integrity.detail;
    const seen = await until(
      () => ask(clara),
      (one) => one.minutes[0]?.comments === 2 && one.senders.length > 0,
    );

    expect(seen.minutes).toEqual([{ from: now.toISOString(), comments: 2, youngComments: 1, youngBallots: null }]);
    expect(seen.senders).toEqual([{ kind: 'COMMENTS', addresses: 1, devices: 1 }]);
    for (const person of [await world.moderator(), await world.auditor(), await world.administrator()])
      expect(await ask(person)).toEqual(seen);
    for (const person of [world.visitor(), old[0]!, await world.official(world.townHall), await world.moderator(world.townHall)])
      expect(await ask(person)).toBeNull();
  });

  it('is refused for longer than a day', async () => {
    const { id } = await world.drafts.open({ official: clara });
    const to = new Date(world.clock.now().getTime() + 15 * day).toISOString();
    const { errors } = await clara.ask(detail, { id, from: world.clock.now().toISOString(), to });
    expect([...new Set(errors!.map(({ extensions }) => extensions.code))]).toEqual(['PERIOD_TOO_LONG']);
  });
});

describe('From where something came', () => {
  it('is forgotten with the hour and the day: neither address nor device nor salt is left, only numbers', async () => {
    const { id } = await world.drafts.open({ official: clara });
    const addresses = ['198.51.100.7', '198.51.100.8', '2001:db8:1:2::1', '2001:db8:1:2::2'];
    for (const [place, address] of addresses.entries())
      await old[place]!.sending({ 'x-forwarded-for': address, 'user-agent': 'Netscape Navigator' }).act('postComment', {
        subjectId: id,
        body: `Voz ${place}.`,
      });
    const uuid = Buffer.from(id, 'base64url').toString().split(':')[1];
    const rows = () =>
      world.rows<{ addresses: number; devices: number; sketch: Buffer | null; other: Buffer | null }>(
        'SELECT addresses, devices, address_sketch AS sketch, device_sketch AS other FROM activity_senders WHERE subject_id = $1',
        [uuid],
      );
    // The last two are one network of IPv6.
    const [open] = await until(rows, (found) => found[0]?.addresses === 3);
    expect(open).toMatchObject({ addresses: 3, devices: 3 });
    expect(open!.sketch!.length).toBe(1_024);
    expect(await world.rows('SELECT day FROM activity_salts')).not.toEqual([]);

    world.clock.advance(hour + 11 * minute);
    const [sealed] = await until(rows, (found) => found[0]?.sketch === null);
    expect(sealed).toEqual({ addresses: 3, devices: 3, sketch: null, other: null });

    const today = Math.floor(world.clock.now().getTime() / day);
    world.clock.advance(day);
    await until(
      () => world.rows('SELECT day FROM activity_salts WHERE day <= $1', [today]),
      (found) => found.length === 0,
    );
    // Nowhere in the database does an address stand, nor the name of the program.
    const tables = await world.rows<{ name: string }>(
      `SELECT relname AS name FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace`,
    );
    for (const { name } of tables) {
      const found = await world.rows(`SELECT 1 FROM "${name}" t WHERE t::text ~ '198[.]51[.]100|2001:db8|Netscape Navigator'`);
      expect([name, found.length]).toEqual([name, 0]);
    }
  });

  it('differs for two things even from one address: their sketches cannot be joined', async () => {
    const [one, other] = [await world.drafts.open({ official: clara }), await world.drafts.open({ official: clara })];
    const poll = await world.drafts.openPoll({}, { official: clara });
    const ana = old[5]!.sending({ 'x-forwarded-for': '203.0.113.77' });
    await ana.act('postComment', { subjectId: one.id, body: 'Aquí.' });
    await ana.act('postComment', { subjectId: other.id, body: 'Y allá.' });
    await ana.act('castVote', { pollId: poll.id, optionIds: [poll.options[0]!] });
    const ids = [one.id, other.id, poll.id].map((id) => Buffer.from(id, 'base64url').toString().split(':')[1]);
    const sketches = await until(
      () => world.rows<{ sketch: Buffer }>('SELECT address_sketch AS sketch FROM activity_senders WHERE subject_id = ANY($1)', [ids]),
      (found) => found.length === 3,
    );
    const places = sketches.map(({ sketch }) => [...sketch].findIndex((rank) => rank > 0));
    expect(new Set(places).size).toBeGreaterThan(1);
  });
});

it('counts everything once, whatever was counted is what was done', async () => {
  const { id } = await world.drafts.open({ official: clara });
  const people = await young(30);
  for (let round = 0; round < 3; round++) {
    world.clock.advance(7 * minute);
    await Promise.all(people.map((person) => person.act('postComment', { subjectId: id, body: `Ronda ${round} de ${person.mark}.` })));
  }
  const found = await until(
    () => read(id),
    (one) => countOf(one, 'COMMENTS') >= 90,
  );
  expect(countOf(found, 'COMMENTS')).toBe(90);
  const uuid = Buffer.from(id, 'base64url').toString().split(':')[1];
  const [{ minutes, hours }] = (await world.rows<{ minutes: number; hours: number }>(
    `SELECT (SELECT sum(count)::int FROM activity_minutes WHERE subject_id = $1) AS minutes, (SELECT sum(count)::int FROM activity_hours WHERE subject_id = $1) AS hours`,
    [uuid],
  )) as [{ minutes: number; hours: number }];
  expect([minutes, hours]).toEqual([90, 90]);
});

it('takes a comment back that is held back once more, and counts it again when it is shown', async () => {
  const { id } = await world.drafts.open({ official: clara });
  const { comment } = await old[3]!.act('postComment', { subjectId: id, body: 'Aquí estoy.' }, 'comment { id }');
  await old[4]!.act('postComment', { subjectId: id, body: 'Y yo.' });
  const [consultationId, subjectId] = [id, comment.id].map((one: string) => Buffer.from(one, 'base64url').toString().split(':')[1]!);
  const agencyId = world.ministry.id;
  const counted = (many: number) =>
    until(
      () => read(id),
      (one) => countOf(one, 'COMMENTS') === many,
    );
  const record = (...kinds: string[]) =>
    world.app
      .get(Database)
      .transaction((tx) =>
        world.app.get(Journal).record(tx, world.clock.now(), ...kinds.map((kind) => ({ kind, consultationId, agencyId, subjectId }))),
      );
  await counted(2);
  await record('comment.held_again');
  await counted(1);
  await record('comment.posted', 'comment.held_again', 'comment.posted');
  await counted(2);
});

describe('What a rule holds back', () => {
  const slogan = 'Rechazo este decreto porque acaba con los acueductos de las veredas.';
  const figures = async (id: string) => {
    const found = await read(id, world.visitor().speaking('en'));
    return { found, shown: countOf(found, 'COMMENTS'), heldBack: found.figures[0].heldBack as number };
  };
  const counted = (id: string, shown: number, heldBack: number) =>
    until(
      () => figures(id),
      (one) => one.shown === shown && one.heldBack === heldBack,
    ).then(({ found }) => found);

  it('is told apart from what is shown, in the burst as well, whatever is decided about it and taken back', async () => {
    const { id } = await world.drafts.open({ official: clara });
    const irene = await world.moderator(world.ministry, 'Irene');
    await quietDays(id, 8);
    const { premoderationRules } = (
      await irene.read('query ($slug: String!) { agency(slug: $slug) { premoderationRules { number } } }', { slug: world.ministry.slug })
    ).agency;
    const rules = {
      agencyId: world.ministry.globalId,
      seenNumber: premoderationRules?.number ?? 0,
      reason: 'Se esperan campañas automáticas.',
    };
    await irene.act('setPremoderationRules', { ...rules, words: ['acueductos de las veredas'] });
    world.clock.advance(10 * minute);
    const flood = await young(32);
    await Promise.all(flood.map((person) => person.act('postComment', { subjectId: id, body: slogan })));
    const first = await counted(id, 8, 32);

    expect(first.verdict).toBe('UNUSUAL_NOW');
    expect(first.findings.map(({ code }: any) => code)).toEqual(['BURST', 'HELD_BACK']);
    expect(first.findings[1].message).toContain('32 comments more were held back by a rule of the agency');
    expect(first.bursts.nodes).toMatchObject([
      { kind: 'COMMENTS', count: 32, heldBack: 32, youngPercent: 100, message: '32 comments within one minute.' },
    ]);
    expect(first.bursts.nodes[0].evidence[1]).toBe(
      'All of them were held back by a rule of the agency: nobody reads them until a person shows them.',
    );
    // Not a word of them.
    expect(JSON.stringify(first)).not.toContain('acueductos');
    const { consultation } = await world.visitor().read('query ($id: ID!) { consultation(id: $id) { commentCounts { total } } }', { id });
    expect(consultation.commentCounts.total).toBe(8);

    const { moderationQueue } = await irene.read(
      'query ($a: ID!, $f: ModerationQueueFilter!) { moderationQueue(agencyId: $a, filter: $f, first: 100) { nodes { id comment { id } } } }',
      { a: world.ministry.globalId, f: { consultationId: id } },
    );
    expect(moderationQueue.nodes).toHaveLength(32);
    const cases = moderationQueue.nodes.map((each: any) => each.id);
    const together = { agencyId: world.ministry.globalId, ground: 'SPAM', reason: 'Es una campaña automática.' };
    const spam = { facts: 'La misma frase en un minuto.', proportion: 'Una etiqueta dejaría tapada la discusión.' };
    const decided = async (input: Record<string, unknown>, state: string, act = 'decideTogether'): Promise<string> => {
      const { batch } = await irene.act(act, input, 'batch { id }');
      const ask = async () =>
        (await irene.read('query ($id: ID!) { node(id: $id) { ... on ModerationBatch { state } } }', { id: batch.id })).node;
      await until(ask, (one) => one.state === state);
      return batch.id;
    };
    // Ten are shown: they move from one count to the other. Hidden ones stay among what was held back.
    await decided({ ...together, ground: null, measure: 'NO_ACTION', caseIds: cases.slice(0, 10) }, 'DONE');
    const shown = await counted(id, 18, 22);
    expect(shown.bursts.nodes).toMatchObject([{ count: 32, heldBack: 22 }]);
    expect(shown.bursts.nodes[0].evidence[1]).toBe(
      '10 were shown; 22 more were held back by a rule of the agency: nobody reads them until a person shows them.',
    );
    const hiding = await decided({ ...together, ...spam, measure: 'HIDE', caseIds: cases.slice(10) }, 'DONE');
    await decided({ batchId: hiding }, 'UNDONE', 'undoBatch');
    const releasing = await decided({ ...together, ground: null, measure: 'NO_ACTION', caseIds: cases.slice(10) }, 'DONE');
    await counted(id, 40, 0);
    await decided({ batchId: releasing }, 'UNDONE', 'undoBatch');
    await counted(id, 18, 22);
    const minutes = await world.rows<{ shown: number; held: number; young: number }>(
      'SELECT sum(count)::int AS shown, sum(held)::int AS held, sum(held_young)::int AS young FROM activity_minutes WHERE subject_id = $1',
      [Buffer.from(id, 'base64url').toString().split(':')[1]],
    );
    expect(minutes).toEqual([{ shown: 18, held: 22, young: 22 }]);
    await irene.act('setPremoderationRules', { ...rules, seenNumber: rules.seenNumber + 1, words: ['nadie escribe esto'] });
  });
});
