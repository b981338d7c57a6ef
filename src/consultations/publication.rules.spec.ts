import { countTerm, policyInForce, whatIsMissing, whyNotTerm, type Draft, type TermPolicy } from './publication.rules.js';

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

describe('A term', () => {
  it.each([
    ['closes before it opens', term('2026-03-20T08:00', '2026-03-19T08:00'), 'CLOSES_BEFORE_OPENING'],
    ['closes as it opens', term('2026-03-20T08:00', '2026-03-20T08:00'), 'CLOSES_BEFORE_OPENING'],
    ['opened yesterday', term('2026-02-28T08:00', '2026-03-20T08:00'), 'OPENS_IN_THE_PAST'],
    ['is in no known time zone', { ...term('2026-03-01T08:00', '2026-03-20T08:00'), timeZone: 'Marte/Olimpo' }, 'TIME_ZONE_UNKNOWN'],
  ])('is refused when it %s', (_, wished, code) => {
    expect(whyNotTerm(wished, [], false, now)?.code).toBe(code);
  });

  it('may open some minutes ago, when the form was filled in slowly', () => {
    expect(whyNotTerm(term('2026-03-01T07:50', '2026-03-20T08:00'), [], false, now)).toBeNull();
  });
});
