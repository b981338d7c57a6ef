/** Which comments one act decides about, and who takes it back. */
import { visitor, type Actor } from '../../people/actor.js';
import { batchMeasures, undoUntil, whyNotInBatch, whyNotUndoBatch, type Item } from './batches.rules.js';

const ministry = 'a-ministry';
const now = new Date('2026-02-02T14:00:00Z');
const ago = (seconds: number): Date => new Date(now.getTime() - seconds * 1000);
function moderator(accountId: string, agencyId = ministry): Actor {
  return { ...visitor, accountId, memberships: new Map([[agencyId, new Set(['MODERATOR' as const])]]) };
}

const plain: Item = {
  authorId: 'luis',
  authorRole: 'CITIZEN',
  withdrawnAt: null,
  hiddenAt: null,
  heldFor: null,
  isLabelled: false,
  isPartHidden: false,
  isLocked: false,
  isWaiting: true,
  lifted: null,
  isClaimedByOthers: false,
};

describe('A comment of a batch', () => {
  it.each([
    ['is decided', 'HIDE', {}, null],
    ['is decided while it is held', 'HIDE', { hiddenAt: now, heldFor: 'BURST' }, null],
    ['is left alone when it is the own one of whoever decides', 'HIDE', { authorId: 'tomas' }, 'OWN_COMMENT'],
    ['is left to the colleague who is at work on it', 'HIDE', { isClaimedByOthers: true }, 'CASE_CLAIMED'],
    ['is left for two people when an official wrote it', 'HIDE', { authorRole: 'OFFICIAL' }, 'NEEDS_SECOND_PERSON'],
    ['is left for two people when an official wrote it', 'LABEL', { authorRole: 'OFFICIAL' }, 'NEEDS_SECOND_PERSON'],
    ['may stay as it is when an official wrote it', 'NO_ACTION', { authorRole: 'OFFICIAL' }, null],
    ['is left when it is hidden already', 'HIDE', { hiddenAt: now }, 'ALREADY_HIDDEN'],
    ['is left when its author took it back', 'HIDE', { withdrawnAt: now }, 'COMMENT_WITHDRAWN'],
    ['is left when it has a label', 'LABEL', { isLabelled: true }, 'ALREADY_LABELLED'],
    ['is left when nothing waits', 'NO_ACTION', { isWaiting: false }, 'NOTHING_REPORTED'],
  ] as const)('%s (%2$s)', (_, measure, more, code) => {
    expect(whyNotInBatch('tomas', measure, 'SPAM', { ...plain, ...more })).toBe(code);
  });

  it('is never of somebody who decides about it, whatever the measure', () => {
    for (const measure of batchMeasures) expect(whyNotInBatch('luis', measure, 'SPAM', plain)).toBe('OWN_COMMENT');
  });
});

describe('A batch is taken back', () => {
  const batch = { agencyId: ministry, moderatorId: 'tomas', state: 'DONE' as const, finishedAt: ago(59) };
  it.each([
    ['by whoever asked for it, within a minute', moderator('tomas'), batch, null],
    ['while it is at work, however long that takes', moderator('tomas'), { ...batch, state: 'RUNNING' as const, finishedAt: null }, null],
    ['not when the minute is over', moderator('tomas'), { ...batch, finishedAt: ago(60) }, 'TOO_LATE_TO_UNDO'],
    ['not by a colleague', moderator('irene'), batch, 'BATCH_OF_OTHERS'],
    ['not twice', moderator('tomas'), { ...batch, state: 'UNDOING' as const }, 'ALREADY_UNDONE'],
    ['not once it is undone', moderator('tomas'), { ...batch, state: 'UNDONE' as const }, 'ALREADY_UNDONE'],
    ['not by somebody who moderates no more', moderator('tomas', 'a-town-hall'), batch, 'FORBIDDEN'],
    ['not by an auditor', { ...visitor, accountId: 'tomas', isAuditor: true }, batch, 'AUDITORS_ONLY_READ'],
    ['not by a visitor', visitor, batch, 'SIGN_IN_REQUIRED'],
  ])('%s', (_, actor, each, code) => {
    expect(whyNotUndoBatch(actor, each, now)).toBe(code);
  });

  it('until a minute after its last decision', () => {
    expect(undoUntil({ finishedAt: now })?.getTime()).toBe(now.getTime() + 60_000);
    expect(undoUntil({ finishedAt: null })).toBeNull();
  });
});
