import { withTemplate, type Written } from './words.js';

const template = {
  id: 'T',
  name: 'Ley',
  disposition: 'NOT_ACCEPTED' as const,
  savedAt: '',
  reasons: [{ locale: 'es', text: 'La ley.', html: '' }],
};
const written = (es: string): Written => ({ disposition: 'ACCEPTED', reasons: { es, en: 'Mine.' }, changes: ['C'], templateId: null });

describe('A template put into the form', () => {
  it('fills what is empty', () => {
    expect(withTemplate(written(' '), template)).toEqual({
      disposition: 'NOT_ACCEPTED',
      reasons: { es: 'La ley.', en: 'Mine.' },
      changes: ['C'],
      templateId: 'T',
    });
  });

  it('loses nothing of what was written', () => {
    expect(withTemplate(written('Gracias.'), template).reasons.es).toBe('Gracias.\n\nLa ley.');
  });

  it('is not put in twice', () => {
    const once = withTemplate(written('Gracias.'), template);
    expect(withTemplate(once, template)).toEqual(once);
  });
});
