/** What anybody learns of a ballot who knows the code of its receipt, and what its voter learns with the secret. */
import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { BallotWords } from './ballot.entity.js';
import { Poll } from './poll.entity.js';

export const BallotReceiptStates = { COUNTED: 'COUNTED', WITHDRAWN: 'WITHDRAWN', REPLACED: 'REPLACED' } as const;
export type BallotReceiptState = keyof typeof BallotReceiptStates;
registerEnumType(BallotReceiptStates, {
  name: 'BallotReceiptState',
  description: 'What became of the ballot.',
  valuesMap: {
    COUNTED: { description: 'It counts, as its voter left it.' },
    WITHDRAWN: { description: 'Its voter took it back.' },
    REPLACED: { description: 'Its voter cast another one in its place, with a receipt of its own.' },
  },
});

@ObjectType({
  description:
    'What a receipt tells about the ballot. With the code alone: whether it counts and is in the ledger, never the choice, nor who cast it, nor when. With the secret also its place in the ledger, the proof and, once the poll has closed, what was counted.',
})
export class BallotReceipt {
  @Field({ description: 'The code as it was given: capital letters in three groups.' })
  code: string;
  @Field(() => Poll, { description: 'The poll in which it was cast.' })
  poll: Poll;
  @Field(() => BallotReceiptStates, { description: 'What became of the ballot.' })
  state: BallotReceiptState;
  @Field({ description: 'Whether its leaf has its place in the ledger already: within a second of voting.' })
  isInLedger: boolean;
  @Field({ description: 'Whether the secret was given and fits; only then are the fields below answered.' })
  isSecretRight: boolean;
  @Field(() => Int, { nullable: true, description: 'With the secret: its place in the ledger, from 0.' })
  leafIndex: number | null;
  @Field(() => String, { nullable: true, description: 'With the secret: its leaf in the ledger, canonical JSON.' })
  leaf: string | null;
  @Field(() => String, {
    nullable: true,
    description:
      'With the secret: a file in the form `c2sp.org/tlog-proof@v1` that proves without this server that the leaf is in the ledger. Null until a checkpoint covers it.',
  })
  proof: string | null;
  @Field(() => BallotWords, {
    nullable: true,
    description: 'With the secret, once the poll has closed: what was counted. Null when it does not count.',
  })
  counted: BallotWords | null;
}
