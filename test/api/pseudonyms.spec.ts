/** People who go by a pseudonym: what it may be, what it changes, and who may look behind it. */
import { toGlobalId } from '../../src/platform/graphql/relay.js';
import type { Person } from '../person.js';
import { ErasingService } from '../../src/privacy/erasing.service.js';
import { day, World } from '../world.js';

let world: World;
let clara: Person;
beforeAll(async () => {
  world = await World.open();
  clara = await world.official();
});
afterAll(() => world?.close());

const byComment = 'query ($id: ID!) { node(id: $id) { ... on Comment { author { displayName isPseudonym } } } }';
const me = '{ viewer { account { displayName isPseudonym } ownName pseudonymSince canTakePseudonym { code } nameLooks { ground } } }';
const comment = async (who: Person, subjectId: string, body = 'Que se proteja el nacimiento del agua.'): Promise<string> =>
  (await who.act('postComment', { subjectId, body, stance: 'IN_FAVOUR' }, 'comment { id }')).comment.id;
const authorOf = async (id: string, language = 'es') => (await world.visitor().speaking(language).read(byComment, { id })).node.author;

describe('A pseudonym', () => {
  it('stands beside what was written before and after, with a word that says what it is, and may be changed and ended', async () => {
    const { id } = await world.drafts.open({ official: clara });
    const ana = await world.citizen('Hermenegilda Quimbaya');
    const before = await comment(ana, id);

    const taken = await ana.act('takePseudonym', { pseudonym: ' Colibrí   del páramo ' }, 'viewer { account { displayName } }');
    const after = await comment(ana, id, 'Y que se cuide el páramo.');

    expect(taken.viewer.account.displayName).toBe('Colibrí del páramo (seudónimo)');
    for (const each of [before, after])
      expect(await authorOf(each)).toEqual({ displayName: 'Colibrí del páramo (seudónimo)', isPseudonym: true });
    expect((await authorOf(before, 'en')).displayName).toBe('Colibrí del páramo (pseudonym)');
    expect((await ana.read(me)).viewer).toMatchObject({
      account: { displayName: 'Colibrí del páramo (seudónimo)', isPseudonym: true },
      ownName: 'Hermenegilda Quimbaya',
      pseudonymSince: expect.any(String),
    });

    await ana.act('takePseudonym', { pseudonym: 'Frailejón' });
    expect((await authorOf(before)).displayName).toBe('Frailejón (seudónimo)');
    // Correcting the name behind it shows nobody anything.
    await ana.act('updateAccount', { displayName: 'Hermenegilda Quimbaya Ríos' });
    expect((await authorOf(before)).displayName).toBe('Frailejón (seudónimo)');

    await ana.act('endPseudonym', {});
    expect(await authorOf(before)).toEqual({ displayName: 'Hermenegilda Quimbaya Ríos', isPseudonym: false });
    expect(await ana.refusals('endPseudonym', {})).toEqual(['NO_PSEUDONYM']);
  });

  it.each([
    ['of two letters', 'Xy', 'PSEUDONYM_LENGTH'],
    ['that is too long', 'x'.repeat(41), 'PSEUDONYM_LENGTH'],
    ['with signs', 'Ana <b>', 'PSEUDONYM_CHARACTERS'],
    ['that feigns the mark', 'Luis (seudónimo)', 'PSEUDONYM_CHARACTERS'],
    ['of digits alone', '12345', 'PSEUDONYM_CHARACTERS'],
    ['with letters of two alphabets', 'Раula', 'PSEUDONYM_CHARACTERS'],
    ['with the name of the agency', 'Voz del Ministerio de Aguas', 'PSEUDONYM_OF_OFFICE'],
    ['that speaks for an office', 'Señora Alcaldesa', 'PSEUDONYM_OF_OFFICE'],
    ['that speaks for the moderators', 'Moderación', 'PSEUDONYM_OF_OFFICE'],
  ])('%s is refused', async (_, pseudonym, code) => {
    expect(await (await world.citizen('Zacarías')).refusals('takePseudonym', { pseudonym })).toEqual([code]);
  });

  it.each([
    ['the name of an official', 'Clodomiro Paz', 'Clodomiro Paz', 'PSEUDONYM_OF_OFFICE', true],
    ['the name of another person, without its accents', 'Nicolás Ávila', 'nicolas avila', 'PSEUDONYM_TAKEN', false],
    ['one with a digit for a letter', 'Rosalío Pardo', 'Rosali0 Pardo', 'PSEUDONYM_TAKEN', false],
    ['one with a one for an l', 'Liliana', '1iIiana', 'PSEUDONYM_TAKEN', false],
    ['one in another alphabet alone', 'Copa', 'Сора', 'PSEUDONYM_TAKEN', false],
    ['one with r and n for an m', 'Marno', 'Mamo', 'PSEUDONYM_TAKEN', false],
    ['one with other joints', 'Luz María', 'Luz-Maria.', 'PSEUDONYM_TAKEN', false],
  ])('that looks like %s is refused', async (_, name, pseudonym, code, isOfficial) => {
    await (isOfficial ? world.official(world.ministry, name) : world.citizen(name));
    expect(await (await world.citizen('Zacarías')).refusals('takePseudonym', { pseudonym })).toEqual([code]);
  });

  it('looks neither like the own name nor like the pseudonym of somebody else, and two who want one at once do not both get it', async () => {
    const people = await Promise.all(['Uno', 'Dos', 'Tres', 'Cuatro'].map((name) => world.citizen(`${name} Bermúdez`)));
    expect(await people[0]!.refusals('takePseudonym', { pseudonym: 'Uno Bermudez' })).toEqual(['PSEUDONYM_IS_NAME']);

    const answers = await Promise.all(people.map((person) => person.refusals('takePseudonym', { pseudonym: 'Guacamaya' })));

    expect(answers.flat().sort()).toEqual(['PSEUDONYM_TAKEN', 'PSEUDONYM_TAKEN', 'PSEUDONYM_TAKEN']);
  });

  it('can be repeated with its key, and asks who somebody is before their name is shown again', async () => {
    const ana = await world.citizen('Rufina Buitrago');
    const input = { pseudonym: 'Cóndor', idempotencyKey: 'a key of hers' };
    expect(await ana.refusals('takePseudonym', input)).toEqual([]);
    expect(await ana.refusals('takePseudonym', input)).toEqual([]);
    world.clock.advance(11 * 60_000);
    expect(await ana.refusals('endPseudonym', {})).toEqual(['PROVE_AGAIN']);
    expect(await world.visitor().refusals('takePseudonym', { pseudonym: 'Nadie' })).toEqual(['SIGN_IN_REQUIRED']);
  });

  it('is free again, and its sealed name gone, once its owner has left', async () => {
    const [ana, luis] = [await world.citizen('Casilda Ordóñez'), await world.citizen('Luis')];
    await ana.act('takePseudonym', { pseudonym: 'Barranquero' });
    expect(await luis.refusals('takePseudonym', { pseudonym: 'Barranquero' })).toEqual(['PSEUDONYM_TAKEN']);
    await ana.act('requestErasure', { keepsWords: true });
    world.clock.advance(8 * day);
    await world.app.get(ErasingService).carryOn();

    expect(await world.rows('SELECT FROM accounts WHERE id = $1 AND own_name_sealed IS NULL', [ana.accountId])).toHaveLength(1);
    expect(await (await world.session(luis)).refusals('takePseudonym', { pseudonym: 'Barranquero' })).toEqual([]);
  });
});

describe('Who acts for others', () => {
  it('acts by name: no pseudonym with a role, and no role with a pseudonym', async () => {
    const [administrator, ana] = [await world.administrator(), await world.citizen('Ana')];
    for (const person of [await world.session(clara), administrator])
      expect(await person.refusals('takePseudonym', { pseudonym: 'Lechuza' })).toEqual(['OFFICE_BY_NAME']);
    expect(await (await world.auditor()).refusals('takePseudonym', { pseudonym: 'Lechuza' })).toEqual(['AUDITORS_ONLY_READ']);

    await ana.act('takePseudonym', { pseudonym: 'Lechuza' });

    const role = { agencyId: world.ministry.globalId, email: ana.email, role: 'OFFICIAL' };
    expect(await administrator.refusals('grantRole', role)).toEqual(['PSEUDONYM_HOLDS_NO_ROLE']);
    await ana.act('endPseudonym', {});
    expect(await administrator.refusals('grantRole', role)).toEqual([]);
  });

  it('sees the name behind one only as an administrator, freshly proven, on a ground that the person reads; the journal holds no name', async () => {
    const ana = await world.citizen('Eduvigis Tocancipá');
    await ana.act('takePseudonym', { pseudonym: 'Tángara' });
    const wish = { accountId: toGlobalId('Account', ana.accountId), ground: 'COURT_ORDER' };
    const others = [await world.session(clara), await world.moderator(), await world.citizen(), await world.session(ana)];
    for (const person of others) expect(await person.refusals('lookAtName', wish)).toEqual(['FORBIDDEN']);
    expect(await (await world.auditor()).refusals('lookAtName', wish)).toEqual(['AUDITORS_ONLY_READ']);
    const administrator = await world.administrator();

    expect((await administrator.act('lookAtName', wish, 'ownName')).ownName).toBe('Eduvigis Tocancipá');

    expect((await ana.read(me)).viewer.nameLooks).toEqual([{ ground: 'COURT_ORDER' }]);
    expect((await (await world.citizen()).read(me)).viewer.nameLooks).toEqual([]);
    const [entry] = await world.rows(
      `SELECT facts, actor_id AS "actorId", is_public AS "isPublic" FROM journal WHERE kind = 'account.name_seen'`,
    );
    expect(entry).toEqual({ facts: { ground: 'COURT_ORDER' }, actorId: administrator.accountId, isPublic: false });
    world.clock.advance(11 * 60_000);
    expect(await administrator.refusals('lookAtName', wish)).toEqual(['PROVE_AGAIN']);
    const nobody = { ...wish, accountId: toGlobalId('Account', (await world.citizen()).accountId) };
    expect(await (await world.session(administrator)).refusals('lookAtName', nobody)).toEqual(['NO_PSEUDONYM']);
  });
});

describe('A consultation that asks for names', () => {
  const realNamesReason = 'La Ley 1437 de 2011, artículo 65, pide que quien interviene se identifique.';
  const opened = async () => {
    clara = await world.session(clara);
    const draft = await world.drafts.complete({ official: clara });
    await clara.act('setConsultationEligibility', { id: draft.id, eligibility: {}, realNamesReason });
    const now = world.clock.now().getTime();
    const [opensAt, closesAt] = [new Date(now).toISOString(), new Date(now + 20 * day).toISOString()];
    await clara.act('scheduleConsultation', { id: draft.id, opensAt, closesAt });
    return draft;
  };

  it('says so with its law beforehand, takes no comments under a pseudonym and supports all the same', async () => {
    const { id } = await opened();
    const [ana, luis] = [await world.citizen('Ana'), await world.citizen('Luis')];
    await ana.act('takePseudonym', { pseudonym: 'Quetzal' });
    const read = 'query ($id: ID!) { consultation(id: $id) { realNamesReason viewerCanComment { code } } }';
    expect((await world.visitor().read(read, { id })).consultation.realNamesReason).toBe(realNamesReason);
    expect((await ana.read(read, { id })).consultation.viewerCanComment.code).toBe('REAL_NAME_NEEDED');
    const words = { subjectId: id, body: 'Bajo seudónimo.', stance: 'AGAINST' };
    expect(await ana.refusals('postComment', words)).toEqual(['REAL_NAME_NEEDED']);
    const commentId = await comment(luis, id);
    expect(await ana.refusals('supportComment', { commentId })).toEqual([]);

    await ana.act('endPseudonym', {});
    expect(await ana.refusals('postComment', words)).toEqual([]);
  });

  it('keeps the names of who wrote in it until it is over, or until they take their words back', async () => {
    const { id } = await opened();
    const ana = await world.citizen('Ana');
    const commentId = await comment(ana, id);
    expect((await ana.read(me)).viewer.canTakePseudonym.code).toBe('NAME_STILL_NEEDED');
    expect(await ana.refusals('takePseudonym', { pseudonym: 'Pava de monte' })).toEqual(['NAME_STILL_NEEDED']);
    await ana.act('withdrawComment', { commentId });
    expect(await ana.refusals('takePseudonym', { pseudonym: 'Pava de monte' })).toEqual([]);
  });

  it('names a law, and only in a draft', async () => {
    const draft = await world.drafts.complete({ official: clara });
    const input = { id: draft.id, eligibility: {}, realNamesReason: 'Porque sí.' };
    expect(await clara.refusals('setConsultationEligibility', input)).toEqual(['REAL_NAMES_REASON']);
    const { id } = await world.drafts.open({ official: clara });
    expect(await clara.refusals('setConsultationEligibility', { ...input, id, realNamesReason })).toEqual(['ALREADY_PUBLISHED']);
  });
});
