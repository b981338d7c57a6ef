/** SQL of questions that officials entered for others. */
import { statement } from '../../platform/database/database.js';

export const pageEntered = statement<{ id: string }>(
  'questions.page_entered',
  'SELECT id FROM questions WHERE gathering_id = $1 AND ($2::uuid IS NULL OR id < $2) ORDER BY id DESC LIMIT $3',
);
export const pageEnteredBackward = statement<{ id: string }>(
  'questions.page_entered_backward',
  'SELECT id FROM questions WHERE gathering_id = $1 AND ($2::uuid IS NULL OR id > $2) ORDER BY id LIMIT $3',
);
