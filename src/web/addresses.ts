/** Every address of the site in both languages. `:name` stands for a part that varies. */
import { languages, type Language } from '../platform/messages/messages.js';

export const addresses = {
  // What citizens read and do.
  home: { es: '/', en: '/' },
  consultations: { es: '/consultas', en: '/consultations' },
  consultation: { es: '/consultas/:slug', en: '/consultations/:slug' },
  history: { es: '/consultas/:slug/historia', en: '/consultations/:slug/history' },
  text: { es: '/consultas/:slug/texto', en: '/consultations/:slug/text' },
  provision: { es: '/consultas/:slug/texto/:eid', en: '/consultations/:slug/text/:eid' },
  comments: { es: '/consultas/:slug/comentarios', en: '/consultations/:slug/comments' },
  orphans: { es: '/consultas/:slug/comentarios-sin-lugar', en: '/consultations/:slug/comments-without-place' },
  answers: { es: '/consultas/:slug/respuestas', en: '/consultations/:slug/answers' },
  arguments: { es: '/consultas/:slug/argumentos', en: '/consultations/:slug/arguments' },
  argument: { es: '/consultas/:slug/argumentos/:number', en: '/consultations/:slug/arguments/:number' },
  suggestions: { es: '/consultas/:slug/propuestas', en: '/consultations/:slug/suggestions' },
  versions: { es: '/consultas/:slug/versiones', en: '/consultations/:slug/versions' },
  version: { es: '/consultas/:slug/versiones/:number', en: '/consultations/:slug/versions/:number' },
  versionProvision: { es: '/consultas/:slug/versiones/:number/texto/:eid', en: '/consultations/:slug/versions/:number/text/:eid' },
  compareVersions: { es: '/consultas/:slug/versiones/:number/comparar/:other', en: '/consultations/:slug/versions/:number/compare/:other' },
  printVersion: { es: '/consultas/:slug/versiones/:number/imprimir', en: '/consultations/:slug/versions/:number/print' },
  report: { es: '/consultas/:slug/informe', en: '/consultations/:slug/report' },
  reportVersion: { es: '/consultas/:slug/informe/:number', en: '/consultations/:slug/report/:number' },
  reportChange: { es: '/consultas/:slug/informe/:number/articulos/:eid', en: '/consultations/:slug/report/:number/articles/:eid' },
  integrity: { es: '/consultas/:slug/actividad', en: '/consultations/:slug/activity' },
  poster: { es: '/consultas/:slug/afiche', en: '/consultations/:slug/poster' },
  posterImage: { es: '/consultas/:slug/afiche.svg', en: '/consultations/:slug/poster.svg' },
  writeComment: { es: '/comentar/:subject', en: '/comment-on/:subject' },
  suggest: { es: '/proponer/:subject', en: '/suggest/:subject' },
  comment: { es: '/comentarios/:id', en: '/comments/:id' },
  editComment: { es: '/comentarios/:id/corregir', en: '/comments/:id/edit' },
  withdrawComment: { es: '/comentarios/:id/retirar', en: '/comments/:id/withdraw' },
  reportComment: { es: '/comentarios/:id/denunciar', en: '/comments/:id/report' },
  reportWithoutAccount: { es: '/comentarios/:id/denunciar-sin-cuenta', en: '/comments/:id/report-without-account' },
  reportProof: { es: '/comentarios/:id/comprobacion', en: '/comments/:id/proof' },
  followReport: { es: '/denuncias', en: '/reports' },
  confirmReport: { es: '/denuncias/confirmar', en: '/reports/confirm' },
  premoderation: { es: '/entidades/:slug/reglas', en: '/agencies/:slug/rules' },
  poll: { es: '/votaciones/:id', en: '/polls/:id' },
  vote: { es: '/votaciones/:id/votar', en: '/polls/:id/vote' },
  withdrawVote: { es: '/votaciones/:id/retirar-voto', en: '/polls/:id/withdraw-vote' },
  receipts: { es: '/comprobantes', en: '/receipts' },
  receipt: { es: '/comprobantes/:code', en: '/receipts/:code' },
  counting: { es: '/como-se-cuenta', en: '/how-votes-are-counted' },
  integrityMethod: { es: '/como-se-mide-la-actividad', en: '/how-activity-is-measured' },
  verify: { es: '/verificar', en: '/verify' },
  questions: { es: '/preguntas', en: '/questions' },
  question: { es: '/preguntas/:number', en: '/questions/:number' },
  withdrawQuestion: { es: '/preguntas/:number/retirar', en: '/questions/:number/withdraw' },
  ask: { es: '/preguntar', en: '/ask' },
  guidances: { es: '/orientaciones', en: '/guidance' },
  guidance: { es: '/orientaciones/:id', en: '/guidance/:id' },
  guidanceHistory: { es: '/orientaciones/:id/historia', en: '/guidance/:id/history' },
  responseNetwork: { es: '/red-de-respuesta', en: '/response-network' },
  responseNetworkFile: { es: '/red-de-respuesta.csv', en: '/response-network.csv' },
  agencies: { es: '/entidades', en: '/agencies' },
  agency: { es: '/entidades/:slug', en: '/agencies/:slug' },
  appealDecision: { es: '/moderacion/decision/:id/apelar', en: '/moderation/decision/:id/appeal' },
  appeal: { es: '/apelaciones/:id', en: '/appeals/:id' },
  moderationLog: { es: '/registro-de-moderacion', en: '/moderation-log' },
  moderationDecision: { es: '/moderacion/decision/:id', en: '/moderation/decision/:id' },
  adviceFigures: { es: '/moderacion/filtro', en: '/moderation/filter' },
  moderationFeed: { es: '/registro-de-moderacion.atom', en: '/moderation-log.atom' },
  moderationReports: { es: '/registro-de-moderacion/informes', en: '/moderation-log/reports' },
  moderationReport: { es: '/registro-de-moderacion/informes/:month/:slug', en: '/moderation-log/reports/:month/:slug' },
  moderationReportFile: {
    es: '/registro-de-moderacion/informes/:month/:slug/cifras.csv',
    en: '/moderation-log/reports/:month/:slug/figures.csv',
  },
  decisionProof: { es: '/registro-de-moderacion/:id/prueba', en: '/moderation-log/:id/proof' },
  about: { es: '/acerca-de', en: '/about' },
  accessibility: { es: '/accesibilidad', en: '/accessibility' },
  privacy: { es: '/privacidad', en: '/privacy' },
  retention: { es: '/privacidad/plazos', en: '/privacy/terms' },
  // A person and their account.
  signIn: { es: '/entrar', en: '/sign-in' },
  signInLink: { es: '/entrar/enlace', en: '/sign-in/link' },
  signInWith: { es: '/entrar/con/:provider', en: '/sign-in/with/:provider' },
  providerBack: { es: '/entrar/vuelta/:provider', en: '/sign-in/back/:provider' },
  confirmEmail: { es: '/confirmar-correo', en: '/confirm-email' },
  confirmEmailChange: { es: '/cambiar-correo', en: '/change-email' },
  invitation: { es: '/invitacion', en: '/invitation' },
  secondStep: { es: '/entrar/segundo-paso', en: '/sign-in/second-step' },
  signOut: { es: '/salir', en: '/sign-out' },
  register: { es: '/registro', en: '/register' },
  forgottenPassword: { es: '/olvide-mi-contrasena', en: '/forgotten-password' },
  newPassword: { es: '/nueva-contrasena', en: '/new-password' },
  activity: { es: '/mi-actividad', en: '/my-activity' },
  activityVotes: { es: '/mi-actividad/votos', en: '/my-activity/votes' },
  activityDrafts: { es: '/mi-actividad/borradores', en: '/my-activity/drafts' },
  activityFollows: { es: '/mi-actividad/seguidas', en: '/my-activity/followed' },
  activityQuestions: { es: '/mi-actividad/preguntas', en: '/my-activity/questions' },
  activityFollowedQuestions: { es: '/mi-actividad/preguntas-seguidas', en: '/my-activity/followed-questions' },
  activityAppeals: { es: '/mi-actividad/apelaciones', en: '/my-activity/appeals' },
  notices: { es: '/avisos', en: '/notices' },
  account: { es: '/mi-cuenta', en: '/my-account' },
  verifyIdentity: { es: '/mi-cuenta/identidad', en: '/my-account/identity' },
  pseudonym: { es: '/mi-cuenta/seudonimo', en: '/my-account/pseudonym' },
  ownData: { es: '/cuenta/privacidad', en: '/account/privacy' },
  keepAccount: { es: '/cuenta/conservar', en: '/account/keep' },
  phone: { es: '/mi-cuenta/telefono', en: '/my-account/telephone' },
  security: { es: '/mi-cuenta/seguridad', en: '/my-account/security' },
  // The workbench of officials and moderators.
  workbench: { es: '/trabajo', en: '/workbench' },
  newConsultation: { es: '/trabajo/nueva-consulta', en: '/workbench/new-consultation' },
  prepare: { es: '/trabajo/consultas/:id', en: '/workbench/consultations/:id' },
  prepareBasics: { es: '/trabajo/consultas/:id/datos', en: '/workbench/consultations/:id/basics' },
  prepareWords: { es: '/trabajo/consultas/:id/redaccion/:locale', en: '/workbench/consultations/:id/words/:locale' },
  prepareMemorandum: { es: '/trabajo/consultas/:id/memoria', en: '/workbench/consultations/:id/memorandum' },
  prepareText: { es: '/trabajo/consultas/:id/texto', en: '/workbench/consultations/:id/text' },
  textGalley: { es: '/trabajo/consultas/:id/texto-leido', en: '/workbench/consultations/:id/read-text' },
  correctPart: { es: '/trabajo/consultas/:id/texto-leido/:eid', en: '/workbench/consultations/:id/read-text/:eid' },
  prepareEligibility: { es: '/trabajo/consultas/:id/quienes', en: '/workbench/consultations/:id/who' },
  preparePolls: { es: '/trabajo/consultas/:id/votaciones', en: '/workbench/consultations/:id/polls' },
  prepareSchedule: { es: '/trabajo/consultas/:id/calendario', en: '/workbench/consultations/:id/schedule' },
  nextVersion: { es: '/trabajo/consultas/:id/version', en: '/workbench/consultations/:id/version' },
  matchVersion: { es: '/trabajo/consultas/:id/version/correspondencias', en: '/workbench/consultations/:id/version/matching' },
  publishVersion: { es: '/trabajo/consultas/:id/version/publicar', en: '/workbench/consultations/:id/version/publish' },
  weighSuggestions: { es: '/trabajo/consultas/:id/propuestas', en: '/workbench/consultations/:id/suggestions' },
  weighSuggestion: { es: '/trabajo/consultas/:id/propuestas/:comment', en: '/workbench/consultations/:id/suggestions/:comment' },
  gatherSuggestions: { es: '/trabajo/consultas/:id/propuestas-reunidas', en: '/workbench/consultations/:id/gathered-suggestions' },
  observations: { es: '/trabajo/consultas/:id/observaciones', en: '/workbench/consultations/:id/observations' },
  answerObservations: { es: '/trabajo/consultas/:id/observaciones/responder', en: '/workbench/consultations/:id/observations/answer' },
  signAnswers: { es: '/trabajo/consultas/:id/observaciones/firmar', en: '/workbench/consultations/:id/observations/sign' },
  concludeAnswers: { es: '/trabajo/consultas/:id/observaciones/cierre', en: '/workbench/consultations/:id/observations/conclusion' },
  takeInObservation: {
    es: '/trabajo/consultas/:id/observaciones/incorporar/:comment',
    en: '/workbench/consultations/:id/observations/take-in/:comment',
  },
  observation: { es: '/trabajo/consultas/:id/observaciones/:number', en: '/workbench/consultations/:id/observations/:number' },
  observationTemplates: {
    es: '/trabajo/entidades/:slug/plantillas-de-observaciones',
    en: '/workbench/agencies/:slug/observation-templates',
  },
  sortArguments: { es: '/trabajo/consultas/:id/argumentos', en: '/workbench/consultations/:id/arguments' },
  sortArgument: { es: '/trabajo/consultas/:id/argumentos/:number', en: '/workbench/consultations/:id/arguments/:number' },
  themes: { es: '/trabajo/consultas/:id/temas', en: '/workbench/consultations/:id/themes' },
  theme: { es: '/trabajo/consultas/:id/temas/:theme', en: '/workbench/consultations/:id/themes/:theme' },
  extend: { es: '/trabajo/consultas/:id/ampliar', en: '/workbench/consultations/:id/extend' },
  closeEarly: { es: '/trabajo/consultas/:id/cierre-anticipado', en: '/workbench/consultations/:id/early-closing' },
  withdrawConsultation: { es: '/trabajo/consultas/:id/retirar', en: '/workbench/consultations/:id/withdraw' },
  finish: { es: '/trabajo/consultas/:id/concluir', en: '/workbench/consultations/:id/finish' },
  certify: { es: '/trabajo/consultas/:id/certificar/:poll', en: '/workbench/consultations/:id/certify/:poll' },
  prepareReport: { es: '/trabajo/consultas/:id/informe', en: '/workbench/consultations/:id/report' },
  spreadsheet: { es: '/trabajo/consultas/:id/matriz', en: '/workbench/consultations/:id/spreadsheet' },
  returnedMatrix: { es: '/trabajo/consultas/:id/matriz/:upload', en: '/workbench/consultations/:id/spreadsheet/:upload' },
  overview: { es: '/trabajo/consultas/:id/panorama', en: '/workbench/consultations/:id/overview' },
  assisting: { es: '/trabajo/consultas/:id/participacion', en: '/workbench/consultations/:id/participation' },
  gathering: { es: '/trabajo/consultas/:id/participacion/:gathering', en: '/workbench/consultations/:id/participation/:gathering' },
  blankForm: { es: '/trabajo/jornadas/:gathering/formato', en: '/workbench/gatherings/:gathering/form' },
  enterSupports: { es: '/trabajo/jornadas/:gathering/apoyos', en: '/workbench/gatherings/:gathering/supports' },
  enterQuestion: { es: '/trabajo/jornadas/:gathering/preguntas', en: '/workbench/gatherings/:gathering/questions' },
  enterBallot: { es: '/trabajo/jornadas/:gathering/votaciones/:poll', en: '/workbench/gatherings/:gathering/polls/:poll' },
  confirmBallot: { es: '/trabajo/papeletas/:id', en: '/workbench/ballots/:id' },
  questionQueue: { es: '/trabajo/preguntas', en: '/workbench/questions' },
  questionDesk: { es: '/trabajo/preguntas/:number', en: '/workbench/questions/:number' },
  answerQuestion: { es: '/trabajo/preguntas/:number/responder', en: '/workbench/questions/:number/answer' },
  transferQuestion: { es: '/trabajo/preguntas/:number/trasladar', en: '/workbench/questions/:number/transfer' },
  extendQuestion: { es: '/trabajo/preguntas/:number/ampliar', en: '/workbench/questions/:number/extend' },
  editQuestion: { es: '/trabajo/preguntas/:number/edicion-publica', en: '/workbench/questions/:number/public-edition' },
  publishGuidance: { es: '/trabajo/preguntas/:number/orientacion', en: '/workbench/questions/:number/guidance' },
  reviseGuidance: { es: '/trabajo/orientaciones/:id', en: '/workbench/guidance/:id' },
  answerTemplates: { es: '/trabajo/plantillas-de-respuesta/:slug', en: '/workbench/answer-templates/:slug' },
  verifyInPerson: { es: '/trabajo/identidad', en: '/workbench/identity' },
  people: { es: '/trabajo/entidades/:slug/personas', en: '/workbench/agencies/:slug/people' },
  moderationQueue: { es: '/trabajo/moderacion/:slug', en: '/workbench/moderation/:slug' },
  moderationTogether: { es: '/trabajo/moderacion/:slug/juntos', en: '/workbench/moderation/:slug/together' },
  moderationBatch: { es: '/trabajo/moderacion/:slug/decisiones/:id', en: '/workbench/moderation/:slug/decisions/:id' },
  moderationCase: { es: '/trabajo/moderacion/:slug/casos/:id', en: '/workbench/moderation/:slug/cases/:id' },
  appealQueue: { es: '/trabajo/apelaciones', en: '/workbench/appeals' },
  hearAppeal: { es: '/trabajo/apelaciones/:id', en: '/workbench/appeals/:id' },
  moderateComment: { es: '/trabajo/moderacion/:slug/comentarios/:id', en: '/workbench/moderation/:slug/comments/:id' },
  moderationProposals: { es: '/trabajo/moderacion/:slug/propuestas', en: '/workbench/moderation/:slug/proposals' },
  // Administrators and auditors.
  administration: { es: '/administracion', en: '/administration' },
  administerAgencies: { es: '/administracion/entidades', en: '/administration/agencies' },
  administerAgency: { es: '/administracion/entidades/:slug', en: '/administration/agencies/:slug' },
  dataDesk: { es: '/administracion/datos-personales', en: '/administration/personal-data' },
  administerPolicies: { es: '/administracion/politicas', en: '/administration/policies' },
  administerTopics: { es: '/administracion/temas', en: '/administration/topics' },
  administerTerritories: { es: '/administracion/territorios', en: '/administration/territories' },
  administerRolls: { es: '/administracion/censos', en: '/administration/rolls' },
  paperCodes: { es: '/administracion/censos/codigos/:id', en: '/administration/rolls/codes/:id' },
  auditTrail: { es: '/auditoria', en: '/audit-trail' },
} as const satisfies Record<string, Record<Language, string>>;

export type AddressName = keyof typeof addresses;

/**
 * The address of a page within this site.
 * @param parts what its `:names` stand for
 * @param query what follows the question mark; null and empty values are left out
 */
export function addressOf(
  language: Language,
  name: AddressName,
  parts: Record<string, string> = {},
  query: Record<string, string | number | null | undefined> = {},
): string {
  const path = addresses[name][language].replace(/:(\w+)/g, (_, part: string) => encodeURIComponent(parts[part] ?? ''));
  const entries = Object.entries(query).filter(([, value]) => value !== null && value !== undefined && value !== '');
  const search = entries.length > 0 ? `?${new URLSearchParams(entries.map(([key, value]) => [key, String(value)])).toString()}` : '';
  return `/${language}${path === '/' ? '' : path}${search}`;
}

/** How each address looks without its language; those with fewer `:names` first. */
const shapes = (Object.keys(addresses) as AddressName[])
  .flatMap((name) => languages.map((language) => ({ name, language, path: addresses[name][language] as string })))
  .toSorted((one, other) => one.path.split(':').length - other.path.split(':').length)
  .map(({ name, language, path }) => ({ name, language, shape: new RegExp(`^${path.replace(/:(\w+)/g, '(?<$1>[^/]+)')}/?$`, 'i') }));

/**
 * The address of the page that somebody means who leaves out the language, as on a poster, or writes the words of one language after the
 * other's letters; null where there is none.
 * @param path as in the request, without the question mark and what follows
 */
export function addressMeant(path: string): string | null {
  const { own, rest } = /^(?:\/(?<own>es|en)(?=\/))?(?<rest>\/[^/].*)$/.exec(path)?.groups ?? {};
  if (rest === undefined) return null;
  for (const { name, language, shape } of shapes) {
    const parts = shape.exec(rest)?.groups;
    if (!parts && !shape.test(rest)) continue;
    try {
      const decoded = Object.entries(parts ?? {}).map(([part, value]) => [part, decodeURIComponent(value)]);
      return addressOf((own as Language | undefined) ?? language, name, Object.fromEntries(decoded) as Record<string, string>);
    } catch {
      return null;
    }
  }
  return null;
}
