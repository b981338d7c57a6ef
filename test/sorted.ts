/** Waits until the comments of a world are sorted into arguments, which happens by itself. */
import type { World } from './world.js';

const isDone = `SELECT NOT EXISTS (SELECT FROM argument_waiting) AND NOT EXISTS (SELECT FROM argument_runs WHERE claimed_until > now())
  AND NOT EXISTS (SELECT FROM journal WHERE sequence > (SELECT sequence FROM argument_position)
    AND kind IN ('comment.posted', 'comment.edited', 'observation.entered', 'observation.added')) AS "isDone"`;

export async function sorted(world: World, seconds = 30): Promise<void> {
  for (const deadline = Date.now() + seconds * 1_000; ;) {
    const [row] = await world.rows<{ isDone: boolean }>(isDone);
    if (row!.isDone) return;
    if (Date.now() > deadline) throw new Error('Waited for comments to be sorted.');
    await new Promise((later) => setTimeout(later, 50));
  }
}
