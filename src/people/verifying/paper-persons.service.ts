/** People whom officials know by their document alone: an identity that needs no account. */
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Settings } from '../../platform/config/settings.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { newId } from '../../platform/ids.js';
import { Refusal } from '../../platform/refusal/refusal.js';
import { AgenciesService } from '../agencies.service.js';
import { BirthDates } from './birth-dates.service.js';
import { documentKey } from './document-keys.js';
import * as sql from './identities.queries.js';
import { RollsService } from './rolls.service.js';
import { readBirthDate, readDocument, type DocumentKind } from './verifying.rules.js';

/** A document as it is written down, without anything that is kept but its keyed hash. */
export interface PaperDocument {
  documentKind: DocumentKind;
  documentNumber: string;
}

/** What must be known besides where a poll asks for it. */
export interface PaperFacts {
  bornOn: string | null;
  /** Code of the territory in which they live. */
  home: string | null;
}

/** Where the person would be on a roll. */
export interface RollPlace {
  rollId: string;
  key: Buffer;
}

@Injectable()
export class PaperPersons {
  constructor(
    private readonly database: Database,
    private readonly rolls: RollsService,
    private readonly agencies: AgenciesService,
    private readonly births: BirthDates,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  /** The keyed hash by which the document is known; refuses what is none. */
  keyOf({ documentKind, documentNumber }: PaperDocument): Buffer {
    return documentKey(this.settings.secret, { kind: documentKind, number: this.numberOf({ documentKind, documentNumber }) });
  }

  /** Refuses a birth date or a territory that is none. */
  async check({ bornOn, home }: PaperFacts): Promise<void> {
    if (bornOn !== null && readBirthDate(bornOn, this.clock.now().toISOString().slice(0, 10)) === null)
      throw new Refusal('BIRTH_DATE_INVALID', {}, 'input.bornOn');
    if (home !== null && !(await this.agencies.territoriesByCodes([home])).has(home))
      throw new Refusal('TERRITORY_UNKNOWN', {}, 'input.home');
  }

  /** Where somebody with this document and birth date would be on the roll. Slow on purpose: ask outside any transaction. */
  async rollPlace(rollId: string, { documentKind, documentNumber }: PaperDocument, bornOn: string): Promise<RollPlace> {
    const roll = await this.rolls.existing(rollId, 'input.documentNumber');
    const number = this.numberOf({ documentKind, documentNumber });
    return { rollId, key: await this.rolls.keyOf(roll, { kind: documentKind, number, bornOn }) };
  }

  /** The place alone until the transaction ends, for who locks more before the person. */
  async hold(tx: Tx, { rollId, key }: RollPlace): Promise<void> {
    await this.rolls.lockEntry(tx, rollId, key);
  }

  /**
   * The person of the document, who is made where nobody knew them; what officials saw is learnt of them.
   * @param wasSeen whether an official had the document before them
   */
  async person(
    tx: Tx,
    key: Buffer,
    { bornOn, home }: PaperFacts,
    { place, wasSeen }: { place: RollPlace | null; wasSeen: boolean },
  ): Promise<{ identityId: string; holder: string | null; isOnRoll: boolean }> {
    // The roll first, as where people verify themselves by it: then neither waits for the other in a circle.
    const entry = place && (await this.rolls.lockEntry(tx, place.rollId, place.key));
    await this.database.rowsIn(tx, sql.insertIdentity, [newId(), key, this.clock.now()]);
    await this.database.rowsIn(tx, sql.lockIdentity, [key]);
    const [identity] = await this.database.rowsIn(tx, sql.findIdentity, [key]);
    if (entry) await this.rolls.claimEntry(tx, place.rollId, place.key, identity!.id);
    const born = this.births.seal(identity!.id, bornOn);
    if (wasSeen || entry) await this.database.rowsIn(tx, sql.learnOfIdentity, [identity!.id, born, entry?.territory ?? home, false]);
    return { identityId: identity!.id, holder: identity!.holder, isOnRoll: Boolean(entry) };
  }

  private numberOf({ documentKind, documentNumber }: PaperDocument): string {
    const number = readDocument(documentKind, documentNumber);
    if (number === null) throw new Refusal('DOCUMENT_INVALID', {}, 'input.documentNumber');
    return number;
  }
}
