/** Addresses to go on to, as they come from forms and queries: only those of our own pages. */

/** The address when it is one of this site, else null. */
export function localAddress(address: string | null | undefined): string | null {
  return address && /^\/(es|en)([/?#]|$)/.test(address) && !/[\\\s]|\/\//.test(address.split(/[?#]/)[0]!) ? address : null;
}
