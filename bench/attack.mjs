// 75,000 comments from scripted accounts in about a minute over HTTP, with honest people among them: what is lost, how long readers and
// voters wait meanwhile, when the burst is shown, how the queue groups it, how long one moderator takes to clear it, and to take that back.
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { connect } from 'node:net';
import pg from 'pg';
import { random } from './campaign-letters.mjs';
import { honestOf, letterOf, spamOf } from './attack-words.mjs';
import {
  cpuOf,
  dropDatabase,
  openCluster,
  pause,
  postmasterPid,
  prepareDatabase,
  ratio,
  sealedAddresses,
  startApp,
  toGlobalId,
} from './support.mjs';

const number = Number(process.env.BENCH_COMMENTS ?? 75_000);
const scripted = Number(process.env.BENCH_ACCOUNTS ?? Math.max(20, Math.round(number / 25)));
const connections = Number(process.env.BENCH_CLIENTS ?? 64);
/** With `none` nothing holds comments back: all of them are read until somebody has decided. */
const rule = process.env.BENCH_RULE ?? 'burst';
const honestPosts = Math.max(10, Math.round(number / 150));
const luck = random(7);
const notCounted = `SELECT count(*)::int AS n FROM journal WHERE kind IN ('comment.posted', 'comment.held', 'comment.held_again')
  AND sequence > (SELECT sequence FROM activity_position WHERE follower = 'activity')`;
/** What the moderator asks goes over one connection, one after the other. */
let asking = null;
let asked = Promise.resolve();

const asks = {
  queue: `query ($a: ID!, $f: ModerationQueueFilter, $after: String) { moderationQueueFigures(agencyId: $a) { waiting held advised }
    moderationQueue(agencyId: $a, together: true, first: 50, filter: $f, after: $after) { nodes { id alikeCount comment { id body argument { id commentsCount } } }
      pageInfo { hasNextPage endCursor } } }`,
  count: 'query ($a: ID!, $f: ModerationQueueFilter) { moderationQueueCount(agencyId: $a, filter: $f) }',
  decide: 'mutation ($i: DecideTogetherInput!) { decideTogether(input: $i) { batch { id total } userErrors { code message } } }',
  batch: 'query ($id: ID!) { node(id: $id) { ... on ModerationBatch { id state total decided skippedCount undone kept } } }',
  undo: 'mutation ($i: UndoBatchInput!) { undoBatch(input: $i) { batch { id } userErrors { code } } }',
  list: 'query ($id: ID!) { consultation(id: $id) { commentCounts { total } comments(first: 20) { nodes { id body state supports author { displayName } } pageInfo { endCursor } } } }',
};

const statement = {
  measure: 'HIDE',
  ground: 'SPAM',
  facts: 'Miles de comentarios en un minuto desde cuentas abiertas hace una hora, con las mismas frases o con enlaces de venta.',
  reason: 'Son mensajes automáticos que no participan en la consulta.',
  proportion: 'Una etiqueta dejaría la discusión tapada por decenas de miles de copias.',
};

const cluster = await openCluster();
const database = await prepareDatabase(cluster, { comments: 2_000, ballots: 100, people: 400 });
const client = new pg.Client({ connectionString: database.url });
await client.connect();
const { consultation, agency } = database.ids;
const [moderator] = database.accounts;
const moderatorToken = database.tokens[0];
const tokens = await prepareAttack();
const app = await startApp(database.url, 3_922, { LOG_LEVEL: 'warn' });
try {
  const subjectId = toGlobalId('Consultation', consultation);
  const honest = honestPeople(subjectId);
  await during(honest, () => pause(5_000));
  const posted = await attack(subjectId, honest);
  await follow(subjectId);
  await clear(subjectId, posted);
} finally {
  await app.stop();
  await client.end();
  await dropDatabase(cluster, database);
  await cluster.leave();
}
process.exit(process.exitCode ?? 0);

/** Accounts of the last hour with sessions, a moderator, and the rule that holds bursts back. */
async function prepareAttack() {
  const made = Array.from({ length: scripted }, () => ({ id: randomUUID(), token: `urna_${randomBytes(32).toString('base64url')}` }));
  await client.query(
    `INSERT INTO accounts (id, email_sealed, email_index, display_name, password_hash, locale, created_at)
     SELECT id, sealed, index, 'Persona nueva ' || n, '', 'es', now() - interval '1 hour'
     FROM unnest($1::uuid[], $2::bytea[], $3::bytea[]) WITH ORDINALITY AS a(id, sealed, index, n)`,
    [
      made.map(({ id }) => id),
      ...sealedAddresses(
        database.url,
        made.map(({ id }) => id),
        'guion',
      ),
    ],
  );
  await client.query(
    `INSERT INTO sessions (id, account_id, token_hash, created_at, last_seen_at, expires_at)
     SELECT gen_random_uuid(), account, hash, now(), now(), now() + interval '9 days' FROM unnest($1::uuid[], $2::bytea[]) AS s(account, hash)`,
    [made.map(({ id }) => id), made.map(({ token }) => createHash('sha256').update(token).digest())],
  );
  // Honest people have had their accounts for a year.
  await client.query(`UPDATE accounts SET created_at = now() - interval '1 year' WHERE id = ANY($1::uuid[])`, [database.accounts]);
  await client.query(`INSERT INTO memberships (account_id, agency_id, role, granted_at) VALUES ($1, $2, 'MODERATOR', now())`, [
    moderator,
    agency,
  ]);
  if (rule === 'burst')
    await client.query(
      `INSERT INTO premoderation_rules (id, agency_id, number, words, most_a_minute, reason, changed_by, changed_at)
       VALUES (gen_random_uuid(), $1, 1, '{}', 60, 'Se esperan campañas automáticas.', $2, now())`,
      [agency, moderator],
    );
  await client.query('VACUUM ANALYZE');
  return made.map(({ token }) => token);
}

/** One request on a connection of its own kept open; HTTP by hand, so that the client takes little of the machine. */
function open(port) {
  const socket = connect({ port, host: '127.0.0.1', noDelay: true });
  let [buffer, length, waiting] = [[], 0, null];
  let headers = null;
  socket.on('data', (chunk) => {
    buffer.push(chunk);
    length += chunk.length;
    if (headers === null) {
      const all = Buffer.concat(buffer);
      const end = all.indexOf('\r\n\r\n');
      if (end < 0) return;
      const head = all.subarray(0, end).toString().toLowerCase();
      headers = { status: Number(head.slice(9, 12)), total: end + 4 + Number(/content-length: (\d+)/.exec(head)?.[1] ?? 0), at: end + 4 };
    }
    if (length < headers.total) return;
    const text = Buffer.concat(buffer).subarray(headers.at, headers.total).toString();
    const { status } = headers;
    [buffer, length, headers] = [[], 0, null];
    waiting.resolve({ status, text });
  });
  const fail = (error) => waiting?.reject(error ?? new Error('closed'));
  socket.on('error', fail).on('close', () => fail(new Error('closed')));
  const send = (token, body) =>
    new Promise((resolve, reject) => {
      waiting = { resolve, reject };
      const auth = token ? `authorization: Bearer ${token}\r\n` : '';
      socket.write(
        `POST /graphql HTTP/1.1\r\nhost: 127.0.0.1\r\n${auth}content-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
      );
    });
  return { send, close: () => socket.removeAllListeners('close').destroy() };
}

async function ask(query, variables, token = moderatorToken) {
  asking ??= open(app.port);
  const answer = asked.then(() => asking.send(token, JSON.stringify({ query, variables })));
  asked = answer.then(
    () => undefined,
    () => undefined,
  );
  const { text } = await answer;
  const { data, errors } = JSON.parse(text);
  if (errors) throw new Error(text.slice(0, 600));
  return data;
}

/** Eight who read and four who vote, ten times a second each at most. */
function honestPeople(subjectId) {
  const page = `query ($id: ID!) { consultation(id: $id) { title commentCounts { total } comments(first: 20) { nodes { id body supports author { displayName } } } } }`;
  const vote = 'mutation ($input: CastVoteInput!) { castVote(input: $input) { receipt { code } userErrors { code } } }';
  const options = database.ids.options.map((id) => toGlobalId('PollOption', id));
  const pollId = toGlobalId('Poll', database.ids.poll);
  return {
    read: { count: 8, body: () => JSON.stringify({ query: page, variables: { id: subjectId } }) },
    vote: { count: 4, body: (n) => JSON.stringify({ query: vote, variables: { input: { pollId, optionIds: [options[n % 5]] } } }) },
  };
}

/** What honest people wait for while something goes on. */
async function during(acts, work) {
  const times = { read: [], vote: [] };
  let [isOver, faults] = [false, 0];
  const loops = Object.entries(acts).flatMap(([what, { count, body }]) =>
    Array.from({ length: count }, async (_, who) => {
      const line = open(app.port);
      for (let n = who; !isOver; n++) {
        const began = performance.now();
        const { status, text } = await line.send(database.tokens[20 + who + (what === 'vote' ? 20 : 0)], body(n));
        times[what].push(performance.now() - began);
        if (status !== 200 || text.includes('"errors":[') || /"userErrors":\[\{/.test(text))
          if (faults++ === 0) console.error('  ', text.slice(0, 300));
        await pause(Math.max(0, 100 - (performance.now() - began)));
      }
      line.close();
    }),
  );
  const outcome = await work();
  isOver = true;
  await Promise.all(loops);
  const of = (list, share) => list.sort((a, b) => a - b)[Math.floor(list.length * share)].toFixed(1);
  for (const [what, list] of Object.entries(times))
    console.log(
      `  honest people ${what}: p50 ${of(list, 0.5)} ms, p99 ${of(list, 0.99)} ms, most ${list.at(-1).toFixed(0)} ms (${list.length})`,
    );
  expect('no honest request refused', faults === 0);
  return { outcome, times };
}

function expect(what, isSo) {
  console.log(`  ${isSo ? 'as it must be' : 'WRONG'}: ${what}`);
  if (!isSo) process.exitCode = 1;
}

async function attack(subjectId, honest) {
  const query = 'mutation ($input: PostCommentInput!) { postComment(input: $input) { comment { id } userErrors { code } } }';
  const [kinds, plan] = [{ letter: [], spam: [], honest: [] }, []];
  for (let n = 0; n < number; n++) plan.push(luck.chance() < 0.6 ? 'letter' : 'spam');
  for (let n = 0; n < honestPosts; n++) plan[luck.whole(number)] = 'honest';
  let [next, refused] = [0, 0];
  const times = [];
  console.log(
    `${number} comments of ${scripted} accounts, ${connections} connections, ${rule === 'burst' ? 'bursts are held back' : 'no rule'}`,
  );
  const cpu = [cpuOf(app.pid), cpuOf(postmasterPid())];
  const began = performance.now();
  let shown = null;
  let isOver = false;
  const watching = (async () => {
    const line = open(app.port);
    const bursts =
      'query ($id: ID!) { consultation(id: $id) { integrity { verdict message bursts(first: 1) { nodes { message evidence } } } } }';
    while (!isOver && shown === null) {
      const { text } = await line.send(null, JSON.stringify({ query: bursts, variables: { id: subjectId } }));
      if (text.includes('"evidence"')) shown = { after: performance.now() - began, said: JSON.parse(text).data.consultation.integrity };
      await pause(200);
    }
    line.close();
  })();
  const client = async () => {
    const line = open(app.port);
    for (;;) {
      const n = next++;
      if (n >= number) break;
      const kind = plan[n];
      const body = kind === 'honest' ? honestOf(luck, n) : kind === 'letter' ? letterOf(luck) : spamOf(luck, n);
      const token = kind === 'honest' ? database.tokens[60 + (n % 300)] : tokens[n % scripted];
      const sent = performance.now();
      const { text } = await line.send(
        token,
        JSON.stringify({ query, variables: { input: { subjectId, stance: kind === 'honest' ? 'NEUTRAL' : 'AGAINST', body } } }),
      );
      times.push(performance.now() - sent);
      const id = /"id":"([^"]+)"/.exec(text)?.[1];
      if (id) kinds[kind].push(Buffer.from(id, 'base64url').toString().split(':')[1]);
      else if (refused++ === 0) console.error('  refused:', text.slice(0, 300));
    }
    line.close();
  };
  await during(honest, () => Promise.all(Array.from({ length: connections }, client)));
  const elapsed = (performance.now() - began) / 1_000;
  isOver = true;
  await watching;
  times.sort((a, b) => a - b);
  const acknowledged = Object.values(kinds).flat();
  const used = [cpuOf(app.pid) - cpu[0], cpuOf(postmasterPid()) - cpu[1]].map((ms) => (ms / number).toFixed(2));
  console.log(
    `  taken in ${elapsed.toFixed(1)} s, ${(acknowledged.length / elapsed).toFixed(0)}/s; each p50 ${times[times.length >> 1].toFixed(0)} ms, p99 ${times[Math.floor(times.length * 0.99)].toFixed(0)} ms; CPU ${used.join(' + ')} ms`,
  );
  expect('none refused', refused === 0);
  const kept = await one('SELECT count(*)::int AS n FROM comments WHERE id = ANY($1::uuid[])', [acknowledged]);
  expect(`all ${acknowledged.length} that were acknowledged are there`, kept === acknowledged.length && kept === number);
  console.log(
    shown
      ? `  shown as a burst after ${(shown.after / 1000).toFixed(1)} s: ${JSON.stringify(shown.said)}`
      : '  not shown as a burst while it lasted',
  );
  const bare = await bareInserts(acknowledged);
  ratio(`taken a second / bare INSERTs of 64 rows with the same indexes (${bare.toFixed(0)}/s)`, acknowledged.length / elapsed, bare);
  return kinds;
}

async function one(sql, values = []) {
  const { rows } = await client.query(sql, values);
  return Object.values(rows[0])[0];
}

async function bareInserts(ids) {
  await client.query('CREATE TABLE bare_comments (LIKE comments INCLUDING ALL)');
  const began = performance.now();
  for (let at = 0; at < ids.length; at += 64)
    await client.query('INSERT INTO bare_comments SELECT * FROM comments WHERE id = ANY($1::uuid[])', [ids.slice(at, at + 64)]);
  return ids.length / ((performance.now() - began) / 1_000);
}

/** What follows the journal catches up. */
async function follow(subjectId) {
  const began = performance.now();
  const waits = {
    'activity is counted': notCounted,
    'the filter has looked': `SELECT count(*)::int AS n FROM journal WHERE kind IN ('comment.posted', 'comment.held') AND sequence > (SELECT sequence FROM spam_position WHERE follower = 'comments')`,
    'cases are put together': 'SELECT count(*)::int AS n FROM moderation_cases WHERE is_open AND alike_at IS NULL',
    'comments are sorted into arguments': 'SELECT count(*)::int AS n FROM argument_waiting',
  };
  const open = new Map(Object.entries(waits));
  while (open.size > 0 && performance.now() - began < 300_000) {
    for (const [what, sql] of open) {
      const left = await one(sql);
      if (left > 0) continue;
      console.log(`  ${what}: ${((performance.now() - began) / 1000).toFixed(1)} s after the attack`);
      open.delete(what);
    }
    await pause(250);
  }
  for (const [what, sql] of open) expect(`${what} (${await one(sql)} left)`, false);
  const { integrity } = (
    await ask(
      'query ($id: ID!) { consultation(id: $id) { integrity { message figures { kind count heldBack } bursts(first: 3) { nodes { message count heldBack peak evidence } } } } }',
      {
        id: subjectId,
      },
    )
  ).consultation;
  console.log(`  what everybody reads of it: ${JSON.stringify(integrity)}`);
}

async function caughtUp(what) {
  for (let tries = 0; (await one(notCounted)) > 0; tries++) {
    if (tries === 600) return expect(what, false);
    await pause(100);
  }
}

/** One moderator at work: the largest groups first, then what is left of accounts with many comments waiting. */
async function clear(subjectId, posted) {
  const a = toGlobalId('Agency', agency);
  const honest = posted.honest;
  if (rule !== 'burst') await report(posted);
  const first = await timed('the queue, put together, first page', () => ask(asks.queue, { a }));
  console.log(
    `  waiting ${JSON.stringify(first.moderationQueueFigures)}; largest of the first page: ${first.moderationQueue.nodes
      .map(({ alikeCount }) => alikeCount)
      .sort((x, y) => y - x)
      .slice(0, 8)}`,
  );
  await timed('comments of the consultation, during it', () => ask(asks.list, { id: subjectId }));
  await thereAndBack(await widest(a, subjectId), a);
  const [began, cpu] = [performance.now(), [cpuOf(app.pid), cpuOf(postmasterPid())]];
  let acts = 0;
  const decide = async (selection) => {
    const asked = performance.now();
    const batch = await decideAbout(selection, a);
    if (!batch) return;
    acts++;
    if (batch.total >= number / 100)
      console.log(
        `    ${Object.keys(selection)[0]}: ${batch.total} in ${((performance.now() - asked) / 1000).toFixed(1)} s (${batch.seen} figures seen on the way), left ${batch.skippedCount}`,
      );
  };
  for (let after = null, more = true; more;) {
    const { nodes, pageInfo } = (await ask(asks.queue, { a, after, f: { consultationId: subjectId } })).moderationQueue;
    const groups = nodes.map(groupOf).filter(({ count }) => count >= 20);
    for (const selection of new Map(groups.map(({ key, selection }) => [key, selection])).values()) await decide(selection);
    more = groups.length > 0 && pageInfo.hasNextPage;
    after = pageInfo.endCursor;
  }
  const rest = { consultationId: subjectId, authorWaits: rule === 'burst' ? 8 : 2 };
  const { moderationQueueCount } = await timed('counting those of accounts with many', () => ask(asks.count, { a, f: rest }));
  if (moderationQueueCount > 0) await decide({ filter: rest, seenCount: moderationQueueCount });
  const cleared = (performance.now() - began) / 1000;
  const ids = [...posted.letter, ...posted.spam];
  const gone = await one(
    'SELECT count(*)::int AS n FROM comments WHERE id = ANY($1::uuid[]) AND hidden_at IS NOT NULL AND held_for IS NULL',
    [ids],
  );
  const used = [cpuOf(app.pid) - cpu[0], cpuOf(postmasterPid()) - cpu[1]].map((ms) => (ms / gone).toFixed(2));
  console.log(
    `  one person: ${acts} acts, ${cleared.toFixed(1)} s, ${gone} of ${ids.length} are tombstones, ${(gone / cleared).toFixed(0)}/s; CPU ${used.join(' + ')} ms each`,
  );
  const touched = await one('SELECT count(*)::int AS n FROM moderation_decisions WHERE comment_id = ANY($1::uuid[])', [honest]);
  expect(`no decision about any of ${honest.length} honest comments`, touched === 0);
  const decided = await one(
    'SELECT count(*)::int - count(DISTINCT comment_id)::int AS n FROM moderation_decisions d WHERE NOT EXISTS (SELECT FROM undone_decisions u WHERE u.decision_id = d.id)',
  );
  expect('none was decided about twice', decided === 0);
  await bareUpdates(ids, gone / cleared);
  const { consultation: shown } = await timed('comments of the consultation, afterwards', () => ask(asks.list, { id: subjectId }));
  expect(
    'a full page of comments that can be read',
    shown.comments.nodes.length === 20 && shown.comments.nodes.every(({ state, body }) => state === 'VISIBLE' && body),
  );
  await timed('the next page', () =>
    ask(asks.list.replace('first: 20', `first: 20, after: "${shown.comments.pageInfo.endCursor}"`), { id: subjectId }),
  );
  await timed('the page of the consultation', async () => (await fetch(`http://127.0.0.1:${app.port}/es/consultas/consulta`)).text());
  await timed('the queue afterwards', () => ask(asks.queue, { a }));
}

/** Those that one act of one group decides: open cases that say the same, or the argument where nothing held them back and few were reported. */
function groupOf({ id, alikeCount, comment: { argument } }) {
  return rule === 'burst' || !argument
    ? { key: id, count: alikeCount, selection: { alikeTo: id } }
    : { key: argument.id, count: argument.commentsCount, selection: { argumentId: argument.id } };
}

/** The most that one act reaches: what waits of accounts of which much waits, or the largest argument. */
async function widest(a, subjectId) {
  const filter = { consultationId: subjectId, authorWaits: 8 };
  if (rule === 'burst') return { filter, seenCount: (await ask(asks.count, { a, f: filter })).moderationQueueCount };
  const { nodes } = (await ask(asks.queue, { a, f: { consultationId: subjectId } })).moderationQueue;
  return nodes.map(groupOf).sort((one, other) => other.count - one.count)[0].selection;
}

async function decideAbout(selection, a) {
  const { decideTogether } = await ask(asks.decide, { i: { agencyId: a, ...statement, ...selection } });
  if (!decideTogether.batch) return console.log('  refused:', JSON.stringify(decideTogether.userErrors));
  return until(decideTogether.batch.id, 'DONE');
}

/** One act about as many as it reaches, taken back within the minute: everything is as it was. */
async function thereAndBack(selection, a) {
  for (const measure of ['LABEL', 'HIDE']) {
    const before = await fingerprint();
    const deciding = performance.now();
    const proportion = measure === 'HIDE' ? statement.proportion : null;
    const batch = await decideAbout({ ...selection, measure, proportion }, a);
    if (!batch) return expect('an act about as many as it reaches', false);
    const undoing = performance.now();
    const { undoBatch } = await ask(asks.undo, { i: { batchId: batch.id } });
    if (!undoBatch.batch) return expect(`undoing (${JSON.stringify(undoBatch.userErrors)})`, false);
    const { undone } = await until(batch.id, 'UNDONE');
    const over = performance.now();
    const [there, back] = [(undoing - deciding) / 1000, (over - undoing) / 1000];
    console.log(
      `  ${measure} by one act: ${batch.decided} in ${there.toFixed(1)} s, ${(batch.decided / there).toFixed(0)}/s; ${undone} taken back in ${back.toFixed(1)} s, ${(undone / back).toFixed(0)}/s`,
    );
    const after = await fingerprint();
    const differing = Object.keys(before).filter((what) => before[what] !== after[what]);
    expect(`after undoing everything is as it was (${Object.keys(before)})`, batch.decided === undone && differing.length === 0);
    if (differing.length > 0) console.error(`    differing: ${differing}`);
  }
}

async function until(id, wanted) {
  const seen = new Set();
  for (;;) {
    const { node } = await ask(asks.batch, { id });
    seen.add(`${node.decided} ${node.undone}`);
    if (node.state === wanted) return { ...node, seen: seen.size };
    await pause(100);
  }
}

/** What must be the same once all is taken back. */
async function fingerprint() {
  await caughtUp('activity is counted');
  const hash = (columns, from, order) => one(`SELECT md5(string_agg(concat_ws(' ', ${columns}), '|' ORDER BY ${order})) AS h FROM ${from}`);
  return {
    comments: await hash(
      'id, created_at, supports, replies, hidden_at IS NULL, hidden_reason, held_for, label_reason, body',
      'comments',
      'id',
    ),
    counts: await hash('place_id, stance, comments', 'comment_counts WHERE comments <> 0', 'place_id, stance'),
    supports: await hash('comment_id, account_id', 'comment_supports', 'comment_id, account_id'),
    commenters: await hash('account_id', 'commenters', 'account_id'),
    activity: await hash('subject_id, kind, minute, count, held, young, held_young', 'activity_minutes', 'subject_id, kind, minute'),
    days: await hash('day, comments, newcomers', 'comment_days WHERE comments <> 0', 'day'),
    cases: await hash('id, is_open, held, advised, open_reports, first_reported_at, attend_by, risk', 'moderation_cases', 'id'),
    lists: await hash('id', `(SELECT id, created_at FROM comments WHERE hidden_at IS NULL) c`, 'created_at, id'),
  };
}

/** Where nothing holds anything back, people report one comment of each campaign and some of the advertisements. */
async function report(posted) {
  const query = 'mutation ($i: ReportCommentInput!) { reportComment(input: $i) { userErrors { code } } }';
  const some = [...posted.letter.slice(0, 200), ...posted.spam.slice(0, 200)];
  await Promise.all(
    some.map((id, n) => ask(query, { i: { commentId: toGlobalId('Comment', id), reason: 'SPAM' } }, database.tokens[60 + (n % 300)])),
  );
}

async function bareUpdates(ids, perSecond) {
  const began = performance.now();
  for (let at = 0; at < ids.length; at += 1_000)
    await client.query(
      `UPDATE bare_comments SET hidden_at = now(), hidden_reason = 'Son mensajes automáticos.', held_for = NULL WHERE id = ANY($1::uuid[])`,
      [ids.slice(at, at + 1_000)],
    );
  const bare = ids.length / ((performance.now() - began) / 1_000);
  ratio(`decided a second / bare UPDATEs of the same rows, 1,000 at a time (${bare.toFixed(0)}/s)`, perSecond, bare);
}

async function timed(label, work) {
  const times = [];
  let outcome;
  for (let n = 0; n < 9; n++) {
    const began = performance.now();
    outcome = await work();
    times.push(performance.now() - began);
  }
  console.log(`  ${label}: ${times.sort((x, y) => x - y)[4].toFixed(1)} ms (most ${times[8].toFixed(0)})`);
  return outcome;
}
