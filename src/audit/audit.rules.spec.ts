/** What an audit sees of each kind of entry. */
import { factsShown, hidesActor, subjectTypeOf } from './audit.rules.js';

describe('the actor of an entry', () => {
  it.each([
    'vote.cast',
    'vote.withdrawn',
    'ballot.cast',
    'poll.ballots_counted',
    'comment.supported',
    'comment.support_revoked',
    'comment.opposed',
    'comment.opposition_revoked',
    'comment.reported',
  ])('is hidden for %s', (kind) => expect(hidesActor(kind)).toBe(true));
  it.each([
    'poll.called',
    'poll.closed',
    'poll.counted',
    'poll.certified',
    'poll.annotated',
    'poll.key_destroyed',
    'comment.posted',
    'comment.suggestion_accepted',
    'comment.suggestion_declined',
    'comment.suggestion_reopened',
    'comment.reports_dismissed',
    'comment.hidden',
    'role.granted',
    'consultation.opened',
  ])('is shown for %s', (kind) => expect(hidesActor(kind)).toBe(false));
});

describe('the facts of an entry', () => {
  it('are shown by name, other things than text as JSON', () => {
    expect(factsShown('consultation.corrected', { reason: 'Una errata', fields: ['title'], none: null, depth: 1 })).toEqual([
      { name: 'depth', value: '1' },
      { name: 'fields', value: '["title"]' },
      { name: 'none', value: null },
      { name: 'reason', value: 'Una errata' },
    ]);
  });
  it('are only counts where ballots are concerned', () => {
    expect(factsShown('vote.cast', { cast: 1, voter: 'a pseudonym', choices: ['yes'] })).toEqual([{ name: 'cast', value: '1' }]);
  });
});

describe('the subject of an entry', () => {
  it.each([
    ['account.registered', 'Account'],
    ['role.granted', 'Account'],
    ['text.saved', 'TextVersion'],
    ['text.version_published', 'TextVersion'],
    ['vote.cast', 'Poll'],
    ['poll.ballots_counted', 'Poll'],
    ['poll.key_destroyed', 'Poll'],
    ['consultation.result_certified', 'Consultation'],
    ['comment.hidden', 'Comment'],
    ['question.answered', 'Question'],
    ['guidance.published', 'Guidance'],
    ['template.saved', 'AnswerTemplate'],
    ['agency.head_named', 'Agency'],
  ])('%s is of the type %s', (kind, type) => expect(subjectTypeOf(kind)).toBe(type));
});
