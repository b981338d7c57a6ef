/** What belongs to consultations: memoranda and topics, each loaded for a whole page at once. */
import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.js';
import { asInstances } from '../platform/graphql/nodes.js';
import { readMemoranda, readTopics, readTopicsOf } from './consultations.queries.js';
import { Memorandum } from './memorandum.entity.js';
import { Topic } from './topic.entity.js';

@Injectable()
export class CatalogueService {
  constructor(private readonly database: Database) {}

  async memoranda(consultationIds: readonly string[]): Promise<Map<string, Memorandum>> {
    const found = asInstances(Memorandum, await this.database.rows(readMemoranda, [consultationIds]));
    return new Map(found.map((memorandum) => [memorandum.consultationId, memorandum]));
  }

  async topics(): Promise<Topic[]> {
    return asInstances(Topic, await this.database.rows(readTopics));
  }

  async topicsOf(consultationIds: readonly string[]): Promise<Map<string, Topic[]>> {
    const topics = new Map<string, Topic[]>(consultationIds.map((id) => [id, []]));
    for (const { consultationId, ...topic } of await this.database.rows(readTopicsOf, [consultationIds])) {
      topics.get(consultationId)!.push(...asInstances(Topic, [topic]));
    }
    return topics;
  }
}
