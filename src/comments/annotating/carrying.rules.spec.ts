/** Comments carried to another version, by the identity of its parts. */
import type { Wording } from '../../texts/anchoring/wordings.rules.js';
import type { Hold } from './anchors.rules.js';
import { Carriage } from './carrying.rules.js';
import { choosePassage } from './passages.rules.js';

const part = (id: string, body: string, more: Partial<Wording> = {}): Wording => {
  return {
    id,
    parentId: null,
    depth: 0,
    kind: 'ARTICLE',
    eid: `art_${id}`,
    number: id,
    label: `Artículo ${id}`,
    heading: 'Título',
    body,
    ...more,
  };
};
const paragraph = (id: string, parentId: string, body: string): Wording =>
  part(id, body, { parentId, depth: 1, kind: 'PARAGRAPH', eid: `art_${parentId}__par_${id}`, heading: null });
const old = [
  part('a', 'El plazo es de diez días hábiles.'),
  part('b', 'La autoridad publicará los resultados del concurso cada año en su página.'),
  paragraph('c', 'b', 'Se exceptúan los resultados reservados por la ley.'),
];
const hold = (id: string, exact: string | null): Hold => {
  const wording = old.find((wording) => wording.id === id)!;
  return { versionId: 'v1', provisionId: id, ...(exact !== null && choosePassage(wording, { exact })) };
};
const carry = (from: Hold, now: Wording[]) => {
  const carriage = new Carriage(now);
  carriage.learn({ v1: old });
  return carriage.carry([{ commentId: 'k', from }])[0]!;
};
const [a, b, c] = old as [Wording, Wording, Wording];

describe('a comment', () => {
  it.each([
    [
      'on words that stay',
      hold('a', 'diez días'),
      old,
      { state: 'EXACT', provisionId: 'a', place: 1, selected: { start: 15, exact: 'diez días' } },
    ],
    [
      'on a heading',
      { ...hold('a', null), ...choosePassage(a, { exact: 'Título', isInHeading: true }) },
      old,
      { state: 'EXACT', place: 0, selected: { isInHeading: true } },
    ],
    [
      'on words of an article that got another number and other neighbours',
      hold('a', 'diez días'),
      [b, c, { ...a, eid: 'art_z', number: 'z', body: 'Siempre. El plazo es de diez días hábiles.' }],
      { state: 'EXACT', provisionId: 'a', selected: { start: 24 } },
    ],
    [
      'on words of which few letters changed',
      hold('b', 'los resultados del concurso'),
      [a, { ...b, body: b.body.replace('los resultados del concurso', 'los resultados de este concurso') }, c],
      { state: 'APPROXIMATE', doubt: 'OTHER_WORDS', provisionId: 'b', selected: { exact: 'los resultados de este concurso' } },
    ],
    [
      'on words that are gone',
      hold('a', 'diez días'),
      [{ ...a, body: 'No hay plazo.' }, b, c],
      { state: 'PROVISION', provisionId: 'a', place: 2, selected: null },
    ],
    [
      'on a paragraph that is gone',
      hold('c', 'los resultados reservados por la ley'),
      [a, b],
      { state: 'PROVISION', provisionId: 'b', selected: null },
    ],
    ['on a paragraph as a whole that is gone', hold('c', null), [a, b], { state: 'PROVISION', provisionId: 'b' }],
    ['on an article that is gone', hold('a', 'diez días'), [b, c], { state: 'ORPHAN', provisionId: null, place: 2, selected: null }],
    ['on an article as a whole that is gone', hold('a', null), [b, c], { state: 'ORPHAN', provisionId: null }],
    // Another article took its number and its name: it is not the same, whatever it is called.
    [
      'on an article whose number another has now',
      hold('a', 'hábiles'),
      [part('x', 'Son hábiles los mayores de edad.', { eid: 'art_a' }), b, c],
      { state: 'ORPHAN' },
    ],
  ] as const)('%s', (_, from, now, expected) => expect(carry(from, [...now])).toMatchObject({ commentId: 'k', ...expected }));
});
