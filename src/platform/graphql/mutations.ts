/** Turns what a mutation refuses into `userErrors` of its payload, in the language of the request. */
import { defaultFieldResolver, type GraphQLSchema } from 'graphql';
import { say } from '../messages/messages.js';
import { Refusal, refuseIf } from '../refusal/refusal.js';
import { isAttempt, noteRefused } from '../refused-log.js';
import type { CarriedOut } from './carried-out.js';
import type { GraphContext } from './context.js';
import { InvalidInput } from './errors.js';
import type { UserError } from './payload.js';

/**
 * Wraps every mutation of the schema; faults and wrong ids of types pass through as errors.
 * @param whyNotAct why that viewer may carry out none of that name, whatever it is about
 */
export function answerRefusals(
  schema: GraphQLSchema,
  carriedOut: CarriedOut,
  whyNotAct: (viewer: unknown, mutation: string) => string | null,
): GraphQLSchema {
  for (const field of Object.values(schema.getMutationType()?.getFields() ?? {})) {
    const act = field.resolve ?? defaultFieldResolver;
    field.resolve = async (source, args, context: GraphContext, info) => {
      try {
        refuseIf(whyNotAct(context.viewer, info.fieldName));
        const payload = (await act(source, args, context, info)) as { userErrors?: UserError[] };
        payload.userErrors ??= [];
        if (payload.userErrors.length === 0) carriedOut.note(info.fieldName, payload, context.request);
        return payload;
      } catch (error) {
        noteAttempt(info.fieldName, error);
        if (error instanceof Refusal) return { userErrors: [toUserError(error, context)] };
        if (error instanceof InvalidInput) return { userErrors: error.refusals.map((refusal) => toUserError(refusal, context)) };
        throw error;
      }
    };
  }
  return schema;
}

/** What was tried and how it was refused; nothing of who tried, nor with what. */
function noteAttempt(mutation: string, error: unknown): void {
  const code = error instanceof Refusal ? error.code : error instanceof InvalidInput ? 'INPUT_INVALID' : null;
  if (code !== null && isAttempt(code)) noteRefused(mutation, code);
}

/** For a mutation that answers something besides why it was refused. */
export function toUserError(refusal: Refusal, context: GraphContext): UserError {
  return { code: refusal.code, field: refusal.field?.split('.') ?? null, message: tell(refusal, context.language) };
}

/** The sentence of a refusal; an invalid field is explained by the rule that it broke. */
export function tell(refusal: Refusal, language: GraphContext['language']): string {
  if (refusal.code !== 'INPUT_INVALID') return say(language, `refusals.${refusal.code}`, refusal.facts);
  const key = `validation.${String(refusal.facts.rule)}`;
  const problem = say(language, key, refusal.facts);
  return say(language, 'refusals.INPUT_INVALID', {
    ...refusal.facts,
    problem: problem === key ? say(language, 'validation.other') : problem,
  });
}
