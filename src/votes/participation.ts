/** How many might take part in a poll, and what in their participation asks for care. */
import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { skews, type Skew } from './skew.rules.js';

export const SkewEnum = Object.fromEntries(skews.map((skew) => [skew, skew])) as { [K in Skew]: K };
registerEnumType(SkewEnum, {
  name: 'ParticipationSkew',
  description: 'Why a result should be read with care.',
  valuesMap: {
    FEW_BALLOTS: { description: 'Fewer than 30 ballots count, and voting is over.' },
    SMALL_PART: { description: 'Fewer than one in a hundred of those who might have voted did, and voting is over.' },
    ONE_DAY: { description: 'More than half of the ballots were cast on one day, of five or more on which people could vote.' },
  },
});

@ObjectType({ description: 'Something about who took part that asks for care in reading the result.' })
export class ParticipationWarning {
  @Field(() => SkewEnum, { description: 'What it is.' })
  code: Skew;
  @Field({ description: 'The same in words, in the language of the request.' })
  message: string;
}
