/** Proofs of work: whoever reports without an account lets their device calculate for a moment, for this one act and once. */
import { createHash, createHmac, randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { createChallenge, verifySolution, type Payload } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { Settings } from '../../platform/config/settings.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { Refusal, refuseIf } from '../../platform/refusal/refusal.js';
import { readSpent, spendProof } from './reporting.queries.js';
import { minutesToProve, whyNotProof, work, type ChallengeFacts, type ProvedAct } from './reporting.rules.js';

export interface Proof {
  hash: Buffer;
  expiresAt: Date;
}

@Injectable()
export class ProofsService {
  private readonly secrets: { hmacSignatureSecret: string; hmacKeySignatureSecret: string };

  constructor(
    private readonly database: Database,
    settings: Settings,
  ) {
    const derived = (purpose: string): string => createHmac('sha256', settings.secret).update(purpose).digest('base64url');
    this.secrets = { hmacSignatureSecret: derived('proof challenge'), hmacKeySignatureSecret: derived('proof solution') };
  }

  /**
   * A challenge in ALTCHA's format, as JSON. What it is for and until when is signed with it: the library's own expiry follows the
   * machine's time, and ours the clock.
   */
  async challenge({ commentId, kind }: ProvedAct, now: Date): Promise<string> {
    const data = { commentId, kind, until: now.getTime() + minutesToProve * 60_000 };
    const counter = randomInt(work.fewest, work.most);
    const { algorithm, cost } = work;
    return JSON.stringify(await createChallenge({ algorithm, cost, counter, data, deriveKey, ...this.secrets }));
  }

  /** Whether the work was done, and for this act. It is not used yet: {@link spend}. */
  async check(proof: string, act: ProvedAct, now: Date): Promise<Proof> {
    const payload = readPayload(proof);
    const isRight = payload !== null && (await this.isSolved(payload));
    if (!isRight) throw new Refusal('PROOF_WRONG', {}, 'input.proof');
    const facts = payload.challenge.parameters.data as unknown as ChallengeFacts;
    refuseIf(whyNotProof(facts, act, now), 'input.proof');
    // The salt is signed and drawn by chance: it names the challenge, however its proof is written.
    const hash = createHash('sha256').update(payload.challenge.parameters.salt).update(payload.challenge.parameters.nonce).digest();
    return { hash, expiresAt: new Date(facts.until) };
  }

  /** Uses the proof for that report; refused when it was used before. */
  async spend(tx: Tx, { hash, expiresAt }: Proof, reportId: string, idempotencyKey: string | null): Promise<void> {
    const [spent] = await this.database.rowsIn(tx, spendProof, [hash, expiresAt, reportId, idempotencyKey]);
    if (!spent) throw new Refusal('PROOF_USED', {}, 'input.proof');
  }

  /** The report that the same request entered before; null when the proof is unused. */
  async earlier({ hash }: Proof, idempotencyKey: string | null): Promise<string | null> {
    const [spent] = await this.database.rows(readSpent, [hash]);
    if (!spent) return null;
    if (idempotencyKey === null || spent.idempotencyKey !== idempotencyKey) throw new Refusal('PROOF_USED', {}, 'input.proof');
    return spent.reportId;
  }

  /** The report that the same request confirmed before with that link. */
  async confirmedBefore(tx: Tx, hash: Buffer, idempotencyKey: string | null): Promise<string> {
    const [used] = await this.database.rowsIn(tx, readSpent, [hash]);
    if (!used || idempotencyKey === null || used.idempotencyKey !== idempotencyKey)
      throw new Refusal('REPORT_LINK_INVALID', {}, 'input.token');
    return used.reportId;
  }

  /** What comes from outside may be anything at all. */
  private async isSolved({ challenge, solution }: Payload): Promise<boolean> {
    try {
      return (await verifySolution({ challenge, solution, deriveKey, ...this.secrets })).verified;
    } catch {
      return false;
    }
  }
}

function readPayload(proof: string): Payload | null {
  try {
    const payload = JSON.parse(proof) as Payload | null;
    const parameters = payload?.challenge?.parameters;
    return typeof parameters?.salt === 'string' && typeof parameters.nonce === 'string' ? payload : null;
  } catch {
    return null;
  }
}
