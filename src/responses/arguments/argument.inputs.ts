/** What people send about arguments. */
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsBoolean, IsInt, IsOptional, IsString, Length, Min } from 'class-validator';
import { MutationInput } from '../../platform/graphql/payload.js';
import { Trimmed } from '../../platform/graphql/trimmed.js';

const mostJoined = 100;
const mostSplit = 500;

@InputType({ description: 'Which arguments; every condition that is given must hold.' })
export class ArgumentFilter {
  @IsOptional()
  @Trimmed()
  @IsString()
  @Length(1, 200)
  @Field(() => String, { nullable: true, description: 'A piece of the words of the comment that stands for it.' })
  text?: string | null;

  @IsOptional()
  @IsInt()
  @Min(1)
  @Field(() => Int, { nullable: true, description: 'Made by at least so many people.' })
  signaturesFrom?: number | null;

  @IsOptional()
  @IsBoolean()
  @Field(() => Boolean, { nullable: true, description: 'Whether it was kept apart from another in much the same words.' })
  hasNear?: boolean | null;

  @IsOptional()
  @IsBoolean()
  @Field(() => Boolean, {
    nullable: true,
    description: 'True: all its observations have a signed answer. False: at least one still needs one.',
  })
  answered?: boolean | null;
}

@InputType({ description: 'Which arguments are one.' })
export class JoinClustersInput extends MutationInput {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(mostJoined)
  @IsString({ each: true })
  @Field(() => [ID], { description: `Arguments of one consultation, 2 to ${mostJoined}; all are joined to the first.` })
  clusterIds: string[];
}

@InputType({ description: 'Which comments are another argument.' })
export class SplitClusterInput extends MutationInput {
  @IsString()
  @Field(() => ID, { description: 'The argument that they are counted with.' })
  clusterId: string;

  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(mostSplit)
  @IsString({ each: true })
  @Field(() => [ID], { description: `The comments, at most ${mostSplit}; those that say the same word by word go with them.` })
  commentIds: string[];
}

@InputType({ description: 'Which decision is undone.' })
export class UndoClusterDecisionInput extends MutationInput {
  @IsString()
  @Field(() => ID, { description: 'The decision.' })
  decisionId: string;
}
