/** Compares versions: long ones in a thread, one after another, and published ones once for everybody who asks. */
import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import type { Actor } from '../people/actor.js';
import { Refusal } from '../platform/refusal/refusal.js';
import { inThread } from '../platform/threads.js';
import type { Comparison } from './comparing/comparison.rules.js';
import type { StoredVersion } from './comparing/stored-version.rules.js';
import {
  type CompareTask,
  compare,
  match,
  type MatchTask,
  read,
  type ReadTask,
  type TextTask,
  type VersionPair,
} from './comparing/tasks.rules.js';
import type { TextVersion } from './text-version.entity.js';
import { TextsService } from './texts.service.js';

const worker = new URL('./comparing/comparing.worker.ts', import.meta.url);

/** Of both texts together; below it a thread takes longer to begin than the work itself. */
const longFrom = 60_000;
/** Of both texts of all pairs that are kept; a comparison is a few times as large as its texts. */
const mostKept = 20_000_000;

export interface ComparedVersions {
  old: TextVersion;
  now: TextVersion;
  comparison: Comparison;
}

@Injectable()
export class ComparingService {
  private readonly kept = new LRUCache<string, Promise<Comparison>>({ max: 500, maxSize: mostKept });
  /** The last of the long ones. */
  private line: Promise<unknown> = Promise.resolve();

  constructor(private readonly texts: TextsService) {}

  /** Any two versions of one text, whichever is the older. */
  async compare(actor: Actor, oldId: string, newId: string): Promise<ComparedVersions> {
    const seen = await this.texts.visibleVersions(actor, [oldId, newId]);
    const [old, now] = [orNotFound(seen.get(oldId), 'old'), orNotFound(seen.get(newId), 'new')];
    if (old.consultationId !== now.consultationId) throw new Refusal('VERSIONS_UNRELATED', {}, 'new');
    return { old, now, comparison: await this.comparisonOf(old, now) };
  }

  /** By the index of the new part, that of the old one, or null. */
  match(task: Omit<MatchTask, 'act'>): Promise<(number | null)[]> {
    return this.carryOut({ act: 'match', ...task }, match);
  }

  /** Two versions of one text as they are kept, which part is which included. Does not ask who may see them. */
  async pair(oldId: string, newId: string): Promise<VersionPair> {
    const stored = await this.texts.stored([oldId, newId]);
    return this.carryOut<ReadTask, VersionPair>({ act: 'read', old: stored.get(oldId)!, now: stored.get(newId)! }, read);
  }

  private async comparisonOf(old: TextVersion, now: TextVersion): Promise<Comparison> {
    const isLasting = old.publishedAt !== null && now.publishedAt !== null;
    const key = `${old.id} ${now.id}`;
    const kept = isLasting ? this.kept.get(key) : undefined;
    if (kept) return kept;
    const stored = await this.texts.stored([old.id, now.id]);
    const task: CompareTask = { act: 'compare', old: stored.get(old.id)!, now: stored.get(now.id)! };
    // Somebody else may have begun while the texts were read.
    const begun = isLasting ? this.kept.get(key) : undefined;
    if (begun) return begun;
    const comparison = this.carryOut(task, compare);
    if (isLasting) {
      this.kept.set(key, comparison, { size: 1 + lengthOf(task.old) + lengthOf(task.now) });
      comparison.catch(() => this.kept.delete(key));
    }
    return comparison;
  }

  private async carryOut<Task extends TextTask, Answer>(task: Task, act: (task: Task) => Answer): Promise<Answer> {
    if (lengthOf(task.old) + lengthOf(task.now) < longFrom) return act(task);
    const run = (): Promise<Answer> => inThread<Task, Answer>(worker, task);
    const done = this.line.then(run, run);
    this.line = done.catch(() => undefined);
    return done;
  }
}

function lengthOf({ source }: StoredVersion): number {
  return source.length;
}

function orNotFound(version: TextVersion | undefined, field: string): TextVersion {
  if (version === undefined) throw new Refusal('NOT_FOUND', { type: 'TextVersion' }, field);
  return version;
}
