/** Which words an address names. */
import { Form } from '../../kit/form.js';
import { fieldsOf, wholeOf, wordsIn, wordsNamed } from './present-words.js';

const sentence = (exact: string, start: number, isInHeading = false) => ({
  exact,
  start,
  end: start + [...exact].length,
  prefix: '',
  suffix: '',
  isInHeading,
});
const heading = sentence('Objeto', 0, true);
const sentences = [heading, sentence('El agua 💧 es de todos.', 0), sentence('Se cuida.', 23)];

describe('the words that an address names', () => {
  it.each([
    ['a sentence', 'b-0-22', 'El agua 💧 es de todos.'],
    ['some of its words, in code points', 'b-8-12', '💧 es'],
    ['words of two sentences', 'b-16-25', 'todos. Se'],
    ['the heading', 'h-0-6', 'Objeto'],
    ['all', 'whole', 'El agua 💧 es de todos. Se cuida.'],
    ['a blank alone', 'b-22-23', null],
    ['what is not there', 'b-30-40', null],
    ['words backwards', 'b-9-3', null],
    ['what is no name', 'x-0-6', null],
    ['nothing', null, null],
  ])('as %s', (_, name, exact) => {
    expect(wordsNamed(sentences, name)?.exact ?? null).toBe(exact);
  });

  it('come with what stands around them', () => {
    expect(wordsNamed(sentences, 'b-3-7')).toEqual({
      exact: 'agua',
      prefix: 'El ',
      suffix: ' 💧 es de todos. Se cuida.',
      start: 3,
      end: 7,
      isInHeading: false,
    });
  });

  it('are those that the reader saw, or none', () => {
    expect(wordsNamed(sentences, 'b-3-7', 'agua')?.exact).toBe('agua');
    expect(wordsNamed(sentences, 'b-16-25', 'todos.\nSe')?.exact).toBe('todos. Se');
    expect(wordsNamed(sentences, 'b-3-7', 'vino')).toBeNull();
  });

  it('are not more than a passage may have, and all of a part only where it has several sentences', () => {
    expect(wholeOf([heading, sentences[1]!])).toBeNull();
    expect(wholeOf([sentence('a'.repeat(1_500), 0), sentence('b'.repeat(499), 1_501)])?.exact).toHaveLength(2_000);
    expect(wholeOf([sentence('a'.repeat(1_500), 0), sentence('b'.repeat(500), 1_501)])).toBeNull();
  });

  it('are the same after a form', () => {
    const words = wordsNamed(sentences, 'b-3-7')!;
    const sent = new URLSearchParams(Object.entries(fieldsOf(words)).map(([name, value]) => [name, String(value)]));
    expect(wordsIn(new Form(sent))).toEqual(words);
    expect(wordsIn(new Form(new URLSearchParams()))).toBeNull();
  });
});
