/** Writes what an Akoma Ntoso document says of itself: work, expression and manifestation, after FRBR. */
import type { TextMeta } from './text-meta.rules.js';

/** Akoma Ntoso names languages by three letters (ISO 639-2). */
const LANGUAGES: Record<string, string> = { es: 'spa', en: 'eng', pt: 'por', qu: 'que', gn: 'grn', ay: 'aym' };

export function writeAknMeta(meta: TextMeta): string {
  const language = LANGUAGES[meta.language.slice(0, 2).toLowerCase()] ?? 'und';
  const kind = meta.status === 'draft' ? 'bill' : 'act';
  const work = `/akn/${meta.country.toLowerCase()}/${kind}/${meta.date}/${meta.slug}`;
  const expression = `${work}/${language}@${meta.date}`;
  const level = (name: string, uri: string, rest: string): string =>
    `<${name}><FRBRthis value="${quote(`${uri}/!main`)}"/><FRBRuri value="${quote(uri)}"/>${name === 'FRBRWork' ? `<FRBRalias value="${quote(meta.title)}" name="title"/>` : ''}<FRBRdate date="${quote(meta.date)}" name="generation"/><FRBRauthor href="#agency"/>${rest}</${name}>`;
  return [
    '<meta>',
    '<identification source="#agency">',
    level('FRBRWork', work, `<FRBRcountry value="${quote(meta.country.toLowerCase())}"/>`),
    level('FRBRExpression', expression, `<FRBRversionNumber value="${meta.version}"/><FRBRlanguage language="${language}"/>`),
    level('FRBRManifestation', `${expression}.xml`, '<FRBRformat value="application/akn+xml"/>'),
    '</identification>',
    `<references source="#agency"><TLCOrganization eId="agency" href="/akn/ontology/organization/${quote(meta.country.toLowerCase())}/agency" showAs="${quote(meta.agency)}"/></references>`,
    '</meta>',
  ].join('\n');
}

function quote(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
