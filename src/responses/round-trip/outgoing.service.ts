/** The matrix on its way out: read from the database page by page, as fast as whoever downloads it takes it. */
import { Injectable } from '@nestjs/common';
import type { Consultation } from '../../consultations/consultation.entity.js';
import { ReadingService } from '../../consultations/reading.service.js';
import type { Actor } from '../../people/actor.js';
import { inLanguage } from '../../people/localised.js';
import { Clock } from '../../platform/clock/clock.js';
import { Settings } from '../../platform/config/settings.js';
import { Database } from '../../platform/database/database.js';
import { toGlobalId } from '../../platform/graphql/relay.js';
import type { Language } from '../../platform/messages/messages.js';
import { TextsService } from '../../texts/texts.service.js';
import { maySeePrepared } from '../answering.rules.js';
import { ClustersService } from '../arguments/clusters.service.js';
import { ProvisionNames } from '../matrix/articles.rules.js';
import { matrixCsv } from '../matrix/csv-writing.js';
import type { MatrixRow } from '../matrix/matrix-row.js';
import type { PartNames } from '../matrix/part-names.rules.js';
import { matrixXlsx } from '../matrix/xlsx-writing.js';
import { ProgressService } from '../progress.service.js';
import { ThemesService } from '../themes/themes.service.js';
import { type OutgoingRow, readOutgoing } from './round-trip.queries.js';
import { answerOf, StandingService } from './standing.service.js';

export type MatrixFormat = 'xlsx' | 'csv';

export interface OutgoingMatrix {
  name: string;
  write(): AsyncGenerator<Uint8Array>;
}

const rowsAtOnce = 1_000;

@Injectable()
export class OutgoingService {
  constructor(
    private readonly database: Database,
    private readonly consultations: ReadingService,
    private readonly texts: TextsService,
    private readonly clusters: ClustersService,
    private readonly themes: ThemesService,
    private readonly progress: ProgressService,
    private readonly standing: StandingService,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  /** Null for those who may not see what is being prepared, and before the observations are entered. */
  async find(actor: Actor, consultationId: string, format: MatrixFormat, language: Language): Promise<OutgoingMatrix | null> {
    const consultation = await this.consultations.find(actor, consultationId);
    if (!consultation || !maySeePrepared(actor, consultation)) return null;
    const { isEntered } = (await this.progress.standings([consultation.id])).get(consultation.id)!;
    if (!isEntered) return null;
    const names = await this.standing.names(consultation.id);
    const write = format === 'csv' ? matrixCsv : matrixXlsx;
    const frame = { name: consultation.id, language, provisions: new ProvisionNames(names.names) };
    const day = this.clock.now().toISOString().slice(0, 10);
    return {
      name: `${language === 'es' ? 'matriz' : 'matrix'}-${consultation.slug}-${day}.${format}`,
      write: () => write(this.rows(consultation, names), frame),
    };
  }

  private async *rows(consultation: Consultation, names: PartNames): AsyncGenerator<MatrixRow> {
    const { id, timeZone } = consultation;
    const days = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
    const clusters = await this.clusters.ofConsultation(id);
    const { themes, byObservation } = await this.themes.ofConsultation(id);
    const called = new Map(themes.map((theme) => [theme.id, inLanguage(theme.names, 'es')]));
    const labels = new Map<string, string>();
    for (let last = 0; ;) {
      const some = await this.database.rows(readOutgoing, [id, last, rowsAtOnce]);
      if (some.length === 0) return;
      await this.label(some, labels);
      for (const row of some) {
        const cluster = clusters.get(row.id);
        yield {
          number: row.number,
          link: `${this.settings.publicUrl}/es/comentarios/${encodeURIComponent(toGlobalId('Comment', row.commentId))}`,
          day: days.format(row.createdAt),
          author: row.author,
          way: row.way,
          article: (row.provisionId && labels.get(row.provisionId)) || '',
          passage: row.passage,
          words: row.words,
          cluster: cluster ? `A${cluster.number}` : '',
          signatures: cluster?.signatures ?? 1,
          themes: (byObservation.get(row.id) ?? []).flatMap((theme) => called.get(theme) ?? []),
          stance: row.stance,
          supports: row.supports,
          supportsEntered: row.supportsEntered,
          answer: answerOf(row, names),
        };
      }
      last = some.at(-1)!.number;
    }
  }

  private async label(rows: readonly OutgoingRow[], labels: Map<string, string>): Promise<void> {
    const unknown = [...new Set(rows.flatMap(({ provisionId }) => provisionId ?? []))].filter((id) => !labels.has(id));
    if (unknown.length === 0) return;
    for (const [id, { label, eid }] of await this.texts.provisionsByIds(unknown)) labels.set(id, label || eid);
  }
}
