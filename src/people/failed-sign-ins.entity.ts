/** How often signing in failed for an account or from an address, under a keyed hash of either. */
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('failed_sign_ins')
export class FailedSignIns {
  @PrimaryColumn('text')
  key: string;

  @Column('integer')
  failures: number;

  @Column('timestamptz', { name: 'counting_since' })
  countingSince: Date;

  @Column('timestamptz', { name: 'locked_until' })
  lockedUntil: Date;
}
