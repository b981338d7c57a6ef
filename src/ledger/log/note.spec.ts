import fc from 'fast-check';
import {
  keyId,
  publicKeyOf,
  readNote,
  readVerifierKey,
  signersOf,
  signNote,
  verifyNote,
  writeVerifierKey,
  type NoteSigner,
} from './note.js';

/** The example of golang.org/x/mod/sumdb/note, whose format the specification describes. */
const published = {
  verifierKey: 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW',
  privateKey: 'AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz',
  text: "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n",
  line: '— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n',
};
const peter: NoteSigner = { name: 'PeterNeumann', privateKey: Buffer.from(published.privateKey, 'base64').subarray(1) };
const signer = (name: string, byte: number): NoteSigner => ({ name, privateKey: Buffer.alloc(32, byte) });
const [log, witness] = [signer('votos.example.co/libro', 1), signer('testigo.example', 2)];
const [logKey, witnessKey] = [publicKeyOf(log), publicKeyOf(witness)];

describe('a key', () => {
  it('is written and named as in the published example', () => {
    expect(writeVerifierKey(publicKeyOf(peter))).toBe(published.verifierKey);
    expect(keyId(publicKeyOf(peter)).toString('hex')).toBe('c74f20a3');
    expect(readVerifierKey(published.verifierKey)).toEqual(publicKeyOf(peter));
  });

  it('is read as it was written, whatever its base64 looks like', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), (publicKey) => {
        const key = { name: 'votos.example.co/libro', publicKey: Buffer.from(publicKey) };
        expect(readVerifierKey(writeVerifierKey(key))).toEqual(key);
      }),
    );
  });

  it.each([
    ['another id', 'PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW'],
    ['an id in capitals', 'PeterNeumann+C74F20A3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW'],
    ['another name', 'PeterNewmann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW'],
    ['another algorithm', 'PeterNeumann+c74f20a3+AhpcDQcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW'],
    ['a space in the name', 'Peter Neumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW'],
    ['a byte less', 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10Q='],
    ['a newline', 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW\n'],
    ['no key', 'PeterNeumann+c74f20a3'],
    ['nothing', ''],
  ])('is not read with %s', (_, text) => {
    expect(readVerifierKey(text)).toBeNull();
  });

  it('is not written without 32 bytes and a name', () => {
    expect(() => writeVerifierKey({ ...logKey, name: 'con espacio' })).toThrow(RangeError);
    expect(() => writeVerifierKey({ ...logKey, name: '' })).toThrow(RangeError);
    expect(() => writeVerifierKey({ ...logKey, publicKey: Buffer.alloc(31) })).toThrow(RangeError);
    expect(() => publicKeyOf({ ...log, privateKey: Buffer.alloc(31) })).toThrow(RangeError);
  });
});

describe('a signed note', () => {
  it('has the signature of the published example, to the byte', () => {
    expect(signNote(published.text, [peter])).toBe(`${published.text}\n${published.line}`);
  });

  it('is read with its text and all its signatures, and is verified by each of its keys', () => {
    const text = 'votos.example.co/libro\n\ncon una línea en blanco — y una raya\n';
    const note = readNote(signNote(text, [log, witness]))!;
    expect(note.text).toBe(text);
    expect(note.signatures.map(({ name }) => name)).toEqual([log.name, witness.name]);
    expect(verifyNote(note, [logKey])).toBeNull();
    expect(signersOf(note, [witnessKey, logKey])).toEqual([logKey, witnessKey]);
    expect(readNote(Buffer.from(signNote(text, [log, witness])))).toEqual(note);
  });

  it('counts for nothing without a known key, also when name or id alone are known', () => {
    const note = readNote(signNote('texto\n', [log]))!;
    expect(verifyNote(note, [])).toBe('NOT_SIGNED');
    expect(verifyNote(note, [witnessKey])).toBe('NOT_SIGNED');
    expect(verifyNote(note, [{ ...witnessKey, name: log.name }])).toBe('NOT_SIGNED');
    const [signature] = note.signatures;
    const renamed = { ...note, signatures: [{ ...signature!, name: 'otro.example' }] };
    expect(verifyNote(renamed, [logKey])).toBe('NOT_SIGNED');
  });

  it('is verified beside signatures of unknown keys, whatever they say', () => {
    const note = `${signNote('texto\n', [log])}— desconocido.example ${Buffer.alloc(2_400, 9).toString('base64')}\n`;
    expect(verifyNote(readNote(note)!, [logKey])).toBeNull();
  });

  it('is spoilt by one wrong signature of a known key', () => {
    const note = readNote(signNote('texto\n', [log, witness]))!;
    const [good, other] = note.signatures;
    const spoilt = { ...note, signatures: [good!, { ...other!, signature: good!.signature }] };
    expect(verifyNote(spoilt, [logKey, witnessKey])).toBe('WRONG_SIGNATURE');
    expect(verifyNote(spoilt, [logKey])).toBeNull();
    expect(verifyNote({ ...note, signatures: [{ ...good!, signature: good!.signature.subarray(1) }] }, [logKey])).toBe('WRONG_SIGNATURE');
  });

  it('is refused when any bit of it is changed', () => {
    const bytes = Buffer.from(signNote('votos.example.co/libro\n15\nraíz\n', [log]));
    for (let bit = 0; bit < bytes.length * 8; bit++) {
      const changed = Buffer.from(bytes);
      changed[bit >> 3]! ^= 1 << (bit & 7);
      const note = readNote(changed);
      expect(note !== null && verifyNote(note, [logKey]) === null).toBe(false);
    }
  });

  const line = signNote('texto\n', [log]).split('\n')[2]!;
  it.each([
    ['no signature', 'texto\n\n'],
    ['no empty line', `texto\n${line}\n`],
    ['no newline at the end', `texto\n\n${line}`],
    ['an empty line at the end', `texto\n\n${line}\n\n`],
    ['a hyphen for the dash', `texto\n\n${line.replace('—', '-')}\n`],
    ['two spaces', `texto\n\n${line.replace('— ', '—  ')}\n`],
    ['a space at the end', `texto\n\n${line} \n`],
    ['a carriage return', `texto\r\n\n${line}\n`],
    ['a tab', `te\txto\n\n${line}\n`],
    ['a carriage return in a signature', `texto\n\n${line}\r\n`],
    ['half a surrogate pair', `texto\ud800\n\n${line}\n`],
    ['a plus in a name', `texto\n\n${line.replace('votos', 'vo+tos')}\n`],
    ['a wide space in a name', `texto\n\n${line.replace('votos', 'vo\u2003tos')}\n`],
    ['no padding', `texto\n\n${line.replaceAll('=', '')}\n`],
    ['base64 for addresses', `texto\n\n— a ${Buffer.alloc(68, 0xff).toString('base64url')}\n`],
    ['a signature of the id only', `texto\n\n— a ${Buffer.alloc(4).toString('base64')}\n`],
    ['one line that is no signature', `texto\n\n${line}\nhola\n`],
    ['nothing', ''],
  ])('is not read with %s', (_, note) => {
    expect(readNote(note)).toBeNull();
    expect(readNote(`texto\n\n${line}\n`)).not.toBeNull();
  });

  it('is not read from bytes that are not UTF-8', () => {
    expect(readNote(Buffer.concat([Buffer.of(0xff), Buffer.from(`texto\n\n${line}\n`)]))).toBeNull();
    expect(readNote(Buffer.concat([Buffer.of(0xc0, 0x80), Buffer.from(`texto\n\n${line}\n`)]))).toBeNull();
  });

  it('has 100 signatures at most', () => {
    expect(readNote(`texto\n\n${`${line}\n`.repeat(100)}`)?.signatures).toHaveLength(100);
    expect(readNote(`texto\n\n${`${line}\n`.repeat(101)}`)).toBeNull();
  });

  it.each([['sin fin de línea'], ['tabulador\t\n'], ['nulo\0\n'], ['mitad \udc00\n'], ['']])('is not made of %j', (text) => {
    expect(() => signNote(text, [log])).toThrow(RangeError);
  });

  it('is not signed by a key whose name cannot be written', () => {
    expect(() => signNote('texto\n', [{ ...log, name: 'a b' }])).toThrow(RangeError);
  });
});
