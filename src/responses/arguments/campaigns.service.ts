/** How much of what is said is said by many in the same words. */
import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../platform/database/database.js';
import { countAlikeBetween, readCampaigns } from './campaigns.queries.js';

/** From so many people on, an argument is taken for a campaign: people who were asked to send the same. */
export const campaignPeople = 20;

export interface Campaigns {
  /** Comments that were compared, how many of them are in campaigns, and how many campaigns there are. */
  compared: number;
  inCampaigns: number;
  campaigns: number;
}

@Injectable()
export class CampaignsService {
  constructor(private readonly database: Database) {}

  /** Of each consultation; only comments that can be read count. */
  async ofConsultations(consultationIds: readonly string[]): Promise<Map<string, Campaigns>> {
    const rows = await this.database.rows(readCampaigns, [consultationIds, campaignPeople]);
    return new Map(rows.map(({ consultationId, ...campaigns }) => [consultationId, campaigns]));
  }

  /** Of the comments of those minutes, on the whole consultation or one part: how many were compared, and how many say almost the same as another. */
  async alikeBetween(
    tx: Tx,
    consultationId: string,
    provisionId: string | null,
    from: Date,
    to: Date,
  ): Promise<{ placed: number; alike: number }> {
    return (await this.database.rowsIn(tx, countAlikeBetween, [consultationId, provisionId, from, to]))[0]!;
  }
}
