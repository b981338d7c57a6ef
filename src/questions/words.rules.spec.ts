import { figuresOf } from './figures.rules.js';
import { showsWords } from './records.rules.js';
import { officialsToTell, tellingsOf, toldWhenLate } from './telling.rules.js';
import { fillTemplate } from './templates.rules.js';
import { publicAnswerOf, publicWordsOf } from './words.rules.js';

const question = {
  isPrivate: false,
  isListed: true,
  keptState: 'RECEIVED',
  ownTitle: 'T',
  ownBody: 'B',
  publicTitle: null,
  publicBody: null,
};

describe('The words of a question', () => {
  it.each([
    ['public', {}, { title: 'T', body: 'B' }],
    ['public and edited in part', { publicBody: 'b' }, { title: 'T', body: 'b' }],
    ['withdrawn', { keptState: 'WITHDRAWN', isListed: false }, { title: null, body: null }],
    ['private', { isPrivate: true, isListed: false }, { title: 'T', body: 'B' }],
    ['private, with an edition', { isPrivate: true, publicTitle: 't', publicBody: 'b' }, { title: 't', body: 'b' }],
    ['private and listed without one', { isPrivate: true }, { title: null, body: null }],
  ])('that is %s', (_, changes, words) => {
    expect(publicWordsOf({ ...question, ...changes })).toEqual(words);
  });

  it('in the answer are those of the edition, and nothing else where it was private', () => {
    expect(publicAnswerOf({ isEdition: false, ownBody: 'A', publicBody: null })).toBe('A');
    expect(publicAnswerOf({ isEdition: false, ownBody: 'A', publicBody: 'a' })).toBe('a');
    expect(publicAnswerOf({ isEdition: true, ownBody: 'A', publicBody: null })).toBeNull();
  });

  it.each([
    ['TRANSFERRED', false, true],
    ['TRANSFERRED', true, false],
    ['ASKED_AGAIN', false, true],
    ['RATED', false, false],
  ] as const)('in the record of %s, private: %s, are shown: %s', (act, isPrivate, isShown) => {
    expect(showsWords(act, { isPrivate, state: 'RECEIVED' })).toBe(isShown);
  });
});

describe('Notices', () => {
  it('go to whoever took the question, else to everybody who could', () => {
    expect(officialsToTell('clara', ['clara', 'ramiro'])).toEqual(['clara']);
    expect(officialsToTell('clara', ['ramiro'])).toEqual(['ramiro']);
    expect(officialsToTell(null, ['clara', 'ramiro'])).toEqual(['clara', 'ramiro']);
  });

  it('of lateness go to the head too, as long as there is one', () => {
    expect(toldWhenLate('clara', 'ramiro', ['clara', 'ramiro', 'eva'])).toEqual(['ramiro', 'clara']);
    expect(toldWhenLate('ramiro', 'ramiro', ['clara', 'ramiro'])).toEqual(['ramiro']);
    expect(toldWhenLate('clara', 'gone', ['clara', 'eva'])).toEqual(['clara', 'eva']);
    expect(toldWhenLate(null, null, ['clara', 'eva'])).toEqual(['clara', 'eva']);
  });

  it('of a transfer come once, and of what concerns nobody else not at all', () => {
    expect(tellingsOf('question.transferred', {})).toEqual([]);
    expect(tellingsOf('question.received', {}).map(({ what, to }) => `${what} ${to}`)).toEqual([
      'TRANSFERRED ASKER',
      'TRANSFERRED_HERE OFFICIALS',
    ]);
    expect(tellingsOf('question.reminded', { reminder: 'TWO_DAYS' })).toEqual([{ what: 'TWO_DAYS', to: 'OFFICIALS' }]);
    for (const kind of ['question.followed', 'question.rated', 'question.edited']) expect(tellingsOf(kind, {})).toEqual([]);
  });
});

describe('A template', () => {
  it('is filled with what is known, once, and leaves other braces alone', () => {
    const facts = { number: '2026-000001', title: 'Una {agency}', asker: 'Ana', agency: 'Ministerio' };
    expect(fillTemplate('{asker}: {title} ({number}) {unknown} {agency} $& {asker}', facts)).toBe(
      'Ana: Una {agency} (2026-000001) {unknown} Ministerio $& Ana',
    );
  });
});

describe('Figures', () => {
  it('are zero where nobody asked, and late is what was answered late or waits', () => {
    expect(figuresOf(null)).toMatchObject({ asked: 0, late: 0, rating: null, medianDays: null });
    const counted = {
      asked: 5,
      answeredInTime: 1,
      answeredLate: 2,
      pending: 0,
      overdue: 2,
      transferred: 0,
      transferredLate: 0,
      withdrawn: 0,
      extended: 0,
      medianDays: 4.5,
      ratings: 2,
      ratingSum: 7,
    };
    expect(figuresOf(counted)).toMatchObject({ late: 4, rating: 3.5, medianDays: 4.5 });
  });
});
