import { Turns } from './turns.js';

const held = () => {
  let free = (): void => undefined;
  const until = new Promise<void>((resolve) => (free = resolve));
  return { until, free };
};
const moment = () => new Promise((resolve) => setImmediate(resolve));

describe('texts that take long to read', () => {
  it('are read one a person and a few at a time, in the order in which they came', async () => {
    const turns = new Turns(2);
    const begun: string[] = [];
    const holds = new Map<string, ReturnType<typeof held>>();
    const read = (whose: string, name: string): Promise<void> => {
      const hold = held();
      holds.set(name, hold);
      return turns.take(whose, () => (begun.push(name), hold.until));
    };
    const all = [read('eva', 'e1'), read('eva', 'e2'), read('ana', 'a1'), read('luz', 'l1')];
    await moment();
    expect(begun).toEqual(['e1', 'a1']);
    holds.get('e1')!.free();
    await moment();
    expect(begun).toEqual(['e1', 'a1', 'e2']);
    for (const { free } of holds.values()) free();
    await moment();
    holds.get('l1')!.free();
    await Promise.all(all);
    expect(begun.at(-1)).toBe('l1');
  });

  it('go on when one of them fails, and nobody has more than two waiting', async () => {
    const turns = new Turns(1);
    const hold = held();
    const first = turns.take('eva', () => hold.until.then(() => Promise.reject(new Error('broken'))));
    const [second, third] = [turns.take('eva', async () => 2), turns.take('eva', async () => 3)];
    await expect(turns.take('eva', async () => 4)).rejects.toMatchObject({ code: 'TEXTS_STILL_READING' });
    hold.free();
    await expect(first).rejects.toThrow('broken');
    expect(await Promise.all([second, third])).toEqual([2, 3]);
  });
});
