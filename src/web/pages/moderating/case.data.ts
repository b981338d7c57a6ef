/** Written by npm run documents from case.graphql. */
import type { Document } from '../../kit/document.js';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
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

/** For whom the author of a comment speaks. */
export type AuthorRole =
  /** For themselves. */
  | 'CITIZEN'
  /** For the agency that asks: an official answer. */
  | 'OFFICIAL';

/** Whether a comment can be read. Hidden and withdrawn ones stay as tombstones, so that their replies survive. */
export type CommentState =
  /** A rule of the agency holds it back until a person has looked at it. Only its author and those who moderate or check moderation find it. */
  | 'HELD'
  /** A moderator hid it, with a public reason. */
  | 'HIDDEN'
  /** It can be read. */
  | 'VISIBLE'
  /** Its author took it back. */
  | 'WITHDRAWN';

/** What is wrong with a comment, according to who reports it or decides on it. */
export type ModerationGround =
  /** It incites hatred or discrimination against a group. */
  | 'HATE'
  /** It insults or threatens somebody. */
  | 'INSULT'
  /** It has nothing to do with the consultation. */
  | 'OFF_TOPIC'
  /** Something else, explained in words. */
  | 'OTHER'
  /** It shows somebody’s personal data. */
  | 'PERSONAL_DATA'
  /** It is advertising, or the same text again and again. */
  | 'SPAM';

/** What a moderator decided, from the mildest to the most severe; and taking it back. */
export type ModerationMeasure =
  /** The comment is hidden; its place and the replies to it remain. */
  | 'HIDE'
  /** Passages of the comment are blacked out; the rest stays. */
  | 'HIDE_PART'
  /** The comment stays and carries a label with the reason. */
  | 'LABEL'
  /** Nobody replies to the comment or below it any more; everything written stays. */
  | 'LOCK_THREAD'
  /** Nothing is changed: the reports are dismissed, and a comment that was held is shown. */
  | 'NO_ACTION'
  /** An earlier measure is lifted: everything is as it was before it. */
  | 'RESTORE'
  /** The author does not comment, support or report in the consultations of the agency for a time, and goes on voting, asking, answering, appealing and reading. Decided by two people. The record does not say who. */
  | 'SUSPEND'
  /** The author is warned; nothing is taken away. The record does not say who. */
  | 'WARN';

/** What became of a measure that takes two people. */
export type ModerationProposalState =
  /** Another moderator did not agree, and said why. */
  | 'DECLINED'
  /** Nobody answered it in time. */
  | 'EXPIRED'
  /** It waits for another moderator. */
  | 'OPEN'
  /** Another moderator agreed, and it was carried out. */
  | 'SECONDED'
  /** Whoever proposed it took it back. */
  | 'WITHDRAWN';

/** What a find may be, by its form and the words around it, with the formats of Colombia. */
export type PersonalDataKind =
  /** The number of a bank account or of a card. */
  | 'ACCOUNT'
  /** The address of a house: a street with the plate. */
  | 'HOME'
  /** The number of an identity card, a passport or another document of a person. */
  | 'IDENTITY'
  /** An e-mail address, also spelled with “arroba” and “punto”. Mailboxes of offices of the State are left out. */
  | 'MAIL'
  /** A long number that nothing around it explains. */
  | 'NUMBER'
  /** A telephone: mobile (3xx), landline (60x), with or without 57, or of another country with its plus. */
  | 'PHONE'
  /** The plate of a vehicle. */
  | 'PLATE'
  /** A NIT or RUT whose check digit is right, or that has none. */
  | 'TAX';

/** What a person does for an agency. */
export type Role =
  /** Keeps the discussion of its consultations fair. */
  | 'MODERATOR'
  /** Publishes its consultations and answers in its name. */
  | 'OFFICIAL';

/** What a person made of the advice. Only people decide. */
export type SpamAdviceOutcome =
  /** It was suggested, and a moderator took a measure because of spam. */
  | 'FOLLOWED'
  /** It was not suggested, and a moderator took a measure because of spam. */
  | 'MISSED'
  /** It was suggested, and a moderator decided otherwise. */
  | 'NOT_FOLLOWED';

/** What of a comment the filter weighs. */
export type SpamSignKind =
  /** Most of its letters are capitals. */
  | 'CAPITALS'
  /** It gives a telephone or an e-mail address. */
  | 'CONTACT'
  /** Where a link leads. */
  | 'DOMAIN'
  /** It has four exclamation marks or more. */
  | 'EXCLAMATIONS'
  /** It has links. */
  | 'LINKS'
  /** It has three links or more. */
  | 'MANY_LINKS'
  /** It names a sum or a percentage. */
  | 'MONEY'
  /** The account of its author was less than a day old. */
  | 'NEW_ACCOUNT'
  /** It has three pictures among its letters or more. */
  | 'PICTURES'
  /** The same words came within the day before. */
  | 'POSTED_BEFORE'
  /** The same words came ten times or more within the day before. */
  | 'POSTED_OFTEN'
  /** It repeats a character four times or more. */
  | 'REPEATED_CHARACTERS'
  /** It has fewer than 20 letters. */
  | 'SHORT'
  /** A word. */
  | 'WORD';

/** What a comment says of the text. */
export type Stance =
  /** Against. */
  | 'AGAINST'
  /** In favour. */
  | 'IN_FAVOUR'
  /** Neither, or a question. */
  | 'NEUTRAL';

export type CaseColleaguesQueryVariables = Exact<{
  agencyId: string;
}>;


export type CaseColleaguesQuery = { me: { account: { id: string } | null }, moderationLoad: Array<{ moderator: { id: string, displayName: string } }> };

export type ModerationCasePageQueryVariables = Exact<{
  ids: Array<string> | string;
}>;


export type ModerationCasePageQuery = { nodes: Array<
    | { id: string, isOpen: boolean, isHeld: boolean, isAdvised: boolean, attendBy: string, alikeCount: number, openReports: number, firstReportedAt: string, decisions: Array<{ id: string, measure: ModerationMeasure, ground: ModerationGround | null, reason: string, commentId: string | null, decidedAt: string, undoneAt: string | null, viewerCanUndo: { allowed: boolean, reason: string | null } }>, proposals: Array<{ id: string, measure: ModerationMeasure, ground: ModerationGround, reason: string, state: ModerationProposalState, proposedAt: string, answeredAt: string | null, answer: string | null, proposer: { displayName: string } | null }>, personalData: Array<{ kind: PersonalDataKind, isLikely: boolean, exact: string, start: number, end: number }>, personalDataProposed: Array<{ kind: PersonalDataKind, isLikely: boolean, exact: string, start: number, end: number }>, advice: { probability: number, outcome: SpamAdviceOutcome | null, lookedAt: string, signs: Array<{ kind: SpamSignKind, word: string | null, weight: number }> } | null, claim: { until: string, isViewer: boolean, moderator: { displayName: string } } | null, viewerCanClaim: { allowed: boolean, reason: string | null }, notes: Array<{ body: string, createdAt: string, author: { displayName: string }, handedTo: { displayName: string } | null }>, reasons: Array<{ reason: ModerationGround, count: number }>, reports: Array<{ reason: ModerationGround, note: string | null, createdAt: string, bodyAsReported: string, isOpen: boolean }>, comment: { id: string, state: CommentState, authorRole: AuthorRole, body: string | null, bodyHtml: string | null, stance: Stance | null, createdAt: string, editedAt: string | null, hiddenReason: string | null, viewerPossibleMeasures: Array<ModerationMeasure>, author: { displayName: string } | null, original: { body: string, bodyHtml: string, stance: Stance, proposed: string | null, author: { displayName: string }, provenance: { people: number, name: string | null, way: AssistedWay, gathering: { place: string, heldOn: string } } | null } | null, suggestion: { proposed: string } | null, parent: { id: string, state: CommentState, bodyHtml: string | null, author: { displayName: string } | null, provenance: { people: number, name: string | null, way: AssistedWay, gathering: { place: string, heldOn: string } } | null } | null, provision: { eid: string, label: string, heading: string | null } | null, consultation: { slug: string, title: string, language: string, timeZone: string, agency: { id: string, slug: string, name: string } } | null, viewerCanModerate: { allowed: boolean, code: string | null, reason: string | null }, provenance: { people: number, name: string | null, way: AssistedWay, gathering: { place: string, heldOn: string } } | null } }
    | Record<PropertyKey, never>
   | null>, viewer: { unreadCount: number, isAdministrator: boolean, isAuditor: boolean, account: { id: string, displayName: string } | null, secondFactor: { isMissing: boolean }, memberships: Array<{ role: Role, agency: { id: string } }> } };

export const CaseColleaguesDocument: Document<CaseColleaguesQuery, CaseColleaguesQueryVariables> = {
  source: "query CaseColleagues($agencyId:ID!){me:viewer{account{id}}moderationLoad(agencyId:$agencyId){moderator{id displayName}}}",
};

export const ModerationCasePageDocument: Document<ModerationCasePageQuery, ModerationCasePageQueryVariables> = {
  source: "query ModerationCasePage($ids:[ID!]!){...Frame nodes(ids:$ids){...QueueCase ...on ModerationCase{...CaseHints decisions{...UndoableDecision}proposals{...ProposedMeasure}}}}fragment Frame on Query{viewer{unreadCount account{id displayName}secondFactor{isMissing}isAdministrator isAuditor memberships{role agency{id}}}}fragment QueueCase on ModerationCase{id isOpen isHeld isAdvised attendBy alikeCount claim{until isViewer moderator{displayName}}viewerCanClaim{allowed reason}notes{body createdAt author{displayName}handedTo{displayName}}openReports isOpen isAdvised firstReportedAt reasons{reason count}reports{reason note createdAt bodyAsReported isOpen}comment{...ModeratedComment}}fragment ModeratedComment on Comment{id state authorRole author{displayName}...Entered body bodyHtml stance createdAt editedAt hiddenReason original{author{displayName}provenance{people name way gathering{place heldOn}}body bodyHtml stance proposed}suggestion{proposed}parent{id state bodyHtml author{displayName}...Entered}provision{eid label heading}consultation{slug title language timeZone agency{id slug name}}viewerCanModerate{allowed code reason}viewerPossibleMeasures}fragment Entered on Comment{provenance{people name way gathering{place heldOn}}}fragment CaseHints on ModerationCase{id personalData{kind isLikely exact start end}personalDataProposed{kind isLikely exact start end}advice{probability outcome lookedAt signs{kind word weight}}}fragment UndoableDecision on ModerationDecision{id measure ground reason commentId decidedAt undoneAt viewerCanUndo{allowed reason}}fragment ProposedMeasure on ModerationProposal{id measure ground reason state proposedAt answeredAt answer proposer{displayName}}",
};
