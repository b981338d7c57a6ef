/** Verifies people: by a roll, with a code on paper, in person, or by a service that knows them. */
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Idempotency } from '../../platform/database/idempotency.js';
import type { Tx } from '../../platform/database/database.js';
import { Settings } from '../../platform/config/settings.js';
import { Refusal, refuseIf } from '../../platform/refusal/refusal.js';
import { AccountsService } from '../accounts.service.js';
import type { Actor } from '../actor.js';
import { AgenciesService } from '../agencies.service.js';
import { GuessingService } from '../guessing.service.js';
import { DeskCodesService } from './desk-codes.service.js';
import { documentKey } from './document-keys.js';
import { IdentitiesService } from './identities.service.js';
import { readPaperCode } from './paper-codes.rules.js';
import { PaperCodesService } from './paper-codes.service.js';
import { RollsService } from './rolls.service.js';
import {
  readBirthDate,
  readDocument,
  whyNotVerify,
  whyNotVerifyInPerson,
  type DocumentKind,
  type IdentityDocument,
} from './verifying.rules.js';

export interface WrittenDocument {
  documentKind: DocumentKind;
  documentNumber: string;
  bornOn: string;
  idempotencyKey?: string | null;
}

/** What a service that people sign in with says of one of them. */
export interface ProviderClaims {
  documentKind: DocumentKind;
  documentNumber: string;
  /** `YYYY-MM-DD`, where the service says it. */
  bornOn: string | null;
  /** Code of the territory in which they live, where the service says it. */
  territory: string | null;
  /** Its name, as people know it. */
  provider: string;
  /** Whether they asked to take part with this account instead of another that has the document. */
  movesParticipation: boolean;
}

export interface SeenInPerson extends WrittenDocument {
  agencyId: string;
  /** What the person shows from their own page. */
  code: string;
  territory: string | null;
  /** What the official looked at. */
  note: string;
  movesParticipation: boolean;
}

@Injectable()
export class VerifyingService {
  constructor(
    private readonly identities: IdentitiesService,
    private readonly rolls: RollsService,
    private readonly codes: PaperCodesService,
    private readonly deskCodes: DeskCodesService,
    private readonly accounts: AccountsService,
    private readonly agencies: AgenciesService,
    private readonly guessing: GuessingService,
    private readonly idempotency: Idempotency,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  /** The viewer's document and birth date are on the roll; with a code, the letter reached them too. */
  async byRoll(actor: Actor, input: WrittenDocument & { rollId: string; code?: string | null }, address: string): Promise<void> {
    refuseIf(whyNotVerify(actor));
    const accountId = actor.accountId!;
    const document = this.read(input);
    const code = input.code == null ? null : readPaperCode(input.code);
    if (input.code != null && code === null) throw new Refusal('PAPER_CODE_MALFORMED', {}, 'input.code');
    const roll = await this.rolls.existing(input.rollId, 'input.rollId');
    const now = this.clock.now();
    const attempt = this.guessing.verifying(accountId, address, documentKey(this.settings.secret, document).toString('base64url'));
    await this.guessing.count(attempt, now);
    const key = await this.rolls.keyOf(roll, document);
    const kind = code === null ? ('ROLL' as const) : ('PAPER' as const);
    const operation = code === null ? 'verifyByRoll' : 'verifyByPaperCode';
    await this.identities.verify(
      { accountId, document, kind, territory: null, rollId: roll.id, movesParticipation: false },
      {
        before: async (tx) => {
          const entry = await this.rolls.lockEntry(tx, roll.id, key);
          // The same whether the document, the birth date or the code is wrong: nobody learns which.
          if (!entry) throw new Refusal('NOT_ON_THAT_ROLL');
          if (code !== null) await this.codes.use(tx, roll.id, entry.line, code, now);
          return { territory: entry.territory };
        },
        after: async (tx, identityId) => {
          await this.rolls.claimEntry(tx, roll.id, key, identityId);
          await this.guessing.takeBackVerifying(tx, attempt, now);
        },
      },
      (tx, act) => this.idempotency.once(tx, { accountId, key: input.idempotencyKey, operation, now }, act),
    );
  }

  /** An official of the agency has the person and their document before them. */
  async inPerson(actor: Actor, input: SeenInPerson): Promise<void> {
    refuseIf(
      whyNotVerifyInPerson(actor, input.agencyId, null) === 'DESK_CODE_UNKNOWN' ? null : whyNotVerifyInPerson(actor, input.agencyId, null),
    );
    const now = this.clock.now();
    const attempt = this.guessing.verifyingAtDesk(actor.accountId!);
    await this.guessing.count(attempt, now);
    const holder = await this.deskCodes.holder(input.code);
    const account = holder === null ? null : await this.accounts.findById(holder);
    refuseIf(whyNotVerifyInPerson(actor, input.agencyId, account), 'input.code');
    const document = this.read(input);
    await this.refuseUnknown(input.territory);
    const { agencyId, territory, note, movesParticipation } = input;
    const proof = { accountId: account!.id, document, kind: 'IN_PERSON' as const, territory, note, movesParticipation };
    const once = { accountId: actor.accountId!, key: input.idempotencyKey, operation: 'verifyInPerson', now };
    const evidence = {
      before: async (tx: Tx) => {
        await this.deskCodes.use(tx, input.code, now);
        return { territory };
      },
      after: (tx: Tx) => this.guessing.takeBackAtDesk(tx, attempt, now),
    };
    await this.identities.verify({ ...proof, verifiedBy: actor.accountId, agencyId }, evidence, (tx, act) =>
      this.idempotency.once(tx, once, act),
    );
  }

  /** For whoever lets people sign in with a service that knows who they are: the service vouches for what it says. */
  async byProvider(accountId: string, claims: ProviderClaims): Promise<void> {
    const number = readDocument(claims.documentKind, claims.documentNumber);
    if (number === null) throw new Refusal('DOCUMENT_INVALID');
    const bornOn = claims.bornOn === null ? null : readBirthDate(claims.bornOn, this.today());
    await this.refuseUnknown(claims.territory);
    const { territory, provider, movesParticipation } = claims;
    const document = { kind: claims.documentKind, number, bornOn };
    await this.identities.verify({ accountId, document, kind: 'PROVIDER', territory, note: provider, movesParticipation });
  }

  private read({ documentKind, documentNumber, bornOn }: WrittenDocument): IdentityDocument {
    const number = readDocument(documentKind, documentNumber);
    if (number === null) throw new Refusal('DOCUMENT_INVALID', {}, 'input.documentNumber');
    const day = readBirthDate(bornOn, this.today());
    if (day === null) throw new Refusal('BIRTH_DATE_INVALID', {}, 'input.bornOn');
    return { kind: documentKind, number, bornOn: day };
  }

  private today(): string {
    return this.clock.now().toISOString().slice(0, 10);
  }

  private async refuseUnknown(territory: string | null): Promise<void> {
    if (territory !== null && !(await this.agencies.territoriesByCodes([territory])).has(territory))
      throw new Refusal('TERRITORY_UNKNOWN', {}, 'input.territory');
  }
}
