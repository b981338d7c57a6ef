/** What tests do with polls that end: closing, counting and certifying them, and reading what the ledger says. */
import { EndingsService } from '../src/votes/endings.service.js';
import { bundlesOf, readBundle, tilePath } from '../src/ledger/log/tiles.js';
import { uuidOf } from './processes.js';
import type { Person } from './person.js';
import { day, type World } from './world.js';

export interface Leaf {
  type: string;
  poll: string;
  [fact: string]: any;
}

/** What the clockwork does by itself every half second. */
export const carryOn = (world: World): Promise<void> => world.app.get(EndingsService).carryOn();

const readUncounted = `SELECT p.id FROM polls p JOIN consultations c ON c.id = p.consultation_id
  WHERE p.closed_at IS NOT NULL AND c.status <> 'WITHDRAWN' AND NOT EXISTS (SELECT FROM poll_results r WHERE r.poll_id = p.id)`;

/**
 * Twenty days later, as test polls close, with everything done that is due. The clockwork may be at a count already: it is waited
 * for, but not for long, since some tests keep a count from anybody.
 */
export async function closePolls(world: World): Promise<void> {
  world.clock.advance(20 * day);
  await carryOn(world);
  for (let tries = 0; tries < 40 && (await world.rows(readUncounted)).length > 0; tries++)
    await new Promise((later) => setTimeout(later, 50));
  await carryOn(world);
}

/** Waits for the result of a poll, which the clockwork or this test is about to write. */
export async function counted(world: World, pollId: string): Promise<void> {
  for (let tries = 0; tries < 600; tries++) {
    if ((await world.rows('SELECT FROM poll_results WHERE poll_id = $1', [uuidOf(pollId)])).length > 0) return;
    await new Promise((later) => setTimeout(later, 50));
  }
  throw new Error('the poll is not counted');
}

/** Two officials certify, and the key is destroyed. */
export async function certify(world: World, pollId: string, officials: readonly Person[]): Promise<void> {
  for (const official of officials) await official.act('certifyResult', { pollId });
  await carryOn(world);
}

/** Waits until every leaf has its place in the log. */
export async function settled(world: World): Promise<void> {
  for (let tries = 0; tries < 1_200; tries++) {
    const [waiting] = await world.rows('SELECT id FROM ledger_queue LIMIT 1');
    if (!waiting) return;
    await new Promise((later) => setTimeout(later, 25));
  }
  throw new Error('the ledger does not integrate');
}

/** The leaves of a poll in the order of the log, as anybody downloads them from that address. */
export async function leavesOf(url: string, pollId: string): Promise<Leaf[]> {
  return (await allLeaves(url)).filter(({ poll }) => poll === uuidOf(pollId));
}

export async function allLeaves(url: string): Promise<Leaf[]> {
  return (await allEntries(url)).map((entry) => JSON.parse(entry.toString()) as Leaf);
}

/** The whole log, as far as the newest checkpoint covers it. */
export async function allEntries(url: string): Promise<Buffer[]> {
  const [, size] = (await (await fetch(`${url}/ledger/checkpoint`)).text()).split('\n');
  const entries: Buffer[] = [];
  for (const bundle of bundlesOf(Number(size))) {
    const file = await fetch(`${url}/ledger/${tilePath(bundle)}`);
    entries.push(...readBundle(new Uint8Array(await file.arrayBuffer()), bundle.width)!);
  }
  return entries;
}
