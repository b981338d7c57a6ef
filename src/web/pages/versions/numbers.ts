/** Numbers of versions in addresses, and the links that lead from one version to others. */
import { orNotFound } from '../../kit/view.js';
import type { Visit } from '../../kit/visit.js';
import type { TalkConsultationFragment } from '../talking/talking.data.js';

/** @throws PageError 404 when that part of the address is no number of a version */
export function numberIn(visit: Visit, part: 'number' | 'other'): number {
  const written = visit.part(part);
  return orNotFound(/^[1-9]\d{0,5}$/.test(written) ? Number(written) : null);
}

/** The pages above those of one version. */
export function trailOf(visit: Visit, { slug, title }: TalkConsultationFragment): { text: string; to: string }[] {
  return [
    { text: title, to: visit.to('consultation', { slug }) },
    { text: visit.t('text.trail'), to: visit.to('text', { slug }) },
    { text: visit.t('versions.trail'), to: visit.to('versions', { slug }) },
  ];
}

/** Where what changed from one version to another is read. */
export function comparison(visit: Visit, slug: string, other: number, number: number, query: Record<string, string> = {}): string {
  return visit.to('compareVersions', { slug, number: String(number), other: String(other) }, query);
}
