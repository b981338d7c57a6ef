/** What this room holds of people, and what becomes of it when they leave. */
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database, statement } from '../platform/database/database.js';
import { actsOfOffice, PersonalRecords, type PersonalRecord } from '../platform/personal-records/personal-records.js';
import { PrivateWords } from './private-words.service.js';
import { questionColumns, readAnswers, type QuestionRow } from './questions.queries.js';

const recordsOf = (collect: (accountId: string) => Promise<object[]>): PersonalRecord[] => [
  {
    table: 'questions',
    columns: ['asker_id', 'assignee_id'],
    archive: { name: 'questions', collect },
    atLeaving: 'KEPT',
    because: 'A petition and its answer are acts of the agency (Ley 1755 de 2015); they stand without the name.',
  },
  {
    table: 'question_follows',
    columns: ['account_id'],
    archive: {
      name: 'followedQuestions',
      select: `SELECT q.year, q.ordinal AS number, f.followed_at FROM question_follows f JOIN questions q ON q.id = f.question_id
        WHERE f.account_id = $1 ORDER BY f.followed_at`,
    },
    atLeaving: 'DELETED',
    sever: [
      statement(
        'questions.unfollow_all',
        `WITH gone AS (DELETE FROM question_follows WHERE account_id = $1 RETURNING question_id)
       UPDATE questions q SET followers = q.followers - 1 FROM gone WHERE q.id = gone.question_id`,
      ),
    ],
    because: 'Nobody is told any more.',
  },
  actsOfOffice('question_answers', 'official_id'),
  actsOfOffice('guidance_editions', 'official_id'),
  actsOfOffice('answer_templates', 'changed_by'),
  {
    table: 'agency_heads',
    columns: ['account_id'],
    archive: { name: 'headOfAgencies', select: 'SELECT agency_id, named_at FROM agency_heads WHERE account_id = $1 ORDER BY named_at' },
    atLeaving: 'KEPT',
    because: 'Nobody leaves while an agency counts on them.',
  },
];

const readOwn = statement<QuestionRow>(
  'questions.read_own',
  `SELECT ${questionColumns} FROM questions q WHERE q.asker_id = $1 AND q.gathering_id IS NULL ORDER BY q.asked_at`,
);

const readHeaded = statement<{ isHead: boolean }>(
  'questions.is_head',
  "SELECT EXISTS (SELECT FROM agency_heads WHERE account_id = $1) OR EXISTS (SELECT FROM questions WHERE assignee_id = $1 AND state IN ('RECEIVED', 'ASSIGNED', 'REASKED')) AS \"isHead\"",
);

@Injectable()
export class QuestionsLeaving implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly records: PersonalRecords,
    private readonly words: PrivateWords,
  ) {}

  onModuleInit(): void {
    this.records.declare(recordsOf((accountId) => this.own(accountId)));
    this.records.refuseLeaving(async (tx, accountId) => {
      const [held] = await this.database.rowsIn(tx, readHeaded, [accountId]);
      return held!.isHead ? 'HAND_OVER_QUESTIONS_FIRST' : null;
    });
  }

  /** What somebody asked and was answered, the private ones too: they are theirs. */
  private async own(accountId: string): Promise<object[]> {
    const questions = (await this.database.rows(readOwn, [accountId])).map((row) => this.words.question(row));
    const answers = await this.database.rows(readAnswers, [questions.map(({ id }) => id)]);
    const opened = answers.map((answer) => this.words.answer(answer));
    return questions.map((question) => ({
      year: question.year,
      number: question.ordinal,
      kind: question.kind,
      is_private: question.isPrivate,
      title: question.ownTitle,
      body: question.ownBody,
      state: question.keptState,
      asked_at: question.askedAt,
      due_at: question.dueAt,
      answered_at: question.answeredAt,
      answers: opened
        .filter(({ questionId }) => questionId === question.id)
        .map(({ answeredAt, office, ownBody, ratingWords }) => ({ answeredAt, office, answer: ownBody, yourWords: ratingWords })),
    }));
  }
}
