/** What somebody wants at the door: kinds of acts, in the order in which they are given up when there is too much to do. */

/** From what is given up first to what is kept to the last. */
export const acts = ['export', 'upload', 'read', 'subscription', 'socket', 'write', 'signIn', 'vote'] as const;

export type Act = (typeof acts)[number];

/** Somebody at the door. */
export interface Caller {
  /** The network address from which the request came. */
  address: string;
  accountId: string | null;
}

/** This machine itself: whoever looks after it, and proxies that are not declared, under whose address everybody would come. */
export function isLoopback(address: string): boolean {
  return address === '::1' || address.startsWith('127.') || address.startsWith('::ffff:127.');
}
