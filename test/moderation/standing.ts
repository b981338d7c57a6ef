/** The cast of the table of moderation as time goes by: everybody signs in again, and one suspension lies upon one author after the other. */
import { SuspensionsService } from '../../src/people/suspensions.service.js';
import type { Person } from '../person.js';
import { day, monday, type World } from '../world.js';
import { openCast, stageOf, states, type Cast, type Role, type Stage } from './roles-acts-states.js';
import { forgetPaces } from './trying.js';

export const personOf = (cast: Cast, role: Role, { author }: Pick<Stage, 'author'>): Person =>
  role === 'author' || role === 'suspendedAuthor' ? author : cast.people[role];

/** Everybody signs in again: sessions end before the longest story does. */
export async function comeTo(onDay: number, cast: Cast, stages: Map<string, Stage>): Promise<void> {
  const { world } = cast;
  world.clock.set(new Date(monday.getTime() + onDay * day));
  if (onDay === 0) return;
  for (const name of Object.keys(cast.people) as (keyof Cast['people'])[])
    if (name !== 'visitor') cast.people[name] = await world.session(cast.people[name]);
  for (const stage of stages.values()) stage.author = await world.session(stage.author);
}

/** A suspension that is laid upon one author after the other. */
export async function prepareSuspension(cast: Cast): Promise<void> {
  const comment = await cast.builder.post(await cast.world.citizen('Sol'));
  await cast.builder.decideTogether([cast.people.colleague, cast.third], comment, 'SUSPEND');
  // Its first end comes while it lies upon others, for whom it has another one.
  await cast.world.rows('DELETE FROM measures_to_end WHERE decision_id IN (SELECT decision_id FROM suspensions)');
}

export async function suspend(world: World, who: Person | null, before: Person): Promise<void> {
  const until = new Date(world.clock.now().getTime() + 30 * day);
  const [accountId, now] = [(who ?? before).accountId, world.clock.now()];
  await world.rows('UPDATE suspensions SET account_id = $1, begins_at = $2, ends_at = $3, lifted_at = $4', [
    accountId,
    now,
    until,
    who ? null : now,
  ]);
  world.app.get(SuspensionsService).forget(before.accountId);
}

/** Lets every state happen, and then shows one after the other on its day. */
export async function throughStates(
  world: World,
  begin: (cast: Cast) => Promise<void>,
  see: (state: string, stage: Stage) => Promise<void>,
): Promise<void> {
  const cast = await openCast(world);
  await begin(cast);
  const stages = new Map<string, Stage>();
  await prepareSuspension(cast);
  for (const [name, { happen }] of Object.entries(states)) {
    await forgetPaces(world);
    const { comment, author } = await happen(cast);
    stages.set(name, { author: author ?? cast.people.citizen, comment } as Stage);
  }
  const seen = new Set<number>();
  for (const [name, { onDay, then }] of Object.entries(states).sort(([, one], [, other]) => one.onDay - other.onDay)) {
    if (!seen.has(onDay)) await comeTo(onDay, cast, stages);
    seen.add(onDay);
    const known = stages.get(name)!;
    await then?.(cast, known);
    await see(name, await stageOf(cast, known.comment, known.author));
  }
}
