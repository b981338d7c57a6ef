/** A note among moderators about a case: never public, and kept. */
import { Field, ObjectType } from '@nestjs/graphql';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Account } from '../../people/account.entity.js';
import { DateTime } from '../../platform/graphql/scalars.js';
import { ModerationCase } from '../moderation-case.entity.js';

@Entity('moderation_notes')
@Check('moderation_notes_body_check', 'char_length(body) BETWEEN 1 AND 2000')
@Index('moderation_notes_of_case', ['caseId', 'createdAt', 'id'])
@ObjectType({
  description: 'What a moderator wrote to the others about a case. Moderators of the agency and auditors read it; it is never public.',
})
export class ModerationNote {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey(() => ModerationCase, { name: 'moderation_notes_case_id_fkey' })
  @Column('uuid', { name: 'case_id' })
  caseId: string;

  @ForeignKey(() => Account, { name: 'moderation_notes_author_id_fkey' })
  @Column('uuid', { name: 'author_id' })
  authorId: string;

  @Column('text')
  @Field({ description: 'The note, plain text.' })
  body: string;

  /** With the note the case went to that colleague. */
  @ForeignKey(() => Account, { name: 'moderation_notes_handed_to_fkey' })
  @Column('uuid', { name: 'handed_to', nullable: true })
  handedToId: string | null;

  @Column('timestamptz', { name: 'created_at' })
  @Field(() => DateTime, { description: 'When it was written.' })
  createdAt: Date;
}
