import type { ConsultationWindow, Status } from '../consultations/phase.rules.js';
import { visitor, type Actor } from '../people/actor.js';
import { readVersion } from './comparing/version.rules.js';
import {
  identifyAmended,
  reasonsBetween,
  reasonsOf,
  stillApplying,
  whyNotAmend,
  whyNotCorrect,
  whyNotExplain,
  whyNotReplace,
  whyNotSay,
  whyNotSeeVersion,
  whyNotTouch,
} from './versions.rules.js';

const now = new Date('2026-03-10T12:00:00Z');
const window = (status: Status): ConsultationWindow => ({
  id: 'c',
  agencyId: 'ours',
  status,
  opensAt: new Date('2026-03-01T12:00:00Z'),
  closesAt: new Date('2026-03-20T12:00:00Z'),
});
const member = (role: 'OFFICIAL' | 'MODERATOR', agencyId: string): Actor => ({
  ...visitor,
  accountId: role,
  memberships: new Map([[agencyId, new Set([role])]]),
});
const clara = member('OFFICIAL', 'ours');
const ana: Actor = { ...visitor, accountId: 'ana' };

describe('A further version', () => {
  it.each([
    ['a visitor', visitor, 'SIGN_IN_REQUIRED'],
    ['a citizen', ana, 'FORBIDDEN'],
    ['an official of another agency', member('OFFICIAL', 'theirs'), 'FORBIDDEN'],
    ['a moderator of the agency', member('MODERATOR', 'ours'), 'FORBIDDEN'],
    ['an administrator', { ...ana, isAdministrator: true }, 'FORBIDDEN'],
    ['an auditor', { ...ana, isAuditor: true }, 'AUDITORS_ONLY_READ'],
    ['an official of the agency', clara, null],
  ])('drafted by %s', (_, actor, code) => expect(whyNotAmend(actor, window('SCHEDULED'), now)).toBe(code));

  it.each([
    ['DRAFT', now, 'NOT_PUBLISHED'],
    ['SCHEDULED', new Date('2026-02-01'), null],
    ['SCHEDULED', now, null],
    ['SCHEDULED', new Date('2026-04-01'), null],
    ['ANSWERED', now, null],
    ['ARCHIVED', now, 'ARCHIVED'],
    ['WITHDRAWN', now, 'WITHDRAWN'],
  ] as const)('of a consultation that is %s at %s', (status, at, code) => expect(whyNotAmend(clara, window(status), at)).toBe(code));

  it.each([
    ['a visitor', visitor, 'NOT_FOUND'],
    ['an official of another agency', member('OFFICIAL', 'theirs'), 'NOT_FOUND'],
    ['a moderator of the agency', member('MODERATOR', 'ours'), null],
    ['an administrator', { ...ana, isAdministrator: true }, null],
    ['an auditor', { ...ana, isAuditor: true }, null],
  ])('seen as a draft by %s, whatever became of its consultation', (_, actor, code) => {
    for (const status of ['DRAFT', 'SCHEDULED', 'ANSWERED', 'ARCHIVED', 'WITHDRAWN'] as const)
      expect(whyNotSeeVersion(actor, { publishedAt: null }, window(status))).toBe(code);
    expect(whyNotSeeVersion(actor, { publishedAt: now }, window('WITHDRAWN'))).toBeNull();
  });

  it('is touched while it is a draft, and while it is what the official saw', () => {
    const draft = { publishedAt: null, createdAt: now };
    expect([whyNotTouch(draft), whyNotTouch(draft, null), whyNotTouch(draft, new Date(now))]).toEqual([null, null, null]);
    expect(whyNotTouch(draft, new Date(0))?.code).toBe('VERSION_CHANGED_MEANWHILE');
    expect(whyNotTouch({ ...draft, publishedAt: now }, now)?.code).toBe('VERSION_PUBLISHED');
  });

  it('says something else than the current one', () => {
    const text = (source: string, ...corrections: Parameters<typeof whyNotReplace>[0]['corrections']) => ({ source, corrections });
    const joined = { act: 'join', eid: 'art_2', as: 'body' } as const;
    expect(whyNotReplace(text('a'), text('a'))?.code).toBe('TEXT_UNCHANGED');
    expect(whyNotReplace(text('a', joined), text('a', { as: 'body', eid: 'art_2', act: 'join' }))?.code).toBe('TEXT_UNCHANGED');
    expect(whyNotReplace(text('a'), text('b'))).toBeNull();
    expect(whyNotReplace(text('a', joined), text('a'))).toBeNull();
  });

  it.each([
    [['es'], undefined],
    [['en', 'es'], undefined],
    [[], 'CHANGELOG_MISSING'],
    [['en'], 'CHANGELOG_MISSING'],
    [['es', 'es'], 'LANGUAGE_REPEATED'],
  ])('says in %j what changed', (locales, code) => expect(whyNotSay(locales.map((locale) => ({ locale, text: 'x' })))?.code).toBe(code));
});

describe('Corrections of which part is which', () => {
  const eids = new Set(['art_1', 'art_2']);
  it.each([
    [
      [
        ['art_1', 'art_2'],
        ['art_2', 'art_1'],
      ],
      undefined,
    ],
    [
      [
        ['art_1', null],
        [null, 'art_1'],
      ],
      undefined,
    ],
    [[[null, null]], 'CORRECTION_EMPTY'],
    [[['art_3', 'art_1']], 'PART_UNKNOWN'],
    [[['art_1', 'art_3']], 'PART_UNKNOWN'],
    [
      [
        ['art_1', 'art_1'],
        ['art_1', 'art_2'],
      ],
      'PART_REPEATED',
    ],
    [
      [
        ['art_1', 'art_1'],
        ['art_2', 'art_1'],
      ],
      'PART_REPEATED',
    ],
  ] as [(string | null)[][], string | undefined][])('such as %j', (pairs, code) => {
    const corrections = pairs.map(([oldEid, newEid]) => ({ oldEid: oldEid!, newEid: newEid! }));
    expect(whyNotCorrect(corrections, eids, eids)?.code).toBe(code);
  });

  it('stay while both texts still have what they name', () => {
    const kept = { oldEid: 'art_1', newEid: 'art_2' };
    const corrections = [kept, { oldEid: 'art_1', newEid: 'art_9' }, { oldEid: 'art_9', newEid: null }];
    expect(stillApplying(corrections, eids, eids)).toEqual([kept]);
  });
});

describe('The parts of a draft', () => {
  it('are the old ones that they match, else what they were in the draft before, else new', () => {
    let made = 0;
    const drafted = new Map([
      ['art_2', 'drafted'],
      ['art_3', 'old-1'],
    ]);
    const named = identifyAmended(['art_1', 'art_2', 'art_3'], ['old-0', 'old-1'], [0, null, null], drafted, () => `new-${++made}`);
    // What the draft before took for an old part is not that part any more.
    expect(named).toEqual({ ids: ['old-0', 'drafted', 'new-1'], fresh: ['new-1'] });
  });
});

describe('Reasons', () => {
  const article = (number: number): string => `#### Artículo ${number}. Objeto.\n\nDe algo.\n\n`;
  const ids = (prefix: string, ...numbers: number[]) => new Map(numbers.map((number) => [`art_${number}`, `${prefix}${number}`]));
  const pair = {
    old: readVersion(article(1) + article(2), { ids: ids('old', 1, 2) }),
    now: readVersion(article(1), { ids: ids('now', 1) }),
  };
  const reason = (eid: string) => ({ eid, words: [{ locale: 'es', text: ' Porque sí. ' }] });

  it('name a part of the new text, or one that was removed', () => {
    expect(reasonsOf([reason('art_1'), reason('art_2')], pair)).toEqual({ now1: { es: 'Porque sí.' }, old2: { es: 'Porque sí.' } });
    expect(whyNotExplain([reason('art_1'), reason('art_2')], pair)).toBeNull();
    expect(whyNotExplain([reason('art_3')], pair)?.code).toBe('PART_UNKNOWN');
    expect(whyNotExplain([reason('art_1'), reason('art_1')], pair)?.code).toBe('PART_REPEATED');
  });

  it('add up over several versions, in their order', () => {
    const [one, two, three] = [{ es: 'Uno.' }, { es: 'Dos.', en: 'Two.' }, { es: 'Tres.' }];
    const versions: { number: number; reasons: Record<string, Record<string, string>> }[] = [
      { number: 2, reasons: { a: one } },
      { number: 3, reasons: { c: {} } },
      { number: 4, reasons: { a: two, b: three } },
    ];
    expect([...reasonsBetween(versions)]).toEqual([
      [
        'a',
        [
          { number: 2, words: one },
          { number: 4, words: two },
        ],
      ],
      ['b', [{ number: 4, words: three }]],
    ]);
  });
});
