/** Reads a form with a file from the request as it streams in: what is too much is let pass and never kept. */
import multipart from '@fastify/multipart';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Refusal } from '../refusal/refusal.js';
import { mostUploadedBytes, UploadedFile } from '../uploaded-file.js';

export interface MultipartForm {
  /** In the order in which they came; a file stands among them by the name of its field. */
  parts: ({ name: string; value: string } | { name: string; file: UploadedFile })[];
}

/** What is listened to, so that somebody who sends far too much hears why; beyond it the connection ends. */
const mostPassedBytes = 200 * 1024 * 1024;
const mostFields = 50;

/** Lets a scope take such forms; their bodies are read only when {@link readMultipart} is called. */
export async function takeMultipart(scope: FastifyInstance): Promise<void> {
  await scope.register(multipart, { throwFileSizeLimit: false });
}

/**
 * @param check looks at the file before anybody reads it, and throws the refusal of one that must not come in
 * @throws Refusal UPLOAD_MALFORMED for what is no such form, or holds more than one file
 */
export async function readMultipart(
  request: FastifyRequest,
  mostFieldBytes: number,
  check: (file: UploadedFile) => Promise<void>,
): Promise<MultipartForm> {
  const stop = endBeyond(request, mostPassedBytes);
  const parts: MultipartForm['parts'] = [];
  let files = 0;
  try {
    const limits = {
      fieldNameSize: 200,
      fieldSize: mostFieldBytes,
      fields: mostFields,
      files: 2,
      fileSize: mostUploadedBytes,
      parts: mostFields + 2,
    };
    for await (const part of request.parts({ limits })) {
      if (part.type === 'file') {
        if (++files > 1) {
          part.file.resume();
          continue;
        }
        const file = new UploadedFile(part.filename, await bytesOf(part.file));
        parts.push({ name: part.fieldname, file });
      } else if (part.valueTruncated || part.fieldnameTruncated) {
        throw malformed('fieldTooLarge');
      } else {
        parts.push({ name: part.fieldname, value: typeof part.value === 'string' ? part.value : JSON.stringify(part.value) });
      }
    }
  } catch (error) {
    throw error instanceof Refusal ? error : malformed('form');
  } finally {
    stop();
  }
  if (files > 1) throw malformed('oneFile');
  for (const part of parts) if ('file' in part) await check(part.file);
  return { parts };
}

export function malformed(problem: string): Refusal {
  return new Refusal('UPLOAD_MALFORMED', { problem });
}

/** Null as soon as it is larger than a file may be: the rest flows past. */
async function bytesOf(stream: AsyncIterable<Buffer> & { truncated?: boolean }): Promise<Uint8Array | null> {
  let chunks: Buffer[] = [];
  for await (const chunk of stream) {
    chunks.push(chunk);
    if (stream.truncated) chunks = [];
  }
  return stream.truncated ? null : Buffer.concat(chunks);
}

function endBeyond({ raw }: FastifyRequest, most: number): () => void {
  let passed = 0;
  const count = (chunk: Buffer): void => {
    passed += chunk.length;
    if (passed > most) raw.destroy();
  };
  raw.on('data', count);
  return () => void raw.off('data', count);
}
