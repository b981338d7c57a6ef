/** SQL of ballots that officials enter for others. */
import { statement } from '../../platform/database/database.js';
import type { EntryState } from './assisted.rules.js';

export interface EntryRow {
  id: string;
  pollId: string;
  gatheringId: string;
  number: number;
  state: EntryState;
  reason: string | null;
  enteredBy: string;
  enteredAt: Date;
  secondBy: string | null;
  thirdBy: string | null;
  rejectedBy: string | null;
  settledAt: Date | null;
}

export interface HeldEntryRow extends EntryRow {
  documentKey: Buffer | null;
  secondDocumentKey: Buffer | null;
  bornSealed: Buffer | null;
  homeSealed: Buffer | null;
  choicesSealed: Buffer | null;
  secondChoicesSealed: Buffer | null;
}

/** Without what it says and whose it is: nothing that is shown is read from there. */
const columns = `id, poll_id AS "pollId", gathering_id AS "gatheringId", number, state, reason, entered_by AS "enteredBy", entered_at AS "enteredAt",
  second_by AS "secondBy", third_by AS "thirdBy", rejected_by AS "rejectedBy", settled_at AS "settledAt"`;
const forgotten = `choices_sealed = NULL, second_choices_sealed = NULL, document_key = NULL, second_document_key = NULL, born_sealed = NULL,
  home_sealed = NULL`;
const waiting = `('ENTERED', 'DIFFERENT', 'AGREED')`;

/** Lock the gathering before. No row comes back when the document has an entry in this poll that waits. */
export const insertEntry = statement<{ id: string }>(
  'assisted.insert',
  `INSERT INTO assisted_ballots (id, poll_id, gathering_id, number, state, document_key, born_sealed, home_sealed, choices_sealed, entered_by, entered_at)
   SELECT $1, $2, $3, coalesce(max(number), 0) + 1, 'ENTERED', $4, $5, $6, $7, $8, $9
   FROM assisted_ballots WHERE gathering_id = $3 AND poll_id = $2
   ON CONFLICT (poll_id, document_key) WHERE document_key IS NOT NULL DO NOTHING RETURNING id`,
);

export const readEntries = statement<EntryRow>('assisted.read', `SELECT ${columns} FROM assisted_ballots WHERE id = ANY($1::uuid[])`);

export const lockEntry = statement<HeldEntryRow>(
  'assisted.lock',
  `SELECT ${columns}, document_key AS "documentKey", second_document_key AS "secondDocumentKey", born_sealed AS "bornSealed", home_sealed AS "homeSealed",
     choices_sealed AS "choicesSealed", second_choices_sealed AS "secondChoicesSealed" FROM assisted_ballots WHERE id = $1 FOR UPDATE`,
);

export const keepSecond = statement<never>(
  'assisted.differ',
  `UPDATE assisted_ballots SET state = 'DIFFERENT', second_by = $2, second_choices_sealed = $3, second_document_key = $4 WHERE id = $1`,
);

/** What is agreed stands in the place of the first entry from here on. */
export const agree = statement<never>(
  'assisted.agree',
  `UPDATE assisted_ballots SET state = 'AGREED', second_by = coalesce(second_by, $2), third_by = CASE WHEN state = 'DIFFERENT' THEN $2 ELSE third_by END,
     choices_sealed = $3, document_key = $4, second_choices_sealed = NULL, second_document_key = NULL WHERE id = $1`,
);

/** No row comes back when somebody else was quicker. */
export const settle = statement<{ id: string }>(
  'assisted.settle',
  `UPDATE assisted_ballots SET state = 'CAST', entry = $2, settled_at = $3, ${forgotten} WHERE id = $1 AND state = 'AGREED' RETURNING id`,
);

export const refuse = statement<never>(
  'assisted.refuse',
  `UPDATE assisted_ballots SET state = 'REFUSED', reason = $2, entry = NULL, settled_at = $3, ${forgotten} WHERE id = $1`,
);

export const reject = statement<never>(
  'assisted.reject',
  `UPDATE assisted_ballots SET state = 'REJECTED', reason = $2, rejected_by = $3, settled_at = $4, ${forgotten} WHERE id = $1`,
);

/** What nobody confirmed in time is forgotten when the poll closes. */
export const rejectAllWaiting = statement<never>(
  'assisted.reject_waiting',
  `UPDATE assisted_ballots SET state = 'REJECTED', settled_at = $2, ${forgotten} WHERE poll_id = $1 AND state IN ${waiting}`,
);

/** In the order of the papers; the newest gathering first. */
const page = (name: string, comparison: '>' | '<', direction: 'ASC' | 'DESC') =>
  statement<EntryRow>(
    name,
    `SELECT ${columns} FROM assisted_ballots WHERE gathering_id = $1 AND ($2::text[] IS NULL OR state = ANY($2::text[]))
       AND ($3::uuid IS NULL OR id ${comparison} $3) ORDER BY id ${direction} LIMIT $4`,
  );
export const pageEntries = page('assisted.page', '>', 'ASC');
export const pageEntriesBackward = page('assisted.page_backward', '<', 'DESC');

export const countEntries = statement<{ gatheringId: string; state: EntryState; entries: number }>(
  'assisted.count',
  `SELECT gathering_id AS "gatheringId", state, count(*)::int AS entries FROM assisted_ballots WHERE gathering_id = ANY($1::uuid[])
   GROUP BY gathering_id, state`,
);

export const readBornOn = statement<{ bornSealed: Buffer | null }>(
  'assisted.read_born_on',
  'SELECT born_sealed AS "bornSealed" FROM assisted_ballots WHERE id = $1',
);
