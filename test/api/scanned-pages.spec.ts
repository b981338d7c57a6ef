/** Scanned pages: officials keep them as evidence of what they entered, and nobody else sees them. */
import { deflateSync } from 'node:zlib';
import { RetainingService } from '../../src/privacy/retaining.service.js';
import type { Person } from '../person.js';
import { upload, type Sent } from '../uploading.js';
import { day, monday, World } from '../world.js';

let world: World;
let [clara, hugo, patricia, tomas, gonzalo, beatriz, ana]: Person[] = [];
let at: { consultation: string; gathering: string; comment: string };
beforeAll(async () => {
  world = await World.open();
  [clara, hugo] = [await world.official(), await world.official(world.ministry, 'Hugo')];
  [patricia, tomas] = [await world.official(world.townHall, 'Patricia'), await world.moderator()];
  [gonzalo, beatriz, ana] = [await world.auditor(), await world.administrator(), await world.citizen()];
});
beforeEach(async () => {
  world.clock.set(monday);
  const { id } = await world.drafts.open({ official: clara!, closesIn: 20 });
  const box = { consultationId: id, way: 'PAPER', place: 'Buzón de la alcaldía', heldOn: '2026-02-02' };
  const { gathering } = await clara!.act('recordGathering', box, 'gathering { id }');
  const words = { gatheringId: gathering.id, subjectId: id, body: 'Que no falte el agua.' };
  const { comment } = await clara!.act('enterComment', words, 'comment { id }');
  at = { consultation: id, gathering: gathering.id, comment: comment.id };
});
afterAll(() => world?.close());

const part = (marker: number, content: Buffer): Buffer =>
  Buffer.concat([Buffer.of(0xff, marker, (content.length + 2) >> 8, (content.length + 2) & 255), content]);
const exif = Buffer.from('Exif\0\0GPS de la casa de Rosa');
/** Of more than one piece. */
const photograph = Buffer.concat([
  Buffer.of(0xff, 0xd8),
  part(0xe1, exif),
  part(0xdb, Buffer.alloc(64, 1)),
  part(0xda, Buffer.of(1, 1, 0)),
  Buffer.alloc(600_000, 'la letra de Rosa '),
  Buffer.of(0xff, 0xd9),
]);
const bare = Buffer.concat([photograph.subarray(0, 2), photograph.subarray(2 + exif.length + 4)]);
const page = { name: 'página.jpg', bytes: photograph };
const selection = 'scannedPage { id number format bytes address comment { id } addedBy { displayName } gathering { id } }';
const add = (who: Person, file: Sent = page, more: object = {}) =>
  upload(who, 'addScannedPage', { gatheringId: at.gathering, ...more }, file, selection);
const codes = ({ userErrors }: { userErrors: { code: string }[] }): string[] => userErrors.map(({ code }) => code);
const list = 'query ($id: ID!) { node(id: $id) { ... on Gathering { scannedPages(first: 10) { nodes { id number } } } } }';
const fetched = (who: Person, address: string) => fetch(world.url + address, { headers: who.headers });

describe('A scanned page', () => {
  it('is kept beside what was entered from it, without what the camera wrote, for officials of the agency and auditors', async () => {
    const { scannedPage } = await add(clara!, page, { commentId: at.comment });
    expect(scannedPage).toMatchObject({
      number: 1,
      format: 'JPEG',
      bytes: bare.length,
      comment: { id: at.comment },
      addedBy: { displayName: 'Clara' },
    });
    for (const who of [clara!, hugo!, gonzalo!]) {
      const file = await fetched(who, scannedPage.address);
      expect([file.status, file.headers.get('content-type'), file.headers.get('content-disposition')]).toEqual([
        200,
        'image/jpeg',
        'attachment; filename="1.jpg"',
      ]);
      expect([file.headers.get('x-content-type-options'), file.headers.get('cache-control')]).toEqual(['nosniff', 'no-store']);
      expect(Buffer.from(await file.arrayBuffer()).equals(bare)).toBe(true);
      expect((await who.read(list, { id: at.gathering })).node.scannedPages.nodes).toEqual([{ id: scannedPage.id, number: 1 }]);
    }
    for (const who of [patricia!, tomas!, beatriz!, ana!, world.visitor()]) {
      expect((await fetched(who, scannedPage.address)).status).toBe(404);
      expect((await who.read(list, { id: at.gathering })).node.scannedPages).toBeNull();
      expect((await who.read('query ($id: ID!) { node(id: $id) { id } }', { id: scannedPage.id })).node).toBeNull();
    }
    const kept = await world.rows<{ text: string }>(`SELECT encode(piece_sealed, 'escape') AS text FROM scanned_page_pieces`);
    expect(kept.length).toBe(3);
    expect(kept.some(({ text }) => text.includes('letra de Rosa'))).toBe(false);
  });

  it('is added by officials of the agency alone, also once the consultation has closed', async () => {
    expect(codes(await add(patricia!))).toEqual(['FORBIDDEN']);
    // Whoever prepares nothing sends no files at all.
    for (const who of [tomas!, gonzalo!, ana!]) await expect(add(who)).rejects.toThrow('"code":"FORBIDDEN"');
    world.clock.advance(21 * day);
    expect(codes(await add(await world.session(clara!)))).toEqual([]);
  });

  it('is of a comment of the same gathering, or of the whole of it', async () => {
    const box = { consultationId: at.consultation, way: 'PAPER', place: 'Otro buzón', heldOn: '2026-02-02' };
    const { gathering: other } = await clara!.act('recordGathering', box, 'gathering { id }');
    expect(codes(await add(clara!, page, { gatheringId: other.id, commentId: at.comment }))).toEqual(['GATHERING_OF_ANOTHER']);
    const { comment } = await ana!.act('postComment', { subjectId: at.consultation, body: 'Por la web.' }, 'comment { id }');
    expect(codes(await add(clara!, page, { commentId: comment.id }))).toEqual(['GATHERING_OF_ANOTHER']);
    expect((await add(clara!)).scannedPage.comment).toBeNull();
  });

  it('is a JPEG, PNG or PDF by its bytes, of 8 MB at most, that does nothing', async () => {
    const script = '%PDF-1.7\n1 0 obj << /OpenAction << /S /JavaScript /JS (x) >> >> endobj\ntrailer << >>\n%%EOF\n';
    const still = Buffer.concat([
      Buffer.from('%PDF-1.7\n1 0 obj << /Type /Catalog >> endobj\n5 0 obj << /Filter /FlateDecode >> stream\n'),
      deflateSync('Rosa /JS'),
      Buffer.from('\nendstream endobj\ntrailer << >>\n%%EOF\n'),
    ]);
    for (const [name, bytes, code] of [
      ['página.jpg', '<script>alert(1)</script>', 'SCAN_FORMAT'],
      ['página.png', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>', 'SCAN_FORMAT'],
      ['página.jpg', photograph.subarray(0, -2), 'SCAN_FORMAT'],
      ['página.pdf', script, 'SCAN_ACTIVE'],
      ['página.jpg', Buffer.concat([photograph, Buffer.alloc(8 * 1024 * 1024)]), 'SCAN_TOO_LARGE'],
    ] as const)
      expect([name, ...codes(await add(clara!, { name, bytes }))]).toEqual([name, code]);
    const { scannedPage } = await add(clara!, { name: 'página.jpg', bytes: still });
    expect(scannedPage.format).toBe('PDF');
    const file = await fetched(clara!, scannedPage.address);
    expect([file.headers.get('content-type'), file.headers.get('content-disposition')]).toEqual([
      'application/pdf',
      'attachment; filename="1.pdf"',
    ]);
    expect(Buffer.from(await file.arrayBuffer()).equals(still)).toBe(true);
  });

  it('is added once where the request is repeated, and removed for good', async () => {
    const key = { idempotencyKey: 'one page only' };
    const { scannedPage } = await add(clara!, page, key);
    expect((await add(clara!, page, key)).scannedPage.id).toBe(scannedPage.id);
    const input = { scannedPageId: scannedPage.id };
    expect(await patricia!.refusals('removeScannedPage', input)).toEqual(['NOT_FOUND']);
    expect(await gonzalo!.refusals('removeScannedPage', input)).toEqual(['AUDITORS_ONLY_READ']);
    await hugo!.act('removeScannedPage', input);
    expect(await hugo!.refusals('removeScannedPage', input)).toEqual(['NOT_FOUND']);
    expect((await fetched(clara!, scannedPage.address)).status).toBe(404);
    const left = `SELECT 1 FROM scanned_page_pieces p WHERE NOT EXISTS (SELECT FROM scanned_pages s WHERE s.id = p.page_id)`;
    expect(await world.rows(left)).toEqual([]);
  });

  it('goes two years after nobody could take part any more', async () => {
    const { scannedPage } = await add(clara!);
    const uuid = scannedPage.address.split('/').at(-1);
    const isKept = async () => (await world.rows('SELECT 1 FROM scanned_pages WHERE id = $1', [uuid])).length > 0;
    world.clock.advance((20 + 729) * day);
    await world.app.get(RetainingService).carryOn(() => false, true);
    expect(await isKept()).toBe(true);
    world.clock.advance(3 * day);
    await world.app.get(RetainingService).carryOn(() => false, true);
    expect(await isKept()).toBe(false);
  });
});
