/** A real deliberation replayed: vTaiwan on Uber, 2015 (compdemocracy/openData, CC BY 4.0), over the text of a real law. */
import { Agent, request } from 'node:http';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { isStrictlyIncreasing, stopWatching, watchBySocket, watchByStream, type Watch } from '../live/watching.js';
import { Person } from '../person.js';
import { countOf, crowd, openPresentWorld, Process, settingsOf } from '../processes.js';
import type { World } from '../world.js';

const data = resolve(process.env.SHARED_DATA ?? '../shared/data');
const conversation = join(data, 'opinions', 'vtaiwan.uberx');
const isHere = existsSync(join(conversation, 'votes.csv'));
if (!isHere) process.stdout.write(`Skipped: ${conversation} is not here (see SHARED_DATA).\n`);

const inFlight = 64;
const longestLabel = 300;
const positions = { '1': 'AGREE', '-1': 'DISAGREE', '0': 'PASS' } as const;

interface Vote {
  statement: number;
  voter: string;
  position: (typeof positions)[keyof typeof positions];
}

let world: World;
let urna: Process;
afterEach(stopWatching);
afterAll(async () => {
  await urna?.stop();
  await world?.close();
});

(isHere ? it : it.skip)(
  'counts 49,997 votes of 1,921 people on 197 statements exactly, and tells everybody who watches',
  async () => {
    const statements = readStatements();
    const votes = readVotes();
    expect([statements.length, votes.length, new Set(votes.map(({ voter }) => voter)).size]).toEqual([197, 49_997, 1_921]);

    world = await openPresentWorld();
    urna = await Process.start(settingsOf(world));
    const law = readFileSync(join(data, 'legal-texts', 'uy-ley-18331.md'), 'utf8');
    const poll = await world.drafts.openPoll({ kind: 'STATEMENTS', options: statements }, { text: law });
    expect(poll.consultation.articles.length).toBeGreaterThan(40);
    const people = await crowd(world, 1_921);
    const personOf = new Map([...new Set(votes.map(({ voter }) => voter))].map((voter, place) => [voter, people[place]!]));

    const query =
      'subscription ($id: ID!, $after: Sequence) { pollResults(pollId: $id, after: $after) { sequence poll { results { turnout total options { votes disagree pass } } } } }';
    const visitor = new Person(urna.url, null);
    const ana = urna.as(people[0]!);
    const watching = [
      watchBySocket(visitor, query, { id: poll.id }),
      watchBySocket(visitor, query, { id: poll.id }),
      watchBySocket(ana, query, { id: poll.id }),
      watchByStream(visitor, query, { id: poll.id }),
      watchByStream(ana, query, { id: poll.id }),
    ];
    await Promise.all(watching.map((watch) => watch.count(1)));
    const restless = new RestlessWatch(visitor, query, poll.id);

    await cast(urna.port, votes, personOf, poll);

    const expected = lastVotes(votes, statements.length);
    const told = ({ newest }: Watch) => newest?.pollResults.poll.results.options;
    const isThere = (watch: Watch): boolean => JSON.stringify(told(watch)) === JSON.stringify(expected);
    const { poll: read } = await visitor.read(
      'query ($id: ID!) { poll(id: $id) { results { turnout options { votes disagree pass } } } }',
      { id: poll.id },
    );
    expect(read.results).toEqual({ turnout: 1_921, options: expected });
    const count = await countOf(world, poll.id);
    expect(count).toMatchObject({ ballots: 1_921, voters: 1_921, roll: 1_921, turnout: 1_921 });
    expect(count.tallies).toEqual(count.recount);
    for (const watch of watching) {
      await watch.until(isThere);
      expect(isStrictlyIncreasing(watch.of('pollResults').map(({ sequence }) => sequence as string))).toBe(true);
      expect(watch.told.length).toBeGreaterThan(10);
    }
    await restless.current.until((watch) => watch.told.length > 0 && isThere(watch));
    expect(isStrictlyIncreasing(restless.leave())).toBe(true);
  },
  240_000,
);

/** A client on a bad line: it comes again every second, with the sequence it saw last. */
class RestlessWatch {
  current: Watch;
  private readonly past: Watch[] = [];
  private readonly timer: NodeJS.Timeout;

  constructor(
    private readonly who: Person,
    private readonly query: string,
    private readonly id: string,
  ) {
    this.current = watchBySocket(who, query, { id });
    this.timer = setInterval(() => {
      if (this.current.told.length === 0) return;
      this.current.stop();
      this.past.push(this.current);
      this.current = watchBySocket(this.who, this.query, { id: this.id, after: this.current.newest.pollResults.sequence });
    }, 1_000);
    this.timer.unref();
  }

  /** All sequences that it saw. */
  leave(): string[] {
    clearInterval(this.timer);
    this.current.stop();
    return [...this.past, this.current].flatMap((watch) => watch.of('pollResults').map(({ sequence }) => sequence as string));
  }
}

function readStatements(): string[] {
  const rows = parseCsv(readFileSync(join(conversation, 'comments.csv'), 'utf8'));
  const byId = new Map(rows.map((row) => [Number(row['comment-id']), row['comment-body']!.trim()]));
  return Array.from({ length: byId.size }, (_, id) => {
    const letters = [...byId.get(id)!];
    return letters.length > longestLabel ? `${letters.slice(0, longestLabel - 1).join('')}…` : letters.join('');
  });
}

/** In the order of the file: 554 people voted again on a statement, and their last row counts. */
function readVotes(): Vote[] {
  return parseCsv(readFileSync(join(conversation, 'votes.csv'), 'utf8')).map((row) => ({
    statement: Number(row['comment-id']),
    voter: row['voter-id']!,
    position: positions[row.vote as keyof typeof positions],
  }));
}

function lastVotes(votes: readonly Vote[], statements: number) {
  const last = new Map(votes.map((vote) => [`${vote.voter} ${vote.statement}`, vote]));
  const tallies = Array.from({ length: statements }, () => ({ votes: 0, disagree: 0, pass: 0 }));
  for (const { statement, position } of last.values())
    tallies[statement]![position === 'AGREE' ? 'votes' : position === 'DISAGREE' ? 'disagree' : 'pass']++;
  return tallies;
}

/** Casts the votes in order, up to 64 at a time, and never two of one person at once. */
function cast(port: number, votes: readonly Vote[], personOf: Map<string, Person>, poll: { id: string; options: string[] }): Promise<void> {
  const agent = new Agent({ keepAlive: true, maxSockets: inFlight });
  const query = 'mutation ($input: CastVoteInput!) { castVote(input: $input) { receipt { code } userErrors { code } } }';
  const later = new Map<string, Vote[]>();
  const ready: Vote[] = [];
  let [next, flying, waiting] = [0, 0, 0];

  return new Promise((resolve, reject) => {
    const pump = (): void => {
      while (flying < inFlight) {
        const vote = ready.shift() ?? findFree();
        if (!vote) break;
        flying++;
        send(vote).then(() => landed(vote), reject);
      }
      if (flying === 0) resolve(agent.destroy() as unknown as void);
    };
    const findFree = (): Vote | undefined => {
      // Somebody who votes on many statements in a row must not hold everybody else up.
      while (next < votes.length && waiting < 5_000) {
        const vote = votes[next++]!;
        const queue = later.get(vote.voter);
        if (!queue) {
          later.set(vote.voter, []);
          return vote;
        }
        queue.push(vote);
        waiting++;
      }
      return undefined;
    };
    const landed = ({ voter }: Vote): void => {
      flying--;
      const following = later.get(voter)!.shift();
      if (following) {
        ready.push(following);
        waiting--;
      } else later.delete(voter);
      pump();
    };
    pump();
  });

  function send({ statement, voter, position }: Vote): Promise<void> {
    const body = JSON.stringify({
      query,
      variables: { input: { pollId: poll.id, positions: [{ statementId: poll.options[statement], position }] } },
    });
    const headers = {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
      authorization: `Bearer ${personOf.get(voter)!.token}`,
    };
    return new Promise((resolve, reject) => {
      const asked = request({ host: '127.0.0.1', port, path: '/graphql', method: 'POST', agent, headers }, (answer) => {
        let text = '';
        answer.setEncoding('utf8').on('data', (part: string) => (text += part));
        answer.on('end', () => (text.includes('"userErrors":[]') && text.includes('"code":"') ? resolve() : reject(new Error(text))));
      });
      asked.on('error', reject).end(body);
    });
  }
}

function parseCsv(text: string): Record<string, string>[] {
  const rows: string[][] = [[]];
  let [field, isQuoted] = ['', false];
  for (let place = 0; place < text.length; place++) {
    const letter = text[place]!;
    if (isQuoted) {
      if (letter !== '"') field += letter;
      else if (text[place + 1] === '"') field += text[++place];
      else isQuoted = false;
    } else if (letter === '"') isQuoted = true;
    else if (letter === ',' || letter === '\n') {
      rows.at(-1)!.push(field.replace(/\r$/, ''));
      field = '';
      if (letter === '\n') rows.push([]);
    } else field += letter;
  }
  if (field || rows.at(-1)!.length) rows.at(-1)!.push(field);
  const [head, ...body] = rows.filter((row) => row.length > 1);
  return body.map((row) => Object.fromEntries(head!.map((name, column) => [name, row[column]!])));
}
