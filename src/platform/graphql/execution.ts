/** Runs one prepared operation and answers with the JSON that goes to the client. */
import { execute, getVariableValues, Kind, type ExecutionResult, type GraphQLSchema } from 'graphql';
import type { GraphContext } from './context.js';
import { costOf } from './cost.js';
import { Documents, isReady, type ReadyDocument } from './documents.js';
import { noteRefused, isAttempt } from '../refused-log.js';
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
    const turnedAway = (errors: readonly Error[]): Told => ({ errors: this.turnAway(errors, context), cost: null });
    const cost = costOf(ready.cost, variables);
    if (cost > limits.cost) return turnedAway([tooComplex('cost', cost, limits.cost)]);
    const wrong = whyNotVariables(variables);
    if (wrong) return turnedAway([wrong]);
    const read = getVariableValues(this.schema, ready.operation.variableDefinitions ?? [], variables ?? {}, { maxErrors: 20 });
    if (read.errors) return turnedAway(read.errors);
    const result = await this.execute(ready, variables, read.coerced, context, event);
    return { data: result.data, errors: result.errors?.map((error) => this.show(error, ready, context)), cost };
  }

  /** The answer for errors found before anything ran. */
  refuse(errors: readonly Error[], context: Pick<GraphContext, 'language'>): Answer {
    return { json: JSON.stringify({ errors: this.turnAway(errors, context) }), hasErrors: true, isBadRequest: true };
  }

  /** The errors of a request that was not run, as they are shown; the log has what was wrong with it and nothing of what it was. */
  turnAway(errors: readonly Error[], { language }: Pick<GraphContext, 'language'>): ShownError[] {
    const shown = errors.map((error) => showError(error, language, this.reportFault));
    for (const { extensions } of shown)
      if (!notedAtDoor.includes(String(extensions.code))) noteRefused('operation', String(extensions.code));
    return shown;
  }

  prepare(source: string, operationName: string | null | undefined): ReturnType<Documents['prepare']> {
    return this.documents.prepare(source, operationName);
  }

  /** A read that was refused is noted by the field that was asked for, not by how the client calls it. */
  private show(error: Error, ready: ReadyDocument, context: GraphContext): ShownError {
    const shown = showError(error, context.language, this.reportFault);
    const code = String(shown.extensions.code);
    if (ready.operation.operation !== 'mutation' && isAttempt(code)) noteRefused(fieldAt(ready, shown.path?.[0]), code);
    return shown;
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

/** The door notes them itself, for pages and files too. */
const notedAtDoor = ['TRY_LATER', 'TOO_MANY_SOCKETS', 'OVERLOADED'];

function fieldAt({ operation }: ReadyDocument, key: string | number | undefined): string {
  const fields = operation.selectionSet.selections.flatMap((selection) => (selection.kind === Kind.FIELD ? [selection] : []));
  return fields.find(({ alias, name }) => (alias ?? name).value === key)?.name.value ?? operation.operation;
}

export { isReady };
