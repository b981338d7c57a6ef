// Posting comments over the API at 32 clients, beside pgbench inserting one comment a transaction with its counters.
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  dropDatabase,
  hasPgbench,
  load,
  openCluster,
  postmasterPid,
  prepareDatabase,
  ratio,
  seconds,
  show,
  startApp,
  toGlobalId,
} from './support.mjs';

const cluster = await openCluster();
const database = await prepareDatabase(cluster, { comments: 1_000, ballots: 0, people: 500 });
const app = await startApp(database.url, 3_904);
const query = 'mutation ($input: PostCommentInput!) { postComment(input: $input) { comment { id createdAt } userErrors { code } } }';
const next = (client, count) => ({
  headers: { authorization: `Bearer ${database.tokens[client]}` },
  body: JSON.stringify({
    query,
    variables: {
      input: {
        subjectId: toGlobalId('Consultation', database.ids.consultation),
        stance: 'IN_FAVOUR',
        body: `Comentario ${client} ${count} sobre el acueducto de la vereda.`,
      },
    },
  }),
});
const posted = await load({
  port: app.port,
  clients: 32,
  next,
  check: (text) => text.includes('"userErrors":[]'),
  pids: [app.pid, postmasterPid()],
});
show('postComment, 32 clients', posted);
await app.stop();
if (hasPgbench()) {
  const script = join(tmpdir(), 'urna-comment.sql');
  writeFileSync(
    script,
    `BEGIN;
INSERT INTO comments (id, consultation_id, depth, author_id, author_role, stance, body, created_at) VALUES (gen_random_uuid(), '${database.ids.consultation}', 0, '${database.accounts[0]}', 'CITIZEN', 'IN_FAVOUR', 'Comentario sobre el acueducto de la vereda.', now());
UPDATE comment_counts SET comments = comments + 1 WHERE place_id = '${database.ids.consultation}' AND stance = 'IN_FAVOUR';
COMMIT;
`,
  );
  const { stdout } = spawnSync(
    'pgbench',
    ['-n', '-M', 'prepared', '-f', script, '-c', '32', '-j', '2', '-T', String(seconds), database.url],
    { encoding: 'utf8' },
  );
  const rate = Number(/tps = ([\d.]+)/.exec(stdout)?.[1]);
  console.log(`${'pgbench, one transaction a comment, 32 clients'.padEnd(54)} ${rate.toFixed(0).padStart(7)}/s`);
  ratio('API / pgbench', posted.perSecond, rate);
}
await dropDatabase(cluster, database);
await cluster.leave();
