/** What officials are told and shown while they prepare a consultation. */
import { answerAll, revisionOf } from '../answers.js';
import { memorandum, shortText } from '../drafts.js';
import type { Person } from '../person.js';
import { World, day, monday } from '../world.js';

let world: World;
let clara: Person;
let patricia: Person;
let tomas: Person;
let ana: Person;
let beatriz: Person;
let gonzalo: Person;
beforeAll(async () => {
  world = await World.open();
  clara = await world.official();
  patricia = await world.official(world.townHall, 'Patricia');
  [tomas, ana, beatriz, gonzalo] = [await world.moderator(), await world.citizen(), await world.administrator(), await world.auditor()];
});
beforeEach(() => world.clock.set(monday));
afterAll(() => world?.close());

const view = async (who: Person, id: string, fields: string, variables: Record<string, unknown> = {}, declared = '') =>
  (await who.read(`query ($id: ID!${declared}) { consultation(id: $id) { ${fields} } }`, { id, ...variables })).consultation;

describe('an official who chooses dates', () => {
  const term = async (who: Person, id: string, opensAt: string) =>
    who.ask(
      `query ($id: ID!, $opensAt: DateTime!) { consultation(id: $id) { publicationTerm(opensAt: $opensAt) {
        policy { minimumDays counts } opensAt earliestClosesAt days { date isWorkingDay holiday counts } } } }`,
      { id, opensAt },
    );

  it('sees every day that must pass, with its holidays, and is let announce from the earliest closing on and not before', async () => {
    const { id } = await world.drafts.complete({ official: clara });
    const opensAt = '2026-03-20T13:00:00.000Z';
    const { data } = await term(clara, id, opensAt);
    const { earliestClosesAt, days, ...rest } = data.consultation.publicationTerm;
    expect(rest).toEqual({ policy: { minimumDays: 15, counts: 'CALENDAR_DAYS' }, opensAt });
    expect(earliestClosesAt).toBe('2026-04-04T13:00:00.000Z');
    expect(days).toHaveLength(16);
    expect(days[0]).toEqual({ date: '2026-03-20', isWorkingDay: true, holiday: null, counts: null });
    expect(days[3]).toEqual({ date: '2026-03-23', isWorkingDay: false, holiday: 'Día de San José', counts: 3 });
    expect(days[15]).toEqual({ date: '2026-04-04', isWorkingDay: false, holiday: null, counts: 15 });
    const inEnglish = (await term(clara.speaking('en'), id, opensAt)).data.consultation.publicationTerm;
    expect(inEnglish.days.map(({ holiday }: { holiday: string | null }) => holiday).filter(Boolean)).toEqual([
      'Saint Joseph’s Day',
      'Maundy Thursday',
      'Good Friday',
    ]);
    const earlier = new Date(Date.parse(earliestClosesAt) - 1).toISOString();
    expect(await clara.refusals('scheduleConsultation', { id, opensAt, closesAt: earlier })).toEqual(['JUSTIFICATION_REQUIRED']);
    expect(await clara.refusals('scheduleConsultation', { id, opensAt, closesAt: earliestClosesAt })).toEqual([]);
  });

  it('shares this with administrators only, and hears at once when the day has passed', async () => {
    const { id } = await world.drafts.scheduled({ official: clara });
    const opensAt = new Date(world.clock.now().getTime() + day).toISOString();
    expect((await term(beatriz, id, opensAt)).data.consultation.publicationTerm.days).toHaveLength(16);
    for (const outsider of [tomas, patricia, ana, gonzalo, world.visitor()])
      expect((await term(outsider, id, opensAt)).data.consultation.publicationTerm).toBeNull();
    const codes = async (opensAt: string) => (await term(clara, id, opensAt)).errors?.map(({ extensions }) => extensions.code);
    expect(await codes('2026-02-01T13:00:00Z')).toEqual(['OPENS_IN_THE_PAST']);
    expect(await codes('9999-12-31T23:59:00Z')).toEqual(['OPENS_TOO_FAR_AHEAD']);
    expect(
      await clara.refusals('scheduleConsultation', {
        id: (await world.drafts.complete({ official: clara })).id,
        opensAt: '9999-12-01T00:00:00Z',
        closesAt: '9999-12-31T23:59:59Z',
      }),
    ).toEqual(['OPENS_TOO_FAR_AHEAD']);
    expect((await view(ana, id, 'id')).id).toBe(id);
  });
});

describe('an official who writes a draft', () => {
  it('reads back everything that they save, also the title in Spanish that they change later', async () => {
    await world.rows(`INSERT INTO territories (code, name, kind) VALUES ('98', '{"es": "Ribera"}', 'DEPARTMENT') ON CONFLICT DO NOTHING`);
    await world.rows(`INSERT INTO topics VALUES ('agua', '{"es": "Agua"}') ON CONFLICT DO NOTHING`);
    const create = { agencyId: world.ministry.globalId, title: 'Un título apresurado' };
    const { id } = (await clara.act('createConsultation', create, 'consultation { id }')).consultation;
    const contact = { office: 'Oficina', name: 'Clara Ruiz', email: 'oficina@example.org', phone: '601 555 0100' };
    const particulars = { contact, channels: ['WEB', 'COMMUNITY_RADIO'], slug: 'un-nombre-propio', timeZone: 'America/Lima' };
    await clara.act('updateConsultation', { id, ...particulars, topics: ['agua'], territory: '98' });
    const words = [
      { locale: 'es', title: 'Un título mejor', summary: 'Un resumen.', body: 'Una **presentación**.' },
      { locale: 'en', title: 'A better title', summary: '', body: '' },
    ];
    for (const each of words) await clara.act('setTranslation', { id, ...each });
    await clara.act('setMemorandum', { id, ...memorandum });
    await clara.act('saveText', { consultationId: id, markdown: shortText });
    expect(
      await view(
        clara,
        id,
        `title slug timeZone contact { office name email phone } channels topics { slug } territory { code } text { markdown }
         translations { locale title summary body } memorandum { ${Object.keys(memorandum).join(' ')} }`,
      ),
    ).toEqual({
      ...particulars,
      title: 'Un título mejor',
      topics: [{ slug: 'agua' }],
      territory: { code: '98' },
      text: { markdown: shortText },
      translations: words,
      memorandum,
    });
    const justification = { reason: 'Urgencia manifiesta.', name: 'Clara Ruiz', office: 'Ministra' };
    const [opensAt, closesAt] = [1, 4].map((days) => new Date(world.clock.now().getTime() + days * day).toISOString());
    await clara.act('scheduleConsultation', { id, opensAt, closesAt, shorterTermJustification: justification });
    expect(await view(clara, id, 'opensAt closesAt shorterTermJustification { reason name office }')).toEqual({
      opensAt,
      closesAt,
      shorterTermJustification: justification,
    });
  });

  it('sees a checklist whose order never changes, and which is the one that decides', async () => {
    const checklist = async (id: string, who = clara) =>
      (await view(who, id, 'publicationChecklist { code isDone message }')).publicationChecklist as {
        code: string;
        isDone: boolean;
        message: string;
      }[];
    const { id } = (await clara.act('createConsultation', { agencyId: world.ministry.globalId, title: 'Vacía' }, 'consultation { id }'))
      .consultation;
    const complete = await world.drafts.complete({ official: clara });
    const [empty, full] = [await checklist(id), await checklist(complete.id)];
    expect(empty.map(({ code }) => code)).toEqual(full.map(({ code }) => code));
    expect(empty.map(({ code }) => code).at(-1)).toBe('TEXT_MISSING');
    expect(full.every(({ isDone }) => isDone)).toBe(true);
    expect(empty.filter(({ isDone }) => isDone).map(({ code }) => code)).toEqual(['TITLE_MISSING', 'TIME_ZONE_UNKNOWN']);
    expect([empty[0]!.message, empty[1]!.message]).toEqual(['El título en español está escrito.', 'Falta el resumen en español.']);
    expect((await checklist(complete.id, clara.speaking('en'))).at(-1)!.message).toBe(
      'The text under discussion has at least one article.',
    );
    const [opensAt, closesAt] = [1, 30].map((days) => new Date(world.clock.now().getTime() + days * day).toISOString());
    const firstMissing = empty.find(({ isDone }) => !isDone)!.code;
    expect(await clara.refusals('scheduleConsultation', { id, opensAt, closesAt })).toEqual([firstMissing]);
    for (const outsider of [beatriz, tomas, gonzalo]) expect(await checklist(id, outsider)).toBeNull();
    await clara.act('scheduleConsultation', { id: complete.id, opensAt, closesAt });
    for (const who of [clara, ana, patricia, world.visitor()]) expect(await checklist(complete.id, who)).toBeNull();
  });

  it('sees the checklists of a whole list of drafts', async () => {
    const { workbench } = await clara.read(
      '{ workbench(phase: DRAFT) { nodes { missingForPublication publicationChecklist { isDone } } } }',
    );
    for (const { missingForPublication, publicationChecklist } of workbench.nodes) {
      expect(publicationChecklist).toHaveLength(14);
      expect(publicationChecklist.filter(({ isDone }: { isDone: boolean }) => !isDone)).toHaveLength(missingForPublication.length);
    }
  });
});

describe('what may be done with a consultation', () => {
  const acts = ['Edit', 'Schedule', 'Extend', 'CloseEarly', 'ConfirmEarlyClosing', 'Withdraw', 'MarkAnswered', 'Archive'];
  const may = async (who: Person, id: string): Promise<Record<string, string | null>> => {
    const found = await view(who, id, acts.map((act) => `viewerCan${act} { allowed code reason }`).join(' '));
    return Object.fromEntries(
      acts.map((act) => {
        const { allowed, code, reason } = found[`viewerCan${act}`];
        expect([allowed, reason === null]).toEqual([code === null, code === null]);
        return [act, code];
      }),
    );
  };

  it('is told to officials phase by phase', async () => {
    const ramiro = await world.official(world.ministry, 'Ramiro');
    const draft = await world.drafts.complete({ official: clara });
    const unpublished = { Extend: 'NOT_PUBLISHED', CloseEarly: 'NOT_PUBLISHED', ConfirmEarlyClosing: 'NOT_PUBLISHED' };
    const never = { Withdraw: 'NOT_PUBLISHED', MarkAnswered: 'NOT_PUBLISHED', Archive: 'NOT_PUBLISHED' };
    expect(await may(clara, draft.id)).toEqual({ Edit: null, Schedule: null, ...unpublished, ...never });

    const open = await world.drafts.open({ official: clara, closesIn: 20 });
    const duringIt = {
      Edit: null,
      Schedule: 'ALREADY_PUBLISHED',
      Extend: null,
      Withdraw: null,
      MarkAnswered: 'STILL_OPEN',
      Archive: 'STILL_OPEN',
    };
    expect(await may(clara, open.id)).toEqual({ ...duringIt, CloseEarly: null, ConfirmEarlyClosing: 'EARLY_CLOSING_NOT_REQUESTED' });
    await clara.act('requestEarlyClosing', { id: open.id, reason: 'Fuerza mayor.' });
    const requested = { ...duringIt, CloseEarly: 'EARLY_CLOSING_ALREADY_REQUESTED' };
    expect(await may(clara, open.id)).toEqual({ ...requested, ConfirmEarlyClosing: 'SECOND_OFFICIAL_REQUIRED' });
    expect(await may(ramiro, open.id)).toEqual({ ...requested, ConfirmEarlyClosing: null });
    await ramiro.act('confirmEarlyClosing', { id: open.id });

    const closed = { Edit: null, Schedule: 'ALREADY_PUBLISHED', Extend: 'CLOSED', CloseEarly: 'CLOSED', ConfirmEarlyClosing: 'CLOSED' };
    const waiting = { ...closed, Withdraw: null, Archive: 'NOT_YET_ANSWERED' };
    await revisionOf(clara, open.id);
    expect(await may(clara, open.id)).toEqual({ ...waiting, MarkAnswered: 'REPORT_UNPUBLISHED' });
    await answerAll(clara, open.id);
    expect(await may(clara, open.id)).toEqual({ ...waiting, MarkAnswered: null });
    await clara.act('markConsultationAnswered', { id: open.id });
    expect(await may(clara, open.id)).toEqual({ ...closed, Withdraw: 'ALREADY_ANSWERED', MarkAnswered: 'ALREADY_ANSWERED', Archive: null });
  });

  it('is the same answer that the act gives', async () => {
    const open = await world.drafts.open({ official: clara });
    const draft = await world.drafts.complete({ official: clara });
    const mutations: Record<string, [string, object]> = {
      Extend: ['extendConsultation', { closesAt: new Date(world.clock.now().getTime() + 50 * day).toISOString(), reason: 'Más tiempo.' }],
      CloseEarly: ['requestEarlyClosing', { reason: 'Fuerza mayor.' }],
      ConfirmEarlyClosing: ['confirmEarlyClosing', {}],
      MarkAnswered: ['markConsultationAnswered', {}],
      Archive: ['archiveConsultation', {}],
      Withdraw: ['withdrawConsultation', { reason: 'Error.' }],
    };
    for (const who of [clara, tomas, beatriz, gonzalo, ana, patricia, world.visitor()])
      for (const { id } of [open, draft]) {
        for (const [act, [mutation, input]] of Object.entries(mutations)) {
          // A draft does not exist for outsiders: there is nothing to foretell.
          if ((await view(who, id, 'id')) === null) continue;
          const foretold = (await may(who, id))[act];
          expect([act, who.name, await who.refusals(mutation, { id, ...input })]).toEqual([
            act,
            who.name,
            foretold === null ? [] : [foretold],
          ]);
        }
      }
  });
});
