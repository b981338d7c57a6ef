/** What the API says of the ledger as a whole, of who might vote, and of results to be read with care. */
import type { Person } from '../person.js';
import { World, day, monday } from '../world.js';

let world: World;
let clara: Person;
let people: Person[];

beforeAll(async () => {
  world = await World.open();
  clara = await world.official();
  people = await Promise.all(Array.from({ length: 31 }, (_, place) => world.citizen(`Persona${place}`)));
});
beforeEach(() => world.clock.set(monday));
afterAll(() => world.close());

const read = async (id: string) =>
  (
    await world
      .visitor()
      .speaking('en')
      .read(
        'query ($id: ID!) { poll(id: $id) { rollSize participationWarnings { code message } count { pairwise { over { id } under { id } votes } } } }',
        { id },
      )
  ).poll;

async function until<Value>(ask: () => Promise<Value | null>): Promise<Value> {
  for (let tries = 0; tries < 400; tries++) {
    const value = await ask();
    if (value !== null) return value;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error('It did not come about within forty seconds.');
}

it('shows the name, the key and the newest checkpoint of the ledger', async () => {
  await world.drafts.openPoll({}, { official: clara });
  const query = '{ ledger { origin verifierKey url checkpoint { size root note } } }';
  const { ledger } = await world.visitor().read(query);
  expect(ledger.verifierKey.startsWith(`${ledger.origin}+`)).toBe(true);
  expect(ledger.verifierKey).toBe((await (await fetch(`${world.url}/ledger/key`)).text()).trim());
  const [name, size, root] = ledger.checkpoint.note.split('\n');
  expect([name, Number(size), root]).toEqual([ledger.origin, ledger.checkpoint.size, ledger.checkpoint.root]);
});

it('says how many might vote when it opened, and that few did once it has closed', async () => {
  const poll = await world.drafts.openPoll({}, { official: clara });
  await people[0]!.act('castVote', { pollId: poll.id, optionIds: [poll.options[0]!] }, 'receipt { code }');
  const { rollSize, participationWarnings } = await read(poll.id);
  expect(rollSize).toBeGreaterThanOrEqual(32);
  expect(participationWarnings).toEqual([]);
  world.clock.advance(21 * day);
  expect((await read(poll.id)).participationWarnings).toEqual([
    { code: 'FEW_BALLOTS', message: 'Only one person took part: this says little about what others think.' },
  ]);
});

it('names the day on which more than half came, but nothing while results are kept back', async () => {
  const vote = async (poll: { id: string; options: string[] }) => {
    for (const [place, person] of people.entries()) {
      if (place === 28) world.clock.advance(6 * day);
      await person.act('castVote', { pollId: poll.id, optionIds: [poll.options[place % 2]!] }, 'receipt { code }');
    }
  };
  const open = await world.drafts.openPoll({}, { official: clara });
  await vote(open);
  expect((await read(open.id)).participationWarnings).toEqual([
    {
      code: 'ONE_DAY',
      message: expect.stringMatching(/^28 of 31 votes were cast on February 2, 2026, although people could vote on 7 days/),
    },
  ]);
  world.clock.set(monday);
  const kept = await world.drafts.openPoll({ resultsPolicy: 'AFTER_CLOSE' }, { official: clara });
  await vote(kept);
  expect((await read(kept.id)).participationWarnings).toEqual([]);
});

it('compares options two by two', async () => {
  const poll = await world.drafts.openPoll({ kind: 'RANKING', options: ['Agua', 'Vías', 'Luz'], maxChoices: 3 }, { official: clara });
  const [agua, vias, luz] = poll.options as [string, string, string];
  for (const [place, order] of [[agua, vias], [agua, luz], [vias]].entries())
    await people[place]!.act('castVote', { pollId: poll.id, optionIds: order }, 'receipt { code }');
  world.clock.advance(21 * day);
  const { pairwise } = await until(async () => (await read(poll.id)).count as { pairwise: any[] } | null);
  const votes = (over: string, under: string): number => pairwise.find((pair) => pair.over.id === over && pair.under.id === under).votes;
  expect(pairwise).toHaveLength(6);
  expect([votes(agua, vias), votes(vias, agua), votes(vias, luz), votes(luz, vias)]).toEqual([2, 1, 2, 1]);
});
