/** How many take part, for those who ask and those who check them. */
import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { Consultation } from '../consultations/consultation.entity.js';
import { CalendarDate } from '../platform/graphql/scalars.js';
import { Provision } from '../texts/provision.entity.js';
import { CommentCounts } from './comment-parts.entity.js';

@ObjectType({ description: 'Participation on one day, in the time zone of the consultation.' })
export class ParticipationDay {
  @Field(() => CalendarDate, { description: 'The day.' })
  date: string;
  @Field(() => Int, {
    description:
      'Comments and replies posted that day, those included that were hidden or withdrawn since. Official answers are not counted.',
  })
  comments: number;
  @Field(() => Int, { description: 'People who commented for the first time that day.' })
  newCommenters: number;
  @Field(() => Int, {
    nullable: true,
    description:
      'Ballots cast that day in those polls whose turnout may be seen now, by their policies and the clock; null when there is none. Changes are not counted; a ballot withdrawn since still is, and counts again when it is cast again.',
  })
  ballots: number | null;
}

@ObjectType({ description: 'Participation on one part of the text.' })
export class ProvisionParticipation {
  @Field(() => Provision, { description: 'The part, as its newest version words it.' })
  provision: Provision;
  @Field(() => CommentCounts, { description: 'How many comments and replies can be read on this part itself.' })
  counts: CommentCounts;
}

@ObjectType({ description: 'How many take part. It is read from counters, however many comments and ballots there are.' })
export class Participation {
  consultation: Consultation;

  @Field(() => [ParticipationDay], {
    description:
      'Each day from the opening to today or the closing, quiet ones included, the first first; then days after the closing on which something was posted.',
  })
  byDay?: ParticipationDay[];
  @Field(() => CommentCounts, { description: 'How many comments and replies can be read, by stance; the same as `commentCounts`.' })
  byStance?: CommentCounts;
  @Field(() => Int, {
    description: 'How many people have commented or replied, whatever became of their comments. Officials of the agency are not counted.',
  })
  commenters?: number;
}
