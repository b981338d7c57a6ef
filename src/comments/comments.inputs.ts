/** What people send to comment, and how readers ask for comments. */
import { ArgsType, Field, ID, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsBoolean, IsEnum, IsOptional, IsString, MaxLength, ValidateNested } from 'class-validator';
import { MutationInput } from '../platform/graphql/payload.js';
import { PageArgs } from '../platform/graphql/relay.js';
import { Markdown } from '../platform/graphql/scalars.js';
import { PassageInput } from './annotating/annotation.inputs.js';
import { longestBody } from './body.rules.js';
import type { CommentOrder } from './comment-pages.rules.js';
import type { Stance } from './comments.rules.js';
import { CommentOrders, Stances } from './enums.js';

const bodyDescription = `1 to ${longestBody.toLocaleString('en')} characters of Markdown.`;
const subjectDescription =
  'What it is about: a consultation, a provision (an article or another part of the text), or the comment that it replies to';

@InputType({ description: 'A new comment.' })
export class PostCommentInput extends MutationInput {
  @IsString()
  @Field(() => ID, { description: `${subjectDescription}.` })
  subjectId: string;

  @IsOptional()
  @IsEnum(Stances)
  @Field(() => Stances, {
    nullable: true,
    description: 'What it says of the text; NEUTRAL when absent. Officials of the agency take no other.',
  })
  stance?: Stance | null;

  @IsString()
  @Field(() => Markdown, { description: bodyDescription })
  body: string;

  @IsOptional()
  @ValidateNested()
  @Type(() => PassageInput)
  @Field(() => PassageInput, { nullable: true, description: 'The passage that it is about, where the subject is a provision.' })
  passage?: PassageInput | null;
}

const longestAnnotation = 50_000;

@InputType({ description: 'A comment as a W3C Web Annotation.' })
export class PostWebAnnotationInput extends MutationInput {
  @IsString()
  @Field(() => ID, { description: 'The consultation whose text it is about.' })
  consultationId: string;

  @IsString()
  @MaxLength(longestAnnotation)
  @Field({
    description: `One annotation in JSON-LD, at most ${longestAnnotation.toLocaleString('en')} characters. Its only target names a part of the current version by its eid, in the address or in a FragmentSelector; a TextQuoteSelector, a TextPositionSelector or both name the passage. Its textual bodies are the words of the comment.`,
  })
  annotation: string;

  @IsOptional()
  @IsEnum(Stances)
  @Field(() => Stances, { nullable: true, description: 'What it says of the text, as in `postComment`.' })
  stance?: Stance | null;
}

@InputType({ description: 'What somebody is writing.' })
export class SaveCommentDraftInput extends MutationInput {
  @IsString()
  @Field(() => ID, { description: `${subjectDescription}, as in \`postComment\`.` })
  subjectId: string;

  @IsOptional()
  @IsEnum(Stances)
  @Field(() => Stances, { nullable: true, description: 'The stance chosen so far; none when absent.' })
  stance?: Stance | null;

  @IsString()
  @Field(() => Markdown, {
    description: `The words so far, at most ${longestBody.toLocaleString('en')} characters; none discards the draft.`,
  })
  body: string;

  @IsOptional()
  @ValidateNested()
  @Type(() => PassageInput)
  @Field(() => PassageInput, {
    nullable: true,
    description:
      'The passage that it will be about, where the subject is a provision; none when absent. It is kept also when a newer version has other words.',
  })
  passage?: PassageInput | null;
}

@InputType({ description: 'Which draft to throw away.' })
export class DiscardCommentDraftInput extends MutationInput {
  @IsString()
  @Field(() => ID, { description: `${subjectDescription}, as it was saved.` })
  subjectId: string;
}

@InputType({ description: 'Other words for a comment.' })
export class EditCommentInput extends MutationInput {
  @IsString()
  @Field(() => ID, { description: 'The comment.' })
  commentId: string;

  @IsString()
  @Field(() => Markdown, { description: bodyDescription })
  body: string;

  @IsOptional()
  @IsEnum(Stances)
  @Field(() => Stances, { nullable: true, description: 'Another stance; stays as it is when absent.' })
  stance?: Stance | null;
}

@InputType({ isAbstract: true })
abstract class CommentInput extends MutationInput {
  @IsString()
  @Field(() => ID, { description: 'The comment.' })
  commentId: string;
}

@InputType({ description: 'Which comment to take back.' })
export class WithdrawCommentInput extends CommentInput {}

@InputType({ description: 'Which comment to support.' })
export class SupportCommentInput extends CommentInput {}

@InputType({ description: 'Which comment to support no longer.' })
export class RevokeSupportInput extends CommentInput {}

/** Arguments of a list of comments. */
@ArgsType()
export class CommentListArgs extends PageArgs {
  @IsEnum(CommentOrders)
  @Field(() => CommentOrders, { defaultValue: 'NEWEST', description: 'In which order.' })
  orderBy: CommentOrder = 'NEWEST';

  @IsOptional()
  @IsEnum(Stances)
  @Field(() => Stances, {
    nullable: true,
    description: 'Only those with this stance. Tombstones stay in the list of the stance that they had.',
  })
  stance?: Stance | null;

  @IsBoolean()
  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Whether tombstones to which nobody replied are listed, too. Those with replies always are.',
  })
  withTombstones: boolean = false;
}

/** Arguments of a list of replies. */
@ArgsType()
export class ReplyListArgs extends PageArgs {
  @IsBoolean()
  @Field(() => Boolean, {
    defaultValue: true,
    description: 'Whether tombstones to which nobody replied are listed, too. Those with replies always are.',
  })
  withTombstones: boolean = true;
}
