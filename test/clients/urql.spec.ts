/** A page written with urql: it asks, it acts, and it watches. */
import type { Person } from '../person.js';
import { World } from '../world.js';
import { Urql, until } from './urql.js';

let world: World;
const opened: Urql[] = [];
beforeAll(async () => void (world = await World.open()));
afterAll(async () => {
  for (const each of opened) each.close();
  await world?.close();
});

function urqlOf(person: Person): Urql {
  opened.push(new Urql(person));
  return opened.at(-1)!;
}

it('reads a consultation, casts a ballot and sees it counted', async () => {
  const ana = await world.citizen();
  const poll = await world.drafts.openPoll();
  const { client: urql } = urqlOf(ana);

  const { data: read, error } = await urql
    .query(
      'query Read($id: ID!) { poll(id: $id) { __typename id question viewerCanVote { allowed } consultation { title } options { id label } } }',
      { id: poll.id },
    )
    .toPromise();
  expect(error).toBeUndefined();
  expect(read.poll).toMatchObject({
    __typename: 'Poll',
    question: '¿Está de acuerdo?',
    viewerCanVote: { allowed: true },
    consultation: { title: 'Acueductos comunitarios' },
  });

  const told: number[] = [];
  const watching = urql
    .subscription('subscription Watch($id: ID!) { pollResults(pollId: $id) { sequence poll { id results { turnout } } } }', { id: poll.id })
    .subscribe(({ data, error: failure }) => told.push(failure ? -1 : (data.pollResults.poll.results.turnout as number)));
  await until(() => told.length > 0);
  expect(told).toEqual([0]);

  const { data: cast } = await urql
    .mutation(
      'mutation Cast($input: CastVoteInput!) { castVote(input: $input) { receipt { code } poll { id results { turnout } } userErrors { code } } }',
      { input: { pollId: poll.id, optionIds: [read.poll.options[0].id] } },
    )
    .toPromise();
  expect(cast.castVote).toEqual({
    receipt: expect.objectContaining({ code: expect.any(String) as string }),
    poll: expect.objectContaining({ id: poll.id }),
    userErrors: [],
  });
  await until(() => told.includes(1));
  expect(told).not.toContain(-1);
  watching.unsubscribe();
});

it('is told by userErrors and by errors what was refused', async () => {
  const ana = await world.citizen();
  const poll = await world.drafts.openPoll();
  const { client: urql } = urqlOf(ana);
  const { data } = await urql
    .mutation('mutation ($input: CastVoteInput!) { castVote(input: $input) { receipt { code } userErrors { code field message } } }', {
      input: { pollId: poll.id, optionIds: poll.options },
    })
    .toPromise();
  expect(data.castVote).toMatchObject({ receipt: null, userErrors: [{ code: 'TOO_MANY_CHOICES', field: ['input', 'optionIds'] }] });
  const { error } = await urql.query('{ nothing }', {}).toPromise();
  expect(error!.graphQLErrors[0]!.message).toContain('nothing');
});
