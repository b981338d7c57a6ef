import { visitor, type Actor } from '../../people/actor.js';
import type { Measure } from '../moderation.rules.js';
import {
  maySee,
  standingOf,
  stateOf,
  reasonForAuditor,
  whyNotAppeal,
  whyNotDecideAppeal,
  whyNotGoFurther,
  whyNotWithdraw,
  type Appeal,
  type Appealed,
} from './appeals.rules.js';

const at = (iso: string): Date => new Date(iso);
const now = at('2026-02-10T14:00:00Z');
const ana: Actor = { ...visitor, accountId: 'ana' };
const auditor: Actor = { ...visitor, accountId: 'gonzalo', isAuditor: true };
const serving = (accountId: string, agencyId = 'ministry'): Actor => ({
  ...visitor,
  accountId,
  memberships: new Map([[agencyId, new Set(['MODERATOR' as const])]]),
});
const official: Actor = { ...visitor, accountId: 'clara', memberships: new Map([['ministry', new Set(['OFFICIAL' as const])]]) };

const hidden: Appealed = {
  measure: 'HIDE',
  decidedAt: at('2026-02-02T14:00:00Z'),
  undoneAt: null,
  isLifted: false,
  onAppeal: null,
  isAuthor: true,
  isReporter: false,
  hasAppealed: false,
};
const dismissed: Appealed = { ...hidden, measure: 'NO_ACTION', isAuthor: false, isReporter: true };

describe('Who is concerned by a decision', () => {
  const measures: Measure[] = ['NO_ACTION', 'LABEL', 'HIDE', 'HIDE_PART', 'LOCK_THREAD', 'WARN', 'SUSPEND', 'RESTORE'];
  it.each([
    ['the author', { isAuthor: true, isReporter: false }, [null, 'AUTHOR', 'AUTHOR', 'AUTHOR', 'AUTHOR', 'AUTHOR', 'AUTHOR', null]],
    ['who reported', { isAuthor: false, isReporter: true }, ['REPORTER', null, null, null, null, null, null, null]],
    ['anybody else', { isAuthor: false, isReporter: false }, measures.map(() => null)],
  ])('%s', (_, who, standings) => {
    expect(measures.map((measure) => standingOf({ measure, ...who }))).toEqual(standings);
  });
});

describe('An appeal', () => {
  it.each([
    ['by the author of what was hidden', ana, hidden, null],
    ['by whoever reported in vain', ana, dismissed, null],
    ['by somebody who is not signed in', visitor, hidden, 'SIGN_IN_REQUIRED'],
    ['by an auditor', auditor, hidden, 'AUDITORS_ONLY_READ'],
    ['by somebody else', ana, { ...hidden, isAuthor: false }, 'NOT_CONCERNED'],
    ['by the author of what was left standing', ana, { ...hidden, measure: 'NO_ACTION' as const }, 'NOT_CONCERNED'],
    ['by whoever reported what was hidden', ana, { ...dismissed, measure: 'HIDE' as const }, 'NOT_CONCERNED'],
    ['for the second time', ana, { ...hidden, hasAppealed: true }, 'ALREADY_APPEALED'],
    ['against what was undone', ana, { ...hidden, undoneAt: now }, 'DECISION_NO_LONGER_STANDS'],
    ['against what was lifted', ana, { ...hidden, isLifted: true }, 'DECISION_NO_LONGER_STANDS'],
    ['against what was decided on another appeal', ana, { ...hidden, onAppeal: 'AGENCY' as const }, null],
    ['against what the auditor decided', ana, { ...hidden, onAppeal: 'AUDITOR' as const }, 'APPEAL_WAS_THE_LAST'],
  ])('%s', (_, actor, decision, code) => {
    expect(whyNotAppeal(actor, decision, now)).toBe(code);
  });

  it.each([
    ['in time on the last day', hidden, '2026-08-03T04:59:59Z', null],
    ['too late on the next', hidden, '2026-08-03T05:00:00Z', 'TOO_LATE_TO_APPEAL'],
    ['after an appeal within thirty days', { ...hidden, onAppeal: 'AGENCY' as const }, '2026-03-05T04:59:59Z', null],
    ['after an appeal too late', { ...hidden, onAppeal: 'AGENCY' as const }, '2026-03-05T05:00:00Z', 'TOO_LATE_TO_APPEAL'],
  ])('%s', (_, decision, moment, code) => {
    expect(whyNotAppeal(ana, decision, at(moment))).toBe(code);
  });

  it.each([
    ['for a moderator of the agency', null, 2, null],
    ['for the auditor when nobody else is there', null, 0, 'NOBODY_ELSE'],
    ['for the auditor when it is about an appeal', 'AGENCY', 2, 'DECIDED_ON_APPEAL'],
  ] as const)('is %s', (_, onAppeal, others, why) => {
    expect(reasonForAuditor({ onAppeal }, others)).toBe(why);
  });
});

const open: Appeal = {
  step: 'AGENCY',
  standing: 'AUTHOR',
  agencyId: 'ministry',
  appellantId: 'ana',
  closedAt: null,
  withdrawnAt: null,
  settledBy: null,
  outcome: null,
  decidedAt: null,
  hasGoneFurther: false,
};
const upheld: Appeal = { ...open, closedAt: now, outcome: 'UPHELD', decidedAt: at('2026-02-02T14:00:00Z') };

describe('What became of an appeal', () => {
  it.each([
    ['OPEN', open],
    ['UPHELD', upheld],
    ['WITHDRAWN', { ...open, closedAt: now, withdrawnAt: now }],
    ['SETTLED', { ...open, closedAt: now, settledBy: 'another' }],
    ['SETTLED', { ...open, closedAt: now }],
  ])('%s', (state, appeal) => {
    expect(stateOf(appeal)).toBe(state);
  });
});

describe('The way to the auditor', () => {
  it.each([
    ['open after the decision was upheld', ana, upheld, null],
    ['open after a milder measure', ana, { ...upheld, outcome: 'CHANGED' as const }, null],
    ['not for visitors', visitor, upheld, 'SIGN_IN_REQUIRED'],
    ['not for others', { ...ana, accountId: 'luis' }, upheld, 'NOT_YOUR_APPEAL'],
    ['not for moderators', serving('tomas'), upheld, 'NOT_YOUR_APPEAL'],
    ['not before the first step is decided', ana, open, 'APPEAL_STILL_OPEN'],
    ['not after it was granted', ana, { ...upheld, outcome: 'REVERSED' as const }, 'APPEAL_WAS_GRANTED'],
    ['not after it was withdrawn', ana, { ...open, closedAt: now, withdrawnAt: now }, 'APPEAL_NOT_DECIDED'],
    ['not after it was settled', ana, { ...open, closedAt: now }, 'APPEAL_NOT_DECIDED'],
    ['not twice', ana, { ...upheld, hasGoneFurther: true }, 'ALREADY_APPEALED'],
    ['not after the auditor', ana, { ...upheld, step: 'AUDITOR' as const }, 'APPEAL_WAS_THE_LAST'],
    ['not after thirty days', ana, { ...upheld, decidedAt: at('2026-01-01T14:00:00Z') }, 'TOO_LATE_TO_APPEAL'],
  ])('is %s', (_, actor, appeal, code) => {
    expect(whyNotGoFurther(actor, appeal, now)).toBe(code);
  });

  it.each([
    ['by the appellant', ana, open, null],
    ['by others', serving('tomas'), open, 'NOT_YOUR_APPEAL'],
    ['by visitors', visitor, open, 'SIGN_IN_REQUIRED'],
    ['once it is decided', ana, upheld, 'APPEAL_CLOSED'],
  ])('an appeal is taken back %s', (_, actor, appeal, code) => {
    expect(whyNotWithdraw(actor, appeal)).toBe(code);
  });
});

describe('Who decides about an appeal', () => {
  const involved = new Set(['tomas', 'irene', 'ana']);
  const atAuditor = { ...open, step: 'AUDITOR' as const };
  it.each([
    ['another moderator of the agency', serving('pilar'), open, null],
    ['not who decided', serving('tomas'), open, 'TOOK_PART_BEFORE'],
    ['not who seconded', serving('irene'), open, 'TOOK_PART_BEFORE'],
    ['not the appellant', serving('ana'), open, 'TOOK_PART_BEFORE'],
    ['not a moderator of another agency', serving('otto', 'town hall'), open, 'FORBIDDEN'],
    ['not an official', official, open, 'FORBIDDEN'],
    ['not an administrator', { ...ana, isAdministrator: true }, open, 'FORBIDDEN'],
    ['not a visitor', visitor, open, 'SIGN_IN_REQUIRED'],
    ['not an auditor on the first step', auditor, open, 'AUDITORS_ONLY_READ'],
    ['the auditor on the second', auditor, atAuditor, null],
    ['not an auditor who took part', { ...auditor, accountId: 'tomas' }, atAuditor, 'TOOK_PART_BEFORE'],
    ['not a moderator on the second', serving('pilar'), atAuditor, 'AUDITORS_DECIDE'],
    ['not another agency on the second', serving('otto', 'town hall'), atAuditor, 'FORBIDDEN'],
    ['nobody once it is closed', serving('pilar'), upheld, 'APPEAL_CLOSED'],
  ])('%s', (_, actor, appeal, code) => {
    expect(whyNotDecideAppeal(actor, appeal, involved)).toBe(code);
  });

  it.each([
    ['the appellant', ana, true],
    ['moderators of the agency', serving('tomas'), true],
    ['auditors', auditor, true],
    ['not moderators elsewhere', serving('otto', 'town hall'), false],
    ['not officials', official, false],
    ['not visitors', visitor, false],
    ['not administrators', { ...ana, accountId: 'beatriz', isAdministrator: true }, false],
  ])('an appeal is seen by %s', (_, viewer, sees) => {
    expect(maySee(viewer, open)).toBe(sees);
  });
});
