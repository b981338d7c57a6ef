/** The life of a consultation through the API: from the first draft to the archive, by the clock, in public. */
import { answerAll, answerInput } from '../answers.js';
import { Announcer } from '../../src/consultations/announcer.service.js';
import { memorandum, shortText } from '../drafts.js';
import type { Person } from '../person.js';
import { World, day, monday } from '../world.js';

let world: World;
let clara: Person;
let ramiro: Person;
let patricia: Person;
let tomas: Person;
let ana: Person;
let beatriz: Person;
let gonzalo: Person;
beforeAll(async () => {
  world = await World.open();
  [clara, ramiro] = [await world.official(), await world.official(world.ministry, 'Ramiro')];
  patricia = await world.official(world.townHall, 'Patricia');
  [tomas, ana, beatriz, gonzalo] = [await world.moderator(), await world.citizen(), await world.administrator(), await world.auditor()];
});
beforeEach(() => world.clock.set(monday));
afterAll(() => world?.close());

/** So many days from now. */
const inDays = (days: number): string => new Date(world.clock.now().getTime() + days * day).toISOString();
const uuidOf = (globalId: string): string => Buffer.from(globalId, 'base64url').toString().split(':')[1]!;
const view = async (who: Person, id: string, fields: string) =>
  (await who.read(`query ($id: ID!) { consultation(id: $id) { ${fields} } }`, { id })).consultation;
const phase = async (id: string, who: Person = world.visitor()) => (await view(who, id, 'phase'))?.phase;
const history = async (id: string, who: Person = world.visitor()) =>
  (await view(who, id, 'history(first: 50) { nodes { sequence at act reason changes { field before after } } }')).history.nodes as {
    sequence: string;
    at: string;
    act: string;
    reason: string | null;
    changes: object[];
  }[];
const acts = async (id: string) => (await history(id)).map(({ act }) => act);
const recordPhases = () => world.app.get(Announcer).announcePhases(world.clock.now());

describe('an official who prepares a consultation', () => {
  it('begins a draft, hears step by step what is missing, and announces it when nothing is', async () => {
    const create = { agencyId: world.ministry.globalId, title: 'Acueductos: gestión comunitaria' };
    const { consultation: draft } = await clara.act(
      'createConsultation',
      { ...create, idempotencyKey: 'un-solo-borrador' },
      'consultation { id slug phase title missingForPublication viewerCanEdit { allowed } }',
    );
    expect(draft).toMatchObject({ slug: 'acueductos-gestion-comunitaria', phase: 'DRAFT', viewerCanEdit: { allowed: true } });
    expect(
      (await clara.act('createConsultation', { ...create, idempotencyKey: 'un-solo-borrador' }, 'consultation { id }')).consultation.id,
    ).toBe(draft.id);
    expect((await clara.act('createConsultation', create, 'consultation { slug }')).consultation.slug).toBe(
      'acueductos-gestion-comunitaria-2',
    );
    for (const [change, code] of [
      [{ slug: draft.slug }, 'SLUG_TAKEN'],
      [{ slug: 'Con Espacios' }, 'SLUG_INVALID'],
      [{ territory: 'XX' }, 'TERRITORY_UNKNOWN'],
      [{ topics: ['nada'] }, 'TOPIC_UNKNOWN'],
      [{ timeZone: 'Marte/Olimpo' }, 'TIME_ZONE_UNKNOWN'],
      [{ title: '' }, 'INPUT_INVALID'],
    ] as const)
      expect(await clara.refusals('createConsultation', { ...create, ...change })).toEqual([code]);

    const id = draft.id as string;
    const missing = async () => (await view(clara, id, 'missingForPublication')).missingForPublication.length as number;
    const schedule = { id, opensAt: inDays(1), closesAt: inDays(21) };
    expect(draft.missingForPublication).toEqual(
      expect.arrayContaining(['Falta el texto en discusión, con al menos un artículo.', 'Falta al menos un canal de participación.']),
    );
    expect(await missing()).toBe(12);
    expect(await clara.refusals('scheduleConsultation', schedule)).toEqual(['SUMMARY_MISSING']);
    await clara.act('setTranslation', {
      id,
      locale: 'es',
      title: create.title,
      summary: 'Un resumen.',
      body: '# Hola\n\n<script>alert(1)</script>',
    });
    expect(await missing()).toBe(10);
    await clara.act('setMemorandum', { id, ...memorandum, budgetImpact: ' ' });
    expect(await missing()).toBe(4);
    expect(await clara.refusals('scheduleConsultation', schedule)).toEqual(['MEMORANDUM_BUDGET_IMPACT_MISSING']);
    await clara.act('setMemorandum', { id, ...memorandum });
    expect(
      await clara.refusals('updateConsultation', { id, contact: { office: 'Oficina', name: 'Clara', email: 'no es un correo' } }),
    ).toEqual(['INPUT_INVALID']);
    await clara.act('updateConsultation', {
      id,
      contact: { office: 'Oficina', name: 'Clara Ruiz', email: 'oficina@example.org' },
      channels: ['WEB', 'EMAIL'],
    });
    expect(await clara.refusals('scheduleConsultation', schedule)).toEqual(['TEXT_MISSING']);
    await clara.act('saveText', { consultationId: id, markdown: shortText });
    expect(await missing()).toBe(0);

    const { consultation } = await clara.act(
      'scheduleConsultation',
      { ...schedule, idempotencyKey: 'anunciar-1' },
      'consultation { phase missingForPublication publishedAt }',
    );
    expect(consultation).toEqual({ phase: 'SCHEDULED', missingForPublication: null, publishedAt: monday.toISOString() });
    await clara.act('scheduleConsultation', { ...schedule, idempotencyKey: 'anunciar-1' });
    expect(await clara.refusals('scheduleConsultation', schedule)).toEqual(['ALREADY_PUBLISHED']);
    expect(await acts(id)).toEqual(['SCHEDULED']);
    const seen = await view(
      ana,
      id,
      'slug title bodyHtml contact { office email } channels memorandum { background } agency { slug } policy { minimumDays counts } timeZone viewerCanEdit { allowed code }',
    );
    expect(seen).toMatchObject({
      slug: draft.slug,
      memorandum: { background: memorandum.background },
      policy: { minimumDays: 15, counts: 'CALENDAR_DAYS' },
      viewerCanEdit: { allowed: false, code: 'FORBIDDEN' },
      timeZone: 'America/Bogota',
    });
    expect(seen.bodyHtml).toContain('<h');
    expect(seen.bodyHtml).not.toContain('<script');
  });

  it('keeps a draft from everybody outside of the agency, by whichever way they come', async () => {
    const draft = await world.drafts.complete({ official: clara, title: 'Secreto todavía', polls: [{}] });
    const { slug, history: lines } = await view(clara, draft.id, 'slug history { nodes { act } }');
    expect(lines.nodes).toEqual([]);
    const ways = `query ($id: ID!, $slug: String!, $poll: ID!, $provision: ID!, $ids: [ID!]!) {
      byId: consultation(id: $id) { id history { nodes { act } } polls { id } text { id } }
      bySlug: consultation(slug: $slug) { id }
      node(id: $id) { id }
      nodes(ids: $ids) { id }
      provision: node(id: $provision) { id }
      pollNode: node(id: $poll) { id }
      listed: consultations(first: 100) { nodes { id } }
      searched: consultations(filter: { search: "secreto todavía" }) { nodes { id } }
      drafts: consultations(filter: { phase: DRAFT }) { nodes { id } }
      closing: consultations(orderBy: CLOSING_SOONEST, first: 100) { nodes { id } }
      active: consultations(orderBy: MOST_ACTIVE, first: 100) { nodes { id } }
      poll(id: $poll) { id consultation { id } }
    }`;
    const version = (await view(clara, draft.id, 'text { id }')).text.id as string;
    const ids = [draft.id, draft.polls[0]!.id, draft.polls[0]!.options[0]!, draft.articles[0]!.id, version];
    const variables = { id: draft.id, slug, poll: draft.polls[0]!.id, provision: draft.articles[0]!.id, ids };
    for (const who of [world.visitor(), ana, patricia]) {
      const { data } = await who.ask(ways, variables);
      expect(data).toMatchObject({ byId: null, bySlug: null, node: null, provision: null, pollNode: null, poll: null });
      expect(data.nodes).toEqual(ids.map(() => null));
      for (const list of ['listed', 'searched', 'drafts', 'closing', 'active'])
        expect(data[list].nodes.map(({ id }: { id: string }) => id)).not.toContain(draft.id);
      expect(JSON.stringify(data)).not.toContain(draft.id);
      expect(await who.refusals('postComment', { subjectId: draft.id, body: 'Hola' })).toEqual(['NOT_FOUND']);
      expect(await who.refusals('postComment', { subjectId: draft.articles[0]!.id, body: 'Hola' })).toEqual(['NOT_FOUND']);
    }
    for (const who of [clara, ramiro, tomas, beatriz, gonzalo]) {
      const data = await who.read(ways, variables);
      expect([data.byId.id, data.bySlug.id, data.node.id, data.provision.id, data.poll.consultation.id]).toEqual([
        draft.id,
        draft.id,
        draft.id,
        draft.articles[0]!.id,
        draft.id,
      ]);
      for (const list of ['listed', 'searched', 'drafts', 'closing', 'active'])
        expect(data[list].nodes.map(({ id }: { id: string }) => id)).toContain(draft.id);
    }
    expect((await view(gonzalo, draft.id, 'missingForPublication')).missingForPublication).toBeNull();
  });

  it('may do so in several languages, and readers get theirs', async () => {
    const draft = await world.drafts.complete({ official: clara, title: 'Ríos limpios' });
    await clara.act('setTranslation', { id: draft.id, locale: 'en', title: 'Clean rivers', summary: 'S', body: 'B' });
    await clara.act('scheduleConsultation', { id: draft.id, opensAt: inDays(1), closesAt: inDays(21) });
    const words = 'title language translations { locale title }';
    expect(await view(world.visitor(), draft.id, words)).toEqual({
      title: 'Ríos limpios',
      language: 'es',
      translations: [
        { locale: 'es', title: 'Ríos limpios' },
        { locale: 'en', title: 'Clean rivers' },
      ],
    });
    expect(await view(world.visitor().speaking('en'), draft.id, words)).toMatchObject({ title: 'Clean rivers', language: 'en' });
  });
});

describe('the term', () => {
  const signed = { reason: 'Emergencia por la sequía.', name: 'Clara Ruiz', office: 'Ministra de Aguas' };

  it('of fifteen full days passes; fourteen need a signed justification, which everybody can read', async () => {
    const [draft, other] = [await world.drafts.complete({ official: clara }), await world.drafts.complete({ official: clara })];
    const schedule = { id: draft.id, opensAt: '2026-02-02T10:00:00-05:00', closesAt: '2026-02-17T10:00:00-05:00' };
    const short = { ...schedule, closesAt: '2026-02-17T09:59:00-05:00' };
    const refused = await clara.do('scheduleConsultation', short);
    expect(refused.userErrors).toEqual([
      {
        code: 'JUSTIFICATION_REQUIRED',
        field: ['input', 'shorterTermJustification'],
        message: expect.stringContaining('14 días completos'),
      },
    ]);
    for (const change of [{ reason: '' }, { reason: '  ' }, { name: '  ' }])
      expect((await clara.refusals('scheduleConsultation', { ...short, shorterTermJustification: { ...signed, ...change } }))[0]).toMatch(
        /^(INPUT_INVALID|JUSTIFICATION_REQUIRED)$/,
      );
    expect(await phase(draft.id, clara)).toBe('DRAFT');

    await clara.act('scheduleConsultation', { ...schedule, shorterTermJustification: signed });
    expect((await view(ana, draft.id, 'shorterTermJustification { reason }')).shorterTermJustification).toBeNull();
    await clara.act('scheduleConsultation', { ...short, id: other.id, shorterTermJustification: signed });
    expect(await view(world.visitor(), other.id, 'shorterTermJustification { reason name office } policy { minimumDays }')).toEqual({
      shorterTermJustification: signed,
      policy: { minimumDays: 15 },
    });
  });

  it('must make sense', async () => {
    const { id } = await world.drafts.complete({ official: clara });
    for (const [change, code] of [
      [{ opensAt: inDays(2), closesAt: inDays(1) }, 'CLOSES_BEFORE_OPENING'],
      [{ opensAt: inDays(-1), closesAt: inDays(21) }, 'OPENS_IN_THE_PAST'],
      [{ opensAt: inDays(1), closesAt: inDays(21), timeZone: 'Marte/Olimpo' }, 'TIME_ZONE_UNKNOWN'],
    ] as const)
      expect(await clara.refusals('scheduleConsultation', { id, ...change })).toEqual([code]);
    const { errors } = await clara.ask(
      'mutation ($input: ScheduleConsultationInput!) { scheduleConsultation(input: $input) { userErrors { code } } }',
      { input: { id, opensAt: 'mañana', closesAt: inDays(20) } },
    );
    expect(errors!.map(({ extensions }) => extensions.code)).not.toContain('INTERNAL');
  });

  it('is extended before it closes, with a reason that everybody reads, and not after', async () => {
    const { id } = await world.drafts.open({ official: clara, closesIn: 20 });
    const extend = (closesAt: string, reason = 'Lo pidieron las veredas.') =>
      clara.refusals('extendConsultation', { id, closesAt, reason });
    const [before, later] = [inDays(20), inDays(28)];
    expect(await extend(inDays(19))).toEqual(['EXTENSION_NOT_LATER']);
    expect(await extend(before)).toEqual(['EXTENSION_NOT_LATER']);
    expect(await extend(later, '')).toEqual(['INPUT_INVALID']);
    world.clock.advance(20 * day - 1);
    await clara.act('extendConsultation', { id, closesAt: later, reason: 'Lo pidieron las veredas.', idempotencyKey: 'ampliar-1' });
    await clara.act('extendConsultation', { id, closesAt: later, reason: 'Lo pidieron las veredas.', idempotencyKey: 'ampliar-1' });
    world.clock.advance(day);
    expect(await phase(id)).toBe('OPEN');
    expect((await history(id))[0]).toMatchObject({
      act: 'EXTENDED',
      reason: 'Lo pidieron las veredas.',
      changes: [{ field: 'closesAt', before, after: later }],
    });
    expect((await acts(id)).filter((act) => act === 'EXTENDED')).toHaveLength(1);
    world.clock.set(new Date(later));
    expect(await phase(id)).toBe('CLOSED');
    expect(await extend(inDays(5))).toEqual(['CLOSED']);
  });
});

describe('the clock', () => {
  it('opens and closes for readers, voters and commenters alike, though nobody has recorded it', async () => {
    // Nothing may be recorded meanwhile: what people see must not wait for it.
    const goOn = holdTheRecord();
    try {
      const consultation = await world.drafts.scheduled({ official: clara, opensIn: 1, closesIn: 20, polls: [{}] });
      const { id } = consultation;
      const poll = consultation.polls[0]!;
      const everything = async (who: Person = ana) => ({
        phase: await phase(id),
        listed: await who.read(
          'query ($a: ID) { OPEN: consultations(filter: { phase: OPEN, agencyId: $a }) { nodes { id } } SCHEDULED: consultations(filter: { phase: SCHEDULED, agencyId: $a }) { nodes { id } } CLOSED: consultations(filter: { phase: CLOSED, agencyId: $a }) { nodes { id } } }',
          { a: world.ministry.globalId },
        ),
        vote: await who.refusals('castVote', { pollId: poll.id, optionIds: poll.options.slice(0, 1) }),
        comment: await who.refusals('postComment', { subjectId: consultation.articles[0]!.id, body: 'Mi opinión.' }),
      });
      const stands = (
        name: 'OPEN' | 'SCHEDULED' | 'CLOSED',
        { phase, listed, vote, comment }: Awaited<ReturnType<typeof everything>>,
        refusal: string[],
      ) => {
        expect({ phase, vote, comment }).toEqual({ phase: name, vote: refusal, comment: refusal });
        for (const [other, { nodes }] of Object.entries(listed as Record<string, { nodes: { id: string }[] }>))
          expect(nodes.some((node) => node.id === id)).toBe(other === name);
      };
      const moments: [number, 'OPEN' | 'SCHEDULED' | 'CLOSED', string[]][] = [
        [0, 'SCHEDULED', ['NOT_YET_OPEN']],
        [day - 1, 'SCHEDULED', ['NOT_YET_OPEN']],
        [day, 'OPEN', []],
        [20 * day - 1, 'OPEN', []],
        [20 * day, 'CLOSED', ['CLOSED']],
      ];
      for (const [after, name, refusal] of moments) {
        world.clock.set(new Date(monday.getTime() + after));
        stands(name, await everything(), refusal);
      }
      const [{ announced }] = (await world.rows<{ announced: string }>(
        'SELECT announced_phase AS announced FROM consultations WHERE id = $1',
        [uuidOf(id)],
      )) as [{ announced: string }];
      expect(announced).toBe('SCHEDULED');
    } finally {
      goOn();
    }
  });

  it('is recorded once, however many record it and however late, with the moment when it was time', async () => {
    const { id } = await world.drafts.scheduled({ official: clara, opensIn: 1, closesIn: 20 });
    const [opensAt, closesAt] = [inDays(1), inDays(20)];
    world.clock.advance(40 * day);
    await Promise.all([1, 2, 3].map(recordPhases));
    const lines = await history(id);
    expect(lines.map(({ act, at }) => [act, at])).toEqual([
      ['CLOSED', closesAt],
      ['OPENED', opensAt],
      ['SCHEDULED', monday.toISOString()],
    ]);
  });

  /** Stops the recording of phases; returns how to let it go on. */
  function holdTheRecord(): () => void {
    const announcer = world.app.get(Announcer);
    const announcePhases = announcer.announcePhases.bind(announcer);
    announcer.announcePhases = async () => 0;
    return () => void (announcer.announcePhases = announcePhases);
  }
});

describe('closing early', () => {
  it('needs two officials of the agency, and happens once though both confirm at once', async () => {
    const { id } = await world.drafts.open({ official: clara, closesIn: 20 });
    const nadia = await world.official(world.ministry, 'Nadia');
    const request = { id, reason: 'El proyecto se retira de la agenda.' };
    expect(await ramiro.refusals('confirmEarlyClosing', { id })).toEqual(['EARLY_CLOSING_NOT_REQUESTED']);
    expect(await patricia.refusals('requestEarlyClosing', request)).toEqual(['FORBIDDEN']);
    expect(await clara.refusals('requestEarlyClosing', { id, reason: '' })).toEqual(['INPUT_INVALID']);
    await clara.act('requestEarlyClosing', request);
    expect(await ramiro.refusals('requestEarlyClosing', request)).toEqual(['EARLY_CLOSING_ALREADY_REQUESTED']);
    expect(await clara.refusals('confirmEarlyClosing', { id })).toEqual(['SECOND_OFFICIAL_REQUIRED']);
    for (const who of [patricia, tomas, beatriz, ana]) expect(await who.refusals('confirmEarlyClosing', { id })).toEqual(['FORBIDDEN']);
    expect(await phase(id)).toBe('OPEN');
    expect((await view(ramiro, id, 'closingRequest { reason }')).closingRequest).toEqual({ reason: request.reason });
    for (const who of [ana, patricia, world.visitor()])
      expect((await view(who, id, 'closingRequest { reason }')).closingRequest).toBeNull();
    expect(await acts(id)).not.toContain('CLOSED_EARLY');

    world.clock.advance(day);
    const outcomes = await Promise.all([ramiro, nadia, ramiro, nadia].map((who) => who.refusals('confirmEarlyClosing', { id })));
    expect(outcomes.filter(({ length }) => length === 0)).toHaveLength(1);
    expect(outcomes.flat()).toEqual(['CLOSED', 'CLOSED', 'CLOSED']);
    expect(await view(ana, id, 'phase closesAt')).toEqual({ phase: 'CLOSED', closesAt: world.clock.now().toISOString() });
    expect((await history(id))[0]).toMatchObject({
      act: 'CLOSED_EARLY',
      reason: request.reason,
      changes: [{ field: 'closesAt', before: new Date(monday.getTime() + 20 * day).toISOString(), after: inDays(0) }],
    });
    expect((await acts(id)).filter((act) => act.startsWith('CLOSED'))).toEqual(['CLOSED_EARLY']);
  });

  it('is not possible before the opening, and an extension ends the request', async () => {
    const scheduled = await world.drafts.scheduled({ official: clara });
    expect(await clara.refusals('requestEarlyClosing', { id: scheduled.id, reason: 'No.' })).toEqual(['NOT_YET_OPEN']);
    const { id } = await world.drafts.open({ official: clara, closesIn: 20 });
    await clara.act('requestEarlyClosing', { id, reason: 'Ya basta.' });
    await ramiro.act('extendConsultation', { id, closesAt: inDays(25), reason: 'Al contrario.' });
    expect(await ramiro.refusals('confirmEarlyClosing', { id })).toEqual(['EARLY_CLOSING_NOT_REQUESTED']);
    expect(await phase(id)).toBe('OPEN');
  });
});

describe('a published consultation', () => {
  it('is corrected only in small things, with a reason, in the open', async () => {
    const { id } = await world.drafts.open({ official: clara });
    const contact = { office: 'Nueva oficina', name: 'Clara Ruiz', email: 'nueva@example.org' };
    for (const [mutation, input, code] of [
      ['saveText', { consultationId: id, markdown: shortText }, 'ALREADY_PUBLISHED'],
      ['setMemorandum', { id, ...memorandum }, 'ALREADY_PUBLISHED'],
      ['setTranslation', { id, locale: 'es', title: 'Otro', summary: 'S', body: 'B', reason: 'Porque sí' }, 'ALREADY_PUBLISHED'],
      ['setTranslation', { id, locale: 'en', title: 'Other', summary: 'S', body: 'B' }, 'REASON_REQUIRED'],
      ['updateConsultation', { id, slug: 'otra-direccion', reason: 'Porque sí' }, 'ALREADY_PUBLISHED'],
      ['updateConsultation', { id, timeZone: 'UTC', reason: 'Porque sí' }, 'ALREADY_PUBLISHED'],
      ['updateConsultation', { id, contact }, 'REASON_REQUIRED'],
      ['updateConsultation', { id, channels: [], reason: 'Porque sí' }, 'CHANNELS_MISSING'],
      ['updateConsultation', { id, contact: null, reason: 'Porque sí' }, 'CONTACT_MISSING'],
    ] as const)
      expect(await clara.refusals(mutation, input)).toEqual([code]);
    await clara.act('updateConsultation', { id, contact, reason: 'La oficina se mudó.' });
    await clara.act('setTranslation', {
      id,
      locale: 'en',
      title: 'Community aqueducts',
      summary: 'S',
      body: 'B',
      reason: 'Se agrega la traducción.',
    });
    const [translated, moved] = await history(id);
    expect(moved).toMatchObject({ act: 'CORRECTED', reason: 'La oficina se mudó.', changes: [{ field: 'contact' }] });
    expect(translated!.changes).toEqual(
      ['title', 'summary', 'body'].map((field) => ({ field: `translations.en.${field}`, before: null, after: null })),
    );
  });

  it('is withdrawn with a public reason, from the announcement to the answer', async () => {
    const scheduled = await world.drafts.scheduled({ official: clara });
    const open = await world.drafts.open({ official: clara });
    const draft = await world.drafts.complete({ official: clara });
    expect(await clara.refusals('withdrawConsultation', { id: draft.id, reason: 'No.' })).toEqual(['NOT_PUBLISHED']);
    expect(await clara.refusals('withdrawConsultation', { id: open.id, reason: '' })).toEqual(['INPUT_INVALID']);
    for (const { id } of [scheduled, open]) {
      await clara.act('withdrawConsultation', { id, reason: 'Una sentencia lo impide.' });
      expect(await view(world.visitor(), id, 'phase withdrawalReason')).toEqual({
        phase: 'WITHDRAWN',
        withdrawalReason: 'Una sentencia lo impide.',
      });
      expect((await history(id))[0]).toMatchObject({ act: 'WITHDRAWN', reason: 'Una sentencia lo impide.' });
      expect(await clara.refusals('withdrawConsultation', { id, reason: 'Otra vez.' })).toEqual(['WITHDRAWN']);
      expect(await clara.refusals('extendConsultation', { id, closesAt: inDays(60), reason: 'Tarde.' })).toEqual(['WITHDRAWN']);
      expect(await ana.refusals('postComment', { subjectId: id, body: 'Tarde.' })).toEqual(['WITHDRAWN']);
    }
    world.clock.advance(60 * day);
    expect(await phase(open.id)).toBe('WITHDRAWN');
  });

  it('tells its whole life, in order, page by page in both directions', async () => {
    const { id } = await world.drafts.scheduled({ official: clara, opensIn: 1, closesIn: 20 });
    await clara.act('extendConsultation', { id, closesAt: inDays(25), reason: 'Más tiempo.' });
    world.clock.advance(day);
    await clara.act('updateConsultation', { id, channels: ['WEB', 'PHONE'], reason: 'Ahora también por teléfono.' });
    expect(await clara.refusals('markConsultationAnswered', { id })).toEqual(['STILL_OPEN']);
    world.clock.advance(27 * day);
    expect(await clara.refusals('archiveConsultation', { id })).toEqual(['NOT_YET_ANSWERED']);
    await answerAll(clara, id);
    await clara.act('markConsultationAnswered', { id });
    expect(await clara.refusals('withdrawConsultation', { id, reason: 'Tarde.' })).toEqual(['ALREADY_ANSWERED']);
    await clara.act('archiveConsultation', { id });
    expect(await phase(id)).toBe('ARCHIVED');
    expect(await clara.refusals('updateConsultation', { id, channels: ['WEB'], reason: 'Tarde.' })).toEqual(['ARCHIVED']);

    const lines = await history(id);
    expect(lines.map(({ act }) => act)).toEqual([
      'ARCHIVED',
      'ANSWERED',
      'REPORT_PUBLISHED',
      'CLOSED',
      'CORRECTED',
      'OPENED',
      'EXTENDED',
      'SCHEDULED',
    ]);
    const sequences = lines.map(({ sequence }) => BigInt(sequence));
    expect([...sequences].sort((one, other) => (one < other ? 1 : -1))).toEqual(sequences);
    expect(JSON.stringify(lines)).not.toMatch(/Clara|accountId|actor/);
    const page = async (args: string) =>
      (await view(ana, id, `history(${args}) { nodes { act } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } }`)).history;
    const forwards: string[] = [];
    for (let after = ''; ;) {
      const { nodes, pageInfo } = await page(`first: 2${after}`);
      forwards.push(...nodes.map(({ act }: { act: string }) => act));
      if (!pageInfo.hasNextPage) break;
      after = `, after: "${pageInfo.endCursor}"`;
    }
    const backwards: string[] = [];
    for (let before = ''; ;) {
      const { nodes, pageInfo } = await page(`last: 3${before}`);
      backwards.unshift(...nodes.map(({ act }: { act: string }) => act));
      if (!pageInfo.hasPreviousPage) break;
      before = `, before: "${pageInfo.startCursor}"`;
    }
    expect(forwards).toEqual(lines.map(({ act }) => act));
    expect(backwards).toEqual(forwards);
  });
});

describe('everybody but officials of its agency', () => {
  /** Every act on a consultation or what it is made of, with an input that would be right. */
  const inputs = (id: string, pollId: string, versionId: string): Record<string, Record<string, unknown>> => ({
    updateConsultation: { id, channels: ['PHONE'], reason: 'Intrusión.' },
    setConsultationEligibility: { id, eligibility: { level: 'REGISTERED' }, realNamesReason: 'La Ley 1437 de 2011 pide el nombre.' },
    recordGathering: { consultationId: id, way: 'PAPER', place: 'Alcaldía', heldOn: '2026-02-02' },
    setMemorandum: { id, ...memorandum },
    setTranslation: { id, locale: 'en', title: 'Mine', summary: 'Mine', body: 'Mine', reason: 'Intrusión.' },
    scheduleConsultation: { id, opensAt: inDays(1), closesAt: inDays(21) },
    extendConsultation: { id, closesAt: inDays(50), reason: 'Intrusión.' },
    requestEarlyClosing: { id, reason: 'Intrusión.' },
    confirmEarlyClosing: { id },
    withdrawConsultation: { id, reason: 'Intrusión.' },
    markConsultationAnswered: { id },
    archiveConsultation: { id },
    saveText: { consultationId: id, markdown: shortText },
    uploadText: { consultationId: id, markdown: shortText },
    draftTextVersion: { consultationId: id, markdown: shortText.replace('agua', 'suelo') },
    correctTextMatching: { versionId, corrections: [{ oldEid: 'art_1', newEid: 'art_2' }] },
    publishTextVersion: { versionId, changelog: [{ locale: 'es', text: 'Intrusión.' }] },
    callPoll: {
      consultationId: id,
      kind: 'SINGLE',
      resultsPolicy: 'LIVE',
      questions: [{ locale: 'es', text: '¿?' }],
      options: ['Sí', 'No'].map((text) => ({ labels: [{ locale: 'es', text }] })),
    },
    removePoll: { pollId },
    prepareAnswers: answerInput(id, 0, { office: undefined }),
    signAnswers: { consultationId: id, selection: { filter: {}, seenRevision: 0 }, office: 'Intrusa' },
    answerObservations: answerInput(id, 0),
    reviseAnswers: answerInput(id, 0),
    publishObservationsReport: { consultationId: id, office: 'Intrusa' },
    issueText: { consultationId: id, versionId, office: 'Intrusa' },
    createTheme: { consultationId: id, names: [{ locale: 'es', name: 'Mío' }] },
    suggestThemes: { consultationId: id },
  });

  /** Visitors who send a text are refused before it is read and anything looked up, whether that exists or not. */
  const isEarly = (mutation: string, code: string): boolean => mutation === 'uploadText' && code === 'SIGN_IN_REQUIRED';

  it('cannot change anything in it, whatever they try', async () => {
    const draft = await world.drafts.complete({ official: clara, polls: [{}] });
    const open = await world.drafts.open({ official: clara, polls: [{}] });
    await clara.act('requestEarlyClosing', { id: open.id, reason: 'De verdad.' });
    const state = () =>
      world.rows(
        `SELECT to_jsonb(c) - 'announced_phase' AS consultation, (SELECT json_agg(t ORDER BY locale) FROM consultation_translations t WHERE t.consultation_id = c.id) AS words,
              (SELECT json_agg(m) FROM memoranda m WHERE m.consultation_id = c.id) AS memorandum, (SELECT count(*) FROM polls p WHERE p.consultation_id = c.id) AS polls,
              (SELECT json_agg(v) FROM text_versions v WHERE v.consultation_id = c.id) AS texts, (SELECT json_agg(r) FROM closing_requests r WHERE r.consultation_id = c.id) AS requests
       FROM consultations c WHERE id = ANY($1) ORDER BY id`,
        [[uuidOf(draft.id), uuidOf(open.id)]],
      );
    const before = await state();
    const strangers: [Person, string, string][] = [
      [world.visitor(), 'NOT_FOUND', 'SIGN_IN_REQUIRED'],
      [ana, 'NOT_FOUND', 'FORBIDDEN'],
      [patricia, 'NOT_FOUND', 'FORBIDDEN'],
      [tomas, 'FORBIDDEN', 'FORBIDDEN'],
      [beatriz, 'FORBIDDEN', 'FORBIDDEN'],
      [gonzalo, 'AUDITORS_ONLY_READ', 'AUDITORS_ONLY_READ'],
    ];
    for (const [who, ofDraft, ofOpen] of strangers) {
      for (const [consultation, code] of [
        [draft, ofDraft],
        [open, ofOpen],
      ] as const) {
        const { text } = await view(clara, consultation.id, 'text { id }');
        const tried = Object.entries(inputs(consultation.id, consultation.polls[0]!.id, text.id));
        const refusals = await Promise.all(tried.map(([mutation, input]) => who.refusals(mutation, input)));
        expect(Object.fromEntries(tried.map(([mutation], index) => [mutation, refusals[index]]))).toEqual(
          Object.fromEntries(tried.map(([mutation]) => [mutation, [isEarly(mutation, ofOpen) ? ofOpen : code]])),
        );
      }
      // Whether it may be begun does not depend on what exists, so nothing needs to be hidden.
      expect(await who.refusals('createConsultation', { agencyId: world.ministry.globalId, title: 'Mía' })).toEqual([ofOpen]);
    }
    expect(await state()).toEqual(before);
    expect(
      await world.rows(`SELECT 1 FROM journal WHERE consultation_id = ANY($1) AND actor_id <> $2`, [
        [uuidOf(draft.id), uuidOf(open.id)],
        clara.accountId,
      ]),
    ).toEqual([]);
  });

  it('were tried with every such act that the API has', async () => {
    const { __schema } = await ana.read(
      '{ __schema { mutationType { fields { name args { type { ofType { name } } } type { ofType { fields { name type { name } } } } } } types { name inputFields { name } } } }',
    );
    type Mutation = {
      name: string;
      args: { type: { ofType: { name: string } | null } }[];
      type: { ofType: { fields: { name: string; type: { name: string | null } }[] } };
    };
    const fieldsOf = (input?: string): string[] =>
      (__schema.types.find(({ name }: { name: string }) => name === input)?.inputFields ?? []).map(({ name }: { name: string }) => name);
    const found = (__schema.mutationType.fields as Mutation[])
      .filter(
        ({ args, type }) =>
          type.ofType.fields.some((field) => field.type.name === 'Consultation') ||
          fieldsOf(args[0]?.type.ofType?.name).includes('consultationId'),
      )
      .map(({ name }) => name);
    // Everybody's: what they follow, what they say, and what they themselves uploaded.
    const everybodys = ['discardTextUpload', 'followConsultation', 'postWebAnnotation', 'unfollowConsultation'];
    // With a file, so in a request of another kind: tried in matrix.spec.ts.
    const withFile = ['uploadMatrix'];
    expect(found.sort()).toEqual([...Object.keys(inputs('', '', '')), 'createConsultation', ...everybodys, ...withFile].sort());
  });
});
