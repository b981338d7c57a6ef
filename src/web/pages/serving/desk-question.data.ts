/** Written by npm run documents from desk-question.graphql. */
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** How something came that did not come by the web. */
export type AssistedWay =
  /** In a meeting. */
  | 'MEETING'
  /** On paper. */
  | 'PAPER'
  /** By telephone. */
  | 'PHONE';

/** What a question asks for. The law gives each its own term (Ley 1755 de 2015, art. 14). */
export type PetitionKind =
  /** How the agency understands a matter in its charge: 30 working days. */
  | 'CONSULTATION'
  /** Anything else that the agency should do or say: 15 working days. */
  | 'GENERAL'
  /** Documents or information: 10 working days. */
  | 'INFORMATION';

/** What happened to a question. */
export type QuestionAct =
  /** The agency answered. */
  | 'ANSWERED'
  /** Somebody asked. */
  | 'ASKED'
  /** Whoever asked did so once more. */
  | 'ASKED_AGAIN'
  /** An official of the agency took it. */
  | 'ASSIGNED'
  /** The agency edited what everybody may read, to keep personal data out. */
  | 'EDITED'
  /** The term was over without an answer: it went to the head of the agency. */
  | 'ESCALATED'
  /** The agency gave itself more time, with a reason. */
  | 'EXTENDED'
  /** Whoever asked rated the answer. */
  | 'RATED'
  /** It was passed on to the competent agency, whose term began. */
  | 'TRANSFERRED'
  /** Whoever asked took it back. */
  | 'WITHDRAWN';

/** Where a question stands. It follows the clock: no act is needed to close it. */
export type QuestionState =
  /** Answered; whoever asked may ask once more for ten working days. */
  | 'ANSWERED'
  /** An official of the agency works on it. */
  | 'ASSIGNED'
  /** Answered for good. */
  | 'CLOSED'
  /** Whoever asked was not satisfied and asked once more. */
  | 'REASKED'
  /** The agency has it; nobody there has taken it yet. */
  | 'RECEIVED'
  /** Taken back by whoever asked before it was answered. */
  | 'WITHDRAWN';

export type ServedQuestionFragment = { bodyHtml: string | null, body: string | null, isEdited: boolean, id: string, number: string, title: string | null, locale: string, kind: PetitionKind, state: QuestionState, isLate: boolean, isPrivate: boolean, isListed: boolean, askedAt: string, answeredAt: string | null, followerCount: number, original: { title: string, body: string, bodyHtml: string, allowsEdition: boolean, asker: { displayName: string } } | null, assignee: { id: string, displayName: string } | null, agency: { id: string, slug: string, name: string, viewerCanSeeQueue: { allowed: boolean, reason: string | null } }, term: { dueOn: string, workingDays: number, receivedOn: string, extendedFrom: string | null, latestExtension: string, transferDueOn: string }, answers: Array<{ answeredAt: string, body: string | null, bodyHtml: string | null, daysTaken: number, isInTime: boolean, isEdited: boolean, office: string, rating: number | null, original: { body: string, bodyHtml: string, ratingWords: string | null } | null, official: { displayName: string }, agency: { name: string } }>, record: Array<{ act: QuestionAct, at: string, words: string | null }>, viewerCanAssign: { allowed: boolean, reason: string | null }, viewerCanTransfer: { allowed: boolean, reason: string | null }, viewerCanExtend: { allowed: boolean, reason: string | null }, viewerCanAnswer: { allowed: boolean, reason: string | null }, viewerCanEditForPublic: { allowed: boolean, reason: string | null }, provenance: { way: AssistedWay } | null };
