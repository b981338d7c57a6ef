/** `urna start`: the whole of Urna in one process. */
import { demoPassword, demoPeople, seedDemo, type Stage } from '../demo/seed.js';
import { createApp } from '../main.js';
import type { Settings } from '../platform/config/settings.js';
import { tellRefused } from '../platform/refused-log.js';
import { openDatabase } from './open-database.js';

type Closing = () => Promise<void>;

export async function start(settings: Settings): Promise<void> {
  const closings: Closing[] = [];
  const close: Closing = async () => {
    for (const closing of closings.splice(0).reverse()) await closing();
  };
  const stopping = new AbortController();
  const starting = serve(settings, closings, stopping.signal);
  stopOnSignals(async () => {
    stopping.abort();
    // A database that is being created or filled is left whole.
    await starting.catch(() => undefined);
    await close();
  });
  await starting.catch(async (error: unknown) => {
    await close();
    throw error;
  });
}

/** Serves, and adds what must be closed afterwards as soon as it is open. */
async function serve(settings: Settings, closings: Closing[], stopping: AbortSignal): Promise<void> {
  const database = await openDatabase(settings, console.log, async (databaseUrl) => {
    if (settings.isDemoWanted) await seedDemo({ settings, databaseUrl }, console.log);
  });
  closings.push(database.close);
  if (stopping.aborted) return;
  const app = await createApp({ settings, databaseUrl: database.url });
  closings.push(async () => tellRefused());
  closings.push(() => app.close());
  // Read before anybody is served: who serves does not stop because the database goes away.
  const welcome = await greeting({ settings, databaseUrl: database.url });
  await app.listen(settings.port, settings.host).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EADDRINUSE') throw error;
    throw new Error(`PORT ${settings.port} is in use; choose another one, as in PORT=3001 npm start.`);
  });
  console.log(welcome);
}

/** The first signal lets what is in flight finish; a second one does not wait for it. */
function stopOnSignals(stop: Closing): void {
  let isStopping = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (isStopping) process.exit(1);
      isStopping = true;
      console.log(`\n${signal}: finishing what is in flight …`);
      stop().then(
        () => process.exit(0),
        (error: unknown) => {
          console.error(error);
          process.exit(1);
        },
      );
    });
  }
}

async function greeting(stage: Stage): Promise<string> {
  const people = await demoPeople(stage);
  const { publicUrl, needsSecondFactor } = stage.settings;
  const lines = [
    '',
    `Urna serves at ${publicUrl}`,
    `  GraphQL, with GraphiQL in the browser   ${publicUrl}/graphql`,
    `  health                                  ${publicUrl}/health/ready`,
  ];
  if (people.length > 0) {
    lines.push('', `This is the fictitious demonstration. Sign in with the password «${demoPassword}» as:`);
    for (const { email, role } of people) lines.push(`  ${email.padEnd(22)} ${role}`);
  }
  if (!needsSecondFactor) lines.push('', 'Officials act without a second factor here: URNA_SECOND_FACTOR=required asks for one.');
  return `${lines.join('\n')}\n\nCtrl-C stops it.`;
}
