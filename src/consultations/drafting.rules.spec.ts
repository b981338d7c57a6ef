import fc from 'fast-check';
import { changedFields, slugOf, whyNotCorrect, whyNotSlug, whyNotTranslate } from './drafting.rules.js';

describe('The name in addresses', () => {
  it.each([
    ['Decreto de Acueductos Comunitarios', 'decreto-de-acueductos-comunitarios'],
    ['  ¿Qué año será? ¡Mañana!  ', 'que-ano-sera-manana'],
    ['Artículo 1°: n.º 3 — «Ñandú»', 'articulo-1-n-3-nandu'],
    ['???', 'consulta'],
  ])('of “%s” is %s', (title, slug) => {
    expect(slugOf(title)).toBe(slug);
  });

  it('is cut between words', () => {
    const slug = slugOf(
      'Por el cual se reglamenta la gestión comunitaria del agua y se dictan otras disposiciones en materia de saneamiento',
    );
    expect(slug).toBe('por-el-cual-se-reglamenta-la-gestion-comunitaria-del-agua-y-se-dictan-otras');
    expect(slugOf('a'.repeat(200))).toHaveLength(80);
  });

  it('is always one that is allowed', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (title) => void expect(whyNotSlug(slugOf(title))).toBeNull()));
  });

  it.each(['Con-Mayúsculas', 'con espacio', '-al-principio', 'doble--guion', ''])('is refused when it is “%s”', (slug) => {
    expect(whyNotSlug(slug)?.code).toBe('SLUG_INVALID');
  });
});

describe('What changed', () => {
  const before = {
    channels: ['WEB'],
    contact: { name: 'Clara', email: 'c@example.org' },
    territory: null,
    slug: 'una',
  };

  it('is told by the names of the fields, whatever the order of their parts', () => {
    expect(
      changedFields(before, {
        contact: { email: 'c@example.org', name: 'Clara' },
        channels: ['WEB', 'EMAIL'],
        slug: undefined,
      }),
    ).toEqual(['channels']);
    expect(changedFields(before, { contact: null, territory: 'CO' })).toEqual(['contact', 'territory']);
    expect(changedFields(before, { territory: null })).toEqual([]);
  });
});

describe('After publication', () => {
  it('contact and channels are corrected with a reason', () => {
    expect(whyNotCorrect(['contact'], { contact: { name: 'Luis' } }, 'Cambió la persona encargada')).toBeNull();
    expect(whyNotCorrect(['channels'], { channels: ['EMAIL'] }, ' ')).toMatchObject({
      code: 'REASON_REQUIRED',
      field: 'input.reason',
    });
  });

  it('they are not taken away', () => {
    expect(whyNotCorrect(['contact'], { contact: null }, 'x')?.code).toBe('CONTACT_MISSING');
    expect(whyNotCorrect(['channels'], { channels: [] }, 'x')?.code).toBe('CHANNELS_MISSING');
  });

  it('nothing else changes, and the field at fault is named', () => {
    expect(whyNotCorrect(['contact', 'topics'], {}, 'x')).toMatchObject({
      code: 'ALREADY_PUBLISHED',
      field: 'input.topics',
    });
  });

  it('the Spanish words stay, others may follow', () => {
    expect(whyNotTranslate('es', 'x')?.code).toBe('ALREADY_PUBLISHED');
    expect(whyNotTranslate('en', 'Se agrega el inglés')).toBeNull();
    expect(whyNotTranslate('en', null)?.code).toBe('REASON_REQUIRED');
  });
});
