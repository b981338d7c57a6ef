/** What one who watches is told, in whatever order things happen. */
import fc from 'fast-check';
import { Subscriber } from './subscriber.js';

/** A reader that can stop reading. */
class Reader {
  readonly read: string[] = [];
  isFull = (): boolean => this.unread > 3;
  unread = 0;
  gaveUp = false;
  isReading = true;
  send = (json: string): void => {
    this.read.push(json);
    if (!this.isReading) this.unread++;
  };
  giveUp = (): void => void (this.gaveUp = true);
}

const frame = (sequence: number) => ({ sequence: String(sequence), json: String(sequence) });

describe('somebody who watches', () => {
  it('is told what arrives while catching up, after what was missed, and nothing twice', async () => {
    const reader = new Reader();
    const subscriber = new Subscriber(reader, false, '2');
    for (const sequence of [4, 5, 6]) subscriber.hear(frame(sequence));
    for (const sequence of [3, 4, 5]) subscriber.offer(frame(sequence));
    await subscriber.settle(() => Promise.reject(new Error('not needed')));
    subscriber.hear(frame(7));
    expect(reader.read).toEqual(['3', '4', '5', '6', '7']);
  });

  it('is told to read everything again when more arrived than could wait, as often as that happens', async () => {
    const reader = new Reader();
    const subscriber = new Subscriber(reader, false, '0');
    let newest = 0;
    const flood = (): void => {
      for (let more = 0; more < 2_500; more++) subscriber.hear(frame(++newest));
    };
    flood();
    let resyncs = 0;
    await subscriber.settle(async () => {
      const head = newest;
      if (resyncs++ === 0) flood();
      else for (const sequence of [++newest, ++newest]) subscriber.hear(frame(sequence));
      subscriber.send({ sequence: String(head), json: `resync ${head}` });
    });
    expect(resyncs).toBe(2);
    expect(reader.read).toEqual(['resync 2500', 'resync 5000', '5001', '5002']);
  });

  it('of a state gets only the newest after a pause', () => {
    const reader = new Reader();
    const subscriber = new Subscriber(reader, true, null);
    void subscriber.settle(() => Promise.resolve());
    reader.isReading = false;
    for (let sequence = 1; sequence <= 100; sequence++) subscriber.hear(frame(sequence));
    expect(reader.read).toEqual(['1', '2', '3', '4']);
    reader.unread = 0;
    expect(subscriber.resume()).toBe(false);
    expect(reader.read).toEqual(['1', '2', '3', '4', '100']);
  });

  it('and has left hears nothing more', async () => {
    const reader = new Reader();
    const subscriber = new Subscriber(reader, false, null);
    subscriber.hear(frame(1));
    subscriber.leave();
    await subscriber.settle(() => Promise.resolve());
    subscriber.hear(frame(2));
    subscriber.send(frame(3));
    expect(reader.read).toEqual([]);
  });

  it('never misses an event unless told to read everything again, whatever happens in whatever order', async () => {
    const step = fc.constantFrom('event', 'event', 'event', 'pause', 'read', 'serve', 'settle');
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 120 }), fc.nat(10), async (steps, missed) => {
        const reader = new Reader();
        const subscriber = new Subscriber(reader, false, '0');
        let newest = missed;
        const resync = async (): Promise<void> => {
          const head = newest;
          await Promise.resolve();
          subscriber.send({ sequence: String(head), json: `resync ${head}` });
        };
        let settling: Promise<void> | null = null;
        const catchUp = async (): Promise<void> => {
          for (let sequence = 1; sequence <= missed && subscriber.lagsSince === null; sequence++) {
            await Promise.resolve();
            subscriber.offer(frame(sequence));
          }
          await subscriber.settle(resync);
        };
        settling = catchUp();
        for (const what of steps) {
          if (what === 'event') subscriber.hear(frame(++newest));
          else if (what === 'pause') reader.isReading = false;
          else if (what === 'read') [reader.isReading, reader.unread] = [true, 0];
          else if (what === 'settle') await settling;
          else if (subscriber.lagsSince !== null && !subscriber.isFull && !subscriber.isCatchingUp && subscriber.resume())
            settling = resync().then(() => subscriber.settle(resync));
          await Promise.resolve();
        }
        await settling;
        [reader.isReading, reader.unread] = [true, 0];
        if (subscriber.lagsSince !== null && subscriber.resume()) await resync().then(() => subscriber.settle(resync));

        let last = 0;
        for (const json of reader.read) {
          const isResync = json.startsWith('resync');
          const sequence = Number(json.replace('resync ', ''));
          if (isResync) expect(sequence).toBeGreaterThanOrEqual(last);
          else expect(sequence).toBe(last + 1);
          last = sequence;
        }
        expect(last).toBe(newest);
      }),
      { numRuns: 500 },
    );
  });
});
