/** What this room holds of people, and what becomes of it when they leave. */
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { statement } from '../platform/database/database.js';
import { actsOfOffice, PersonalRecords, type PersonalRecord } from '../platform/personal-records/personal-records.js';

const records: PersonalRecord[] = [
  actsOfOffice('consultations', 'created_by'),
  actsOfOffice('closing_requests', 'requested_by'),
  actsOfOffice('gatherings', 'recorded_by'),
  {
    table: 'consultation_follows',
    columns: ['account_id'],
    archive: {
      name: 'followedConsultations',
      select: `SELECT f.consultation_id, c.slug AS consultation, f.followed_at FROM consultation_follows f JOIN consultations c ON c.id = f.consultation_id
        WHERE f.account_id = $1 ORDER BY f.followed_at`,
    },
    atLeaving: 'DELETED',
    sever: [
      statement(
        'follows.delete_of',
        `WITH gone AS (DELETE FROM consultation_follows WHERE account_id = $1 RETURNING consultation_id)
       UPDATE consultation_activity a SET followers = a.followers - 1 FROM gone WHERE a.consultation_id = gone.consultation_id`,
      ),
    ],
    because: 'Nobody is told any more.',
  },
];

@Injectable()
export class ConsultationsLeaving implements OnModuleInit {
  constructor(private readonly records: PersonalRecords) {}

  onModuleInit(): void {
    this.records.declare(records);
  }
}
