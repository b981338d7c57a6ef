/** Which addresses this process may call: what is public, never what is next to it. */
import ipaddr from 'ipaddr.js';

export type TargetFault = 'NOT_HTTPS' | 'HAS_CREDENTIALS' | 'PRIVATE_ADDRESS' | 'PORT_NOT_ALLOWED' | 'NOT_LISTED';

/**
 * Whether an address may be called. Only ordinary public ones: not loopback, private, link-local with the metadata of clouds, shared by
 * carriers, reserved or multicast, and none of these in the clothes of IPv6 (mapped, NAT64, 6to4, Teredo).
 */
export function isPublicAddress(address: string): boolean {
  const bare = address.replace(/^\[|\]$/g, '').split('%')[0]!;
  if (!ipaddr.isValid(bare)) return false;
  const parsed = ipaddr.parse(bare);
  if (parsed.range() !== 'unicast') return false;
  // Compatible addresses (::a.b.c.d) are unicast by their shape; nobody has given out such a one.
  return parsed.kind() === 'ipv4' || (parsed as ipaddr.IPv6).parts.slice(0, 6).some((part) => part !== 0);
}

/** Whether a host is an address itself, so that nothing is looked up. */
export function isAddress(host: string): boolean {
  return ipaddr.isValid(host.replace(/^\[|\]$/g, ''));
}

/**
 * @param allowed origins that the operator has named, such as that of an identity provider within the same network
 * @param listed the other origins that may be called, all of them public; null where any public one may
 */
export function faultOfCall(url: URL, allowed: ReadonlySet<string>, listed: ReadonlySet<string> | null = null): TargetFault | null {
  if (url.username !== '' || url.password !== '') return 'HAS_CREDENTIALS';
  if (allowed.has(url.origin)) return null;
  if (url.protocol !== 'https:') return 'NOT_HTTPS';
  if (url.port !== '') return 'PORT_NOT_ALLOWED';
  if (isAddress(url.hostname) && !isPublicAddress(url.hostname)) return 'PRIVATE_ADDRESS';
  return listed === null || listed.has(url.origin) ? null : 'NOT_LISTED';
}
