/** How many contributions a consultation has received, for the order by activity, and how many people follow it. */
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Consultation } from './consultation.entity.js';

@Entity('consultation_activity')
@Index('consultations_most_active', ['contributions', 'consultationId'])
export class ConsultationActivity {
  @ForeignKey(() => Consultation, { name: 'consultation_activity_consultation_id_fkey', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { name: 'consultation_id' })
  consultationId: string;

  @Column('bigint', { default: 0 })
  contributions: string;

  @Column('integer', { default: 0 })
  followers: number;
}
