/** Reports from anyone: with an account, with a proof of work, and by letter; they order the queue and hide nothing. */
import { solveChallenge, type Challenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import type { TestConsultation } from '../drafts.js';
import { Letters } from '../letters.js';
import type { Person } from '../person.js';
import { World, monday } from '../world.js';

const letters = new Letters();
const hour = 3_600_000;
let world: World;
let consultation: TestConsultation;
let [ana, luis, moderator]: Person[] = [];
let addresses = 0;

beforeAll(async () => {
  world = await World.open({ URNA_TRUST_PROXY: 'true', URNA_HOME: letters.home, URNA_PUBLIC_URL: 'https://urna.example.org' });
  consultation = await world.drafts.open();
  [ana, luis, moderator] = [await world.citizen('Ana'), await world.citizen('Luis'), await world.moderator()];
});
beforeEach(() => world.clock.set(monday));
afterAll(async () => {
  await world?.close();
  await letters.burn();
});

const visitor = (): Person =>
  world.visitor().sending({ 'x-forwarded-for': `10.7.${++addresses % 250}.${1 + Math.floor(addresses / 250)}` });
const post = async (body = 'Llame al 3001234567, que ahí vive esa ladrona.', author = luis): Promise<string> =>
  (await author.act('postComment', { subjectId: consultation.id, body, acceptsPersonalData: true }, 'comment { id }')).comment.id;
const stateOf = async (id: string): Promise<any> =>
  (await world.visitor().read('query ($id: ID!) { node(id: $id) { ... on Comment { state body supports } } }', { id })).node;
const queueFields = `isOpen openReports risk attendBy isHeld reports { kind isWithoutAccount reason note bodyAsReported isOpen }`;
const caseOf = async (id: string): Promise<any> => {
  const query = `query ($agency: ID!) { moderationQueue(agencyId: $agency, first: 100) { nodes { comment { id } ${queueFields} } } }`;
  const { nodes } = (await moderator.read(query, { agency: world.ministry.globalId })).moderationQueue;
  return nodes.find((each: any) => each.comment.id === id);
};
const challengeOf = async (commentId: string, kind = 'NOT_MINE'): Promise<Challenge> =>
  JSON.parse(
    (
      await world
        .visitor()
        .read('query ($id: ID!, $kind: PersonalWrong!) { reportChallenge(commentId: $id, kind: $kind) }', { id: commentId, kind })
    ).reportChallenge,
  ) as Challenge;
const solve = async (challenge: Challenge): Promise<string> =>
  JSON.stringify({ challenge, solution: await solveChallenge({ challenge, deriveKey }) });
const proofFor = async (commentId: string, kind = 'NOT_MINE'): Promise<string> => solve(await challengeOf(commentId, kind));
const follow = `query ($code: String!) { followedReport(code: $code) { kind createdAt comment { id state } decision { measure reason } } }`;
const hide = (commentId: string) => ({ commentId, ground: 'PERSONAL_DATA', reason: 'Muestra el teléfono de una persona.' });

describe('somebody without an account', () => {
  it('reports their own data with a proof of work, and follows what comes of it by a code', async () => {
    const id = await post();
    const proof = await proofFor(id, 'PERSONAL_DATA');
    const input = { commentId: id, kind: 'PERSONAL_DATA', note: '  Ese es mi número.  ', proof };
    const { code, comment } = await visitor().act('reportWithoutAccount', input, 'code comment { state }');

    expect(comment.state).toBe('VISIBLE');
    expect(await caseOf(id)).toMatchObject({
      openReports: 1,
      reports: [
        {
          kind: 'PERSONAL_DATA',
          isWithoutAccount: true,
          reason: 'PERSONAL_DATA',
          note: 'Ese es mi número.',
          bodyAsReported: 'Llame al 3001234567, que ahí vive esa ladrona.',
        },
      ],
    });
    const typed = ` ${String(code).toLowerCase().replaceAll('-', ' ')}`;
    const waiting = { kind: 'PERSONAL_DATA', createdAt: monday.toISOString(), comment: { id, state: 'VISIBLE' }, decision: null };
    expect((await visitor().read(follow, { code: typed })).followedReport).toEqual(waiting);

    await moderator.act('hideComment', hide(id));
    expect((await visitor().read(follow, { code })).followedReport).toMatchObject({
      comment: { state: 'HIDDEN' },
      decision: { measure: 'HIDE' },
    });
    expect((await visitor().read(follow, { code: 'ABCD-EFGH-JKMN-PQRS' })).followedReport).toBeNull();
    // The database holds neither the code nor an address.
    const kept = JSON.stringify(await world.rows(`SELECT * FROM comment_reports`));
    expect(kept).not.toContain(code);
    expect(kept).not.toContain('10.7.');
  });

  it('uses each proof once: again with the same key it is the same report, with another none', async () => {
    const id = await post('Firmado: Marta Ruiz. Voto en contra.');
    const input = { commentId: id, kind: 'NOT_MINE', proof: await proofFor(id), idempotencyKey: 'a key of the form' };
    const who = visitor();
    const first = await who.act('reportWithoutAccount', input, 'code');
    expect((await who.act('reportWithoutAccount', input, 'code')).code).toBe(first.code);
    expect(await visitor().refusals('reportWithoutAccount', { ...input, idempotencyKey: 'another key of it' })).toEqual(['PROOF_USED']);
    expect(await visitor().refusals('reportWithoutAccount', { ...input, idempotencyKey: null })).toEqual(['PROOF_USED']);
    expect((await caseOf(id)).openReports).toBe(1);
  });

  it('used at the same moment, a proof enters one report', async () => {
    const id = await post('Firmado: Marta Ruiz.');
    const input = { commentId: id, kind: 'NOT_MINE', proof: await proofFor(id) };
    const answers = await Promise.all(Array.from({ length: 8 }, () => visitor().refusals('reportWithoutAccount', input)));
    expect(answers.filter((codes) => codes.length === 0)).toHaveLength(1);
    expect(answers.flat().filter((code) => code !== 'PROOF_USED')).toEqual([]);
    expect((await caseOf(id)).openReports).toBe(1);
  });

  it('proves for one comment and one wrong only, in time, and with work that was done', async () => {
    const [id, other] = [await post('Yo, Marta.'), await post('Yo, Marta, otra vez.')];
    const challenge = await challengeOf(id);
    const proof = await solve(challenge);
    const refused = (more: object) => visitor().refusals('reportWithoutAccount', { commentId: id, kind: 'NOT_MINE', proof, ...more });

    expect(await refused({ commentId: other })).toEqual(['PROOF_OF_ANOTHER_ACT']);
    expect(await refused({ kind: 'PERSONAL_DATA' })).toEqual(['PROOF_OF_ANOTHER_ACT']);
    const { solution } = JSON.parse(proof);
    const forged = { ...challenge, parameters: { ...challenge.parameters, data: { ...challenge.parameters.data, commentId: 'x' } } };
    const lies: unknown[] = [
      { challenge: forged, solution },
      { challenge: { ...challenge, parameters: { ...challenge.parameters, keyPrefix: '00' } }, solution },
      { challenge, solution: { ...solution, derivedKey: '00'.repeat(32) } },
      { challenge, solution: null },
      { challenge: null },
      { challenge: { parameters: {} } },
      null,
      7,
    ];
    for (const lie of lies) expect(await refused({ proof: JSON.stringify(lie) })).toEqual(['PROOF_WRONG']);
    expect(await refused({ proof: 'no JSON' })).toEqual(['PROOF_WRONG']);

    world.clock.set(new Date(monday.getTime() + hour / 2));
    expect(await refused({})).toEqual(['PROOF_EXPIRED']);
    expect(await caseOf(id)).toBeUndefined();
    world.clock.set(monday);
    expect(await refused({})).toEqual([]);
  });

  it('has one open report of a comment from one connection, which is forgotten with the decision', async () => {
    const id = await post('Yo, Marta, digo que no.');
    const who = visitor();
    await who.act('reportWithoutAccount', { commentId: id, kind: 'NOT_MINE', proof: await proofFor(id) });
    expect(await who.refusals('reportWithoutAccount', { commentId: id, kind: 'NOT_MINE', proof: await proofFor(id) })).toEqual([
      'ALREADY_REPORTED_FROM_HERE',
    ]);
    expect(await visitor().refusals('reportWithoutAccount', { commentId: id, kind: 'NOT_MINE', proof: await proofFor(id) })).toEqual([]);
    world.clock.set(new Date(monday.getTime() + 49 * hour));
    const another = await post('Yo, Marta, por tercera vez.');
    await visitor().act('reportWithoutAccount', { commentId: another, kind: 'NOT_MINE', proof: await proofFor(another) });
    const [{ keys }] = (await world.rows<{ keys: string }>(
      `SELECT count(*)::text AS keys FROM comment_reports WHERE reporter_key IS NOT NULL AND created_at < $1`,
      [new Date(monday.getTime() + hour)],
    )) as [{ keys: string }];
    expect(keys).toBe('0');
  });

  it('waits after many reports from one connection, and after many wrong codes', async () => {
    const who = visitor();
    const id = await post('Yo, Marta, contra todos.');
    for (let tries = 0; tries < 10; tries++) {
      const comment = await post(`Yo, Marta, ${tries}.`);
      expect(await who.refusals('reportByMail', { commentId: comment, kind: 'NOT_MINE', email: `m${tries}@example.org` })).toEqual([]);
    }
    expect(await who.refusals('reportByMail', { commentId: id, kind: 'NOT_MINE', email: 'm@example.org' })).toEqual(['TRY_LATER']);
    expect(await who.refusals('reportWithoutAccount', { commentId: id, kind: 'NOT_MINE', proof: await proofFor(id) })).toEqual([
      'TRY_LATER',
    ]);
    const guesser = visitor();
    for (let tries = 0; tries < 30; tries++) await guesser.read(follow, { code: 'ABCD-EFGH-JKMN-PQRS' });
    expect((await guesser.ask(follow, { code: 'ABCD-EFGH-JKMN-PQRS' })).errors?.[0]?.extensions.code).toBe('TRY_LATER');
  });

  it('gets no challenge for what cannot be read, and no link for it either', async () => {
    const id = await post('Que se va a ocultar.');
    const proof = await proofFor(id);
    await moderator.act('hideComment', hide(id));
    const { errors } = await world.visitor().ask('query ($id: ID!) { reportChallenge(commentId: $id, kind: NOT_MINE) }', { id });
    expect(errors?.[0]?.extensions.code).toBe('COMMENT_HIDDEN');
    expect(await visitor().refusals('reportWithoutAccount', { commentId: id, kind: 'NOT_MINE', proof })).toEqual(['COMMENT_HIDDEN']);
    expect(await visitor().refusals('reportByMail', { commentId: id, kind: 'NOT_MINE', email: 'm@example.org' })).toEqual([
      'COMMENT_HIDDEN',
    ]);
  });
});

describe('somebody without scripts', () => {
  const tokenIn = (text: string): string => /\?token=([\w-]{43})$/m.exec(text)![1]!;

  it('confirms by the link of a letter, once, and the text is the one that they saw', async () => {
    const id = await post('Firmado: Pedro Páez.');
    const input = { commentId: id, kind: 'NOT_MINE', email: 'pedro@example.org', note: 'No fui yo.', idempotencyKey: 'the form of Pedro' };
    await visitor().act('reportByMail', input);
    await visitor().act('reportByMail', input);
    expect(await caseOf(id)).toBeUndefined();
    await luis.act('editComment', { commentId: id, body: 'Firmado: nadie.' });

    const sent = await letters.to('pedro@example.org');
    expect(sent).toHaveLength(1);
    expect(sent[0]!.subject).toBe('Confirme su denuncia');
    expect(sent[0]!.text).toContain('30 minutos');
    expect(sent[0]!.text).not.toContain('Pedro');
    const token = tokenIn(sent[0]!.text);
    expect((await world.visitor().read('query ($token: String!) { isReportWaiting(token: $token) }', { token })).isReportWaiting).toBe(
      true,
    );
    const confirm = { token, idempotencyKey: 'a confirmation' };
    const { code } = await visitor().act('confirmReport', confirm, 'code comment { id }');
    expect((await visitor().act('confirmReport', confirm, 'code')).code).toBe(code);
    expect(await visitor().refusals('confirmReport', { token })).toEqual(['REPORT_LINK_INVALID']);
    expect((await world.visitor().read('query ($token: String!) { isReportWaiting(token: $token) }', { token })).isReportWaiting).toBe(
      false,
    );

    expect((await caseOf(id)).reports).toEqual([expect.objectContaining({ bodyAsReported: 'Firmado: Pedro Páez.', note: 'No fui yo.' })]);
    expect((await visitor().read(follow, { code })).followedReport).toMatchObject({ kind: 'NOT_MINE', decision: null });
    const kept = JSON.stringify(
      await world.rows(`SELECT r.*, u.* FROM comment_reports r LEFT JOIN unconfirmed_reports u USING (comment_id)`),
    );
    expect(kept).not.toContain('pedro@');
  });

  it('has half an hour for it, and one open report a mailbox', async () => {
    const id = await post('Firmado: Rosa.');
    await visitor().act('reportByMail', { commentId: id, kind: 'NOT_MINE', email: 'rosa@example.org' });
    await visitor().act('reportByMail', { commentId: id, kind: 'NOT_MINE', email: 'ROSA@example.org' });
    const [first, second] = (await letters.to('rosa@example.org', 2)).map(({ text }) => tokenIn(text));
    await visitor().act('confirmReport', { token: first! });
    expect(await visitor().refusals('confirmReport', { token: second! })).toEqual(['ALREADY_REPORTED_FROM_HERE']);
    world.clock.set(new Date(monday.getTime() + hour / 2));
    expect(await visitor().refusals('confirmReport', { token: second! })).toEqual(['REPORT_LINK_INVALID']);
  });

  it('is asked again in English', async () => {
    const id = await post('Signed: Mary.');
    await visitor().act('reportByMail', { commentId: id, kind: 'NOT_MINE', email: 'mary@example.org', locale: 'en' });
    const [letter] = await letters.to('mary@example.org');
    expect(letter!.subject).toBe('Confirm your report');
    expect(letter!.text).toMatch(/^https:\/\/urna\.example\.org\/en\/reports\/confirm\?token=/m);
  });
});

describe('somebody with an account', () => {
  const report = (who: Person, commentId: string, more: object = {}) =>
    who.refusals('reportComment', { commentId, reason: 'INSULT', ...more });

  it('reports again after a decision what has changed, three times at most', async () => {
    const id = await post('Un insulto.');
    const dismiss = () => moderator.act('dismissReports', { commentId: id, reason: 'No incumple ninguna regla.' });
    const canReport = async (): Promise<any> =>
      (await ana.read('query ($id: ID!) { node(id: $id) { ... on Comment { viewerCanReport { allowed reason } } } }', { id })).node
        .viewerCanReport;
    expect(await report(ana, id)).toEqual([]);
    expect(await report(ana, id, { reason: 'HATE' })).toEqual(['ALREADY_REPORTED']);
    expect((await canReport()).allowed).toBe(false);
    await dismiss();

    expect((await canReport()).allowed).toBe(true);
    expect(await report(ana, id)).toEqual(['ALREADY_DECIDED']);
    expect(await report(ana, id, { reason: 'HATE' })).toEqual([]);
    await dismiss();
    await luis.act('editComment', { commentId: id, body: 'Un insulto peor.' });
    expect(await report(ana, id)).toEqual([]);
    await dismiss();
    expect(await report(ana, id, { reason: 'OTHER' })).toEqual(['REPORTED_OFTEN']);
    expect((await canReport()).reason).toContain('tres veces');
  });

  it('who reported again before a decision was undone has one open report', async () => {
    const id = await post('Otro insulto.');
    await report(ana, id);
    const { decision } = await moderator.act('dismissReports', { commentId: id, reason: 'No incumple ninguna regla.' }, 'decision { id }');
    expect(await report(ana, id, { reason: 'HATE' })).toEqual([]);
    await moderator.act('undoModerationDecision', { decisionId: decision.id });
    expect((await caseOf(id)).openReports).toBe(1);
  });

  it('is believed by how their reports have fared, which nobody is shown', async () => {
    const [right, wrong, fresh] = [await world.citizen('Derecho'), await world.citizen('Torcido'), await world.citizen('Nuevo')];
    for (let times = 0; times < 4; times++) {
      const [bad, good] = [await post(`Insulto ${times}.`), await post(`Cortesía ${times}.`)];
      await report(right, bad);
      await report(wrong, good);
      await moderator.act('hideComment', { ...hide(bad), ground: 'INSULT' });
      await moderator.act('dismissReports', { commentId: good, reason: 'No incumple ninguna regla.' });
    }
    const risks: number[] = [];
    for (const who of [wrong, fresh, right]) {
      const id = await post(`Algo que denuncia ${who.name}.`);
      await report(who, id);
      risks.push((await caseOf(id)).risk);
    }
    // 100 · (1 − e^−(0.7 · trust)), with a trust of 1/6, 1/2 and 5/6.
    expect(risks).toEqual([11, 30, 44]);
    const schema = await world.visitor().read('{ __schema { types { name fields { name } } } }');
    const report_ = schema.__schema.types.find(({ name }: any) => name === 'CommentReport');
    expect(report_.fields.map(({ name }: any) => name)).not.toEqual(expect.arrayContaining(['weight']));
  });

  it('slows down after thirty reports within an hour', async () => {
    const who = (await world.citizen('Incansable')).sending({ 'x-forwarded-for': '10.9.9.9' });
    const ids = [];
    for (let times = 0; times < 31; times++) ids.push(await post(`Comentario ${times}.`));
    for (const id of ids.slice(0, 30)) expect(await report(who, id)).toEqual([]);
    expect(await report(who, ids[30]!)).toEqual(['TRY_LATER']);
    world.clock.set(new Date(monday.getTime() + hour));
    expect(await report(who, ids[30]!)).toEqual([]);
  });

  it('says that words in their name are not theirs', async () => {
    const id = await post('Firmado: Ana.');
    expect(await report(ana, id, { kind: 'NOT_MINE', reason: 'OTHER' })).toEqual([]);
    expect((await caseOf(id)).reports[0]).toMatchObject({ kind: 'NOT_MINE', isWithoutAccount: false });
  });
});

describe('people who collude', () => {
  it.each([3, 300])('%i accounts change the order of the queue and nothing that anybody reads', async (accounts) => {
    const [attacked, other] = [await post('Una opinión incómoda.'), await post('Un insulto que nadie ha visto.')];
    await ana.act('supportComment', { commentId: attacked });
    await ana.act('reportComment', { commentId: other, reason: 'OFF_TOPIC' });
    const listed = `query ($id: ID!) { node(id: $id) { ... on Comment { id state body bodyHtml stance supports isEdited hiddenReason author { displayName }
      consultation { commentCounts { total neutral } } } } }`;
    const read = async (): Promise<any> => (await world.visitor().read(listed, { id: attacked })).node;
    const before = await read();
    const list = `query ($id: ID!) { node(id: $id) { ... on Consultation { comments(first: 50, orderBy: MOST_SUPPORTED) { nodes { id } } } } }`;
    const listBefore = await world.visitor().read(list, { id: consultation.id });

    const crowd = await Promise.all(Array.from({ length: accounts }, (_, index) => world.citizen(`Cómplice${accounts}x${index}`)));
    for (let done = 0; done < crowd.length; done += 20)
      await Promise.all(
        crowd
          .slice(done, done + 20)
          .map((who, index) =>
            who
              .sending({ 'x-forwarded-for': `10.8.${(done + index) % 250}.${accounts % 100}` })
              .act('reportComment', { commentId: attacked, reason: 'HATE' }),
          ),
      );

    expect(await read()).toEqual(before);
    expect(await world.visitor().read(list, { id: consultation.id })).toEqual(listBefore);
    expect(await stateOf(attacked)).toMatchObject({ state: 'VISIBLE', supports: 1 });
    const [of, than] = [await caseOf(attacked), await caseOf(other)];
    expect(of.openReports).toBe(accounts);
    expect(of.risk).toBeGreaterThan(than.risk);
    expect(new Date(of.attendBy).getTime()).toBeLessThan(new Date(than.attendBy).getTime());
    // However many they are, it waits an hour at least, and what is mild comes up within three days.
    expect(new Date(of.attendBy).getTime()).toBeGreaterThanOrEqual(monday.getTime() + hour);
    expect(new Date(than.attendBy).getTime()).toBeLessThanOrEqual(monday.getTime() + 72 * hour);
  });
});

describe('whoever reported', () => {
  it('is told what was decided, on the site and by letter, with the reason', async () => {
    const [who, quiet] = [await world.citizen('Informada'), await world.citizen('Callada')];
    await quiet.act('setNoticePreferences', { channel: 'NONE' });
    const id = await post('Un insulto que se decide.');
    for (const each of [who, quiet]) await each.act('reportComment', { commentId: id, reason: 'INSULT' });
    await moderator.act('hideComment', { ...hide(id), ground: 'INSULT', reason: 'Insulta a una persona.' });
    const notices = `{ viewer { notices(first: 10) { nodes { kind sentence } } } }`;
    let told: any[] = [];
    for (
      const deadline = Date.now() + 30_000;
      told.length === 0 && Date.now() < deadline;
      await new Promise((later) => setTimeout(later, 200))
    )
      told = (await who.read(notices)).viewer.notices.nodes;
    expect(told).toEqual([
      { kind: 'MODERATION_REPORT_DECIDED', sentence: 'Decidieron sobre un comentario que usted denunció: se tomó una medida.' },
    ]);
    expect((await quiet.read(notices)).viewer.notices.nodes).toEqual([]);
    expect((await luis.read(notices)).viewer.notices.nodes.map(({ kind }: any) => kind)).not.toContain('MODERATION_REPORT_DECIDED');
    world.clock.set(new Date(monday.getTime() + 3 * 60_000));
    const [letter] = await letters.to(who.email);
    expect(letter!.subject).toBe('Decidieron sobre el comentario que usted denunció');
    expect(letter!.text).toContain('Insulta a una persona.');
  });
});

describe('the transparency report', () => {
  it('counts reports by kind, on the page, in the file, in the API and beside the ledger, as many as there are', async () => {
    const agency = world.townHall;
    const open = await world.drafts.open({ agency });
    const author = await world.citizen('Quien escribe');
    const [one, two, three] = await Promise.all(
      ['Uno.', 'Dos.', 'Tres.'].map(
        async (body) =>
          (await author.act('postComment', { subjectId: open.id, stance: 'NEUTRAL', body }, 'comment { id }')).comment.id as string,
      ),
    );
    for (const commentId of [one!, two!, three!]) await (await world.citizen()).act('reportComment', { commentId, reason: 'SPAM' });
    for (const [commentId, kind] of [
      [one!, 'NOT_MINE'],
      [two!, 'NOT_MINE'],
      [three!, 'PERSONAL_DATA'],
    ] as const)
      await visitor().act('reportWithoutAccount', { commentId, kind, proof: await proofFor(commentId, kind) });

    const recounted = await world.rows<{ kind: string; count: number }>(
      `SELECT r.kind, count(*)::int AS count FROM comment_reports r JOIN comments c ON c.id = r.comment_id
       JOIN consultations k ON k.id = c.consultation_id WHERE k.agency_id = $1 GROUP BY r.kind ORDER BY count(*) DESC`,
      [agency.id],
    );
    expect(recounted).toEqual([
      { kind: 'RULES', count: 3 },
      { kind: 'NOT_MINE', count: 2 },
      { kind: 'PERSONAL_DATA', count: 1 },
    ]);
    const month = world.clock.now().toISOString().slice(0, 7);
    const query =
      'query ($id: ID!, $month: String!) { moderationReport(agencyId: $id, month: $month) { reports reportsByKind { kind count } } }';
    const { moderationReport } = await visitor().read(query, { id: agency.globalId, month });
    expect(moderationReport).toEqual({ reports: 6, reportsByKind: recounted });

    const get = async (path: string): Promise<string> => (await fetch(`${world.url}${path}`)).text();
    const { months } = JSON.parse(await get('/ledger/moderation/months.json'));
    const { counts } = months.find((each: { agency: string }) => each.agency === agency.id);
    expect(counts).toEqual(
      expect.arrayContaining([
        { what: 'reported SPAM RULES', number: 3 },
        { what: 'reported OTHER NOT_MINE', number: 2 },
        { what: 'reported PERSONAL_DATA PERSONAL_DATA', number: 1 },
      ]),
    );
    const page = `/es/registro-de-moderacion/informes/${month}/${agency.slug}`;
    const file = await get(`${page}/cifras.csv`);
    for (const line of [
      'Denuncias por clase,Se saltó las reglas de la consulta,3',
      ',2',
      'Denuncias por clase,Muestra datos personales de quien denuncia,1',
    ])
      expect(file).toContain(line);
    expect(await get(page)).toContain('Denuncias por clase');
  });
});
