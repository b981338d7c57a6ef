/** What this room holds of people, and what becomes of it when they leave. */
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { WordsThatStay } from '../comments/words-that-stay.js';
import { Database, statement } from '../platform/database/database.js';
import { actsOfOffice, PersonalRecords, type PersonalRecord } from '../platform/personal-records/personal-records.js';

const records: PersonalRecord[] = [
  {
    table: 'observations',
    columns: ['author_id'],
    archive: {
      name: 'answersToMe',
      select: `SELECT o.number, o.comment_id, o.state, o.answered_at, s.disposition, s.reasons, s.signer_name, s.office FROM observations o
        LEFT JOIN observation_answers a ON a.observation_id = o.id LEFT JOIN signed_answers s ON s.id = a.answer_id WHERE o.author_id = $1 ORDER BY o.number, a.number`,
    },
    atLeaving: 'KEPT',
    because: 'The agency owes everybody an answer to what was observed (Decreto 1273 de 2020); it stands without the name.',
  },
  actsOfOffice('cluster_decisions', 'decided_by'),
  actsOfOffice('cluster_decision_undoings', 'undone_by'),
  actsOfOffice('issued_texts', 'issued_by'),
  actsOfOffice('matrix_uploads', 'uploaded_by', 'applied_by'),
  actsOfOffice('matrix_upload_cells', 'decided_by'),
  actsOfOffice('observation_reports', 'signer_id'),
  actsOfOffice('observation_templates', 'saved_by'),
  actsOfOffice('prepared_answers', 'prepared_by'),
  actsOfOffice('signed_answers', 'signer_id'),
  actsOfOffice('theme_advice', 'asked_by'),
  actsOfOffice('theme_labels', 'labelled_by'),
  actsOfOffice('theme_searches', 'saved_by'),
  actsOfOffice('themes', 'made_by'),
];

/** What the agency has answered: its answer cannot be understood without it. */
const readAnswerable = statement<{ id: string }>(
  'responses.read_answered_comments',
  'SELECT comment_id AS id FROM observations WHERE comment_id = ANY($1::uuid[]) AND answer_id IS NOT NULL',
);

@Injectable()
export class ResponsesLeaving implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly records: PersonalRecords,
    private readonly staying: WordsThatStay,
  ) {}

  onModuleInit(): void {
    this.records.declare(records);
    this.staying.register(async (tx, ids) => (await this.database.rowsIn(tx, readAnswerable, [ids])).map(({ id }) => id));
  }
}
