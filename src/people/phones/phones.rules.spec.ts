/** Which account a number may confirm. */
import { languages, say } from '../../platform/messages/messages.js';
import { phoneCodes, restDays, restEnd, tidyPhoneCode, whyNotHold } from './phones.rules.js';

const now = new Date('2026-11-26T12:00:00Z');
const ago = (days: number): Date => new Date(now.getTime() - days * 86_400_000);

describe('A number', () => {
  it.each([
    ['that nobody has', null, null, null],
    ['that the account has', { accountId: 'ana', confirmedAt: ago(1) }, null, null],
    ['that another account has since yesterday', { accountId: 'luis', confirmedAt: ago(1) }, null, 'PHONE_ELSEWHERE'],
    [
      'that another account has for 90 days, but for a moment',
      { accountId: 'luis', confirmedAt: ago(restDays - 0.001) },
      null,
      'PHONE_ELSEWHERE',
    ],
    ['that another account has for 90 days', { accountId: 'luis', confirmedAt: ago(restDays) }, null, null],
    ['that the account gave up', null, { accountId: 'ana', restsUntil: restEnd(now) }, null],
    ['that another account gave up', null, { accountId: 'luis', restsUntil: restEnd(now) }, 'PHONE_ELSEWHERE'],
    ['that another account gave up long ago', null, { accountId: 'luis', restsUntil: now }, null],
    ['of an account that was left', null, { accountId: null, restsUntil: restEnd(now) }, 'PHONE_ELSEWHERE'],
  ])('%s', (_, holder, rest, code) => {
    expect(whyNotHold('ana', { holder, rest }, now)).toBe(code);
  });
});

describe('A code', () => {
  it.each(['123456', ' 123 456 ', '123-456', '１２３４５６'])('typed as “%s” is read without blanks', (text) => {
    expect(tidyPhoneCode(text)).toBe('123456');
  });
});

describe('The message with a code', () => {
  it.each(languages)('is one message of the telephone network in %s', (language) => {
    const text = say(language, 'textMessage.phoneCode', { code: '000000', minutes: phoneCodes.minutes });
    // The letters of GSM 03.38 that are used here: with any other one it would be two.
    expect(text).toMatch(/^[A-Za-z0-9 .,;:¿¡?!éèùìòñü-]{1,160}$/);
    expect(text).toContain('000000');
  });
});
