/** What one spec file may leave about, and what another of the same worker must find as if nobody had been there. */
import 'reflect-metadata';
import { AsyncLocalStorage } from 'node:async_hooks';
import { tmpdir } from 'node:os';
import { jest } from '@jest/globals';
import { Settings } from '../../../src/platform/config/settings.js';

const around = new AsyncLocalStorage<string>();
/** What lies in test/ is loaded anew for each file. */
let visitors = 0;

interface Surroundings {
  variable: string | undefined;
  zone: string | undefined;
  folder: string;
  newGlobal: unknown;
  isFetchReal: boolean;
  isExitReal: boolean;
  isClockReal: boolean;
  isSpied: boolean;
  isWithin: string | undefined;
  visitors: number;
}

const look = (): Surroundings => ({
  variable: process.env.URNA_STRANGER,
  zone: process.env.TZ,
  folder: process.cwd(),
  newGlobal: Reflect.get(globalThis, 'stranger'),
  isFetchReal: !Reflect.has(fetch, 'isStrange'),
  isExitReal: !Reflect.has(Reflect.get(process, 'exit'), 'isStrange'),
  isClockReal: Date.now() > Date.parse('2020-01-01'),
  isSpied: jest.isMockFunction(Reflect.get(Settings, 'read')),
  isWithin: around.getStore(),
  visitors,
});

const untouched: Surroundings = {
  variable: undefined,
  zone: 'UTC',
  folder: process.env.URNA_TREE!,
  newGlobal: undefined,
  isFetchReal: true,
  isExitReal: true,
  isClockReal: true,
  isSpied: false,
  isWithin: undefined,
  visitors: 0,
};

/** Two files say this: whichever comes second would find what the first has left. */
export function visit(): void {
  it('finds nothing of another file', () => expect(look()).toEqual(untouched));

  it('leaves everything in disorder', () => {
    process.env.URNA_STRANGER = 'was here';
    process.env.TZ = 'America/Bogota';
    process.chdir(tmpdir());
    visitors++;
    Reflect.set(globalThis, 'stranger', 'was here');
    globalThis.fetch = Object.assign(() => Promise.reject(new Error('strange')), { isStrange: true });
    process.exit = Object.assign((() => undefined) as never, { isStrange: true });
    jest.useFakeTimers({ now: 0 });
    jest.spyOn(Settings, 'read');
    around.enterWith('a stranger');
    expect(look()).toMatchObject({ variable: 'was here', newGlobal: 'was here', isFetchReal: false, isClockReal: false, isSpied: true });
    expect(around.getStore()).toBe('a stranger');
  });
}
