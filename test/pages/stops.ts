/** Who visits each page of the site, and what must exist for it. */
import type { AddressName } from '../../src/web/addresses.js';

/** What must exist before the visits: of each kind one thing, by its id or its name in addresses. */
export interface Facts {
  slug: string;
  agency: string;
  consultation: string;
  closed: string;
  draft: string;
  eid: string;
  poll: string;
  /** A poll of the closed consultation. */
  closedPoll: string;
  comment: string;
  commentOfOthers: string;
  case: string;
  /** An appeal of Ana's to the auditor, and the uuid of a decision against which she may appeal. */
  appeal: string;
  appealable: string;
  /** The uuid of a decision of moderators. */
  decision: string;
  /** A decision about many comments. */
  batch: string;
  receipt: string;
  /** A part of the text, and a suggestion of somebody else for it. */
  article: string;
  suggestion: string;
  /** A consultation whose report is published, an article that changed in it, and a matrix that came back from a spreadsheet. */
  reported: { id: string; slug: string; eid: string; upload: string };
  /** The number of an answered question, of one of Ana's that waits, and guidance. */
  question: string;
  ownQuestion: string;
  guidance: string;
  /** Where contributions came from without the web, and a ballot of it that Clara entered. */
  gathering: string;
  assistedBallot: string;
  /** The number of an argument, and a theme, of the open consultation. */
  argument: string;
  theme: string;
  /** A closed consultation with answers, its agency, and a reply in it that is no observation. */
  answered: { id: string; slug: string; agency: string; reply: string };
}
export type Who = 'visitor' | 'ana' | 'clara' | 'patricia' | 'tomas' | 'beatriz' | 'gonzalo';
export interface Stop {
  who: Who;
  parts?: (facts: Facts) => Record<string, string>;
  query?: (facts: Facts) => Record<string, string>;
  /** Not a page to read: an image, or an address that only takes a form. */
  isNoPage?: true;
}

const inConsultation = { parts: ({ slug }: Facts) => ({ slug }) };
const inDraft = { who: 'clara', parts: ({ draft }: Facts) => ({ id: draft }) } as const;
const inOpen = { who: 'clara', parts: ({ consultation }: Facts) => ({ id: consultation }) } as const;
const inReported = { who: 'visitor', parts: ({ reported }: Facts) => ({ slug: reported.slug }) } as const;
const inReport = { who: 'patricia', parts: ({ reported }: Facts) => ({ id: reported.id }) } as const;
const inAnswered = { who: 'clara', parts: ({ answered }: Facts) => ({ id: answered.id }) } as const;
const inPoll = { parts: ({ poll }: Facts) => ({ id: poll }) };
const inQuestion = { who: 'clara', parts: ({ question }: Facts) => ({ number: question }) } as const;
const ofOneself = { who: 'ana', parts: ({ comment }: Facts) => ({ id: comment }) } as const;

/** Who visits each address, and where. A new address is added here, or the test of every page fails. */
export const stops: Record<AddressName, Stop> = {
  home: { who: 'visitor' },
  consultations: { who: 'visitor' },
  consultation: { who: 'visitor', ...inConsultation },
  history: { who: 'visitor', ...inConsultation },
  text: { who: 'visitor', ...inConsultation },
  provision: { who: 'visitor', parts: ({ slug, eid }) => ({ slug, eid }) },
  comments: { who: 'visitor', ...inConsultation },
  orphans: { who: 'visitor', ...inConsultation },
  answers: { who: 'visitor', parts: ({ answered }) => ({ slug: answered.slug }) },
  arguments: { who: 'visitor', ...inConsultation },
  argument: { who: 'visitor', parts: ({ slug, argument }) => ({ slug, number: argument }) },
  suggestions: { who: 'visitor', ...inConsultation },
  versions: { who: 'visitor', ...inConsultation },
  version: { who: 'visitor', parts: ({ slug }) => ({ slug, number: '1' }) },
  versionProvision: { who: 'visitor', parts: ({ slug, eid }) => ({ slug, eid, number: '1' }) },
  compareVersions: { who: 'visitor', parts: ({ slug }) => ({ slug, number: '2', other: '1' }) },
  printVersion: { who: 'visitor', parts: ({ slug }) => ({ slug, number: '1' }) },
  report: inReported,
  reportVersion: { who: 'visitor', parts: ({ reported }) => ({ slug: reported.slug, number: '1' }) },
  reportChange: { who: 'visitor', parts: ({ reported }) => ({ slug: reported.slug, number: '1', eid: reported.eid }) },
  integrity: { who: 'clara', ...inConsultation },
  integrityMethod: { who: 'visitor' },
  poster: { who: 'visitor', ...inConsultation },
  posterImage: { who: 'visitor', ...inConsultation, isNoPage: true },
  writeComment: { who: 'ana', parts: ({ consultation }) => ({ subject: consultation }) },
  suggest: { who: 'ana', parts: ({ article }) => ({ subject: article }) },
  comment: { who: 'visitor', parts: ({ commentOfOthers }) => ({ id: commentOfOthers }) },
  editComment: ofOneself,
  withdrawComment: ofOneself,
  reportComment: { who: 'ana', parts: ({ commentOfOthers }) => ({ id: commentOfOthers }) },
  reportWithoutAccount: { who: 'visitor', parts: ({ commentOfOthers }) => ({ id: commentOfOthers }) },
  reportProof: {
    who: 'visitor',
    parts: ({ commentOfOthers }) => ({ id: commentOfOthers }),
    query: () => ({ kind: 'NOT_MINE' }),
    isNoPage: true,
  },
  followReport: { who: 'visitor' },
  confirmReport: { who: 'visitor', query: () => ({ token: 'used long ago' }) },
  premoderation: { who: 'tomas', parts: ({ agency }) => ({ slug: agency }) },
  poll: { who: 'visitor', ...inPoll },
  vote: { who: 'ana', ...inPoll },
  withdrawVote: { who: 'ana', ...inPoll },
  receipts: { who: 'visitor' },
  receipt: { who: 'visitor', parts: ({ receipt }) => ({ code: receipt }) },
  counting: { who: 'visitor' },
  verify: { who: 'visitor' },
  questions: { who: 'visitor' },
  question: { who: 'visitor', parts: ({ question }) => ({ number: question }) },
  withdrawQuestion: { who: 'ana', parts: ({ ownQuestion }) => ({ number: ownQuestion }) },
  ask: { who: 'ana', query: ({ agency }) => ({ agency, about: '¿Cuándo llega el agua a la vereda?' }) },
  guidances: { who: 'visitor' },
  guidance: { who: 'visitor', parts: ({ guidance }) => ({ id: guidance }) },
  guidanceHistory: { who: 'visitor', parts: ({ guidance }) => ({ id: guidance }) },
  responseNetwork: { who: 'visitor' },
  responseNetworkFile: { who: 'visitor', isNoPage: true },
  agencies: { who: 'visitor' },
  agency: { who: 'visitor', parts: ({ agency }) => ({ slug: agency }) },
  appealDecision: { who: 'ana', parts: ({ appealable }) => ({ id: appealable }) },
  appeal: { who: 'ana', parts: ({ appeal }) => ({ id: appeal }) },
  moderationLog: { who: 'visitor' },
  adviceFigures: { who: 'visitor' },
  moderationFeed: { who: 'visitor', isNoPage: true },
  moderationReports: { who: 'visitor' },
  moderationReport: { who: 'visitor', parts: ({ agency }) => ({ month: '2026-02', slug: agency }) },
  moderationReportFile: { who: 'visitor', parts: ({ agency }) => ({ month: '2026-02', slug: agency }), isNoPage: true },
  decisionProof: { who: 'visitor', parts: ({ decision }) => ({ id: Buffer.from(`ModerationDecision:${decision}`).toString('base64url') }) },
  about: { who: 'visitor' },
  accessibility: { who: 'visitor' },
  privacy: { who: 'visitor' },
  retention: { who: 'visitor' },
  signIn: { who: 'visitor' },
  signInLink: { who: 'visitor' },
  // Where nobody signs in with a service: both say so.
  signInWith: { who: 'visitor', parts: () => ({ provider: 'ninguno' }), isNoPage: true },
  providerBack: { who: 'visitor', parts: () => ({ provider: 'ninguno' }), isNoPage: true },
  confirmEmail: { who: 'visitor', query: () => ({ token: 'abc' }) },
  invitation: { who: 'visitor', query: () => ({ token: 'abc' }) },
  confirmEmailChange: { who: 'visitor', query: () => ({ token: 'abc' }) },
  secondStep: { who: 'visitor', isNoPage: true },
  signOut: { who: 'visitor', isNoPage: true },
  register: { who: 'visitor' },
  forgottenPassword: { who: 'visitor' },
  newPassword: { who: 'visitor', query: () => ({ token: 'abc' }) },
  activity: { who: 'ana' },
  activityVotes: { who: 'ana' },
  activityDrafts: { who: 'ana' },
  activityFollows: { who: 'ana' },
  activityQuestions: { who: 'ana' },
  activityFollowedQuestions: { who: 'ana' },
  activityAppeals: { who: 'ana' },
  notices: { who: 'ana' },
  account: { who: 'ana' },
  verifyIdentity: { who: 'ana' },
  phone: { who: 'ana' },
  pseudonym: { who: 'ana' },
  ownData: { who: 'ana' },
  keepAccount: { who: 'visitor', query: () => ({ token: 'abc' }) },
  security: { who: 'ana' },
  workbench: { who: 'clara' },
  newConsultation: { who: 'clara' },
  prepare: inDraft,
  prepareBasics: inDraft,
  prepareWords: { who: 'clara', parts: ({ draft }) => ({ id: draft, locale: 'en' }) },
  prepareMemorandum: inDraft,
  prepareText: inDraft,
  textGalley: inDraft,
  correctPart: { who: 'clara', parts: ({ draft }) => ({ id: draft, eid: 'art_1' }) },
  preparePolls: inDraft,
  prepareEligibility: inDraft,
  prepareSchedule: inDraft,
  nextVersion: inOpen,
  matchVersion: inOpen,
  publishVersion: inOpen,
  weighSuggestions: inOpen,
  weighSuggestion: { who: 'clara', parts: ({ consultation, suggestion }) => ({ id: consultation, comment: suggestion }) },
  gatherSuggestions: inOpen,
  observations: inAnswered,
  answerObservations: { ...inAnswered, query: () => ({ revise: '1', seen: '99' }) },
  signAnswers: inAnswered,
  concludeAnswers: inAnswered,
  takeInObservation: { who: 'clara', parts: ({ answered: { id, reply } }) => ({ id, comment: reply }) },
  observation: { who: 'clara', parts: ({ answered }) => ({ id: answered.id, number: '1' }) },
  observationTemplates: { who: 'clara', parts: ({ answered }) => ({ slug: answered.agency }) },
  sortArguments: inOpen,
  sortArgument: { who: 'clara', parts: ({ consultation, argument }) => ({ id: consultation, number: argument }) },
  themes: inOpen,
  theme: { who: 'clara', parts: ({ consultation, theme }) => ({ id: consultation, theme }) },
  extend: inOpen,
  closeEarly: inOpen,
  withdrawConsultation: inOpen,
  finish: { who: 'patricia', parts: ({ closed }) => ({ id: closed }) },
  certify: { who: 'patricia', parts: ({ closed, closedPoll }) => ({ id: closed, poll: closedPoll }) },
  prepareReport: inReport,
  spreadsheet: inReport,
  returnedMatrix: { who: 'patricia', parts: ({ reported }) => ({ id: reported.id, upload: reported.upload }) },
  overview: inOpen,
  assisting: inOpen,
  gathering: { who: 'clara', parts: ({ consultation, gathering }) => ({ id: consultation, gathering }) },
  blankForm: { who: 'clara', parts: ({ gathering }) => ({ gathering }) },
  enterSupports: { who: 'clara', parts: ({ gathering }) => ({ gathering }), query: ({ suggestion }) => ({ comment: suggestion }) },
  enterQuestion: { who: 'clara', parts: ({ gathering }) => ({ gathering }) },
  enterBallot: { who: 'clara', parts: ({ gathering, poll }) => ({ gathering, poll }) },
  confirmBallot: { who: 'clara', parts: ({ assistedBallot }) => ({ id: assistedBallot }) },
  questionQueue: { who: 'clara' },
  questionDesk: inQuestion,
  answerQuestion: { who: 'clara', parts: ({ ownQuestion }) => ({ number: ownQuestion }) },
  transferQuestion: { who: 'clara', parts: ({ ownQuestion }) => ({ number: ownQuestion }) },
  extendQuestion: { who: 'clara', parts: ({ ownQuestion }) => ({ number: ownQuestion }) },
  editQuestion: inQuestion,
  publishGuidance: inQuestion,
  reviseGuidance: { who: 'clara', parts: ({ guidance }) => ({ id: guidance }) },
  answerTemplates: { who: 'clara', parts: ({ agency }) => ({ slug: agency }) },
  verifyInPerson: { who: 'clara' },
  people: { who: 'beatriz', parts: ({ agency }) => ({ slug: agency }) },
  moderationQueue: { who: 'tomas', parts: ({ agency }) => ({ slug: agency }) },
  appealQueue: { who: 'gonzalo' },
  hearAppeal: { who: 'gonzalo', parts: ({ appeal }) => ({ id: appeal }) },
  moderateComment: { who: 'tomas', parts: ({ agency, comment }) => ({ slug: agency, id: comment }) },
  moderationProposals: { who: 'tomas', parts: ({ agency }) => ({ slug: agency }) },
  moderationDecision: { who: 'visitor', parts: ({ decision }) => ({ id: decision }) },
  moderationTogether: { who: 'tomas', parts: ({ agency }) => ({ slug: agency }), query: ({ case: id }) => ({ case: id }) },
  moderationBatch: { who: 'tomas', parts: ({ agency, batch: id }) => ({ slug: agency, id }) },
  moderationCase: { who: 'tomas', parts: ({ agency, case: id }) => ({ slug: agency, id }) },
  administration: { who: 'beatriz' },
  administerAgencies: { who: 'beatriz' },
  administerAgency: { who: 'beatriz', parts: ({ agency }) => ({ slug: agency }) },
  dataDesk: { who: 'beatriz' },
  administerPolicies: { who: 'beatriz' },
  administerTopics: { who: 'beatriz' },
  administerTerritories: { who: 'beatriz' },
  administerRolls: { who: 'beatriz' },
  paperCodes: { who: 'beatriz', parts: () => ({ id: 'none' }), isNoPage: true },
  auditTrail: { who: 'gonzalo' },
};
