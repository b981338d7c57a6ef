/** The list of topics: read by everybody, kept by administrators. */
import type { Person } from '../person.js';
import { World } from '../world.js';

let world: World;
let clara: Person;
let beatriz: Person;
beforeAll(async () => {
  world = await World.open();
  [clara, beatriz] = [await world.official(), await world.administrator()];
});
afterAll(() => world?.close());

const agua = {
  slug: 'agua',
  words: [
    { locale: 'es', name: 'Agua' },
    { locale: 'en', name: 'Water' },
  ],
};
const topic = async (slug: string, who: Person = world.visitor()) =>
  (await who.read('{ topics { slug name words { locale name } consultationCount } }')).topics.find(
    (one: { slug: string }) => one.slug === slug,
  );

describe('an administrator', () => {
  it('adds a topic once, names it anew, and removes it', async () => {
    const key = { idempotencyKey: 'un-solo-tema' };
    expect((await beatriz.act('createTopic', { ...agua, ...key }, 'topic { slug name }')).topic).toEqual({ slug: 'agua', name: 'Agua' });
    expect((await beatriz.act('createTopic', { ...agua, ...key }, 'topic { slug }')).topic.slug).toBe('agua');
    expect(await beatriz.refusals('createTopic', agua)).toEqual(['SLUG_TAKEN']);
    expect(await topic('agua', world.visitor().speaking('en'))).toEqual({
      slug: 'agua',
      name: 'Water',
      words: agua.words,
      consultationCount: 0,
    });
    const words = [{ locale: 'es', name: 'Agua y saneamiento' }];
    expect((await beatriz.act('updateTopic', { slug: 'agua', words }, 'topic { name words { locale name } }')).topic).toEqual({
      name: 'Agua y saneamiento',
      words,
    });
    expect((await beatriz.act('removeTopic', { slug: 'agua', idempotencyKey: 'quitar-agua' }, 'removedSlug')).removedSlug).toBe('agua');
    expect(await beatriz.refusals('removeTopic', { slug: 'agua', idempotencyKey: 'quitar-agua' })).toEqual([]);
    expect(await topic('agua')).toBeUndefined();
    expect(await beatriz.refusals('removeTopic', { slug: 'agua' })).toEqual(['NOT_FOUND']);
    expect(await beatriz.refusals('updateTopic', agua)).toEqual(['NOT_FOUND']);
  });

  it('cannot remove what a consultation or a draft is about', async () => {
    await beatriz.act('createTopic', { ...agua, slug: 'rios' });
    const draft = await world.drafts.complete({ official: clara });
    await clara.act('updateConsultation', { id: draft.id, topics: ['rios'] });
    expect((await topic('rios')).consultationCount).toBe(0);
    expect(await beatriz.refusals('removeTopic', { slug: 'rios' })).toEqual(['TOPIC_IN_USE']);
    const now = world.clock.now().getTime();
    const at = (days: number) => new Date(now + days * 86_400_000).toISOString();
    await clara.act('scheduleConsultation', { id: draft.id, opensAt: at(1), closesAt: at(21) });
    expect((await topic('rios')).consultationCount).toBe(1);
    expect(await beatriz.refusals('removeTopic', { slug: 'rios' })).toEqual(['TOPIC_IN_USE']);
  });

  it('is told what is wrong with the words', async () => {
    const [es, en] = agua.words;
    for (const [change, code] of [
      [{ slug: 'Con Espacios' }, 'SLUG_INVALID'],
      [{ slug: 'x'.repeat(101) }, 'INPUT_INVALID'],
      [{ words: [en] }, 'SPANISH_REQUIRED'],
      [{ words: [es, en, en] }, 'LANGUAGE_TWICE'],
      [{ words: [] }, 'INPUT_INVALID'],
      [{ words: [{ locale: 'es', name: '' }] }, 'INPUT_INVALID'],
    ] as const)
      expect(await beatriz.refusals('createTopic', { ...agua, slug: 'bosques', ...change })).toEqual([code]);
  });

  it('is the only one who keeps the list', async () => {
    await beatriz.act('createTopic', { ...agua, slug: 'calles' });
    for (const [who, code] of [
      [clara, 'FORBIDDEN'],
      [await world.moderator(), 'FORBIDDEN'],
      [await world.citizen(), 'FORBIDDEN'],
      [await world.auditor(), 'AUDITORS_ONLY_READ'],
      [world.visitor(), 'SIGN_IN_REQUIRED'],
    ] as const) {
      expect(await who.refusals('createTopic', { ...agua, slug: 'plazas' })).toEqual([code]);
      expect(await who.refusals('updateTopic', { ...agua, slug: 'calles' })).toEqual([code]);
      expect(await who.refusals('removeTopic', { slug: 'calles' })).toEqual([code]);
    }
  });
});
