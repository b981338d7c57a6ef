/** What happens at the same moment: whoever comes second finds what the first did, nothing fails, and what can be read is what stands in the record. */
import { BatchWorkService } from '../../src/moderation/batches/batch-work.service.js';
import { readCounts, recount } from '../../src/moderation/record/record.queries.js';
import { Database } from '../../src/platform/database/database.js';
import type { TestConsultation } from '../drafts.js';
import type { Person } from '../person.js';
import { monday, World } from '../world.js';

const said = {
  ground: 'PERSONAL_DATA',
  facts: 'Muestra el número de teléfono de una persona.',
  reason: 'Publica datos de otra persona sin su permiso; las reglas no lo permiten.',
  proportion: 'Una advertencia no retiraría el número de donde está.',
};
const day = 24 * 3_600_000;
const times = 8;

let world: World;
let consultation: TestConsultation;
let [ana, tomas, irene, julio]: Person[] = [];
beforeAll(async () => {
  world = await World.open();
  consultation = await world.drafts.open();
  ana = await world.citizen('Ana');
  [tomas, irene, julio] = [
    await world.moderator(),
    await world.moderator(world.ministry, 'Irene'),
    await world.moderator(world.ministry, 'Julio'),
  ];
  const rules = { agencyId: world.ministry.globalId, words: ['zurullo'], seenNumber: 0, reason: 'Palabras que ofenden.' };
  await irene.act('setPremoderationRules', rules);
});
beforeEach(() => world.clock.set(monday));
afterAll(() => world?.close());

const uuidOf = (id: string): string => Buffer.from(id, 'base64url').toString().split(':')[1]!;
let posts = 0;

async function post(author: Person, words = 'Llame al 300 123 4567.'): Promise<string> {
  const input = { subjectId: consultation.id, body: `La vereda ${++posts} no tiene agua. ${words}`, acceptsPersonalData: true };
  return (await author.act('postComment', input, 'comment { id }')).comment.id;
}

async function caseOf(commentId: string): Promise<string> {
  const [row] = await world.rows<{ id: string }>('SELECT id FROM moderation_cases WHERE comment_id = $1', [uuidOf(commentId)]);
  return Buffer.from(`ModerationCase:${row!.id}`).toString('base64url');
}

const decide = (who: Person, commentId: string, measure: string, more: object = {}) =>
  who.do('decideOnComment', { commentId, measure, ...said, ...more }, 'decision { id } proposal { id }');
const codes = (answers: readonly any[]): string[] => answers.flatMap(({ userErrors }) => userErrors.map(({ code }: any) => code)).sort();
const together = (who: Person, caseId: string, measure = 'HIDE') =>
  who.do('decideTogether', { agencyId: world.ministry.globalId, measure, ...said, caseIds: [caseId] }, 'batch { id }');
const work = (): Promise<void> => world.app.get(BatchWorkService).carryOn();

/** What stands in the record about a comment says what everybody reads of it; nothing is open that nobody can answer. */
async function expectWhole(commentId: string): Promise<void> {
  const [row] = await world.rows<any>(
    `SELECT c.withdrawn_at IS NOT NULL AS withdrawn, c.held_for IS NOT NULL AS held, c.hidden_at IS NOT NULL AND c.held_for IS NULL AS hidden,
       c.blackouts IS NOT NULL AS part, c.label_reason IS NOT NULL AS labelled, c.locked_by = c.id AS locked,
       coalesce(m.open_reports, 0) AS "openReports", coalesce(m.is_open, false) AS "isOpen", coalesce(m.held, false) AS "caseHeld",
       (SELECT count(*)::int FROM comment_reports r WHERE r.comment_id = c.id AND r.decision_id IS NULL) AS reports
     FROM comments c LEFT JOIN moderation_cases m ON m.comment_id = c.id WHERE c.id = $1`,
    [uuidOf(commentId)],
  );
  const standing = await world.rows<{ measure: string; n: number }>(
    `SELECT d.measure, count(*)::int AS n FROM moderation_decisions d WHERE d.comment_id = $1 AND d.measure NOT IN ('NO_ACTION', 'RESTORE')
       AND NOT EXISTS (SELECT FROM undone_decisions u WHERE u.decision_id = d.id)
       AND NOT EXISTS (SELECT FROM ended_decisions e WHERE e.decision_id = d.id)
       AND NOT EXISTS (SELECT FROM moderation_decisions l WHERE l.lifts_decision_id = d.id
         AND NOT EXISTS (SELECT FROM undone_decisions u WHERE u.decision_id = l.id)) GROUP BY 1`,
    [uuidOf(commentId)],
  );
  const stands = (measure: string): number => standing.find((each) => each.measure === measure)?.n ?? 0;
  for (const { n } of standing) expect(n).toBe(1);
  expect({ part: row.part, labelled: row.labelled, locked: row.locked ?? false }).toEqual({
    part: stands('HIDE_PART') === 1,
    labelled: stands('LABEL') === 1,
    locked: stands('LOCK_THREAD') === 1,
  });
  expect(row.hidden).toBe(stands('HIDE') === 1);
  expect(row.openReports).toBe(row.reports);
  expect(row.caseHeld).toBe(row.held && !row.withdrawn);
  expect(row.isOpen).toBe(row.reports > 0 || row.caseHeld);
}

afterEach(async () => {
  const database = world.app.get(Database);
  expect(await database.rows(readCounts)).toEqual(await database.rows(recount));
  const { consultation: seen } = await world
    .visitor()
    .read('query ($id: ID!) { consultation(id: $id) { commentCounts { total } } }', { id: consultation.id });
  const [{ n }] = (await world.rows<{ n: number }>(
    'SELECT count(*)::int AS n FROM comments WHERE consultation_id = $1 AND hidden_at IS NULL AND withdrawn_at IS NULL',
    [uuidOf(consultation.id)],
  )) as [{ n: number }];
  expect(seen.commentCounts.total).toBe(n);
});

async function again(act: (author: Person, time: number) => Promise<string>): Promise<void> {
  for (let time = 0; time < times; time++) {
    const author = await world.citizen(`Luis${++posts}`);
    await expectWhole(await act(author, time));
    world.clock.advance(61_000);
  }
}

describe('At the same moment', () => {
  it('three decide differently about one comment', () =>
    again(async (author) => {
      const commentId = await post(author);
      await ana!.act('reportComment', { commentId, reason: 'SPAM' });
      const answers = await Promise.all([
        decide(tomas!, commentId, 'HIDE'),
        decide(irene!, commentId, 'HIDE'),
        decide(julio!, commentId, 'NO_ACTION', { ground: null, facts: null, proportion: null }),
      ]);
      expect(codes(answers).filter((code) => code === 'ALREADY_HIDDEN')).toHaveLength(1);
      return commentId;
    }));

  it('two second a proposal, one declines it, its maker withdraws it, and the seconded one is undone', () =>
    again(async (author) => {
      const commentId = await post(author);
      const endsAt = new Date(world.clock.now().getTime() + 10 * day).toISOString();
      const { proposal } = await decide(tomas!, commentId, 'SUSPEND', { endsAt });
      const proposalId = proposal.id;
      const answers = await Promise.all([
        irene!.do('secondModerationProposal', { proposalId }, 'decision { id }'),
        julio!.do('secondModerationProposal', { proposalId }, 'decision { id }'),
        julio!.do('declineModerationProposal', { proposalId, reason: 'No hace falta tanto.' }),
        tomas!.do('withdrawModerationProposal', { proposalId }),
      ]);
      expect(codes(answers)).toEqual(Array(3).fill('PROPOSAL_ANSWERED'));
      const decision = answers.find((each: any) => each.decision)?.decision;
      if (decision) {
        const undone = await Promise.all([
          tomas!.do('undoModerationDecision', { decisionId: decision.id }),
          decide(irene!, commentId, 'RESTORE', { liftsDecisionId: decision.id }),
          author.do('appealDecision', { decisionId: decision.id, words: 'No insulté a nadie con eso.' }),
        ]);
        expect(codes(undone).length).toBeGreaterThan(0);
        expect(await author.refusals('postComment', { subjectId: consultation.id, body: 'Vuelvo a hablar.' })).toEqual([]);
      }
      const open = await world.rows(`SELECT 1 FROM suspensions s WHERE s.account_id = $1 AND s.lifted_at IS NULL`, [author.accountId]);
      expect(open).toEqual([]);
      return commentId;
    }));

  it('a decision is appealed, undone, lifted and decided about on appeal', () =>
    again(async (author, time) => {
      const commentId = await post(author);
      const { decision } = await decide(
        tomas!,
        commentId,
        time % 2 ? 'HIDE' : 'HIDE_PART',
        time % 2 ? {} : { passages: [{ start: 0, end: 9 }] },
      );
      const decisionId = decision.id;
      const filing = author.do('appealDecision', { decisionId, words: 'No es el teléfono de nadie.' }, 'appeal { id }');
      if (time % 3) await filing;
      const appealId = time % 3 ? (await filing).appeal.id : null;
      const acts = [
        filing,
        tomas!.do('undoModerationDecision', { decisionId }),
        decide(irene!, commentId, 'RESTORE', { liftsDecisionId: decisionId }),
        ...(appealId
          ? [julio!.do('decideAppeal', { appealId, outcome: 'REVERSED', reason: 'El número es de la alcaldía.' }, 'appeal { state }')]
          : []),
      ];
      const answers = await Promise.all(acts);
      expect(answers.some((each: any) => each.userErrors.length === 0)).toBe(true);
      const waiting = await world.rows('SELECT 1 FROM moderation_appeals WHERE decision_id = $1 AND closed_at IS NULL', [
        uuidOf(decisionId),
      ]);
      const [state] = await world.rows<{ hidden: boolean; part: boolean }>(
        'SELECT hidden_at IS NOT NULL AS hidden, blackouts IS NOT NULL AS part FROM comments WHERE id = $1',
        [uuidOf(commentId)],
      );
      // An appeal waits only where there is something to ask for.
      if (!state!.hidden && !state!.part) expect(waiting).toEqual([]);
      return commentId;
    }));

  it('many are decided together while one of them is decided, edited, reported and taken back', () =>
    again(async (author, time) => {
      const commentId = await post(author);
      await ana!.act('reportComment', { commentId, reason: 'SPAM' });
      const caseId = await caseOf(commentId);
      const other = await world.citizen(`Otra${posts}`);
      const { batch } = await together(tomas!, caseId, (['HIDE', 'LABEL', 'NO_ACTION'] as const)[time % 3]);
      await Promise.all([
        work(),
        work(),
        decide(irene!, commentId, 'LABEL'),
        author.do('editComment', { commentId, body: `Otras palabras ${posts}, sin número.` }),
        other.do('reportComment', { commentId, reason: 'INSULT' }),
        ...(time % 2 ? [author.do('withdrawComment', { commentId })] : []),
        ...(time % 4 === 3 ? [tomas!.do('undoBatch', { batchId: batch.id })] : []),
      ]);
      await work();
      await expectWhole(commentId);
      await Promise.all([
        tomas!.do('undoBatch', { batchId: batch.id }).then(() => work()),
        decide(julio!, commentId, 'HIDE'),
        author.do('withdrawComment', { commentId }),
      ]);
      await work();
      return commentId;
    }));

  it('what is held is let go, hidden, taken back and left as it is', () =>
    again(async (author, time) => {
      const commentId = await post(author, 'Es un zurullo.');
      const answers = await Promise.all([
        tomas!.do('releaseComment', { commentId }),
        decide(irene!, commentId, 'HIDE'),
        decide(julio!, commentId, 'NO_ACTION', { ground: null, facts: null, proportion: null }),
        ...(time % 2 ? [author.do('withdrawComment', { commentId })] : []),
      ]);
      expect(answers.some((each: any) => each.userErrors.length === 0)).toBe(true);
      await expectWhole(commentId);
      const [last] = await world.rows<{ id: string; moderator: string }>(
        'SELECT id, moderator_id AS moderator FROM moderation_decisions WHERE comment_id = $1 ORDER BY decided_at DESC, id DESC LIMIT 1',
        [uuidOf(commentId)],
      );
      if (last) {
        const decisionId = Buffer.from(`ModerationDecision:${last.id}`).toString('base64url');
        const who = [tomas!, irene!, julio!].find(({ accountId }) => accountId === last.moderator)!;
        await Promise.all([
          who.do('undoModerationDecision', { decisionId }),
          ana!.do('reportComment', { commentId, reason: 'INSULT' }).catch((error: Error) => error),
          ana!.do('replyToComment', { commentId, body: 'Respondo.' }).catch((error: Error) => error),
        ]);
      }
      return commentId;
    }));

  it('what is reported by many is decided, and claimed by three', () =>
    again(async (author) => {
      const commentId = await post(author);
      await ana!.act('reportComment', { commentId, reason: 'SPAM' });
      const caseId = await caseOf(commentId);
      const crowd = await Promise.all([1, 2, 3, 4].map((number) => world.citizen(`Muchos${posts}${number}`)));
      const claims = Promise.all([tomas!, irene!, julio!].map((who) => who.do('claimCase', { caseId })));
      const reports = Promise.all(crowd.map((who) => who.do('reportComment', { commentId, reason: 'INSULT' })));
      const decided = await decide(tomas!, commentId, 'LABEL');
      expect(codes(await reports)).toEqual([]);
      const refused = codes(await claims);
      const kinds = await world.rows<{ kind: string }>(
        `SELECT kind FROM journal WHERE subject_id = $1 AND kind IN ('moderation.case_claimed', 'comment.labelled') ORDER BY sequence`,
        [uuidOf(commentId)],
      );
      const told = kinds.map(({ kind }) => kind).join(' ');
      // One has it until it is decided; another one may have it only when the next report has opened it again.
      expect(told).not.toContain('moderation.case_claimed moderation.case_claimed');
      expect(told.split('moderation.case_claimed').length - 1).toBe(3 - refused.length);
      expect(refused.length).toBeGreaterThanOrEqual(told.includes('comment.labelled') ? 1 : 2);
      expect(new Set([...refused, ...codes([decided])]).size).toBeLessThanOrEqual(2);
      return commentId;
    }));
});
