// What an attack says: a few letters with small edits, as campaigns send them, and advertisements in words drawn by lot with a link in each.
const LETTERS = [
  'Rechazo este decreto porque entrega el agua de nuestras veredas a empresas que nunca han pisado un acueducto comunitario y deja sin voz a las juntas que llevan cuarenta años cuidando los nacimientos',
  'Exijo que se archive de inmediato la propuesta del ministerio, hecha a espaldas de los municipios, porque sube las tarifas de los hogares humildes mientras perdona las deudas de los grandes consumidores del valle',
  'El proyecto es una imposición de la capital contra las regiones, nadie consultó a los campesinos de la cordillera, y por eso pido a todos que respondan en contra y que no se apruebe ni un solo artículo',
  'Apoyo sin reservas el decreto del gobierno porque por fin ordena el desorden de los acueductos veredales y obliga a las asociaciones a rendir cuentas claras ante la superintendencia cada semestre del año',
  'Solicito que la consulta se prolongue seis meses más, porque el documento técnico de soporte se publicó incompleto y las comunidades del litoral no tuvieron cómo descargarlo ni cómo leerlo a tiempo',
];
const OPENINGS = ['', 'Buenos días. ', 'Señores Ministerio: ', 'Cordial saludo, ', 'Atención: '];
const ENDINGS = ['', ' Muchas gracias.', ' Quedo pendiente de su respuesta.', '\nAtentamente, una ciudadana', '!!!'];
const THINGS =
  'crédito préstamo casino apuesta bono ruleta inversión moneda ganancia sorteo lotería tarjeta viaje celular zapatos relojes píldoras cremas títulos diplomas seguidores visitas cursos acciones'.split(
    ' ',
  );
const DEEDS = 'gane cobre reclame multiplique descubra pida aproveche compre reciba triplique descargue registre'.split(' ');
const WAYS =
  'hoy mismo|sin fiador|en cinco minutos|desde su casa|con total reserva|sin requisitos|por tiempo limitado|con envío gratis'.split('|');

export function letterOf(luck) {
  const words = luck.one(LETTERS).split(' ');
  // One word in forty mistyped, as those who send them do to get past filters.
  for (let times = luck.whole(3); times > 0; times--) {
    const at = luck.whole(words.length);
    if (/^\p{Ll}{6,}$/u.test(words[at])) words[at] = words[at].slice(0, 3) + words[at][3] + words[at].slice(3);
  }
  return `${luck.one(OPENINGS)}${words.join(' ')}.${luck.one(ENDINGS)}`;
}

export function spamOf(luck, number) {
  const line = () => `${luck.one(DEEDS)} ${luck.one(THINGS)} y ${luck.one(THINGS)} ${luck.one(WAYS)}`;
  const words = Array.from({ length: 2 + luck.whole(4) }, line).join(', ');
  return `${words[0].toUpperCase()}${words.slice(1)}: https://oferta-${luck.whole(5_000)}.example/${number}`;
}

const PLACES = 'Tunja Quibdó Cali Pasto Leticia Neiva Riohacha Ibagué Mocoa Yopal Sincelejo Armenia Popayán Soacha'.split(' ');
const CONCERNS =
  'la bocatoma se seca en verano|la junta no tiene contador|el macromedidor lleva dos años dañado|la tarifa no distingue estratos|falta un laboratorio cercano|el artículo no habla del relevo de las juntas|la póliza vale más que el recaudo|el formulario pide datos que nadie lleva'.split(
    '|',
  );

/** No two of these are the same: each person writes of their own place and year. */
export function honestOf(luck, number) {
  return `En ${luck.one(PLACES)}, en la vereda ${number}, ${luck.one(CONCERNS)} desde ${1980 + luck.whole(45)}; propongo que el decreto dé ${2 + luck.whole(30)} meses y que lo revise la comunidad ${number}.`;
}
