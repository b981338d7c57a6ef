import { wordsIn } from './words.rules.js';

const es = { locale: 'es' };
const en = { locale: 'en' };
const wayuu = { locale: 'guc' };

it.each([
  [[es, en], 'en', en],
  [[es], 'en', es],
  [[wayuu], 'en', wayuu],
  [[], 'en', null],
])('a reader gets their language, else Spanish, else what there is: %j in %s', (translations, language, words) => {
  expect(wordsIn(translations, language)).toBe(words);
});
