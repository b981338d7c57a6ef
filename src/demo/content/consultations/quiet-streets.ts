/** A municipal decree on calm streets and cycling, open and about to close. */
import type { DemoConsultation } from '../types.js';

export const quietStreets: DemoConsultation = {
  key: 'quiet-streets',
  agencyKey: 'townhall',
  phase: 'OPEN',
  opensInDays: -18,
  closesInDays: 2,
  territory: '98001',
  topics: ['movilidad', 'espacio-publico'],
  contact: {
    office: 'Secretaría de Movilidad y Espacio Público',
    name: 'Patricia Elena Arrieta',
    email: 'callestranquilas@example.org',
    phone: '(+57) 600 000 0202',
  },
  channels: ['WEB', 'EMAIL', 'IN_PERSON'],
  translations: {
    es: {
      title: 'Calles Tranquilas: zonas a 20 km/h y red para bicicletas',
      summary:
        'Un proyecto de decreto municipal que baja la velocidad en tres barrios y en los entornos escolares, amplía la red para bicicletas de 3 a 14 kilómetros y abre el Malecón a las personas los domingos.',
      body: `> **Demostración ficticia.** El municipio, la norma, las cifras y las personas son inventados.

## ¿Qué cambia?

| Hoy | Con el decreto |
| --- | --- |
| 3,2 km de red para bicicletas | 14 km en dos años |
| Velocidad de 30 a 50 km/h en los barrios | 20 km/h en Centro, La Ceiba, Malecón y entornos escolares |
| Cargue y descargue sin horario | Dos franjas diarias en bahías demarcadas |
| Malecón abierto al tránsito toda la semana | Domingos y festivos sin carro, de 7:00 a 14:00 |

## Lo que más necesitamos saber

- ¿Los horarios de cargue y descargue sirven para su negocio?
- ¿Qué calle o esquina de su barrio es más peligrosa?
- ¿Por dónde debe pasar la conexión con las veredas?

La consulta cierra **en pocos días**. También puede entregar sus comentarios en la ventanilla de la Secretaría, en la plaza principal.`,
    },
    en: {
      title: 'Quiet Streets: 20 km/h zones and a cycle network',
      summary:
        'A draft municipal decree that lowers speeds in three neighbourhoods and around schools, extends the cycle network from 3 to 14 kilometres and opens the riverside avenue to people on Sundays.',
      body: `> **Fictitious demonstration.** The municipality, the rules, the figures and the people are invented.

## What changes?

| Today | With the decree |
| --- | --- |
| 3.2 km of cycle network | 14 km within two years |
| 30 to 50 km/h in neighbourhoods | 20 km/h in Centro, La Ceiba, Malecón and around schools |
| Loading and unloading at any time | Two daily windows in marked bays |
| Riverside avenue open to traffic all week | Car-free Sundays and public holidays, 7:00 to 14:00 |

## What we most need to know

- Do the loading hours work for your business?
- Which street or corner in your neighbourhood is the most dangerous?
- Where should the link to the villages run?

The consultation closes **in a few days**. You can also hand in your comments at the Secretariat's counter in the main square.`,
    },
  },
  memorandum: {
    background:
      'En los últimos tres años el municipio ficticio de San Jacinto del Río registró 214 siniestros viales con 19 personas fallecidas. El 61 % de las víctimas caminaba o se desplazaba en bicicleta. El 22 % de los viajes cotidianos se hace en bicicleta, sobre una red de 3,2 kilómetros que se interrumpe en cuatro puntos.',
    scope:
      'El decreto se aplicará en el perímetro urbano y en los corredores que lo conectan con las veredas El Guácimo y Aguas Claras. Se dirige a todas las personas que usan la vía, a los comerciantes de los tramos intervenidos y a las dependencias municipales responsables de su ejecución.',
    legalViability:
      'Corresponde a la Alcaldía reglamentar el uso de las vías de su jurisdicción y adoptar medidas para la seguridad de quienes las usan. El proyecto es concordante con el plan de ordenamiento y el plan de seguridad vial del municipio, y no establece sanciones distintas de las previstas en la ley.',
    economicImpact:
      'En ejercicios comparables el comercio de las calles calmadas mantuvo o aumentó sus ventas después del primer semestre. Se identifican costos de adaptación para 74 establecimientos que hoy reciben mercancía en horas de la mañana. Las franjas de cargue y descargue y el período pedagógico de seis meses buscan reducirlos.',
    budgetImpact:
      'El programa cuesta 3.850 millones de pesos en dos años: 2.600 para la red de bicicletas, 900 para diseño vial y 350 para pedagogía y mediciones. Los recursos están previstos en el plan de inversiones y no se requieren vigencias futuras.',
    environmentalImpact:
      'Se calcula una reducción de 410 toneladas anuales de dióxido de carbono y de seis decibeles en los entornos escolares. El trazado conserva todo el arbolado existente y contempla la siembra de 320 árboles nativos.',
    technicalStudies:
      'Se adjuntan los aforos en 31 puntos, la auditoría de seguridad vial, la encuesta de origen y destino de 1.100 hogares y las actas de los recorridos con comerciantes y bicitaxistas. Todos los documentos son ficticios.',
  },
  text: 'decreto-calles-tranquilas.md',
  polls: [
    {
      key: 'first-sections',
      kind: 'MULTIPLE',
      question: {
        es: '¿Por cuáles tramos debería empezar la obra? Marque hasta tres.',
        en: 'Which sections should be built first? Mark up to three.',
      },
      options: [
        { es: 'Eje del Malecón', en: 'Riverside avenue' },
        { es: 'Carrera Quinta', en: 'Carrera Quinta' },
        { es: 'Conexión con la vereda El Guácimo', en: 'Link to El Guácimo' },
        { es: 'Conexión con la vereda Aguas Claras', en: 'Link to Aguas Claras' },
        { es: 'Entornos escolares', en: 'School surroundings' },
        { es: 'Plaza de mercado', en: 'Market square' },
      ],
      min: 1,
      max: 3,
      resultsPolicy: 'TURNOUT_ONLY',
      weights: [38, 44, 35, 21, 57, 26],
    },
    {
      key: 'acceptable-measures',
      kind: 'APPROVAL',
      question: {
        es: '¿Cuáles de estas medidas le parecen aceptables?',
        en: 'Which of these measures are acceptable to you?',
      },
      options: [
        { es: 'Límite de 30 km/h', en: 'A limit of 30 km/h' },
        { es: 'Cerrar calles los domingos', en: 'Closing streets on Sundays' },
        { es: 'Resaltos y pompeyanos', en: 'Speed humps and raised crossings' },
        { es: 'Quitar parqueo para ensanchar andenes', en: 'Taking parking away to widen pavements' },
        { es: 'Un solo sentido en calles angostas', en: 'One way in narrow streets' },
      ],
      resultsPolicy: 'LIVE',
      weights: [0.66, 0.41, 0.58, 0.29, 0.47],
    },
    {
      key: 'street-furniture',
      kind: 'BUDGET',
      question: {
        es: 'Hay 150 millones para el espacio público. ¿En qué los gastaría?',
        en: 'There are 150 million for public space. What would you spend them on?',
      },
      budget: 150_000_000,
      options: [
        { es: 'Árboles de sombra', en: 'Trees for shade', cost: 45_000_000 },
        { es: 'Bancas y bebederos', en: 'Benches and drinking fountains', cost: 30_000_000 },
        { es: 'Cicloparqueaderos', en: 'Bicycle stands', cost: 25_000_000 },
        { es: 'Alumbrado peatonal', en: 'Lights for pedestrians', cost: 80_000_000 },
        { es: 'Rampas en todas las esquinas', en: 'Ramps at every corner', cost: 60_000_000 },
        { es: 'Baño público', en: 'A public toilet', cost: 70_000_000 },
      ],
      resultsPolicy: 'LIVE',
      weights: [32, 18, 9, 24, 27, 14],
    },
  ],
};
