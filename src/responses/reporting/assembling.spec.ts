import fc from 'fast-check';
import { changed, observation, observations, subject } from '../../../test/responses/some-report.js';
import type { Localised } from '../../people/localised.js';
import { dispositions } from '../matrix/answer.rules.js';
import { assembleReport, hashOf } from './assembling.js';
import { figureTables } from './figure-lines.js';
import { listNumbers } from './grouping.js';
import type { AnsweredObservation, ReportContent } from './report.js';

const anyObservations: fc.Arbitrary<AnsweredObservation[]> = fc.uniqueArray(
  fc
    .record({
      number: fc.integer({ min: 1, max: 60 }),
      person: fc.constantFrom('a', 'b', 'c', 'd'),
      cluster: fc.constantFrom(null, 'G1', 'G2', 'number 3'),
      article: fc.constantFrom(null, { eid: 'art_5', label: 'Artículo 5' }, { eid: 'art_6', label: 'Artículo 6' }),
      themes: fc.array(fc.constantFrom('Plazos', 'Datos', 'Quemas'), { maxLength: 4 }),
      disposition: fc.constantFrom(...dispositions),
      reason: fc.constantFrom<Localised[]>({ es: 'Sí' }, { es: 'No', en: 'No' }, { es: 'No', en: 'Never' }),
      articles: fc.subarray(['art_5', 'art_7']),
    })
    .map((each) => observation(each.number, each)),
  { selector: ({ number }) => number, maxLength: 30 },
);
const numbersOf = (all: ReportContent['notAccepted'][number]['arguments']): number[] => all.flatMap((each) => each.observations);
const sorted = (numbers: readonly number[]): number[] => [...numbers].sort((one, other) => one - other);

describe('a report of observations', () => {
  it('counts people, comments and distinct arguments, and what became of them', () => {
    const { figures } = assembleReport(subject, observations, changed);
    expect(figures).toMatchObject({
      people: 7,
      observations: 8,
      arguments: 4,
      byDisposition: { ACCEPTED: 5, PARTLY_ACCEPTED: 1, NOT_ACCEPTED: 1, OUT_OF_SCOPE: 1, ALREADY_COVERED: 0 },
      byTheme: [
        { name: 'Plazos', observations: 5 },
        { name: 'Agricultura', observations: 1 },
        { name: 'Datos', observations: 1 },
        { name: 'Quemas', observations: 1 },
      ],
      withoutTheme: 1,
      onTheWhole: 1,
      time: { openDays: 15, medianDaysToAnswer: 15, daysFromClosingToPublication: 41 },
    });
  });

  it('adds up, whatever was said: each observation is in each count that is of all of them, once', () => {
    fc.assert(
      fc.property(anyObservations, (all) => {
        const { figures, rows, changes, notAccepted } = assembleReport(subject, all, changed);
        const sum = (counts: readonly number[]): number => counts.reduce((one, other) => one + other, 0);
        expect(sum(Object.values(figures.byDisposition))).toBe(all.length);
        expect(sum(figures.byArticle.map((each) => each.observations)) + figures.onTheWhole).toBe(all.length);
        expect(sum(figures.byTheme.map((each) => each.observations)) + figures.withoutTheme).toBe(
          sum(all.map(({ themes }) => Math.max(1, new Set(themes).size))),
        );
        expect(figures.arguments).toBeLessThanOrEqual(all.length);
        expect(figures.people).toBeLessThanOrEqual(Math.max(all.length, figures.people && 4));
        expect(rows.map(({ number }) => number)).toEqual(sorted(all.map(({ number }) => number)));
        for (const { total, lines } of figureTables(figures, 'es'))
          if (total !== null) expect(sum(lines.map(([, value]) => value))).toBe(total);
        // Both ways: from the clause to the comments and from the comment to the clauses.
        for (const { eid, arguments: because } of changes)
          expect(sorted(numbersOf(because))).toEqual(rows.filter(({ articles }) => articles.includes(eid)).map(({ number }) => number));
        expect(sorted(notAccepted.flatMap((theme) => numbersOf(theme.arguments)))).toEqual(
          rows.filter(({ disposition }) => disposition !== 'ACCEPTED').map(({ number }) => number),
        );
      }),
    );
  });

  it('groups what says the same and was answered alike, and keeps apart what was answered otherwise', () => {
    const { changes } = assembleReport(subject, [...observations, observation(9, { disposition: 'PARTLY_ACCEPTED' })], changed);
    expect(changes[0]!.arguments.map((each) => [each.observations, each.disposition])).toEqual([
      [[1, 2, 3, 5, 8], 'ACCEPTED'],
      [[7], 'PARTLY_ACCEPTED'],
      [[9], 'PARTLY_ACCEPTED'],
    ]);
    expect(changes[3]!.arguments).toEqual([]);
  });

  it('says what was not accepted by theme and reason: most observations first, those without a theme last', () => {
    const no = { disposition: 'NOT_ACCEPTED', articles: [], reason: { es: 'No cabe.' } } as const;
    const all = [
      observation(1, { ...no, themes: [] }),
      observation(2, { ...no, themes: [] }),
      observation(3, { ...no, themes: [] }),
      observation(4, { ...no, themes: ['Datos'] }),
      observation(5, { ...no, themes: ['Plazos', 'Datos'], cluster: 'G9' }),
      observation(6, { ...no, themes: ['Plazos'], reason: { es: 'Otra razón.' } }),
      observation(7, { ...no, themes: ['Plazos'] }),
      observation(8),
    ];
    expect(
      assembleReport(subject, all, changed).notAccepted.map((each) => [each.theme, each.arguments.map((one) => one.observations)]),
    ).toEqual([
      ['Plazos', [[5, 7], [6]]],
      ['Datos', [[4]]],
      [null, [[1, 2, 3]]],
    ]);
  });

  it('names nobody but as they wish to be shown', () => {
    expect(JSON.stringify(assembleReport(subject, observations, changed))).not.toContain('person 1');
  });

  it('has the same hash whatever the order it was put together in, and another for another word', () => {
    const content = assembleReport(subject, observations, changed);
    expect(assembleReport(subject, [...observations].reverse(), changed)).toEqual(content);
    expect(hashOf(JSON.parse(JSON.stringify(content)) as ReportContent)).toBe(content.sha256);
    expect(content.sha256).toMatch(/^[0-9a-f]{64}$/);
    const other = observations.map((each) => (each.number === 4 ? { ...each, words: `${each.words}.` } : each));
    expect(assembleReport(subject, other, changed).sha256).not.toBe(content.sha256);
  });

  it('is refused when an observation is there twice, or is said to have changed what did not change', () => {
    const refusal = (code: string, facts: object): Error => expect.objectContaining({ code, facts }) as Error;
    expect(() => assembleReport(subject, [...observations, observation(4)], changed)).toThrow(
      refusal('REPORT_OBSERVATION_TWICE', { number: 4 }),
    );
    expect(() => assembleReport(subject, [observation(1, { articles: ['art_8'] })], changed)).toThrow(
      refusal('REPORT_ARTICLE_UNCHANGED', { number: 1, article: 'art_8' }),
    );
  });

  it('writes numbers that follow one another as runs', () => {
    expect(listNumbers([8, 1, 2, 3, 5, 6])).toBe('1–3, 5, 6, 8');
    expect(listNumbers([])).toBe('');
  });
});
