/** That somebody took part in a poll, as they themselves find it again. */
import { Field, ObjectType } from '@nestjs/graphql';
import { ConnectionOf } from '../platform/graphql/relay.js';
import { Poll } from './poll.entity.js';

@ObjectType({
  description:
    'A poll in which the viewer has taken part. When that was is not known: the roll holds no moments, as they would lead from a person to a ballot. It never says the choice.',
})
export class ViewerVote {
  @Field(() => Poll, { description: 'The poll.' })
  poll: Poll;
}

export const ViewerVoteConnection = ConnectionOf(ViewerVote);
