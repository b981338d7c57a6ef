/** What people say about calm streets and the cycle network. */
import type { DemoComment } from '../types.js';

export const quietStreetsComments: DemoComment[] = [
  // General
  {
    by: 'daniel',
    stance: 'IN_FAVOUR',
    body: 'Voy al trabajo en bicicleta desde Aguas Claras y en el puente viejo me la juego todas las mañanas. Catorce kilómetros conectados le cambian la vida a mucha gente.',
  },
  {
    by: 'ricardo',
    stance: 'AGAINST',
    body: 'Soy taxista hace veinte años. Cada calle que cierran son quince minutos más de trancón y nadie nos reconoce esa gasolina. **Hagan primero un plan de semáforos.**',
    replies: [
      {
        by: 'patricia',
        stance: 'NEUTRAL',
        body: 'Gracias, don Ricardo. La sincronización de seis semáforos hace parte del primer año del programa; publicaremos aquí el cronograma.',
        replies: [
          {
            by: 'ricardo',
            stance: 'AGAINST',
            body: 'Cuando lo vea funcionando cambio mi voto.',
          },
        ],
      },
    ],
  },
  {
    by: 'lorena',
    stance: 'IN_FAVOUR',
    body: 'Mi hija de ocho años cruza dos calles para ir al colegio. Que los carros bajen a veinte me parece lo mínimo.',
  },
  {
    by: 'juliana',
    stance: 'NEUTRAL',
    body: 'Como arquitecta recomiendo probar con **urbanismo táctico**: pintura, materas y mediciones durante tres meses antes de echar concreto.',
  },
  {
    by: 'diego',
    stance: 'AGAINST',
    body: 'Cambian las reglas en plena temporada alta. Pido que la obra del Malecón empiece después de las fiestas.',
  },
  {
    by: 'carmenza',
    stance: 'NEUTRAL',
    body: '¿Van a arreglar también los andenes? En silla de ruedas no hay ciclorruta ni calle tranquila que sirva si el andén está roto.',
    replies: [
      {
        by: 'patricia',
        stance: 'NEUTRAL',
        body: 'Sí, doña Carmenza: cada tramo incluye andenes con rampas y guía táctil. La mesa del artículo 7° tendrá representación de las personas con discapacidad.',
      },
    ],
  },
  {
    by: 'andres',
    stance: 'AGAINST',
    daysAgo: 12,
    body: 'Con menos carros en el Malecón mi restaurante pierde los almuerzos del domingo. Nadie nos ha preguntado a los comerciantes.',
    reports: [{ reason: 'INSULT', note: 'Las respuestas se volvieron una pelea entre dos personas.' }],
    replies: [
      { by: 'lorena', stance: 'NEUTRAL', body: 'Usted se queja hasta de que haya sol. Lo mismo dijo cuando hicieron el andén.' },
      { by: 'andres', stance: 'NEUTRAL', body: 'Y usted opina de negocios sin haber vendido ni una empanada en la vida.' },
      { by: 'lorena', stance: 'NEUTRAL', body: 'Mejor no le contesto lo que pienso de su restaurante.' },
    ],
    decisions: [
      {
        by: 'noemi',
        measure: 'LOCK_THREAD',
        ground: 'INSULT',
        days: 20,
        facts: 'Las respuestas pasaron del proyecto a una discusión personal entre dos participantes.',
        reason: 'Se pausan las respuestas de este hilo para que se enfríe la discusión. Lo que ya se dijo sigue a la vista y cuenta igual.',
        proportion: 'Ningún comentario por sí solo tiene que ocultarse: basta con una pausa de veinte días.',
      },
    ],
  },
  {
    by: 'nelson',
    stance: 'AGAINST',
    daysAgo: 11,
    body: 'Los que viven del otro lado del puente que se queden allá: aquí no los queremos ni en bicicleta.',
    reports: [{ by: 'alvaro', reason: 'HATE', note: 'Rechaza a las personas de un barrio.' }],
    decisions: [
      {
        measure: 'NO_ACTION',
        reason: 'Es una opinión dura sobre quién usa las calles. No encontramos un ataque contra un grupo de personas.',
        appeal: {
          isOfReporter: true,
          words: 'No habla de calles: dice que no quiere a las personas de un barrio entero. Vivo allá y es de nosotros de quien habla.',
          outcome: {
            by: 'noemi',
            outcome: 'REVERSED',
            reason:
              'El comentario rechaza a las personas por el barrio donde viven y no dice nada de las medidas. Quien lo denunció tiene razón.',
            instead: {
              measure: 'HIDE',
              ground: 'HATE',
              facts: 'El comentario dice que no quiere a quienes viven en un barrio.',
              reason: 'Rechaza a las personas por el lugar donde viven.',
              proportion: 'Es la única idea del comentario: no hay una parte que pueda quedarse.',
            },
          },
        },
      },
    ],
  },
  {
    by: 'bruma',
    stance: 'NEUTRAL',
    daysAgo: 4,
    body: 'Apuestas seguras desde su celular: gane dinero hoy mismo y sin riesgo. Reclame su bono en https://bono-rapido.example antes de medianoche',
    held: true,
    decisions: [
      {
        measure: 'HIDE',
        ground: 'SPAM',
        facts: 'Promociona una página de apuestas con un enlace y no dice nada del proyecto.',
        reason: 'Es publicidad de apuestas, que no tiene relación con el proyecto de decreto.',
        proportion: 'Todo el mensaje es publicidad: no hay una parte que pueda quedarse.',
      },
      {
        measure: 'SUSPEND',
        ground: 'SPAM',
        days: 60,
        facts: 'La cuenta se abrió la misma tarde que las veinte cuentas de la oleada de publicidad y repite su anuncio en otra consulta.',
        reason: 'La cuenta solo se usa para publicidad.',
        proportion:
          'Ocultar los mensajes no bastó: el anuncio vuelve desde otra cuenta. Por sesenta días no puede comentar; sí puede leer, preguntar y votar.',
      },
    ],
  },
  {
    by: 'karen',
    stance: 'IN_FAVOUR',
    daysAgo: 2,
    body: 'Mi hermano gana dinero repartiendo en bicicleta y dice que la ciclorruta le ahorra media hora. Miren las fotos: https://fotos-del-malecon.example',
    reports: [{ reason: 'SPAM', note: 'Tiene un enlace.' }],
    decisions: [
      {
        by: 'noemi',
        measure: 'NO_ACTION',
        reason: 'El enlace muestra fotos del Malecón y el comentario habla del proyecto. No es publicidad y se queda.',
      },
    ],
  },

  // Article 1
  {
    by: 'valentina',
    article: '1',
    stance: 'IN_FAVOUR',
    body: 'Me gusta que hable de convivencia y no solo de bicicletas. El peatón es el que menos aparece en estas normas.',
  },

  // Article 2
  {
    by: 'lorena',
    article: '2',
    stance: 'IN_FAVOUR',
    body: 'Doscientos metros alrededor de los colegios está bien. Inclúyanse también los **jardines infantiles** y los hogares comunitarios.',
    replies: [
      {
        by: 'blanca',
        stance: 'IN_FAVOUR',
        body: 'Apoyo. En La Ceiba hay tres jardines sobre la avenida y ninguno tiene ni una cebra.',
      },
    ],
  },
  {
    by: 'ricardo',
    article: '2',
    stance: 'AGAINST',
    body: 'A veinte kilómetros por hora la carrera sale más cara y el pasajero reclama. En las noches, con las calles vacías, no tiene sentido.',
  },
  {
    by: 'jairo',
    article: '2',
    stance: 'NEUTRAL',
    body: 'La velocidad cambia con la geometría y no con el letrero. Propongo que el parágrafo diga «se controlará mediante diseño» y se deje la sanción como último recurso.',
  },
  {
    by: 'nelson',
    article: '2',
    stance: 'AGAINST',
    body: '¿Y las ambulancias? Los reductores mal hechos las frenan y les dañan la suspensión.',
  },

  // Article 3
  {
    by: 'tulio',
    article: '3',
    stance: 'IN_FAVOUR',
    body: 'Los pescadores salimos a las cuatro de la mañana por el Malecón. Con buena luz, ese primer eje es el que más falta hace.',
  },
  {
    by: 'samuel',
    article: '3',
    stance: 'AGAINST',
    body: 'El orden está al revés: las veredas quedan de últimas, como siempre. El Guácimo pone la mitad de los ciclistas y el último lugar de la lista.',
    replies: [
      {
        by: 'patricia',
        stance: 'NEUTRAL',
        body: 'El orden responde a los aforos, pero varias personas piden lo mismo. Estudiaremos ejecutar la conexión veredal en paralelo.',
      },
    ],
  },
  {
    by: 'ana',
    article: '3',
    stance: 'NEUTRAL',
    body: '¿Habrá parqueaderos seguros para las bicicletas en la plaza de mercado y el terminal? Sin dónde dejarla, la gente no la saca.',
  },
  {
    by: 'nelson',
    article: '3',
    stance: 'AGAINST',
    body: 'En la Carrera Quinta quitan 46 sitios de parqueo. Mis clientes llegan en moto y no van a caminar tres cuadras con un bulto de cemento.',
    replies: [
      {
        by: 'daniel',
        stance: 'IN_FAVOUR',
        body: 'Don Nelson, justo para eso son las bahías del artículo 4°. Y en cada sitio de un carro caben diez clientes en bicicleta.',
      },
    ],
  },

  // Article 4
  {
    by: 'nelson',
    article: '4',
    stance: 'AGAINST',
    body: 'De cinco a ocho de la mañana ningún proveedor de la capital alcanza a llegar. Propongo de **9:00 a 11:00**, cuando baja el tráfico.',
  },
  {
    by: 'martha',
    article: '4',
    stance: 'NEUTRAL',
    body: 'Vendo frutas en la plaza. Treinta minutos no alcanzan para descargar un camión de plátano; que sean sesenta para productos del campo.',
    replies: [
      {
        by: 'patricia',
        stance: 'NEUTRAL',
        body: 'Es una de las observaciones más repetidas en los recorridos. La Secretaría está midiendo tiempos reales de descargue para ajustar el artículo.',
      },
    ],
  },

  // Article 5
  {
    by: 'jhonfredy',
    article: '5',
    stance: 'IN_FAVOUR',
    body: 'Manejo bicitaxi y nunca habíamos existido para la Alcaldía. El registro gratuito, muy bien; que el carné no se vuelva negocio de nadie.',
  },
  {
    by: 'alexandra',
    article: '5',
    stance: 'AGAINST',
    body: 'Los bicitaxis con motor no deberían ir por la ciclorruta. El artículo no los menciona y son la mayoría.',
  },

  // Article 6
  {
    by: 'gloria',
    article: '6',
    stance: 'IN_FAVOUR',
    body: 'Los domingos sin carro me devuelven el Malecón de cuando era joven. Ojalá con baños y sombra.',
  },
  {
    by: 'diego',
    article: '6',
    stance: 'NEUTRAL',
    body: 'Acepto el cierre si se permite el ingreso de huéspedes con equipaje. Bastaría un permiso por hotel.',
  },
  {
    by: null,
    article: '6',
    stance: 'AGAINST',
    body: 'Esto lo propone la misma gente vaga y mantenida de siempre, los forasteros que no trabajan y nos llenan el pueblo. Que se devuelvan para su tierra.',
    reports: [{ reason: 'HATE', note: 'Ofende a un grupo de personas por su origen.' }],
  },

  // Article 7
  {
    by: 'cristian',
    article: '7',
    stance: 'NEUTRAL',
    body: 'Que los datos se publiquen por esquina y por hora, en formato abierto. Un promedio municipal no sirve para decidir nada.',
  },

  // Article 8
  {
    by: 'mateo',
    article: '8',
    stance: 'IN_FAVOUR',
    body: 'Seis meses de pedagogía es un buen trato. Con estudiantes de once podemos hacer las jornadas en los cruces.',
  },
];
