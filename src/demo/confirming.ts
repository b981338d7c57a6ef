/** One of those who can sign in and some of the crowd have shown that a telephone is theirs; nobody has numbers that begin so. */
import type { INestApplicationContext } from '@nestjs/common';
import type { Actor } from '../people/actor.js';
import { PhonesService } from '../people/phones/phones.service.js';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';

/** Of every eight people of the crowd these two, who are not verified. */
const places = [3, 4];
const firstNumber = 573_000_000_000;

/** The crowd as it is known afterwards. */
export async function confirmSome(app: INestApplicationContext, crowd: readonly Actor[], signsIn: string): Promise<Actor[]> {
  const [phones, now] = [app.get(PhonesService), app.get(Clock).now()];
  const chosen = new Set(crowd.filter((_, index) => places.includes(index % 8)).map(({ accountId }) => accountId!));
  await app.get(Database).transaction(async (tx) => {
    for (const [index, accountId] of [signsIn, ...chosen].entries()) {
      const held = await phones.hold(tx, accountId, `+${firstNumber + index}`, now);
      if ('refusal' in held) throw held.refusal;
    }
  });
  return crowd.map((actor) => (chosen.has(actor.accountId!) ? { ...actor, trustLevel: 'CONFIRMED' } : actor));
}
