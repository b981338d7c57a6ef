/** Which addresses count as one. */
import { addressBlock } from './address-block.rules.js';

it.each([
  ['190.24.1.7', '190.24.1.7'],
  ['::ffff:190.24.1.7', '190.24.1.7'],
  ['2001:db8:12:3400::1', '2001:db8:12:3400'],
  ['2001:0db8:0012:3400:a:b:c:d', '2001:db8:12:3400'],
  ['2001:db8::1', '2001:db8:0:0'],
  ['::1', '0:0:0:0'],
  ['fe80::1%eth0', 'fe80:0:0:0'],
  ['', ''],
])('counts %s as %s', (address, block) => expect(addressBlock(address)).toBe(block));
