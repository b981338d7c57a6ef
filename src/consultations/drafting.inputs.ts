/** What officials send to begin a consultation and to change its particulars. */
import { Field, ID, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsEmail, IsEnum, IsOptional, IsString, Length, MaxLength, ValidateNested } from 'class-validator';
import { MutationInput } from '../platform/graphql/payload.js';
import { Markdown } from '../platform/graphql/scalars.js';
import { Channel } from './consultation-parts.entity.js';

@InputType({ description: 'Whom to ask about a consultation.' })
export class ContactInput {
  @IsString()
  @Length(2, 200)
  @Field({ description: 'The office in charge.' })
  office: string;

  @IsString()
  @Length(2, 200)
  @Field({ description: 'The official who answers for it.' })
  name: string;

  @IsEmail()
  @MaxLength(254)
  @Field({ description: 'E-mail address of the office. It becomes public.' })
  email: string;

  @IsOptional()
  @IsString()
  @MaxLength(50)
  @Field(() => String, { nullable: true, description: 'Telephone number.' })
  phone: string | null;
}

@InputType({ isAbstract: true })
abstract class ParticularsInput extends MutationInput {
  @IsOptional()
  @IsString()
  @Length(1, 100)
  @Field(() => String, { nullable: true, description: 'Name in addresses; made from the title when not given.' })
  slug?: string | null;

  @IsOptional()
  @IsString()
  @MaxLength(20)
  @Field(() => String, { nullable: true, description: 'Code of the territory it concerns.' })
  territory?: string | null;

  @IsOptional()
  @IsString({ each: true })
  @ArrayMaxSize(20)
  @Field(() => [String], { nullable: true, description: 'Slugs of its topics.' })
  topics?: string[] | null;

  @IsOptional()
  @IsString()
  @MaxLength(60)
  @Field(() => String, {
    nullable: true,
    description: 'IANA time zone in which its days are counted; `America/Bogota` when not given.',
  })
  timeZone?: string | null;

  @IsOptional()
  @ValidateNested()
  @Type(() => ContactInput)
  @Field(() => ContactInput, { nullable: true, description: 'Whom to ask; required before it is announced.' })
  contact?: ContactInput | null;

  @IsOptional()
  @IsEnum(Channel, { each: true })
  @ArrayMaxSize(10)
  @Field(() => [Channel], {
    nullable: true,
    description: 'The ways to take part; at least one is required before it is announced.',
  })
  channels?: Channel[] | null;
}

@InputType({ description: 'A new draft, in Spanish. Other languages follow with `setTranslation`.' })
export class CreateConsultationInput extends ParticularsInput {
  @IsString()
  @Field(() => ID, { description: 'The agency in whose name it is published.' })
  agencyId: string;

  @IsString()
  @Length(1, 300)
  @Field({ description: 'Title in Spanish.' })
  title: string;

  @IsOptional()
  @IsString()
  @MaxLength(2_000)
  @Field(() => String, { nullable: true, description: 'Summary in Spanish; may follow later.' })
  summary?: string | null;

  @IsOptional()
  @IsString()
  @MaxLength(100_000)
  @Field(() => Markdown, { nullable: true, description: 'Body in Spanish; may follow later.' })
  body?: string | null;
}

@InputType({
  description: 'Changes of a draft, or corrections of a published consultation. What is absent stays as it is.',
})
export class UpdateConsultationInput extends ParticularsInput {
  @IsString()
  @Field(() => ID, { description: 'The consultation.' })
  id: string;

  @IsOptional()
  @IsString()
  @MaxLength(2_000)
  @Field(() => String, {
    nullable: true,
    description: 'Why; required after publication, when only contact and channels may be corrected. It becomes public.',
  })
  reason?: string | null;
}
