import { visitor, type Actor } from '../people/actor.js';
import {
  maySeeWhole,
  whyNotAsAsker,
  whyNotAsk,
  whyNotDo,
  whyNotEdit,
  whyNotExtend,
  whyNotFollow,
  whyNotPublishEdition,
  whyNotSee,
  whyNotSeeQueue,
  whyNotTransferTo,
  type Asked,
} from './access.rules.js';

const now = new Date('2026-02-10T15:00:00Z');
const someone: Actor = { ...visitor, accountId: 'luis' };
const people: Record<string, Actor> = {
  visitor,
  citizen: someone,
  asker: { ...visitor, accountId: 'ana' },
  official: { ...someone, memberships: new Map([['here', new Set(['OFFICIAL' as const])]]) },
  moderator: { ...someone, memberships: new Map([['here', new Set(['MODERATOR' as const])]]) },
  stranger: { ...someone, memberships: new Map([['there', new Set(['OFFICIAL' as const])]]) },
  administrator: { ...someone, isAdministrator: true },
  auditor: { ...someone, isAuditor: true },
};
const asked: Asked = {
  askerId: 'ana',
  gatheringId: null,
  agencyId: 'here',
  isPrivate: false,
  allowsEdition: false,
  isListed: true,
  keptState: 'RECEIVED',
  answeredAt: null,
  rounds: 1,
};
const secret: Asked = { ...asked, isPrivate: true, isListed: false };

describe('A private question', () => {
  it.each([
    ['visitor', 'NOT_FOUND'],
    ['citizen', 'NOT_FOUND'],
    ['asker', null],
    ['official', null],
    ['moderator', 'NOT_FOUND'],
    ['stranger', 'NOT_FOUND'],
    ['administrator', null],
    ['auditor', 'NOT_FOUND'],
  ])('to %s is %s', (who, code) => {
    expect(whyNotSee(people[who]!, secret)).toBe(code);
    expect(maySeeWhole(people[who]!, secret)).toBe(code === null);
    // Whatever one tries with it, it is not there.
    if (code === null) return;
    expect(whyNotDo(people[who]!, 'answer', secret, now)).toBe(code);
    expect(whyNotAsAsker(people[who]!, 'withdraw', secret, now)).toBe(code);
    expect(whyNotFollow(people[who]!, secret, false, now)).toBe(code);
  });

  it('is seen by everybody once an edition of it is published, and then not word for word', () => {
    const published = { ...secret, isListed: true };
    expect(whyNotSee(visitor, published)).toBeNull();
    expect(maySeeWhole(visitor, published)).toBe(false);
  });

  it.each([
    ['without leave', { allowsEdition: false }, { title: 't', question: 'q', answer: 'a' }, true, 'EDITION_NOT_ALLOWED'],
    ['in part', { allowsEdition: true }, { title: 't', answer: 'a' }, true, 'EDITION_INCOMPLETE'],
    ['before the answer', { allowsEdition: true }, { title: 't', question: 'q', answer: 'a' }, false, 'QUESTION_NOT_YET_ANSWERED'],
    ['whole', { allowsEdition: true }, { title: 't', question: 'q', answer: 'a' }, true, null],
    ['without words', { allowsEdition: true }, { title: '' }, true, 'EDITION_EMPTY'],
  ])('is published %s', (_, leave, edition, isAnswering, code) => {
    expect(whyNotPublishEdition({ ...secret, ...leave }, edition, isAnswering)).toBe(code);
  });
});

describe('What everybody reads', () => {
  it.each([
    ['of a public question', asked, null],
    ['of a private one without leave', secret, 'EDITION_NOT_ALLOWED'],
    ['of a private one before the answer', { ...secret, allowsEdition: true }, 'QUESTION_NOT_YET_ANSWERED'],
    ['of a private one after it', { ...secret, allowsEdition: true, answeredAt: now }, null],
    ['of a withdrawn one', { ...asked, keptState: 'WITHDRAWN' as const }, 'QUESTION_WITHDRAWN'],
  ])('%s, edited by its official: %s', (_, question, code) => {
    expect(whyNotEdit(people.official!, question, now)).toBe(code);
  });
});

describe('A public question', () => {
  it.each([
    ['visitor', 'SIGN_IN_REQUIRED'],
    ['citizen', 'FORBIDDEN'],
    ['asker', 'FORBIDDEN'],
    ['official', null],
    ['moderator', 'FORBIDDEN'],
    ['stranger', 'FORBIDDEN'],
    ['administrator', 'FORBIDDEN'],
    ['auditor', 'AUDITORS_ONLY_READ'],
  ])('answered by %s: %s', (who, code) => {
    for (const act of ['assign', 'transfer', 'extend', 'answer', 'edit'] as const)
      expect(whyNotDo(people[who]!, act, asked, now)).toBe(code);
  });

  it.each([
    ['visitor', 'SIGN_IN_REQUIRED', 'SIGN_IN_REQUIRED'],
    ['citizen', 'NOT_YOUR_QUESTION', null],
    ['asker', null, 'OWN_QUESTION'],
    ['official', 'NOT_YOUR_QUESTION', null],
    ['auditor', 'AUDITORS_ONLY_READ', 'AUDITORS_ONLY_READ'],
  ])('of Ana: %s withdraws it: %s, follows it: %s', (who, withdraw, follow) => {
    expect(whyNotAsAsker(people[who]!, 'withdraw', asked, now)).toBe(withdraw);
    expect(whyNotFollow(people[who]!, asked, false, now)).toBe(follow);
  });

  it('is followed once', () => {
    expect(whyNotFollow(someone, asked, true, now)).toBe('QUESTION_ALREADY_FOLLOWED');
  });
});

describe('An agency', () => {
  it.each([
    ['visitor', 'SIGN_IN_REQUIRED', 'FORBIDDEN'],
    ['citizen', null, 'FORBIDDEN'],
    ['official', 'OFFICIALS_ANSWER_HERE', null],
    ['moderator', null, 'FORBIDDEN'],
    ['stranger', null, 'FORBIDDEN'],
    ['administrator', null, null],
    ['auditor', 'AUDITORS_ONLY_READ', 'FORBIDDEN'],
  ])('is asked by %s: %s, and its queue is read: %s', (who, ask, queue) => {
    expect(whyNotAsk(people[who]!, 'here')).toBe(ask);
    expect(whyNotSeeQueue(people[who]!, 'here')).toBe(queue);
  });

  it.each([
    ['there', ['here'], null],
    ['here', ['here'], 'TRANSFER_TO_ITSELF'],
    ['here', ['here', 'there'], 'TRANSFERRED_BEFORE'],
    ['beyond', ['here', 'there'], null],
  ])('passes a question on to %s after %j: %s', (to, hadBy, code) => {
    expect(whyNotTransferTo(to, hadBy)).toBe(code);
  });

  it.each([
    ['in time', '2026-02-16', null, '2026-02-17T04:59:59Z', null],
    ['as the term ends', '2026-02-16', null, '2026-02-17T05:00:00Z', 'TERM_OVER'],
    ['a second time', '2026-02-20', '2026-02-16', '2026-02-17T04:59:59Z', 'EXTENDED_BEFORE'],
  ])('extends a term %s', (_, dueOn, extendedFrom, at, code) => {
    expect(whyNotExtend({ dueOn, extendedFrom }, new Date(at))).toBe(code);
  });
});
