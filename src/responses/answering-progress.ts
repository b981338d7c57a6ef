/** How far the answering of a consultation has come, for everybody to see. */
import { Extensions, Field, Int, ObjectType } from '@nestjs/graphql';
import { DateTime } from '../platform/graphql/scalars.js';
import { DispositionCount } from './observation-answer.js';

@ObjectType({ description: 'How far an agency has come with answering the observations of a consultation, counted at this moment.' })
export class AnsweringProgress {
  consultationId: string;

  @Field(() => Boolean, { description: 'Whether the comments have been entered as observations; that happens at the closing.' })
  isEntered: boolean;

  @Field(() => Int, { description: 'All observations that have a number.' })
  total: number;

  @Field(() => Int, { description: 'Those that need an answer or have one: neither hidden nor withdrawn since the closing.' })
  inScope: number;

  @Field(() => Int, { description: 'Those in scope with a signed answer.' })
  answered: number;

  @Field(() => Int, { description: 'Those in scope without a signed answer.' })
  unanswered: number;

  @Extensions({ perViewer: true })
  @Field(() => Int, {
    nullable: true,
    description: 'Those for which an answer, or a revision, is prepared and not signed. Null for the public.',
  })
  prepared: number | null;

  @Field(() => Int, { description: 'Those that moderators hid after the closing.' })
  hidden: number;

  @Field(() => Int, { description: 'Those that their authors took back after the closing.' })
  withdrawn: number;

  @Field(() => [DispositionCount], { description: 'Signed answers in scope by what they say.' })
  byDisposition: DispositionCount[];

  @Field(() => DateTime, {
    nullable: true,
    description: 'From this moment on answers are late; null where the policy of the consultation fixes no term.',
  })
  dueAt: Date | null;

  @Field(() => Boolean, { description: 'Whether an observation has gone without an answer beyond the term.' })
  isLate: boolean;

  @Field(() => Int, { description: 'Calendar days begun since the term ended while somebody still waits; 0 when nobody does.' })
  daysLate: number;

  @Field(() => Int, { description: 'Answers in scope that were signed after the term.' })
  answeredLate: number;

  @Field(() => Int, { description: 'The revision of the matrix, to be sent with what is done to a selection.' })
  revision: number;
}
