/** Links to e-mail addresses. */
import { mailLink } from './mail-link.js';

it.each([
  ['ana@example.org', 'mailto:ana@example.org'],
  ['a?bcc=b&subject=x@example.org', 'mailto:a%3Fbcc%3Db%26subject%3Dx@example.org'],
  ['"a@b"@example.org', 'mailto:%22a%40b%22@example.org'],
  ['ana+agua@example.org', 'mailto:ana%2Bagua@example.org'],
])('%s', (email, link) => {
  expect(mailLink(email)).toBe(link);
});
