/** What an official needs to choose dates: the days that must pass between opening and closing, as the policy counts them. */
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { CalendarDate, DateTime } from '../platform/graphql/scalars.js';
import type { Holiday } from '../platform/clock/calendar.rules.js';
import { PublicationPolicy } from './publication-policy.entity.js';
import type { TermDay as CountedDay } from './publication.rules.js';

@ObjectType({ description: 'A day of the least term.' })
export class TermDay implements CountedDay {
  @Field(() => CalendarDate, { description: 'The day, in the time zone of the consultation.' })
  date: string;
  @Field({ description: 'Whether it is a working day: Monday to Friday, and no holiday of Colombia.' })
  isWorkingDay: boolean;
  /** Keys of their names. */
  holidays: readonly Holiday[];
  @Field(() => Int, {
    nullable: true,
    description: 'Its number among the full days that the policy counts, from 1; null when it is not counted.',
  })
  counts: number | null;
}

@ObjectType({
  description:
    'How long a consultation that opens at some moment must be open. The same arithmetic decides whether it may be announced: a closing before `earliestClosesAt` needs a justification, or is refused with TERM_TOO_SHORT.',
})
export class PublicationTerm {
  @Field(() => PublicationPolicy, {
    nullable: true,
    description: 'The rule in force on the day of opening; null when there is none, and then any closing after the opening will do.',
  })
  policy: PublicationPolicy | null;
  @Field(() => DateTime, { description: 'The moment of opening that was asked about.' })
  opensAt: Date;
  @Field(() => DateTime, {
    nullable: true,
    description: 'The first moment at which it may close without a justification; null when no policy is in force.',
  })
  earliestClosesAt: Date | null;
  @Field(() => [TermDay], {
    description:
      'The days from that of opening to that of the earliest closing, at most the first 120. The day of opening counts only when it opens at midnight. Empty when no policy is in force.',
  })
  days: TermDay[];
}

/** As many days as an answer lists. */
export const mostTermDays = 120;
