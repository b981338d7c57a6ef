/** An answer as it was given to one observation: its blanks are filled in. */
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Account } from '../people/account.entity.js';
import { DateTime, Html, Locale, Markdown } from '../platform/graphql/scalars.js';
import { toHtml } from '../platform/markdown/markdown.js';
import type { Disposition } from './answering.rules.js';
import { ObservationTemplate } from './observation-template.entity.js';
import { Dispositions } from './enums.js';
import type { Blanks } from './template-words.rules.js';

@ObjectType('ObservationAnswer', {
  description: 'What the agency answered to an observation, signed by name and office. It never changes; a revision takes its place.',
})
export class GivenAnswer {
  id: string;
  /** 1 for the first answer. */
  place: number;

  @Field(() => Dispositions, { description: 'What the agency does with it.' })
  disposition: Disposition;

  reasons: Readonly<Record<string, string>>;
  changes: string[];
  versionId: string | null;
  blanks: Blanks;

  @Field({ description: 'Who signed it.' })
  signerName: string;

  @Field({ description: 'For which office.' })
  office: string;

  @Field(() => DateTime, { description: 'When it was signed.' })
  signedAt: Date;

  @Field(() => [GivenAnswer], { description: 'The answers that it took the place of, the first first.' })
  earlier: GivenAnswer[];
}

@ObjectType({ description: 'A reason in one language.' })
export class AnswerReasonWords {
  @Field(() => Locale, { description: 'The language.' })
  locale: string;

  @Field(() => Markdown, { description: 'The words; {number}, {article} and {name} stand for those of each observation.' })
  text: string;

  @Field(() => Html, { description: 'The words, safe to show in a page.' })
  get html(): string {
    return toHtml(this.text);
  }
}

@ObjectType({ description: 'An answer that is being prepared. Only the agency, auditors and administrators see it.' })
export class PreparedObservationAnswer {
  id: string;

  @Field(() => Dispositions, { description: 'What the agency is to do with the observation.' })
  disposition: Disposition;

  reasons: Readonly<Record<string, string>>;
  changes: string[];
  templateId: string | null;
  preparedBy: string;

  @Field(() => DateTime, { description: 'When it was prepared.' })
  preparedAt: Date;

  @Field(() => Account, { nullable: true, description: 'Who prepared it.' })
  author?: Account | null;

  @Field(() => ObservationTemplate, { nullable: true, description: 'The template that it was made from.' })
  template?: ObservationTemplate | null;
}

@ObjectType({ description: 'How many observations got one disposition.' })
export class DispositionCount {
  @Field(() => Dispositions, { description: 'The disposition.' })
  disposition: Disposition;

  @Field(() => Int, { description: 'How many signed answers in scope say so.' })
  count: number;
}
