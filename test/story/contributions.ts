/** What 410 people say on a decree in nine themes: letters of campaigns with small edits, comments of their own, other wordings and replies. */
import { Chance } from '../../src/demo/chance.js';

export const themes = [
  ['tarifas', 'la tarifa la fija la asamblea de usuarios'],
  ['calidad', 'la calidad del agua la vigila el municipio'],
  ['registro', 'el registro de los acueductos no tiene costo'],
  ['subsidios', 'los subsidios llegan directamente al prestador'],
  ['cuencas', 'la cuenca se reforesta cada año'],
  ['asistencia', 'la asistencia técnica la presta el departamento'],
  ['sanciones', 'las sanciones son proporcionales al daño'],
  ['participación', 'la comunidad participa en las decisiones'],
  ['vigencia', 'este decreto rige desde su publicación'],
] as const;

export const people = 410;
export const contributions = 620;
const letters = 300;
const wordings = 40;
const replies = 60;
const campaigns = 3;

export type Kind = 'LETTER' | 'OWN' | 'WORDING' | 'REPLY';

export interface Contribution {
  place: number;
  /** Which of the people. */
  author: number;
  kind: Kind;
  theme: number;
  body: string;
  /** On the article of its theme, else on the whole decree. */
  isOnArticle: boolean;
}

export const text = [
  '# Decreto de los acueductos comunitarios',
  ...themes.map(([name, words], n) => `#### Artículo ${n + 1}°. ${name[0]!.toUpperCase()}${name.slice(1)}.\n\nSe dispone que ${words}.`),
].join('\n\n');

const openings = ['Señor ministro', 'Señores', 'Buenas tardes', 'Respetado ministerio', 'Doctor'];
const closings = ['Atentamente', 'Gracias', 'Con respeto', 'Cordialmente', 'Quedamos atentos'];
const villages = ['El Mirador', 'La Palma', 'San Roque', 'Las Brisas', 'Peña Blanca', 'El Salado'];

function letterOf(chance: Chance, theme: number): string {
  const [name, words] = themes[theme]!;
  const village = chance.one(villages);
  return `${chance.one(openings)}: en la vereda ${village} pedimos que se cambie lo que dice de ${name}, pues si ${words} las familias de los acueductos rurales quedan sin con qué responder. ${chance.one(closings)}.`;
}

function ownOf(chance: Chance, theme: number, place: number): string {
  const [name] = themes[theme]!;
  const years = 2 + chance.below(30);
  const houses = 11 + chance.below(200);
  return `Sobre ${name}: llevamos ${years} años con ${houses} casas en ${chance.one(villages)} y el punto ${place} no se ha pensado para ${chance.one(['abuelos', 'jóvenes', 'escuelas', 'cultivos', 'indígenas', 'pescadores'])} de ${chance.one(['montaña', 'río', 'costa', 'páramo'])}.`;
}

/** The same each time; everybody says at least one thing. */
export function allContributions(): Contribution[] {
  const chance = new Chance('620 contributions');
  const kinds: Kind[] = Array.from({ length: contributions }, (_, place) =>
    place < letters ? 'LETTER' : place < letters + wordings ? 'WORDING' : place >= contributions - replies ? 'REPLY' : 'OWN',
  );
  return kinds.map((kind, place) => {
    const theme = kind === 'LETTER' ? place % campaigns : place % themes.length;
    const body = kind === 'LETTER' ? letterOf(chance, theme) : ownOf(chance, theme, place);
    return { place, author: place % people, kind, theme, body, isOnArticle: chance.below(2) === 0 };
  });
}
