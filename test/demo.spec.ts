/** The fictitious demonstration, as whoever starts Urna for the first time finds it. */
import { setTimeout as pause } from 'node:timers/promises';
import { demo } from '../src/demo/content/index.js';
import { demoPassword, demoPeople, seedDemo } from '../src/demo/seed.js';
import { Settings } from '../src/platform/config/settings.js';
import { Person } from './person.js';
import { World } from './world.js';

describe('the demonstration', () => {
  let world: World;
  let visitor: Person;

  beforeAll(async () => {
    world = await World.openDemo();
    visitor = world.visitor();
  });
  afterAll(() => world.close());

  async function signIn(email: string): Promise<{ person: Person; viewer: any }> {
    const selection = 'token viewer { account { displayName } isAdministrator isAuditor memberships { role agency { slug } } }';
    const { token, viewer } = await visitor.act('signIn', { email, password: demoPassword }, selection);
    return { person: new Person(world.url, { name: email, email, accountId: '', sessionId: '', token }), viewer };
  }

  async function consultations(fields: string, reader = visitor): Promise<any[]> {
    return (await reader.read(`{ consultations(first: 20) { nodes { ${fields} } } }`)).consultations.nodes;
  }

  it('shows consultations in every phase, the newest first', async () => {
    const shown = await consultations('phase title opensAt closesAt');
    expect(shown.map(({ phase }) => phase)).toEqual(['SCHEDULED', 'OPEN', 'OPEN', 'CLOSED', 'ANSWERED']);
    expect(new Set(shown.map(({ title }) => title))).toEqual(new Set(demo.consultations.map(({ translations }) => translations.es.title)));
  });

  it('says of each that it is fictitious, in its first line', async () => {
    for (const { body } of await consultations('body')) expect(body).toMatch(/^> \*\*Demostración ficticia\.\*\*/);
    for (const { translations } of demo.consultations) expect(translations.en?.body ?? '> **Fict').toMatch(/^> \*\*Fict/);
  });

  it('speaks English where there is a translation', async () => {
    const titles = (await consultations('title', visitor.speaking('en'))).map(({ title }) => title);
    expect(new Set(titles)).toEqual(new Set(demo.consultations.map(({ translations }) => (translations.en ?? translations.es).title)));
    const polls = await consultations('polls { question options { label } }', visitor.speaking('en'));
    expect(JSON.stringify(polls)).toContain('What should the Fund for Strengthening Community Water Management pay for first?');
  });

  it('holds a conversation on what is or was open', async () => {
    for (const { phase, commentCounts } of await consultations('phase commentCounts { total inFavour against neutral }')) {
      const { total, inFavour, against, neutral } = commentCounts;
      expect(inFavour + against + neutral).toBe(total);
      if (phase === 'SCHEDULED') expect(total).toBe(0);
      else expect(total).toBeGreaterThan(15);
    }
  });

  it('has suggestions in every state, of which a version took some', async () => {
    const found = await consultations(
      'phase text { number suggestionsTaken { from } } suggestions(first: 50) { nodes { supports suggestion { status opposes takenIn { number } } } }',
    );
    const all = found.flatMap(({ suggestions }) => suggestions.nodes);
    expect(new Set(all.map(({ suggestion }) => suggestion.status))).toEqual(new Set(['OPEN', 'ACCEPTED', 'ACCEPTED_CHANGED', 'DECLINED']));
    const made = Object.values(demo.suggestions).flat();
    const weight = (one: { supports: number; opposes: number }) => [one.supports, one.opposes].join();
    expect(all.map(({ supports, suggestion: { opposes } }) => weight({ supports, opposes })).sort()).toEqual(made.map(weight).sort());
    const taken = found.flatMap(({ text }) => text.suggestionsTaken);
    expect(taken).toHaveLength(made.filter(({ isTaken }) => isTaken).length);
    expect(all.filter(({ suggestion }) => suggestion.takenIn?.number === 2)).toHaveLength(taken.length);
  });

  it('asks a dozen questions: in every state, in both languages, one late, and private ones only as they were edited', async () => {
    const fields =
      'state isLate language: locale isPrivate isEdited title followerCount provenance { way name } answers { body office } record { act }';
    const { questions, similarQuestions, responseNetwork } = await visitor.read(
      `{ questions(first: 50) { nodes { ${fields} } } similarQuestions(text: "quién fija la tarifa del acueducto") { guidance { title } question { title } }
         responseNetwork(from: "2020-01-01") { total { asked answeredInTime answeredLate pending overdue transferred withdrawn } } }`,
    );
    const all = questions.nodes as any[];
    // One is private, one withdrawn; one was asked at a meeting.
    expect(all).toHaveLength(demo.questions.length - 2 + 1);
    expect(all.flatMap(({ provenance }) => provenance ?? [])).toEqual([{ way: 'MEETING', name: 'Don Eliécer Montes (ficticio)' }]);
    expect(new Set(all.map(({ state }) => state))).toEqual(new Set(['RECEIVED', 'ASSIGNED', 'ANSWERED', 'CLOSED']));
    expect(all.filter(({ isLate }) => isLate)).toHaveLength(1);
    expect(all.find(({ isLate }) => isLate).record.map(({ act }: { act: string }) => act)).toEqual(['ASKED', 'ASSIGNED', 'ESCALATED']);
    expect(new Set(all.map(({ language }) => language))).toEqual(new Set(['es', 'en']));
    expect(all.filter(({ isPrivate }) => isPrivate).map(({ isEdited }) => isEdited)).toEqual([true]);
    for (const private_ of ['Arnulfo', 'Arcadio']) expect(JSON.stringify(all)).not.toContain(private_);
    expect(similarQuestions.map(({ guidance, question }: any) => guidance?.title ?? question.title)).toEqual(
      expect.arrayContaining(['¿Quién fija la tarifa de un acueducto comunitario?', 'Tarifas y descuentos en los acueductos comunitarios']),
    );
    const { asked, ...parts } = responseNetwork.total;
    expect(Object.values<number>(parts).reduce((one, other) => one + other)).toBe(asked);
    // Nobody of the demonstration gets letters about its past.
    expect(await world.rows('SELECT 1 FROM notices WHERE mail_due_at IS NOT NULL OR mailed_at IS NOT NULL')).toEqual([]);
  });

  it('lists comments by time, and none from outside of the days that were open', async () => {
    for (const { opensAt, closesAt, comments } of await consultations('opensAt closesAt comments(first: 100) { nodes { createdAt } }')) {
      const times = comments.nodes.map(({ createdAt }: { createdAt: string }) => createdAt);
      expect(times).toEqual(times.toSorted().reverse());
      for (const time of times) expect(opensAt <= time && time < closesAt && new Date(time) <= world.clock.now()).toBe(true);
    }
  });

  it('answers every observation of the answered consultation', async () => {
    const all = await consultations(
      'phase comments(first: 30) { nodes { state answer { reason office } } } answeringProgress { total answered } observationsReport { number }',
    );
    const { comments, answeringProgress, observationsReport } = all.find(({ phase }) => phase === 'ANSWERED');
    for (const { answer } of comments.nodes)
      expect(answer).toMatchObject({ reason: expect.stringMatching(/./), office: expect.stringMatching(/./) });
    expect(answeringProgress).toEqual({ total: comments.nodes.length, answered: comments.nodes.length });
    expect(observationsReport).toEqual({ number: 1 });
    const waiting = all.find(({ phase }) => phase === 'CLOSED');
    expect(waiting.answeringProgress).toEqual({
      total: waiting.comments.nodes.filter(({ state }: any) => state === 'VISIBLE').length,
      answered: 0,
    });
  });

  it('counts as many ballots as there are', async () => {
    const counted = await world.rows('SELECT poll_id, mark, votes::int FROM poll_tallies WHERE votes <> 0 ORDER BY 1, 2');
    const recounted = await world.rows(
      // Of a ranking only the first preference is counted while people vote.
      `SELECT poll_id, mark, count(*)::int AS votes FROM ballots b JOIN polls p ON p.id = b.poll_id,
         unnest(CASE p.kind WHEN 'RANKING' THEN b.marks[1:1] ELSE b.marks END || -1::smallint) AS mark GROUP BY 1, 2 ORDER BY 1, 2`,
    );
    expect(counted).toEqual(recounted);
    const polls = (await consultations('phase polls { results { turnout } }')).flatMap(({ phase, polls }) =>
      phase === 'OPEN' ? polls : [],
    );
    for (const { results } of polls) expect(results.turnout).toBeGreaterThan(100);
  });

  it('keeps the results of open polls back where their policy says so', async () => {
    const polls = (await consultations('phase polls { results { visibility total } }'))
      .filter(({ phase }) => phase === 'OPEN')
      .flatMap(({ polls }) => polls);
    expect(polls.map(({ results }) => results.visibility).sort()).toEqual([...Array<string>(6).fill('FULL'), 'TURNOUT_ONLY']);
  });

  it('has counted, certified and annotated what has closed, and waits for one second official', async () => {
    const polls = (
      await consultations(
        'phase polls { kind count { winners { label } ballots } results { turnout } certifications { certifiedAt } isCertified isKeyDestroyed annotations { text } }',
      )
    ).flatMap(({ phase, polls }) => (phase === 'CLOSED' || phase === 'ANSWERED' ? polls : []));
    expect(polls).toHaveLength(7);
    for (const { count, results } of polls) expect(count.ballots).toBe(results.turnout);
    expect(polls.map(({ certifications }) => certifications.length).sort()).toEqual([1, 2, 2, 2, 2, 2, 2]);
    for (const { isCertified, isKeyDestroyed } of polls) expect(isKeyDestroyed).toBe(isCertified);
    expect(polls.flatMap(({ annotations }) => annotations)).toHaveLength(1);
    const winnersOf = (wanted: string) => polls.find(({ kind }) => kind === wanted).count.winners.length;
    expect(winnersOf('BUDGET')).toBeGreaterThan(2);
    expect(
      polls
        .filter(({ kind }) => kind === 'RANKING')
        .map(({ count }) => count.winners.length)
        .sort(),
    ).toEqual([1, 3]);
  });

  it('has somebody to sign in as whose telephone is confirmed', async () => {
    const ana = await world.known('ana@example.org');
    expect((await ana.read('{ viewer { trustLevel phone { written } } }')).viewer).toEqual({
      trustLevel: 'CONFIRMED',
      phone: { written: '+57 300 0000000' },
    });
  });

  it('lets verified residents of two municipalities vote, and shows the other results by what was known of voters', async () => {
    const polls = (
      await consultations(
        'phase polls { eligibility { words territories { code } } results { turnout } resultsByTrustLevel { level isHidden turnout } viewerCanVote { code } }',
      )
    ).flatMap(({ phase, polls }) => (phase === 'CLOSED' ? polls : []));
    const asking = polls.filter(({ eligibility }) => eligibility.territories.length > 0);
    expect(asking).toHaveLength(1);
    const [{ eligibility, results, resultsByTrustLevel }] = asking;
    expect(eligibility.words).toBe(
      'Las personas con identidad verificada que viven en San Jacinto del Río (ficticio) o Puerto Candela (ficticio).',
    );
    expect(results.turnout).toBeGreaterThan(40);
    expect(resultsByTrustLevel).toEqual([{ level: 'VERIFIED', isHidden: false, turnout: results.turnout }]);
    for (const { resultsByTrustLevel: parts } of polls.filter((poll) => !asking.includes(poll))) {
      expect(parts.map(({ level }: { level: string }) => level)).toEqual(['VERIFIED', 'CONFIRMED', 'REGISTERED']);
      for (const { turnout } of parts) expect(turnout).toBeGreaterThan(10);
    }
    const numbers = await world.rows<{ text: string }>(
      'SELECT v::text AS text FROM verifications v UNION ALL SELECT i::text FROM identities i',
    );
    expect(numbers.some(({ text }) => text.includes('9000000000'))).toBe(false);
  });

  it('has people who took part without the web, in Spanish and in English, marked and with one ballot that waits and one that was discarded', async () => {
    const all = await consultations(
      'gatherings(first: 9) { nodes { number way people } } comments(first: 100) { nodes { body author { displayName } provenance { way people name } } } polls { waysOfVoting { way ballots } results { turnout } }',
    );
    const shown = all.find(({ gatherings }) => gatherings.nodes.length > 0);
    expect(shown.gatherings.nodes).toEqual([
      { number: 2, way: 'PHONE', people: null },
      { number: 1, way: 'MEETING', people: 38 },
    ]);
    const entered = shown.comments.nodes.filter(({ provenance }: any) => provenance !== null);
    // The newest hundred hold the one by telephone.
    expect(entered.map(({ provenance }: any) => provenance.way)).toEqual(['PHONE']);
    expect(await world.rows('SELECT id FROM comments WHERE gathering_id IS NOT NULL')).toHaveLength(3);
    for (const { author } of entered) expect(author).toBeNull();
    expect(entered[0].body).toContain('I moved here from abroad');
    const [{ waysOfVoting, results }] = shown.polls;
    expect(waysOfVoting.slice(1)).toEqual([
      { way: 'PHONE', ballots: 2 },
      { way: 'MEETING', ballots: 7 },
    ]);
    expect(waysOfVoting.reduce((sum: number, { ballots }: { ballots: number }) => sum + ballots, 0)).toBe(results.turnout);
    expect(await world.rows('SELECT id FROM entered_supports WHERE ended_at IS NULL')).toHaveLength(9);
    const states = await world.rows<{ state: string }>('SELECT DISTINCT state FROM assisted_ballots ORDER BY 1');
    expect(states.map(({ state }) => state)).toEqual(['CAST', 'ENTERED', 'REJECTED']);
  });

  it('shows tombstones with their reasons', async () => {
    const { moderationLog } = await visitor.read(
      '{ moderationLog(first: 50, measure: HIDE) { nodes { commentId reason isLifted: liftedAt } } }',
    );
    expect(moderationLog.nodes.length).toBeGreaterThan(5);
    for (const { commentId, reason, isLifted } of moderationLog.nodes) {
      const { node } = await visitor.read('query ($id: ID!) { node(id: $id) { ... on Comment { state body hiddenReason } } }', {
        id: commentId,
      });
      if (!isLifted) expect(node).toEqual({ state: 'HIDDEN', body: null, hiddenReason: reason });
    }
  });

  it('has taken every measure, and shows what was held, labelled, blacked out and paused', async () => {
    const taken = await world.rows<{ measure: string }>('SELECT DISTINCT measure FROM moderation_decisions');
    const measures = ['NO_ACTION', 'LABEL', 'HIDE', 'HIDE_PART', 'LOCK_THREAD', 'WARN', 'SUSPEND', 'RESTORE'];
    expect(new Set(taken.map(({ measure }) => measure))).toEqual(new Set(measures));
    const [held] = await world.rows<{ count: number }>('SELECT count(*)::int AS count FROM comments WHERE held_for IS NOT NULL');
    expect(held!.count).toBe(1);
    const [proposals] = await world.rows<{ count: number }>(
      'SELECT count(*)::int AS count FROM moderation_proposals WHERE answered_at IS NULL',
    );
    expect(proposals!.count).toBe(1);
    // Nobody reads the telephone that was blacked out.
    const found = await consultations('comments(first: 100) { nodes { body hiddenPart { reason } } }');
    expect(JSON.stringify(found)).not.toContain('300 000 4455');
    expect(found.flatMap(({ comments }) => comments.nodes).filter(({ hiddenPart }: any) => hiddenPart)).not.toEqual([]);
  });

  it('has appeals of every outcome, one that waits for another moderator and one for the auditor', async () => {
    const rows = await world.rows<{ step: string; state: string }>(
      `SELECT a.step, coalesce(o.outcome, 'OPEN') AS state FROM moderation_appeals a
         LEFT JOIN moderation_appeal_outcomes o ON o.appeal_id = a.id ORDER BY 1, 2`,
    );
    expect(rows.map(({ step, state }) => `${step} ${state}`)).toEqual([
      ...['AGENCY CHANGED', 'AGENCY OPEN', 'AGENCY REVERSED', 'AGENCY REVERSED', 'AGENCY UPHELD', 'AGENCY UPHELD'],
      ...['AUDITOR OPEN', 'AUDITOR UPHELD'],
    ]);
  });

  it('clears a wave of publicity by one act, and leaves alone what three accounts reported', async () => {
    const rows = await world.rows<{ measure: string; decided: number }>(
      'SELECT measure, decided FROM moderation_batches ORDER BY asked_at',
    );
    expect(rows).toEqual([
      { measure: 'HIDE', decided: 60 },
      { measure: 'NO_ACTION', decided: 54 },
    ]);
    // The followers count what has come in within moments.
    const bursts = "SELECT DISTINCT consultation_id FROM activity_bursts WHERE kind = 'COMMENTS'";
    for (let tries = 0; tries < 150 && (await world.rows(bursts)).length < 1; tries++) await pause(200);
    expect(await world.rows(bursts)).not.toEqual([]);
    const [filter] = await world.rows<{ state: string }>('SELECT state FROM spam_filters ORDER BY number DESC LIMIT 1');
    expect(filter!.state).toBe('ADVISING');
  });

  it.each(demo.people)('lets people sign in as $email, $role', async ({ email, displayName, role, agencyKey }) => {
    const { viewer } = await signIn(email);
    const agency = demo.agencies.find(({ key }) => key === agencyKey);
    expect(viewer).toEqual({
      account: { displayName },
      isAdministrator: role === 'ADMINISTRATOR',
      isAuditor: role === 'AUDITOR',
      memberships: agency ? [{ role, agency: { slug: agency.slug } }] : [],
    });
  });

  it('leaves reports for the moderators to decide on', async () => {
    for (const [email, agency] of [
      ['tomas@example.org', world.ministry],
      ['irene@example.org', world.townHall],
    ] as const) {
      const { person } = await signIn(email);
      const query = 'query ($id: ID!) { moderationQueue(agencyId: $id, first: 10) { nodes { openReports comment { state body } } } }';
      const { moderationQueue } = await person.read(query, { id: agency.globalId });
      expect(moderationQueue.nodes.length).toBeGreaterThan(0);
      const reported = moderationQueue.nodes.filter(({ openReports }: any) => openReports > 0);
      expect(reported.length).toBeGreaterThan(0);
      for (const { comment } of reported) expect(comment.state).toBe('VISIBLE');
    }
  });

  it('lets Ana vote in an open poll for the first time', async () => {
    const { person } = await signIn('ana@example.org');
    const [poll] = (await consultations('phase polls { id kind options { id } }'))
      .flatMap(({ phase, polls }) => (phase === 'OPEN' ? polls : []))
      .filter(({ kind }) => kind === 'SINGLE');
    const cast = { pollId: poll.id, optionIds: [poll.options[0].id], mayReplace: false };
    expect((await person.act('castVote', cast, 'receipt { code }')).receipt.code).toMatch(/^[0-9A-Z-]+$/);
  });

  it('is not written again over what is there', async () => {
    const count = 'SELECT (SELECT count(*) FROM journal) AS facts, (SELECT count(*) FROM accounts) AS accounts';
    const before = await world.rows(count);
    const settings = Settings.read({ URNA_SECRET: 'a secret of the tests, long enough', DATABASE_URL: world.databaseUrl });
    expect(await seedDemo({ settings, databaseUrl: world.databaseUrl })).toBe(false);
    expect(await world.rows(count)).toEqual(before);
  });

  it('greets with its people only where it was written', async () => {
    const settings = Settings.read({ URNA_SECRET: 'a secret of the tests, long enough' });
    expect((await demoPeople({ settings, databaseUrl: world.databaseUrl })).map(({ email }) => email)).toEqual(
      demo.people.map(({ email }) => email),
    );
    const other = await World.open();
    expect(await demoPeople({ settings, databaseUrl: other.databaseUrl })).toEqual([]);
    await other.close();
  });

  it('is wanted only in an embedded database, and not by those who say never', () => {
    const read = (env: Record<string, string>) => Settings.read({ URNA_SECRET: 'a secret of the tests, long enough', ...env }).isDemoWanted;
    expect(read({})).toBe(true);
    expect(read({ URNA_DEMO: 'never' })).toBe(false);
    expect(read({ DATABASE_URL: world.databaseUrl })).toBe(false);
  });
});
