/** Two processes answer, tell and remind, and are killed while they do: nothing is lost and nothing is there twice. */
import { AccountsService } from '../../src/people/accounts.service.js';
import { ClockworkService } from '../../src/live/clockwork.service.js';
import { MailingService } from '../../src/notices/mailing.service.js';
import { answerInput } from '../answers.js';
import { Letters } from '../letters.js';
import { pause } from '../live/watching.js';
import type { Person } from '../person.js';
import { crowd, openPresentWorld, Process, settingsOf, uuidOf } from '../processes.js';
import { QuestionBuilder } from '../questions.js';
import { day, type World } from '../world.js';

const people = 500;
const observations = 2_000;
const inOneAct = 50;
const kills = 3;
/** How many letters one process may have handed over and not noted when it dies: as many as it hands over side by side. */
const lettersInFlight = 5;

const letters = new Letters();
let world: World;
let clara: Person;
let authors: Person[];
let consultation: string;
const running: Process[] = [];
const start = async (): Promise<Process> => {
  const urna = await Process.start({ ...settingsOf(world), URNA_HOME: letters.home });
  running.push(urna);
  return urna;
};

beforeAll(async () => {
  world = await openPresentWorld();
  // The world beside them only looks on.
  await world.app.get(ClockworkService).onApplicationShutdown();
  await world.app.get(MailingService).onApplicationShutdown();
  clara = await world.official();
  authors = await crowd(world, people);
  consultation = (await world.drafts.open({ official: clara })).id;
  await world.rows(
    `INSERT INTO comments (id, consultation_id, depth, author_id, author_role, stance, body, created_at)
     SELECT ('0199a8a0-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, $1, 0, ($2::uuid[])[1 + n % $4], 'CITIZEN', 'NEUTRAL', 'Comentario ' || n,
            now() - interval '1 hour' + n * interval '1 millisecond'
     FROM generate_series(1, $3::int) AS n`,
    [uuidOf(consultation), authors.map(({ accountId }) => accountId), observations, people],
  );
});
afterEach(async () => {
  await Promise.all(running.splice(0).map((urna) => urna.stop('SIGKILL')));
});
afterAll(async () => {
  await world?.close();
  await letters.burn();
});

async function until(isSo: () => Promise<boolean>, ms = 60_000): Promise<void> {
  for (const deadline = Date.now() + ms; Date.now() < deadline; await pause(100)) if (await isSo()) return;
  throw new Error(`Waited too long. ${running.map(({ output }) => output.slice(-500)).join('\n')}`);
}
const journal = async (kind: string): Promise<any[]> => world.rows('SELECT facts FROM journal WHERE kind = $1', [kind]);

it('the clocks of two processes enter two thousand observations once', async () => {
  await Promise.all([start(), start()]);
  await world.rows(
    `UPDATE consultations SET opens_at = now() - interval '20 days', closes_at = now() + interval '500 milliseconds' WHERE id = $1`,
    [uuidOf(consultation)],
  );
  await until(async () => (await journal('observation.entered')).length > 0);
  await pause(2_000);
  expect(await journal('observation.entered')).toEqual([{ facts: expect.objectContaining({ count: observations }) }]);
  expect(await journal('consultation.closed')).toHaveLength(1);
  expect(
    await world.rows(
      'SELECT count(*)::int AS n, min(number) AS first, max(number) AS last, count(DISTINCT comment_id)::int AS comments FROM observations',
    ),
  ).toEqual([{ n: observations, first: 1, last: observations, comments: observations }]);
});

it('processes are killed while two thousand are signed and told', async () => {
  let [one, other] = await Promise.all([start(), start()]);
  const [{ revision }] = (await world.rows<any>('SELECT revision FROM observation_matrices')) as [{ revision: number }];
  const acts = Array.from({ length: observations / inOneAct }, (_, n) => ({
    ...answerInput(consultation, revision, {
      selection: { filter: { numberFrom: n * inOneAct + 1, numberTo: (n + 1) * inOneAct }, seenRevision: revision },
      idempotencyKey: `the act number ${n}`,
    }),
  }));
  const done = new Map<number, number>();
  const attempt = async (n: number, urna: Process): Promise<void> => {
    try {
      const { count } = await urna.as(clara).act('answerObservations', acts[n]!, 'count');
      // Whoever asks again with the same key is told the same.
      if (done.has(n)) expect(count).toBe(done.get(n));
      done.set(n, count);
    } catch (error) {
      if (String(error).includes('userErrors') || String(error).includes('"code"')) throw error;
    }
  };
  const share = acts.length / (kills + 1);
  for (let round = 0; round <= kills; round++) {
    const [victim, witness]: [Process, Process] = round % 2 === 0 ? [one, other] : [other, one];
    const mine = acts.map((_, n) => n).slice(round * share, (round + 1) * share);
    const working = Promise.all([
      ...mine.filter((n) => n % 2 === 0).map((n) => attempt(n, victim)),
      ...mine.filter((n) => n % 2 === 1).map((n) => attempt(n, witness)),
    ]);
    if (round < kills) {
      // In the middle of signing, of writing notices, of sending letters.
      await pause(150 + round * 700);
      await victim.kill();
      const next = await start();
      if (victim === one) one = next;
      else other = next;
    }
    await working;
    for (const n of mine) if (!done.has(n)) await attempt(n, witness);
  }
  // Everything again with its key, at a process that knows of nothing: nobody answers twice.
  for (const n of acts.keys()) await attempt(n, one);
  expect([...done.values()]).toEqual(acts.map(() => inOneAct));

  expect(
    await world.rows(
      `SELECT count(*)::int AS n, sum(answers)::int AS answers, (SELECT count(*)::int FROM observation_answers) AS given,
              (SELECT count(*)::int FROM signed_answers) AS signed FROM observations WHERE answer_id IS NOT NULL`,
    ),
  ).toEqual([{ n: observations, answers: observations, given: observations, signed: acts.length }]);
  expect(await journal('observation.answered')).toHaveLength(acts.length);

  const waiting = `SELECT (SELECT count(*)::int FROM notices WHERE mailed_at IS NULL) AS letters,
    (SELECT count(*)::int FROM journal WHERE kind = 'observation.answered' AND sequence > (SELECT sequence FROM notice_position)) AS acts`;
  // What a dead process had claimed is free again after ten minutes.
  await until(async () => {
    await world.rows(
      `UPDATE notices SET mail_claimed_until = NULL WHERE mailed_at IS NULL AND mail_claimed_until < now() + interval '9 minutes 50 seconds'`,
    );
    const [{ letters: left, acts: unread }] = (await world.rows<any>(waiting)) as [{ letters: number; acts: number }];
    return left === 0 && unread === 0;
  });
  // Each author of each act once, with all of their numbers.
  const [told] = await world.rows<any>(
    `SELECT count(*)::int AS n, count(DISTINCT (account_id, subject_id))::int AS once, sum(jsonb_array_length(facts -> 'numbers'))::int AS numbers,
       (SELECT count(*)::int FROM (SELECT DISTINCT o.author_id, s.signing_id FROM observation_answers a JOIN observations o ON o.id = a.observation_id
          JOIN signed_answers s ON s.id = a.answer_id) owed) AS owed FROM notices`,
  );
  expect(told).toEqual({ n: told.owed, once: told.owed, owed: told.owed, numbers: observations });

  const headings = /^Observaci(?:ón|ones) ([\d, y]+):/gm;
  const mentioned = new Map<string, number[]>();
  for (const { to, text } of await letters.all())
    for (const [, list] of text.replaceAll('\r\n', '\n').matchAll(headings))
      mentioned.set(to, [...(mentioned.get(to) ?? []), ...list!.match(/\d+/g)!.map(Number)]);
  const owed = new Map<string, Set<number>>();
  const observed = await world.rows<{ authorId: string; number: number }>('SELECT author_id AS "authorId", number FROM observations');
  const authors = await world.app.get(AccountsService).privateDetails(observed.map(({ authorId }) => authorId));
  for (const { authorId, number } of observed) {
    const { email } = authors.get(authorId)!;
    owed.set(email, (owed.get(email) ?? new Set()).add(number));
  }
  let again = 0;
  for (const [email, numbers] of owed) {
    const read = mentioned.get(email) ?? [];
    expect([email, new Set(read)]).toEqual([email, numbers]);
    if (read.length > numbers.size) again++;
  }
  expect(again).toBeLessThanOrEqual(kills * lettersInFlight);
}, 300_000);

it('two processes remind of a hundred questions once each, and take what is late to the head once', async () => {
  const [one, other] = await Promise.all([start(), start()]);
  const builder = new QuestionBuilder(world);
  const rosa = await builder.official();
  const beatriz = await world.administrator();
  const head = await world.official(world.ministry, 'Eva');
  const accountId = Buffer.from(`Account:${head.accountId}`).toString('base64url');
  await beatriz.act('nameAgencyHead', { agencyId: world.ministry.globalId, accountId });
  const asked: string[] = [];
  for (let n = 0; n < 100; n++) {
    const { id } = await builder.ask({ asker: (n % 2 ? one : other).as(authors[n]!) });
    await rosa.act('assignQuestion', { questionId: id });
    asked.push(uuidOf(id));
  }
  const today = new Date(Date.now() - 5 * 3_600_000).getTime();
  const on = (days: number): string => new Date(today + days * day).toISOString().slice(0, 10);
  const due = async (ids: string[], from: string, last: string): Promise<unknown> =>
    world.rows('UPDATE question_terms SET received_on = $2, due_on = $3, next_reminder_at = now() WHERE question_id = ANY($1::uuid[])', [
      ids,
      from,
      last,
    ]);
  await Promise.all([due(asked.slice(0, 50), on(-20), on(18)), due(asked.slice(50), on(-40), on(-3))]);
  await until(async () => (await journal('question.reminded')).length >= 50 && (await journal('question.escalated')).length >= 50);
  await pause(2_000);
  expect(await journal('question.reminded')).toHaveLength(50);
  expect(await journal('question.escalated')).toHaveLength(50);
  await until(async () => (await world.rows(`SELECT FROM notices WHERE kind = 'QUESTION_LATE'`)).length >= 100);
  await pause(1_000);
  expect(
    await world.rows(
      `SELECT kind, account_id = $1 AS "isHead", count(*)::int AS n, count(DISTINCT question_id)::int AS questions FROM notices
       WHERE kind IN ('QUESTION_HALF_TIME', 'QUESTION_TWO_DAYS', 'QUESTION_LATE') GROUP BY 1, 2 ORDER BY 1, 2`,
      [head.accountId],
    ),
  ).toEqual([
    { kind: 'QUESTION_HALF_TIME', isHead: false, n: 50, questions: 50 },
    { kind: 'QUESTION_LATE', isHead: false, n: 50, questions: 50 },
    { kind: 'QUESTION_LATE', isHead: true, n: 50, questions: 50 },
  ]);
});
