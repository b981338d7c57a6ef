/** Who may do what about a comment in which state: the roles, the acts and the states that the table of moderation crosses. */
import { createHash, randomUUID } from 'node:crypto';
import { createChallenge, solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { ProofsService } from '../../src/moderation/reporting/proofs.service.js';
import { AppealBuilder, words } from '../appeals.js';
import type { TestConsultation } from '../drafts.js';
import type { Person } from '../person.js';
import { day, type World } from '../world.js';

/** In the order of the columns. */
export const roles = {
  visitor: 'Visitor',
  citizen: 'Citizen',
  author: 'Author',
  suspendedAuthor: 'Author, suspended',
  reporter: 'Whoever reported it',
  official: 'Official of the agency',
  decider: 'Moderator who decided',
  colleague: 'Another moderator',
  otherModerator: 'Moderator of another agency',
  administrator: 'Administrator',
  auditor: 'Auditor',
} as const;
export type Role = keyof typeof roles;
export const roleNames = Object.keys(roles) as Role[];

/** Everybody and everything that an act may be about. What a state does not have is an id that does not exist. */
export interface Stage {
  author: Person;
  comment: string;
  case: string;
  decision: string;
  proposal: string;
  batch: string;
  appeal: string;
  proof: string;
  token: string;
}

export const absent = (type: string): string => global(type, '01900000-0000-7000-8000-000000000000');
export const global = (type: string, id: string): string => Buffer.from(`${type}:${id}`).toString('base64url');
export const uuidOf = (globalId: string): string => Buffer.from(globalId, 'base64url').toString().split(':')[1]!;

const reason = 'Insulta a otra persona; las reglas de la consulta no lo permiten.';
const said = { facts: 'Llama ladrón a otra persona.', reason, proportion: 'Una nota no bastaría: el insulto seguiría a la vista.' };
const heldWord = 'rifa';

export interface Act {
  mutation: string;
  /** Which measure, where one mutation has several. */
  measure?: string;
  input: (stage: Stage, cast: Cast) => Record<string, unknown>;
}

const about =
  (more: object = {}) =>
  (at: Stage) => ({ commentId: at.comment, ...more });
const decides = (measure: string, more: object = {}): Act => ({
  mutation: 'decideOnComment',
  measure,
  input: about({ measure, ground: 'INSULT', ...said, ...more }),
});
const inMonth = (_: Stage, { world }: Cast): string => new Date(world.clock.now().getTime() + 30 * day).toISOString();

/** Every act of moderation, then what people do with comments besides: moderating changes that. */
export const acts: readonly Act[] = [
  { mutation: 'reportComment', input: about({ reason: 'HATE' }) },
  { mutation: 'reportWithoutAccount', input: (at) => ({ commentId: at.comment, kind: 'NOT_MINE', proof: at.proof }) },
  { mutation: 'reportByMail', input: (at) => ({ commentId: at.comment, kind: 'NOT_MINE', email: `${randomUUID()}@example.org` }) },
  { mutation: 'confirmReport', input: ({ token }) => ({ token }) },
  { mutation: 'claimCase', input: (at) => ({ caseId: at.case }) },
  { mutation: 'releaseCase', input: (at) => ({ caseId: at.case }) },
  {
    mutation: 'handOverCase',
    input: (at, { third }) => ({ caseId: at.case, accountId: global('Account', third.accountId), note: 'Usted conoce el tema.' }),
  },
  { mutation: 'noteCase', input: (at) => ({ caseId: at.case, note: 'Hay que mirar el hilo entero.' }) },
  decides('NO_ACTION'),
  decides('LABEL'),
  decides('HIDE_PART', { passages: [{ start: 0, end: 3 }] }),
  decides('HIDE'),
  decides('LOCK_THREAD'),
  decides('WARN'),
  { ...decides('SUSPEND'), input: (at, cast) => ({ ...decides('SUSPEND').input(at, cast), endsAt: inMonth(at, cast) }) },
  decides('RESTORE'),
  { mutation: 'hideComment', input: about({ ground: 'INSULT', reason }) },
  { mutation: 'restoreComment', input: about({ reason }) },
  { mutation: 'dismissReports', input: about({ reason }) },
  { mutation: 'releaseComment', input: about() },
  { mutation: 'undoModerationDecision', input: (at) => ({ decisionId: at.decision }) },
  { mutation: 'secondModerationProposal', input: (at) => ({ proposalId: at.proposal }) },
  { mutation: 'declineModerationProposal', input: (at) => ({ proposalId: at.proposal, reason }) },
  { mutation: 'withdrawModerationProposal', input: (at) => ({ proposalId: at.proposal }) },
  {
    mutation: 'decideTogether',
    input: (at, { world }) => ({ agencyId: world.ministry.globalId, caseIds: [at.case], measure: 'HIDE', ground: 'INSULT', ...said }),
  },
  { mutation: 'undoBatch', input: (at) => ({ batchId: at.batch }) },
  { mutation: 'appealDecision', input: (at) => ({ decisionId: at.decision, words }) },
  { mutation: 'appealFurther', input: (at) => ({ appealId: at.appeal, words }) },
  { mutation: 'withdrawAppeal', input: (at) => ({ appealId: at.appeal }) },
  { mutation: 'decideAppeal', input: (at) => ({ appealId: at.appeal, outcome: 'UPHELD', reason }) },
  {
    mutation: 'setPremoderationRules',
    input: (_, { world }) => ({ agencyId: world.ministry.globalId, words: [heldWord, 'sorteo'], seenNumber: 1, reason }),
  },
  { mutation: 'postComment', input: (at) => ({ subjectId: at.comment, body: 'Una réplica.' }) },
  { mutation: 'editComment', input: about({ body: 'Con otras palabras.' }) },
  { mutation: 'supportComment', input: about() },
  { mutation: 'withdrawComment', input: about() },
];

export const nameOf = ({ mutation, measure }: Act): string => (measure ? `${mutation} ${measure}` : mutation);

/** Whether a measure is offered: what only another ground allows is chosen together with that ground. */
export const isOffer = (outcome: string): boolean => outcome === 'ALLOWED' || outcome === 'OFFICIAL_ANSWER_PROTECTED';

/** Everybody who is there whatever the state. */
export interface Cast {
  world: World;
  consultation: TestConsultation;
  people: Record<Exclude<Role, 'author' | 'suspendedAuthor'>, Person>;
  /** A moderator who has no column: cases are handed to them. */
  third: Person;
  builder: AppealBuilder;
}

export interface State {
  /** As the page calls it. */
  name: string;
  /** Days after the beginning; those of one day are tried one after the other. */
  onDay: number;
  /** What has happened by then; the comment, or its author as well. */
  happen: (cast: Cast) => Promise<{ comment: string; author?: Person }>;
  /** On that day, before the acts are tried. */
  then?: (cast: Cast, stage: Stage) => Promise<void>;
}

const body = 'Ese alcalde es un ladrón y un inútil.';
type Write = (cast: Cast, author?: Person, more?: object) => Promise<string>;
const post: Write = async ({ people, consultation }, author = people.citizen, more = {}) =>
  (await author.act('postComment', { subjectId: consultation.id, body, ...more }, 'comment { id }')).comment.id;

async function written(cast: Cast, more: object = {}): Promise<{ comment: string; author: Person }> {
  const author = await cast.world.citizen('Luis');
  return { author, comment: await post(cast, author, more) };
}

async function reported(cast: Cast, more: object = {}): Promise<{ comment: string; author: Person }> {
  const at = await written(cast, more);
  await cast.people.reporter.act('reportComment', { commentId: at.comment, reason: 'INSULT' });
  return at;
}

async function decided(cast: Cast, measure: string, more: object = {}): Promise<{ comment: string; author: Person; decision: string }> {
  const at = await reported(cast);
  return { ...at, decision: await cast.builder.decide(cast.people.decider, at.comment, measure, more) };
}

async function appealed(cast: Cast): Promise<{ comment: string; author: Person; appeal: string }> {
  const { decision, ...at } = await decided(cast, 'HIDE');
  return { ...at, appeal: (await cast.builder.appeal(at.author, decision)).id };
}

async function upheld(cast: Cast): Promise<{ comment: string; author: Person; appeal: string }> {
  const at = await appealed(cast);
  await cast.builder.resolve(cast.third, at.appeal, 'UPHELD');
  return at;
}

/** Under a consultation of its own, which ends earlier than the others. */
async function elsewhere(cast: Cast): Promise<{ comment: string; author: Person }> {
  const consultation = await cast.world.drafts.open({ official: cast.people.official, closesIn: 20 });
  return reported({ ...cast, consultation });
}

const become = (status: string) => async (cast: Cast, at: Stage) => {
  await cast.world.rows('UPDATE consultations SET status = $2 WHERE id = (SELECT consultation_id FROM comments WHERE id = $1)', [
    uuidOf(at.comment),
    status,
  ]);
};

const restrict =
  (measure: string, more: object = {}) =>
  (cast: Cast) =>
    decided(cast, measure, more);

async function proposed(cast: Cast): Promise<{ comment: string; author: Person }> {
  const at = await reported(cast);
  await cast.people.decider.act('decideOnComment', cast.builder.statement(at.comment, 'SUSPEND'));
  return at;
}

export const states: Record<string, State> = {
  visible: { name: 'Visible', onDay: 0, happen: written },
  reported: { name: 'Reported', onDay: 0, happen: reported },
  claimed: {
    name: 'Reported, and another moderator is at work on it',
    onDay: 0,
    happen: async (cast) => {
      const at = await reported(cast);
      const [row] = await cast.world.rows<{ id: string }>('SELECT id FROM moderation_cases WHERE comment_id = $1', [uuidOf(at.comment)]);
      await cast.people.colleague.act('claimCase', { caseId: global('ModerationCase', row!.id) });
      return at;
    },
  },
  held: { name: 'Held back by a rule', onDay: 0, happen: (cast) => written(cast, { body: `Una ${heldWord} para todos.` }) },
  dismissed: { name: 'Reports dismissed', onDay: 0, happen: restrict('NO_ACTION') },
  labelled: { name: 'Labelled', onDay: 0, happen: restrict('LABEL') },
  partHidden: { name: 'A part blacked out', onDay: 0, happen: restrict('HIDE_PART', { passages: [{ start: 4, end: 11 }] }) },
  hidden: { name: 'Hidden', onDay: 0, happen: restrict('HIDE') },
  locked: { name: 'Thread locked', onDay: 0, happen: restrict('LOCK_THREAD') },
  warned: { name: 'Author warned', onDay: 0, happen: restrict('WARN') },
  undone: {
    name: 'Hidden, and undone',
    onDay: 0,
    happen: async (cast) => {
      const { decision, ...at } = await decided(cast, 'HIDE');
      await cast.people.decider.act('undoModerationDecision', { decisionId: decision });
      return at;
    },
  },
  restored: {
    name: 'Hidden, and restored by another moderator',
    onDay: 0,
    happen: async (cast) => {
      const at = await decided(cast, 'HIDE');
      await cast.people.colleague.act('restoreComment', { commentId: at.comment, reason });
      return at;
    },
  },
  withdrawn: {
    name: 'Withdrawn by its author',
    onDay: 0,
    happen: async (cast) => {
      const at = await reported(cast);
      await at.author.act('withdrawComment', { commentId: at.comment });
      return at;
    },
  },
  hiddenWithdrawn: {
    name: 'Hidden, then withdrawn by its author',
    onDay: 0,
    happen: async (cast) => {
      const at = await decided(cast, 'HIDE');
      await at.author.act('withdrawComment', { commentId: at.comment });
      return at;
    },
  },
  proposed: { name: 'A suspension is proposed', onDay: 0, happen: proposed },
  officialAnswer: {
    name: 'An answer of the agency, reported',
    onDay: 0,
    happen: async (cast) => {
      const author = await cast.world.official(cast.world.ministry, 'Carmen');
      const comment = await post(cast, author, { subjectId: await post(cast), body });
      await cast.people.reporter.act('reportComment', { commentId: comment, reason: 'INSULT' });
      return { comment, author };
    },
  },
  ofModerator: {
    name: 'Written by a moderator of the agency, reported',
    onDay: 0,
    happen: async (cast) => {
      const author = await cast.world.moderator(cast.world.ministry, 'Mateo');
      const comment = await post(cast, author);
      await cast.people.reporter.act('reportComment', { commentId: comment, reason: 'INSULT' });
      return { comment, author };
    },
  },
  together: {
    name: 'Hidden together with others',
    onDay: 0,
    happen: async (cast) => {
      const at = await reported(cast);
      const [row] = await cast.world.rows<{ id: string }>('SELECT id FROM moderation_cases WHERE comment_id = $1', [uuidOf(at.comment)]);
      const caseIds = [global('ModerationCase', row!.id)];
      const input = { agencyId: cast.world.ministry.globalId, caseIds, measure: 'HIDE', ground: 'INSULT', ...said };
      const { batch } = await cast.people.decider.act('decideTogether', input, 'batch { id }');
      for (const deadline = Date.now() + 30_000; Date.now() < deadline; await new Promise((soon) => setTimeout(soon, 50))) {
        const [{ state }] = await cast.world.rows<any>('SELECT state FROM moderation_batches WHERE id = $1', [uuidOf(batch.id)]);
        if (state === 'DONE') return at;
      }
      throw new Error('Nobody carried the batch out.');
    },
  },
  appealedOnce: { name: 'Hidden, and appealed', onDay: 0, happen: appealed },
  upheld: { name: 'Hidden, and upheld on appeal', onDay: 0, happen: upheld },
  appealedTwice: {
    name: 'Hidden, upheld, and appealed to the auditor',
    onDay: 0,
    happen: async (cast) => {
      const at = await upheld(cast);
      await at.author.act('appealFurther', { appealId: at.appeal, words });
      return at;
    },
  },
  reversed: {
    name: 'Hidden, and reversed on appeal',
    onDay: 0,
    happen: async (cast) => {
      const at = await appealed(cast);
      await cast.builder.resolve(cast.third, at.appeal, 'REVERSED');
      return at;
    },
  },
  expired: { name: 'A suspension was proposed, and nobody answered', onDay: 10, happen: proposed },
  hiddenLongAgo: { name: 'Hidden ten days ago', onDay: 10, happen: restrict('HIDE') },
  closed: { name: 'Reported, consultation closed', onDay: 30, happen: elsewhere },
  answered: { name: 'Reported, consultation answered', onDay: 30, happen: elsewhere, then: become('ANSWERED') },
  archived: { name: 'Reported, consultation archived', onDay: 30, happen: elsewhere, then: become('ARCHIVED') },
  tooLate: { name: 'Hidden seven months ago', onDay: 215, happen: restrict('HIDE') },
};

/** Everybody, and the rule that holds comments back. */
export async function openCast(world: World): Promise<Cast> {
  const official = await world.official();
  const consultation = await world.drafts.open({ official, closesIn: 400 });
  const people = {
    visitor: world.visitor(),
    citizen: await world.citizen('Ana'),
    reporter: await world.citizen('Rosa'),
    official,
    decider: await world.moderator(),
    colleague: await world.moderator(world.ministry, 'Irene'),
    otherModerator: await world.moderator(world.townHall, 'Otto'),
    administrator: await world.administrator(),
    auditor: await world.auditor(),
  };
  const third = await world.moderator(world.ministry, 'Julio');
  const rules = { agencyId: world.ministry.globalId, words: [heldWord], seenNumber: 0, reason };
  await third.act('setPremoderationRules', rules);
  return { world, consultation, people, third, builder: new AppealBuilder(world, consultation) };
}

/** What there is of a comment: the newest of each kind. */
export async function stageOf(cast: Cast, comment: string, author: Person): Promise<Stage> {
  const id = uuidOf(comment);
  const newest = async (type: string, from: string): Promise<string> => {
    const [row] = await cast.world.rows<{ id: string }>(`SELECT id FROM ${from}`, [id]);
    return row ? global(type, row.id) : absent(type);
  };
  return {
    author,
    comment,
    case: await newest('ModerationCase', 'moderation_cases WHERE comment_id = $1'),
    // What was decided first is what was appealed against and undone.
    decision: await newest('ModerationDecision', 'moderation_decisions WHERE comment_id = $1 ORDER BY decided_at, id LIMIT 1'),
    proposal: await newest('ModerationProposal', 'moderation_proposals WHERE comment_id = $1 ORDER BY proposed_at DESC LIMIT 1'),
    batch: await newest(
      'ModerationBatch',
      'moderation_batches b WHERE EXISTS (SELECT FROM moderation_batch_items i WHERE i.batch_id = b.id AND i.comment_id = $1)',
    ),
    appeal: await newest('ModerationAppeal', 'moderation_appeals WHERE comment_id = $1 ORDER BY filed_at DESC, id DESC LIMIT 1'),
    proof: await proofOf(cast.world, id),
    token: await waitingReport(cast.world, id),
  };
}

/** As the service would ask for, with the least work that there can be: how much is asked is shown elsewhere. */
async function proofOf(world: World, commentId: string): Promise<string> {
  const { secrets } = world.app.get(ProofsService) as unknown as { secrets: object };
  const data = { commentId, kind: 'NOT_MINE', until: world.clock.now().getTime() + 1_000_000 };
  const challenge = await createChallenge({ algorithm: 'PBKDF2/SHA-256', cost: 1, counter: 1, data, deriveKey, ...secrets });
  return JSON.stringify({ challenge, solution: await solveChallenge({ challenge, deriveKey }) });
}

/** As if somebody had asked for a letter before the comment came into its state. */
async function waitingReport(world: World, commentId: string): Promise<string> {
  const token = `token of ${commentId}`;
  await world.rows(
    `INSERT INTO unconfirmed_reports (token_hash, comment_id, kind, note, body_as_reported, reporter_key, expires_at)
     VALUES ($1, $2, 'NOT_MINE', NULL, $3, $1, $4)`,
    [createHash('sha256').update(token).digest(), commentId, body, new Date(world.clock.now().getTime() + 1_000_000)],
  );
  return token;
}
