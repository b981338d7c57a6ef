/** The ledger as the API shows it to whoever wants to check it. */
import { Field, Float, ObjectType } from '@nestjs/graphql';
import { DateTime } from '../platform/graphql/scalars.js';

@ObjectType({ description: 'What the ledger had in it at a moment, signed.' })
export class LedgerCheckpoint {
  @Field(() => Float, { description: 'How many leaves there were.' })
  size: number;
  @Field({ description: 'The root of the Merkle tree over all of them (RFC 9162), base64.' })
  root: string;
  @Field(() => DateTime, { description: 'When it was signed.' })
  madeAt: Date;
  @Field({ description: 'The signed note, word for word (c2sp.org/tlog-checkpoint).' })
  note: string;
}

@ObjectType({
  description: 'The ledger: an append-only log of what was done, which anybody can read as plain files (c2sp.org/tlog-tiles) and check.',
})
export class Ledger {
  @Field({ description: 'Its name, with which every checkpoint begins.' })
  origin: string;
  @Field({ description: 'Its public key, as `urna verify` and other clients of such logs take it (c2sp.org/signed-note).' })
  verifierKey: string;
  @Field({ description: 'The address below which its files are served.' })
  url: string;
  @Field(() => LedgerCheckpoint, { nullable: true, description: 'The newest checkpoint.' })
  checkpoint: LedgerCheckpoint | null;
}
