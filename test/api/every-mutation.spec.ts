/** Every mutation and every kind of hidden thing, tried by everybody who has no business with it: a new one fails here until somebody says who may. */
import { readFileSync } from 'node:fs';
import { buildSchema, getNamedType, isLeafType, type GraphQLInterfaceType, type GraphQLObjectType } from 'graphql';
import { Database } from '../../src/platform/database/database.js';
import { revisionOf } from '../answers.js';
import { memorandum, pollInput, shortText } from '../drafts.js';
import type { Person } from '../person.js';
import { newDocument, rollFile, uploadRoll } from '../identities.js';
import { accountOf, QuestionBuilder } from '../questions.js';
import { ofPeople, secondConnections } from '../second-connections.js';
import { formOf, sendForm, upload, type Sent } from '../uploading.js';
import { day, World } from '../world.js';

/** What says that somebody has no business here; every other refusal is about the thing as it is now, or about the words. */
const noBusiness = ['SIGN_IN_REQUIRED', 'FORBIDDEN', 'NOT_FOUND', 'AUDITORS_ONLY_READ'];
const ofOthers = [
  'NOT_YOUR_QUESTION',
  'NOT_YOUR_COMMENT',
  'NOT_AUTHOR',
  'COMMENT_OF_OTHERS',
  'NOT_THE_AUTHOR',
  'NOT_CONCERNED',
  'NOT_YOUR_APPEAL',
];

type Stranger = 'visitor' | 'citizen' | 'otherOfficial' | 'moderator' | 'otherModerator' | 'auditor';
const strangers: Stranger[] = ['visitor', 'citizen', 'otherOfficial', 'moderator', 'otherModerator', 'auditor'];
type Rightful = 'ana' | 'clara' | 'tomas' | 'beatriz' | 'someone';

interface Case {
  /** Who has business with it, and is refused nothing because of who they are. */
  by: Rightful;
  input: (stage: Stage) => Record<string, unknown>;
  /** Besides, these strangers may too. */
  may?: readonly Stranger[];
}

interface Stage {
  open: string;
  draft: string;
  scheduled: string;
  closed: string;
  article: string;
  poll: string;
  option: string;
  comment: string;
  suggestion: string;
  hidden: string;
  decision: string;
  appealable: string;
  appeal: string;
  proposal: string;
  late: string;
  question: string;
  answered: string;
  guidance: string;
  answerTemplate: string;
  observationTemplate: string;
  galley: string;
  version: string;
  draftVersion: string;
  revision: number;
  session: string;
  policy: string;
  cluster: string;
  otherCluster: string;
  clusterDecision: string;
  theme: string;
  themeSearch: string;
  matrix: string;
  roll: string;
  paperBatch: string;
  gathering: string;
  scan: string;
  assistedBallot: string;
  enteredSupport: string;
  enteredQuestion: string;
  invitation: string;
  commentDraft: string;
  draftArticle: string;
  draftPoll: string;
  case: string;
  batch: string;
  notice: string;
  dataRequest: string;
  observation: string;
}

let world: World;
const people = {} as Record<Stranger | Exclude<Rightful, 'someone'>, Person>;
let stage: Stage;
let matrixFile: Sent;
const scanSent = { name: 'hoja.pdf', bytes: '%PDF-1.7\n1 0 obj << /Type /Catalog >> endobj\ntrailer << >>\n%%EOF\n' };
let rollSent: Sent;
/** Somebody's; it is on no roll. */
const cedula = newDocument();
const { documentKind, documentNumber } = newDocument();
/** What an official reads on paper. */
const paper = { documentKind, documentNumber };

const signedIn: readonly Stranger[] = ['citizen', 'otherOfficial', 'moderator', 'otherModerator'];
const everybody: readonly Stranger[] = strangers;
const withAuditors: readonly Stranger[] = [...signedIn, 'auditor'];

const global = (type: string, id: string): string => Buffer.from(`${type}:${id}`).toString('base64url');
/** As annotation tools send it. */
const annotation = JSON.stringify({
  '@context': 'http://www.w3.org/ns/anno.jsonld',
  type: 'Annotation',
  motivation: 'commenting',
  body: { type: 'TextualBody', value: 'No convence.' },
  target: { source: 'https://otra.example/decreto#art_1', selector: { type: 'TextQuoteSelector', exact: 'uso del agua' } },
});
const es = (text: string) => [{ locale: 'es', text }];
const agency = () => world.ministry.globalId;
const office = 'Oficina Jurídica';
const reason = 'Con motivo.';
const later = (days: number): string => new Date(world.clock.now().getTime() + days * day).toISOString();
const passage = { exact: 'agua' };
const names = [{ locale: 'es', name: 'Nombre', sector: 'Sector' }];
const selection = (filter: object = {}) => ({ filter, seenRevision: stage.revision });
const answer = () => ({ consultationId: stage.closed, selection: selection(), disposition: 'NOT_ACCEPTED', reasons: es('No.') });

const consultation =
  (of: 'open' | 'draft' | 'scheduled' | 'closed', more: object = {}) =>
  (at: Stage) => ({ id: at[of], ...more });
const comment =
  (of: 'comment' | 'suggestion' | 'hidden' | 'late', more: object = {}) =>
  (at: Stage) => ({ commentId: at[of], ...more });
const theme =
  (more: object = {}) =>
  (at: Stage) => ({ themeId: at.theme, ...more });
const question =
  (of: 'question' | 'answered', more: object = {}) =>
  (at: Stage) => ({ questionId: at[of], ...more });

const cases: Record<string, Case> = {
  // Accounts
  register: { by: 'someone', may: everybody, input: () => ({ email: 'no', password: 'x', displayName: 'X' }) },
  signIn: { by: 'someone', may: everybody, input: () => ({ email: 'nadie@example.org', password: 'no la sabe nadie' }) },
  requestPasswordReset: { by: 'someone', may: everybody, input: () => ({ email: 'nadie@example.org' }) },
  resetPassword: { by: 'someone', may: everybody, input: () => ({ token: 'x', password: 'una clave bastante larga' }) },
  signOut: { by: 'someone', may: everybody, input: () => ({ idempotencyKey: null }) },
  changePassword: { by: 'ana', may: withAuditors, input: () => ({ currentPassword: 'x', newPassword: 'otra clave bastante larga' }) },
  updateAccount: { by: 'ana', may: withAuditors, input: () => ({ locale: 'es' }) },
  endOtherSessions: { by: 'ana', may: withAuditors, input: () => ({}) },
  endSession: { by: 'ana', input: ({ session }) => ({ sessionId: session }) },
  setNoticePreferences: { by: 'ana', may: withAuditors, input: () => ({ channel: 'SITE' }) },
  markNoticesRead: { by: 'ana', may: withAuditors, input: () => ({}) },
  // Personal data; whoever asks for the account to be deleted may have to hand over roles first
  // Of no form, so that everybody keeps the name that others know
  takePseudonym: { by: 'ana', may: signedIn, input: () => ({ pseudonym: 'Xy' }) },
  endPseudonym: { by: 'ana', may: signedIn, input: () => ({}) },
  lookAtName: { by: 'beatriz', input: () => ({ accountId: global('Account', people.citizen.accountId), ground: 'LEGAL_DUTY' }) },
  decideConsent: { by: 'ana', may: withAuditors, input: () => ({ purpose: 'NOTICES_BY_MAIL', isGiven: false }) },
  requestDataArchive: { by: 'ana', may: withAuditors, input: () => ({}) },
  askAboutMyData: { by: 'ana', may: withAuditors, input: () => ({ kind: 'CONSULTATION', words: '¿Qué guardan?' }) },
  requestErasure: { by: 'ana', may: withAuditors, input: () => ({ keepsWords: true }) },
  cancelErasure: { by: 'ana', may: withAuditors, input: () => ({}) },
  answerDataRequest: { by: 'beatriz', input: ({ dataRequest }) => ({ requestId: dataRequest, outcome: 'GRANTED', answer: 'Hecho.' }) },
  setRetention: { by: 'beatriz', input: () => ({ subject: 'DRAFTS', days: 100 }) },
  // Links by mail
  requestSignInLink: {
    by: 'someone',
    may: everybody,
    input: () => ({ email: 'nadie@example.org', browserKey: 'un navegador cualquiera' }),
  },
  signInWithLink: { by: 'someone', may: everybody, input: () => ({ token: 'x', browserKey: 'un navegador cualquiera' }) },
  requestEmailConfirmation: { by: 'ana', may: withAuditors, input: () => ({}) },
  confirmEmail: { by: 'someone', may: everybody, input: () => ({ token: 'x' }) },
  changeEmail: { by: 'ana', may: withAuditors, input: () => ({ email: 'otra@example.org' }) },
  confirmEmailChange: { by: 'someone', may: everybody, input: () => ({ token: 'x' }) },
  // Services to sign in with
  beginProviderSignIn: {
    by: 'someone',
    may: everybody,
    input: () => ({ provider: 'ninguno', browserKey: 'un navegador cualquiera', purpose: 'ENTER' }),
  },
  completeProviderSignIn: {
    by: 'someone',
    may: everybody,
    input: () => ({ provider: 'ninguno', browserKey: 'un navegador cualquiera', state: 'x', code: 'x' }),
  },
  registerWithProvider: {
    by: 'someone',
    may: everybody,
    input: () => ({ provider: 'ninguno', browserKey: 'un navegador cualquiera', ticket: 'x', displayName: 'Ana' }),
  },
  unlinkProvider: { by: 'ana', may: withAuditors, input: () => ({ linkedProviderId: '00000000-0000-7000-8000-000000000000' }) },
  // Second factors
  beginAuthenticator: { by: 'ana', may: withAuditors, input: () => ({}) },
  confirmAuthenticator: { by: 'ana', may: withAuditors, input: () => ({ code: '000000' }) },
  requestPhoneCode: { by: 'ana', may: withAuditors, input: () => ({ number: '300 123 4567' }) },
  confirmPhone: { by: 'ana', may: withAuditors, input: () => ({ code: '000000' }) },
  removePhone: { by: 'ana', may: withAuditors, input: () => ({}) },
  removeAuthenticator: { by: 'ana', may: withAuditors, input: () => ({}) },
  renewRecoveryCodes: { by: 'ana', may: withAuditors, input: () => ({}) },
  beginPasskey: { by: 'ana', may: withAuditors, input: () => ({}) },
  addPasskey: { by: 'ana', may: withAuditors, input: () => ({ name: 'x', passkey: '{}' }) },
  removePasskey: { by: 'ana', may: withAuditors, input: () => ({ passkeyId: '00000000-0000-7000-8000-000000000000' }) },
  askForPasskey: { by: 'someone', may: everybody, input: () => ({}) },
  signInWithPasskey: { by: 'someone', may: everybody, input: () => ({ passkey: '{}' }) },
  completeSignIn: { by: 'someone', may: everybody, input: () => ({ ticket: 'x', code: '000000' }) },
  proveIdentity: { by: 'ana', may: withAuditors, input: () => ({ code: '000000' }) },
  // Administration
  createAgency: { by: 'beatriz', input: () => ({ slug: 'entidad-nueva', words: names }) },
  updateAgency: { by: 'beatriz', input: () => ({ id: agency(), words: names }) },
  nameAgencyHead: { by: 'beatriz', input: () => ({ agencyId: agency(), accountId: accountOf(people.clara) }) },
  grantRole: { by: 'beatriz', input: () => ({ agencyId: agency(), email: 'nadie@example.org', role: 'OFFICIAL' }) },
  revokeRole: { by: 'beatriz', input: () => ({ agencyId: agency(), accountId: accountOf(people.ana), role: 'OFFICIAL' }) },
  inviteToAgency: { by: 'beatriz', input: () => ({ agencyId: agency(), email: 'nadie@example.org', role: 'OFFICIAL' }) },
  revokeInvitation: { by: 'beatriz', input: ({ invitation }) => ({ invitationId: invitation }) },
  acceptInvitation: { by: 'ana', may: signedIn, input: () => ({ token: 'x' }) },
  createTerritory: { by: 'beatriz', input: () => ({ code: 'CO', kind: 'COUNTRY', words: [{ locale: 'es', name: 'Colombia' }] }) },
  updateTerritory: { by: 'beatriz', input: () => ({ code: 'CO', words: [{ locale: 'es', name: 'Colombia' }] }) },
  // Identities
  uploadRoll: { by: 'beatriz', input: () => ({ name: 'Censo', file: null }) },
  makePaperCodes: { by: 'beatriz', input: ({ roll }) => ({ rollId: roll, days: 30 }) },
  verifyByRoll: { by: 'ana', may: signedIn, input: ({ roll }) => ({ rollId: roll, ...cedula }) },
  verifyByPaperCode: { by: 'ana', may: signedIn, input: ({ roll }) => ({ rollId: roll, ...cedula, code: '0000-0000-0000' }) },
  makeDeskCode: { by: 'ana', may: signedIn, input: () => ({}) },
  verifyInPerson: { by: 'clara', input: () => ({ agencyId: agency(), code: '0000-0000', ...cedula, note: 'Cédula original' }) },
  // For people without the web
  recordGathering: { by: 'clara', input: ({ open }) => ({ consultationId: open, way: 'PAPER', place: 'Alcaldía', heldOn: '2026-02-02' }) },
  addScannedPage: { by: 'clara', input: ({ gathering }) => ({ gatheringId: gathering, file: null }) },
  removeScannedPage: { by: 'clara', input: ({ scan }) => ({ scannedPageId: scan }) },
  enterComment: { by: 'clara', input: ({ open, gathering }) => ({ gatheringId: gathering, subjectId: open, body: 'En papel.' }) },
  enterSupport: { by: 'clara', input: ({ gathering, comment }) => ({ gatheringId: gathering, commentId: comment, ...paper }) },
  removeEnteredSupport: { by: 'clara', input: ({ enteredSupport }) => ({ id: enteredSupport, reason: 'Es de otra persona' }) },
  enterQuestion: {
    by: 'clara',
    input: ({ gathering }) => ({ gatheringId: gathering, title: '¿Cuándo llega el agua?', body: 'A la vereda El Salado, en verano.' }),
  },
  removeEnteredQuestion: { by: 'clara', input: ({ enteredQuestion }) => ({ questionId: enteredQuestion, reason: 'Está repetida' }) },
  enterBallot: {
    by: 'clara',
    input: ({ gathering, poll, option }) => ({ gatheringId: gathering, pollId: poll, ...paper, optionIds: [option] }),
  },
  confirmBallot: { by: 'clara', input: ({ assistedBallot, option }) => ({ id: assistedBallot, ...paper, optionIds: [option] }) },
  rejectBallot: { by: 'clara', input: ({ assistedBallot }) => ({ id: assistedBallot, reason: 'Ilegible' }) },
  createTopic: { by: 'beatriz', input: () => ({ slug: 'tema', words: [{ locale: 'es', name: 'Tema' }] }) },
  updateTopic: { by: 'beatriz', input: () => ({ slug: 'tema', words: [{ locale: 'es', name: 'Otro' }] }) },
  removeTopic: { by: 'beatriz', input: () => ({ slug: 'tema' }) },
  addPublicationPolicy: {
    by: 'beatriz',
    input: () => ({
      validFrom: '2030-01-01',
      minimumDays: 5,
      counts: 'WORKING_DAYS',
      allowsShorterWithJustification: true,
      words: [{ locale: 'es', name: 'Regla', legalBasis: 'Ley' }],
    }),
  },
  // Consultations
  createConsultation: { by: 'clara', input: () => ({ agencyId: agency(), title: 'Otra consulta' }) },
  updateConsultation: { by: 'clara', input: consultation('draft', { channels: ['WEB'] }) },
  setTranslation: { by: 'clara', input: consultation('draft', { locale: 'en', title: 'T', summary: 'S', body: 'B' }) },
  setConsultationEligibility: { by: 'clara', input: consultation('draft', { eligibility: { level: 'CONFIRMED' } }) },
  setMemorandum: { by: 'clara', input: consultation('draft', memorandum) },
  scheduleConsultation: { by: 'clara', input: (at) => ({ id: at.draft, opensAt: later(1), closesAt: later(30) }) },
  extendConsultation: { by: 'clara', input: (at) => ({ id: at.open, closesAt: later(60), reason }) },
  requestEarlyClosing: { by: 'clara', input: consultation('open', { reason }) },
  confirmEarlyClosing: { by: 'clara', input: consultation('open') },
  withdrawConsultation: { by: 'clara', input: consultation('scheduled', { reason }) },
  archiveConsultation: { by: 'clara', input: consultation('closed') },
  followConsultation: { by: 'ana', may: signedIn, input: consultation('open') },
  unfollowConsultation: { by: 'ana', may: signedIn, input: consultation('open') },
  // Texts
  draftTextVersion: { by: 'clara', input: (at) => ({ consultationId: at.open, markdown: shortText.replace('agua', 'suelo') }) },
  correctText: { by: 'clara', input: (at) => ({ galleyId: at.galley, corrections: [] }) },
  // Of one's own: nobody else has one to discard.
  discardTextUpload: { by: 'clara', may: ['moderator'], input: (at) => ({ consultationId: at.draft }) },
  uploadText: { by: 'clara', input: (at) => ({ consultationId: at.draft, markdown: shortText }) },
  saveText: { by: 'clara', input: (at) => ({ consultationId: at.draft, markdown: shortText }) },
  correctTextMatching: { by: 'clara', input: (at) => ({ versionId: at.draftVersion, corrections: [] }) },
  publishTextVersion: { by: 'clara', input: (at) => ({ versionId: at.draftVersion, changelog: es('Suelo.') }) },
  // Polls
  callPoll: { by: 'clara', input: (at) => ({ consultationId: at.draft, ...pollInput() }) },
  setPollEligibility: { by: 'clara', input: (at) => ({ pollId: at.draftPoll, eligibility: { level: 'CONFIRMED' } }) },
  removePoll: { by: 'clara', input: ({ poll }) => ({ pollId: poll }) },
  castVote: { by: 'ana', may: signedIn, input: ({ poll, option }) => ({ pollId: poll, optionIds: [option] }) },
  withdrawVote: { by: 'ana', may: signedIn, input: ({ poll }) => ({ pollId: poll }) },
  certifyResult: { by: 'clara', input: ({ poll }) => ({ pollId: poll }) },
  annotateResult: { by: 'clara', input: ({ poll }) => ({ pollId: poll, text: 'Nota.' }) },
  // Comments
  postComment: { by: 'ana', may: signedIn, input: ({ open }) => ({ subjectId: open, body: 'Un comentario.' }) },
  postWebAnnotation: { by: 'ana', may: signedIn, input: ({ open }) => ({ consultationId: open, annotation }) },
  suggestWording: {
    by: 'ana',
    may: signedIn,
    input: ({ article }) => ({ provisionId: article, passage, proposed: 'agua pura', reason }),
  },
  saveCommentDraft: { by: 'ana', may: signedIn, input: ({ open }) => ({ subjectId: open, body: 'Sin terminar' }) },
  discardCommentDraft: { by: 'ana', may: signedIn, input: ({ open }) => ({ subjectId: open }) },
  supportComment: { by: 'clara', may: signedIn, input: comment('comment') },
  revokeSupport: { by: 'clara', may: signedIn, input: comment('comment') },
  opposeSuggestion: { by: 'clara', may: signedIn, input: comment('suggestion') },
  unopposeSuggestion: { by: 'clara', may: signedIn, input: comment('suggestion') },
  editComment: { by: 'ana', input: comment('comment', { body: 'Otra cosa.' }) },
  acceptSuggestion: { by: 'clara', input: comment('suggestion') },
  declineSuggestion: { by: 'clara', input: comment('suggestion', { reason }) },
  reopenSuggestion: { by: 'clara', input: comment('suggestion') },
  // Moderation
  reportComment: { by: 'clara', may: signedIn, input: comment('comment', { reason: 'SPAM' }) },
  reportWithoutAccount: { by: 'someone', may: everybody, input: comment('comment', { kind: 'NOT_MINE', proof: 'none' }) },
  reportByMail: { by: 'someone', may: everybody, input: comment('comment', { kind: 'NOT_MINE', email: 'nadie@example.org' }) },
  confirmReport: { by: 'someone', may: everybody, input: () => ({ token: 'x' }) },
  setPremoderationRules: {
    by: 'tomas',
    may: ['moderator'],
    input: () => ({ agencyId: agency(), words: ['rifa'], seenNumber: 0, reason }),
  },
  releaseComment: { by: 'tomas', may: ['moderator'], input: comment('comment') },
  dismissReports: { by: 'tomas', may: ['moderator'], input: comment('comment', { reason }) },
  hideComment: { by: 'tomas', may: ['moderator'], input: comment('comment', { ground: 'SPAM', reason }) },
  restoreComment: { by: 'tomas', may: ['moderator'], input: comment('hidden', { reason }) },
  appealDecision: { by: 'ana', input: ({ appealable }) => ({ decisionId: appealable, words: reason }) },
  // Somebody who decided does not decide about the appeal; another moderator does.
  decideAppeal: {
    by: 'tomas',
    may: ['moderator'],
    input: ({ appeal }) => ({ appealId: appeal, outcome: 'UPHELD', reason: 'Con motivo.' }),
  },
  appealFurther: { by: 'ana', input: ({ appeal }) => ({ appealId: appeal, words: 'Con motivo.' }) },
  withdrawAppeal: { by: 'ana', input: ({ appeal }) => ({ appealId: appeal }) },
  decideOnComment: {
    by: 'tomas',
    may: ['moderator'],
    input: comment('comment', { measure: 'LABEL', ground: 'SPAM', facts: reason, reason }),
  },
  secondModerationProposal: { by: 'tomas', may: ['moderator'], input: ({ proposal }) => ({ proposalId: proposal }) },
  declineModerationProposal: { by: 'tomas', may: ['moderator'], input: ({ proposal }) => ({ proposalId: proposal, reason }) },
  withdrawModerationProposal: { by: 'tomas', may: ['moderator'], input: ({ proposal }) => ({ proposalId: proposal }) },
  claimCase: { by: 'tomas', may: ['moderator'], input: ({ case: caseId }) => ({ caseId }) },
  releaseCase: { by: 'tomas', may: ['moderator'], input: ({ case: caseId }) => ({ caseId }) },
  handOverCase: {
    by: 'tomas',
    may: ['moderator'],
    input: ({ case: caseId }) => ({ caseId, accountId: accountOf(people.moderator), note: reason }),
  },
  noteCase: { by: 'tomas', may: ['moderator'], input: ({ case: caseId }) => ({ caseId, note: reason }) },
  decideTogether: {
    by: 'tomas',
    may: ['moderator'],
    input: ({ case: caseId }) => ({ agencyId: agency(), caseIds: [caseId], measure: 'NO_ACTION', reason: 'Se queda como está.' }),
  },
  undoBatch: { by: 'tomas', may: ['moderator'], input: ({ batch: batchId }) => ({ batchId }) },
  undoModerationDecision: { by: 'tomas', may: ['moderator'], input: ({ decision }) => ({ decisionId: decision }) },
  // Answers to contributions
  addObservation: { by: 'clara', input: comment('late') },
  prepareAnswers: { by: 'clara', input: answer },
  signAnswers: { by: 'clara', input: ({ closed }) => ({ consultationId: closed, selection: selection(), office }) },
  answerObservations: { by: 'clara', input: () => ({ ...answer(), office }) },
  reviseAnswers: { by: 'clara', input: () => ({ ...answer(), office }) },
  saveObservationTemplate: {
    by: 'clara',
    input: () => ({ agencyId: agency(), name: 'Otra', disposition: 'NOT_ACCEPTED', reasons: es('No.') }),
  },
  deleteObservationTemplate: { by: 'clara', input: ({ observationTemplate }) => ({ id: observationTemplate }) },
  publishObservationsReport: { by: 'clara', input: ({ closed }) => ({ consultationId: closed, office }) },
  markConsultationAnswered: { by: 'clara', input: consultation('closed') },
  issueText: { by: 'clara', input: ({ closed, version }) => ({ consultationId: closed, office, versionId: version }) },
  // Arguments and themes
  joinClusters: { by: 'clara', input: ({ cluster, otherCluster }) => ({ clusterIds: [cluster, otherCluster] }) },
  splitCluster: { by: 'clara', input: ({ cluster, late }) => ({ clusterId: cluster, commentIds: [late] }) },
  undoClusterDecision: { by: 'clara', input: ({ clusterDecision }) => ({ decisionId: clusterDecision }) },
  createTheme: { by: 'clara', input: ({ closed }) => ({ consultationId: closed, names: [{ locale: 'es', name: 'Suelos' }] }) },
  renameTheme: { by: 'clara', input: theme({ names: [{ locale: 'es', name: 'Las aguas' }] }) },
  labelObservations: { by: 'clara', input: theme({ selection: { filter: {} } }) },
  unlabelObservations: { by: 'clara', input: theme({ selection: { filter: {} } }) },
  saveThemeSearch: { by: 'clara', input: theme({ query: 'vereda' }) },
  removeThemeSearch: { by: 'clara', input: ({ themeSearch }) => ({ searchId: themeSearch }) },
  suggestThemes: { by: 'clara', input: ({ closed }) => ({ consultationId: closed }) },
  confirmThemeSuggestions: { by: 'clara', input: theme({ scoreFrom: 0.5 }) },
  denyThemeSuggestions: { by: 'clara', input: theme({ scoreFrom: 0.5 }) },
  mergeThemes: { by: 'clara', input: (at) => ({ intoId: at.theme, themeIds: [at.theme] }) },
  removeTheme: { by: 'clara', input: theme() },
  // The matrix in a spreadsheet
  uploadMatrix: { by: 'clara', input: ({ closed }) => ({ consultationId: closed, file: null }) },
  applyMatrix: { by: 'clara', input: ({ matrix }) => ({ uploadId: matrix, choices: [], takeChanges: true }) },
  discardMatrix: { by: 'clara', input: ({ matrix }) => ({ uploadId: matrix }) },
  // Questions
  askQuestion: { by: 'ana', may: signedIn, input: () => ({ agencyId: agency(), title: 'Una pregunta', body: 'Con sus palabras.' }) },
  followQuestion: { by: 'tomas', may: signedIn, input: question('answered') },
  unfollowQuestion: { by: 'tomas', may: signedIn, input: question('answered') },
  assignQuestion: { by: 'clara', input: question('question') },
  extendQuestion: { by: 'clara', input: question('question', { dueOn: '2026-02-20', reason }) },
  transferQuestion: { by: 'clara', input: () => ({ questionId: stage.question, agencyId: agency(), reason }) },
  editQuestionForPublic: { by: 'clara', input: question('question', { edition: { title: 'Una pregunta sin datos' }, reason }) },
  answerQuestion: { by: 'clara', input: question('question', { office, body: 'En junio.' }) },
  rateAnswer: { by: 'ana', input: question('answered', { rating: 4 }) },
  askAgain: { by: 'ana', input: question('answered', { words: '¿Y entonces, qué pasa ahora?' }) },
  withdrawQuestion: { by: 'ana', input: question('answered') },
  publishGuidance: { by: 'clara', input: () => ({ agencyId: agency(), title: 'Guía de agua', body: 'El cuerpo de la guía.' }) },
  reviseGuidance: {
    by: 'clara',
    input: ({ guidance }) => ({ guidanceId: guidance, title: 'Guía de agua', body: 'Otro cuerpo de la guía.', reason }),
  },
  saveAnswerTemplate: { by: 'clara', input: () => ({ agencyId: agency(), name: 'Otra plantilla', body: 'El cuerpo entero.' }) },
  removeAnswerTemplate: { by: 'clara', input: ({ answerTemplate }) => ({ templateId: answerTemplate }) },
  // What destroys what others need comes last.
  withdrawPublicationPolicy: { by: 'beatriz', input: ({ policy }) => ({ id: global('PublicationPolicy', policy) }) },
  withdrawComment: { by: 'ana', input: comment('suggestion') },
};

const schema = buildSchema(readFileSync(new URL('../../schema.gql', import.meta.url), 'utf8'));
const mutations = Object.keys(schema.getMutationType()!.getFields());

let second: ReadonlySet<string>;
beforeAll(async () => {
  world = await World.open();
  second = secondConnections(world.app.get(Database));
  Object.assign(people, {
    visitor: world.visitor(),
    citizen: await world.citizen('Luis'),
    otherOfficial: await world.official(world.townHall, 'Patricia'),
    moderator: await world.moderator(),
    otherModerator: await world.moderator(world.townHall, 'Otto'),
    auditor: await world.auditor(),
    ana: await world.citizen('Ana'),
    clara: await world.official(world.ministry, 'Clara'),
    tomas: await world.moderator(),
    beatriz: await world.administrator(),
  });
  stage = await setUp();
});
afterAll(() => world?.close());

async function setUp(): Promise<Stage> {
  const { ana, clara: opened } = people;
  const ended = await world.drafts.open({ official: opened });
  const posted = async (who: Person, subjectId: string, body: string): Promise<string> =>
    (await who.act('postComment', { subjectId, body }, 'comment { id }')).comment.id;
  const first = await posted(ana, ended.id, 'Una observación.');
  await posted(ana, ended.id, 'Nada de eso: que se derogue el artículo entero y se empiece otra vez.');
  await posted(ana, ended.id, 'En la escuela rural no hay quien mida el caudal ni quien lo apunte.');
  const late = await posted(ana, first, 'Una réplica.');
  const [version] = await world.rows<{ id: string }>('SELECT id FROM text_versions');
  world.clock.advance(21 * day);
  for (const [who, person] of Object.entries(people)) if (who !== 'visitor') people[who as Stranger] = await world.session(person);
  const clara = people.clara;
  const [author, moderator] = [people.ana, people.tomas];
  const revision = await revisionOf(clara, ended.id);
  const open = await world.drafts.open({ official: clara, polls: [{}] });
  const hidden = await posted(author, open.id, 'Un insulto.');
  await people.citizen.act('reportComment', { commentId: hidden, reason: 'INSULT' });
  await moderator.act('hideComment', { commentId: hidden, ground: 'INSULT', reason });
  const irene = await world.moderator(world.ministry, 'Irene');
  const hides = async (): Promise<string> => {
    const commentId = await posted(author, open.id, 'Otro insulto.');
    return (await irene.act('hideComment', { commentId, ground: 'INSULT', reason }, 'decision { id }')).decision.id;
  };
  const [appealable, appealed] = [await hides(), await hides()];
  const { appeal } = await author.act('appealDecision', { decisionId: appealed, words: reason }, 'appeal { id }');
  const [decided] = await world.rows<{ id: string }>('SELECT id FROM moderation_decisions ORDER BY decided_at, id LIMIT 1');
  const answer = await posted(clara, open.id, 'Lo dice la entidad.');
  const wished = { commentId: answer, measure: 'LABEL', ground: 'OTHER', facts: reason, reason };
  const { proposal } = await moderator.act('decideOnComment', wished, 'proposal { id }');
  const { comment: suggestion } = await author.act(
    'suggestWording',
    { provisionId: open.articles[0]!.id, passage, proposed: 'agua potable', reason },
    'comment { id }',
  );
  const draft = await world.drafts.complete({ official: clara, polls: [{}] });
  const [moderated] = await world.rows<{ id: string }>('SELECT id FROM moderation_cases LIMIT 1');
  const noise = await posted(author, open.id, 'Un anuncio.');
  await people.citizen.act('reportComment', { commentId: noise, reason: 'SPAM' });
  const [waiting] = await world.rows<{ id: string }>('SELECT id FROM moderation_cases WHERE is_open LIMIT 1');
  const caseIds = [global('ModerationCase', waiting!.id)];
  const { batch } = await moderator.act(
    'decideTogether',
    { agencyId: agency(), caseIds, measure: 'NO_ACTION', reason: 'Se queda como está.' },
    'batch { id }',
  );
  const words = { subjectId: open.articles[1]!.id, body: 'Sin terminar.' };
  const { request: dataRequest } = await author.act('askAboutMyData', { kind: 'CORRECTION', words: 'Mi correo.' }, 'request { id }');
  const { draft: commentDraft } = await author.act('saveCommentDraft', words, 'draft { id }');
  const { observations } = (
    await clara.read('query ($id: ID!) { consultation(id: $id) { observations(first: 1) { nodes { id } } } }', { id: ended.id })
  ).consultation;
  const box = { consultationId: open.id, way: 'PAPER', place: 'Alcaldía', heldOn: world.clock.now().toISOString().slice(0, 10) };
  const { gathering } = await clara.act('recordGathering', box, 'gathering { id }');
  const supported = { gatheringId: gathering.id, commentId: await posted(author, open.id, 'Que llegue el agua.') };
  const { documentKind, documentNumber } = newDocument();
  const { support: enteredSupport } = await clara.act('enterSupport', { ...supported, documentKind, documentNumber }, 'support { id }');
  const asking = { gatheringId: gathering.id, title: '¿Y el acueducto?', body: '¿Cuándo se arregla el acueducto?' };
  const { question: enteredQuestion } = await clara.act('enterQuestion', asking, 'question { id }');
  const { scannedPage } = await upload(clara, 'addScannedPage', { gatheringId: gathering.id }, scanSent, 'scannedPage { id }');
  const read = { gatheringId: gathering.id, pollId: open.polls[0]!.id, ...newDocument(), optionIds: [open.polls[0]!.options[0]] };
  const { bornOn: _, ...entry } = read;
  const { ballot: assistedBallot } = await (await world.official(world.ministry, 'Hugo')).act('enterBallot', entry, 'ballot { id }');
  const { galley } = await upload(clara, 'uploadText', { consultationId: draft.id }, { name: 'ley.md', bytes: shortText }, 'galley { id }');
  const next = { consultationId: open.id, markdown: shortText.replace('acueductos', 'suelos') };
  const { textVersion: draftVersion } = await clara.act('draftTextVersion', next, 'textVersion { id }');
  const { theme: agua } = await clara.act(
    'createTheme',
    { consultationId: ended.id, names: [{ locale: 'es', name: 'Agua' }] },
    'theme { id }',
  );
  await clara.act('saveThemeSearch', { themeId: agua.id, query: 'observación' });
  const [kept, another, third] = await argumentsOf(clara, ended.id);
  const { decision } = await clara.act('joinClusters', { clusterIds: [kept!.id, another!.id] }, 'decision { id }');
  const { themes, matrixFiles } = (
    await clara.read('query ($id: ID!) { consultation(id: $id) { themes { searches { id } } matrixFiles { url } } }', { id: ended.id })
  ).consultation;
  const csv = matrixFiles.find(({ url }: { url: string }) => url.includes('csv')).url;
  matrixFile = { name: 'matriz.csv', bytes: await fileOf(clara, csv) };
  const { upload: matrixUpload } = await upload(clara, 'uploadMatrix', { consultationId: ended.id }, matrixFile, 'upload { id }');
  rollSent = { name: 'censo.csv', bytes: await rollFile([newDocument()]) };
  const roll = await uploadRoll(people.beatriz, [newDocument()]);
  const asked = { agencyId: agency(), email: 'invitada@example.org', role: 'OFFICIAL' };
  const { invitation } = await people.beatriz.act('inviteToAgency', asked, 'invitation { id }');
  const { batch: paperBatch } = await people.beatriz.act('makePaperCodes', { rollId: roll, days: 30 }, 'batch { id }');
  const questions = new QuestionBuilder(world);
  const [question, answered] = [
    await questions.ask({ asker: author, isPrivate: true, title: 'Mi caso secretísimo' }),
    await questions.ask({ asker: author }),
  ];
  await questions.answer(answered, {}, clara);
  const guide = { agencyId: agency(), title: 'Guía de agua', body: 'El cuerpo de la guía.' };
  const { guidance } = await clara.act('publishGuidance', guide, 'guidance { id }');
  const { template } = await clara.act(
    'saveAnswerTemplate',
    { agencyId: agency(), name: 'Acuse', body: 'Su pregunta fue recibida.' },
    'template { id }',
  );
  const wish = { agencyId: agency(), name: 'No procede', disposition: 'NOT_ACCEPTED', reasons: es('No.') };
  const { template: observationTemplate } = await clara.act('saveObservationTemplate', wish, 'template { id }');
  const [policy] = await world.rows<{ id: string }>('SELECT id FROM publication_policies');
  const other = await world.session(author);
  const notice = await noticeOf(author);
  return {
    open: open.id,
    draft: draft.id,
    scheduled: (await world.drafts.scheduled({ official: clara })).id,
    closed: ended.id,
    article: open.articles[0]!.id,
    poll: open.polls[0]!.id,
    option: open.polls[0]!.options[0]!,
    comment: await posted(author, open.id, 'Que haya más plazo.'),
    suggestion: suggestion.id,
    hidden,
    decision: global('ModerationDecision', decided!.id),
    appealable,
    appeal: appeal.id,
    proposal: proposal.id,
    late,
    question: question.id,
    answered: answered.id,
    guidance: guidance.id,
    answerTemplate: template.id,
    observationTemplate: observationTemplate.id,
    galley: galley.id,
    version: global('TextVersion', version!.id),
    draftVersion: draftVersion.id,
    revision,
    policy: policy!.id,
    cluster: kept!.id,
    otherCluster: third!.id,
    clusterDecision: decision.id,
    theme: agua.id,
    themeSearch: themes[0].searches[0].id,
    matrix: matrixUpload.id,
    roll,
    paperBatch: paperBatch.id,
    gathering: gathering.id,
    scan: scannedPage.id,
    assistedBallot: assistedBallot.id,
    enteredSupport: enteredSupport.id,
    enteredQuestion: enteredQuestion.id,
    invitation: invitation.id,
    commentDraft: commentDraft.id,
    draftArticle: draft.articles[0]!.id,
    draftPoll: draft.polls[0]!.id,
    case: global('ModerationCase', moderated!.id),
    batch: batch.id,
    notice,
    observation: observations.nodes[0].id,
    dataRequest: dataRequest.id,
    session: global('Session', other.sessionId),
  };
}

/** The arguments of a consultation, once its three comments are sorted. */
async function argumentsOf(who: Person, id: string): Promise<{ id: string }[]> {
  const query = 'query ($id: ID!) { consultation(id: $id) { argumentClusters(first: 10) { nodes { id } } } }';
  for (const deadline = Date.now() + 30_000; Date.now() < deadline; await new Promise((soon) => setTimeout(soon, 100))) {
    const { nodes } = (await who.read(query, { id })).consultation.argumentClusters;
    if (nodes.length === 3) return nodes;
  }
  throw new Error('Nobody sorted the comments.');
}

async function fileOf(who: Person, url: string): Promise<Uint8Array> {
  const { pathname, search } = new URL(url, world.url);
  return new Uint8Array(await (await fetch(`${world.url}${pathname}${search}`, { headers: who.headers })).arrayBuffer());
}

async function noticeOf(who: Person): Promise<string> {
  for (const deadline = Date.now() + 30_000; Date.now() < deadline;) {
    const { nodes } = (await who.read('{ viewer { notices(first: 1) { nodes { id } } } }')).viewer.notices;
    if (nodes.length > 0) return nodes[0].id;
    await new Promise((soon) => setTimeout(soon, 50));
  }
  throw new Error('Nobody told her.');
}

/** The codes with which it is refused; empty when it was done. */
function payloadOf(mutation: string): GraphQLObjectType {
  return getNamedType(schema.getMutationType()!.getFields()[mutation]!.type) as GraphQLObjectType;
}

async function tried(who: Person, mutation: string): Promise<string[]> {
  const input = cases[mutation]!.input(stage);
  const type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input`;
  if (mutation === 'uploadMatrix' || mutation === 'uploadRoll' || mutation === 'addScannedPage') {
    const query = `mutation ($input: ${type}!) { ${mutation}(input: $input) { userErrors { code } } }`;
    const sent = await sendForm(
      who,
      formOf(query, { input }, { uploadRoll: rollSent, uploadMatrix: matrixFile, addScannedPage: scanSent }[mutation]),
    );
    return (sent.errors ?? [])
      .map(({ extensions }) => extensions.code)
      .concat((sent.data?.[mutation]?.userErrors ?? []).map(({ code }: { code: string }) => code));
  }
  const answer = payloadOf(mutation);
  const selected = Object.values(answer.getFields())
    .filter(({ name }) => name !== 'userErrors')
    .map(({ name, type: of }) => (isLeafType(getNamedType(of)) ? name : `${name} { __typename }`));
  const query = `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${selected.join(' ')} userErrors { code } } }`;
  const { data, errors } = await who.ask(query, { input });
  if (!errors && data[mutation].userErrors.length > 0) {
    const { userErrors: _, ...others } = data[mutation];
    const told = Object.entries(others).filter(([, value]) => value !== null);
    if (told.length > 0) throw new Error(`${mutation} refused ${who.name}, and told ${JSON.stringify(told)}`);
  }
  return errors ? errors.map(({ extensions }) => `error ${extensions?.code}`) : data[mutation].userErrors.map(({ code }: any) => code);
}

const everyone: readonly (Stranger | Rightful)[] = [...strangers, 'ana', 'clara', 'tomas', 'beatriz'];

/** Who may see each kind of thing that has an id. What is public is for everybody. */
const seen: Record<string, { id?: (stage: Stage) => string; by: readonly (Stranger | Rightful)[]; root?: string }> = {
  Account: { by: everybody },
  Agency: { by: everybody },
  Guidance: { by: everybody },
  ModerationDecision: { by: everybody },
  PremoderationRules: { by: everybody },
  ObservationsReport: { by: everybody },
  PublicationPolicy: { by: everybody },
  PollOption: { by: everybody },
  Comment: { by: everybody },
  ModerationAppeal: { id: (at) => at.appeal, by: ['ana', 'moderator', 'tomas', 'auditor'] },
  AnswerTemplate: { id: (at) => at.answerTemplate, by: ['clara', 'beatriz'] },
  ObservationTemplate: { id: (at) => at.observationTemplate, by: ['clara'] },
  CommentDraft: { id: (at) => at.commentDraft, by: ['ana'] },
  DataRequest: { id: (at) => at.dataRequest, by: ['ana', 'beatriz', 'auditor'] },
  Consultation: { id: (at) => at.draft, by: ['clara', 'moderator', 'tomas', 'beatriz', 'auditor'], root: 'consultation' },
  Provision: { id: (at) => at.draftArticle, by: ['clara', 'moderator', 'tomas', 'beatriz', 'auditor'] },
  TextVersion: { id: (at) => at.draftVersion, by: ['clara', 'moderator', 'tomas', 'beatriz', 'auditor'] },
  Poll: { id: (at) => at.draftPoll, by: ['clara', 'moderator', 'tomas', 'beatriz', 'auditor'], root: 'poll' },
  TextGalley: { id: (at) => at.galley, by: ['clara'] },
  ModerationProposal: { id: (at) => at.proposal, by: ['moderator', 'tomas', 'auditor'] },
  ModerationCase: { id: (at) => at.case, by: ['moderator', 'tomas', 'auditor'] },
  ModerationBatch: { id: (at) => at.batch, by: ['moderator', 'tomas', 'auditor'] },
  ArgumentCluster: { id: (at) => at.cluster, by: everyone },
  Theme: { id: (at) => at.theme, by: everyone },
  ThemeSearch: { id: (at) => at.themeSearch, by: ['clara', 'beatriz', 'auditor'] },
  ClusterDecision: { id: (at) => at.clusterDecision, by: ['clara', 'beatriz', 'auditor'] },
  Roll: { id: (at) => at.roll, by: everyone },
  Gathering: { id: (at) => at.gathering, by: everyone },
  ScannedPage: { id: (at) => at.scan, by: ['clara', 'auditor'] },
  AssistedBallot: { id: (at) => at.assistedBallot, by: ['clara', 'auditor'] },
  EnteredSupport: { id: (at) => at.enteredSupport, by: ['clara', 'auditor'] },
  PaperBatch: { id: (at) => at.paperBatch, by: ['beatriz'] },
  Invitation: { id: (at) => at.invitation, by: ['beatriz', 'auditor'] },
  MatrixUpload: { id: (at) => at.matrix, by: ['clara', 'beatriz', 'auditor'] },
  Notice: { id: (at) => at.notice, by: ['ana'] },
  Observation: { id: (at) => at.observation, by: ['clara', 'beatriz', 'auditor'] },
  Question: { id: (at) => at.question, by: ['ana', 'clara', 'beatriz'], root: 'question' },
  Session: { id: (at) => at.session, by: ['ana'] },
};

describe('what is hidden', () => {
  it('is known for every kind of thing that has an id', () => {
    const kinds = schema.getPossibleTypes(schema.getType('Node') as GraphQLInterfaceType).map(({ name }) => name);
    expect(Object.keys(seen).sort()).toEqual(kinds.sort());
  });

  it.each(Object.keys(seen).filter((kind) => seen[kind]!.id))('is found by nobody else: %s', async (kind) => {
    const { id: idOf, by, root } = seen[kind]!;
    const id = idOf!(stage);
    const finders: Record<string, string[]> = {};
    for (const [name, who] of Object.entries(people)) {
      const ways = ['node(id: $id) { id }', 'nodes(ids: [$id]) { id }', ...(root ? [`${root}(id: $id) { id }`] : [])];
      for (const way of ways) {
        const { data, errors } = await who.ask(`query ($id: ID!) { found: ${way} }`, { id });
        expect(errors?.map(({ extensions }) => extensions.code) ?? []).toEqual([]);
        if ([data.found].flat()[0]?.id === id) (finders[way.split('(')[0]!] ??= []).push(name);
      }
    }
    const expected = [...by].sort();
    for (const found of Object.values(finders)) expect(found.sort()).toEqual(expected);
    expect(Object.keys(finders)).toHaveLength(root ? 3 : 2);
  });

  it('tells nobody what a hidden comment said, nor who had a private question answered', async () => {
    const query = `query ($comment: ID!) { node(id: $comment) { ... on Comment { body author { displayName } } } }`;
    for (const name of strangers.filter((stranger) => !['moderator'].includes(stranger))) {
      const { node } = await people[name].read(query, { comment: stage.hidden });
      expect([name, node.body, node.author]).toEqual([name, null, null]);
      const { questions, similarQuestions } = await people[name].read(
        `{ questions(first: 50, orderBy: NEWEST, filter: { search: "secretísimo" }) { nodes { id } } similarQuestions(text: "Mi caso secretísimo", first: 10) { question { id } } }`,
      );
      expect([name, questions.nodes, similarQuestions]).toEqual([name, [], []]);
      for (const orderBy of ['NEWEST', 'MOST_FOLLOWED', 'LAST_ANSWERED']) {
        const list = 'query ($orderBy: QuestionOrder!) { questions(first: 50, orderBy: $orderBy) { nodes { id } } }';
        const listed = (await people[name].read(list, { orderBy })).questions.nodes.map(({ id }: { id: string }) => id) as string[];
        const open = orderBy === 'LAST_ANSWERED' ? [stage.answered] : [stage.answered, stage.enteredQuestion];
        expect([name, orderBy, listed.sort()]).toEqual([name, orderBy, open.sort()]);
      }
    }
  });
});

it('knows who may call every mutation of the schema', () => {
  expect(Object.keys(cases).sort()).toEqual([...mutations].sort());
});

it.each(mutations)('%s is for those who have business with it', async (mutation) => {
  const { may = [] } = cases[mutation]!;
  const wrong: Record<string, string[]> = {};
  for (const stranger of strangers) {
    const codes = await tried(people[stranger], mutation);
    if (mutation === 'signOut' || mutation === 'endSession') await renew(stranger);
    const isStopped = codes.length > 0 && codes.every((code) => noBusiness.includes(code) || ofOthers.includes(code));
    if (isStopped === may.includes(stranger)) wrong[stranger] = codes;
  }
  expect(wrong).toEqual({});
});
async function renew(stranger: Stranger): Promise<void> {
  if (stranger !== 'visitor') people[stranger] = await world.session(people[stranger]);
}

describe('whoever has business with it', () => {
  it.each(Object.keys(cases).filter((mutation) => cases[mutation]!.by !== 'someone'))('is not stopped: %s', async (mutation) => {
    const codes = await tried(people[cases[mutation]!.by as Stranger], mutation);
    expect(codes.filter((code) => noBusiness.includes(code) || ofOthers.includes(code) || code.startsWith('error'))).toEqual([]);
  });
});

it('none of them waited for a second connection while it held one', () => {
  expect(ofPeople(second)).toEqual([]);
});
