/** How much waits in a queue, an object type without a table. */
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { DateTime } from '../../platform/graphql/scalars.js';
import type { Figures } from './queue.queries.js';

@ObjectType({ description: 'How much waits in the queue of an agency.' })
export class ModerationQueueFigures implements Figures {
  @Field(() => Int, { description: 'Open cases.' })
  waiting: number;
  @Field(() => Int, { description: 'Those of them with open reports.' })
  reported: number;
  @Field(() => Int, { description: 'Those of them whose comment is held back.' })
  held: number;
  @Field(() => Int, { description: 'Those of them that the filter suggested.' })
  advised: number;
  @Field(() => Int, { description: 'Those of them that somebody is at work on.' })
  claimed: number;
  @Field(() => Int, { description: 'Those of them that the viewer is at work on.' })
  mine: number;
  @Field(() => Int, { description: 'Those of them that should have been attended to by now.' })
  late: number;
  @Field(() => DateTime, { nullable: true, description: 'Since when the oldest of them waits; null where none does.' })
  oldestSince: Date | null;
}
