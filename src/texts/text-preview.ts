/** A text as it would be divided, before it is saved. */
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Markdown } from '../platform/graphql/scalars.js';
import type { ProvisionKind } from './text-tree.rules.js';
import { ProvisionKinds } from './provision-kinds.js';
import { TextCorrection } from './correcting/correction.types.js';
import type { Correction } from './correcting/correction.rules.js';
import type { TextFormat } from './importing/text-files.js';
import { TextFormats } from './text-format.js';

@ObjectType({ description: 'A part of a text that is not saved yet.' })
export class PreviewedProvision {
  @Field(() => ProvisionKinds, { description: 'What it is.' })
  kind: ProvisionKind;
  @Field({ description: 'How the text calls it, such as “ARTÍCULO 1°”.' })
  label: string;
  @Field(() => String, { nullable: true, description: 'Its number, normalised: `1`, `9 bis`, `II`; null when it has none.' })
  number: string | null;
  @Field(() => String, { nullable: true, description: 'Its heading, if it has one.' })
  heading: string | null;
  @Field(() => Int, { description: 'How deep it lies: 0 at the top.' })
  depth: number;
  @Field({ description: 'The name in addresses that it would have.' })
  eid: string;
  @Field(() => Markdown, { description: 'Its own words without those of the parts that it holds.' })
  body: string;
  /** Where it stands in the text, from 0. */
  position: number;
}

@ObjectType({ description: 'A place where a part may be split by hand.' })
export class TextSplit {
  @Field(() => Int, { description: 'Where the new part would begin, counted in characters (UTF-16) of the body.' })
  at: number;
  @Field({ description: 'The line or sentence that begins there, shortened.' })
  words: string;
}

@ObjectType({ description: 'How a text would be divided if it were saved as it is.' })
export class TextPreview {
  @Field(() => Int, { description: 'How many articles it has. A text without any cannot be saved.' })
  articleCount: number;
  @Field(() => TextFormats, { description: 'As what it was read.' })
  format: TextFormat;
  @Field(() => [TextCorrection], {
    description: 'The corrections that hold: those that were sent, or else those of the text saved before that still apply.',
  })
  corrections: readonly Correction[];
  @Field(() => Int, { description: 'How many corrections of the text saved before have no place in this one.' })
  lostCorrections: number;
  /** Packed; see text-note.rules.ts. */
  notes: string[];
  @Field(() => Int, { description: 'How many parts it has in all.' })
  provisionCount: number;
  @Field(() => [PreviewedProvision], {
    description: 'Its parts in document order, each before those that it holds; the first 200 from `from` on.',
  })
  provisions: PreviewedProvision[];
}
