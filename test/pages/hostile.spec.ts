/** Every field that people write, with scripts, HTML, Markdown and addresses that do harm: no page falls for them. */
import { readdirSync, readFileSync } from 'node:fs';
import type { Page as Tab } from 'playwright-core';
import { addressOf, type AddressName } from '../../src/web/addresses.js';
import { pages } from '../../src/web/pages.js';
import { Browser } from '../browser.js';
import { Letters } from '../letters.js';
import type { Person } from '../person.js';
import { harmIn, mailTricks, tricks } from '../tricks.js';
import { fieldsOfWords, fieldsWith } from '../words-of-schema.js';
import { newDocument } from '../identities.js';
import { World } from '../world.js';
import { HostileStory, Outcomes, Pair, type Cast, type Told } from './hostile-story.js';
import { stops, type Who } from './stops.js';

/** Fields of a fixed form: whatever is not of that form is refused, and so never shown. */
const shut = [
  ...['PolicyWords', 'Label', 'Question', 'AgencyWords', 'TerritoryWords', 'TopicWords'].map((name) => `${name}Input.locale`),
  ...['Register', 'RequestPasswordReset', 'SetTranslation', 'UpdateAccount'].map((name) => `${name}Input.locale`),
  ...['AskQuestion', 'PublishGuidance', 'SaveAnswerTemplate'].map((name) => `${name}Input.locale`),
  'AskQuestionInput.territory',
  ...['CreateAgency', 'UpdateAgency', 'CreateConsultation', 'UpdateConsultation'].map((name) => `${name}Input.slug`),
  ...['CreateTopic', 'UpdateTopic', 'RemoveTopic'].map((name) => `${name}Input.slug`),
  ...['CreateAgencyInput.territoryCode', 'UpdateAgencyInput.territoryCode', 'CreateTerritoryInput.code', 'CreateTerritoryInput.parentCode'],
  ...['UpdateTerritoryInput.code', 'CreateConsultationInput.territory', 'UpdateConsultationInput.territory'],
  ...['CreateConsultationInput.topics', 'UpdateConsultationInput.topics'],
  ...['CreateConsultationInput.timeZone', 'UpdateConsultationInput.timeZone', 'ScheduleConsultationInput.timeZone'],
  ...['EligibilityInput.territories', 'VerifyInPersonInput.territory', 'VerifyByPaperCodeInput.code', 'VerifyInPersonInput.code'],
  ...['VerifyByRoll', 'VerifyByPaperCode', 'VerifyInPerson', 'EnterBallot', 'ConfirmBallot', 'EnterSupport'].map(
    (name) => `${name}Input.documentNumber`,
  ),
  ...[
    'EnterBallotInput.home',
    'EnterBallotInput.territory',
    'ConfirmBallotInput.territory',
    'EnterSupportInput.home',
    'EnterQuestionInput.locale',
  ],
  'TakePseudonymInput.pseudonym',
  ...['GrantRoleInput.email', 'RequestPasswordResetInput.email'],
  ...['InviteToAgencyInput.email', 'InviteToAgencyInput.locale', 'AcceptInvitationInput.token'],
  ...['CancelErasureInput.token', 'SetRetentionInput.subject', 'RegisterInput.purposes'],
  ...['ResetPasswordInput.token', 'PostWebAnnotationInput.annotation'],
  ...['ReportWithoutAccountInput.proof', 'ReportByMailInput.email', 'ReportByMailInput.locale', 'ConfirmReportInput.token'],
  ...['TextCorrectionInput.eid', 'TextCorrectionInput.number'],
  ...['CastVoteInput.territory', 'CountingParameterInput.name', 'CountingParameterInput.value'],
  ...[
    'AddPasskeyInput.name',
    'AddPasskeyInput.passkey',
    'AskForPasskeyInput.ticket',
    'ChangeEmailInput.email',
    'ConfirmAuthenticatorInput.code',
    'ConfirmPhoneInput.code',
    'RequestPhoneCodeInput.number',
  ],
  ...['ticket', 'code', 'passkey', 'device'].map((name) => `CompleteSignInInput.${name}`),
  ...['ConfirmEmailChangeInput.token', 'ConfirmEmailInput.token', 'SignInWithPasskeyInput.passkey', 'SignInWithPasskeyInput.device'],
  ...['password', 'code', 'passkey'].map((name) => `ProveIdentityInput.${name}`),
  ...['RequestSignInLinkInput.email', 'RequestSignInLinkInput.locale'],
  ...['token', 'code', 'displayName', 'device', 'browserKey'].map((name) => `SignInWithLinkInput.${name}`),
  // Nobody signs in with a service here.
  ...['browserKey', 'provider', 'remember'].map((name) => `BeginProviderSignInInput.${name}`),
  ...['browserKey', 'code', 'device', 'error', 'issuer', 'provider', 'state'].map((name) => `CompleteProviderSignInInput.${name}`),
  ...['browserKey', 'device', 'displayName', 'provider', 'purposes', 'ticket'].map((name) => `RegisterWithProviderInput.${name}`),
  // Words to search with: they find nothing, and nothing of them is kept.
  ...['AnswerReasonInput.locale', 'ThemeNameInput.locale', 'ObservationFilter.author', 'ObservationFilter.text'],
  ...[
    'ChangelogInput.locale',
    'ReasonWordsInput.locale',
    'ReasonInput.eid',
    'MatchingCorrectionInput.oldEid',
    'MatchingCorrectionInput.newEid',
  ],
].sort();

/** Taken, but never shown to anybody. */
const secret = [
  ...['ChangePasswordInput.currentPassword', 'ChangePasswordInput.newPassword'],
  ...['RequestSignInLinkInput.browserKey'],
  ...['RegisterInput.password', 'ResetPasswordInput.password', 'SignInInput.password'],
];
/** Taken as hints of where a passage stands: what is shown comes from the text. */
const hints = ['PassageInput.prefix', 'PassageInput.suffix'];
/**
 * Shown where this story does not lead: a device in the account of whoever changed their password, and why a proposal was declined on the
 * page of its comment. Or not kept: what restricts nobody has nothing to be in proportion to.
 */
const elsewhereShown = [
  ...['DeclineModerationProposalInput.reason', 'DismissReportsInput.proportion'],
  ...['ResetPasswordInput.device', 'RestoreCommentInput.proportion'],
  // What an official saw is shown to nobody but the person and auditors.
  'VerifyInPersonInput.note',
];

let world: World;
let browser: Browser;
let letters: Letters;
let cast: Cast;
let gonzalo: Person;
let story: HostileStory;
let last: Told;
const outcomes = new Outcomes();
const windows = new Map<Who, Tab>();
const elsewhere: string[] = [];
/** All that pages said. */
let said = '';

async function open(person?: Person): Promise<Tab> {
  const tab = await browser.window({ person });
  tab.on('request', (request) => void (request.url().startsWith(world.url) || elsewhere.push(request.url())));
  await tab.goto('/es');
  return tab;
}

beforeAll(async () => {
  letters = new Letters();
  world = await World.open({ URNA_HOME: letters.home });
  browser = await Browser.open(world.url);
  const patricia = await world.official(world.ministry, 'Patricia');
  cast = { clara: await world.official(), patricia, tomas: await world.moderator(), beatriz: await world.administrator() };
  gonzalo = await world.auditor();
  await cast.beatriz.act('createTerritory', { code: 'CO', kind: 'COUNTRY', words: [{ locale: 'es', name: 'Colombia' }] });
  for (const [who, person] of Object.entries({ ...cast, gonzalo, visitor: undefined })) windows.set(who as Who, await open(person));
  story = new HostileStory(world, letters, cast, outcomes);
});

afterAll(async () => {
  await browser?.close();
  await world?.close();
  await letters?.burn();
});

/** Opens a page, and what of a trick is alive there. */
async function harmAt(who: Who, path: string): Promise<string[]> {
  const tab = windows.get(who)!;
  elsewhere.length = 0;
  const status = (await tab.goto(path))!.status();
  const { harm, html } = await harmIn(tab);
  said += html;
  return [...harm, ...elsewhere, ...(status >= 500 ? [`status ${status}`] : [])].map((what) => `${path}: ${what}`);
}

/** The same of many pages at once, which are read but not opened. */
async function harmAcross(visits: (readonly [Who, string])[]): Promise<string[]> {
  const harm: string[] = [];
  for (const who of new Set(visits.map(([visitor]) => visitor))) {
    const paths = visits.filter(([visitor]) => visitor === who).map(([, path]) => path);
    const found = await harmIn(windows.get(who)!, paths);
    said += found.html;
    harm.push(...found.harm);
  }
  return harm;
}

const toRead = pages.filter(({ address }) => !stops[address].isNoPage).map(({ address }) => address);
const pathOf = (name: AddressName, language: 'es' | 'en' = 'es'): string =>
  addressOf(language, name, stops[name].parts?.(last.facts), stops[name].query?.(last.facts));

type Attempt = [Person, string, Record<string, unknown>];

/** The same where officials say what changed, and which part is which. */
function versionAttempts(trick: string): Attempt[] {
  const { clara } = cast;
  const { version: versionId, facts } = last;
  const changelog = [{ locale: 'es', text: 'Cambios.' }];
  const reason = (eid: string, locale: string) => ({ versionId, changelog, reasons: [{ eid, words: [{ locale, text: 'Razón.' }] }] });
  return [
    [clara, 'publishTextVersion', { versionId, changelog: [...changelog, { locale: trick, text: 'Changes.' }] }],
    [clara, 'publishTextVersion', reason(trick, 'es')],
    [clara, 'publishTextVersion', reason(facts.eid, trick)],
    [clara, 'correctTextMatching', { versionId, corrections: [{ oldEid: trick, newEid: null }] }],
    [clara, 'correctTextMatching', { versionId, corrections: [{ oldEid: null, newEid: trick }] }],
  ];
}

/** The same where people ask and officials answer. */
function questionAttempts(trick: string, agencyId: string): Attempt[] {
  const [{ ana }, { clara }] = [last, cast];
  const question = { agencyId, title: '¿Cuándo llega el agua?', body: 'Quisiera saber cuándo llega el agua.' };
  const words = { agencyId, title: 'Orientación', body: 'Palabras de orientación.' };
  return [
    [ana, 'askQuestion', { ...question, locale: trick }],
    [ana, 'askQuestion', { ...question, territory: trick }],
    [clara, 'publishGuidance', { ...words, locale: trick }],
    [clara, 'saveAnswerTemplate', { agencyId, name: 'Plantilla', body: 'Palabras.', locale: trick }],
  ];
}

/** Everything in which words have a fixed form, with the trick in their place. */
function attemptsWith(trick: string, id: string): Attempt[] {
  const { clara, beatriz } = cast;
  const { draft, consultation, article: subjectId } = last.facts;
  const passage = { exact: `${trick} que nadie escribió` };
  const words = [{ locale: 'es', name: 'Nombre', sector: 'Sector' }];
  const plain = [{ locale: 'es', name: 'Nombre' }];
  const foreign = [...plain, { locale: trick, name: 'Nombre' }];
  const ask = { consultationId: draft, kind: 'SINGLE', resultsPolicy: 'LIVE' };
  const label = { labels: [{ locale: 'es', text: 'Sí' }] };
  const policy = { validFrom: '2031-01-01', minimumDays: 9, counts: 'WORKING_DAYS', allowsShorterWithJustification: true };
  const account = { email: 'nueva@example.org', password: 'urna de cristal', displayName: 'Nueva' };
  return [
    [clara, 'setConsultationEligibility', { id: draft, eligibility: { territories: [trick] } }],
    ...['documentNumber', 'territory', 'code'].map((name): Attempt => [
      clara,
      'verifyInPerson',
      { agencyId: id, ...newDocument(), code: '0000-0000', note: 'Cédula', [name]: trick },
    ]),
    [last.ana, 'verifyByRoll', { rollId: id, ...newDocument(), documentNumber: trick }],
    ...['documentNumber', 'code'].map((name): Attempt => [
      last.ana,
      'verifyByPaperCode',
      { rollId: id, ...newDocument(), code: '0000-0000-0000', [name]: trick },
    ]),
    ...['documentNumber', 'home', 'territory'].map((name): Attempt => [
      clara,
      'enterBallot',
      { gatheringId: last.facts.gathering, pollId: last.facts.poll, ...newDocument(), optionIds: [], [name]: trick },
    ]),
    ...['documentNumber', 'home'].map((name): Attempt => [
      clara,
      'enterSupport',
      { gatheringId: last.facts.gathering, commentId: id, documentKind: 'CC', documentNumber: '1000', [name]: trick },
    ]),
    [clara, 'enterQuestion', { gatheringId: last.facts.gathering, title: 'Pregunta', body: 'Una pregunta.', locale: trick }],
    ...['documentNumber', 'territory'].map((name): Attempt => [
      cast.patricia,
      'confirmBallot',
      { id: last.facts.assistedBallot, documentKind: 'CC', documentNumber: '1000', optionIds: [], [name]: trick },
    ]),
    [clara, 'createTheme', { consultationId: consultation, names: [{ locale: trick, name: 'Nombre' }] }],
    [beatriz, 'addPublicationPolicy', { ...policy, words: [{ locale: trick, name: 'Regla', legalBasis: 'Decreto' }] }],
    [beatriz, 'createAgency', { slug: trick, words }],
    [beatriz, 'createAgency', { slug: 'otra', territoryCode: trick, words }],
    [beatriz, 'createAgency', { slug: 'otra', words: [...words, { locale: trick, name: 'Nombre', sector: 'Sector' }] }],
    [beatriz, 'updateAgency', { id, slug: trick }],
    [beatriz, 'updateAgency', { id, territoryCode: trick }],
    [beatriz, 'createTerritory', { code: trick, kind: 'COUNTRY', words: plain }],
    [beatriz, 'createTerritory', { code: '77', kind: 'DEPARTMENT', parentCode: trick, words: plain }],
    [beatriz, 'createTerritory', { code: '78', kind: 'COUNTRY', words: foreign }],
    [beatriz, 'updateTerritory', { code: trick, words: plain }],
    [beatriz, 'createTopic', { slug: trick, words: plain }],
    [beatriz, 'createTopic', { slug: 'otro', words: foreign }],
    [beatriz, 'updateTopic', { slug: trick, words: plain }],
    [beatriz, 'removeTopic', { slug: trick }],
    [beatriz, 'inviteToAgency', { agencyId: id, role: 'OFFICIAL', email: trick }],
    [beatriz, 'inviteToAgency', { agencyId: id, role: 'OFFICIAL', email: account.email, locale: trick }],
    [gonzalo, 'acceptInvitation', { token: trick }],
    [beatriz, 'grantRole', { agencyId: id, role: 'OFFICIAL', email: trick }],
    [beatriz, 'setRetention', { subject: trick, days: 40 }],
    [beatriz, 'cancelErasure', { token: trick }],
    ...['slug', 'territory', 'timeZone', 'topics'].flatMap((field): Attempt[] => {
      const value = field === 'topics' ? [trick] : trick;
      return [
        [clara, 'createConsultation', { agencyId: id, title: 'Otra', [field]: value }],
        [clara, 'updateConsultation', { id: draft, [field]: value }],
      ];
    }),
    [clara, 'scheduleConsultation', { id: draft, opensAt: '2027-01-01T00:00:00Z', closesAt: '2027-03-01T00:00:00Z', timeZone: trick }],
    ...[
      { act: 'JOIN', eid: trick },
      { act: 'RENUMBER', eid: 'art_1', number: trick },
    ].map((correction): Attempt => [
      clara,
      'saveText',
      { consultationId: draft, markdown: '#### Artículo 1.\n\nUno.', corrections: [correction] },
    ]),
    [last.ana, 'postComment', { subjectId, body: 'No.', passage }],
    [last.ana, 'postWebAnnotation', { consultationId: consultation, annotation: trick }],
    [clara, 'setTranslation', { id: draft, locale: trick, title: 'Title', summary: '', body: '' }],
    [clara, 'callPoll', { ...ask, questions: [{ locale: trick, text: '¿Sí?' }], options: [label, label] }],
    [
      clara,
      'callPoll',
      { ...ask, questions: [{ locale: 'es', text: '¿Sí?' }], options: [label, { labels: [{ locale: trick, text: 'x' }] }] },
    ],
    ...[
      { name: trick, value: 'mean' },
      { name: 'by', value: trick },
    ].map((parameter): Attempt => [
      clara,
      'callPoll',
      {
        ...ask,
        kind: 'SCORE',
        lowestScore: 0,
        highestScore: 5,
        questions: [{ locale: 'es', text: '¿Cuánto?' }],
        options: [label, label],
        parameters: [parameter],
      },
    ]),
    ...questionAttempts(trick, id),
    [last.ana, 'castVote', { pollId: last.facts.poll, territory: trick }],
    ...versionAttempts(trick),
    ...['author', 'text'].map((name): Attempt => [
      clara,
      'signAnswers',
      { consultationId: last.facts.consultation, selection: { filter: { [name]: trick }, seenRevision: 0 }, office: 'Oficina' },
    ]),
    [
      clara,
      'saveObservationTemplate',
      {
        agencyId: id,
        name: 'Nombre',
        disposition: 'OUT_OF_SCOPE',
        reasons: [
          { locale: 'es', text: 'No.' },
          { locale: trick, text: 'No.' },
        ],
      },
    ],
    [world.visitor(), 'register', { ...account, locale: trick }],
    [world.visitor(), 'register', { ...account, purposes: [trick] }],
    [world.visitor(), 'requestPasswordReset', { email: account.email, locale: trick }],
    [world.visitor(), 'requestPasswordReset', { email: trick }],
    [world.visitor(), 'resetPassword', { token: trick, password: account.password }],
    [world.visitor(), 'reportWithoutAccount', { commentId: last.facts.comment, kind: 'NOT_MINE', proof: trick }],
    [world.visitor(), 'reportByMail', { commentId: last.facts.comment, kind: 'NOT_MINE', email: trick }],
    [world.visitor(), 'reportByMail', { commentId: last.facts.comment, kind: 'NOT_MINE', email: account.email, locale: trick }],
    [world.visitor(), 'confirmReport', { token: trick }],
    [world.visitor(), 'signIn', { email: trick, password: account.password }],
    [world.visitor(), 'signIn', { email: account.email, password: trick }],
    [world.visitor(), 'requestSignInLink', { email: trick, browserKey: 'un navegador cualquiera' }],
    [world.visitor(), 'requestSignInLink', { email: account.email, browserKey: 'un navegador cualquiera', locale: trick }],
    ...['token', 'code', 'displayName', 'device'].map((name): Attempt => [
      world.visitor(),
      'signInWithLink',
      { browserKey: 'un navegador cualquiera', [name]: trick },
    ]),
    [world.visitor(), 'signInWithLink', { browserKey: `${trick} y su navegador`, token: 'x' }],
    ...['provider', 'remember'].map((name): Attempt => [
      world.visitor(),
      'beginProviderSignIn',
      { provider: 'ninguno', browserKey: 'un navegador cualquiera', purpose: 'ENTER', [name]: trick },
    ]),
    ...['provider', 'state', 'code', 'error', 'issuer', 'device'].map((name): Attempt => [
      world.visitor(),
      'completeProviderSignIn',
      { provider: 'ninguno', browserKey: 'un navegador cualquiera', state: 'x', [name]: trick },
    ]),
    ...['provider', 'ticket', 'displayName', 'device'].map((name): Attempt => [
      world.visitor(),
      'registerWithProvider',
      { provider: 'ninguno', browserKey: 'un navegador cualquiera', ticket: 'x', displayName: 'Ana', [name]: trick },
    ]),
    ...['beginProviderSignIn', 'completeProviderSignIn', 'registerWithProvider'].map((mutation): Attempt => [
      world.visitor(),
      mutation,
      {
        ...{ provider: 'ninguno', browserKey: `${trick} y su navegador` },
        ...(mutation === 'beginProviderSignIn'
          ? { purpose: 'ENTER' }
          : mutation === 'completeProviderSignIn'
            ? { state: 'x' }
            : { ticket: 'x', displayName: 'Ana' }),
      },
    ]),
    ...['purposes'].map((name): Attempt => [
      world.visitor(),
      'registerWithProvider',
      { provider: 'ninguno', browserKey: 'un navegador cualquiera', ticket: 'x', displayName: 'Ana', [name]: [trick] },
    ]),
    [world.visitor(), 'confirmEmail', { token: trick }],
    [world.visitor(), 'confirmEmailChange', { token: trick }],
    [gonzalo, 'changeEmail', { email: trick }],
    [gonzalo, 'confirmAuthenticator', { code: trick }],
    [gonzalo, 'requestPhoneCode', { number: trick }],
    [gonzalo, 'confirmPhone', { code: trick }],
    [gonzalo, 'addPasskey', { name: trick, passkey: '{}' }],
    [gonzalo, 'addPasskey', { name: 'x', passkey: trick }],
    ...['password', 'code', 'passkey'].map((name): Attempt => [gonzalo, 'proveIdentity', { [name]: trick }]),
    ...['passkey', 'device'].map((name): Attempt => [world.visitor(), 'signInWithPasskey', { passkey: '{}', [name]: trick }]),
    ...['ticket', 'code', 'passkey', 'device'].map((name): Attempt => [world.visitor(), 'completeSignIn', { ticket: 'x', [name]: trick }]),
    [world.visitor(), 'askForPasskey', { ticket: trick }],
    [gonzalo, 'updateAccount', { locale: trick }],
    // Some of them are only letters: with a sign that none may have, none is anybody’s name.
    [last.ana, 'takePseudonym', { pseudonym: `${trick}<` }],
    [gonzalo, 'changePassword', { currentPassword: trick, newPassword: account.password }],
  ];
}

const pairs = Array.from({ length: tricks.length / 2 }, (_, turn) => new Pair([tricks[2 * turn]!, tricks[2 * turn + 1]!], turn));

describe.each(pairs.map((pair, index) => [...pair.tricks, pair, index] as const))('%s and %s', (_one, _other, pair, index) => {
  it('are only words, wherever they are written', async () => {
    last = await story.tell(pair, mailTricks[index % mailTricks.length]!);
    // Their roles are new, and their sessions with them.
    const { clara, patricia, tomas } = cast;
    for (const [who, person] of Object.entries({ ana: last.ana, clara, patricia, tomas })) {
      await windows
        .get(who as Who)
        ?.context()
        .close();
      windows.set(who as Who, await open(person));
    }
    const language = index % 2 === 0 ? 'es' : 'en';
    const ofThisOne = toRead.filter((name) => stops[name].parts ?? ['home', 'account', 'activityDrafts', 'workbench'].includes(name));
    const harm = await harmAcross(ofThisOne.map((name) => [stops[name].who, pathOf(name, language)]));
    for (const name of ['consultation', 'provision', 'moderationCase'] as const)
      harm.push(...(await harmAt(stops[name].who, pathOf(name, language))));
    const slugOf = 'query ($id: ID!) { consultation(id: $id) { slug } }';
    const { slug } = (await world.visitor().read(slugOf, { id: last.withdrawn })).consultation;
    harm.push(...(await harmAt('visitor', addressOf(language, 'question', { number: last.passedOn }))));
    const decisions = last.decisions.map((id) => ['visitor', addressOf(language, 'moderationDecision', { id })] as const);
    harm.push(...(await harmAcross(decisions)));
    harm.push(...(await harmAcross((['consultation', 'history'] as const).map((name) => ['visitor', addressOf('es', name, { slug })]))));
    expect(harm).toEqual([]);
  });

  it('are refused where words have a fixed form', async () => {
    const { id } = (await cast.clara.read('query ($slug: String!) { agency(slug: $slug) { id } }', { slug: last.facts.agency })).agency;
    // As in the telling, each takes one of the two, and in the next telling the other of the next.
    const [some, others] = pair.tricks.map((trick) => attemptsWith(trick, id));
    const attempts = some!.map((attempt, place) => ((place + index) % 2 === 0 ? attempt : others![place]!));
    const taken: unknown[] = [];
    for (const [person, mutation, input] of attempts) {
      const isDone = await person.do(mutation, input).then(
        ({ userErrors }) => userErrors.length === 0,
        (error: Error) =>
          /"code":"(BAD_USER_INPUT|GRAPHQL_VALIDATION_FAILED|FORBIDDEN)"/.test(error.message) ? false : Promise.reject(error),
      );
      if (isDone) taken.push([mutation, input]);
      for (const trick of pair.tricks) outcomes.note(isDone ? outcomes.taken : outcomes.refused, fieldsWith(mutation, input, trick), trick);
    }
    expect(taken).toEqual([]);
  });
});

describe('after all of them', () => {
  it('no field of any mutation was left out', () => {
    const refusedOnly = [...outcomes.refused.keys()].filter((field) => !outcomes.taken.has(field)).sort();
    expect(refusedOnly).toEqual(shut);
    expect([...outcomes.taken.keys(), ...refusedOnly].sort()).toEqual(fieldsOfWords());
    // A short field, such as that of a telephone number, takes only the short ones.
    for (const [field, tried] of outcomes.taken)
      expect({ field, isTried: tried.size >= (/email$/.test(field) ? mailTricks.length : 10) }).toEqual({ field, isTried: true });
    for (const field of refusedOnly) expect({ field, isTried: outcomes.refused.get(field)!.size >= 10 }).toEqual({ field, isTried: true });
  });

  it('no trick was left out, in lines or in Markdown', () => {
    const prose = ['PostCommentInput.body', 'SaveTextInput.markdown', 'AnswerQuestionInput.body', 'CreateConsultationInput.body'];
    for (const trick of tricks) {
      const met = [...outcomes.taken].filter(([, tried]) => tried.has(trick)).map(([field]) => field);
      expect({ trick, isMany: met.length >= outcomes.taken.size / 3 }).toEqual({ trick, isMany: true });
      expect({ trick, prose: prose.some((field) => met.includes(field)) }).toEqual({ trick, prose: true });
    }
  });

  it.each(['es', 'en'] as const)(
    'the pages that gather them are harmless in %s',
    async (language) => {
      const harm: string[] = [];
      // Each is opened in one of the languages, and read in the other.
      const isOpened = (place: number): boolean => (place % 2 === 0) === (language === 'es');
      for (const name of toRead.filter((_, place) => isOpened(place)))
        harm.push(...(await harmAt(stops[name].who, pathOf(name, language))));
      const others = toRead.filter((_, place) => !isOpened(place));
      harm.push(...(await harmAcross(others.map((name) => [stops[name].who, pathOf(name, language)]))));
      // Why each part changed stands in the third column alone.
      harm.push(...(await harmAt('visitor', `${pathOf('compareVersions', language)}?view=table`)));
      // What was asked at a meeting, and why one of both was taken back, stands on the page of each.
      for (const number of last.heard) harm.push(...(await harmAt('visitor', addressOf(language, 'question', { number }))));
      // Why a consultation should close early stands where its officials see all that waits.
      harm.push(...(await harmAt('clara', addressOf(language, 'prepare', { id: last.facts.consultation }))));
      expect(harm).toEqual([]);
    },
    180_000,
  );

  it('every word that was taken stands on some page, but passwords on none', () => {
    const isShown = (field: string): boolean => said.includes(Outcomes.sign(field));
    const open = [...outcomes.taken.keys()].filter((field) => !secret.includes(field) && !hints.includes(field) && !/\.email$/.test(field));
    expect(open.filter((field) => !isShown(field)).sort()).toEqual(elsewhereShown);
    expect([...secret, ...hints].filter(isShown)).toEqual([]);
  });
});

describe('in the address', () => {
  it('they are words as well, whatever a page asks of it', async () => {
    const names = new Set(['done', 'anything']);
    for (const file of readdirSync('src/web', { recursive: true, encoding: 'utf8' }).filter((path) => /\.tsx?$/.test(path)))
      for (const [, name] of readFileSync(`src/web/${file}`, 'utf8').matchAll(/query\.(?:get|has|getAll)\('(\w+)'/g)) names.add(name!);
    expect(names.size).toBeGreaterThan(15);
    // Each page meets four of them, and every one is met by some pages.
    const visits = toRead.flatMap((name, index) =>
      [0, 1, 2, 3]
        .map((step) => tricks[(4 * index + step) % tricks.length]!)
        .concat('javascript:__hit=1', '//example.com/x')
        .map((trick) => {
          const query = Object.fromEntries([...names].map((key) => [key, trick]));
          return [stops[name].who, addressOf('es', name, stops[name].parts?.(last.facts), query)] as const;
        }),
    );
    expect(await harmAcross(visits)).toEqual([]);
  });

  it('they lead nowhere in place of a name', async () => {
    const paths = tricks.flatMap((trick) => [
      `/es/${encodeURIComponent(trick)}`,
      addressOf('es', 'agency', { slug: trick }),
      addressOf('en', 'receipt', { code: trick }),
    ]);
    expect(await harmAcross(paths.map((path) => ['visitor', path]))).toEqual([]);
  });
});

describe('in a form that is refused', () => {
  it.each(toRead)('of %s, they come back as words', async (name) => {
    const tab = windows.get(stops[name].who)!;
    const harm: string[] = [];
    const [, main = ''] = (await (await tab.context().request.get(pathOf(name))).text()).split('<main');
    if (!main.includes('method="post"')) return;
    for (const trick of [tricks[7]!, tricks[5]!]) {
      await tab.goto(pathOf(name));
      const fields = tab.locator(
        'main form[method=post] :is(textarea, input:not([type=hidden], [type=radio], [type=checkbox], [type=file]))',
      );
      if ((await fields.count()) === 0) return;
      await fields.evaluateAll((all, value) => {
        for (const field of all as HTMLInputElement[]) {
          field.removeAttribute('maxlength');
          if (field.type !== 'textarea') field.setAttribute('type', 'text');
          field.value = value;
        }
      }, trick);
      await Promise.all([tab.waitForEvent('load'), fields.first().evaluate((field) => (field as HTMLInputElement).form!.submit())]);
      harm.push(...(await harmIn(tab)).harm);
    }
    expect([...harm, ...elsewhere]).toEqual([]);
  });
});
