/** What administrators send about topics, and what comes of it. */
import { Field, InputType, ObjectType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsString, Length, ValidateNested } from 'class-validator';
import { MutationInput, Payload } from '../platform/graphql/payload.js';
import { Locale } from '../platform/graphql/scalars.js';
import { Topic } from './topic.entity.js';

@InputType({ description: 'The name of a topic in one language.' })
export class TopicWordsInput {
  @IsString()
  @Field(() => Locale, { description: 'The language; `es` is required.' })
  locale: string;

  @IsString()
  @Length(2, 100)
  @Field({ description: 'The name.' })
  name: string;
}

@InputType({ isAbstract: true })
abstract class NamedTopicInput extends MutationInput {
  @IsString()
  @Length(2, 100)
  @Field({ description: 'Its name in addresses: lower-case letters and digits, with hyphens between. It never changes.' })
  slug: string;

  @ValidateNested({ each: true })
  @Type(() => TopicWordsInput)
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @Field(() => [TopicWordsInput], { description: 'Its name in Spanish and, optionally, other languages; all of them at once.' })
  words: TopicWordsInput[];
}

@InputType({ description: 'A new topic.' })
export class CreateTopicInput extends NamedTopicInput {}

@InputType({ description: 'Other words for a topic.' })
export class UpdateTopicInput extends NamedTopicInput {}

@InputType({ description: 'A topic to remove.' })
export class RemoveTopicInput extends MutationInput {
  @IsString()
  @Length(1, 100)
  @Field({ description: 'Its name in addresses.' })
  slug: string;
}

@ObjectType({ description: 'What came of adding a topic.' })
export class CreateTopicPayload extends Payload {
  @Field(() => Topic, { nullable: true, description: 'The topic.' })
  topic?: Topic | null;
}

@ObjectType({ description: 'What came of naming a topic anew.' })
export class UpdateTopicPayload extends Payload {
  @Field(() => Topic, { nullable: true, description: 'The topic as it is now.' })
  topic?: Topic | null;
}

@ObjectType({ description: 'What came of removing a topic.' })
export class RemoveTopicPayload extends Payload {
  @Field(() => String, { nullable: true, description: 'The slug that is free now.' })
  removedSlug?: string | null;
}
