/** Parsed, validated and measured documents, kept by their text; the often used ones compiled. */
import {
  getOperationAST,
  GraphQLError,
  GraphQLScalarType,
  GraphQLSchema,
  Kind,
  parse,
  validate,
  visit,
  type DocumentNode,
  type OperationDefinitionNode,
} from 'graphql';
import { compileQuery, isCompiledQuery, type CompiledQuery } from 'graphql-jit';
import { LRUCache } from 'lru-cache';
import { wantedBy, type Wanted } from './acts.js';
import { planCost, type CostPlan } from './cost.js';
import { limits, tooComplex, whyTooComplex } from './limits.js';
import { touchesViewer } from './viewer-fields.js';

export interface ReadyDocument {
  /** The text with the operation's name: equal keys mean equal operations. */
  readonly key: string;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly cost: CostPlan;
  /** Whether a field's answer depends on who asks. */
  readonly touchesViewer: boolean;
  /** What it wants at the door. */
  readonly wanted: Wanted;
  /** Null until the document was used often enough to be worth compiling. */
  compiled: CompiledQuery | null;
  uses: number;
}

const compileAfterUses = 2;

export class Documents {
  private readonly known = new LRUCache<string, ReadyDocument | readonly GraphQLError[]>({
    max: 1_000,
    maxSize: 8_000_000,
    sizeCalculation: (_, key) => key.length + 1,
  });

  /** The schema with one scalar more, for variables whose values graphql-js has coerced already. */
  private readonly compilingSchema: GraphQLSchema;

  constructor(private readonly schema: GraphQLSchema) {
    const config = schema.toConfig();
    this.compilingSchema = new GraphQLSchema({ ...config, types: [...config.types, coerced] });
  }

  /** The document ready to run, or the errors for which it cannot. */
  prepare(source: string, operationName: string | null | undefined): ReadyDocument | readonly GraphQLError[] {
    const key = operationName ? `${operationName}\n${source}` : source;
    let ready = this.known.get(key);
    if (!ready) {
      ready = this.read(key, source, operationName);
      this.known.set(key, ready);
    }
    if (isReady(ready) && ready.compiled === null && ready.uses++ >= compileAfterUses) this.compile(ready);
    return ready;
  }

  /** Whether it was read before: reading one costs far more than finding it. */
  isKnown(source: string, operationName: string | null | undefined): boolean {
    return this.known.has(operationName ? `${operationName}\n${source}` : source);
  }

  /** Compiles now: for operations that will run many times, such as subscriptions. */
  compile(ready: ReadyDocument): void {
    const compiled = compileQuery(this.compilingSchema, withCoercedVariables(ready.document), ready.operation.name?.value ?? '');
    if (isCompiledQuery(compiled)) ready.compiled = compiled as CompiledQuery;
  }

  private read(key: string, source: string, operationName: string | null | undefined): ReadyDocument | readonly GraphQLError[] {
    // PostgreSQL keeps no NUL in a text.
    if (source.includes('\\u0000')) return [new GraphQLError('A text cannot hold the character U+0000.')];
    let document: DocumentNode;
    try {
      document = parse(source, { maxTokens: limits.tokens });
    } catch (error) {
      // The only way in which graphql-js says that it counted too many.
      const isTooLong = /more tha[nt] \d+ tokens/.test((error as GraphQLError).message);
      return [isTooLong ? tooComplex('tokens', limits.tokens + 1, limits.tokens) : (error as GraphQLError)];
    }
    const why = whyTooComplex(document);
    if (why) return [why];
    const errors = validate(this.schema, document, undefined, { maxErrors: 20 });
    if (errors.length > 0) return errors;
    const operation = getOperationAST(document, operationName);
    if (!operation) {
      return [
        new GraphQLError(
          operationName
            ? `There is no operation named “${operationName}”.`
            : 'The document has several operations: say which with operationName.',
        ),
      ];
    }
    const cost = planCost(this.schema, document, operation);
    return {
      key,
      document,
      operation,
      cost,
      touchesViewer: touchesViewer(this.schema, document),
      wanted: wantedBy(this.schema, document, operation),
      compiled: null,
      uses: 0,
    };
  }
}

const coerced = new GraphQLScalarType({ name: 'AlreadyCoerced', serialize: (value) => value, parseValue: (value) => value });

/**
 * graphql-jit reads variables in its own way and misses defaults of required input fields (seen in 0.8.9). It is given values
 * that graphql-js has read, so the document says of each variable only that it is one.
 */
function withCoercedVariables(document: DocumentNode): DocumentNode {
  return visit(document, {
    VariableDefinition: (definition) => ({
      ...definition,
      type: { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: coerced.name } },
      defaultValue: undefined,
    }),
  });
}

export function isReady(ready: ReadyDocument | readonly GraphQLError[]): ready is ReadyDocument {
  return !Array.isArray(ready);
}
