import fc from 'fast-check';
import { acts, isLoopback } from './acts.rules.js';
import { accountBudgets, addressBudgets, fullBucket, readBudgets, take } from './budgets.rules.js';

const budget = { burst: 3, perSecond: 2 };

describe('A budget', () => {
  it('gives its burst at once, then says when to come again, and fills steadily', () => {
    const bucket = fullBucket(budget, 0);
    expect([take(bucket, budget, 1, 0), take(bucket, budget, 1, 0), take(bucket, budget, 1, 0)]).toEqual([0, 0, 0]);
    expect(take(bucket, budget, 1, 0)).toBe(1);
    expect(take(bucket, budget, 1, 400)).toBe(1);
    expect(take(bucket, budget, 1, 500)).toBe(0);
    expect(take(bucket, budget, 3, 500)).toBe(2);
    expect(take(bucket, budget, 3, 60_000)).toBe(0);
  });

  it('gives all of a wish or nothing, and lets a wish larger than itself wait until it is full', () => {
    const bucket = fullBucket(budget, 0);
    expect(take(bucket, budget, 2, 0)).toBe(0);
    expect(take(bucket, budget, 2, 0)).toBe(1);
    expect(take(bucket, budget, 1, 0)).toBe(0);
    expect(take(bucket, budget, 25, 0)).toBe(2);
    expect(take(bucket, budget, 25, 1_500)).toBe(0);
  });

  it('never gives more than the burst and what has flowed in since', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.integer({ min: 0, max: 2_000 }), fc.integer({ min: 1, max: 3 }))), (wishes) => {
        const bucket = fullBucket(budget, 0);
        let [now, given] = [0, 0];
        for (const [later, amount] of wishes) {
          now += later;
          if (take(bucket, budget, amount, now) === 0) given += amount;
        }
        expect(given).toBeLessThanOrEqual(budget.burst + (now / 1_000) * budget.perSecond + 1e-6);
      }),
    );
  });

  it('does not fill when the clock goes back', () => {
    const bucket = fullBucket(budget, 10_000);
    expect(take(bucket, budget, 3, 10_000)).toBe(0);
    expect(take(bucket, budget, 1, 0)).toBe(1);
  });

  it('lets a thousand people of one school vote within a minute, and one account no more than a program needs', () => {
    for (const act of acts) {
      expect(addressBudgets[act].burst).toBeGreaterThanOrEqual(accountBudgets[act].burst);
      expect(addressBudgets[act].perSecond).toBeGreaterThanOrEqual(accountBudgets[act].perSecond);
    }
    // Each signs in, reads five pages with their part, and votes.
    expect(addressBudgets.signIn.burst).toBeGreaterThanOrEqual(1_000);
    expect(addressBudgets.read.burst).toBeGreaterThanOrEqual(10_000);
    expect(addressBudgets.vote.burst).toBeGreaterThanOrEqual(2_000);
  });

  it.each([
    ['read=5/10 vote=1/2', { read: { perSecond: 5, burst: 10 }, vote: { perSecond: 1, burst: 2 } }],
    ['signIn=0.5/3,', { signIn: { perSecond: 0.5, burst: 3 } }],
    ['', {}],
    ['read=5', null],
    ['read=0/5', null],
    ['reads=5/10', null],
    ['constructor=5/10', null],
    ['read=5/-1', null],
  ])('is read from «%s»', (text, read) => {
    expect(readBudgets(text, addressBudgets)).toEqual(read && { ...addressBudgets, ...read });
  });
});

describe('This machine itself', () => {
  it.each([
    ['127.0.0.1', true],
    ['127.9.9.9', true],
    ['::1', true],
    ['::ffff:127.0.0.1', true],
    ['10.0.0.1', false],
    ['::ffff:10.0.0.1', false],
    ['2001:db8::1', false],
  ])('is %s: %s', (address, is) => {
    expect(isLoopback(address)).toBe(is);
  });
});
