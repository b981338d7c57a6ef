/** Real elections with the counts that others published of them, where the shared data is at hand. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readBlt, type BltFile } from '../../src/votes/ballot-files/blt.js';

const folder = resolve(process.env.SHARED_DATA ?? '../shared/data', 'ranked');
const isHere = existsSync(folder);
if (!isHere)
  process.stdout.write(`Real elections are not counted: there is no ${folder}; set SHARED_DATA to the folder that holds ranked.\n`);

export const describeReal = isHere ? describe : describe.skip;

export function pathOf(...names: string[]): string {
  return join(folder, ...names);
}

/** Names of the files in a folder that end so, without the ending. */
export function namesIn(place: string, ending: string): string[] {
  if (!isHere) return ['no data'];
  const names = readdirSync(pathOf(place)).filter((name) => name.endsWith(ending));
  return names.map((name) => name.slice(0, -ending.length));
}

export function readText(...names: string[]): string {
  return readFileSync(pathOf(...names), 'utf8');
}

export function readElection(...names: string[]): BltFile {
  return readBlt(readText(...names));
}

/** One line of the published log of a count by the program “droop”: options are named by their number from 1. */
export interface PublishedAction {
  readonly round: number;
  readonly tag: 'log' | 'begin' | 'round' | 'elect' | 'unpend' | 'transfer' | 'defeat' | 'tie' | 'end';
  readonly msg: string;
  readonly quota: string;
  readonly votes: string;
  readonly surplus: string;
  readonly residual: string;
  readonly nt_votes: string;
  readonly cstate: Readonly<Record<string, { readonly state: string; readonly vote: string; readonly kf: string }>>;
}

export function readPublished(...names: string[]): PublishedAction[] {
  return (JSON.parse(readText(...names)) as { actions: PublishedAction[] }).actions;
}

export function byOption<T>(action: PublishedAction, figure: (state: PublishedAction['cstate'][string]) => T): T[] {
  return Object.entries(action.cstate)
    .sort(([one], [other]) => Number(one) - Number(other))
    .map(([, state]) => figure(state));
}

/** The published counts exclude whoever of the tied stands first in the file. */
export function lastInFileFirst(options: number): number[] {
  return Array.from({ length: options }, (_, place) => options - 1 - place);
}
