/** Which passwords are accepted. */
import { commonPasswords } from './common-passwords.js';
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
    ['of the leaks', 'qwertyuiop123', 'PASSWORD_TOO_COMMON'],
    ['of the leaks, far down the list', 'tovercirkel', 'PASSWORD_TOO_COMMON'],
    ['of the leaks, in small capitals of another width', 'Ｂａｓｋｅｔｂａｌｌ', 'PASSWORD_TOO_COMMON'],
    ['of the leaks, with accents', 'Mánchéster', 'PASSWORD_TOO_COMMON'],
    ['of the leaks, in two words', 'Dragon Ball 99', 'PASSWORD_TOO_COMMON'],
    ['of the leaks, too short and lengthened with a year', 'sunshine1987', 'PASSWORD_TOO_COMMON'],
    ['with a word of the leaks among others', 'mi sunshine y tus gatos', null],
    ['of one character', 'aaaaaaaaaaaa', 'PASSWORD_TOO_COMMON'],
    ['with the name of the e-mail in it', 'xx-Clara.Montoya-77', 'PASSWORD_CONTAINS_EMAIL'],
  ])('%s', (_, password, code) => expect(whyNotPassword(password, email, commonPasswords)?.code ?? null).toBe(code));

  it('may contain a very short e-mail name by chance', () => {
    expect(whyNotPassword('bananas en la hamaca', 'ana@example.org', commonPasswords)).toBeNull();
  });
});

describe('the list', () => {
  const longEnough = [...commonPasswords].filter((word) => [...word].length >= 10);

  it('has far more of the most common that the policy would let through than the 3,000 that are asked for', () => {
    expect(longEnough.length).toBeGreaterThan(20_000);
  });

  it('refuses each of them, as it is and in capitals', () => {
    const isRefused = (word: string): boolean => whyNotPassword(word, email, commonPasswords)?.code === 'PASSWORD_TOO_COMMON';
    expect(longEnough.filter((word) => !isRefused(word) || !isRefused(word.toUpperCase()))).toEqual([]);
  });

  it('holds words as they are compared', () => {
    expect([...commonPasswords].filter((word) => word === '' || word !== word.normalize('NFKC').toLowerCase().trim())).toEqual([]);
  });
});
