import { visitor } from '../people/actor.js';
import { topicWords, whyNotNameTopic } from './topics.rules.js';

const beatriz = { ...visitor, accountId: 'beatriz', isAdministrator: true };
const agua = { slug: 'agua', words: [{ locale: 'es', name: 'Agua' }] };
const codeOf = (why: { code: string } | string | null) => (why !== null && typeof why === 'object' ? why.code : why);

describe('A topic', () => {
  it.each([
    ['an administrator', beatriz, agua, null],
    ['an administrator, with a slug of capitals', beatriz, { ...agua, slug: 'Agua' }, 'SLUG_INVALID'],
    ['an administrator, without words', beatriz, { ...agua, words: [] }, 'SPANISH_REQUIRED'],
    ['an administrator, with Spanish twice', beatriz, { ...agua, words: [...agua.words, ...agua.words] }, 'LANGUAGE_TWICE'],
    ['a citizen', { ...beatriz, isAdministrator: false }, agua, 'FORBIDDEN'],
    ['an auditor', { ...beatriz, isAuditor: true }, agua, 'AUDITORS_ONLY_READ'],
    ['a visitor', visitor, agua, 'SIGN_IN_REQUIRED'],
  ])('named by %s', (_, actor, topic, code) => {
    expect(codeOf(whyNotNameTopic(actor, topic))).toBe(code);
  });

  it('shows its words Spanish first', () => {
    expect(topicWords({ en: 'Water', ay: 'Uma', es: 'Agua' }).map(({ locale }) => locale)).toEqual(['es', 'ay', 'en']);
  });
});
