/** What people send who selected a passage. */
import { ArgsType, Field, InputType, Int } from '@nestjs/graphql';
import { IsBoolean, IsInt, IsOptional, IsString, MaxLength, Min } from 'class-validator';
import { longestContext, longestPassage } from './passages.rules.js';

@InputType({
  description:
    'A passage of a part of the text, as the selectors of W3C Web Annotations say it: its words, what stands around them, and where. It is looked for in the current version.',
})
export class PassageInput {
  @IsString()
  @Field({ description: `Its words in plain text, at most ${longestPassage.toLocaleString('en')} characters.` })
  exact: string;

  @IsOptional()
  @IsString()
  @MaxLength(longestContext)
  @Field(() => String, { nullable: true, description: 'What stands before them: it tells the passage from others with the same words.' })
  prefix?: string | null;

  @IsOptional()
  @IsString()
  @MaxLength(longestContext)
  @Field(() => String, { nullable: true, description: 'What stands after them.' })
  suffix?: string | null;

  @IsOptional()
  @IsInt()
  @Min(0)
  @Field(() => Int, { nullable: true, description: 'Where they begin in the plain text, in Unicode code points from 0.' })
  start?: number | null;

  @IsOptional()
  @IsInt()
  @Min(0)
  @Field(() => Int, { nullable: true, description: 'The first code point after them.' })
  end?: number | null;

  @IsOptional()
  @IsBoolean()
  @Field(() => Boolean, { nullable: true, description: 'Whether the positions are counted in its heading, not in its text.' })
  isInHeading?: boolean | null;
}

@ArgsType()
export class PassagePlaceArgs {
  @IsInt()
  @Min(0)
  @Field(() => Int, { description: 'Where it begins in the plain text, in Unicode code points from 0.' })
  start: number;

  @IsInt()
  @Min(0)
  @Field(() => Int, { description: 'The first code point after it.' })
  end: number;

  @IsBoolean()
  @Field(() => Boolean, { defaultValue: false, description: 'Whether it is counted in the heading, not in the text.' })
  isInHeading: boolean = false;
}
