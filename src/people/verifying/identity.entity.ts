/** An identity: one person, whoever they are to the registry. The document is kept as a keyed hash alone. */
import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { Territory } from '../territory.entity.js';

@Entity('identities')
@Unique('identities_document_key_key', ['documentKey'])
export class Identity {
  /** The person in polls. That of the first account that was verified, where there is one: its ballots stay where they are. */
  @PrimaryColumn('uuid')
  id: string;

  /** HMAC-SHA256 of the kind and number of the document under the secret of the deployment. */
  @Column('bytea', { name: 'document_key' })
  documentKey: Buffer;

  @Column('bytea', { name: 'born_sealed', nullable: true })
  bornSealed: Buffer | null;

  @ForeignKey(() => Territory, { name: 'identities_territory_code_fkey' })
  @Column('text', { name: 'territory_code', nullable: true })
  territoryCode: string | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;
}
