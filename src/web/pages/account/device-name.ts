/** How a person would call the device of a session: browsers only tell a long line for machines. */

const browsers: readonly (readonly [RegExp, string])[] = [
  // Each of these also claims to be the ones below it.
  [/\bEdg(A|iOS)?\//, 'Edge'],
  [/\bOPR\/|\bOpera\b/, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\bFirefox\/|\bFxiOS\//, 'Firefox'],
  [/Chrome\/|\bCriOS\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
];

const systems: readonly (readonly [RegExp, string])[] = [
  [/\bAndroid\b/, 'Android'],
  [/\biPhone\b/, 'iPhone'],
  [/\biPad\b/, 'iPad'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b|\bMacintosh\b/, 'Mac'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bLinux\b/, 'Linux'],
];

/** The browser and the system it runs on, null for what does not present itself as a browser does. */
export function deviceName(device: string): { browser: string; system: string } | null {
  const find = (known: typeof browsers): string | undefined => known.find(([sign]) => sign.test(device))?.[1];
  const [browser, system] = [find(browsers), find(systems)];
  return device.startsWith('Mozilla/') && browser && system ? { browser, system } : null;
}
