/** Whether the viewer may do something, and why not, in words for a page. */
import { Field, ObjectType } from '@nestjs/graphql';
import { say, type Language } from '../platform/messages/messages.js';
import { Refusal, type RefusalFacts } from '../platform/refusal/refusal.js';

@ObjectType({ description: 'Whether the viewer may do something now, and if not, why.' })
export class Permission {
  @Field({ description: 'Whether it is allowed now.' })
  allowed: boolean;
  @Field(() => String, { nullable: true, description: 'The code with which it would be refused, null when allowed.' })
  code: string | null;
  @Field(() => String, { nullable: true, description: 'The reason in the language of the request, null when allowed.' })
  reason: string | null;
}

/** What a rule answered (`whyNot…`), for the API. */
export function permission(refusal: Refusal | string | null, language: Language, facts: RefusalFacts = {}): Permission {
  if (refusal === null) return { allowed: true, code: null, reason: null };
  const { code, facts: known } = typeof refusal === 'string' ? { code: refusal, facts } : refusal;
  return { allowed: false, code, reason: say(language, `refusals.${code}`, { ...known, ...facts }) };
}
