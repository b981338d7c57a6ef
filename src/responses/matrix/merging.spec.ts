import fc from 'fast-check';
import { bounds, currentOf, frame, merge, row } from '../../../test/responses/some-matrix.js';
import { type Answer, type FillIn, answerOf, cellsOf, dispositions, fillIns } from './answer.rules.js';
import type { IncomingCell } from './incoming-cell.rules.js';
import type { IncomingMatrix } from './incoming.js';
import { type MatrixRow, stateOf } from './matrix-row.js';
import { type CurrentRow, mergeMatrix, resolveConflicts, withCells } from './merging.js';
import { sayRefused } from './refused-cells.js';
import { matrixMark } from './row-state.rules.js';

const mark = matrixMark(frame.name);
const cell = (text: string, fault: IncomingCell['fault'] = null): IncomingCell => ({ text, fault });

/** The file as it went out, with some of its cells edited. */
function sent(rows: readonly MatrixRow[], edits: readonly { number: number; column: FillIn; text: string }[] = []): IncomingMatrix {
  return {
    format: 'xlsx',
    sheet: 'Matriz',
    columns: [...fillIns],
    isLossy: false,
    rows: rows.map((each, place) => {
      const cells = cellsOf(each.answer);
      for (const { number, column, text } of edits) if (number === each.number) cells[column] = text;
      return {
        line: place + 2,
        number: cell(String(each.number)),
        cells: Object.fromEntries(fillIns.map((column) => [column, cell(cells[column])])),
        state: stateOf(each, mark),
      };
    }),
  };
}

function apply(current: ReadonlyMap<number, CurrentRow>, incoming: IncomingMatrix): Map<number, CurrentRow> {
  const { taken } = mergeMatrix({ name: frame.name, current, incoming, ...bounds });
  return new Map(
    [...current].map(([number, { answer }]) => [
      number,
      {
        answer: withCells(
          answer,
          taken.filter((each) => each.number === number),
        ),
      },
    ]),
  );
}

const anyText = fc.constantFrom('', 'Se amplía.', 'No procede:\nley 5.', '=1+1', '- no', 'x', 'Motivo 2');
const anyAnswer: fc.Arbitrary<Answer> = fc.record({
  disposition: fc.constantFrom(null, ...dispositions),
  reasonEs: anyText,
  reasonEn: anyText,
  articles: fc.subarray(['art_2', 'art_5', 'art_9-bis', 'anx_I__art_1']),
  note: anyText,
});
const anyRows = fc
  .array(anyAnswer, { minLength: 1, maxLength: 6 })
  .map((answers) => answers.map((answer, place) => row(place + 1, answer)));
/** What an edit writes: sometimes what cannot be read. */
const anyEdit = (rows: readonly MatrixRow[]): fc.Arbitrary<{ number: number; column: FillIn; text: string }> =>
  fc.record({
    number: fc.integer({ min: 1, max: rows.length }),
    column: fc.constantFrom(...fillIns),
    text: fc.constantFrom('', 'Aceptada', 'no aceptada', 'art. 5', 'x'.repeat(2001), 'Se amplía.', 'otra cosa'),
  });

describe('a matrix comes back', () => {
  it('untouched, and changes nothing, whatever happened meanwhile', () => {
    fc.assert(
      fc.property(anyRows, fc.infiniteStream(anyAnswer), (rows, later) => {
        const now = new Map(rows.map(({ number }) => [number, { answer: later.next().value! }]));
        for (const current of [currentOf(rows), now]) {
          expect(merge(current, sent(rows))).toEqual({
            taken: [],
            conflicts: [],
            refused: [],
            unchangedRows: rows.length,
            missingRows: 0,
          });
        }
      }),
    );
  });

  it('and each changed cell is taken, in conflict or refused, never two of them, and no other cell is touched', () => {
    fc.assert(
      fc.property(
        anyRows.chain((rows) =>
          fc.tuple(fc.constant(rows), fc.array(anyEdit(rows), { maxLength: 8 }), fc.array(anyAnswer, { minLength: 6 })),
        ),
        ([rows, edits, later]) => {
          const current = new Map(rows.map(({ number }, place) => [number, { answer: place % 2 ? rows[place]!.answer : later[place]! }]));
          const incoming = sent(rows, edits);
          const merged = merge(current, incoming);
          const name = (line: number, column: string | null): string => `${line}/${column}`;
          const outcomes = [
            ...merged.taken.map((each) => name(each.line, each.column)),
            ...merged.conflicts.map((each) => name(each.line, each.column)),
            ...merged.refused.map((each) => name(each.line, each.column)),
          ];
          expect(new Set(outcomes).size).toBe(outcomes.length);
          for (const [place, each] of incoming.rows.entries()) {
            for (const column of fillIns) {
              const went = cellsOf(rows[place]!.answer)[column];
              const text = each.cells[column]!.text;
              const isOut = outcomes.includes(name(each.line, column));
              if (text === went) expect(isOut).toBe(false);
              // Changed, unless it says the same in other words, or what stands there by now.
              else if (!isOut) {
                const same = new Set([went, cellsOf(current.get(place + 1)!.answer)[column]]);
                const kept = { Aceptada: 'ACCEPTED', 'no aceptada': 'NOT_ACCEPTED', 'art. 5': 'art_5' }[text] ?? text;
                expect([...same].some((value) => value === kept || value === text)).toBe(true);
              }
            }
          }
        },
      ),
    );
  });

  it('from two lawyers with different cells changed, in whichever order', () => {
    fc.assert(
      fc.property(
        anyRows.chain((rows) => fc.tuple(fc.constant(rows), fc.array(anyEdit(rows), { maxLength: 10 }), fc.infiniteStream(fc.boolean()))),
        ([rows, edits, coin]) => {
          const owner = new Map<string, boolean>();
          const isFirst = ({ number, column }: (typeof edits)[number]): boolean => {
            const key = `${number}/${column}`;
            if (!owner.has(key)) owner.set(key, coin.next().value!);
            return owner.get(key)!;
          };
          const one = sent(rows, edits.filter(isFirst));
          const other = sent(
            rows,
            edits.filter((edit) => !isFirst(edit)),
          );
          const current = currentOf(rows);
          const answers = apply(apply(current, one), other);
          expect(apply(apply(current, other), one)).toEqual(answers);
          expect(merge(apply(current, one), other).conflicts).toEqual([]);
          expect(apply(answers, one)).toEqual(answers);
        },
      ),
    );
  });

  it('with a cell that somebody else changed too: both are kept until a person chooses', () => {
    const rows = [row(7, { reasonEs: 'Antes' })];
    const current = new Map([[7, { answer: { ...rows[0]!.answer, reasonEs: 'Nuestra' }, earlier: { reasonEs: ['Antes'] } }]]);
    const merged = merge(current, sent(rows, [{ number: 7, column: 'reasonEs', text: 'Suya' }]));
    const conflict = { number: 7, line: 2, column: 'reasonEs', theirs: 'Suya', ours: 'Nuestra', before: 'Antes' } as const;
    expect(merged).toMatchObject({ taken: [], conflicts: [conflict], refused: [] });
    expect(resolveConflicts(merged.conflicts, () => null).open).toEqual([conflict]);
    expect(resolveConflicts(merged.conflicts, () => 'ours')).toMatchObject({ taken: [], kept: [conflict] });
    expect(resolveConflicts(merged.conflicts, () => 'theirs').taken).toMatchObject([{ number: 7, column: 'reasonEs', value: 'Suya' }]);
    expect(resolveConflicts(merged.conflicts, () => ({ value: 'Ambas' })).taken).toMatchObject([{ value: 'Ambas' }]);
  });

  it('saying what a colleague has written meanwhile, in other words of the same meaning: there is nothing to choose', () => {
    const rows = [row(1)];
    const current = currentOf([row(1, { disposition: 'ACCEPTED', reasonEs: 'Igual' })]);
    const incoming = sent(rows, [
      { number: 1, column: 'disposition', text: 'se acepta' },
      { number: 1, column: 'reasonEs', text: ' Igual\r\n' },
    ]);
    expect(merge(current, incoming)).toMatchObject({ taken: [], conflicts: [], refused: [], unchangedRows: 1 });
  });

  it('with a cell emptied on purpose, and it is emptied', () => {
    const rows = [row(1, { note: 'borrar', disposition: 'ACCEPTED' })];
    const merged = merge(rows, sent(rows, [{ number: 1, column: 'note', text: '' }]));
    expect(merged.taken).toEqual([{ number: 1, line: 2, column: 'note', value: '' }]);
    expect(withCells(rows[0]!.answer, merged.taken)).toEqual({ ...rows[0]!.answer, note: '' });
  });

  it('without its memory: what is empty is not taken for emptied, and what differs is a conflict', () => {
    const rows = [row(1, { note: 'colega' }), row(2, { reasonEs: 'Nuestra' }), row(3)];
    const incoming = sent(rows, [
      { number: 1, column: 'note', text: '' },
      { number: 2, column: 'reasonEs', text: 'Suya' },
      { number: 3, column: 'disposition', text: 'Aceptada' },
    ]);
    for (const each of incoming.rows) each.state = null;
    const merged = merge(rows, incoming);
    expect(merged.taken).toEqual([{ number: 3, line: 4, column: 'disposition', value: 'ACCEPTED' }]);
    expect(merged.conflicts).toEqual([{ number: 2, line: 3, column: 'reasonEs', theirs: 'Suya', ours: 'Nuestra', before: null }]);
  });

  it('with rows left out, columns left out and a column of one’s own: nothing is changed of them', () => {
    const rows = [row(1, { note: 'a' }), row(2, { note: 'b' })];
    const incoming = sent(rows, [{ number: 1, column: 'disposition', text: 'Aceptada' }]);
    incoming.rows = incoming.rows.slice(0, 1);
    incoming.columns = ['disposition'];
    for (const each of incoming.rows) each.cells = { disposition: each.cells.disposition! };
    expect(merge(rows, incoming)).toMatchObject({ taken: [{ number: 1, value: 'ACCEPTED' }], conflicts: [], refused: [], missingRows: 1 });
  });

  it('with what cannot be taken, and each is refused by its line and column, with what to do', () => {
    const rows = [1, 2, 3, 4, 5, 6].map((number) => row(number));
    const incoming = sent(rows, [
      { number: 1, column: 'disposition', text: 'Quizás' },
      { number: 2, column: 'articles', text: 'art. 5, 77' },
      { number: 3, column: 'reasonEs', text: 'x'.repeat(2001) },
    ]);
    const [, , , fourth, fifth, sixth] = incoming.rows;
    fourth!.cells.reasonEs = cell('2', 'FORMULA');
    fifth!.cells.reasonEn = cell('#NAME?', 'ERROR');
    sixth!.state = stateOf(rows[0]!, mark);
    const more = (line: number, number: string): IncomingMatrix['rows'][number] => ({
      line,
      number: cell(number),
      cells: { note: cell('x') },
      state: null,
    });
    incoming.rows.push(more(9, '99'), more(10, ''), more(11, 'doce'), more(12, '5'), { ...more(13, '1'), number: cell('1', 'FORMULA') });
    const { taken, refused } = merge(rows, incoming);
    expect(taken).toEqual([]);
    expect(refused.map(({ line, code, column }) => [line, code, column])).toEqual([
      [2, 'MATRIX_DISPOSITION_UNKNOWN', 'disposition'],
      [3, 'MATRIX_ARTICLE_UNKNOWN', 'articles'],
      [4, 'MATRIX_CELL_TOO_LONG', 'reasonEs'],
      [5, 'MATRIX_CELL_FORMULA', 'reasonEs'],
      [6, 'MATRIX_ROW_TWICE', null],
      [7, 'MATRIX_ROW_MISALIGNED', null],
      [9, 'MATRIX_ROW_UNKNOWN', null],
      [10, 'MATRIX_NUMBER_MISSING', 'number'],
      [11, 'MATRIX_NUMBER_UNREADABLE', 'number'],
      [12, 'MATRIX_ROW_TWICE', null],
      [13, 'MATRIX_CELL_FORMULA', 'number'],
    ]);
    for (const language of ['es', 'en'] as const) {
      for (const each of refused) {
        const sentence = sayRefused(each, language);
        expect(sentence).toContain(String(each.line));
        expect(sentence).not.toMatch(/[{}]|MATRIX_|refusals/);
      }
    }
    expect(sayRefused(refused[1]!, 'es')).toBe(
      'Fila 3, columna «Artículos cambiados»: «77» no es un artículo de la versión nueva. Escriba, por ejemplo, «5, 7» o el nombre que tiene en la dirección, «art_5».',
    );
  });

  it('for an answer that is signed by now: its changes are refused, the rest is nobody’s business', () => {
    const rows = [row(1, { disposition: 'ACCEPTED' }), row(2)];
    const current = currentOf(rows, { isSigned: true });
    expect(merge(current, sent(rows, [{ number: 1, column: 'disposition', text: 'No aceptada' }]))).toMatchObject({
      taken: [],
      refused: [{ code: 'MATRIX_ROW_SIGNED', line: 2, column: 'disposition', facts: { number: 1 } }],
      unchangedRows: 1,
    });
  });

  it('of another consultation, and is refused as a whole', () => {
    const rows = [row(1)];
    expect(() => mergeMatrix({ name: 'another', current: currentOf(rows), incoming: sent(rows), ...bounds })).toThrow(
      expect.objectContaining({ code: 'MATRIX_OF_ANOTHER_CONSULTATION' }) as Error,
    );
  });

  it('from a program without every letter: what it lost is not taken for a change', () => {
    const rows = [row(1, { reasonEs: 'Se amplía → art. 5' })];
    const lost = { ...sent(rows, [{ number: 1, column: 'reasonEs', text: 'Se amplía ? art. 5' }]), isLossy: true };
    expect(merge(rows, lost).taken).toEqual([]);
    expect(merge(rows, { ...lost, isLossy: false }).taken).toHaveLength(1);
    expect(answerOf(cellsOf(rows[0]!.answer))).toEqual(rows[0]!.answer);
  });
});
