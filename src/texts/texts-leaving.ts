/** What this room holds of people, and what becomes of it when they leave. */
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { statement } from '../platform/database/database.js';
import { actsOfOffice, PersonalRecords, type PersonalRecord } from '../platform/personal-records/personal-records.js';

const records: PersonalRecord[] = [
  actsOfOffice('text_versions', 'created_by'),
  {
    table: 'text_galleys',
    columns: ['account_id'],
    archive: {
      name: 'textDrafts',
      select: 'SELECT consultation_id, file_name, format, source, changed_at FROM text_galleys WHERE account_id = $1 ORDER BY changed_at',
    },
    atLeaving: 'DELETED',
    sever: [statement('galleys.delete_of', 'DELETE FROM text_galleys WHERE account_id = $1')],
    because: 'What somebody was setting and has not saved is theirs alone.',
  },
];

@Injectable()
export class TextsLeaving implements OnModuleInit {
  constructor(private readonly records: PersonalRecords) {}

  onModuleInit(): void {
    this.records.declare(records);
  }
}
