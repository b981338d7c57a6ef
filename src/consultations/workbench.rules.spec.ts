import { visitor, type Actor, type Role } from '../people/actor.js';
import { deskOf, seesChanges, whyNotPrepare, whyNotSeeWorkbench } from './workbench.rules.js';

const somebody = (roles: Record<string, Role[]> = {}, more: Partial<Actor> = {}): Actor => ({
  ...visitor,
  accountId: 'somebody',
  memberships: new Map(Object.entries(roles).map(([agency, held]) => [agency, new Set(held)])),
  ...more,
});
const official = somebody({ ministry: ['OFFICIAL'], port: ['OFFICIAL'], townhall: ['MODERATOR'] });
const beatriz = somebody({}, { isAdministrator: true });
const gonzalo = somebody({}, { isAuditor: true });

describe('The workbench', () => {
  it.each<[string, Actor, string | null, string | null, string[] | null]>([
    ['an official', official, null, null, ['ministry', 'port']],
    ['an official, of one agency', official, 'port', null, ['port']],
    ['an official, where they only moderate', official, 'townhall', 'FORBIDDEN', null],
    ['an official, of another agency', official, 'harbour', 'FORBIDDEN', null],
    ['an administrator', beatriz, null, null, null],
    ['an administrator, of one agency', beatriz, 'port', null, ['port']],
    ['a moderator', somebody({ ministry: ['MODERATOR'] }), null, 'FORBIDDEN', null],
    ['a citizen', somebody(), null, 'FORBIDDEN', null],
    ['an auditor', gonzalo, null, 'FORBIDDEN', null],
    ['a visitor', visitor, null, 'SIGN_IN_REQUIRED', null],
  ])('is asked for by %s', (_, actor, agencyId, code, desk) => {
    expect(whyNotSeeWorkbench(actor, agencyId)).toBe(code);
    if (code === null) expect(deskOf(actor, agencyId)).toEqual(desk);
  });

  it('is for officials to work at: an administrator only looks', () => {
    expect([official, beatriz, gonzalo, somebody(), visitor].map(whyNotPrepare)).toEqual([
      null,
      'FORBIDDEN',
      'FORBIDDEN',
      'FORBIDDEN',
      'SIGN_IN_REQUIRED',
    ]);
  });

  it('tells when something was changed to those who see drafts', () => {
    expect([official, beatriz, gonzalo, somebody({ ministry: ['MODERATOR'] })].every((actor) => seesChanges(actor, 'ministry'))).toBe(true);
    expect([visitor, somebody(), somebody({ townhall: ['OFFICIAL'] })].some((actor) => seesChanges(actor, 'ministry'))).toBe(false);
  });
});
