// What counting activity costs: ballots cast for the first time and comments posted, with and without it, in turns; and reading integrity.
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { dropDatabase, load, openCluster, postmasterPid, prepareDatabase, ratio, show, startApp, toGlobalId } from './support.mjs';

const rounds = Number(process.env.BENCH_ROUNDS ?? 2);
const clients = 64;
const cluster = await openCluster();
const without = { NODE_OPTIONS: `--import=${pathToFileURL(resolve('bench/without-counting.mjs')).href}` };

const sides = [];
for (const [name, env] of [
  ['with counting', {}],
  ['without', without],
]) {
  const database = await prepareDatabase(cluster, { comments: 100, ballots: 0, people: 60_000 });
  sides.push({ name, env, database, person: 0, votes: [], comments: [] });
}
const median = (numbers) => [...numbers].sort((one, other) => one - other)[Math.floor(numbers.length / 2)];
const check = (text) => text.includes('"userErrors":[]');
const cast = 'mutation ($input: CastVoteInput!) { castVote(input: $input) { receipt { code } userErrors { code } } }';
const post = 'mutation ($input: PostCommentInput!) { postComment(input: $input) { comment { id } userErrors { code } } }';

for (let round = 0; round < rounds; round++)
  for (const side of round % 2 === 0 ? sides : sides.toReversed()) {
    const { name, env, database } = side;
    const app = await startApp(database.url, 3_921, env);
    const option = toGlobalId('PollOption', database.ids.options[0]);
    const asked = (query, input) => () => {
      const token = database.tokens[side.person++ % database.tokens.length];
      return { headers: { authorization: `Bearer ${token}` }, body: JSON.stringify({ query, variables: { input: input() } }) };
    };
    const measure = { port: app.port, clients, check, pids: [app.pid, postmasterPid()], warmUp: 2 };
    const votes = await load({
      ...measure,
      next: asked(cast, () => ({ pollId: toGlobalId('Poll', database.ids.poll), optionIds: [option] })),
    });
    show(`castVote, ${name}`, votes);
    side.votes.push(votes.perSecond);
    let said = 0;
    const subjectId = toGlobalId('Consultation', database.ids.consultation);
    const comments = await load({
      ...measure,
      next: asked(post, () => ({ subjectId, body: `Comentario ${++said} de la ronda ${round}.` })),
    });
    show(`postComment, ${name}`, comments);
    side.comments.push(comments.perSecond);
    if (side.env === without) await app.stop();
    else {
      const query =
        'query ($id: ID!) { consultation(id: $id) { integrity { verdict message findings { message } hours { from comments } bursts(first: 10) { nodes { message evidence } } } } }';
      const [token] = database.tokens;
      const next = () => ({ headers: { authorization: `Bearer ${token}` }, body: JSON.stringify({ query, variables: { id: subjectId } }) });
      show('integrity of a consultation', await load({ ...measure, clients: 16, check: (text) => text.includes('"verdict"'), next }));
      await app.stop();
    }
  }
const [counting, bare] = sides;
ratio('castVote with counting / without (medians)', median(counting.votes), median(bare.votes));
ratio('postComment with counting / without (medians)', median(counting.comments), median(bare.comments));
for (const { database } of sides) await dropDatabase(cluster, database);
await cluster.leave();
