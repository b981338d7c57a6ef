/**
 * Finds the comments that say the same, so that they can be answered once: equal ones first, then nearly equal ones.
 * Each is compared with the letters that stand for an argument, never with one that resembles them, so no chain leads
 * from one argument to another. The result depends on the comments and decisions alone, not on the order they come in.
 */
import { Arguments, type Home } from './arguments.rules.js';
import { type Block, blocksOf, byCode, type HandDecision } from './decisions.rules.js';
import type { Likeness } from './likeness.rules.js';
import { readingOf, type TextItem, type Wording, wordingOf } from './wording.rules.js';

export interface Member extends Likeness {
  id: string;
  /** Equal where stance, place and words are. */
  fingerprint: string;
}

export interface Cluster {
  /** The comment that stands for all of them. */
  representative: string;
  /** In ascending order of their ids; of a cluster known before only the new ones. */
  members: Member[];
  /** What to know equal comments by later, for `KnownCluster`. */
  fingerprints: string[];
  /** The cluster in much the same words that it is not by the rules, and the words that turn it: perhaps to be joined by hand. */
  near: { representative: string; likeness: number; because: string[] } | null;
}

/** A cluster found before, which later comments are added to. */
export interface KnownCluster {
  representative: TextItem;
  /** Further comments that stand for it, such as the representatives that were joined to it by hand. */
  alike?: readonly TextItem[];
  fingerprints?: readonly string[];
  /** Its comments as far as decisions name them. */
  members?: readonly string[];
}

export interface ClusteringTask {
  items: Iterable<TextItem>;
  /** In the order in which people took them. */
  decisions?: readonly HandDecision[];
  known?: readonly KnownCluster[];
}

/** The largest cluster first. Those known before are there only if they have new members. */
export function clusterTexts({ items, decisions, known }: ClusteringTask): Cluster[] {
  const sorting = new Sorting(decisions, known);
  sorting.read(items);
  return sorting.place();
}

/** Equal comments. */
interface Sheaf {
  wording: Wording;
  ids: string[];
  /** The least of the ids; its capitals are kept. */
  first: string;
}

/** Reads comments in batches and keeps of each wording one copy of a byte a letter, then places them. */
export class Sorting {
  private readonly blocks: Block[];
  private readonly named: ReadonlySet<string>;
  private readonly namedItems = new Map<string, Wording>();
  private readonly sheaves = new Map<string, Sheaf>();
  private readonly found = new Arguments();
  private readonly clusters: Cluster[] = [];
  private readonly homes = new Map<string, number>();
  private total = 0;

  constructor(
    decisions: readonly HandDecision[] = [],
    private readonly known: readonly KnownCluster[] = [],
  ) {
    this.blocks = blocksOf(decisions);
    this.named = new Set(this.blocks.flatMap(({ ids }) => ids));
  }

  /** How many comments were read so far. */
  read(items: Iterable<TextItem>): number {
    for (const item of items) {
      this.total++;
      const wording = wordingOf(item);
      if (this.named.has(item.id)) this.namedItems.set(item.id, wording);
      else this.gather(item.id, wording);
    }
    return this.total;
  }

  /** @param heard is told now and then how many comments are placed */
  place(heard: (placed: number) => void = () => undefined): Cluster[] {
    for (const cluster of this.known) this.open(cluster);
    this.placeBlocks();
    // What most people sent word by word is the letter itself; edits are compared with it.
    const sheaves = [...this.sheaves.values()].sort((a, b) => b.ids.length - a.ids.length || byCode(a.first, b.first));
    let placed = this.namedItems.size;
    sheaves.forEach((sheaf, i) => {
      this.placeSheaf(sheaf);
      placed += sheaf.ids.length;
      if (i % 2_000 === 1_999) heard(placed);
    });
    heard(placed);
    for (const { members } of this.clusters) members.sort((a, b) => byCode(a.id, b.id));
    const changed = this.clusters.filter(({ members }) => members.length > 0);
    return changed.sort((a, b) => b.members.length - a.members.length || byCode(a.representative, b.representative));
  }

  private gather(id: string, wording: Wording): void {
    const sheaf = this.sheaves.get(wording.fingerprint);
    if (!sheaf) {
      this.sheaves.set(wording.fingerprint, { wording, ids: [id], first: id });
      return;
    }
    sheaf.ids.push(id);
    if (id < sheaf.first) Object.assign(sheaf, { first: id, wording });
  }

  private open({ representative, alike = [], fingerprints = [], members = [] }: KnownCluster): void {
    const argument = this.begin(representative.id);
    for (const item of [representative, ...alike]) {
      this.found.represent(argument, wordingOf(item));
      this.homes.set(item.id, argument);
    }
    for (const fingerprint of fingerprints) this.found.remember(argument, fingerprint);
    for (const id of members) this.homes.set(id, argument);
  }

  private placeBlocks(): void {
    const places: (number | undefined)[] = this.blocks.map(({ ids }) =>
      ids.map((id) => this.homes.get(id)).find((home) => home !== undefined),
    );
    this.blocks.forEach(({ ids, apart }, block) => {
      const present = ids.filter((id) => this.namedItems.has(id));
      if (present.length === 0) return;
      const forbidden = new Set(apart.map((other) => places[other]).filter((place) => place !== undefined));
      const argument = (places[block] ??= this.likest(present, forbidden)?.argument ?? this.begin(present[0]!));
      for (const id of present) {
        const wording = this.namedItems.get(id)!;
        this.found.represent(argument, wording);
        this.clusters[argument]!.members.push({ id, likeness: 1, added: 0, fingerprint: wording.fingerprint });
        this.clusters[argument]!.fingerprints.push(wording.fingerprint);
      }
    });
  }

  private likest(ids: readonly string[], apart: ReadonlySet<number>): Home | null {
    let best: Home | null = null;
    for (const id of ids) {
      const wording = this.namedItems.get(id)!;
      const home = this.found.homeOf(wording, readingOf(wording), apart);
      if (home && (!best || home.likeness > best.likeness)) best = home;
    }
    return best;
  }

  private placeSheaf({ wording, ids, first }: Sheaf): void {
    const reading = readingOf(wording);
    const home = this.found.homeOf(wording, reading);
    const near = home ? null : this.found.nearTo(wording, reading);
    const argument = home?.argument ?? this.begin(first);
    if (near) {
      const { representative } = this.clusters[near.argument]!;
      this.clusters[argument]!.near = { representative, likeness: near.likeness, because: near.because };
    }
    if (home) this.found.remember(argument, wording.fingerprint);
    else this.found.represent(argument, wording, reading);
    const { members, fingerprints } = this.clusters[argument]!;
    fingerprints.push(wording.fingerprint);
    for (const id of ids) members.push({ id, likeness: home?.likeness ?? 1, added: home?.added ?? 0, fingerprint: wording.fingerprint });
  }

  private begin(representative: string): number {
    this.clusters.push({ representative, members: [], fingerprints: [], near: null });
    return this.found.found();
  }
}
