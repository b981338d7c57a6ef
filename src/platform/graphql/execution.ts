/** Runs one prepared operation and answers with the JSON that goes to the client. */
import { execute, getVariableValues, type ExecutionResult, type GraphQLSchema } from 'graphql';
import type { GraphContext } from './context.js';
import { costOf } from './cost.js';
import { Documents, isReady, type ReadyDocument } from './documents.js';
import { showError, type ReportFault, type ShownError } from './errors.js';
import { limits, tooComplex } from './limits.js';
import { whyNotVariables } from './variables.js';

export interface Answer {
  json: string;
  hasErrors: boolean;
  /** The request itself was wrong: nothing ran. */
  isBadRequest?: boolean;
}

/** What an operation answered; `cost` is null when it never ran. */
export interface Told {
  data?: unknown;
  errors?: readonly ShownError[];
  cost: number | null;
}

export class Execution {
  readonly documents: Documents;

  constructor(
    readonly schema: GraphQLSchema,
    readonly reportFault: ReportFault,
  ) {
    this.documents = new Documents(schema);
  }

  /** Runs a query or mutation, or one event of a subscription when `event` is its root value, and writes the answer as JSON. */
  async run(ready: ReadyDocument, variables: Record<string, unknown> | undefined, context: GraphContext, event?: unknown): Promise<Answer> {
    const { data, errors, cost } = await this.ask(ready, variables, context, event);
    if (cost === null) return { json: JSON.stringify({ errors }), hasErrors: true, isBadRequest: true };
    const head = errors ? `{"errors":${JSON.stringify(errors)},` : '{';
    const body = data !== undefined ? `"data":${JSON.stringify(data)},` : '';
    return { json: `${head}${body}"extensions":{"cost":{"requested":${cost},"limit":${limits.cost}}}}`, hasErrors: errors !== undefined };
  }

  /** The same for readers within this process, such as pages: the answer as it is, not as JSON. */
  async ask(ready: ReadyDocument, variables: Record<string, unknown> | undefined, context: GraphContext, event?: unknown): Promise<Told> {
    const show = (errors: readonly Error[]): ShownError[] => errors.map((error) => showError(error, context.language, this.reportFault));
    const cost = costOf(ready.cost, variables);
    if (cost > limits.cost) return { errors: show([tooComplex('cost', cost, limits.cost)]), cost: null };
    const wrong = whyNotVariables(variables);
    if (wrong) return { errors: show([wrong]), cost: null };
    const read = getVariableValues(this.schema, ready.operation.variableDefinitions ?? [], variables ?? {}, { maxErrors: 20 });
    if (read.errors) return { errors: show(read.errors), cost: null };
    const result = await this.execute(ready, variables, read.coerced, context, event);
    return { data: result.data, errors: result.errors && show(result.errors), cost };
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

export { isReady };
