/** What people said about participatory budgeting. */
import type { DemoComment } from '../types.js';

export const participatoryBudgetComments: DemoComment[] = [
  // General
  {
    by: 'orlando',
    stance: 'IN_FAVOUR',
    body: 'Participé en los dos pilotos y vi terminado el puente de Aguas Claras. Que ahora sea permanente, y no según el ánimo del alcalde de turno, es un avance enorme.',
  },
  {
    by: 'gilberto',
    stance: 'AGAINST',
    body: 'De los catorce proyectos quedaron debiendo tres, entre ellos el parque de mi barrio. Antes de prometer más, **cumplan lo anterior**.',
    replies: [
      {
        by: 'patricia',
        stance: 'NEUTRAL',
        body: 'Los tres proyectos pendientes tienen presupuesto reservado. En el informe global incluiremos su fecha de inicio y la razón del retraso.',
        replies: [
          {
            by: 'gilberto',
            stance: 'NEUTRAL',
            body: 'Quedo atento. Aquí guardo el volante donde nos lo prometieron.',
          },
        ],
      },
    ],
  },
  {
    by: 'leidy',
    stance: 'NEUTRAL',
    body: 'Propongo que haya cuidado de niños en las asambleas y en los puestos de votación. Si no, vamos los mismos de siempre.',
  },
  {
    by: 'ana',
    stance: 'NEUTRAL',
    daysAgo: 30,
    body: 'Antes de repartir plata, ¿cuándo van a publicar qué pasó con los tres proyectos que quedaron debiendo? Sin esas cuentas nadie va a votar.',
    reports: [{ by: 'alvaro', reason: 'OFF_TOPIC', note: 'Habla de los proyectos viejos y no del decreto.' }],
    decisions: [
      {
        measure: 'HIDE',
        ground: 'OFF_TOPIC',
        facts: 'El comentario pregunta por proyectos de años anteriores.',
        reason: 'No trata del proyecto de decreto. Las preguntas sobre obras anteriores se hacen en la sección de preguntas.',
        proportion: 'El comentario completo trata de otra cosa.',
        appeal: {
          words:
            'Sí trata del decreto: pregunto si habrá rendición de cuentas antes de la próxima votación, que es lo que regula el artículo 9.',
          outcome: {
            by: 'noemi',
            outcome: 'REVERSED',
            reason:
              'El comentario pide cuentas antes de votar, y el artículo 9 trata de eso. No debió ocultarse: vuelve a la vista como estaba.',
          },
        },
      },
    ],
  },
  {
    by: 'omaira',
    article: '6',
    stance: 'IN_FAVOUR',
    daysAgo: 28,
    body: 'Para la mesa de El Carmen pueden contar con mi vecina Eufemia, que vive en la carrera 3 # 4-18 y siempre está en la casa. Las mesas rurales son una gran idea.',
    reports: [{ reason: 'PERSONAL_DATA', note: 'Publica dónde vive una señora que está sola.' }],
    decisions: [
      {
        by: 'noemi',
        measure: 'HIDE_PART',
        ground: 'PERSONAL_DATA',
        legalGround: 'Ley 1581 de 2012, artículo 4, literal c (principio de libertad)',
        facts: 'El comentario dice dónde vive otra persona y que siempre está en la casa.',
        reason: 'La dirección de una persona no se publica sin su autorización. El resto del comentario sigue a la vista.',
        proportion: 'Basta con tapar la dirección: el apoyo a las mesas rurales se lee completo.',
        passages: ['que vive en la carrera 3 # 4-18 y siempre está en la casa'],
      },
    ],
  },
  {
    by: 'german',
    article: '8',
    stance: 'AGAINST',
    daysAgo: 26,
    body: 'Los comités son puro cuento. A los que se dejan sortear hay que cantarles la tabla en la calle para que aprendan.',
    reports: [{ reason: 'INSULT', note: 'Suena a amenaza contra los vecinos del comité.' }],
    decisions: [
      {
        measure: 'WARN',
        ground: 'INSULT',
        facts: 'El comentario invita a intimidar en la calle a quienes hagan parte de los comités.',
        reason:
          'La crítica a los comités se queda. Le pedimos no invitar a intimidar a nadie: si se repite, el comentario puede ocultarse.',
      },
    ],
  },

  // Article 1
  {
    by: 'sebastian',
    article: '1',
    stance: 'IN_FAVOUR',
    body: '«Propone, prioriza y vigila»: las tres cosas. Muchas ciudades se quedan en la segunda.',
  },

  // Article 2
  {
    by: 'paola',
    article: '2',
    stance: 'AGAINST',
    body: 'El 5 % suena bien, pero depende de unos ingresos de libre destinación muy variables. Sugiero fijar también un **valor mínimo** en pesos, actualizado cada año.',
  },
  {
    by: 'luzmarina',
    article: '2',
    stance: 'IN_FAVOUR',
    body: 'Que la mitad sea para las veredas corrige una deuda. Somos nueve y del último piloto solo nos llegaron dos proyectos.',
  },
  {
    by: 'ricardo',
    article: '2',
    stance: 'AGAINST',
    body: 'En el casco urbano vive el 64 % de la gente. Reservar la mitad para el campo no es equitativo con los barrios pobres.',
    replies: [
      {
        by: 'luzmarina',
        stance: 'NEUTRAL',
        body: 'Don Ricardo, en el pueblo ya hay pavimento, colegio y acueducto. La equidad también mira de dónde parte cada uno.',
      },
      {
        by: 'paola',
        stance: 'NEUTRAL',
        body: 'Podría usarse una fórmula: población y necesidades básicas insatisfechas por partes iguales.',
      },
    ],
  },

  // Article 3
  {
    by: 'karen',
    article: '3',
    stance: 'IN_FAVOUR',
    body: '¡Desde los catorce años! En el colegio ya tenemos listas dos propuestas: luz para la cancha y un salón de música.',
  },
  {
    by: 'hugo',
    article: '3',
    stance: 'AGAINST',
    body: 'A los catorce años votan lo que diga el profesor o el papá. Que sea desde los dieciocho.',
    replies: [
      {
        by: 'aida',
        stance: 'IN_FAVOUR',
        body: 'Don Hugo, llevo veinte años en el aula y le aseguro que mis estudiantes no hacen lo que yo digo.',
      },
    ],
  },
  {
    by: 'camilo',
    article: '3',
    stance: 'NEUTRAL',
    body: 'La declaración de residencia es ágil, pero debe advertir las consecuencias de declarar algo falso. Si no, habrá trasteo de votos.',
  },

  // Article 4
  {
    by: 'cristian',
    article: '4',
    stance: 'IN_FAVOUR',
    body: 'La respuesta «pública y motivada» en la etapa de viabilidad es lo más valioso del decreto. Que se publique una ficha por propuesta.',
  },
  {
    by: 'uriel',
    article: '4',
    stance: 'AGAINST',
    body: 'Marzo y abril son meses de cosecha. Si quieren propuestas rurales, corran esa etapa a **mayo**.',
  },

  // Article 5
  {
    by: 'omaira',
    article: '5',
    stance: 'IN_FAVOUR',
    body: 'Que se pueda proponer de viva voz. Mi mamá no escribe, pero sabe mejor que nadie por dónde se mete el agua al barrio.',
  },
  {
    by: 'jairo',
    article: '5',
    stance: 'NEUTRAL',
    body: 'El tope del 20 % deja por fuera obras como un muro de contención. Podría permitirse que dos sectores sumen recursos para un proyecto común.',
  },

  // Article 6
  {
    by: 'teresa',
    article: '6',
    stance: 'IN_FAVOUR',
    body: 'Mesas en todas las veredas, no en las más grandes. Así sí.',
  },
  {
    by: 'nubia',
    article: '6',
    stance: 'NEUTRAL',
    body: '¿Cómo se evita que alguien vote en línea y también en papel? Falta explicar el cruce.',
    replies: [
      {
        by: 'patricia',
        stance: 'NEUTRAL',
        body: 'Las dos formas usarán el mismo censo: quien vote en línea aparecerá como votante en la mesa, sin que se sepa por qué votó.',
      },
    ],
  },
  {
    by: null,
    article: '6',
    stance: 'AGAINST',
    body: 'La votación la van a arreglar como arreglaron todo. Aquí les dejo mi canal, donde vendo el secreto para ganar en las apuestas deportivas: https://apuestas-seguras.example',
    // Before the rule that would hold it.
    daysAgo: 31,
    reports: [{ reason: 'SPAM' }, { reason: 'OFF_TOPIC' }],
    decisions: [
      {
        by: 'noemi',
        measure: 'HIDE',
        ground: 'SPAM',
        facts: 'Después de una frase sobre la votación, promociona un canal de apuestas con un enlace.',
        reason: 'Es publicidad de apuestas. La opinión sobre la votación puede volver a escribirse sin el anuncio.',
        proportion: 'El anuncio es casi todo el mensaje: si se tapa, queda una frase que no se entiende.',
      },
    ],
  },

  // Article 7
  {
    by: 'valentina',
    article: '7',
    stance: 'AGAINST',
    body: 'El más votado siempre será el del barrio más grande. Propongo que después del primer proyecto de un barrio sus siguientes votos **valgan menos**, para repartir mejor.',
  },
  {
    by: 'benjamin',
    article: '7',
    stance: 'IN_FAVOUR',
    body: 'Me parece sano que el empate favorezca al sector que lleva dos años sin nada.',
  },

  // Article 8
  {
    by: 'pilar',
    article: '8',
    stance: 'IN_FAVOUR',
    body: 'El sorteo para los comités evita que siempre vigilen los amigos del contratista. Excelente.',
  },
  {
    by: 'marcela',
    article: '8',
    stance: 'NEUTRAL',
    body: 'Ofrezco una capacitación gratuita para leer actas de pago y avances de obra. Con dos sábados es suficiente.',
  },

  // Article 9
  {
    by: 'ana',
    article: '9',
    stance: 'NEUTRAL',
    body: 'Sugiero incluir una evaluación cada dos años con las personas que participaron **y también con las que no**, para saber por qué no fueron.',
  },
];
