/** Every address of the site in both languages. `:name` stands for a part that varies. */
import type { Language } from '../platform/messages/messages.js';

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
  poster: { es: '/consultas/:slug/afiche', en: '/consultations/:slug/poster' },
  posterImage: { es: '/consultas/:slug/afiche.svg', en: '/consultations/:slug/poster.svg' },
  writeComment: { es: '/comentar/:subject', en: '/comment-on/:subject' },
  suggest: { es: '/proponer/:subject', en: '/suggest/:subject' },
  comment: { es: '/comentarios/:id', en: '/comments/:id' },
  editComment: { es: '/comentarios/:id/corregir', en: '/comments/:id/edit' },
  withdrawComment: { es: '/comentarios/:id/retirar', en: '/comments/:id/withdraw' },
  reportComment: { es: '/comentarios/:id/denunciar', en: '/comments/:id/report' },
  poll: { es: '/votaciones/:id', en: '/polls/:id' },
  vote: { es: '/votaciones/:id/votar', en: '/polls/:id/vote' },
  withdrawVote: { es: '/votaciones/:id/retirar-voto', en: '/polls/:id/withdraw-vote' },
  receipts: { es: '/comprobantes', en: '/receipts' },
  receipt: { es: '/comprobantes/:code', en: '/receipts/:code' },
  counting: { es: '/como-se-cuenta', en: '/how-votes-are-counted' },
  verify: { es: '/verificar', en: '/verify' },
  agencies: { es: '/entidades', en: '/agencies' },
  agency: { es: '/entidades/:slug', en: '/agencies/:slug' },
  moderationLog: { es: '/registro-de-moderacion', en: '/moderation-log' },
  about: { es: '/acerca-de', en: '/about' },
  accessibility: { es: '/accesibilidad', en: '/accessibility' },
  privacy: { es: '/privacidad', en: '/privacy' },
  // A person and their account.
  signIn: { es: '/entrar', en: '/sign-in' },
  signOut: { es: '/salir', en: '/sign-out' },
  register: { es: '/registro', en: '/register' },
  forgottenPassword: { es: '/olvide-mi-contrasena', en: '/forgotten-password' },
  newPassword: { es: '/nueva-contrasena', en: '/new-password' },
  activity: { es: '/mi-actividad', en: '/my-activity' },
  activityVotes: { es: '/mi-actividad/votos', en: '/my-activity/votes' },
  activityDrafts: { es: '/mi-actividad/borradores', en: '/my-activity/drafts' },
  activityFollows: { es: '/mi-actividad/seguidas', en: '/my-activity/followed' },
  notices: { es: '/avisos', en: '/notices' },
  account: { es: '/mi-cuenta', en: '/my-account' },
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
  overview: { es: '/trabajo/consultas/:id/panorama', en: '/workbench/consultations/:id/overview' },
  people: { es: '/trabajo/entidades/:slug/personas', en: '/workbench/agencies/:slug/people' },
  moderationQueue: { es: '/trabajo/moderacion/:slug', en: '/workbench/moderation/:slug' },
  moderationCase: { es: '/trabajo/moderacion/:slug/casos/:id', en: '/workbench/moderation/:slug/cases/:id' },
  // Administrators and auditors.
  administration: { es: '/administracion', en: '/administration' },
  administerAgencies: { es: '/administracion/entidades', en: '/administration/agencies' },
  administerAgency: { es: '/administracion/entidades/:slug', en: '/administration/agencies/:slug' },
  administerPolicies: { es: '/administracion/politicas', en: '/administration/policies' },
  administerTopics: { es: '/administracion/temas', en: '/administration/topics' },
  administerTerritories: { es: '/administracion/territorios', en: '/administration/territories' },
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
