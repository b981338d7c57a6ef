/** The files that take longest begin first, so that all workers end together; the others as jest would have them. */
const { default: Sequencer } = require('@jest/test-sequencer');

const longest = [
  'pages/hostile',
  'pages/every',
  'process/kill',
  'ledger/processes',
  'process/cluster',
  'process/endings',
  'process/answering',
  'privacy/pseudonyms-hide',
  'replay/vtaiwan',
  'live/subscriptions',
  'pages/administration',
  'pages/versions',
  'api/role-act-state',
  'texts/reanchoring-laws',
  'pages/answering',
  'pages/officials',
  'api/consultations',
  'pages/selection',
  'process/sorting',
  'process/keys',
  'api/hidden-everywhere',
  'pages/account',
  'pages/asking',
  'signing-in/idle',
  'process/moderating',
  'api/annotations',
  'pages/verifying',
  'pages/sorting',
  'pages/offered-acts',
  'api/text-files',
  'pages/voting',
  'pages/suggesting',
  'pages/integrity',
  'pages/reading',
  'pages/moderating',
  'pages/services',
  'process/deciding',
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
