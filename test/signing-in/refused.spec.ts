/** The log has what was tried and refused, and nothing of who tried or with what. */
import { jest } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { tellRefused } from '../../src/platform/refused-log.js';
import { World } from '../world.js';

let world: World;
beforeAll(async () => {
  world = await World.open();
});
afterAll(() => world.close());

/** Every warning of the last {@link saidDuring}, whoever said it. */
let everything: string[] = [];

/** What the log says of refusals meanwhile. What was said before, in other files too, is not counted. */
async function saidDuring(act: () => Promise<unknown>): Promise<string[]> {
  tellRefused();
  const warn = jest.spyOn(Logger.prototype, 'warn').mockImplementation(() => undefined);
  await act();
  everything = warn.mock.calls.map(([words]) => String(words));
  const said = warn.mock.calls
    .filter((_, place) => (warn.mock.contexts[place] as unknown as { context?: string }).context === 'Refused')
    .map(([words]) => String(words));
  warn.mockRestore();
  return said.filter((line) => !line.includes(' more in '));
}

it('a sign-in that failed, a wrong code and an act of somebody who may not stand in the log, without a name', async () => {
  const ana = await world.citizen();
  const said = await saidDuring(async () => {
    await world.visitor().refusals('signIn', { email: ana.email, password: 'otra contraseña' });
    await world.visitor().refusals('completeSignIn', { ticket: 'un billete', code: '123456' });
    await ana.refusals('createAgency', { slug: 'mia', words: [{ locale: 'es', name: 'Mía', sector: 'Mía' }] });
    // What anybody may run into is not noted.
    await ana.refusals('updateAccount', { displayName: 'x' });
  });
  expect(said).toEqual(['signIn: SIGN_IN_FAILED', 'completeSignIn: SECOND_STEP_OVER', 'createAgency: FORBIDDEN']);
});

it('what somebody may not read stands in the log by the name of the field, whatever they call it', async () => {
  const ana = await world.citizen();
  const said = await saidDuring(async () => {
    await ana.ask('{ ana_perez_1032456789: auditTrail(first: 1) { nodes { kind } } }');
    await ana.ask('{ ana_perez_1032456789: compareTextVersions(old: "ana.perez@example.org", new: "ana") { __typename } }');
  });
  expect(said).toEqual(['auditTrail: FORBIDDEN', 'compareTextVersions: NOT_FOUND']);
});

it('what is turned away as malformed or forged stands in the log, and nothing of what it was', async () => {
  const ana = await world.citizen();
  const cookie = `urna_session=${ana.token}`;
  const said = await saidDuring(async () => {
    await ana.ask('{ consultations(first: 1) { ana_perez_1032456789 } }');
    await ana.ask('{ ana_perez');
    await ana.ask('query ($id: ID!) { node(id: $id) { id } }', { id: ['ana.perez@example.org'] });
    await ana.refusals('postComment', { subjectId: 'ana.perez@example.org', body: '' });
    await fetch(`${world.url}/graphql`, { method: 'POST', headers: { cookie, origin: 'https://ana.example.org' }, body: '{}' });
    await fetch(`${world.url}/es/mi-cuenta`, {
      method: 'POST',
      headers: { cookie, origin: 'https://ana.example.org' },
      body: new URLSearchParams('a=b'),
    });
    await fetch(`${world.url}/es/mi-cuenta`, {
      method: 'POST',
      headers: { cookie, origin: world.url },
      body: new URLSearchParams({ token: 'ana.perez' }),
    });
    await fetch(`${world.url}/scanned-pages/ana.perez@example.org`, { headers: { cookie } });
  });
  expect(everything.join('\n')).not.toMatch(/ana|perez|1032456789|example/);
  expect(said).toEqual([
    'operation: GRAPHQL_VALIDATION_FAILED',
    'postComment: NOT_FOUND',
    'operation: CSRF_REFUSED',
    'account: CSRF_REFUSED',
    'account: FORM_TOKEN_WRONG',
    '/scanned-pages/:id: 404',
  ]);
});

it('nobody floods the log: a hundred of the same are one line and a number', async () => {
  const luis = await world.citizen('Luis');
  const said = await saidDuring(async () => {
    for (let each = 0; each < 100; each++)
      expect((await luis.ask('{ auditTrail(first: 1) { nodes { kind } } }')).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });
  expect(said.length).toBeLessThanOrEqual(2);
});
