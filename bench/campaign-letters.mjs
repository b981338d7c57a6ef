// Comments as campaigns send them: letters that share phrases, copied with small edits, and which argument each copy makes.

const SUBJECTS =
  `el acueducto de la vereda;la junta de acción comunal;el páramo y sus nacimientos;el transporte escolar;la plaza de mercado;
el hospital del municipio;la biblioteca pública;el comedor de los niños;la cooperativa de recicladores;el camino veredal;la red de alcantarillado;
el humedal del barrio;la escuela rural;el puesto de salud;la ciclorruta de la avenida;el archivo del concejo;la emisora comunitaria;
el banco de semillas;la asociación de pescadores;el resguardo indígena;la casa de la cultura;el parque de la ronda;la pequeña minería;
el vendedor ambulante;la madre comunitaria;el productor de leche;la línea de buses;el relleno sanitario;la vivienda de interés social;el registro de víctimas`
    .split(';')
    .map(trim);
const VERBS =
  `necesita con urgencia;merece recibir;debería contar con;no puede seguir esperando;lleva años pidiendo;tiene derecho a;reclama desde hace tiempo;
podría perder;depende en gran parte de;quedaría por fuera de;carece hoy de;exige de inmediato;solicita a la entidad;espera de este proyecto`
    .split(';')
    .map(trim);
const OBJECTS =
  `recursos para el mantenimiento;una concesión de aguas vigente;personal de planta;un plan de manejo ambiental;tarifas según el consumo;
vigilancia de la autoridad;un censo actualizado;asistencia técnica gratuita;un crédito blando;subsidios bien focalizados;datos abiertos del contrato;
una consulta previa verdadera;estudios de suelo completos;rutas nocturnas seguras;medicamentos a tiempo;un plazo de transición razonable;
acceso a internet de calidad;equipos de laboratorio;una veeduría ciudadana;formación para los jóvenes;apoyo jurídico permanente;
un fondo de compensación;compras públicas locales;reglas claras de reparto;señalización en buen estado;espacios de participación;maquinaria amarilla;
un seguro de cosecha;atención psicosocial;un registro único de usuarios`
    .split(';')
    .map(trim);
const REASONS = `porque las familias dependen de ello;ya que el invierno pasado dejó muchos daños;pues la norma actual no lo menciona;
como lo ordenó la Corte Constitucional;según el diagnóstico de la propia entidad;para que los jóvenes no se vayan;y así lo dijimos en la audiencia pública;
aunque el borrador diga otra cosa;de lo contrario los costos recaen en los usuarios;toda vez que el contrato vence este año;
como ocurre en otros departamentos;sin que ello aumente la burocracia;con lo cual se protege el agua de todos;dado que los trámites son muy largos;
si de verdad se quiere cerrar la brecha;en especial en la época de sequía;tal como recomienda la Defensoría;porque la inflación se comió el presupuesto`
  .split(';')
  .map(trim);
const FRAMES = [
  'Presento esta observación dentro del plazo de la consulta.',
  'He leído el proyecto de decreto y quiero hacer una observación.',
  'Como ciudadanía organizada queremos que se escuche nuestra voz.',
  'Agradezco que se tenga en cuenta lo siguiente.',
  'Pido que este comentario conste en el informe global.',
];
const ADDED =
  `Esto lo vivimos a diario en mi familia.;Mi comunidad lo comenta en cada reunión.;Vivo aquí desde que era pequeña.;Lo digo como madre y como docente.;
Ojalá esta vez nos escuchen de verdad.;Mis vecinos piensan igual que yo.;Trabajo en el campo y lo veo cada semana.;Quedo pendiente de una respuesta clara.;
Adjunto fotos que lo muestran.;Hablo por experiencia propia.;Somos muchas las personas que pensamos así.;Gracias por abrir este espacio.;No soy abogada, pero lo entiendo bien.;Vivo aquí hace 20 años.`
    .split(';')
    .map(trim);
const GREETINGS = ['', 'Buenos días.', 'Cordial saludo,', 'Señores Ministerio:', 'Respetados señores:', 'Hola, ', 'Buenas tardes,\n'];
const NAMES = 'María Juan Luz Carlos Ana Pedro Rosa Jorge Elena Andrés Camila Luis Diana Óscar Paula Iván Sofía Raúl Marta Hugo'.split(' ');
const SURNAMES = 'Pérez Gómez Rojas Díaz Mosquera Castro Ruiz Quispe Ortiz Palacios Vargas León Moreno Suárez Ibarra Torres'.split(' ');
const TOWNS = 'Tunja Quibdó Cali Pasto Leticia Neiva Riohacha Ibagué Mocoa Yopal Sincelejo Armenia Popayán Soacha'.split(' ');
const STANCES = ['IN_FAVOUR', 'AGAINST', 'NEUTRAL'];

export function random(seed) {
  let state = seed;
  // Mulberry32
  const chance = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  const whole = (below) => Math.floor(chance() * below);
  return { chance, whole, one: (list) => list[whole(list.length)] };
}

/** Copies of `distinct` arguments, in no order: `{ id, text, stance, argument }`. A tenth of the arguments is another one turned round. */
export function campaignLetters(number, distinct, seed = 2026) {
  const luck = random(seed);
  const letters = [];
  const seen = new Set();
  while (letters.length < distinct) {
    const letter = letters.length % 10 === 9 ? turned(letters[luck.whole(letters.length)], luck) : newLetter(luck);
    if (letter === null || seen.has(keyOf(letter))) continue;
    seen.add(keyOf(letter));
    letters.push(letter);
  }
  // Few campaigns are large and many small: the share of the n-th falls as 1/n.
  const order = letters.map((_, place) => place);
  for (let i = order.length - 1; i > 0; i--) swap(order, i, luck.whole(i + 1));
  const weights = order.map((_, rank) => 1 / (rank + 10));
  const sum = weights.reduce((all, weight) => all + weight, 0);
  const copies = weights.map((weight) => 1 + Math.floor(((number - distinct) * weight) / sum));
  for (let rank = 0, left = number - copies.reduce((all, count) => all + count, 0); left > 0; left--, rank++) copies[rank % distinct]++;
  const comments = [];
  order.forEach((argument, rank) => {
    for (let copy = 0; copy < copies[rank]; copy++) comments.push({ ...edited(letters[argument], luck), argument });
  });
  for (let i = comments.length - 1; i > 0; i--) swap(comments, i, luck.whole(i + 1));
  return comments.map((comment, place) => ({ id: `c${String(place).padStart(7, '0')}`, ...comment }));
}

function keyOf({ text, stance }) {
  return `${stance} ${text.toLowerCase()}`;
}

function newLetter(luck) {
  const sentences = Array.from({ length: 2 + luck.whole(5) }, () => {
    const words = `${luck.one(SUBJECTS)} ${luck.one(VERBS)} ${luck.one(OBJECTS)} ${luck.one(REASONS)}.`;
    return words[0].toUpperCase() + words.slice(1);
  });
  const frame = luck.chance() < 0.6 ? `${luck.one(FRAMES)} ` : '';
  const view = luck.one(['Estoy de acuerdo con', 'Rechazo', 'Apoyo', 'Estoy en contra de', 'Propongo revisar', 'Pido aclarar']);
  const text = `${frame}${view} el artículo ${1 + luck.whole(60)}. ${sentences.join(' ')}`;
  return { text, stance: luck.one(STANCES) };
}

/** Another argument in nearly the same words: against what the other is for, on another article, or of another thing. */
function turned({ text, stance }, luck) {
  const turns = [
    [/Apoyo/, 'Rechazo'],
    [/Rechazo/, 'Apoyo'],
    [/en contra de/, 'a favor de'],
    [/de acuerdo con/, 'en desacuerdo con'],
    [/artículo (\d+)/, (_, number) => `artículo ${Number(number) + 1}`],
    [/merece/, 'no merece'],
    [/necesita/, 'no necesita'],
    ...OBJECTS.map((object) => [object, luck.one(OBJECTS)]),
    ...SUBJECTS.map((subject) => [new RegExp(subject, 'i'), luck.one(SUBJECTS)]),
  ].filter(([from]) => text.search(from) >= 0);
  return turns.length === 0 ? null : { text: text.replace(...luck.one(turns)), stance };
}

function edited({ text, stance }, luck) {
  if (luck.chance() < 0.4) return { text, stance };
  let words = text;
  const name = `${luck.one(NAMES)} ${luck.one(SURNAMES)}`;
  for (let times = luck.chance() < 0.5 ? luck.whole(4) : 0; times > 0; times--) words = mistyped(words, luck);
  if (luck.chance() < 0.25) words = words.normalize('NFD').replace(/\p{M}/gu, '');
  if (luck.chance() < 0.05) words = words.toUpperCase();
  if (luck.chance() < 0.2) words = words.replaceAll('. ', luck.one(['.\n', '.  ', ' . ', '; ']));
  if (luck.chance() < 0.2) words = words.replace('Pido', 'Solicito').replace('Como ', 'En calidad de ');
  if (luck.chance() < 0.25) words = `${words} ${luck.one(ADDED)}`;
  if (luck.chance() < 0.3) words = `Soy ${name}, de ${luck.one(TOWNS)}. ${words}`;
  if (luck.chance() < 0.5) words = `${luck.one(GREETINGS)} ${words}`;
  if (luck.chance() < 0.3) words = `${words}\nAtentamente,\n${name}\nC.C. ${10_000_000 + luck.whole(90_000_000)} de ${luck.one(TOWNS)}`;
  return { text: words, stance };
}

/** One letter of a word left out, doubled or exchanged. */
function mistyped(text, luck) {
  const words = text.split(' ');
  const place = luck.whole(words.length);
  const word = words[place];
  if (!/^\p{L}{5,}$/u.test(word)) return text;
  const at = 1 + luck.whole(word.length - 2);
  words[place] = luck.one([
    word.slice(0, at) + word.slice(at + 1),
    word.slice(0, at) + word[at] + word.slice(at),
    word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2),
  ]);
  return words.join(' ');
}

function trim(words) {
  return words.trim();
}

function swap(list, i, j) {
  [list[i], list[j]] = [list[j], list[i]];
}
