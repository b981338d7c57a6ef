/** Keeps what an official has uploaded until they save it, and what they correct in how it is divided. */
import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { ReadingService } from '../../consultations/reading.service.js';
import type { Actor } from '../../people/actor.js';
import { whyNotAct } from '../../people/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { asInstances, byId } from '../../platform/graphql/nodes.js';
import { newId } from '../../platform/ids.js';
import { Refusal, refuseIf } from '../../platform/refusal/refusal.js';
import type { Correction } from '../correcting/correction.rules.js';
import { mostTreeCorrections } from '../saving.rules.js';
import { TextReader, type TextSource } from '../text-reader.service.js';
import type { FlatProvision } from '../text-tree.rules.js';
import { isSameDivision } from '../versions.rules.js';
import { correctGalley, dropAbandoned, dropGalley, putGalley, readGalleys, readGalleysOf } from './galleys.queries.js';
import { abandonedBefore, whyNotSetInGalley } from './galleys.rules.js';
import { TextGalley } from './text-galley.entity.js';

/** Of all texts that are kept divided, in characters. */
const mostKept = 10_000_000;
const hourMs = 3_600_000;

@Injectable()
export class GalleysService {
  /** Somebody who corrects a text goes from part to part: it is not divided anew for each look. */
  private readonly divided = new LRUCache<string, Promise<FlatProvision[]>>({ max: 50, maxSize: mostKept });
  private nextCleaning = 0;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly reading: ReadingService,
    private readonly reader: TextReader,
  ) {}

  /** Replaces what this person had uploaded for the consultation before. */
  async upload(actor: Actor, consultationId: string, source: TextSource): Promise<TextGalley> {
    refuseIf(whyNotAct(actor));
    refuseIf(whyNotSetInGalley(actor, await this.reading.visibleWindow(actor, consultationId), this.clock.now()));
    const read = await this.reader.read(actor, source, consultationId);
    const { fileName, format, source: words, notes, corrections, lostCorrections, provisions } = read;
    const id = newId();
    const about = [actor.accountId, consultationId, id, fileName, format, words, notes];
    await this.database.rows(putGalley, [...about, JSON.stringify(corrections), lostCorrections, this.clock.now()]);
    return this.remember((await this.ownByIds(actor, [id])).get(id), provisions);
  }

  /** All corrections at once; earlier ones that are not among them no longer hold. */
  async correct(actor: Actor, id: string, corrections: readonly Correction[], changedAt: Date | null): Promise<TextGalley> {
    refuseIf(whyNotAct(actor));
    const galley = await this.own(actor, id);
    refuseIf(whyNotSetInGalley(actor, await this.reading.visibleWindow(actor, galley.consultationId), this.clock.now()));
    if (corrections.length > mostTreeCorrections)
      throw new Refusal('TEXT_CORRECTIONS_TOO_MANY', { max: mostTreeCorrections }, 'input.corrections');
    // Sent twice: it is done already.
    if (isSameDivision(corrections, galley.corrections)) return galley;
    const seen = changedAt ?? galley.changedAt;
    if (seen.getTime() !== galley.changedAt.getTime()) throw new Refusal('TEXT_CORRECTED_MEANWHILE');
    const { provisions } = await this.reader.read(actor, { galleyId: id, corrections }, null);
    // Never the same moment twice: it tells one state from the next.
    const now = new Date(Math.max(this.clock.now().getTime(), galley.changedAt.getTime() + 1));
    const values = [actor.accountId, id, galley.changedAt, JSON.stringify(corrections), now];
    const [done] = await this.database.rows(correctGalley, values);
    if (!done) throw new Refusal('TEXT_CORRECTED_MEANWHILE');
    return this.remember(await this.own(actor, id), provisions);
  }

  /** Where there is nothing, nothing happens. */
  async discard(actor: Actor, consultationId: string): Promise<void> {
    refuseIf(whyNotAct(actor));
    await this.database.rows(dropGalley, [actor.accountId, consultationId]);
  }

  /** What nobody has touched for long; how many there were. */
  async dropAbandoned(): Promise<number> {
    const now = this.clock.now();
    // Once an hour is often enough, whoever asks.
    if (now.getTime() < this.nextCleaning) return 0;
    this.nextCleaning = now.getTime() + hourMs;
    return (await this.database.rows(dropAbandoned, [abandonedBefore(now)])).length;
  }

  async ownByIds({ accountId }: Actor, ids: readonly string[]): Promise<Map<string, TextGalley>> {
    if (accountId === null) return new Map();
    return byId(asInstances(TextGalley, await this.database.rows(readGalleys, [accountId, ids])));
  }

  /** By consultation. */
  async ownOf({ accountId }: Actor, consultationIds: readonly string[]): Promise<Map<string, TextGalley>> {
    if (accountId === null) return new Map();
    const galleys = asInstances(TextGalley, await this.database.rows(readGalleysOf, [accountId, consultationIds]));
    return new Map(galleys.map((galley) => [galley.consultationId, galley]));
  }

  /** Its parts in document order, as its corrections have divided it. */
  provisionsOf(actor: Actor, galley: TextGalley): Promise<FlatProvision[]> {
    const key = keyOf(galley);
    let provisions = this.divided.get(key);
    if (!provisions) {
      provisions = this.reader.read(actor, { galleyId: galley.id }, null).then((read) => read.provisions);
      this.divided.set(key, provisions, { size: 1 + galley.source.length });
      provisions.catch(() => this.divided.delete(key));
    }
    return provisions;
  }

  private remember(galley: TextGalley | undefined, provisions: FlatProvision[]): TextGalley {
    if (!galley) throw new Refusal('TEXT_CORRECTED_MEANWHILE');
    this.divided.set(keyOf(galley), Promise.resolve(provisions), { size: 1 + galley.source.length });
    return galley;
  }

  private async own(actor: Actor, id: string): Promise<TextGalley> {
    const galley = (await this.ownByIds(actor, [id])).get(id);
    if (!galley) throw new Refusal('NOT_FOUND', { type: 'TextGalley' }, 'input.galleyId');
    return galley;
  }
}

function keyOf({ id, changedAt }: TextGalley): string {
  return `${id} ${changedAt.getTime()}`;
}
