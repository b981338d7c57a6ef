/** The house plan as rules (docs/decisions/0001): which room may know which, and by which door. */

/** For each room, the floors below it: what it may import besides itself. */
const below = {
  platform: [],
  people: ['platform'],
  ledger: ['platform'],
  privacy: ['platform', 'people'],
  consultations: ['platform', 'people', 'ledger'],
  questions: ['platform', 'people', 'ledger', 'consultations'],
  texts: ['platform', 'people', 'ledger', 'consultations', 'questions'],
  votes: ['platform', 'people', 'ledger', 'consultations', 'questions'],
  opinions: ['platform', 'people', 'ledger', 'consultations', 'questions'],
  comments: ['platform', 'people', 'ledger', 'consultations', 'questions', 'texts', 'votes', 'opinions'],
  moderation: ['platform', 'people', 'ledger', 'consultations', 'questions', 'texts', 'votes', 'opinions', 'comments', 'responses'],
  responses: ['platform', 'people', 'ledger', 'consultations', 'questions', 'texts', 'votes', 'opinions', 'comments'],
  integrity: ['platform', 'people', 'ledger', 'consultations', 'questions', 'texts', 'votes', 'comments', 'responses', 'moderation'],
};
const rooms = Object.keys(below).filter((room) => room !== 'platform');
const edges = ['live', 'audit', 'notices', 'opendata', 'web', 'demo', 'verifying', 'commands'];

const any = (names) => `(?:${names.join('|')})`;
const anyRoom = any(rooms);
const anyEdge = any(edges);

/** What another room is entered by, besides its module: what it does, its rules, what happened, what it is. */
const doorKinds = ['service', 'module', 'rules', 'events', 'entity'];
/** Small types that every room speaks in and plain arithmetic; they hold no state of a room. */
const declaredDoors = [
  'consultations/connections',
  'people/cursors',
  'people/verifying/verifying\\.inputs',
  'people/actor', // who acts
  'people/current-actor', // the parameter decorator for it
  'people/viewer', // whoever asks, an object type without a table
  'people/permission', // `viewerCan… { allowed reason }`
  'people/trust-level', // what is known of who somebody is, an enumeration of the API
  'people/eligibility', // who may take part, an object type without a table
  'people/verifying/document-keys', // hashes of documents, for whoever makes a roll without a database
  'people/verifying/person-moves', // where upper rooms follow a person from one account to another, in the same transaction
  'people/identity-marks', // keyed hashes by which an identity is known again without being kept
  'privacy/consent-followers', // what follows when somebody agrees to a purpose or takes it back
  'people/pseudonyms/pseudonym-guards', // where upper rooms say why somebody must still go by their name
  'people/registration-followers', // what other rooms do when somebody opens an account
  'comments/words-that-stay', // which words stay although their author leaves
  'people/localised', // words in several languages
  'ledger/log/[^/]+', // hashes, tiles, proofs and signed notes, pure
  'consultations/history-entry', // a line of the public history, an object type without a table
  'votes/ballot-followers', // where upper rooms count who has voted, in the same transaction
  'votes/counting/[a-z-]+', // arithmetic, for whoever recounts
  'votes/ballot-files/formats', // ballots from files, for whoever recounts
  'texts/importing/text-files', // a law from a file, without a database
  'texts/exporting/(?:akoma-ntoso|docx|comparison-docx|pdf)', // and into one
  'texts/text-comparison', // words compared, object types without a table
  'texts/version-followers', // where upper rooms say what follows a new version of a text, in the same transaction
  'responses/answering-progress', // how far an agency has come, an object type without a table
  'consultations/answering-requirements', // where upper rooms say what a consultation lacks to count as answered
  'comments/posting-checks', // where upper rooms say which new words wait until somebody has looked
  'moderation/queue/queue-figures', // how much waits for moderators, an object type without a table
  'comments/comment-followers', // where upper rooms follow what becomes of a comment, in the same transaction
  'consultations/publication-requirements', // where upper rooms say what a draft must have, so that the lower one need not know them
];

const test = '\\.spec\\.ts$';

module.exports = {
  forbidden: [
    {
      name: 'no-circles',
      comment: 'No import circle, of types neither, and no forwardRef.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'rules-are-pure',
      comment: 'Rules import only rules, event types, people/actor and platform/refusal: clock, chance and database arrive as arguments.',
      severity: 'error',
      from: { path: '^src/.*(?:\\.rules\\.ts$|/counting/|/ledger/log/)', pathNot: test },
      to: {
        pathNot: [
          '\\.rules\\.ts$',
          '\\.events\\.ts$',
          '^src/people/actor\\.ts$',
          '^src/platform/refusal/refusal\\.ts$',
          '^src/votes/counting/',
          '^src/ledger/log/',
          // Hashes are arithmetic, and so is the reading of Markdown.
          '^(?:node:)?crypto$',
          '^node_modules/(?:markdown-it|@types/markdown-it)/',
          // And so is the reading of network addresses.
          '^node_modules/ipaddr\\.js/',
          // And of telephone numbers.
          '^node_modules/libphonenumber-js/',
        ],
      },
    },
    {
      name: 'rooms-know-no-edge',
      comment: 'No room and no part of the platform imports an edge: edges follow the journal.',
      severity: 'error',
      from: { path: `^src/(?:platform|${anyRoom})/` },
      to: { path: `^src/${anyEdge}/` },
    },
    ...Object.entries(below).map(([room, floors]) => ({
      name: 'directions',
      comment: `${room} stands on: ${floors.join(', ') || 'nothing'}.`,
      severity: 'error',
      from: { path: `^src/${room}/`, pathNot: test },
      to: {
        path: '^src/',
        pathNot: [`^src/${any([room, ...floors])}/`, `^src/${anyEdge}/`, ...(room === 'platform' ? ['^src/migrations/'] : [])],
      },
    })),
    {
      name: 'directions',
      comment: 'Migrations describe tables and know no code.',
      severity: 'error',
      from: { path: '^src/migrations/' },
      to: { path: '^src/', pathNot: ['^src/migrations/', '^src/platform/sealing/in-migrations\\.ts$'] },
    },
    {
      name: 'through-the-door',
      comment: 'Another room is entered by its services, module, rules, events and entities only.',
      severity: 'error',
      from: { path: `^src/(${anyRoom}|${anyEdge})/`, pathNot: test },
      to: {
        path: `^src/${anyRoom}/`,
        pathNot: ['^src/$1/', `\\.${any(doorKinds)}\\.ts$`, `^src/${any(declaredDoors)}\\.ts$`],
      },
    },
    {
      name: 'transport-holds-no-tables',
      comment: 'Resolvers, controllers and pages ask services; they hold no TypeORM and no SQL.',
      severity: 'error',
      from: { path: '\\.(?:resolver|controller|page)\\.tsx?$' },
      to: { path: ['node_modules/(?:typeorm|pg)/', '\\.queries\\.ts$'] },
    },
    {
      name: 'transport-holds-no-tables',
      comment: 'Services know neither GraphQL nor HTTP.',
      severity: 'error',
      from: { path: `^src/(?:${anyRoom}|${anyEdge})/.*(?:\\.service|\\.queries)\\.ts$` },
      to: {
        path: 'node_modules/(?:@nestjs/graphql|@nestjs/platform-fastify|fastify|@fastify/[^/]+|graphql|graphql-http|graphql-jit|graphql-ws)/',
      },
    },
    {
      name: 'web-is-a-client',
      comment: 'Pages are clients of the API: one document and one template each.',
      severity: 'error',
      from: { path: '^src/web/' },
      to: { path: `^src/${anyRoom}/` },
    },
    {
      name: 'nothing-unknown',
      comment: 'Every import is found, and every package is in package.json for the use that is made of it.',
      severity: 'error',
      from: { path: '^src/', pathNot: test },
      to: { dependencyTypes: ['unknown', 'undetermined', 'npm-no-pkg', 'npm-dev'], dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
};
