/** How a gateway for text messages is written down, and what it is asked. */
import { GatewayFault, readGateway, requestFor } from './gateway-file.rules.js';

const elsewhere = {
  file: (path: string) => {
    if (path !== 'secret') throw new Error('no such file');
    return ' s3cret \n';
  },
  variable: (name: string) => ({ GATEWAY_SECRET: 'from a variable', BROKEN: 'two\nlines' })[name],
};
const usual = {
  address: 'https://sms.example.org/v1/messages',
  secretFile: 'secret',
  body: { messages: [{ destinations: [{ to: '{digits}' }], from: 'Urna', text: '{text}' }] },
};
const read = (more: object = {}) => readGateway(JSON.stringify({ ...usual, ...more }), elsewhere);
const message = { to: '+573001234567', text: 'Código 123456 {to} "y" más' };

describe('A gateway', () => {
  it('is asked in JSON, with its secret as a bearer token', () => {
    const { headers, body } = requestFor(read(), message);
    expect(headers).toEqual({ 'content-type': 'application/json', accept: 'application/json', authorization: 'Bearer s3cret' });
    expect(JSON.parse(body)).toEqual({
      messages: [{ destinations: [{ to: '573001234567' }], from: 'Urna', text: 'Código 123456 {to} "y" más' }],
    });
  });

  it('is asked as a form, with a name and a secret', () => {
    const gateway = read({
      format: 'form',
      authentication: 'basic',
      user: 'AC1',
      body: { To: '{to}', Body: '{text}', From: '+15005550006' },
    });
    const { headers, body } = requestFor(gateway, { ...message, text: 'a&b=ñ {digits}' });
    expect(headers).toMatchObject({
      'content-type': 'application/x-www-form-urlencoded',
      authorization: `Basic ${Buffer.from('AC1:s3cret').toString('base64')}`,
    });
    expect([...new URLSearchParams(body)]).toEqual([
      ['To', '+573001234567'],
      ['Body', 'a&b=ñ {digits}'],
      ['From', '+15005550006'],
    ]);
  });

  it('is asked with a header of its own, and with nothing', () => {
    const named = read({ authentication: 'header', header: 'X-Api-Key', secretFile: undefined, secretVariable: 'GATEWAY_SECRET' });
    expect(requestFor(named, message).headers).toMatchObject({ 'x-api-key': 'from a variable' });
    const open = read({ authentication: 'none', secretFile: undefined, address: 'http://127.0.0.1:8080/' });
    expect(Object.keys(requestFor(open, message).headers)).toEqual(['content-type', 'accept']);
  });

  it('sends to Colombia, two thousand messages a day, unless it says otherwise', () => {
    expect(read()).toMatchObject({ countries: ['57'], mostPerDay: 2_000 });
    expect(read({ countries: ['57', '58'], mostPerDay: 50 })).toMatchObject({ countries: ['57', '58'], mostPerDay: 50 });
  });
});

describe('A fault in its file', () => {
  it.each([
    [{ adress: 'x' }, /“adress”/],
    [{ address: 'http://sms.example.org/' }, /https:/],
    [{ address: 'https://user:word@sms.example.org/' }, /https:/],
    [{ address: 'ftp://sms.example.org/' }, /https:/],
    [{ authentication: 'digest' }, /authentication must be one of/],
    [{ authentication: 'none' }, /there is a secret all the same/],
    [{ authentication: 'basic' }, /user must be some words/],
    [{ authentication: 'header', header: 'x key' }, /name of a header/],
    [{ secretFile: undefined }, /one of them/],
    [{ secretVariable: 'GATEWAY_SECRET' }, /one of them/],
    [{ secretFile: 'nowhere' }, /cannot be read/],
    [{ secretFile: undefined, secretVariable: 'NOTHING' }, /empty/],
    [{ secretFile: undefined, secretVariable: 'BROKEN' }, /one line/],
    [{ format: 'xml' }, /format must be one of/],
    [{ body: { to: '{to}' } }, /must say \{text\}/],
    [{ body: { text: '{text}' } }, /must say \{text\}/],
    [{ body: 'text={text}' }, /body must be an object/],
    [{ format: 'form' }, /words only/],
    [{ countries: [] }, /calling codes/],
    [{ countries: ['+57'] }, /calling codes/],
    [{ countries: 57 }, /calling codes/],
    [{ mostPerDay: 0 }, /whole number/],
    [{ mostPerDay: '10' }, /whole number/],
  ])('%j is told in a line, without the secret', (more, words) => {
    expect(() => read(more)).toThrow(GatewayFault);
    expect(() => read(more)).toThrow(words);
    try {
      read(more);
    } catch (error) {
      expect(String(error)).not.toContain('s3cret');
    }
  });

  it('is told of what is no JSON and no object', () => {
    expect(() => readGateway('{', elsewhere)).toThrow(/is not JSON/);
    expect(() => readGateway('[]', elsewhere)).toThrow(/must be an object/);
  });
});
