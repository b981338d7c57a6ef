/** Turns what a mutation refuses into `userErrors` of its payload, in the language of the request. */
import { Logger } from '@nestjs/common';
import { defaultFieldResolver, type GraphQLSchema } from 'graphql';
import { say } from '../messages/messages.js';
import { Refusal } from '../refusal/refusal.js';
import type { CarriedOut } from './carried-out.js';
import type { GraphContext } from './context.js';
import { InvalidInput } from './errors.js';
import type { UserError } from './payload.js';

/** Wraps every mutation of the schema; faults and wrong ids of types pass through as errors. */
export function answerRefusals(schema: GraphQLSchema, carriedOut: CarriedOut): GraphQLSchema {
  for (const field of Object.values(schema.getMutationType()?.getFields() ?? {})) {
    const act = field.resolve ?? defaultFieldResolver;
    field.resolve = async (source, args, context: GraphContext, info) => {
      try {
        const payload = (await act(source, args, context, info)) as { userErrors?: UserError[] };
        payload.userErrors ??= [];
        if (payload.userErrors.length === 0) carriedOut.note(info.fieldName, payload, context.request);
        return payload;
      } catch (error) {
        noteGuess(info.fieldName, error);
        if (error instanceof Refusal) return { userErrors: [toUserError(error, context)] };
        if (error instanceof InvalidInput) return { userErrors: error.refusals.map((refusal) => toUserError(refusal, context)) };
        throw error;
      }
    };
  }
  return schema;
}

/** Refusals that somebody who guesses, or tries to get round, would meet. */
const guesses =
  /^(?:SIGN_IN_FAILED|(?:CODE|PASSWORD|PASSKEY)_WRONG|(?:RESET_|ERASURE_)?LINK_INVALID|LINK_OF_ANOTHER_BROWSER|SECOND_STEP_OVER|PROVIDER_ANSWER_(?:OVER|WRONG)|INVITATION_(?:INVALID|FOR_ANOTHER)|NOT_ON_THAT_ROLL|DESK_CODE_UNKNOWN|TRY_LATER|FORBIDDEN)$/;
const log = new Logger('Refused');

/** What was tried and how it was refused; nothing of who tried, nor with what. */
function noteGuess(mutation: string, error: unknown): void {
  if (error instanceof Refusal && guesses.test(error.code)) log.warn(`${mutation}: ${error.code}`);
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
