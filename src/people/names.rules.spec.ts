/** How people may be called. */
import { normalEmail } from './emails.rules.js';
import { tidyName, whyNotCalled } from './names.rules.js';

describe('a display name', () => {
  it.each([
    ['with accents', 'María José Ñáñez', null],
    ['of two letters', 'Lu', null],
    ['in another script', '王小明', null],
    ['with an apostrophe', 'Inés O’Higgins', null],
    ['of one letter', 'A', 'NAME_LENGTH'],
    ['of spaces alone', '     ', 'NAME_LENGTH'],
    ['of 80 letters', 'á'.repeat(80), null],
    ['of 81 letters', 'á'.repeat(81), 'NAME_LENGTH'],
    ['with a line break inside', 'Ana\nAlcaldía', 'NAME_CHARACTERS'],
    ['with a null character', 'Ana\u0000', 'NAME_CHARACTERS'],
    ['that is written backwards', 'Ana\u202Eaidlacla', 'NAME_CHARACTERS'],
    ['with an invisible space', 'Ana\u200BLucía', 'NAME_CHARACTERS'],
    ['without a letter', '12 34', 'NAME_CHARACTERS'],
  ])('%s', (_, name, code) => expect(whyNotCalled(tidyName(name))?.code ?? null).toBe(code));

  it('is kept in one spelling, without spaces around it', () => {
    expect(tidyName('  Ana   Luci\u0301a ')).toBe('Ana Lucía');
  });
});

it('takes one e-mail for one person however it is written', () => {
  expect(normalEmail(' Ana@Example.ORG ')).toBe(normalEmail('ana@example.org'));
});
