/** What subscriptions about appeals carry. */
import { createUnionType, Extensions, Field, ObjectType } from '@nestjs/graphql';
import { ModerationAppeal } from '../moderation/appeals/appeal.entity.js';
import { Sequence } from '../platform/graphql/scalars.js';
import { ResyncRequired } from './live.types.js';

@ObjectType({ description: 'An appeal was filed, passed on, decided, settled or withdrawn, or waits again.' })
export class AppealChanged {
  @Field(() => Sequence, {
    description: 'Place of this event in the order of everything; pass the newest one as `after` when subscribing again.',
  })
  sequence: string;

  appealId: string;

  @Extensions({ perViewer: true })
  @Field(() => ModerationAppeal, { nullable: true, description: 'The appeal as it is now.' })
  appeal?: ModerationAppeal | null;
}

export const AppealEventUnion = createUnionType({
  name: 'AppealEvent',
  description: 'An event of `appealChanged` or `moderationAppealEvents`.',
  types: () => [AppealChanged, ResyncRequired] as const,
  resolveType: (event: object) => event.constructor as typeof AppealChanged,
});
