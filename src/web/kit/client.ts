/** The client of the API that pages are: it runs a page's document within this process, as whoever asked for the page. */
import type { Execution } from '../../platform/graphql/execution.js';
import { isReady } from '../../platform/graphql/execution.js';
import type { GraphContext } from '../../platform/graphql/context.js';
import type { Document } from './document.js';
import { PageError } from './view.js';

export interface UserError {
  code: string;
  field?: readonly string[] | null;
  message: string;
}

const hidden = new Set(['NOT_FOUND', 'WRONG_ID']);

/**
 * The data of a document.
 * @throws PageError 404 when what it asks for does not exist for the viewer, 403 when they may not see it, with the reason in their language
 */
export async function run<Data, Variables>(
  execution: Execution,
  document: Document<Data, Variables>,
  variables: Variables,
  context: GraphContext,
): Promise<Data> {
  const ready = execution.prepare(document.source, null);
  if (!isReady(ready)) throw new Error(`A page's document is wrong: ${ready.map(({ message }) => message).join(' ')}`);
  const { data, errors } = await execution.ask(ready, variables as Record<string, unknown>, context);
  const error = errors?.[0];
  if (error) {
    const code = String(error.extensions.code);
    if (code === 'INTERNAL') throw new PageError(500, error.message);
    if (code === 'GRAPHQL_VALIDATION_FAILED' || hidden.has(code)) throw new PageError(404);
    const { field, fields } = error.extensions as { field?: string; fields?: (string | undefined)[] };
    throw new PageError(403, error.message, code, (field ?? fields?.[0])?.split('.') ?? null);
  }
  return data as Data;
}
