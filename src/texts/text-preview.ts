/** A text as it would be divided, before it is saved. */
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { ProvisionKinds } from './provision.entity.js';
import type { ProvisionKind } from './text-tree.rules.js';

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
  /** Made HTML only where it is asked for. */
  body: string;
}

@ObjectType({ description: 'How a text would be divided if it were saved as it is.' })
export class TextPreview {
  @Field(() => Int, { description: 'How many articles it has. A text without any cannot be saved.' })
  articleCount: number;
  @Field(() => [String], { description: 'What a person should look at, with line numbers of the source.' })
  notes: string[];
  @Field(() => Int, { description: 'How many parts it has in all.' })
  provisionCount: number;
  @Field(() => [PreviewedProvision], {
    description: 'Its parts in document order, each before those that it holds; the first 200.',
  })
  provisions: PreviewedProvision[];
}
