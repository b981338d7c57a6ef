/** Asks clamd about a file in its own protocol: INSTREAM, as docs.clamav.net/manual/Usage/ClamdProtocol.html has it. */
import { once } from 'node:events';
import { connect, type NetConnectOpts, type Socket } from 'node:net';

/** Why nothing is known of the file. It repeats nothing that was answered. */
export class ScanError extends Error {
  constructor(readonly reason: 'UNREACHABLE' | 'TIMEOUT' | 'TOO_LARGE' | 'BROKEN') {
    super(reason);
    this.name = 'ScanError';
  }
}

const chunkBytes = 64 * 1024;
/** One line with the name of what was found. */
const mostAnswerBytes = 4 * 1024;

/** Where clamd listens: the path of a socket, or `host:port`, which only settings name. */
export function readClamd(text: string): NetConnectOpts {
  if (text.startsWith('/')) return { path: text };
  const at = text.lastIndexOf(':');
  return { host: text.slice(0, at).replace(/^\[|\]$/g, ''), port: Number(text.slice(at + 1)) };
}

/**
 * The name of what was found in the file, or null when clamd says that nothing was.
 * @throws ScanError for everything else: what is no clear word is no permission
 */
export async function askClamd(place: NetConnectOpts, bytes: Uint8Array, timeoutMs = 30_000): Promise<string | null> {
  const socket = connect(place);
  let alarm!: NodeJS.Timeout;
  const late = new Promise<never>((_, reject) => (alarm = setTimeout(() => reject(new ScanError('TIMEOUT')), timeoutMs)));
  try {
    const answer = answerOf(socket);
    // It may answer before it has read everything, and then reads no more: what it said counts, not that it hung up.
    send(socket, bytes).catch(() => undefined);
    return verdictIn(await Promise.race([answer, late]));
  } finally {
    clearTimeout(alarm);
    socket.destroy();
  }
}

async function send(socket: Socket, bytes: Uint8Array): Promise<void> {
  const write = async (chunk: Uint8Array): Promise<void> => {
    if (!socket.write(chunk)) await once(socket, 'drain');
  };
  await write(Buffer.from('zINSTREAM\0'));
  for (let at = 0; at < bytes.length; at += chunkBytes) {
    const chunk = bytes.subarray(at, at + chunkBytes);
    await write(lengthOf(chunk.length));
    await write(chunk);
  }
  await write(lengthOf(0));
}

function lengthOf(bytes: number): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes);
  return length;
}

/** Up to the NUL that ends it; without one it is not whole. */
function answerOf(socket: Socket): Promise<string> {
  return new Promise((resolve, reject) => {
    let [heard, isConnected] = [Buffer.alloc(0), false];
    socket.on('connect', () => (isConnected = true));
    socket.on('data', (part: Buffer) => {
      heard = Buffer.concat([heard, part]);
      const end = heard.indexOf(0);
      if (end >= 0) resolve(heard.toString('utf8', 0, end));
      else if (heard.length > mostAnswerBytes) reject(new ScanError('BROKEN'));
    });
    const over = (): void => reject(new ScanError(isConnected ? 'BROKEN' : 'UNREACHABLE'));
    socket.on('error', over);
    socket.on('close', over);
  });
}

function verdictIn(answer: string): string | null {
  if (answer === 'stream: OK') return null;
  const found = /^stream: (\S.{0,199}) FOUND$/.exec(answer);
  if (found) return found[1]!;
  throw new ScanError(answer.startsWith('INSTREAM size limit exceeded') ? 'TOO_LARGE' : 'BROKEN');
}
