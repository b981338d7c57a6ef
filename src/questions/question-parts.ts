/** What a question shows besides its own row. */
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { CalendarDate, Html, Markdown } from '../platform/graphql/scalars.js';
import type { PetitionKind } from './clocks.rules.js';
import { PetitionKinds } from './enums.js';
import { Guidance } from './guidance.entity.js';
import { Question } from './question.entity.js';

@ObjectType({ description: 'A question word for word: for whoever asked, the officials of the agency, and administrators.' })
export class QuestionOriginal {
  @Field({ description: 'The title as it was written.' })
  title: string;
  @Field(() => Markdown, { description: 'The question as it was written.' })
  body: string;
  @Field(() => Html, { description: 'The same, safe to show in a page.' })
  bodyHtml: string;
  @Field({ description: 'Of a private question: whether the agency may publish an edition of it without personal data.' })
  allowsEdition: boolean;
  asking: Pick<Question, 'id' | 'askerId' | 'askedAt' | 'rounds'>;
}

@ObjectType({ description: 'An answer word for word, with what whoever asked said of it.' })
export class AnswerOriginal {
  @Field(() => Markdown, { description: 'The answer as it was written.' })
  body: string;
  @Field(() => Html, { description: 'The same, safe to show in a page.' })
  bodyHtml: string;
  @Field(() => String, { nullable: true, description: 'What whoever asked said when they rated it.' })
  ratingWords: string | null;
}

@ObjectType({ description: 'The term that a question of one kind would have if it were asked now.' })
export class PetitionTerm {
  @Field(() => PetitionKinds, { description: 'The kind.' })
  kind: PetitionKind;
  @Field(() => Int, { description: 'Working days that the law gives.' })
  workingDays: number;
  @Field(() => CalendarDate, { description: 'The working day on which it would count as received.' })
  receivedOn: string;
  @Field(() => CalendarDate, { description: 'The last day on which an answer would be in time.' })
  dueOn: string;
}

@ObjectType({ description: 'Something that answers what one is about to ask: an answered question or guidance.' })
export class SimilarAnswer {
  @Field(() => Question, { nullable: true, description: 'The question, when it is one.' })
  question: Question | null;
  @Field(() => Guidance, { nullable: true, description: 'The guidance, when it is that.' })
  guidance: Guidance | null;
}

@ObjectType({ description: 'How much waits in the queue of an agency.' })
export class QueueSummary {
  @Field(() => Int, { description: 'Everything.' })
  all: number;
  @Field(() => Int, { description: 'What the viewer has taken.' })
  mine: number;
  @Field(() => Int, { description: 'What nobody has taken.' })
  unassigned: number;
  @Field(() => Int, { description: 'What is due within two working days.' })
  dueSoon: number;
  @Field(() => Int, { description: 'What should have been answered.' })
  late: number;
}
