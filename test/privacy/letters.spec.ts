/** Letters lie in mailboxes that others keep: they tell nobody who somebody else is, where they write from, or what they said. */
import { MailingService } from '../../src/notices/mailing.service.js';
import { AppealBuilder } from '../appeals.js';
import { Letters, type ReadLetter } from '../letters.js';
import type { Person } from '../person.js';
import { QuestionBuilder } from '../questions.js';
import { day, World } from '../world.js';

const letters = new Letters();
let world: World;
/** By what each is known; nobody else has it, and no sentence of ours. */
const names = {
  asker: 'Hermenegilda Quimbaya',
  follower: 'Eustaquio Zipacón',
  reporter: 'Ludovina Tausa',
  official: 'Clodomiro Chitagá',
  colleague: 'Policarpa Sutatausa',
  moderator: 'Temístocles Guatavita',
  second: 'Anacleta Siachoque',
  third: 'Nepomuceno Bojacá',
};
const people = {} as Record<keyof typeof names, Person>;
const said = {
  comment: 'Ese contratista se robó el acueducto de Chinavita.',
  question: 'Desde hace un año vivo sin agua por una deuda ajena.',
  inPrivate: 'Padezco del riñón y necesito diálisis en la casa.',
  again: 'No dijeron nada de mi enfermedad renal crónica.',
  answerInPrivate: 'Consultamos su historia clínica con el hospital.',
  report: 'Conozco al contratista y es pariente de mi cuñada.',
  appeal: 'Lo vi con mis propios ojos en la bocatoma vieja.',
};

beforeAll(async () => {
  world = await World.open({ URNA_HOME: letters.home });
  const { ministry } = world;
  const role = { official: 'OFFICIAL', colleague: 'OFFICIAL', moderator: 'MODERATOR', second: 'MODERATOR', third: 'MODERATOR' } as const;
  for (const key of Object.keys(names) as (keyof typeof names)[]) {
    const held = key in role ? { role: role[key as keyof typeof role], agency: ministry } : {};
    people[key] = await world.person(key, held);
    await people[key].act('updateAccount', { displayName: names[key] });
  }
});
afterAll(async () => {
  await world?.close();
  await letters.burn();
});

/** All that waits is written, whenever whoever it is for wishes to have it. */
async function written(): Promise<ReadLetter[]> {
  await world.told();
  world.clock.advance(2 * day);
  await world.app.get(MailingService).carryOn();
  return letters.all();
}

async function questions(): Promise<void> {
  const { asker, follower, official, colleague } = people;
  const asking = new QuestionBuilder(world);
  for (const isPrivate of [false, true]) {
    const body = isPrivate ? said.inPrivate : said.question;
    const question = await asking.ask({ asker, title: `${body.slice(0, 30)}…`, body, isPrivate });
    if (!isPrivate) await follower.act('followQuestion', { questionId: question.id });
    await official.act('assignQuestion', {
      questionId: question.id,
      accountId: Buffer.from(`Account:${colleague.accountId}`).toString('base64url'),
    });
    await asking.answer(question, { body: isPrivate ? said.answerInPrivate : 'Las obras terminan en junio.' }, colleague);
    await asker.act('askAgain', { questionId: question.id, words: said.again });
  }
}

async function moderation(): Promise<void> {
  const { asker, reporter, official, moderator, second } = people;
  const consultation = await world.drafts.open({ official });
  const deciding = new AppealBuilder(world, consultation);
  const commentId = await deciding.post(asker, said.comment);
  await reporter.act('reportComment', { commentId, reason: 'INSULT', note: said.report });
  const decisionId = await deciding.decide(moderator, commentId, 'HIDE');
  // Two decide about a person: the others are told that one proposed it.
  await second.act('decideOnComment', deciding.statement(commentId, 'SUSPEND'), 'proposal { id }');
  await asker.act('appealDecision', { decisionId, words: said.appeal });
}

it('none has a name, an address or words of anybody but whom it is for', async () => {
  await questions();
  await moderation();
  const all = await written();

  // Those about whom they are had their part: else nothing would be said of them anyhow.
  const about = new Map(Object.entries(people).map(([key, { email }]) => [key, all.filter(({ to }) => to === email)]));
  const subjects = (key: keyof typeof names): string =>
    about
      .get(key)!
      .map(({ subject, text }) => `${subject} ${text}`)
      .join('\n');
  expect(subjects('follower')).toContain('que usted sigue');
  expect(subjects('colleague')).toContain('Le asignaron la pregunta');
  expect(subjects('colleague')).toContain('volvió a preguntar');
  expect(subjects('asker')).toContain('respondió su pregunta');
  expect(subjects('asker')).toContain('Ocultaron su comentario');
  expect(subjects('reporter')).toContain('decidió sobre un comentario que usted denunció');
  expect(subjects('third')).toContain('proponen una medida');
  expect(subjects('third')).toContain('Alguien apeló una decisión');

  const told: string[] = [];
  for (const letter of all) {
    const words = plain(`${letter.headers}\n${letter.subject}\n${letter.text}`);
    for (const key of Object.keys(names) as (keyof typeof names)[]) {
      const { email } = people[key];
      if (email === letter.to) continue;
      // Each part of a name by itself, too.
      for (const part of [email, ...names[key].split(' ')]) if (words.includes(plain(part))) told.push(`${part} in “${letter.subject}”`);
    }
    // Not even to whoever wrote them: a mailbox is no place for what was asked in private, nor for what was hidden.
    for (const sentence of Object.values(said)) if (words.includes(plain(sentence))) told.push(`“${sentence}” in “${letter.subject}”`);
  }
  expect(told).toEqual([]);
});

/** However lines are broken, in whichever case and with whichever accents. */
function plain(words: string): string {
  return words.normalize('NFD').replace(/\p{M}/gu, '').replace(/\s+/g, ' ').toLowerCase();
}
