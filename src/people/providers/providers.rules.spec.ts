import { readProviders, type Elsewhere, type Provider } from './provider-file.rules.js';
import { claimAt, whoTheySay } from './providers.rules.js';

const elsewhere: Elsewhere = {
  file: (path) => {
    if (path !== 'secret') throw new Error('ENOENT');
    return 'from a file\n';
  },
  variable: (name) => (name === 'SECRET' ? 'from a variable' : undefined),
};
const least = {
  key: 'gov',
  names: { es: 'Gobierno', en: 'Government' },
  issuer: 'https://id.example.org',
  clientId: 'urna',
  secretFile: 'secret',
};
const read = (more: Record<string, unknown> = {}): Provider => readProviders(JSON.stringify([{ ...least, ...more }]), elsewhere)[0]!;

describe('The file of services', () => {
  it('needs little, and means the usual by the rest', () => {
    expect(read()).toEqual({
      ...{
        key: 'gov',
        names: least.names,
        issuer: least.issuer,
        clientId: 'urna',
        secret: 'from a file',
        authentication: 'client_secret_basic',
      },
      ...{ signedWith: 'RS256', scopes: 'openid email profile', acrValues: null, levelClaim: 'acr', levels: {}, secondFactors: [] },
      claims: { name: 'name', email: 'email', emailVerified: 'email_verified', birthDate: 'birthdate' },
      ...{ documentKinds: {}, documentKind: null, vouchesForEmail: false, origins: [] },
    });
    expect(read({ origins: ['https://keys.example.org', 'https://b.example.org'] }).origins).toHaveLength(2);
    expect(read({ secretFile: undefined, secretVariable: 'SECRET' }).secret).toBe('from a variable');
    expect(read({ secretFile: undefined, authentication: 'none' }).secret).toBeNull();
    expect(read({ issuer: 'http://127.0.0.1:9000' }).issuer).toBe('http://127.0.0.1:9000');
    expect(readProviders('[]', elsewhere)).toEqual([]);
  });

  it.each<[Record<string, unknown>, string]>([
    [{ key: 'Gov.co' }, 'service 1: key must be small letters, digits and hyphens'],
    [{ names: { es: 'Gobierno' } }, 'gov: names.en must be some words'],
    [{ issuer: 'http://id.example.org' }, 'gov: issuer must be an https: address without a query'],
    [{ issuer: 'https://id.example.org/?a=b' }, 'gov: issuer must be an https: address without a query'],
    [{ issuer: 'https://somebody@id.example.org/' }, 'gov: issuer must be an https: address without a query'],
    ...[
      'https://keys.example.org/',
      'http://keys.example.org',
      'keys.example.org',
      'https://a@keys.example.org',
      'https://KEYS.example.org',
      'https://keys.example.org:8443',
    ].map((origin): [Record<string, unknown>, string] => [
      { origins: [origin] },
      'gov: origins must be addresses such as https://keys.example.org, without a path or a port',
    ]),
    [{ secretFile: 'nowhere' }, 'gov: secretFile names a file that cannot be read or is empty'],
    [{ secretFile: undefined }, 'gov: secretFile or secretVariable must say where the secret is, one of them'],
    [{ secretVariable: 'SECRET' }, 'gov: secretFile or secretVariable must say where the secret is, one of them'],
    [{ secretFile: undefined, secretVariable: 'OTHER' }, 'gov: secretVariable names a variable that is empty'],
    [{ authentication: 'none' }, 'gov: authentication is none, and there is a secret all the same'],
    [{ authentication: 'password' }, 'gov: authentication must be one of client_secret_basic, client_secret_post, private_key_jwt, none'],
    [{ signedWith: 'none' }, 'gov: signedWith must be one of RS256, PS256, ES256, EdDSA, Ed25519'],
    [{ signedWith: 'HS256' }, 'gov: signedWith must be one of RS256, PS256, ES256, EdDSA, Ed25519'],
    [{ scopes: ['email'] }, 'gov: scopes must have openid'],
    [{ scopes: 'openid' }, 'gov: scopes must be a list of words without spaces'],
    [{ levels: { high: 'CERTAIN' } }, 'gov: levels.high must be one of REGISTERED, CONFIRMED, VERIFIED'],
    [{ claims: { mail: 'email' } }, 'gov: claims has “mail”, which means nothing here'],
    [{ documentKinds: { Cédula: 'DNI' } }, 'gov: documentKinds.Cédula must be one of CC, TI, CE, PPT, PA'],
    [{ clientSecret: 'in plain sight' }, 'service 1 has “clientSecret”, which means nothing here'],
  ])('says what is wrong with %j', (more, fault) => {
    expect(() => read(more)).toThrow(fault);
  });

  it('is a list, without two of the same', () => {
    expect(() => readProviders('{', elsewhere)).toThrow('is not JSON');
    expect(() => readProviders('{}', elsewhere)).toThrow('must be a list of services');
    expect(() => readProviders(JSON.stringify([least, { ...least, issuer: 'https://b.example.org' }]), elsewhere)).toThrow(
      'has the key gov twice',
    );
    expect(() => readProviders(JSON.stringify([least, { ...least, key: 'b' }]), elsewhere)).toThrow(
      'has the issuer https://id.example.org twice',
    );
  });
});

describe('What a service says', () => {
  const provider = read({
    levels: { middle: 'CONFIRMED', high: 'VERIFIED' },
    secondFactors: ['high'],
    claims: { documentKind: 'doc.kind', documentNumber: 'doc.number', territory: 'place' },
    documentKinds: { Cédula: 'CC' },
  });
  const claims = {
    sub: '1',
    acr: 'high',
    email: 'ana@example.org',
    email_verified: true,
    name: ' Ana ',
    birthdate: '1990-05-17',
    place: '05001',
  };
  const doc = { kind: 'Cédula', number: 1032456789 };

  it('is read by the names of the file', () => {
    expect(whoTheySay(provider, { ...claims, doc })).toEqual({
      ...{ subject: '1', assurance: 'high', level: 'VERIFIED', isStrong: true, name: 'Ana', email: 'ana@example.org', session: null },
      document: { kind: 'CC', number: '1032456789', bornOn: '1990-05-17', territory: '05001' },
    });
    expect(whoTheySay(provider, { ...claims, doc: { ...doc, kind: 'CE' } }).document?.kind).toBe('CE');
  });

  it.each<[string, object, string, boolean]>([
    ['the one before the highest', { acr: 'middle' }, 'CONFIRMED', false],
    ['one that the file does not know', { acr: 'higher' }, 'REGISTERED', false],
    ['a name that all objects have', { acr: 'constructor' }, 'REGISTERED', false],
    ['none', { acr: undefined }, 'REGISTERED', false],
    ['something else than words', { acr: ['high'] }, 'REGISTERED', false],
  ])('with the certainty %s is believed so far, without a document', (_, more, level, isStrong) => {
    expect(whoTheySay(provider, { ...claims, doc, ...more })).toMatchObject({ level, isStrong, document: null });
  });

  it.each<[string, object]>([
    ['without a number', { doc: { kind: 'Cédula' } }],
    ['of a kind that the file does not know', { doc: { ...doc, kind: 'DNI' } }],
    ['of a kind by a name that all objects have', { doc: { ...doc, kind: 'toString' } }],
    ['nowhere', {}],
  ])('of a document %s is no document', (_, more) => {
    expect(whoTheySay(provider, { ...claims, ...more }).document).toBeNull();
  });

  it.each<[object, string | null]>([
    [{ email_verified: 'true' }, 'ana@example.org'],
    [{ email_verified: false }, null],
    [{ email_verified: undefined }, null],
    [{ email_verified: 'yes' }, null],
    [{ email: 'ana' }, null],
    [{ email: 'ana@example.org,luis@example.org' }, null],
    [{ email: ['ana@example.org'] }, null],
  ])('of an address with %j gives %s', (more, email) => {
    expect(whoTheySay(provider, { ...claims, ...more }).email).toBe(email);
    expect(whoTheySay({ ...provider, vouchesForEmail: true }, { ...claims, email_verified: undefined }).email).toBe('ana@example.org');
  });

  it('within others is found, and nothing that is not theirs', () => {
    expect(claimAt({ a: { b: { c: 1 } } }, 'a.b.c')).toBe(1);
    expect(claimAt({ 'https://id.example.org/kind': 'CC' }, 'https://id.example.org/kind')).toBe('CC');
    for (const path of ['a.toString', '__proto__', 'a.b.c', undefined]) expect(claimAt({ a: 'words' }, path)).toBeUndefined();
  });
});
