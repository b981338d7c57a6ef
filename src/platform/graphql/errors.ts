/** How errors are shown: refusals in the reader's language, mistakes in the request as they are, faults only by an id. */
import { randomUUID } from 'node:crypto';
import { GraphQLError } from 'graphql';
import { say, type Language } from '../messages/messages.js';
import { Refusal } from '../refusal/refusal.js';

/** Several refusals of one input, one a field. */
export class InvalidInput extends Error {
  constructor(readonly refusals: readonly Refusal[]) {
    super('INPUT_INVALID');
  }
}

export interface ShownError {
  message: string;
  locations?: readonly { line: number; column: number }[];
  path?: readonly (string | number)[];
  extensions: Record<string, unknown>;
}

export type ReportFault = (id: string, error: unknown) => void;

/** The error as the client sees it; a fault is reported to the log under the id that the client is told. */
export function showError(error: Error, language: Language, reportFault: ReportFault): ShownError {
  const cause = rootCause(error);
  const place = error instanceof GraphQLError || 'locations' in error ? pick(error as GraphQLError) : {};
  if (cause instanceof Refusal) {
    return {
      message: say(language, `refusals.${cause.code}`, cause.facts),
      ...place,
      extensions: { code: cause.code, ...(cause.field ? { field: cause.field } : {}), ...cause.facts },
    };
  }
  if (cause instanceof InvalidInput) {
    const shown = cause.refusals.map((refusal) => say(language, `refusals.${refusal.code}`, refusal.facts));
    return {
      message: shown.join(' '),
      ...place,
      extensions: { code: 'INPUT_INVALID', fields: cause.refusals.map((refusal) => refusal.field) },
    };
  }
  if (cause instanceof GraphQLError || isRequestError(cause)) {
    return {
      message: cause.message,
      ...place,
      extensions: { code: (cause as GraphQLError).extensions?.code ?? 'GRAPHQL_VALIDATION_FAILED' },
    };
  }
  const id = randomUUID();
  reportFault(id, cause);
  return { message: say(language, 'faults.INTERNAL', { id }), ...place, extensions: { code: 'INTERNAL', id } };
}

function rootCause(error: unknown): Error {
  let cause = error as Error & { originalError?: Error };
  while (cause.originalError) cause = cause.originalError;
  return cause;
}

/** graphql-http and graphql-jit report mistakes in a request with errors of their own. */
function isRequestError(error: Error): boolean {
  return error.constructor === Error ? false : error.constructor.name === 'GraphQLError';
}

function pick(error: GraphQLError): Pick<ShownError, 'locations' | 'path'> {
  return { ...(error.locations ? { locations: error.locations } : {}), ...(error.path ? { path: error.path } : {}) };
}
