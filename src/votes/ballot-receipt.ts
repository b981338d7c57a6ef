/** What anybody learns of a ballot who knows the code of its receipt. */
import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Poll } from './poll.entity.js';

export const BallotReceiptStates = { COUNTED: 'COUNTED', WITHDRAWN: 'WITHDRAWN' } as const;
export type BallotReceiptState = keyof typeof BallotReceiptStates;
registerEnumType(BallotReceiptStates, {
  name: 'BallotReceiptState',
  description: 'What became of the ballot.',
  valuesMap: {
    COUNTED: { description: 'It counts, as its voter left it.' },
    WITHDRAWN: { description: 'Its voter took it back.' },
  },
});

@ObjectType({
  description:
    'What the code of a receipt tells about the ballot: never the choice, nor who cast it, nor when, which is kept nowhere beside the ballot.',
})
export class BallotReceipt {
  @Field({ description: 'The code as it was given: capital letters in three groups.' })
  code: string;
  @Field(() => Poll, { description: 'The poll in which it was cast.' })
  poll: Poll;
  @Field(() => BallotReceiptStates, { description: 'What became of the ballot.' })
  state: BallotReceiptState;
}
