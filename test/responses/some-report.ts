/** A report made for tests: a decree on clean air that twenty people wrote about. */
import type { AnsweredObservation, ChangedArticle, ReportSubject } from '../../src/responses/reporting/report.js';

export const subject: ReportSubject = {
  number: '12 de 2026',
  title: { es: 'Proyecto de decreto sobre la calidad del aire', en: 'Draft decree on the quality of the air' },
  agency: { es: 'Ministerio de Ambiente', en: 'Ministry of the Environment' },
  link: 'https://urna.example/es/consultas/aire',
  legalBasis: { es: 'Decreto 1273 de 2020' },
  openedOn: '2026-10-01',
  closedOn: '2026-10-15',
  publishedOn: '2026-11-25',
  signer: { name: 'Elena Ríos', office: 'Dirección de Asuntos Ambientales' },
};

export const changed: ChangedArticle[] = [
  {
    eid: 'art_5',
    label: 'Artículo 5',
    before: 'La autoridad decidirá en un plazo de diez días hábiles.\nEl silencio es negativo.',
    after: 'La autoridad decidirá en un plazo de quince días hábiles, prorrogable una vez.\nEl silencio es negativo.',
  },
  { eid: 'art_7', label: 'Artículo 7', before: null, after: 'Las mediciones se publican cada hora.' },
  { eid: 'art_9', label: 'Artículo 9', before: 'Queda prohibida toda quema.', after: null },
  { eid: 'art_11', label: 'Artículo 11', before: 'Rige en marzo.', after: 'Rige en abril.' },
];

export function observation(number: number, more: Partial<AnsweredObservation> = {}): AnsweredObservation {
  return {
    number,
    person: `person ${number}`,
    author: `Persona ${number}`,
    day: '2026-10-05',
    link: `https://urna.example/es/consultas/aire#observacion-${number}`,
    article: { eid: 'art_5', label: 'Artículo 5' },
    words: 'Diez días no alcanzan: propongo quince.',
    cluster: 'G1',
    themes: ['Plazos'],
    disposition: 'ACCEPTED',
    reason: { es: 'Se amplía el plazo a quince días.', en: 'The term is extended to fifteen days.' },
    articles: ['art_5'],
    answeredOn: '2026-10-20',
    ...more,
  };
}

export const observations: AnsweredObservation[] = [
  ...[1, 2, 3, 5, 8].map((number) => observation(number)),
  observation(4, {
    person: 'person 1',
    article: { eid: 'art_9', label: 'Artículo 9' },
    words: 'Quema\u0001 agrícola: permitan la <controlada> & segura.\nGracias.',
    cluster: null,
    themes: ['Quemas', 'Agricultura'],
    disposition: 'NOT_ACCEPTED',
    reason: { es: 'La Ley 1801 la prohíbe.' },
    articles: [],
    answeredOn: '2026-10-30',
  }),
  observation(6, {
    cluster: null,
    article: null,
    themes: [],
    disposition: 'OUT_OF_SCOPE',
    reason: { es: 'Trata del agua.' },
    articles: [],
  }),
  observation(7, {
    cluster: 'G2',
    words: 'Publiquen las mediciones minuto a minuto.',
    article: { eid: 'art_6', label: 'Artículo 6' },
    themes: ['Datos'],
    disposition: 'PARTLY_ACCEPTED',
    reason: { es: 'Se publican cada hora.' },
    articles: ['art_7', 'art_5'],
  }),
];
