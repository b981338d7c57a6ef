/** Measures that take two people, suspensions, and who is told: no one person alone acts against an account or an official answer. */
import { MailingService } from '../../src/notices/mailing.service.js';
import type { Person } from '../person.js';
import type { TestConsultation } from '../drafts.js';
import { Letters } from '../letters.js';
import { World } from '../world.js';

const day = 24 * 3_600_000;
const said = {
  ground: 'INSULT',
  facts: 'Insulta a quienes responden, después de dos advertencias.',
  reason: 'Repite insultos contra otras personas; las reglas no lo permiten.',
  proportion: 'Ya se ocultaron tres comentarios y se le advirtió dos veces.',
};
const letters = new Letters();

let world: World;
let consultation: TestConsultation;
let [ana, moderator, colleague, third, stranger, auditor]: Person[] = [];
beforeAll(async () => {
  world = await World.open({ URNA_HOME: letters.home });
  consultation = await world.drafts.open();
  ana = await world.citizen('Ana');
  [moderator, colleague, third] = [
    await world.moderator(),
    await world.moderator(world.ministry, 'Irene'),
    await world.moderator(world.ministry, 'Julio'),
  ];
  [stranger, auditor] = [await world.moderator(world.townHall, 'Julia'), await world.auditor()];
});
afterAll(async () => {
  await world?.close();
  await letters.burn();
});

async function post(author: Person, subjectId = consultation.id, body = 'Qué ineptos son todos.'): Promise<string> {
  return (await author.act('postComment', { subjectId, body, acceptsPersonalData: true }, 'comment { id }')).comment.id;
}

const until = (days: number): string => new Date(world.clock.now().getTime() + days * day).toISOString();

async function propose(commentId: string, measure = 'SUSPEND', more: object = { endsAt: until(30) }, who = moderator!): Promise<any> {
  const answer = await who.act(
    'decideOnComment',
    { commentId, measure, ...said, ...more },
    'decision { id } proposal { id state measure facts reason proportion endsAt expiresAt proposer { displayName } }',
  );
  return answer;
}

const second = (person: Person, proposalId: string) => person.refusals('secondModerationProposal', { proposalId });

async function standing(proposalId: string, who = moderator!): Promise<any> {
  const fields = 'state answer answeredAt viewerCanAnswer { allowed code } viewerCanWithdraw { allowed code }';
  return (await who.read(`query ($id: ID!) { node(id: $id) { ... on ModerationProposal { ${fields} } } }`, { id: proposalId })).node;
}

describe('A suspension', () => {
  it('is proposed by one, changes nothing, and is carried out when another moderator agrees', async () => {
    const luis = await world.citizen('Luis');
    const commentId = await post(luis);
    const { decision, proposal } = await propose(commentId);
    expect(decision).toBeNull();
    expect(proposal).toMatchObject({ state: 'OPEN', measure: 'SUSPEND', facts: said.facts, proposer: { displayName: 'Tomas' } });
    expect(await luis.refusals('postComment', { subjectId: consultation.id, body: 'Sigo aquí.' })).toEqual([]);

    const seconded = await colleague!.act(
      'secondModerationProposal',
      { proposalId: proposal.id },
      'decision { id measure isSeconded endsAt commentId } proposal { state }',
    );
    expect(seconded).toMatchObject({
      decision: { measure: 'SUSPEND', isSeconded: true, commentId: null },
      proposal: { state: 'SECONDED' },
    });
    expect(await luis.refusals('postComment', { subjectId: consultation.id, body: 'Sigo aquí.' })).toEqual(['SUSPENDED']);
    const [row] = await world.rows<any>('SELECT moderator_id, seconded_by FROM moderation_decisions WHERE id = $1', [
      uuidOf(seconded.decision.id),
    ]);
    expect(row).toEqual({ moderator_id: moderator!.accountId, seconded_by: colleague!.accountId });
  });

  it('stops commenting, replying, editing, supporting and reporting there, says until when, and nothing else', async () => {
    const luis = await world.citizen('Lucho');
    const own = await post(luis);
    const other = await post(ana!);
    const elsewhere = await world.drafts.open({ agency: world.townHall });
    const poll = await world.drafts.openPoll();
    const { proposal } = await propose(own);
    await colleague!.act('secondModerationProposal', { proposalId: proposal.id });

    const { userErrors } = await luis.do('postComment', { subjectId: consultation.id, body: 'Otra vez.' });
    expect(userErrors).toMatchObject([{ code: 'SUSPENDED', message: expect.stringMatching(/hasta el \d+ de \p{L}+ de \d{4} .*apelar/u) }]);
    const stopped: [string, object][] = [
      ['postComment', { subjectId: other, body: 'Respondo.' }],
      ['editComment', { commentId: own, body: 'Otras palabras.' }],
      ['supportComment', { commentId: other }],
      ['reportComment', { commentId: other, reason: 'SPAM' }],
    ];
    for (const [mutation, input] of stopped)
      expect([mutation, await luis.refusals(mutation, { ...input })]).toEqual([mutation, ['SUSPENDED']]);
    const mine = await luis.read(
      `query ($id: ID!, $here: ID!) { node(id: $id) { ... on Comment { viewerCanReply { code reason } viewerCanSupport { code } viewerCanReport { code } } }
        consultation(id: $here) { viewerCanComment { code reason } } viewer { suspensions { until agency { slug } decision { id measure } } } }`,
      { id: other, here: consultation.id },
    );
    expect(mine).toMatchObject({
      node: { viewerCanReply: { code: 'SUSPENDED' }, viewerCanSupport: { code: 'SUSPENDED' }, viewerCanReport: { code: 'SUSPENDED' } },
      consultation: { viewerCanComment: { code: 'SUSPENDED', reason: expect.stringContaining('votando') } },
      viewer: { suspensions: [{ until: proposal.endsAt, agency: { slug: world.ministry.slug }, decision: { measure: 'SUSPEND' } }] },
    });

    expect(await luis.refusals('castVote', { pollId: poll.id, optionIds: [poll.options[0]!] })).toEqual([]);
    expect(await luis.refusals('postComment', { subjectId: elsewhere.id, body: 'Aquí sí.' })).toEqual([]);
    expect(await luis.refusals('withdrawComment', { commentId: own })).toEqual([]);
    const again = await world.session(luis);
    expect((await again.read('{ viewer { account { displayName } } }')).viewer.account.displayName).toBe('Lucho');
  });

  it('ends by the clock, though nothing has run', async () => {
    const luis = await world.citizen('Lino');
    const { proposal } = await propose(await post(luis), 'SUSPEND', { endsAt: until(1) });
    await colleague!.act('secondModerationProposal', { proposalId: proposal.id });
    world.clock.advance(day - 1);
    expect(await luis.refusals('postComment', { subjectId: consultation.id, body: 'Todavía no.' })).toEqual(['SUSPENDED']);
    world.clock.advance(1);
    expect(await luis.refusals('postComment', { subjectId: consultation.id, body: 'Ya puedo.' })).toEqual([]);
  });

  it('is lifted by one person, and undone by either of the two: then the proposal waits again', async () => {
    const luis = await world.citizen('Lope');
    const commentId = await post(luis);
    const { proposal } = await propose(commentId);
    const { decision } = await colleague!.act('secondModerationProposal', { proposalId: proposal.id }, 'decision { id }');
    expect(await third!.refusals('undoModerationDecision', { decisionId: decision.id })).toEqual(['NOT_YOURS']);
    await colleague!.act('undoModerationDecision', { decisionId: decision.id });
    expect(await luis.refusals('postComment', { subjectId: consultation.id, body: 'Puedo.' })).toEqual([]);
    expect(await standing(proposal.id)).toMatchObject({ state: 'OPEN' });

    const twice = await colleague!.act('secondModerationProposal', { proposalId: proposal.id }, 'decision { id }');
    expect(await luis.refusals('postComment', { subjectId: consultation.id, body: 'No puedo.' })).toEqual(['SUSPENDED']);
    await third!.act('decideOnComment', { commentId, measure: 'RESTORE', reason: 'Pidió disculpas y prometió no repetirlo.' });
    expect(await luis.refusals('postComment', { subjectId: consultation.id, body: 'Gracias.' })).toEqual([]);
    expect(twice.decision.id).not.toBe(decision.id);
  });

  it('of somebody who is suspended already, and of whoever answers for the agency, is refused', async () => {
    const luis = await world.citizen('Lalo');
    const [one, two] = [await post(luis), await post(luis)];
    const [first, other] = [await propose(one), await propose(two)];
    expect(await second(colleague!, first.proposal.id)).toEqual([]);
    expect(await second(colleague!, other.proposal.id)).toEqual(['ALREADY_SUSPENDED']);
    expect(await standing(other.proposal.id)).toMatchObject({ state: 'OPEN' });
    const answer = await post(consultation.official, one, 'Gracias por su opinión.');
    const input = { commentId: answer, measure: 'SUSPEND', ...said, endsAt: until(3) };
    expect(await moderator!.refusals('decideOnComment', input)).toEqual(['OFFICIALS_NOT_SUSPENDED']);
  });
});

describe('A proposal', () => {
  it('is seconded by nobody but a colleague who neither proposed nor wrote it, and exists for nobody else', async () => {
    const commentId = await post(third!);
    const { proposal } = await propose(commentId);
    expect(await second(moderator!, proposal.id)).toEqual(['OWN_PROPOSAL']);
    expect(await second(third!, proposal.id)).toEqual(['OWN_COMMENT']);
    for (const person of [stranger!, ana!, consultation.official, await world.administrator()]) {
      expect(await second(person, proposal.id)).toEqual(['NOT_FOUND']);
      expect(await standing(proposal.id, person)).toBeNull();
    }
    expect(await second(world.visitor(), proposal.id)).toEqual(['SIGN_IN_REQUIRED']);
    expect(await second(auditor!, proposal.id)).toEqual(['AUDITORS_ONLY_READ']);
    expect(await standing(proposal.id, auditor!)).toMatchObject({
      state: 'OPEN',
      viewerCanAnswer: { allowed: false, code: 'AUDITORS_ONLY_READ' },
    });
    expect(await standing(proposal.id, colleague!)).toMatchObject({
      viewerCanAnswer: { allowed: true },
      viewerCanWithdraw: { code: 'NOT_YOUR_PROPOSAL' },
    });
    expect(await second(colleague!, proposal.id)).toEqual([]);
  });

  it('is carried out once when two second it at the same moment', async () => {
    const { proposal } = await propose(await post(await world.citizen('Leo')));
    const answers = await Promise.all([colleague!, third!, colleague!, third!].map((person) => second(person, proposal.id)));
    expect(answers.filter((codes) => codes.length === 0)).toHaveLength(1);
    expect(answers.flat()).toEqual(Array(3).fill('PROPOSAL_ANSWERED'));
    const rows = await world.rows(
      'SELECT 1 FROM moderation_decisions d JOIN moderation_proposals p ON p.comment_id = d.comment_id WHERE p.id = $1',
      [uuidOf(proposal.id)],
    );
    expect(rows).toHaveLength(1);
  });

  it('is declined with a reason, or withdrawn by whoever made it, and is over after seven days', async () => {
    const luis = await world.citizen('Lía');
    const declined = (await propose(await post(luis))).proposal;
    await colleague!.act('declineModerationProposal', { proposalId: declined.id, reason: 'Fue una sola vez: basta con advertirle.' });
    expect(await standing(declined.id)).toMatchObject({ state: 'DECLINED', answer: 'Fue una sola vez: basta con advertirle.' });
    expect(await second(third!, declined.id)).toEqual(['PROPOSAL_ANSWERED']);

    const withdrawn = (await propose(await post(luis))).proposal;
    expect(await colleague!.refusals('withdrawModerationProposal', { proposalId: withdrawn.id })).toEqual(['NOT_YOUR_PROPOSAL']);
    await moderator!.act('withdrawModerationProposal', { proposalId: withdrawn.id });
    expect(await standing(withdrawn.id)).toMatchObject({ state: 'WITHDRAWN' });

    const [mod, other] = [await world.session(moderator!), await world.session(colleague!)];
    const late = (await propose(await post(await world.session(luis)), 'SUSPEND', { endsAt: until(30) }, mod)).proposal;
    world.clock.advance(7 * day);
    expect(await second(await world.session(other), late.id)).toEqual(['PROPOSAL_EXPIRED']);
    expect(await luis.refusals('postComment', { subjectId: consultation.id, body: 'Nada pasó.' })).toEqual([]);
    [moderator, colleague, third] = [await world.session(moderator!), await world.session(colleague!), await world.session(third!)];
    ana = await world.session(ana!);
  });

  it('of the same measure on the same comment is made once', async () => {
    const commentId = await post(await world.citizen('Lucas'));
    await propose(commentId);
    const input = { commentId, measure: 'SUSPEND', ...said, endsAt: until(3) };
    expect(await third!.refusals('decideOnComment', input)).toEqual(['ALREADY_PROPOSED']);
  });

  it('stands between one moderator and what an official answered, of whatever measure', async () => {
    const official = await world.session(consultation.official);
    const question = await post(ana!, consultation.id, '¿Cuándo empieza?');
    const words = 'En marzo; llame a don José al 300 000 0000.';
    for (const [measure, more] of [
      ['LABEL', {}],
      ['LOCK_THREAD', {}],
      ['WARN', {}],
      ['HIDE', { ground: 'PERSONAL_DATA' }],
      ['HIDE_PART', { ground: 'PERSONAL_DATA', passages: [{ start: words.indexOf('300'), end: words.indexOf('300') + 12 }] }],
    ] as [string, object][]) {
      const answer = await post(official, question, words);
      const before = await world.rows('SELECT * FROM comments WHERE id = $1', [uuidOf(answer)]);
      const { decision, proposal } = await propose(answer, measure, more);
      expect([measure, decision, proposal.measure]).toEqual([measure, null, measure]);
      expect(await world.rows('SELECT * FROM comments WHERE id = $1', [uuidOf(answer)])).toEqual(before);
      expect([measure, await second(colleague!, proposal.id)]).toEqual([measure, []]);
      const [row] = await world.rows<any>('SELECT seconded_by FROM moderation_decisions WHERE comment_id = $1', [uuidOf(answer)]);
      expect(row.seconded_by).toBe(colleague!.accountId);
    }
    const answer = await post(official, question, words);
    for (const measure of ['HIDE', 'HIDE_PART'])
      expect(
        await moderator!.refusals('decideOnComment', {
          commentId: answer,
          measure,
          ...said,
          passages: measure === 'HIDE' ? null : [{ start: 0, end: 2 }],
        }),
      ).toEqual(['OFFICIAL_ANSWER_PROTECTED']);
  });

  it('is listed for the moderators of the agency and auditors, page by page', async () => {
    const query = `query ($agency: ID!, $first: Int, $after: String) { moderationProposals(agencyId: $agency, first: $first, after: $after) { nodes { id state } pageInfo { endCursor hasNextPage } } }`;
    const variables = { agency: world.ministry.globalId };
    await propose(await post(await world.citizen('Lidia')));
    await propose(await post(await world.citizen('Lola')));
    const all = (await auditor!.read(query, { ...variables, first: 100 })).moderationProposals.nodes;
    expect(all.length).toBeGreaterThan(1);
    expect(new Set(all.map(({ state }: any) => state))).toEqual(new Set(['OPEN']));
    const first = (await moderator!.read(query, { ...variables, first: 1 })).moderationProposals;
    const rest = (await moderator!.read(query, { ...variables, first: 100, after: first.pageInfo.endCursor })).moderationProposals;
    expect([...first.nodes, ...rest.nodes]).toEqual(all);
    const { errors } = await ana!.ask(query, variables);
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN']);
  });
});

describe('Who is told', () => {
  async function noticesOf(person: Person, language = 'es'): Promise<any[]> {
    await world.told();
    const fields = 'viewer { notices(first: 20) { nodes { kind sentence decision { id } consultation { id } } } }';
    return (await person.speaking(language).read(`{ ${fields} }`)).viewer.notices.nodes;
  }

  it('the author is told of a decision with its reason, on the site at once and by letter once it can no longer be undone', async () => {
    const luis = await world.citizen('Laura');
    const commentId = await post(luis);
    const { decision } = await moderator!.act('decideOnComment', { commentId, measure: 'HIDE', ...said }, 'decision { id }');
    expect(await noticesOf(luis)).toEqual([
      {
        kind: 'MODERATION_DECISION',
        sentence: 'Ocultaron su comentario.',
        decision: { id: decision.id },
        consultation: { id: consultation.id },
      },
    ]);
    const { email } = luis;
    await world.app.get(MailingService).carryOn();
    expect((await letters.all()).filter(({ to }) => to === email)).toEqual([]);
    world.clock.advance(80_000);
    await world.app.get(MailingService).carryOn();
    const [letter] = await letters.to(email);
    expect(letter!.subject).toBe('Ocultaron su comentario');
    for (const words of [said.reason, 'no se insulta ni se amenaza', `/es/moderacion/decision/${uuidOf(decision.id)}`, 'apelar'])
      expect(letter!.text.replace(/\s+/g, ' ')).toContain(words);
    for (const secret of ['Tomas', 'ineptos']) expect(letter!.text).not.toContain(secret);
  });

  it('nobody gets a letter about what was undone in time', async () => {
    const luis = await world.citizen('Lila');
    const { decision } = await moderator!.act(
      'decideOnComment',
      { commentId: await post(luis), measure: 'LABEL', ...said },
      'decision { id }',
    );
    await noticesOf(luis);
    await moderator!.act('undoModerationDecision', { decisionId: decision.id });
    expect((await noticesOf(luis)).map(({ kind }) => kind)).toEqual(['MODERATION_UNDONE', 'MODERATION_DECISION']);
    world.clock.advance(80_000);
    await world.app.get(MailingService).carryOn();
    const { email } = luis;
    expect((await letters.all()).filter(({ to }) => to === email)).toEqual([]);
  });

  it('the other moderators are told what waits for them, and the proposer what came of it', async () => {
    const { proposal } = await propose(await post(await world.citizen('Lorenzo')));
    const about = async (person: Person) =>
      (await noticesOf(person)).filter(({ kind }) => kind.startsWith('MODERATION_P') || kind.endsWith('DECLINED'))[0]?.kind;
    expect([await about(colleague!), await about(stranger!)]).toEqual(['MODERATION_PROPOSED', undefined]);
    await colleague!.act('declineModerationProposal', { proposalId: proposal.id, reason: 'No hace falta: ya se disculpó.' });
    expect(await about(moderator!)).toBe('MODERATION_DECLINED');
  });
});

function uuidOf(globalId: string): string {
  return Buffer.from(globalId, 'base64url').toString().split(':')[1]!;
}
