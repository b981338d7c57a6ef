/** An answer as it will be read, before it is given. */
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { AnswerReasonWords } from './observation-answer.js';
import { Observation } from './observation.entity.js';

@ObjectType({ description: 'An answer as one observation would get it.' })
export class AnswerSample {
  @Field(() => Observation, { description: 'The observation.' })
  observation: Observation;

  @Field(() => [AnswerReasonWords], { description: 'The reasons with their blanks filled in.' })
  reasons: AnswerReasonWords[];
}

@ObjectType({ description: 'What an answer would do, before it is prepared.' })
export class AnswersPreview {
  @Field(() => Int, { description: 'How many observations would get it.' })
  count: number;

  @Field(() => [AnswerSample], { description: 'How the first three of them would read it.' })
  samples: AnswerSample[];
}
