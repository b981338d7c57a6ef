/** The figures of the response network, as the API shows them. */
import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { CalendarDate } from '../platform/graphql/scalars.js';

@ObjectType({
  description:
    'How terms were kept. Every question that an agency got in the period, by asking, by transfer or by being asked again, is in exactly one of answeredInTime, answeredLate, pending, overdue, transferred and withdrawn.',
})
export class ResponseFigures {
  @Field(() => Int, { description: 'Questions that were received.' })
  asked: number;
  @Field(() => Int, { description: 'Answered in time.' })
  answeredInTime: number;
  @Field(() => Int, { description: 'Answered, but late.' })
  answeredLate: number;
  @Field(() => Int, { description: 'Not answered yet, and still in time.' })
  pending: number;
  @Field(() => Int, { description: 'Not answered, and late.' })
  overdue: number;
  @Field(() => Int, { description: 'Late: answered late or overdue.' })
  late: number;
  @Field(() => Int, { description: 'Passed on to another agency.' })
  transferred: number;
  @Field(() => Int, { description: 'Passed on after the five working days for it.' })
  transferredLate: number;
  @Field(() => Int, { description: 'Taken back by whoever asked.' })
  withdrawn: number;
  @Field(() => Int, { description: 'Whose term was extended.' })
  extended: number;
  @Field(() => Float, { nullable: true, description: 'Median of the working days that answers took; null without answers.' })
  medianDays: number | null;
  @Field(() => Float, { nullable: true, description: 'Mean of the ratings, 1 to 5; null without ratings.' })
  rating: number | null;
  @Field(() => Int, { description: 'How many answers were rated.' })
  ratings: number;
}

@ObjectType({ description: 'How one agency kept its terms.' })
export class AgencyResponse {
  agencyId: string;
  slug: string;
  @Field(() => ResponseFigures, { description: 'The figures.' })
  figures: ResponseFigures;
}

@ObjectType({ description: 'How the agencies answer: the terms that began within a period, by the day of receipt.' })
export class ResponseNetwork {
  @Field(() => CalendarDate, { description: 'The first day.' })
  from: string;
  @Field(() => CalendarDate, { description: 'The last day.' })
  until: string;
}
