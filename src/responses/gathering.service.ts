/** Gathers what a report of observations is put together from, and puts it together without keeping it. */
import { Injectable } from '@nestjs/common';
import { inLanguage } from '../people/localised.js';
import { Settings } from '../platform/config/settings.js';
import { Database, type Tx } from '../platform/database/database.js';
import { toGlobalId } from '../platform/graphql/relay.js';
import { languages, say } from '../platform/messages/messages.js';
import { TextsService } from '../texts/texts.service.js';
import { WordingsService } from '../texts/wordings.service.js';
import { ClustersService } from './arguments/clusters.service.js';
import { assemble } from './reporting/assembling-task.js';
import { type ArticleChanges, changedArticles } from './reporting/changed-articles.rules.js';
import type { AnsweredObservation, ReportSubject } from './reporting/report.js';
import type { SignedReport } from './reporting/signing.js';
import * as sql from './reports.queries.js';
import { fillIn } from './template-words.rules.js';
import { ThemesService } from './themes/themes.service.js';

/** Who signs, when, and on which basis. */
export interface Signing {
  signer: { name: string; office: string };
  now: Date;
  /** Null for what the law says of every report. */
  legalBasis: string | null;
  /** When answers are late, if ever. */
  due: Date | null;
}

export interface Gathered {
  signed: SignedReport;
  version: number;
  /** Signed answers that the report knows. */
  answers: number;
}

const rowsAtOnce = 5_000;

@Injectable()
export class GatheringService {
  constructor(
    private readonly database: Database,
    private readonly texts: TextsService,
    private readonly wordings: WordingsService,
    private readonly clusters: ClustersService,
    private readonly themes: ThemesService,
    private readonly settings: Settings,
  ) {}

  /** The report as it would be published at that moment. The matrix is held, or may change meanwhile where it is only looked at. */
  async gather(tx: Tx, consultationId: string, signing: Signing): Promise<Gathered> {
    const [about] = await this.database.rowsIn(tx, sql.readSubject, [consultationId]);
    const day = dayIn(about!.timeZone);
    const year = day(signing.now).slice(0, 4);
    const values = [consultationId, about!.agencyId, new Date(`${year}-01-01T00:00:00-05:00`)];
    const [series] = await this.database.rowsIn(tx, sql.numberReport, values);
    const answered = await this.answered(tx, consultationId, signing.due);
    const changes = await this.changes(tx, consultationId, new Set(answered.flatMap((row) => row.changes)));
    const observations = await this.observations(tx, consultationId, answered, changes, day);
    const { hidden, withdrawn, answers, slug, title, agency, opensAt, closesAt } = about!;
    const subject: ReportSubject = {
      number: `${series!.place}-${year}`,
      version: series!.version,
      title,
      agency,
      link: `${this.settings.publicUrl}/es/consultas/${slug}/informe/${series!.version}`,
      legalBasis:
        signing.legalBasis === null
          ? Object.fromEntries(languages.map((language) => [language, say(language, 'reporting.usualBasis')]))
          : { es: signing.legalBasis },
      openedOn: day(opensAt),
      closedOn: day(closesAt),
      publishedOn: day(signing.now),
      signer: signing.signer,
      apart: { hidden, withdrawn, answeredLate: answered.filter(({ isLate }) => isLate).length },
    };
    const changed = changes.changed.map(({ eid, label, before, after }) => ({ eid, label, before, after }));
    return { signed: await assemble(subject, observations, changed), version: series!.version, answers };
  }

  private async answered(tx: Tx, consultationId: string, due: Date | null): Promise<AnsweredRow[]> {
    const all: AnsweredRow[] = [];
    for (let last = 0; ;) {
      const rows = await this.database.rowsIn(tx, sql.readAnswered, [consultationId, last, due, rowsAtOnce]);
      all.push(...rows);
      if (rows.length < rowsAtOnce) return all;
      last = rows.at(-1)!.number;
    }
  }

  private async changes(tx: Tx, consultationId: string, named: ReadonlySet<string>): Promise<ArticleChanges> {
    const [versions] = await this.database.rowsIn(tx, sql.readComparedVersions, [consultationId]);
    const { firstId, lastId } = versions!;
    if (firstId === null || firstId === lastId) return changedArticles([], []);
    return changedArticles(await this.wordings.ofVersion(firstId, tx), await this.wordings.ofVersion(lastId, tx), named);
  }

  private async observations(
    tx: Tx,
    consultationId: string,
    answered: readonly AnsweredRow[],
    changes: ArticleChanges,
    day: (moment: Date) => string,
  ): Promise<AnsweredObservation[]> {
    const parts = await this.texts.provisionsByIds([...new Set(answered.flatMap(({ provisionId }) => provisionId ?? []))], tx);
    const clusters = await this.clusters.ofConsultation(consultationId, tx);
    const { themes, byObservation } = await this.themes.ofConsultation(consultationId, tx);
    const names = new Map(themes.map((theme) => [theme.id, inLanguage(theme.names, 'es')]));
    return answered.map((row): AnsweredObservation => {
      const part = (row.provisionId && parts.get(row.provisionId)) || null;
      const { id, number } = row;
      const cluster = clusters.get(id);
      // The number is filled in once it is known who was answered alike.
      const filled = Object.entries(row.reasons).map(([locale, words]): [string, string] => [
        locale,
        fillIn(words.replaceAll('{number}', '{\0}'), locale, { number, article: part?.label ?? null, name: null }).replaceAll(
          '{\0}',
          '{number}',
        ),
      ]);
      return {
        number,
        person: row.person,
        author: '',
        ...(row.way && { way: row.way }),
        day: day(row.createdAt),
        link: `${this.settings.publicUrl}/es/comentarios/${encodeURIComponent(toGlobalId('Comment', row.commentId))}`,
        article: part && { eid: part.eid, label: part.label || part.eid },
        words: '',
        cluster: cluster ? `A${cluster.number}` : null,
        themes: (byObservation.get(id) ?? []).flatMap((theme) => names.get(theme) ?? []),
        disposition: row.disposition,
        reason: Object.fromEntries(filled),
        articles: [...new Set(row.changes.flatMap((id) => changes.homeOf(id) ?? []))],
        answeredOn: day(row.signedAt),
      };
    });
  }
}

type AnsweredRow = NonNullable<(typeof sql.readAnswered)['row']>;

/** Days as the people of that zone count them. */
function dayIn(timeZone: string): (moment: Date) => string {
  const format = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  return (moment) => format.format(moment);
}
