/** Where a click on an e-mail address leads. */

/** Every sign that means something in such a link is written as a code: an address must bring no other recipients along (RFC 6068). */
export function mailLink(email: string): string {
  const at = email.lastIndexOf('@');
  return `mailto:${encodeURIComponent(email.slice(0, at))}@${encodeURIComponent(email.slice(at + 1))}`;
}
