/** The command `urna`: starts, migrates, seeds, counts and compares. */
import 'reflect-metadata';
import { Command } from 'commander';
import { countFile, countHelp, type CountOptions } from './commands/count.js';
import { print, showProgress } from './commands/printing.js';
import type { TextOptions } from './commands/text.js';
import { Settings, SettingsError, settingDescriptions } from './platform/config/settings.js';

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
  .option(
    '--rule <name=value>',
    'a rule of the method; may be given several times',
    (rule: string, rules: string[]) => [...rules, rule],
    [],
  )
  .option('--input <format>', 'of the file; by default the one that it looks like')
  .description('count a file of ballots, without a database')
  .addHelpText('after', countHelp)
  .action(async (path: string, options: CountOptions) => console.log(await countFile(path, options)));

const text = program.command('text').description('read, compare and follow texts under discussion in Markdown, without a database');
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
  console.error(`urna: ${isOurs ? error.message : String(error)}`);
  if (process.env.LOG_LEVEL === 'debug') console.error(error);
  process.exitCode = error instanceof SettingsError ? 2 : 1;
}
