import { beginning } from './beginning.js';

const long = 'palabra '.repeat(60);

describe('The first words of something long', () => {
  it('are not cut where it is short', () => {
    expect(beginning('Esto es corto.')).toBeNull();
  });

  it('end with a whole word and are plain', () => {
    const cut = beginning(`**Fuerte** y [un enlace](https://example.org) ${long}`)!;
    expect(cut.startsWith('Fuerte y un enlace palabra')).toBe(true);
    expect(cut.length).toBeLessThanOrEqual(240);
    expect(cut.endsWith('palabra')).toBe(true);
  });

  it('are cut within one word that never ends', () => {
    expect(beginning('x'.repeat(500))).toBe('x'.repeat(240));
  });
});
