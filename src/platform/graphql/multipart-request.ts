/** An operation with a file, as the GraphQL multipart request specification has it: `operations`, then `map`, then the file. */
import type { FastifyRequest } from 'fastify';
import { malformed, readMultipart } from './multipart-form.js';
import type { UploadedFile } from '../uploaded-file.js';

export interface OperationWithFile {
  query: string;
  operationName?: string | null;
  variables?: Record<string, unknown> | null;
}

const mostOperationBytes = 6 * 1024 * 1024;
const mostPaths = 10;

/**
 * @param check as for `readMultipart`
 * @throws Refusal UPLOAD_MALFORMED, which says what is not as the specification wants it
 */
export async function readOperationWithFile(
  request: FastifyRequest,
  check: (file: UploadedFile) => Promise<void>,
): Promise<OperationWithFile> {
  const [operations, map, file, ...more] = (await readMultipart(request, mostOperationBytes, check)).parts;
  if (!operations || !('value' in operations) || operations.name !== 'operations') throw malformed('operations');
  if (!map || !('value' in map) || map.name !== 'map') throw malformed('map');
  if (!file || !('file' in file) || more.length > 0) throw malformed('oneFile');
  const operation = readOperation(operations.value);
  for (const path of pathsOf(map.value, file.name)) put(operation, path.split('.'), file.file);
  return operation;
}

function readOperation(json: string): OperationWithFile {
  const operation = parse(json);
  if (!isRecord(operation) || typeof operation.query !== 'string') throw malformed('operations');
  const { query, operationName, variables } = operation;
  if (operationName != null && typeof operationName !== 'string') throw malformed('operations');
  if (variables != null && !isRecord(variables)) throw malformed('operations');
  return { query, operationName, variables };
}

/** One file, so one entry, whose name is that of the field which carries it. */
function pathsOf(json: string, name: string): string[] {
  const map = parse(json);
  if (!isRecord(map)) throw malformed('map');
  const [entry, ...more] = Object.entries(map);
  if (!entry || more.length > 0 || entry[0] !== name) throw malformed('map');
  const paths: unknown = entry[1];
  const isList = Array.isArray(paths) && paths.length > 0 && paths.length <= mostPaths;
  if (!isList || !paths.every((path) => typeof path === 'string')) throw malformed('map');
  return paths as string[];
}

/** Only where the operation left a null for it, and only in its variables. */
function put(operation: OperationWithFile, [root, ...path]: string[], file: UploadedFile): void {
  const last = path.pop();
  if (root !== 'variables' || last === undefined) throw malformed('path');
  let holder: unknown = operation.variables;
  for (const name of path) holder = own(holder, name);
  if (own(holder, last) !== null) throw malformed('path');
  (holder as Record<string, unknown>)[last] = file;
}

function own(holder: unknown, name: string): unknown {
  if (typeof holder !== 'object' || holder === null || !Object.hasOwn(holder, name)) throw malformed('path');
  return (holder as Record<string, unknown>)[name];
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
