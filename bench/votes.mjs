// Casting ballots over the API at 16 and 64 clients, beside one transaction a vote by pgbench on the same tables.
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
const database = await prepareDatabase(cluster, { comments: 100, ballots: 1_000, people: 20_000 });
const app = await startApp(database.url, 3_901);
const options = database.ids.options.map((id) => toGlobalId('PollOption', id));
const query =
  'mutation ($input: CastVoteInput!) { castVote(input: $input) { receipt { code } poll { results { turnout options { votes } } } userErrors { code } } }';
let person = 0;
const next = () => {
  const token = database.tokens[person++ % database.tokens.length];
  return {
    headers: { authorization: `Bearer ${token}` },
    body: JSON.stringify({
      query,
      variables: { input: { pollId: toGlobalId('Poll', database.ids.poll), optionIds: [options[person % 5]] } },
    }),
  };
};
const check = (text) => text.includes('"userErrors":[]');

const rates = {};
for (const clients of [16, 64]) {
  const result = await load({ port: app.port, clients, next, check, pids: [app.pid, postmasterPid()] });
  rates[clients] = result.perSecond;
  show(`castVote, ${clients} clients`, result);
}
await app.stop();

if (hasPgbench()) {
  const script = join(tmpdir(), 'urna-vote.sql');
  writeFileSync(
    script,
    `\\set person random(1, 1000000)
\\set option random(0, 4)
BEGIN;
INSERT INTO ballots AS b (poll_id, voter, marks, receipt, handle, salt)
  VALUES ('${database.ids.poll}', decode(md5('pgbench' || :person), 'hex'), ARRAY[(:option * 4)::smallint], 'BENC-BENC-BENC', decode(md5('handle' || :person), 'hex'), decode(md5('salt' || :person), 'hex'))
  ON CONFLICT (poll_id, voter) DO UPDATE SET marks = excluded.marks, revision = b.revision + 1;
UPDATE poll_tallies SET votes = votes + 1 WHERE poll_id = '${database.ids.poll}' AND mark = -1;
UPDATE poll_tallies SET votes = votes + 1 WHERE poll_id = '${database.ids.poll}' AND mark = :option * 4;
COMMIT;
`,
  );
  for (const clients of [16, 64]) {
    const { stdout } = spawnSync(
      'pgbench',
      ['-n', '-M', 'prepared', '-f', script, '-c', String(clients), '-j', '2', '-T', String(seconds), database.url],
      { encoding: 'utf8' },
    );
    const rate = Number(/tps = ([\d.]+)/.exec(stdout)?.[1]);
    console.log(`${`pgbench, one transaction a vote, ${clients} clients`.padEnd(54)} ${rate.toFixed(0).padStart(7)}/s`);
    ratio(`API / pgbench at ${clients} clients`, rates[clients], rate);
  }
} else console.log('pgbench is not installed: no yardstick.');
await dropDatabase(cluster, database);
await cluster.leave();
