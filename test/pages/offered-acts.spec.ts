/** Pages offer exactly the acts that the table of moderation allows: to everybody, in every state of a comment, a case, a decision and an appeal. */
import { readFileSync } from 'node:fs';
import { addressOf } from '../../src/web/addresses.js';
import { allowed, cellOf, read } from '../moderation/page.js';
import { acts, absent, isOffer, nameOf, roleNames, uuidOf, type Cast, type Role, type Stage } from '../moderation/roles-acts-states.js';
import { personOf, suspend, throughStates } from '../moderation/standing.js';
import { World } from '../world.js';
import { FetchedPage } from './fetched-page.js';

const slug = 'ministerio-de-aguas';
const table = read(readFileSync(new URL('../../docs/moderation-table.md', import.meta.url), 'utf8'));

type Offers = Record<string, (page: FetchedPage, at: Stage) => boolean>;
interface Place {
  /** Null where the state has no such thing. */
  path: (at: Stage) => string | null;
  /** How the page offers each act. */
  offers: Offers;
  /** Acts that it offers some of those who may: the others find them on another page. */
  only?: Record<string, readonly Role[]>;
}

const exists = (id: string): boolean => uuidOf(id) !== uuidOf(absent(''));
const linksTo =
  (name: 'editComment' | 'withdrawComment' | 'reportComment' | 'reportWithoutAccount') =>
  (page: FetchedPage, { comment: id }: Stage): boolean =>
    page.linksTo(addressOf('es', name, { id }));
const sendsItself = (page: FetchedPage): boolean => page.forms.some(({ action }) => action.split('?')[0] === page.path.split('?')[0]);
const measures: Offers = Object.fromEntries(
  acts.flatMap((act) => (act.measure ? [[nameOf(act), (page: FetchedPage) => page.choices('measure').includes(act.measure!)]] : [])),
);
const inCase =
  (act: string) =>
  (page: FetchedPage, at: Stage): boolean =>
    page.forms.some((form) => form.acts.includes(act) && form.hidden['case'] === at.case);

const places: Record<string, Place> = {
  comment: {
    path: ({ comment: id }) => addressOf('es', 'comment', { id }),
    offers: {
      editComment: linksTo('editComment'),
      withdrawComment: linksTo('withdrawComment'),
      reportComment: linksTo('reportComment'),
      reportWithoutAccount: linksTo('reportWithoutAccount'),
      postComment: (page, { comment: subject }) => page.linksTo(addressOf('es', 'writeComment', { subject })),
      supportComment: (page, { comment: id }) =>
        page.forms.some((form) => form.acts.includes('support') && form.action === addressOf('es', 'comment', { id })),
    },
    // Whoever is signed in reports in their own name, and the page says where it goes without one.
    only: { reportWithoutAccount: ['visitor'] },
  },
  editComment: { path: ({ comment: id }) => addressOf('es', 'editComment', { id }), offers: { editComment: sendsItself } },
  withdrawComment: { path: ({ comment: id }) => addressOf('es', 'withdrawComment', { id }), offers: { withdrawComment: sendsItself } },
  reportComment: { path: ({ comment: id }) => addressOf('es', 'reportComment', { id }), offers: { reportComment: sendsItself } },
  reportWithoutAccount: {
    path: ({ comment: id }) => addressOf('es', 'reportWithoutAccount', { id }),
    offers: { reportWithoutAccount: sendsItself, reportByMail: sendsItself },
  },
  case: {
    path: (at) => (exists(at.case) ? addressOf('es', 'moderationCase', { slug, id: at.case }) : null),
    offers: {
      'decideOnComment HIDE': inCase('hide'),
      'decideOnComment LABEL': inCase('label'),
      'decideOnComment NO_ACTION': inCase('dismiss'),
      dismissReports: inCase('dismiss'),
      restoreComment: inCase('restore'),
      claimCase: inCase('claim'),
      releaseCase: inCase('release'),
      handOverCase: inCase('handOver'),
      noteCase: inCase('note'),
      undoModerationDecision: (page, at) =>
        page.forms.some((form) => form.acts.includes('undo') && form.hidden['decision'] === at.decision),
    },
  },
  moderateComment: { path: ({ comment: id }) => addressOf('es', 'moderateComment', { slug, id }), offers: measures },
  decision: {
    path: (at) => (exists(at.decision) ? addressOf('es', 'moderationDecision', { id: uuidOf(at.decision) }) : null),
    offers: { appealDecision: (page, at) => page.linksTo(addressOf('es', 'appealDecision', { id: uuidOf(at.decision) })) },
  },
  appealDecision: {
    path: (at) => (exists(at.decision) ? addressOf('es', 'appealDecision', { id: uuidOf(at.decision) }) : null),
    offers: { appealDecision: sendsItself },
  },
  appeal: {
    path: (at) => (exists(at.appeal) ? addressOf('es', 'appeal', { id: at.appeal }) : null),
    offers: {
      appealFurther: (page) => page.acts.includes('further'),
      withdrawAppeal: (page) => page.acts.includes('withdraw'),
      decideAppeal: (page, at) => page.linksTo(addressOf('es', 'hearAppeal', { id: at.appeal })),
    },
  },
  hearAppeal: {
    path: (at) => (exists(at.appeal) ? addressOf('es', 'hearAppeal', { id: at.appeal }) : null),
    offers: { decideAppeal: (page) => page.acts.includes('decide') },
  },
  proposals: {
    path: (at) => (exists(at.proposal) ? addressOf('es', 'moderationProposals', { slug }) : null),
    offers: Object.fromEntries(
      ['second', 'decline', 'withdraw'].map((act) => [
        `${act}ModerationProposal`,
        (page: FetchedPage, at: Stage) => page.forms.some((form) => form.acts.includes(act) && form.hidden['proposal'] === at.proposal),
      ]),
    ),
  },
  batch: {
    path: (at) => (exists(at.batch) ? addressOf('es', 'moderationBatch', { slug, id: at.batch }) : null),
    offers: { undoBatch: (page) => page.acts.includes('undo') },
  },
  premoderation: { path: () => addressOf('es', 'premoderation', { slug }), offers: { setPremoderationRules: sendsItself } },
};

/** Each is done from elsewhere than from a page about this one comment, or is a short form for clients that are older than the pages. */
const withoutPage = ['confirmReport', 'hideComment', 'releaseComment', 'decideTogether'];

const wrong: string[] = [];
let [looked, offered] = [0, 0];
let world: World;
let cast: Cast;

beforeAll(async () => {
  world = await World.open({ URNA_TRUST_PROXY: 'true' });
  await throughStates(
    world,
    async (opened) => {
      cast = opened;
    },
    async (state, at) => {
      const others = roleNames.filter((role) => role !== 'suspendedAuthor');
      await Promise.all(others.map((role) => look(state, role, at)));
      await suspend(world, at.author, at.author);
      await look(state, 'suspendedAuthor', at);
      await suspend(world, null, at.author);
    },
  );
}, 900_000);
afterAll(() => world?.close());

async function look(state: string, role: Role, at: Stage): Promise<void> {
  const who = personOf(cast, role, at).sending({ 'x-forwarded-for': `10.2.0.${1 + roleNames.indexOf(role)}` });
  for (const [name, { path, offers, only }] of Object.entries(places)) {
    const address = path(at);
    if (address === null) continue;
    const page = await FetchedPage.of(who, address);
    for (const [act, isOffered] of Object.entries(offers)) {
      const outcome = table.get(cellOf(act, state, role))!;
      const may = (act.startsWith('decideOnComment') ? isOffer(outcome) : outcome === allowed) && (only?.[act]?.includes(role) ?? true);
      // Whoever is not signed in is led to sign in, and asked again.
      const found = isOffered(page, at) && !(role === 'visitor' && outcome === 'SIGN_IN_REQUIRED');
      looked++;
      if (found) offered++;
      if (found !== may) wrong.push(`${name}, ${act}, ${state}, ${role}: ${found ? 'offered' : 'not offered'}, but ${outcome}`);
    }
  }
}

it('the table knows every act that pages offer, and pages every act of the table', () => {
  const shown = new Set(Object.values(places).flatMap(({ offers }) => Object.keys(offers)));
  expect(acts.map(nameOf).filter((act) => !shown.has(act))).toEqual(withoutPage);
  expect([...shown].filter((act) => !acts.some((each) => nameOf(each) === act))).toEqual([]);
});

it('what is allowed is offered, and nothing else is', () => {
  expect(looked).toBeGreaterThan(5_000);
  expect(offered).toBeGreaterThan(500);
  expect(wrong).toEqual([]);
});
