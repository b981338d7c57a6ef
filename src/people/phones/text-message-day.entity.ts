/** How many text messages went out on a day: each costs money, and whoever sends them by the thousand must come to an end. */
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('text_message_days')
export class TextMessageDay {
  @PrimaryColumn('date')
  day: string;

  @Column('integer')
  sent: number;
}
