/** Parts of the text under discussion: their identity across versions, and their words in each. */
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { Consultation } from '../consultations/consultation.entity.js';
import { Node } from '../platform/graphql/relay.js';
import { ProvisionKinds } from './provision-kinds.js';
import type { ProvisionKind } from './text-tree.rules.js';
import { TextVersion } from './text-version.entity.js';

export { ProvisionKinds };

/** What stays the same when the words change: links and comments name it. */
@Entity('provisions')
@Index('provisions_of_consultation', ['consultationId'])
export class ProvisionIdentity {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey(() => Consultation, { name: 'provisions_consultation_id_fkey', onDelete: 'CASCADE' })
  @Column('uuid', { name: 'consultation_id' })
  consultationId: string;
}

@Entity('provision_wordings')
@Unique('provision_wordings_version_id_provision_id_key', ['versionId', 'id'])
@Unique('provision_wordings_version_id_eid_key', ['versionId', 'eid'])
@Index('provision_wordings_of_provision', ['id'])
@Index('provision_wordings_of_parent', ['versionId', 'parentId', 'position'])
@ObjectType('Provision', {
  implements: () => [Node],
  description:
    'A part of the text under discussion: a title, a chapter, an article, a paragraph … Its id stays the same from one version to the next.',
})
export class Provision extends Node {
  @ForeignKey(() => TextVersion, { name: 'provision_wordings_version_id_fkey', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { name: 'version_id' })
  versionId: string;

  /** Of the identity, not of the wording. */
  @ForeignKey(() => ProvisionIdentity, { name: 'provision_wordings_provision_id_fkey' })
  @Column('uuid', { name: 'provision_id' })
  id: string;

  @PrimaryColumn('integer')
  @Field(() => Int, { description: 'Its place in the document, from 0.' })
  position: number;

  @ForeignKey(() => ProvisionIdentity, { name: 'provision_wordings_parent_id_fkey' })
  @Column('uuid', { name: 'parent_id', nullable: true })
  parentId: string | null;

  @Column('smallint')
  @Field(() => Int, { description: 'How deep it lies: 0 at the top.' })
  depth: number;

  @Column('text')
  @Field(() => ProvisionKinds, { description: 'What it is.' })
  kind: ProvisionKind;

  @Column('text')
  @Field({ description: 'Its name in addresses, such as `art_5` or `chp_2__art_7`; stable within the text.' })
  eid: string;

  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Its number, normalised: `1`, `9 bis`, `II`; null when it has none.',
  })
  number: string | null;

  @Column('text')
  @Field({ description: 'How the text calls it, such as “ARTÍCULO 1°”.' })
  label: string;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Its heading, if it has one.' })
  heading: string | null;

  /** Absent in a table of contents until it is asked for. */
  @Column('text')
  body: string | undefined;
}
