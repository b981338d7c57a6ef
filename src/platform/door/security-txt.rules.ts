/** The words of security.txt (RFC 9116). */

const day = 24 * 3_600_000;
const validDays = 90;

/**
 * Its date is that of the question, rounded to a day, so that it never lies in the past while somebody runs the site, and lies far less than
 * a year ahead, as the RFC advises.
 */
export function securityTxt(contacts: readonly string[], publicUrl: string, now: Date): string {
  const expires = new Date(Math.floor(now.getTime() / day) * day + validDays * day);
  return [
    ...contacts.map((contact) => `Contact: ${contact}`),
    `Expires: ${expires.toISOString().replace('.000Z', 'Z')}`,
    'Preferred-Languages: es, en',
    ...(publicUrl.startsWith('https:') ? [`Canonical: ${publicUrl}/.well-known/security.txt`] : []),
    '',
  ].join('\n');
}
