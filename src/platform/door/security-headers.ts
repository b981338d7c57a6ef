/** What every answer tells browsers: from where things may come, who may frame them, and that nothing is guessed. */

/** Nothing of a device is ever asked for. */
export const permissionsPolicy =
  'accelerometer=(), browsing-topics=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), serial=(), usb=()';

const strictTransport = (isSecure: boolean): Record<string, string> =>
  isSecure ? { 'strict-transport-security': 'max-age=31536000; includeSubDomains' } : {};

/** Of pages: scripts and styles as files of this site only, none inline, and no frame around them. */
export function pageHeaders(isSecure: boolean): Record<string, string> {
  return {
    'content-security-policy':
      "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'strict-origin-when-cross-origin',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': permissionsPolicy,
    ...strictTransport(isSecure),
  };
}

/** Of the API's answers, which are shown by nobody: whatever they hold runs nowhere. */
export function apiHeaders(isSecure: boolean): Record<string, string> {
  return {
    'cache-control': 'no-store',
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'no-referrer',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': permissionsPolicy,
    ...strictTransport(isSecure),
  };
}
