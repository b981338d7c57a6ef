/** One line of the public history of a consultation. */
import { Field, ObjectType } from '@nestjs/graphql';
import { DateTime, Sequence } from '../platform/graphql/scalars.js';
import { HistoryAct } from './enums.js';

@ObjectType({ description: 'What a change touched.' })
export class HistoryChange {
  @Field({
    description:
      'Name of the field, such as `closesAt` or `translations.en.title`; `poll` where a result is concerned, `text` where a version of the text is, `report` where a report of observations is.',
  })
  field: string;
  @Field(() => String, {
    nullable: true,
    description: 'What it was, for moments, terms and versions; null where the history does not keep it.',
  })
  before: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'What it became, the question of the poll, or the number of the version; null where the history does not keep it.',
  })
  after: string | null;
}

@ObjectType({ description: 'One line of the public history of a consultation.' })
export class HistoryEntry {
  @Field(() => Sequence, { description: 'Its place in the order of everything that happened.' })
  sequence: string;
  @Field(() => DateTime, { description: 'When it happened.' })
  at: Date;
  @Field(() => HistoryAct, { description: 'What happened.' })
  act: (typeof HistoryAct)[keyof typeof HistoryAct];
  @Field(() => String, { nullable: true, description: 'The reason that the agency gave, where one is required, or the note.' })
  reason: string | null;
  @Field(() => [HistoryChange], { description: 'What was changed.' })
  changes: HistoryChange[];
}
