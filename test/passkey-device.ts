/** A device with passkeys, as browsers and telephones have them: keys on P-256 and answers as WebAuthn writes them. */
import { createHash, generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto';

interface Asked {
  challenge: string;
  rpId?: string;
  rp?: { id?: string };
  allowCredentials?: { id: string }[];
}

/** What a test may do wrong. */
export interface Twist {
  origin?: string;
  rpId?: string;
  challenge?: string;
  isUnverified?: boolean;
  counter?: number;
}

export class PasskeyDevice {
  private readonly id = randomBytes(16);
  private readonly keys: { publicKey: KeyObject; privateKey: KeyObject } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  private counter = 0;

  constructor(private readonly origin: string) {}

  create(options: string, twist: Twist = {}): string {
    const asked = JSON.parse(options) as Asked;
    const { x, y } = this.keys.publicKey.export({ format: 'jwk' });
    const coordinate = (text: string): Buffer => Buffer.concat([Buffer.from([0x58, 0x20]), Buffer.from(text, 'base64url')]);
    // COSE (RFC 9053): EC2, ES256, P-256, x, y.
    const key = Buffer.concat([
      Buffer.from([0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21]),
      coordinate(x!),
      Buffer.from([0x22]),
      coordinate(y!),
    ]);
    const length = Buffer.from([0, this.id.length]);
    const data = Buffer.concat([this.data(asked.rp!.id!, 0x40, twist), Buffer.alloc(16), length, this.id, key]);
    const text = (words: string): Buffer => Buffer.concat([Buffer.from([0x60 + words.length]), Buffer.from(words)]);
    const head = Buffer.from([0x59, data.length >> 8, data.length & 0xff]);
    const attestation = [
      Buffer.from([0xa3]),
      text('fmt'),
      text('none'),
      text('attStmt'),
      Buffer.from([0xa0]),
      text('authData'),
      head,
      data,
    ];
    return this.answer({
      clientDataJSON: this.client('webauthn.create', asked, twist),
      attestationObject: Buffer.concat(attestation).toString('base64url'),
      transports: ['internal'],
    });
  }

  use(options: string, twist: Twist = {}): string {
    const asked = JSON.parse(options) as Asked;
    this.counter++;
    const data = this.data(asked.rpId!, 0, twist);
    const client = this.client('webauthn.get', asked, twist);
    const hash = createHash('sha256').update(Buffer.from(client, 'base64url')).digest();
    const signature = sign('sha256', Buffer.concat([data, hash]), this.keys.privateKey);
    return this.answer({
      clientDataJSON: client,
      authenticatorData: data.toString('base64url'),
      signature: signature.toString('base64url'),
    });
  }

  private data(rpId: string, flags: number, twist: Twist): Buffer {
    const counter = Buffer.alloc(4);
    counter.writeUInt32BE(twist.counter ?? this.counter);
    const here = 0x01 | (twist.isUnverified ? 0 : 0x04) | flags;
    return Buffer.concat([
      createHash('sha256')
        .update(twist.rpId ?? rpId)
        .digest(),
      Buffer.from([here]),
      counter,
    ]);
  }

  private client(type: string, { challenge }: Asked, twist: Twist): string {
    const facts = { type, challenge: twist.challenge ?? challenge, origin: twist.origin ?? this.origin, crossOrigin: false };
    return Buffer.from(JSON.stringify(facts)).toString('base64url');
  }

  private answer(response: object): string {
    const id = this.id.toString('base64url');
    return JSON.stringify({ id, rawId: id, type: 'public-key', response, clientExtensionResults: {} });
  }
}
