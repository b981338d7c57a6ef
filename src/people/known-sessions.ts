/** Sessions identified a few seconds ago, so that a busy client costs no statement for each request. */
import { LRUCache } from 'lru-cache';
import type { SignedInActor } from './actor.js';

export interface KnownSession {
  readonly actor: SignedInActor;
  readonly expiresAt: Date;
  lastSeenAt: Date;
}

export class KnownSessions {
  private readonly byToken = new LRUCache<string, KnownSession>({ max: 20_000, ttl: 5_000 });
  private forgotten = 0;

  /** The session of that token, from memory or from `load`. */
  async find(tokenHash: Buffer, load: () => Promise<KnownSession | null>): Promise<KnownSession | null> {
    const key = tokenHash.toString('base64');
    const known = this.byToken.get(key);
    if (known) return known;
    const { forgotten } = this;
    const loaded = await load();
    // Something ended while this was being read: what was read may be older than that, so it is not kept.
    if (loaded && forgotten === this.forgotten) this.byToken.set(key, loaded);
    return loaded;
  }

  forget(matches: (actor: SignedInActor) => boolean): void {
    this.forgotten++;
    for (const [key, { actor }] of this.byToken.entries()) if (matches(actor)) this.byToken.delete(key);
  }
}
