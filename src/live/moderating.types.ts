/** What subscriptions about the moderators' work carry. */
import { Extensions, Field, ObjectType } from '@nestjs/graphql';
import { ModerationBatch } from '../moderation/batches/moderation-batch.entity.js';
import { ModerationQueueFigures } from '../moderation/queue/queue-figures.js';
import { Sequence } from '../platform/graphql/scalars.js';

@ObjectType({ description: 'The queue of an agency as it is, at most twice a second.' })
export class ModerationQueueChanged {
  @Field(() => Sequence, {
    description: 'Place of this event in the order of everything; pass the newest one as `after` when subscribing again.',
  })
  sequence: string;

  agencyId: string;

  @Extensions({ perViewer: true })
  @Field(() => ModerationQueueFigures, {
    nullable: true,
    description: 'How much waits now, claims included; null when the viewer may no longer see it.',
  })
  figures?: ModerationQueueFigures | null;
}

@ObjectType({ description: 'How far a decision about many comments is, at most four times a second.' })
export class ModerationBatchChanged {
  @Field(() => Sequence, {
    description: 'Place of this event in the order of everything; pass the newest one as `after` when subscribing again.',
  })
  sequence: string;

  batchId: string;

  @Extensions({ perViewer: true })
  @Field(() => ModerationBatch, { nullable: true, description: 'The batch as it is now; null when the viewer may no longer see it.' })
  batch?: ModerationBatch | null;
}
