// One more ballot costs the same after ten thousand as after ten million. BENCH_MOST says how far to go (1,000,000).
import { dropDatabase, load, openCluster, postmasterPid, prepareDatabase, ratio, show, startApp, toGlobalId } from './support.mjs';

const most = Number(process.env.BENCH_MOST ?? 1_000_000);
const sizes = [10_000, 100_000, 1_000_000, 10_000_000].filter((size) => size <= most);
const query = 'mutation ($input: CastVoteInput!) { castVote(input: $input) { receipt { code } userErrors { code } } }';

const cluster = await openCluster();
const costs = [];
for (const ballots of sizes) {
  const database = await prepareDatabase(cluster, { comments: 100, ballots, people: 20_000 });
  const app = await startApp(database.url, 3_908);
  const options = database.ids.options.map((id) => toGlobalId('PollOption', id));
  const pollId = toGlobalId('Poll', database.ids.poll);
  let person = 0;
  const next = () => {
    const token = database.tokens[person++ % database.tokens.length];
    const input = { pollId, optionIds: [options[person % 5]] };
    return { headers: { authorization: `Bearer ${token}` }, body: JSON.stringify({ query, variables: { input } }) };
  };
  const check = (text) => text.includes('"userErrors":[]');
  const result = await load({ port: app.port, clients: 64, next, check, pids: [app.pid, postmasterPid()] });
  show(`castVote after ${ballots.toLocaleString('en')} ballots, 64 clients`, result);
  costs.push(result.cpu[0] + result.cpu[1]);
  await app.stop();
  await dropDatabase(cluster, database);
}
for (const [place, size] of sizes.entries())
  if (place > 0) ratio(`CPU a ballot after ${size.toLocaleString('en')} / after 10,000`, costs[place], costs[0]);
await cluster.leave();
