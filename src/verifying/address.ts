/** Where the ledger of an address is: a site, its `…/ledger`, or a page of one of its polls. */
import { UnusableError } from './ledger-folder.js';

export interface Address {
  /** Candidates for what the paths of the log follow, likeliest first; each ends with `/`. */
  readonly bases: readonly URL[];
  /** The poll whose page it is. */
  readonly poll: string | null;
}

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export function isAddress(text: string): boolean {
  return /^https?:\/\//i.test(text);
}

export function readAddress(text: string): Address {
  if (!URL.canParse(text)) throw new UnusableError(`${text} is not an address.`);
  const { origin, pathname } = new URL(text);
  const parts = pathname.split('/').filter((part) => part !== '');
  const poll = parts.map(readPollId).find((id) => id !== null) ?? null;
  const ledger = parts.indexOf('ledger');
  const known = ledger >= 0 ? [parts.slice(0, ledger + 1)] : [[...parts, 'ledger'], parts, ['ledger']];
  return { bases: known.map((path) => new URL(`${path.map((part) => `${part}/`).join('')}`, `${origin}/`)), poll };
}

/** The uuid of a poll, from the uuid itself or from the global id of the API. */
export function readPollId(text: string): string | null {
  if (uuid.test(text.toLowerCase())) return text.toLowerCase();
  const [type, id] = Buffer.from(text, 'base64url').toString().split(':');
  return type === 'Poll' && id !== undefined && uuid.test(id) ? id : null;
}
