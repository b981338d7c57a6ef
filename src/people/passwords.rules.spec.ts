/** Which passwords are accepted. */
import { whyNotPassword } from './passwords.rules.js';

const email = 'clara.montoya@example.org';

describe('a password', () => {
  it.each([
    ['that is a phrase', 'tres gatos en el tejado', null],
    ['of ten odd characters', 'kV9#tq2Lm!', null],
    ['of nine characters', 'kV9#tq2Lm', 'PASSWORD_TOO_SHORT'],
    ['of ten accented letters', 'ñandúéíóúx', null],
    ['of 200 characters', 'ab3-'.repeat(50), null],
    ['of 201 characters', `${'ab3-'.repeat(50)}x`, 'PASSWORD_TOO_LONG'],
    ['that everybody uses', '1234567890', 'PASSWORD_TOO_COMMON'],
    ['that everybody uses, in capitals', 'QWERTYUIOP', 'PASSWORD_TOO_COMMON'],
    ['that everybody uses, with digits after it', 'colombia2026!', 'PASSWORD_TOO_COMMON'],
    ['that everybody uses, with an accent', 'Contraseña12', 'PASSWORD_TOO_COMMON'],
    ['that everybody uses, twice', 'teamoteamo', 'PASSWORD_TOO_COMMON'],
    ['of one character', 'aaaaaaaaaaaa', 'PASSWORD_TOO_COMMON'],
    ['with the name of the e-mail in it', 'xx-Clara.Montoya-77', 'PASSWORD_CONTAINS_EMAIL'],
  ])('%s', (_, password, code) => expect(whyNotPassword(password, email)?.code ?? null).toBe(code));

  it('may contain a very short e-mail name by chance', () => {
    expect(whyNotPassword('bananas en la hamaca', 'ana@example.org')).toBeNull();
  });
});
