/** What the API says of arguments besides their rows. */
import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { Comment } from '../../comments/comment.entity.js';
import { ConnectionOf } from '../../platform/graphql/relay.js';
import { DateTime } from '../../platform/graphql/scalars.js';
import { ArgumentCluster } from './argument-cluster.entity.js';
import { ClusterDecision } from './cluster-decision.entity.js';

@ObjectType({ description: 'How many people wrote, how many comments, and how many arguments these make; only what can be read counts.' })
export class ArgumentCounts {
  @Field(() => Int, { description: 'People.' })
  people: number;

  @Field(() => Int, { description: 'Comments, each of which is listed by itself.' })
  comments: number;

  @Field(() => Int, { description: 'Distinct arguments. A comment that is not sorted yet is one of its own.' })
  arguments: number;
}

@ObjectType({ description: 'How far comments have been sorted into arguments.' })
export class ArgumentProgress {
  @Field(() => Int, { description: 'Comments that are still to be sorted, or to be sorted again.' })
  waiting: number;

  @Field(() => Boolean, { description: 'Whether a run is under way.' })
  isRunning: boolean;

  @Field(() => Int, { description: 'How many comments the run is about, or the last one was.' })
  total: number;

  @Field(() => Int, { description: 'Of these, how many were read.' })
  read: number;

  @Field(() => Int, { description: 'Of these, how many are in their argument.' })
  placed: number;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When the last run was finished; null while one is under way, or before the first.',
  })
  finishedAt: Date | null;
}

@ObjectType('ArgumentComment', { description: 'A comment that makes an argument.' })
export class ArgumentComment {
  commentId: string;

  @Field(() => Comment, { nullable: true, description: 'The comment.' })
  comment?: Comment | null;

  @Field(() => Float, {
    description:
      'How like it is to the letter that stands for the argument: the share of word sequences in common, 1 where all words are equal.',
  })
  likeness: number;

  @Field(() => Int, {
    name: 'addedWords',
    description: 'How many words it has that the letter has not: something more may be said in them.',
  })
  added: number;
}

@ObjectType({ description: 'Another argument in much the same words, which is not the same by the rules.' })
export class NearArgument {
  nearId: string;

  @Field(() => ArgumentCluster, { nullable: true, description: 'The other argument.' })
  argument?: ArgumentCluster | null;

  @Field(() => Float, { description: 'The share of word sequences that their letters have in common.' })
  likeness: number;

  @Field(() => [String], { description: 'The words that keep them apart, as compared; none where too many others differ.' })
  because: string[];
}

@ObjectType({ description: 'How far the observations that make an argument are answered.' })
export class ArgumentAnswering {
  @Field(() => Int, { description: 'Observations that need an answer or have one.' })
  inScope: number;

  @Field(() => Int, { description: 'Those with a signed answer.' })
  answered: number;
}

export const ArgumentClusterConnection = ConnectionOf(ArgumentCluster);
export const ArgumentCommentConnection = ConnectionOf(ArgumentComment, 'ArgumentComment');
export const ClusterDecisionConnection = ConnectionOf(ClusterDecision);
