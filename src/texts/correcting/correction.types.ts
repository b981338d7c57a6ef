/** Corrections of how a text is divided, as the API takes and shows them. */
import { Field, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { IsInt, IsOptional, IsString, MaxLength, Min } from 'class-validator';
import { Refusal } from '../../platform/refusal/refusal.js';
import type { ProvisionKind } from '../text-tree.rules.js';
import type { Correction } from './correction.rules.js';
import { ProvisionKinds } from '../provision-kinds.js';

export const CorrectionActs = { SPLIT: 'split', JOIN: 'join', RETYPE: 'retype', RENUMBER: 'renumber' } as const;
export type CorrectionAct = (typeof CorrectionActs)[keyof typeof CorrectionActs];
registerEnumType(CorrectionActs, {
  name: 'TextCorrectionAct',
  description: 'What is corrected in how a text is divided. No word is added, lost or moved.',
  valuesMap: {
    SPLIT: { description: 'Makes two parts of one: needs `at`, and `kind` where its first words do not say what the new part is.' },
    JOIN: { description: 'Puts the words of a part at the end of the part before it, or `as` its heading.' },
    RETYPE: { description: 'Makes it a part of another `kind`.' },
    RENUMBER: { description: 'Gives it another `number`.' },
  },
});

export const JoinedAs = { BODY: 'body', HEADING: 'heading' } as const;
registerEnumType(JoinedAs, {
  name: 'TextJoin',
  description: 'What the words of a part become in the part before it.',
  valuesMap: { BODY: { description: 'Its last words.' }, HEADING: { description: 'Its heading, when it has none and no words either.' } },
});

const eidOf = 'The part by its eid, as the corrections before this one have left it.';
const atOf = 'Where the new part begins, counted in characters (UTF-16) of the body; one of `splits`.';

@ObjectType({ description: 'What an official corrected in how a text is divided.' })
export class TextCorrection {
  @Field(() => CorrectionActs, { description: 'What was done.' })
  act: CorrectionAct;
  @Field({ description: eidOf })
  eid: string;
  @Field(() => Int, { nullable: true, description: atOf })
  at?: number | null;
  @Field(() => ProvisionKinds, { nullable: true, description: 'What it is, or the new part.' })
  kind?: ProvisionKind | null;
  @Field(() => JoinedAs, { nullable: true, description: 'What its words became.' })
  as?: 'body' | 'heading' | null;
  @Field(() => String, { nullable: true, description: 'Its number.' })
  number?: string | null;
}

@InputType({ description: 'A correction of how a text is divided.' })
export class TextCorrectionInput {
  @Field(() => CorrectionActs, { description: 'What is to be done.' })
  @IsString()
  act: CorrectionAct;

  @IsString()
  @MaxLength(1_000)
  @Field({ description: eidOf })
  eid: string;

  @IsOptional()
  @IsInt()
  @Min(0)
  @Field(() => Int, { nullable: true, description: atOf })
  at?: number | null;

  @IsOptional()
  @IsString()
  @Field(() => ProvisionKinds, { nullable: true, description: 'What it is, or the new part.' })
  kind?: ProvisionKind | null;

  @IsOptional()
  @IsString()
  @Field(() => JoinedAs, { nullable: true, description: 'What its words become; `BODY` when nothing is said.' })
  as?: 'body' | 'heading' | null;

  @IsOptional()
  @IsString()
  @MaxLength(40)
  @Field(() => String, { nullable: true, description: 'As the text would write it: `5`, `9 bis`, `II`.' })
  number?: string | null;
}

/** Without what does not belong to the act. @throws Refusal TEXT_CORRECTION_INCOMPLETE */
export function readCorrections(inputs: readonly TextCorrectionInput[], prefix = 'input.'): Correction[] {
  return inputs.map((input, index) => {
    const correction = readCorrection(input);
    if (correction === null) throw new Refusal('TEXT_CORRECTION_INCOMPLETE', { step: index + 1 }, `${prefix}corrections`);
    return correction;
  });
}

function readCorrection({ act, eid, at, kind, as, number }: TextCorrectionInput): Correction | null {
  if (act === 'split') return at == null ? null : { act, eid, at, ...(kind ? { kind } : {}) };
  if (act === 'join') return { act, eid, ...(as ? { as } : {}) };
  if (act === 'retype') return kind ? { act, eid, kind } : null;
  return number ? { act, eid, number } : null;
}
