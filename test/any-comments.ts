/** Comments as citizens write them and as advertisers do, made up by chance, the same for each seed: some of each look like the others. */
export interface AnyComment {
  id: string;
  text: string;
  accountDays: number;
  alike: number;
  isSpam: boolean;
}

const civic = [
  ['Estoy de acuerdo con', 'Me opongo a', 'Propongo cambiar', 'No entiendo', 'Hace falta aclarar', 'Celebro', 'Me preocupa'],
  [
    'el artículo 3',
    'la tarifa del acueducto',
    'el plazo de la consulta',
    'la concesión de aguas',
    'el subsidio',
    'la junta de acción comunal',
  ],
  ['porque en mi vereda', 'ya que en el barrio', 'pues los usuarios dicen que', 'y creo que', 'aunque en el municipio'],
  [
    'el agua llega dos horas al día',
    'nadie nos explicó el costo',
    'la tubería tiene treinta años',
    'la alcaldía no responde',
    'hay niños enfermos',
  ],
  [
    '',
    'Gracias.',
    'Espero una respuesta del ministerio.',
    'Así no se puede seguir.',
    'Lo dice el informe https://www.minaguas.gov.co/informe.',
    '¡Ya basta!!!!',
  ],
] as const;
const advertised = [
  ['Préstamos rápidos', 'Créditos sin codeudor', 'Gane dinero desde casa', 'Invierta en cripto', 'Casino en línea', 'Baje de peso'],
  ['sin requisitos', 'hoy mismo', 'con bono de bienvenida', 'garantizado al 100%', 'sin salir de casa', 'con ganancias diarias'],
  [
    'escriba al WhatsApp 310 555 12 34',
    'entre a https://creditos-ya.xyz/p',
    'regístrese en www.apuestas-oro.bet',
    'más información en t-gana.top',
    'pregunte ya',
  ],
  ['💰💰💰', '!!!!', 'OFERTA LIMITADA', 'cupos limitados', '', 'aprovecheeee'],
] as const;

export function anyComments(count: number, seed: number): AnyComment[] {
  const next = chanceOf(seed);
  const one = <T>(some: readonly T[]): T => some[Math.floor(next() * some.length)]!;
  return Array.from({ length: count }, (_, index) => {
    const isSpam = index % 2 === 0;
    // A few of each are written with words of the others, as in life.
    const pools = next() < 0.06 ? (isSpam ? civic : advertised) : isSpam ? advertised : civic;
    const text = `${pools
      .map((pool) => one<string>(pool))
      .filter(Boolean)
      .join(' ')} ${Math.floor(next() * 90) + 10}`;
    const accountDays = isSpam ? next() * 3 : next() * 900;
    const alike = isSpam && next() < 0.6 ? Math.floor(next() * 40) : 0;
    return {
      id: `${seed}-${Math.floor(next() * 0xffffff).toString(16)}${index.toString(16).padStart(4, '0')}`,
      text,
      accountDays,
      alike,
      isSpam,
    };
  });
}

function chanceOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
