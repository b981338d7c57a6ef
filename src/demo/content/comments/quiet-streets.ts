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
