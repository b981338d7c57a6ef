import fc from 'fast-check';
import {
  countTerm,
  isShorter,
  leastTerm,
  policyInForce,
  checkDraft,
  whyNotTerm,
  type Draft,
  type TermPolicy,
} from './publication.rules.js';

const whatIsMissing = (draft: Draft) =>
  checkDraft(draft)
    .filter(({ isDone }) => !isDone)
    .map(({ code }) => code);

const complete: Draft = {
  translations: [{ locale: 'es', title: 'Título', summary: 'Resumen', body: 'Cuerpo' }],
  memorandum: {
    background: 'a',
    scope: 'b',
    legalViability: 'c',
    economicImpact: 'd',
    budgetImpact: 'e',
    environmentalImpact: 'f',
    technicalStudies: 'g',
  },
  contact: { office: 'Oficina', name: 'Clara', email: 'clara@example.org' },
  channels: ['WEB'],
  timeZone: 'America/Bogota',
};

describe('Before a draft is announced', () => {
  it('nothing is missing when everything is there', () => {
    expect(whatIsMissing(complete)).toEqual([]);
  });

  it.each<[string, Partial<Draft>, string[]]>([
    ['no words at all', { translations: [] }, ['TITLE_MISSING', 'SUMMARY_MISSING', 'BODY_MISSING']],
    [
      'words in English only',
      { translations: [{ locale: 'en', title: 'T', summary: 'S', body: 'B' }] },
      ['TITLE_MISSING', 'SUMMARY_MISSING', 'BODY_MISSING'],
    ],
    ['a blank summary', { translations: [{ locale: 'es', title: 'T', summary: ' \n', body: 'B' }] }, ['SUMMARY_MISSING']],
    ['one part of the memorandum', { memorandum: { ...complete.memorandum!, budgetImpact: ' ' } }, ['MEMORANDUM_BUDGET_IMPACT_MISSING']],
    ['no contact', { contact: null }, ['CONTACT_MISSING']],
    ['a contact without e-mail', { contact: { office: 'O', name: 'N', email: '' } }, ['CONTACT_MISSING']],
    ['no channel', { channels: [] }, ['CHANNELS_MISSING']],
    ['a time zone that does not exist', { timeZone: 'America/Macondo' }, ['TIME_ZONE_UNKNOWN']],
  ])('it says what is missing: %s', (_, change, codes) => {
    expect(whatIsMissing({ ...complete, ...change })).toEqual(codes);
  });

  it('everything is listed in the same order, done or not', () => {
    const codesOf = (draft: Draft) => checkDraft(draft).map(({ code }) => code);
    expect(codesOf({ ...complete, translations: [], memorandum: null, contact: null, channels: [], timeZone: '' })).toEqual(
      codesOf(complete),
    );
    expect(codesOf(complete)).toHaveLength(13);
  });

  it('all seven parts of the memorandum are asked for', () => {
    expect(whatIsMissing({ ...complete, memorandum: null })).toHaveLength(7);
  });
});

const policy = (id: string, validFrom: string, minimumDays = 15, more: Partial<TermPolicy> = {}): TermPolicy => ({
  id,
  validFrom,
  minimumDays,
  counts: 'CALENDAR_DAYS',
  allowsShorterWithJustification: true,
  ...more,
});
const term = (from: string, to: string) => ({
  opensAt: new Date(`${from}-05:00`),
  closesAt: new Date(`${to}-05:00`),
  timeZone: 'America/Bogota',
});
const now = new Date('2026-03-01T08:00-05:00');

describe('The policy about the term', () => {
  const policies = [policy('2017', '2017-02-14'), policy('2027', '2027-01-01', 30), policy('2020', '2020-01-01', 10)];

  it.each([
    ['2016-01-01T00:00', null],
    ['2019-12-31T23:59', '2017'],
    ['2020-01-01T00:00', '2020'],
    ['2026-12-31T23:59', '2020'],
    ['2027-01-01T00:00', '2027'],
  ])('is the one in force on the local day of opening: %s', (opening, id) => {
    expect(policyInForce(policies, term(opening, '2030-01-01T00:00'))?.id ?? null).toBe(id);
  });

  it('may count working days: Holy Week has fewer', () => {
    const holyWeek = term('2026-03-30T08:00', '2026-04-07T08:00');
    expect(countTerm(policy('c', '2017-01-01'), holyWeek)).toBe(8);
    expect(countTerm(policy('w', '2017-01-01', 5, { counts: 'WORKING_DAYS' }), holyWeek)).toBe(4);
  });

  it('lets fifteen full days pass', () => {
    expect(whyNotTerm(term('2026-03-01T08:00', '2026-03-16T08:00'), [policies[0]!], false, now)).toBeNull();
  });

  it('asks for a signed justification of fewer, and says how many there are', () => {
    const short = term('2026-03-01T08:00', '2026-03-16T07:59');
    expect(whyNotTerm(short, [policies[0]!], false, now)).toMatchObject({
      code: 'JUSTIFICATION_REQUIRED',
      facts: { days: 14, minimum: 15 },
      field: 'input.shorterTermJustification',
    });
    expect(whyNotTerm(short, [policies[0]!], true, now)).toBeNull();
  });

  it('may forbid fewer even with a justification', () => {
    const strict = policy('strict', '2017-01-01', 15, { allowsShorterWithJustification: false });
    expect(whyNotTerm(term('2026-03-01T08:00', '2026-03-10T08:00'), [strict], true, now)?.code).toBe('TERM_TOO_SHORT');
  });

  it('asks for nothing where no policy is in force', () => {
    expect(whyNotTerm(term('2026-03-01T08:00', '2026-03-01T09:00'), [], false, now)).toBeNull();
  });
});

describe('The least term', () => {
  const dated = (counts: TermPolicy['counts'], opening: string, minimumDays: number) => {
    const opensAt = new Date(`${opening}-05:00`);
    const { days, earliestClosesAt } = leastTerm(policy('p', '2017-02-14', minimumDays, { counts }), {
      opensAt,
      timeZone: 'America/Bogota',
    });
    return { earliestClosesAt: earliestClosesAt.toISOString(), days: days.map(({ date, counts }) => [date, counts]) };
  };

  it('begins with the day of opening, which counts only when it is whole', () => {
    expect(dated('CALENDAR_DAYS', '2026-03-01T08:00', 2)).toEqual({
      earliestClosesAt: '2026-03-03T13:00:00.000Z',
      days: [
        ['2026-03-01', null],
        ['2026-03-02', 1],
        ['2026-03-03', 2],
      ],
    });
    expect(dated('CALENDAR_DAYS', '2026-03-01T00:00', 2)).toEqual({
      earliestClosesAt: '2026-03-03T04:59:00.000Z',
      days: [
        ['2026-03-01', 1],
        ['2026-03-02', 2],
      ],
    });
  });

  it('passes over Holy Week when working days are counted, and names its holidays', () => {
    expect(dated('WORKING_DAYS', '2026-03-31T10:00', 2)).toEqual({
      earliestClosesAt: '2026-04-06T15:00:00.000Z',
      days: [
        ['2026-03-31', null],
        ['2026-04-01', 1],
        ['2026-04-02', null],
        ['2026-04-03', null],
        ['2026-04-04', null],
        ['2026-04-05', null],
        ['2026-04-06', 2],
      ],
    });
  });

  const policies = fc.record({
    minimumDays: fc.integer({ min: 1, max: 40 }),
    counts: fc.constantFrom('CALENDAR_DAYS' as const, 'WORKING_DAYS' as const),
  });
  // Whole minutes, midnights and a minute before midnight come up often enough.
  const opening = fc
    .tuple(fc.integer({ min: 0, max: 5_000 }), fc.oneof(fc.constantFrom(0, 86_399_000, 86_340_000, 60_000), fc.nat(86_399_999)))
    .map(([days, time]) => new Date(Date.parse('2024-01-01T05:00:00Z') + days * 86_400_000 + time));

  it('and the refusal to announce never differ: what closes earlier is refused, what closes then or later is not', () => {
    fc.assert(
      fc.property(policies, opening, fc.integer({ min: -3 * 86_400_000, max: 40 * 86_400_000 }), (wished, opensAt, later) => {
        const rule = policy('p', '2017-02-14', wished.minimumDays, wished);
        const timeZone = 'America/Bogota';
        const { earliestClosesAt } = leastTerm(rule, { opensAt, timeZone });
        const refusalAt = (closesAt: number) =>
          whyNotTerm({ opensAt, closesAt: new Date(closesAt), timeZone }, [rule], false, opensAt)?.code ?? null;
        expect(refusalAt(earliestClosesAt.getTime())).toBeNull();
        expect(refusalAt(earliestClosesAt.getTime() - 1)).toMatch(/JUSTIFICATION_REQUIRED|CLOSES_BEFORE_OPENING/);
        const any = Math.max(opensAt.getTime() + 1, earliestClosesAt.getTime() + later);
        expect(refusalAt(any)).toBe(any >= earliestClosesAt.getTime() ? null : 'JUSTIFICATION_REQUIRED');
        // The count that the refusal tells is the same one.
        const count = countTerm(rule, { opensAt, closesAt: new Date(any), timeZone });
        expect(count >= rule.minimumDays).toBe(any >= earliestClosesAt.getTime());
      }),
      { numRuns: 500 },
    );
  });

  it('is full where clocks change, and not a moment before', () => {
    const zone = fc.constantFrom('Europe/Madrid', 'America/Santiago', 'Australia/Lord_Howe', 'America/Havana', 'UTC');
    fc.assert(
      fc.property(policies, opening, zone, (wished, opensAt, timeZone) => {
        const rule = policy('p', '2017-02-14', wished.minimumDays, wished);
        const { earliestClosesAt } = leastTerm(rule, { opensAt, timeZone });
        const countAt = (closesAt: Date) => countTerm(rule, { opensAt, closesAt, timeZone });
        expect(countAt(earliestClosesAt)).toBe(rule.minimumDays);
        expect(countAt(new Date(earliestClosesAt.getTime() - 1))).toBeLessThan(rule.minimumDays);
        expect(isShorter(rule, { opensAt, closesAt: earliestClosesAt, timeZone })).toBe(false);
      }),
      { numRuns: 500 },
    );
  });
});

describe('A term', () => {
  it.each([
    ['closes before it opens', term('2026-03-20T08:00', '2026-03-19T08:00'), 'CLOSES_BEFORE_OPENING'],
    ['closes as it opens', term('2026-03-20T08:00', '2026-03-20T08:00'), 'CLOSES_BEFORE_OPENING'],
    ['opened yesterday', term('2026-02-28T08:00', '2026-03-20T08:00'), 'OPENS_IN_THE_PAST'],
    ['opens in a year that was mistyped', term('2206-03-02T08:00', '2206-04-02T08:00'), 'OPENS_TOO_FAR_AHEAD'],
    ['is in no known time zone', { ...term('2026-03-01T08:00', '2026-03-20T08:00'), timeZone: 'Marte/Olimpo' }, 'TIME_ZONE_UNKNOWN'],
  ])('is refused when it %s', (_, wished, code) => {
    expect(whyNotTerm(wished, [], false, now)?.code).toBe(code);
  });

  it('may open some minutes ago, when the form was filled in slowly', () => {
    expect(whyNotTerm(term('2026-03-01T07:50', '2026-03-20T08:00'), [], false, now)).toBeNull();
  });
});
