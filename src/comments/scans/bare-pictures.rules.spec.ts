/** What is left of a picture, and what is no picture. */
import { bareJpeg, barePng } from './bare-pictures.rules.js';
import { exifPart, orientationIn } from './orientation.rules.js';
import { scanFormatOf } from './scans.rules.js';

const ascii = (text: string): number[] => [...Buffer.from(text, 'latin1')];
const part = (marker: number, content: number[]): number[] => [
  0xff,
  marker,
  (content.length + 2) >> 8,
  (content.length + 2) & 255,
  ...content,
];
const quantising = part(0xdb, [0, 1, 2, 3]);
const [first, second] = [part(0xda, [1, 1, 0]), part(0xda, [1, 2, 0])];
/** A stuffed byte, a counter, and a fill byte within a scan. */
const data = [1, 2, 0xff, 0x00, 3, 0xff, 0xd3, 4, 0xff, 0xff];
const between = part(0xc4, [9, 9]);
const exif = part(0xe1, ascii('Exif\0\0GPS 4.6097N'));
const jpeg = (...beside: number[][]): Uint8Array =>
  Uint8Array.from([0xff, 0xd8, ...beside.flat(), ...quantising, ...first, ...data, ...between, ...second, 5, 6, 0xff, 0xd9]);

describe('A JPEG', () => {
  it('keeps its picture, over several scans, and loses what is beside it', () => {
    const jfif = part(0xe0, ascii('JFIF\0'));
    const adobe = part(0xee, ascii('Adobe'));
    const beside = [exif, part(0xe1, ascii('http://ns.adobe.com/xap/1.0/')), part(0xfe, ascii('de Rosa')), part(0xed, ascii('Photoshop'))];
    const bytes = jpeg(jfif, adobe, ...beside);
    expect(scanFormatOf(bytes)).toBe('JPEG');
    expect(Buffer.from(bareJpeg(bytes)!)).toEqual(Buffer.from(jpeg(jfif, adobe)));
  });

  it('loses what hides between its scans and behind its end', () => {
    const bytes = Uint8Array.from([...jpeg(exif).subarray(0, -2), ...exif, 0xff, 0xd9, ...ascii('<script>')]);
    expect(Buffer.from(bareJpeg(bytes)!).toString('latin1')).not.toMatch(/GPS|script/);
    expect(Buffer.from(bareJpeg(bytes)!)).toEqual(Buffer.from(jpeg()));
  });

  it.each([
    ['without an end', jpeg().subarray(0, -2)],
    ['of a beginning only', Uint8Array.from([0xff, 0xd8, 0xff])],
    ['without a picture', Uint8Array.from([0xff, 0xd8, ...quantising, 0xff, 0xd9])],
    ['with a part longer than it', Uint8Array.from([0xff, 0xd8, 0xff, 0xdb, 0xff, 0xff, 1])],
    ['with a part of no length', Uint8Array.from([0xff, 0xd8, 0xff, 0xdb, 0, 1, 0xff, 0xd9])],
    ['that is a page', Uint8Array.from([0xff, 0xd8, 0xff, ...ascii('<html><script>')])],
  ])('%s is none', (_, bytes) => {
    expect(bareJpeg(bytes)).toBeNull();
  });
});

/** As a camera writes it: the maker, which side is up, and where it was; in either order of bytes. */
const camera = (orientation: number, isLittle: boolean): number[] => {
  const two = (value: number): number[] => (isLittle ? [value & 255, value >> 8] : [value >> 8, value & 255]);
  const four = (value: number): number[] => (isLittle ? [...two(value), 0, 0] : [0, 0, ...two(value)]);
  const entry = (tag: number, type: number, value: number[]): number[] => [...two(tag), ...two(type), ...four(1), ...value];
  const entries = [entry(0x010f, 2, four(80)), entry(0x0112, 3, [...two(orientation), 0, 0]), entry(0x8825, 4, four(90))];
  return part(0xe1, [
    ...ascii('Exif\0\0'),
    ...(isLittle ? ascii('II') : ascii('MM')),
    ...two(42),
    ...four(8),
    ...two(3),
    ...entries.flat(),
    ...ascii('Canon GPS 4.6097N'),
  ]);
};

describe('A photograph', () => {
  const jfif = part(0xe0, ascii('JFIF\0'));

  it.each([2, 3, 4, 5, 6, 7, 8].flatMap((side) => [[side, true] as const, [side, false] as const]))(
    'keeps which side is up (%i, least byte first: %s), and nothing else of what its camera wrote',
    (side, isLittle) => {
      const bare = bareJpeg(jpeg(jfif, camera(side, isLittle)))!;
      expect(Buffer.from(bare)).toEqual(Buffer.from(jpeg(jfif, [...exifPart(side)])));
      expect(Buffer.from(bare).toString('latin1')).not.toMatch(/Canon|GPS/);
      expect(orientationIn(exifPart(side).subarray(4))).toBe(side);
      // Once more changes nothing.
      expect(Buffer.from(bareJpeg(bare)!)).toEqual(Buffer.from(bare));
    },
  );

  it.each([
    ['that stands upright', camera(1, false)],
    ['that says something else', camera(9, true)],
    ['whose camera wrote nonsense', part(0xe1, ascii('Exif\0\0MM\0*\xff\xff\xff\xff'))],
    ['whose part is cut off', part(0xe1, ascii('Exif\0\0MM\0*\0\0\0\x08\0\x09\x01\x12'))],
    ['that has none', part(0xe1, ascii('http://ns.adobe.com/xap/1.0/'))],
  ])('%s has no such part', (_, beside) => {
    expect(Buffer.from(bareJpeg(jpeg(beside))!)).toEqual(Buffer.from(jpeg()));
  });
});

const chunk = (name: string, content: number[]): number[] => [
  0,
  0,
  content.length >> 8,
  content.length & 255,
  ...ascii(name),
  ...content,
  7,
  7,
  7,
  7,
];
const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const png = (...beside: number[][]): Uint8Array =>
  Uint8Array.from([...signature, ...chunk('IHDR', [1, 2]), ...beside.flat(), ...chunk('IDAT', [3]), ...chunk('IEND', [])]);

describe('A PNG', () => {
  it('keeps its picture and loses what is beside it and behind its end', () => {
    const bytes = Uint8Array.from([
      ...png(chunk('tEXt', ascii('Author\0Rosa')), chunk('eXIf', ascii('GPS')), chunk('pHYs', [1])),
      ...ascii('<script>'),
    ]);
    expect(scanFormatOf(bytes)).toBe('PNG');
    expect(Buffer.from(barePng(bytes)!)).toEqual(Buffer.from(png(chunk('pHYs', [1]))));
  });

  it.each([
    ['without an end', png().subarray(0, -12)],
    ['that begins otherwise', Uint8Array.from([...signature, ...chunk('tEXt', [1]), ...chunk('IHDR', [1]), ...chunk('IEND', [])])],
    ['with a part longer than it', Uint8Array.from([...signature, 0xff, 0xff, 0xff, 0xff, ...ascii('IHDR'), 1, 2, 3, 4])],
    ['of a beginning only', Uint8Array.from(signature)],
  ])('%s is none', (_, bytes) => {
    expect(barePng(bytes)).toBeNull();
  });
});

it.each(['<html>', '<svg xmlns="http://www.w3.org/2000/svg">', 'GIF89a', 'PK\u0003\u0004', ''])(
  'what begins with “%s” is no scan',
  (text) => {
    expect(scanFormatOf(Buffer.from(text, 'latin1'))).toBeNull();
  },
);
