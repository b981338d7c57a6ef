/** The command `urna`: starts, migrates, seeds, counts, verifies and compares. */
import 'reflect-metadata';
import { Command } from 'commander';
import { countFile, countHelp, type CountOptions } from './commands/count.js';
import { print, showProgress } from './commands/printing.js';
import type { TextOptions } from './commands/text.js';
import { verifyHelp } from './commands/verify-help.js';
import type { VerifyOptions } from './commands/verify.js';
import { Settings, SettingsError, settingDescriptions } from './platform/config/settings.js';
import { masked, tellError } from './platform/log-words.rules.js';

const listed = (word: string, words: string[]): string[] => [...words, word];
const texts = () => import('./commands/text.js');

const program = new Command('urna')
  .description('The glass ballot box of public policy: consultations, comments, votes and moderation over GraphQL.')
  .addHelpText(
    'after',
    `\nSettings, from the environment:\n${Object.entries(settingDescriptions)
      .map(([name, text]) => `  ${name.padEnd(18)} ${text}`)
      .join('\n')}\n`,
  );

program
  .command('start', { isDefault: true })
  .description('start the database if it is the embedded one, migrate it, and serve the API')
  .action(async () => (await import('./commands/start.js')).start(Settings.read(process.env)));

program
  .command('migrate')
  .description('bring the database to the newest migration and stop')
  .action(async () => (await import('./commands/migrate.js')).migrateOnce(Settings.read(process.env)));

program
  .command('seed')
  .description('fill an empty database with the fictitious demonstration')
  .action(async () => (await import('./commands/seed.js')).seedOnce(Settings.read(process.env)));

program
  .command('appoint')
  .argument('<email>', 'of an existing account')
  .argument('<office>', 'administrator or auditor')
  .description('make somebody administrator or auditor of the whole deployment')
  .action(async (email: string, office: string) =>
    (await import('./commands/appoint.js')).appoint(Settings.read(process.env), email, office),
  );

program
  .command('end-sessions')
  .argument('[email]', 'of an account')
  .option('--everybody', 'of all accounts')
  .description('sign somebody out everywhere, or everybody, at once: when an account or a device may be in wrong hands')
  .action(async (email: string | undefined, { everybody = false }: { everybody?: boolean }) => {
    if ((email !== undefined) === everybody) throw new Error('say either an e-mail address or --everybody');
    await (await import('./commands/end-sessions.js')).endSessions(Settings.read(process.env), email ?? null);
  });

const keys = program.command('keys').description('the keys with which personal data is sealed (docs/operations.md)');

keys
  .command('status')
  .description('show which keys there are, and how much is sealed with each')
  .action(async () => (await import('./commands/keys.js')).showKeys(Settings.read(process.env)));

keys
  .command('rotate')
  .description('seal everything anew with the newest key, while Urna runs; what was broken off goes on. Ends with 1 while anything is left')
  .action(async () => {
    if (!(await (await import('./commands/keys.js')).rotateKeys(Settings.read(process.env)))) process.exitCode = 1;
  });

program
  .command('roll')
  .argument('<act>', 'hash')
  .argument('<list>', 'CSV file with the columns kind, number, born, territory: CC,1032456789,1990-05-17,05001')
  .argument('<file>', 'to write, which is what administrators upload')
  .description('make the file of a roll from a plain list of people; nothing is sent anywhere, and no settings are read')
  .addHelpText(
    'after',
    '\nHashes are slow on purpose: about a hundred people for each second of processor time. The n-th person of the list stands on line n + 2 of the file;\nkeep the list, since by that line paper codes find who they are for. docs/identities.md says the rest.\n',
  )
  .action(async (act: string, list: string, file: string) => {
    if (act !== 'hash') throw new Error('the only act is hash');
    const { hashRoll } = await import('./commands/roll.js');
    const people = await hashRoll(list, file, showProgress('people'));
    console.log(`${people} people written to ${file}`);
  });

program
  .command('retention')
  .option('--dry-run', 'only tell what would go')
  .description('take away what was kept long enough, as every day does by itself, and tell how much')
  .action(async ({ dryRun = false }: { dryRun?: boolean }) =>
    (await import('./commands/retention.js')).retain(Settings.read(process.env), dryRun),
  );

program
  .command('schema')
  .description('print the GraphQL schema')
  .action(async () => (await import('./commands/schema.js')).printApiSchema());

program
  .command('count')
  .argument('<file>', 'of ballots')
  .option('--method <method>', 'how to count; by default as the file says, if it does')
  .option('--seats <number>', 'how many to elect; by default as the file says, or one')
  .option('--format <format>', 'of what is printed: text or json', 'text')
  .option('--seed <text>', 'what lots are drawn from where a tie needs them; by default the SHA-256 of the file in hexadecimal')
  .option('--lots <numbers>', 'lots that were drawn otherwise: all options by their number in the file, the most favoured first')
  .option('--rule <name=value>', 'a rule of the method; may be given several times', listed, [])
  .option('--input <format>', 'of the file; by default the one that it looks like')
  .option('--config <file>', 'configuration of RCTab that explains cast vote records and how they are counted')
  .option('--contest <words>', 'of the heading, where cast vote records hold several contests')
  .description('count a file of ballots, without a database')
  .addHelpText('after', countHelp)
  .action(async (path: string, options: CountOptions) => console.log(await countFile(path, options)));

program
  .command('verify')
  .argument('<place>', 'the address of a site (http://… or https://…), of its /ledger or of a poll’s page, or a folder that holds a copy')
  .option('--poll <id>', 'verify the count of this poll only, by uuid or as the API says it; may be given several times', listed, [])
  .option('--save <folder>', 'keep what is downloaded, laid out as on the site; a later download is held against the earlier checkpoint')
  .option('--key <key>', 'believe only this verifier key, known from elsewhere: the key itself or a file that holds it')
  .option(
    '--checkpoint <file>',
    'a signed checkpoint kept from earlier, which the ledger must continue; may be given several times',
    listed,
    [],
  )
  .option('--receipt <file>', 'look for the ballot of this proof or promise; may be given several times', listed, [])
  .option('--code <code>', 'look for the ballot of this receipt, and say what was counted; with --secret')
  .option('--secret <secret>', 'the secret part of that receipt')
  .option('--lang <language>', 'of the report, es or en; by default as LANG says, else English')
  .option('--format <format>', 'of the report: text or json', 'text')
  .description('verify a ledger and recount its polls, without a database')
  .addHelpText('after', verifyHelp)
  // What cannot be understood is not a verification that failed.
  .exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? 0 : 2))
  .action(async (place: string, options: VerifyOptions) => {
    process.exitCode = await (await import('./commands/verify.js')).runVerify(place, options);
  });

const text = program
  .command('text')
  .description('read, compare and follow texts under discussion (Markdown, plain text, DOCX, Akoma Ntoso), without a database');
const format = ['--format <format>', 'of what is printed: text or json', 'text'] as const;

text
  .command('tree')
  .argument('<file>', 'of a law or a draft')
  .option(...format)
  .description('show how a text is divided, and what a person should look at')
  .action(async (file: string, options: TextOptions) => print(await (await texts()).showTree(file, options)));

text
  .command('compare')
  .argument('<old>', 'file of the earlier version')
  .argument('<new>', 'file of the later version')
  .option(...format)
  .description('compare two versions, article by article and word by word; the JSON gives back the new file exactly')
  .action(async (old: string, now: string, options: TextOptions) => print(await (await texts()).compareFiles(old, now, options)));

text
  .command('reanchor')
  .argument('<old>', 'file of the version that the annotations are about')
  .argument('<new>', 'file of the version to carry them to')
  .argument('<annotations>', 'file of Web Annotations: a JSON list, an AnnotationPage or an AnnotationCollection')
  .option(...format)
  .description('carry annotations to a new version: exactly, approximately, to their article, or to the list of orphans')
  .action(async (old: string, now: string, annotations: string, options: TextOptions) =>
    print(await (await texts()).reanchorFile(old, now, annotations, options, showProgress('annotations'))),
  );

try {
  await program.parseAsync();
} catch (error) {
  const isOurs = error instanceof SettingsError || error instanceof Error;
  console.error(`urna: ${masked(isOurs ? error.message : String(error))}`);
  if (process.env.LOG_LEVEL === 'debug') console.error(tellError(error));
  process.exitCode = error instanceof SettingsError ? 2 : 1;
}
