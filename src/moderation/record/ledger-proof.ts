/** Where a decision stands in the ledger, as the API shows it. */
import { Field, Float, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'The leaf of a decision in the ledger, with the proof that it is there.' })
export class DecisionProof {
  @Field({ description: 'The leaf, word for word: canonical JSON whose `statement` is a hash of what the moderator wrote.' })
  leaf: string;
  @Field(() => Float, { nullable: true, description: 'Its place in the ledger, from 0; null for the moment in which it waits for one.' })
  leafIndex: number | null;
  @Field(() => String, {
    nullable: true,
    description: 'The proof as a file (c2sp.org/tlog-proof@v1), which `urna verify --receipt` and other clients take; null while it waits.',
  })
  proof: string | null;
  @Field({ description: 'Whether the public log says of the decision exactly what the leaf says.' })
  isIntact: boolean;
}
