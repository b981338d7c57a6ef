/** The files that take longest begin first, so that two workers end together; the others as jest would have them. */
const { default: Sequencer } = require('@jest/test-sequencer');

const longest = [
  'pages/hostile',
  'pages/every',
  'process/kill',
  'api/text-files',
  'ledger/processes',
  'process/moderating',
  'process/answering',
  'process/cluster',
  'live/subscriptions',
  'story/answering',
];

module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    const place = ({ path }) => {
      const found = longest.findIndex((name) => path.replaceAll('\\', '/').endsWith(`/test/${name}.spec.ts`));
      return found < 0 ? longest.length : found;
    };
    return super.sort(tests).sort((one, other) => place(one) - place(other));
  }
};
