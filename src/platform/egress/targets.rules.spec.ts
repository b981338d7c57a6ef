import { isPublicAddress, faultOfCall } from './targets.rules.js';

describe('An address', () => {
  it.each([
    '0.0.0.0',
    '10.0.0.1',
    '100.64.0.1',
    '127.0.0.1',
    '127.1',
    '2130706433',
    '0x7f000001',
    '017700000001',
    '169.254.169.254',
    '172.16.0.1',
    '172.31.255.255',
    '192.0.0.1',
    '192.0.2.1',
    '192.168.1.1',
    '198.18.0.1',
    '198.51.100.1',
    '203.0.113.1',
    '224.0.0.1',
    '240.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    '[::1]',
    '::ffff:127.0.0.1',
    '::ffff:7f00:1',
    '::ffff:8.8.8.8',
    '::7f00:1',
    '::127.0.0.1',
    '64:ff9b::7f00:1',
    '64:ff9b::a9fe:a9fe',
    '64:ff9b:1::1',
    '2001::1',
    '2001:db8::1',
    '2002:7f00:1::',
    'fc00::1',
    'fd00:ec2::254',
    'fe80::1',
    'fe80::1%eth0',
    'fec0::1',
    'ff02::1',
    'localhost',
    '',
  ])('%s is not called', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });

  it.each(['8.8.8.8', '172.15.255.255', '172.32.0.1', '100.63.255.255', '100.128.0.1', '192.167.0.1', '2606:4700::1111', '2a00:1450::1'])(
    '%s is called',
    (address) => {
      expect(isPublicAddress(address)).toBe(true);
    },
  );
});

describe('A call', () => {
  const allowed = new Set(['http://identity.internal:8080']);

  it.each([
    ['https://example.org/path', null],
    ['http://example.org/', 'NOT_HTTPS'],
    ['ftp://example.org/', 'NOT_HTTPS'],
    ['file:///etc/passwd', 'NOT_HTTPS'],
    ['https://user@example.org/', 'HAS_CREDENTIALS'],
    ['https://:secret@example.org/', 'HAS_CREDENTIALS'],
    ['https://example.org:6379/', 'PORT_NOT_ALLOWED'],
    ['https://example.org:443/', null],
    ['https://127.0.0.1/', 'PRIVATE_ADDRESS'],
    // Node reads all of these as 127.0.0.1.
    ['https://2130706433/', 'PRIVATE_ADDRESS'],
    ['https://0x7f.1/', 'PRIVATE_ADDRESS'],
    ['https://127。0。0。1/', 'PRIVATE_ADDRESS'],
    ['https://[::ffff:10.0.0.1]/', 'PRIVATE_ADDRESS'],
    ['https://169.254.169.254/latest/meta-data', 'PRIVATE_ADDRESS'],
    ['http://identity.internal:8080/.well-known/openid-configuration', null],
    ['http://identity.internal:8081/', 'NOT_HTTPS'],
    ['http://identity.internal/', 'NOT_HTTPS'],
    ['http://user@identity.internal:8080/', 'HAS_CREDENTIALS'],
  ])('to %s: %s', (url, reason) => {
    expect(faultOfCall(new URL(url), allowed)).toBe(reason);
  });

  it.each([
    ['https://keys.example.org/jwks', null],
    ['http://identity.internal:8080/token', null],
    ['https://example.org/', 'NOT_LISTED'],
    ['https://keys.example.org.evil.example/', 'NOT_LISTED'],
    ['https://other.keys.example.org/', 'NOT_LISTED'],
    ['http://keys.example.org/', 'NOT_HTTPS'],
    ['https://127.0.0.1/', 'PRIVATE_ADDRESS'],
  ])('to %s, where there is a list: %s', (url, reason) => {
    expect(faultOfCall(new URL(url), allowed, new Set(['https://keys.example.org', 'https://127.0.0.1']))).toBe(reason);
  });
});
