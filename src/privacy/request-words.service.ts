/** What people ask about their data, and what they are answered: sealed in the database, opened for them and for whoever answers. */
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { SealedColumns } from '../platform/sealing/sealed-columns.js';
import { Sealing } from '../platform/sealing/sealing.js';
import type { DataRequest } from './data-request.entity.js';
import type { SealedRequest } from './data-requests.queries.js';

const table = 'data_requests';
const columns = { words: 'words_sealed', answer: 'answer_sealed' } as const;

/** In the place of words that went with the person. */
const gone = '—';

@Injectable()
export class RequestWords implements OnModuleInit {
  constructor(
    private readonly sealing: Sealing,
    private readonly sealed: SealedColumns,
  ) {}

  onModuleInit(): void {
    this.sealed.declare(Object.values(columns).map((column) => ({ table, column, key: { id: 'uuid' } })));
  }

  seal(kind: keyof typeof columns, requestId: string, words: string): Buffer {
    return this.sealing.seal({ table, column: columns[kind], row: requestId }, words);
  }

  opened(request: SealedRequest): SealedRequest & Pick<DataRequest, 'words' | 'answer'> {
    return {
      ...request,
      words: this.open('words', request.id, request.wordsSealed) ?? gone,
      answer: this.open('answer', request.id, request.answerSealed) ?? (request.answeredAt === null ? null : gone),
    };
  }

  private open(kind: keyof typeof columns, requestId: string, sealed: Buffer | null): string | null {
    return sealed === null ? null : this.sealing.open({ table, column: columns[kind], row: requestId }, sealed);
  }
}
