import { appealKinds } from './appeals.events.js';
import { appealsTold, isDuty, newsOf, whoDecides } from './telling.rules.js';

describe('What is told of an appeal', () => {
  it.each([
    ['appeal.filed', ['APPEAL_RECEIVED', 'APPEAL_TO_DECIDE']],
    ['appeal.passed_on', ['APPEAL_PASSED_ON', 'APPEAL_TO_DECIDE']],
    ['appeal.decided', ['APPEAL_DECIDED']],
    ['appeal.settled', ['APPEAL_SETTLED']],
    ['appeal.withdrawn', []],
    ['appeal.reopened', []],
  ])('after %s', (kind, news) => {
    expect(newsOf(kind).map(({ what }) => what)).toEqual(news);
    expect(appealsTold.includes(kind)).toBe(news.length > 0);
    expect(appealKinds as readonly string[]).toContain(kind);
  });

  it('is owed where it was decided, and to those who decide', () => {
    expect(
      ['APPEAL_RECEIVED', 'APPEAL_TO_DECIDE', 'APPEAL_PASSED_ON', 'APPEAL_DECIDED', 'APPEAL_SETTLED'].map((what) => isDuty(what as never)),
    ).toEqual([false, true, false, true, false]);
  });

  it.each([
    ['AGENCY', ['irene']],
    ['AUDITOR', ['gonzalo']],
  ] as const)('waits on the step %s for %j', (step, people) => {
    expect(whoDecides(step, ['tomas', 'irene'], ['gonzalo', 'ana'], new Set(['tomas', 'ana']))).toEqual(people);
  });
});
