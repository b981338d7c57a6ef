// Reading a result and a page of comments costs the same with a thousand ballots and comments as with a million and a hundred thousand.
import { dropDatabase, load, openCluster, postmasterPid, prepareDatabase, ratio, show, startApp, toGlobalId } from './support.mjs';

const cluster = await openCluster();
const sizes = [
  { ballots: 1_000, comments: 1_000 },
  { ballots: 1_000_000, comments: 100_000 },
];
const rates = [];
for (const size of sizes) {
  const database = await prepareDatabase(cluster, { ...size, people: 100 });
  const app = await startApp(database.url, 3_907);
  const as = (client) => ({ authorization: `Bearer ${database.tokens[client]}` });
  const results = JSON.stringify({
    query: 'query ($id: ID!) { poll(id: $id) { results { turnout total options { votes share } } } }',
    variables: { id: toGlobalId('Poll', database.ids.poll) },
  });
  const page = JSON.stringify({
    query:
      'query ($id: ID!) { consultation(id: $id) { comments(last: 20, orderBy: NEWEST) { nodes { id body author { displayName } } } } }',
    variables: { id: toGlobalId('Consultation', database.ids.consultation) },
  });
  const rate = {};
  for (const [what, body] of Object.entries({ results, 'last page of comments': page })) {
    const result = await load({
      port: app.port,
      clients: 16,
      next: (client) => ({ body, headers: as(client) }),
      pids: [app.pid, postmasterPid()],
    });
    show(`${what}: ${size.ballots} ballots, ${size.comments} comments`, result);
    rate[what] = result.perSecond;
  }
  rates.push(rate);
  await app.stop();
  await dropDatabase(cluster, database);
}
for (const what of Object.keys(rates[0])) ratio(`${what}: large / small`, rates[1][what], rates[0][what]);
await cluster.leave();
