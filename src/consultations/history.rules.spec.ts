import { toHistoryLine } from './history.rules.js';

const recordedAt = new Date('2026-03-02T13:00:07Z');

describe('A line of the public history', () => {
  it('dates an opening by the clock, not by when it was recorded', () => {
    expect(toHistoryLine('consultation.opened', recordedAt, { at: '2026-03-02T13:00:00.000Z' })).toEqual({
      at: new Date('2026-03-02T13:00:00Z'),
      reason: null,
      changes: [],
    });
  });

  it('tells from when to when an extension moved the end, and why', () => {
    expect(toHistoryLine('consultation.extended', recordedAt, { from: 'a', to: 'b', reason: 'Se amplía' })).toEqual({
      at: recordedAt,
      reason: 'Se amplía',
      changes: [{ field: 'closesAt', before: 'a', after: 'b' }],
    });
  });

  it('says of which poll the result was certified or annotated, and the note', () => {
    const changes = [{ field: 'poll', before: null, after: '¿Sí?' }];
    expect(toHistoryLine('consultation.result_certified', recordedAt, { poll: '¿Sí?' })).toEqual({ at: recordedAt, reason: null, changes });
    expect(toHistoryLine('consultation.result_annotated', recordedAt, { poll: '¿Sí?', reason: 'Una nota.' })).toEqual({
      at: recordedAt,
      reason: 'Una nota.',
      changes,
    });
  });

  it('tells from which version of the text to which', () => {
    expect(toHistoryLine('consultation.text_published', recordedAt, { from: '1', to: '2' })).toEqual({
      at: recordedAt,
      reason: null,
      changes: [{ field: 'text', before: '1', after: '2' }],
    });
  });

  it('names what was corrected without repeating it', () => {
    expect(
      toHistoryLine('consultation.corrected', recordedAt, { fields: ['contact', 'translations.en.title'], reason: 'x' }).changes,
    ).toEqual([
      { field: 'contact', before: null, after: null },
      { field: 'translations.en.title', before: null, after: null },
    ]);
  });

  it('shows the term with which it was announced', () => {
    const { changes } = toHistoryLine('consultation.scheduled', recordedAt, {
      opensAt: 'o',
      closesAt: 'c',
      timeZone: 'America/Bogota',
      policyId: null,
    });
    expect(changes.map(({ field, after }) => [field, after])).toEqual([
      ['opensAt', 'o'],
      ['closesAt', 'c'],
      ['timeZone', 'America/Bogota'],
    ]);
  });
});
