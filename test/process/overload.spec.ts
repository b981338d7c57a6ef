/** A process with far more to do than it can: readers are asked to come again, and every ballot is taken. */
import { countOf, crowd, openPresentWorld, Process, settingsOf } from '../processes.js';
import type { Person } from '../person.js';
import type { World } from '../world.js';

let world: World;
let urna: Process;
beforeAll(async () => {
  world = await openPresentWorld();
  urna = await Process.start({ ...settingsOf(world), URNA_MOST_IN_HAND: '20', URNA_OVERLOAD_MS: '40' });
});
afterAll(async () => {
  await urna?.stop();
  await world?.close();
});

const query = `query ($first: Int) {
  consultations(first: $first) { nodes { title agency { name } polls { question results { turnout options { votes option { label } } } } comments(first: 20) { nodes { body author { displayName } } } } }
}`;

const post = 'mutation ($input: PostCommentInput!) { postComment(input: $input) { userErrors { code } } }';

it('takes every ballot while it turns readers and writers away, and serves them again afterwards', async () => {
  const poll = await world.drafts.openPoll();
  const people = await crowd(world, 150);
  const writers = await crowd(world, 60);
  const { id: subjectId } = await world.drafts.open();
  const seen = new Map<string, number>();
  let isOver = false;
  let number = 0;
  const flood = async (who?: Person): Promise<void> => {
    while (!isOver) {
      // Each asks for something else, so that no answer is shared.
      const asked = who
        ? { query: post, variables: { input: { subjectId, body: `Digo que sí, ${number++}.` } } }
        : { query, variables: { first: 1 + (number % 90), other: number++ } };
      const body = JSON.stringify(asked);
      const response = await fetch(`${urna.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...who?.headers },
        body,
      });
      const answer = (await response.json()) as { errors?: { message: string; extensions: { code: string } }[] };
      if (response.status === 503) {
        expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
        expect(answer.errors![0]!.extensions.code).toBe('OVERLOADED');
      }
      seen.set(String(response.status), (seen.get(String(response.status)) ?? 0) + 1);
    }
  };
  const others = [...Array.from({ length: 120 }, () => flood()), ...writers.map((writer) => flood(writer))];
  const voting = people.map(async (person, place) => {
    await new Promise((later) => setTimeout(later, place * 10));
    const ballot = { pollId: poll.id, optionIds: [poll.options[place % 3]!] };
    return urna.as(person).do('castVote', ballot, 'receipt { code }');
  });
  const answers = await Promise.all(voting);
  isOver = true;
  await Promise.all(others);

  expect(answers.filter(({ receipt, userErrors }) => !receipt?.code || userErrors.length > 0)).toEqual([]);
  expect(await countOf(world, poll.id)).toMatchObject({ ballots: 150, voters: 150, roll: 150, turnout: 150 });
  expect(seen.get('503') ?? 0).toBeGreaterThan(100);
  expect([...seen.keys()].filter((status) => status !== '200' && status !== '503')).toEqual([]);

  const deadline = Date.now() + 60_000;
  const status = async (): Promise<number> =>
    (await fetch(`${urna.url}/graphql?query=${encodeURIComponent('{ viewer { locale } }')}`, { headers: { accept: 'application/json' } }))
      .status;
  while ((await status()) !== 200 && Date.now() < deadline) await new Promise((later) => setTimeout(later, 100));
  expect(await status()).toBe(200);
});
