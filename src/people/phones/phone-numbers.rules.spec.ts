/** Mobile numbers as people write them. */
import fc from 'fast-check';
import { readPhone, writtenPhone } from './phone-numbers.rules.js';

const everywhere = ['57', '34', '1'];

describe('A mobile number', () => {
  it.each([
    '300 123 4567',
    '(300) 123-4567',
    '3001234567',
    '300.123.4567',
    '57 300 123 4567',
    '573001234567',
    '+57 300 123 4567',
    '+573001234567',
    '0057 300 123 4567',
    '  ３００１２３４５６７ ',
  ])('of Colombia written as “%s” is one and the same', (text) => {
    expect(readPhone(text, ['57'])).toEqual({ number: '+573001234567' });
  });

  it.each([
    ['+34 612 34 56 78', '+34612345678'],
    ['0034612345678', '+34612345678'],
    ['+1 202 555 0123', '+12025550123'],
  ])('of another country, “%s”, needs its prefix', (text, number) => {
    expect(readPhone(text, everywhere)).toEqual({ number });
  });

  it.each([
    ['', 'PHONE_INVALID'],
    ['hola', 'PHONE_INVALID'],
    ['300 123 456', 'PHONE_INVALID'],
    ['+57 300 123 45678', 'PHONE_INVALID'],
    ['+57 300 123 4567 ext 5', 'PHONE_INVALID'],
    ['tel:+573001234567', 'PHONE_INVALID'],
    ['3001234567\nBcc: x', 'PHONE_INVALID'],
    ['+999 300 123 4567', 'PHONE_INVALID'],
    ['601 234 5678', 'PHONE_NOT_MOBILE'],
    ['+34 912 34 56 78', 'PHONE_NOT_MOBILE'],
    ['+44 7400 123456', 'PHONE_ABROAD'],
  ])('“%s” is refused with %s', (text, fault) => {
    expect(readPhone(text, everywhere)).toEqual({ fault });
  });

  it('is refused where no messages are sent to', () => {
    expect(readPhone('+34 612 34 56 78', ['57'])).toEqual({ fault: 'PHONE_ABROAD' });
  });

  it('reads the same again as it is written, whatever was typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'+0123456789 -().5'), maxLength: 16 }), (text) => {
        const read = readPhone(text, everywhere);
        if ('fault' in read) return;
        expect(read.number).toMatch(/^\+[1-9]\d{6,14}$/);
        expect(readPhone(read.number, everywhere)).toEqual(read);
        expect(readPhone(writtenPhone(read.number), everywhere)).toEqual(read);
      }),
    );
  });
});
