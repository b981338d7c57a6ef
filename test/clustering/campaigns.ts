/** Comments of which it is known what argument each makes: three ways in which the same words reach a consultation. */
import type { TextItem } from '../../src/responses/clustering/wording.rules.js';

export interface Known extends TextItem {
  argument: string;
}

/** Chance with a seed (xorshift). */
export function luckOf(seed: number) {
  let state = seed * 2_654_435_761 + 1;
  const below = (most: number): number => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % most;
  };
  return { below, one: <T>(list: readonly T[]): T => list[below(list.length)]! };
}

type Luck = ReturnType<typeof luckOf>;

const demands = [
  'que se publique el contrato de concesión antes de firmarlo',
  'más frecuencias del bus nocturno hacia los barrios altos',
  'una consulta previa con el resguardo antes de cualquier obra',
  'que las tarifas del acueducto dependan del consumo de cada hogar',
  'un plan de manejo para el páramo con presupuesto propio',
  'que la historia clínica sea del paciente y no de la clínica',
  'semillas criollas libres de patente para la agricultura familiar',
  'un refugio para los animales que hoy viven en la plaza',
  'que los jueces de paz tengan oficina en cada comuna',
  'becas de sostenimiento para estudiantes de la ruralidad',
  'que el alumbrado del parque funcione hasta el amanecer',
  'un archivo digital con las actas del concejo municipal',
];
const grounds = [
  'La cartilla que reparte la alcaldía dice otra cosa y confunde a la gente.',
  'En la vereda somos ochenta familias y dependemos de una sola bocatoma.',
  'La experiencia de Medellín muestra que se puede hacer con poco dinero.',
  'El informe de la contraloría ya había señalado este mismo problema.',
  'Quienes trabajamos de noche volvemos a pie por calles oscuras.',
  'Mi abuela caminó tres horas para una cita que nadie le canceló.',
  'La ley vigente lo ordena desde 1994 y todavía se aplaza.',
  'Los maestros lo han pedido en cada mesa de trabajo.',
  'El borrador deja esta decisión en manos de una sola oficina.',
  'Las mujeres de la asociación presentamos cifras en la audiencia.',
  'Cuando llueve, la quebrada se lleva el puente y quedamos aislados.',
  'La interventoría entregó su concepto con seis meses de retraso.',
];

function letterOf(luck: Luck, sentences: number): string {
  const reasons = Array.from({ length: sentences }, () => luck.one(grounds));
  return [
    `Solicitamos ${luck.one(demands)}.`,
    ...reasons,
    `Por eso pedimos ${luck.one(demands)} en el artículo ${1 + luck.below(90)}.`,
  ].join(' ');
}

/** As a form on a web page sends them: a letter, under the name and with the greeting of whoever sends it. */
export function formLetters(number: number): Known[] {
  const luck = luckOf(11);
  const names = ['Ana Quintero', 'Luis Mejía', 'Yolanda Ríos', 'Óscar Payán', 'Nubia Chocué', 'Germán Téllez'];
  const greetings = ['', 'Señores Ministerio de Ambiente:\n', 'Buenos días, ', 'Respetado doctor Gómez: ', 'Hola.\n'];
  return copies(number, 90, luck, letterOf, (letter) => {
    const name = luck.one(names);
    const signed = luck.below(2) ? `${letter}\n\nCordialmente,\n${name}\nc.c. ${10_000_000 + luck.below(80_000_000)}` : letter;
    const introduced = luck.below(3) ? signed : `Soy ${name} y escribo desde Popayán. ${signed}`;
    return luck.one(greetings) + introduced;
  });
}

/** As people type them from a poster: without accents, in capitals, with letters amiss and the end of lines anywhere. */
export function typedLetters(number: number): Known[] {
  const luck = luckOf(23);
  return copies(number, 120, luck, letterOf, (letter) => {
    let words = letter.split(' ');
    for (let slips = luck.below(4); slips > 0; slips--) words = words.with(...slip(words, luck));
    const text = words.join(luck.below(4) ? ' ' : '  ').replaceAll('. ', luck.below(3) ? '. ' : '.\n');
    const plain = luck.below(2) ? text : text.normalize('NFD').replace(/\p{M}/gu, '');
    return luck.below(8) ? plain : plain.toUpperCase();
  });
}

/** As neighbours pass them on: with a sentence of their own at either end, one left out, and in a tenth of the cases turned round. */
export function passedOnLetters(number: number): Known[] {
  const luck = luckOf(37);
  const own = [
    'Escribo porque en mi calle lo hablamos cada tarde.',
    'Ojalá esta vez lean lo que la comunidad les cuenta.',
    'Lo firmo como madre de dos estudiantes del colegio.',
    'Mi esposo y yo estaremos pendientes de la respuesta.',
  ];
  const written = copies(
    number,
    100,
    luck,
    (chance) => letterOf(chance, 5),
    (letter) => {
      const start = luck.below(3) ? '' : `${luck.one(own)} `;
      return `${start}${letter}${luck.below(3) ? '' : ` ${luck.one(own)}`}`;
    },
  );
  const turned = { Solicitamos: 'Rechazamos', pedimos: 'no pedimos' } as const;
  return written.map((item) => {
    if (luck.below(10)) return item;
    const from = luck.one(Object.keys(turned) as (keyof typeof turned)[]);
    return { ...item, text: item.text.replace(from, turned[from]), argument: `${item.argument} ${turned[from]}` };
  });
}

function copies(
  number: number,
  letters: number,
  luck: Luck,
  write: (luck: Luck, sentences: number) => string,
  edit: (letter: string) => string,
) {
  const written = [...new Set(Array.from({ length: letters }, () => write(luck, 2 + luck.below(4))))];
  return Array.from({ length: number }, (_, place): Known => {
    // The smaller of two: some letters are sent far more often than others.
    const argument = Math.min(luck.below(written.length), luck.below(written.length));
    const text = luck.below(3) ? edit(written[argument]!) : written[argument]!;
    return { id: `c${String(place).padStart(5, '0')}`, text, stance: 'NEUTRAL', argument: String(argument) };
  });
}

function slip(words: readonly string[], luck: Luck): [number, string] {
  const place = luck.below(words.length);
  const word = words[place]!;
  if (!/^\p{L}{5,}$/u.test(word)) return [place, word];
  const at = 1 + luck.below(word.length - 2);
  const kinds = [
    word.slice(0, at) + word.slice(at + 1),
    word.slice(0, at) + word.slice(at - 1),
    word.slice(0, at) + word[at + 1]! + word[at]! + word.slice(at + 2),
  ];
  return [place, luck.one(kinds)];
}

/** Of the pairs put together how many are one argument, and of those that are one how many were put together. */
export function pairwise(found: readonly (readonly string[])[], items: readonly Known[]): { precision: number; recall: number } {
  const argumentOf = new Map(items.map(({ id, argument }) => [id, argument]));
  const pairs = (sizes: Iterable<number>): number => [...sizes].reduce((sum, size) => sum + (size * (size - 1)) / 2, 0);
  const sizes = (keys: readonly string[]): number[] => {
    const times = new Map<string, number>();
    for (const key of keys) times.set(key, (times.get(key) ?? 0) + 1);
    return [...times.values()];
  };
  const right = pairs(found.flatMap((ids) => sizes(ids.map((id) => argumentOf.get(id)!))));
  return {
    precision: right / pairs(found.map((ids) => ids.length)),
    recall: right / pairs(sizes(items.map(({ argument }) => argument))),
  };
}
