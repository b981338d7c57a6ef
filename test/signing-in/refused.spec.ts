/** The log has what was tried and refused, and nothing of who tried or with what. */
import { jest } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { World } from '../world.js';

let world: World;
beforeAll(async () => {
  world = await World.open();
});
afterAll(() => world.close());

it('a sign-in that failed, a wrong code and an act of somebody who may not stand in the log, without a name', async () => {
  const warn = jest.spyOn(Logger.prototype, 'warn').mockImplementation(() => undefined);
  const ana = await world.citizen();
  await world.visitor().refusals('signIn', { email: ana.email, password: 'otra contraseña' });
  await world.visitor().refusals('completeSignIn', { ticket: 'un billete', code: '123456' });
  await ana.refusals('createAgency', { slug: 'mia', words: [{ locale: 'es', name: 'Mía', sector: 'Mía' }] });
  // What anybody may run into is not noted.
  await ana.refusals('updateAccount', { displayName: 'x' });
  const said = warn.mock.calls.map((words) => words.join(' '));
  warn.mockRestore();
  expect(said).toEqual(['signIn: SIGN_IN_FAILED', 'completeSignIn: SECOND_STEP_OVER', 'createAgency: FORBIDDEN']);
});
