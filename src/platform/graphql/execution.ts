/** Runs one prepared operation and answers with the JSON that goes to the client. */
import { execute, getVariableValues, type ExecutionResult, type GraphQLSchema } from 'graphql';
import type { GraphContext } from './context.js';
import { costOf } from './cost.js';
import { Documents, isReady, type ReadyDocument } from './documents.js';
import { showError, type ReportFault } from './errors.js';
import { limits, tooComplex } from './limits.js';
import { Refusal } from '../refusal/refusal.js';

export interface Answer {
  json: string;
  hasErrors: boolean;
  /** The request itself was wrong: nothing ran. */
  isBadRequest?: boolean;
}

export class Execution {
  readonly documents: Documents;

  constructor(
    readonly schema: GraphQLSchema,
    readonly reportFault: ReportFault,
  ) {
    this.documents = new Documents(schema);
  }

  /** Runs a query or mutation, or one event of a subscription when `event` is its root value. */
  async run(ready: ReadyDocument, variables: Record<string, unknown> | undefined, context: GraphContext, event?: unknown): Promise<Answer> {
    const cost = costOf(ready.cost, variables);
    if (cost > limits.cost) return this.refuse([tooComplex('cost', cost, limits.cost)], context);
    if (holdsNul(variables)) return this.refuse([new Refusal('NUL_IN_TEXT')], context);
    const read = getVariableValues(this.schema, ready.operation.variableDefinitions ?? [], variables ?? {}, { maxErrors: 20 });
    if (read.errors) return this.refuse(read.errors, context);
    const result = await this.execute(ready, variables, read.coerced, context, event);
    const errors = result.errors?.map((error) => showError(error, context.language, this.reportFault));
    const head = errors ? `{"errors":${JSON.stringify(errors)},` : '{';
    const data = 'data' in result && result.data !== undefined ? `"data":${JSON.stringify(result.data)},` : '';
    return { json: `${head}${data}"extensions":{"cost":{"requested":${cost},"limit":${limits.cost}}}}`, hasErrors: errors !== undefined };
  }

  /** The answer for errors found before anything ran. */
  refuse(errors: readonly Error[], context: Pick<GraphContext, 'language'>): Answer {
    return {
      json: JSON.stringify({ errors: errors.map((error) => showError(error, context.language, this.reportFault)) }),
      hasErrors: true,
      isBadRequest: true,
    };
  }

  prepare(source: string, operationName: string | null | undefined): ReturnType<Documents['prepare']> {
    return this.documents.prepare(source, operationName);
  }

  private async execute(
    ready: ReadyDocument,
    variables: Record<string, unknown> | undefined,
    coerced: Record<string, unknown>,
    context: GraphContext,
    event: unknown,
  ): Promise<ExecutionResult> {
    if (ready.compiled) return (await ready.compiled.query(event, context, coerced)) as ExecutionResult;
    return execute({
      schema: this.schema,
      document: ready.document,
      operationName: ready.operation.name?.value,
      rootValue: event,
      contextValue: context,
      variableValues: variables,
    });
  }
}

/** PostgreSQL keeps no NUL in a text: refused here once, for every room. */
function holdsNul(value: unknown): boolean {
  if (typeof value === 'string') return value.includes('\0');
  if (Array.isArray(value)) return value.some(holdsNul);
  return value !== null && typeof value === 'object' ? Object.values(value).some(holdsNul) : false;
}

export { isReady };
