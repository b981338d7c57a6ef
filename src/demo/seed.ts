/** Writes the fictitious demonstration into an empty database: the past of five consultations and a dozen questions, act by act. */
import { NestFactory } from '@nestjs/core';
import pg from 'pg';
import { AppModule } from '../app.module.js';
import { NoticesService } from '../notices/notices.service.js';
import { emailIndexes } from '../people/emails.service.js';
import { SetClock } from '../platform/clock/set-clock.js';
import type { Settings } from '../platform/config/settings.js';
import { Sealing } from '../platform/sealing/sealing.js';
import { demo } from './content/index.js';
import { day, later } from './days.js';
import { assist } from './assisting.js';
import { found } from './founding.js';
import { publish } from './publishing.js';
import { Suggesting } from './suggesting.js';
import { Conversation } from './talking.js';
import { Timeline } from './timeline.js';
import { vote } from './voting.js';
import { askQuestions } from './asking.js';
import { certify } from './certifying.js';
import { Flooding } from './flooding.js';
import { layDownRules } from './holding.js';

export { demoPassword } from './founding.js';

/** Everything else happens after this. */
const foundedDaysAgo = 120;

export interface Stage {
  settings: Settings;
  /** Address of a migrated database. */
  databaseUrl: string;
}

/** Fills the database unless it holds an account or a consultation; returns whether it did. */
export async function seedDemo(stage: Stage, say: (sentence: string) => void = () => undefined): Promise<boolean> {
  return connected(stage.databaseUrl, async (client) => {
    // Two processes that start at once must not both fill it.
    await client.query('SELECT pg_advisory_lock(7283652)');
    if (!(await isEmpty(client))) return false;
    await write(stage, say);
    return true;
  });
}

/** Whom a visitor can sign in as; nobody unless the demonstration is in the database. */
export async function demoPeople({ settings, databaseUrl }: Stage): Promise<{ email: string; role: string }[]> {
  const emails = demo.people.map(({ email }) => email);
  const sealing = new Sealing(settings);
  const found = await connected(databaseUrl, (client) =>
    client.query('SELECT FROM accounts WHERE email_index = ANY($1::bytea[])', [emails.flatMap((email) => emailIndexes(sealing, email))]),
  );
  if (found.rowCount !== emails.length) return [];
  const names = new Map(demo.agencies.map(({ key, name }) => [key, name.en]));
  return demo.people.map(({ email, role, agencyKey }) => ({
    email,
    role: [role.toLowerCase(), names.get(agencyKey!)].filter(Boolean).join(', '),
  }));
}

/** Through the same services and rules as every act, with a clock that goes through the past. */
async function write({ settings, databaseUrl }: Stage, say: (sentence: string) => void): Promise<void> {
  const started = Date.now();
  const now = new Date(started);
  const clock = new SetClock(later(now, -foundedDaysAgo * day));
  const app = await NestFactory.createApplicationContext(AppModule.of({ settings, databaseUrl, clock }), {
    logger: ['error', 'warn'],
    abortOnError: false,
  });
  try {
    say('Writing the fictitious demonstration: its agencies and people …');
    const cast = await found(app, now);
    // Nobody of the demonstration exists who could read a letter.
    for (const person of cast.everybody) await app.get(NoticesService).choose(person, { channel: 'SITE' });
    const timeline = new Timeline();
    layDownRules(app, timeline, cast, now);
    const flooding = new Flooding(app, timeline, cast, now);
    let [comments, ballots] = [0, 0];
    for (const content of demo.consultations) {
      const staged = publish(app, timeline, cast, content, now);
      if (content.phase === 'SCHEDULED') continue;
      const conversation = new Conversation(app, timeline, cast, staged, now);
      comments += conversation.plan(demo.comments[content.key] ?? []);
      comments += flooding.plan(staged, conversation);
      comments += new Suggesting(app, timeline, cast, staged).plan(demo.suggestions[content.key] ?? []);
      const entered = assist(app, timeline, cast, staged, demo.gatherings[content.key] ?? []);
      comments += entered.comments;
      ballots += entered.ballots + vote(app, timeline, cast, staged);
      certify(app, timeline, cast, staged);
    }
    const questions = askQuestions(app, timeline, cast, now);
    say(`… ${demo.consultations.length} consultations with ${comments} comments and ${ballots} ballots, and ${questions} questions …`);
    await timeline.play(clock);
    say(`… written in ${((Date.now() - started) / 1000).toFixed(1)} s.`);
  } finally {
    await app.close();
  }
}

async function isEmpty(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ empty: boolean }>(
    'SELECT NOT EXISTS (SELECT FROM accounts) AND NOT EXISTS (SELECT FROM consultations) AS empty',
  );
  return rows[0]!.empty;
}

async function connected<Result>(url: string, act: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await act(client);
  } finally {
    await client.end();
  }
}
