/** An adversary with an afternoon: people who do two things at once, or do them in another role, or come back to what they lost. */
import { BatchWorkService } from '../../src/moderation/batches/batch-work.service.js';
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

let world: World;
let consultation: TestConsultation;
let [ana, luis, tomas, irene, admin, auditor, clara]: Person[] = [];
beforeAll(async () => {
  world = await World.open();
  consultation = await world.drafts.open();
  [ana, luis, tomas, irene] = [
    await world.citizen('Ana'),
    await world.citizen('Luis'),
    await world.moderator(),
    await world.moderator(world.ministry, 'Irene'),
  ];
  [admin, auditor, clara] = [await world.administrator(), await world.auditor(), await world.official()];
});
beforeEach(async () => {
  world.clock.set(monday);
  luis = await world.citizen('Luis');
});
afterAll(() => world?.close());

const uuidOf = (id: string): string => Buffer.from(id, 'base64url').toString().split(':')[1]!;
const globalId = (type: string, id: string): string => Buffer.from(`${type}:${id}`).toString('base64url');
const until = (days: number): string => new Date(world.clock.now().getTime() + days * day).toISOString();

let posts = 0;
async function post(
  author = luis!,
  body = `La vereda ${++posts} no tiene agua; llame al 300 123 4567.`,
  more: object = {},
): Promise<string> {
  const input = { subjectId: consultation.id, body, acceptsPersonalData: true, ...more };
  return (await author.act('postComment', input, 'comment { id }')).comment.id;
}

async function caseOf(commentId: string): Promise<string> {
  const [row] = await world.rows<{ id: string }>('SELECT id FROM moderation_cases WHERE comment_id = $1', [uuidOf(commentId)]);
  return globalId('ModerationCase', row!.id);
}

async function decide(who: Person, commentId: string, measure: string, more: object = {}): Promise<string> {
  return (await who.act('decideOnComment', { commentId, measure, ...said, ...more }, 'decision { id } proposal { id }')).decision?.id;
}

async function node(who: Person, id: string, type: string, fields: string): Promise<any> {
  return (await who.read(`query ($id: ID!) { node(id: $id) { ... on ${type} { ${fields} } } }`, { id })).node;
}

/** A moderator who is about to lose the role. */
async function passing(): Promise<Person> {
  return world.moderator(world.ministry, 'Paco');
}
async function dismiss(who: Person): Promise<void> {
  await admin!.act('revokeRole', { agencyId: world.ministry.globalId, accountId: globalId('Account', who.accountId), role: 'MODERATOR' });
  await world.signInAgain(who);
}

describe('A passage that was blacked out', () => {
  it('is not blacked out anew in other words, when its showing is undone', async () => {
    const commentId = await post(luis!, 'Hola a todos. Llame al 300 123 4567.');
    await decide(tomas!, commentId, 'HIDE_PART', { passages: [{ start: 23, end: 35 }] });
    const restored = await decide(tomas!, commentId, 'RESTORE');
    await luis!.act('editComment', {
      commentId,
      body: 'Llame al 300 123 4567, hola a todos. ¡Y gracias por todo!',
      acceptsPersonalData: true,
    });
    const before = await node(tomas!, commentId, 'Comment', 'body hiddenPart { reason }');
    expect(await tomas!.refusals('undoModerationDecision', { decisionId: restored })).toEqual(['COMMENT_EDITED']);
    expect(await node(tomas!, commentId, 'Comment', 'body hiddenPart { reason }')).toEqual(before);
  });

  it('is what the second person agreed to, not what stands there since', async () => {
    const commentId = await post(clara!, 'Hola a todos. Llame al 300 123 4567.');
    const input = { commentId, measure: 'HIDE_PART', ...said, passages: [{ start: 23, end: 35 }] };
    const { proposal } = await tomas!.act('decideOnComment', input, 'proposal { id }');
    await clara!.act('editComment', { commentId, body: 'Llame al 300 123 4567, hola a todos y gracias.', acceptsPersonalData: true });
    expect(await irene!.refusals('secondModerationProposal', { proposalId: proposal.id })).toEqual(['COMMENT_EDITED']);
    expect((await node(luis!, commentId, 'Comment', 'hiddenPart { reason }')).hiddenPart).toBeNull();
  });
});

describe('A moderator who lost the role', () => {
  it('keeps no case from others', async () => {
    const commentId = await post();
    await ana!.act('reportComment', { commentId, reason: 'SPAM' });
    const paco = await passing();
    await paco.act('claimCase', { caseId: await caseOf(commentId) });
    expect(await tomas!.refusals('claimCase', { caseId: await caseOf(commentId) })).toEqual(['CASE_CLAIMED']);
    await dismiss(paco);
    expect(await tomas!.refusals('claimCase', { caseId: await caseOf(commentId) })).toEqual([]);
    expect(await paco.refusals('noteCase', { caseId: await caseOf(commentId), note: 'Sigo aquí.' })).toEqual(['NOT_FOUND']);
  });

  it('is not one of the two who decide', async () => {
    const commentId = await post();
    const paco = await passing();
    const input = { commentId, measure: 'SUSPEND', ...said, endsAt: until(10) };
    const { proposal } = await paco.act('decideOnComment', input, 'proposal { id }');
    await dismiss(paco);
    expect(await tomas!.refusals('secondModerationProposal', { proposalId: proposal.id })).toEqual(['PROPOSER_LEFT']);
    expect(
      await tomas!.refusals('declineModerationProposal', { proposalId: proposal.id, reason: 'Quien la propuso ya no modera.' }),
    ).toEqual([]);
  });

  it('decides about nothing more by a batch that has not ended', async () => {
    const commentId = await post();
    await ana!.act('reportComment', { commentId, reason: 'SPAM' });
    const paco = await passing();
    const { batch } = await paco.act(
      'decideTogether',
      { agencyId: world.ministry.globalId, measure: 'HIDE', ...said, caseIds: [await caseOf(commentId)] },
      'batch { id }',
    );
    await dismiss(paco);
    await world.app.get(BatchWorkService).carryOn();
    expect((await node(luis!, commentId, 'Comment', 'state')).state).toBe('VISIBLE');
    expect(await node(tomas!, batch.id, 'ModerationBatch', 'state decided skippedCount')).toEqual({
      state: 'DONE',
      decided: 0,
      skippedCount: 1,
    });
  });
});

describe('What a colleague is at work on', () => {
  it('is not let go by somebody else', async () => {
    const rules = { agencyId: world.ministry.globalId, words: ['zurullo'], seenNumber: 0, reason: 'Palabras que ofenden.' };
    await irene!.act('setPremoderationRules', rules);
    const commentId = await post(luis!, 'Este zurullo de proyecto no sirve.');
    await irene!.act('claimCase', { caseId: await caseOf(commentId) });
    expect(await tomas!.refusals('releaseComment', { commentId })).toEqual(['CASE_CLAIMED']);
    expect(await irene!.refusals('releaseComment', { commentId })).toEqual([]);
  });
});

describe('A person whom the record does not name', () => {
  it('is named neither by the moment of their comment nor by the lifting of the measure', async () => {
    const commentId = await post();
    const input = { commentId, measure: 'SUSPEND', ...said, endsAt: until(10) };
    const { proposal } = await tomas!.act('decideOnComment', input, 'proposal { id }');
    const { decision } = await irene!.act('secondModerationProposal', { proposalId: proposal.id }, 'decision { id }');
    const lifting = await decide(tomas!, commentId, 'RESTORE');
    const fields = 'commentId contentCreatedAt comment { id }';
    for (const id of [decision.id, lifting])
      for (const who of [world.visitor(), ana!, clara!])
        expect(await node(who, id, 'ModerationDecision', fields)).toEqual({ commentId: null, contentCreatedAt: null, comment: null });
    for (const who of [luis!, tomas!, auditor!])
      expect(await node(who, lifting, 'ModerationDecision', 'comment { id }')).toEqual({ comment: { id: commentId } });
  });
});

describe('A moderator’s own report', () => {
  it('does not make a decision of theirs one that others asked for', async () => {
    const [own, others] = [await post(), await post()];
    await tomas!.act('reportComment', { commentId: own, reason: 'SPAM' });
    await irene!.act('reportComment', { commentId: others, reason: 'SPAM' });
    expect(await node(luis!, await decide(tomas!, own, 'HIDE'), 'ModerationDecision', 'source')).toEqual({ source: 'OWN_INITIATIVE' });
    expect(await node(luis!, await decide(tomas!, others, 'HIDE'), 'ModerationDecision', 'source')).toEqual({ source: 'REPORT' });
  });
});

describe('A decision that somebody else upheld', () => {
  it('is not undone by whoever took it', async () => {
    const commentId = await post();
    const decisionId = await decide(tomas!, commentId, 'HIDE');
    const { appeal } = await luis!.act(
      'appealDecision',
      { decisionId, words: 'No es el teléfono de nadie, es el de la alcaldía.' },
      'appeal { id }',
    );
    await irene!.act('decideAppeal', { appealId: appeal.id, outcome: 'UPHELD', reason: 'El número es de una persona.' });
    expect(await tomas!.refusals('undoModerationDecision', { decisionId })).toEqual(['DECIDED_ON_APPEAL']);
  });
});

describe('Whoever answers for an agency', () => {
  it('is not silenced for what they wrote before they did', async () => {
    const nora = await world.citizen('Nora');
    const commentId = await post(nora);
    await admin!.act('grantRole', { agencyId: world.ministry.globalId, email: nora.email, role: 'OFFICIAL' });
    const input = { commentId, measure: 'SUSPEND', ...said, endsAt: until(10) };
    expect(await tomas!.refusals('decideOnComment', input)).toEqual(['OFFICIALS_NOT_SUSPENDED']);
  });
});

describe('Somebody without an account', () => {
  it('who reported again before a decision was undone does not keep it from being undone', async () => {
    const commentId = await post();
    const report = (number: number) =>
      world.rows(
        `INSERT INTO comment_reports (id, comment_id, kind, reason, body_as_reported, weight, reporter_key, code_hash, created_at)
         VALUES (gen_random_uuid(), $1, 'NOT_MINE', 'OTHER', '', 0.1, decode('00112233445566778899aabbccddeeff', 'hex'), decode($2, 'hex'), $3)`,
        [uuidOf(commentId), `${number}${number}`, monday],
      );
    for (const [number, undo] of [
      [1, 'undoModerationDecision'],
      [2, 'undoBatch'],
    ] as const) {
      await ana!.act('reportComment', { commentId, reason: number === 1 ? 'SPAM' : 'INSULT' });
      await report(number * 2);
      const input = { agencyId: world.ministry.globalId, measure: 'NO_ACTION', reason: said.reason, caseIds: [await caseOf(commentId)] };
      const { batch } = undo === 'undoBatch' ? await tomas!.act('decideTogether', input, 'batch { id }') : { batch: null };
      if (batch) await world.app.get(BatchWorkService).carryOn();
      const id = batch?.id ?? (await decide(tomas!, commentId, 'NO_ACTION', { ground: null, facts: null, proportion: null }));
      await report(number * 2 + 1);
      await tomas!.act(undo, batch ? { batchId: id } : { decisionId: id });
      if (batch) await world.app.get(BatchWorkService).carryOn();
      const open = await world.rows(
        'SELECT 1 FROM comment_reports WHERE comment_id = $1 AND decision_id IS NULL AND reporter_key IS NOT NULL',
        [uuidOf(commentId)],
      );
      expect(open).toHaveLength(1);
      await decide(tomas!, commentId, 'NO_ACTION', { ground: null, facts: null, proportion: null });
      world.clock.advance(1000);
    }
  });
});

describe('A forged proof', () => {
  it('is refused for what it is, whatever it holds, and makes nobody calculate', async () => {
    const commentId = await post();
    const query = 'query ($id: ID!) { reportChallenge(commentId: $id, kind: NOT_MINE) }';
    const real = JSON.parse((await world.visitor().read(query, { id: commentId })).reportChallenge);
    const dear = { ...real, parameters: { ...real.parameters, cost: 2_000_000_000 } };
    const bare = { parameters: { ...real.parameters, data: undefined } };
    const solution = { counter: 1, derivedKey: '00'.repeat(32) };
    const forged = [
      ...['{}', 'null', '[]', '"x"', '{"challenge":null}', '{"challenge":{"parameters":{"salt":"","nonce":""}},"solution":{}}'],
      ...[dear, bare, { ...real, signature: 'ab' }, real, { ...real, parameters: { ...real.parameters, algorithm: 'NONE' } }].map(
        (challenge) => JSON.stringify({ challenge, solution }),
      ),
      JSON.stringify({ challenge: real, solution: { counter: -1e300, derivedKey: ['x'] } }),
    ];
    for (const proof of forged)
      expect([proof, await world.visitor().refusals('reportWithoutAccount', { commentId, kind: 'NOT_MINE', proof })]).toEqual([
        proof,
        ['PROOF_WRONG'],
      ]);
  });
});

describe('What moderators work with', () => {
  it('does not exist for anybody but them and auditors, whatever its id', async () => {
    const [commentId, appealed] = [await post(), await post()];
    await ana!.act('reportComment', { commentId, reason: 'SPAM' });
    const caseId = await caseOf(commentId);
    await tomas!.act('noteCase', { caseId, note: 'Lo mismo que ayer.' });
    const input = { commentId, measure: 'SUSPEND', ...said, endsAt: until(10) };
    const { proposal } = await tomas!.act('decideOnComment', input, 'proposal { id }');
    const words = 'No es el teléfono de nadie, es el de la alcaldía.';
    const { appeal } = await luis!.act('appealDecision', { decisionId: await decide(tomas!, appealed, 'HIDE'), words }, 'appeal { id }');
    const together = { agencyId: world.ministry.globalId, measure: 'HIDE', ...said, caseIds: [caseId] };
    const { batch } = await tomas!.act('decideTogether', together, 'batch { id }');
    const ids = [caseId, proposal.id, appeal.id, batch.id];
    const seenBy = async (who: Person): Promise<boolean[]> =>
      (await who.read('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids })).nodes.map((each: unknown) => each !== null);
    const stranger = await world.moderator(world.townHall, 'Julia');
    for (const who of [world.visitor(), ana!, clara!, stranger, admin!]) expect(await seenBy(who)).toEqual([false, false, false, false]);
    expect(await seenBy(luis!)).toEqual([false, false, true, false]);
    for (const who of [irene!, auditor!]) expect(await seenBy(who)).toEqual([true, true, true, true]);
    for (const [act, given] of [
      ['claimCase', { caseId }],
      ['noteCase', { caseId, note: 'Una nota de fuera.' }],
      ['secondModerationProposal', { proposalId: proposal.id }],
      ['undoBatch', { batchId: batch.id }],
      ['decideAppeal', { appealId: appeal.id, outcome: 'REVERSED', reason: 'Porque me parece bien.' }],
    ] as const)
      for (const who of [ana!, clara!, stranger, admin!]) expect([act, await who.refusals(act, given)]).toEqual([act, ['NOT_FOUND']]);
  });
});
