/** What came much at once: publicity from accounts of the same day, a letter that many people sent, and reports from three accounts. */
import type { DemoReportWave, DemoWave } from '../moderation.types.js';

export const waves: DemoWave[] = [
  {
    consultationKey: 'participatory-budget',
    daysAgo: 24,
    hour: 21,
    minutes: [4, 9, 14, 16, 11, 6],
    stance: 'NEUTRAL',
    newAccounts: 20,
    parts: [
      ['Gane dinero hoy mismo', 'Gane dinero desde su celular', 'Multiplique su plata hoy mismo', 'Gane plata fácil desde su celular'],
      ['con apuestas seguras', 'con las apuestas seguras del momento', 'apostando sin riesgo', 'con apuestas seguras y sin riesgo'],
      ['y reclame su bono de bienvenida', 'y cobre su bono de bienvenida en minutos', 'y duplique su bono de bienvenida'],
      ['en https://apuestas-seguras.example', 'en https://gane-hoy.example', 'entrando ya a https://apuestas-seguras.example'],
    ],
    decision: {
      by: 'irene',
      hoursLater: 10,
      measure: 'HIDE',
      ground: 'SPAM',
      facts:
        'Sesenta comentarios casi iguales promocionan páginas de apuestas. Llegaron en seis minutos desde veinte cuentas abiertas esa misma tarde.',
      reason: 'Es publicidad de apuestas, que no tiene relación con el proyecto de decreto.',
      proportion: 'Todo el mensaje es publicidad: no hay una parte que pueda quedarse. Los votos y los demás comentarios no se tocan.',
    },
    onAuthor: {
      by: 'irene',
      secondedBy: 'noemi',
      hoursLater: 14,
      measure: 'SUSPEND',
      ground: 'SPAM',
      days: 60,
      facts: 'La cuenta se abrió esa tarde y publicó tres veces el mismo anuncio en seis minutos.',
      reason: 'La cuenta solo se usa para publicidad.',
      proportion:
        'Ocultar los mensajes no impide que la cuenta siga. Por sesenta días no puede comentar; sí puede leer, preguntar y votar.',
    },
  },
  {
    consultationKey: 'quiet-streets',
    article: '6',
    daysAgo: 9,
    hour: 19,
    minutes: [7, 10, 8, 5],
    stance: 'IN_FAVOUR',
    parts: [
      ['Como vecino del Malecón', 'Como vecina del Malecón', 'Como familia del barrio', 'En nombre de mi cuadra'],
      [
        'apoyo los domingos sin carros',
        'pido que se mantengan los domingos sin carros',
        'apoyo que el Malecón se abra a la gente los domingos',
      ],
      ['y pido que haya baños públicos, sombra', 'y solicito baños públicos, sombra', 'y propongo que se pongan baños públicos, sombra'],
      ['y un lugar seguro para dejar la bicicleta.', 'y parqueaderos seguros para las bicicletas.'],
    ],
  },
];

export const reportWaves: DemoReportWave[] = [
  {
    consultationKey: 'community-water',
    daysAgo: 6,
    hour: 23,
    accounts: 3,
    comments: 54,
    reason: 'SPAM',
    note: 'Propaganda.',
    decision: {
      by: 'tomas',
      hoursLater: 9,
      measure: 'NO_ACTION',
      reason:
        'Tres cuentas denunciaron en una hora cincuenta y cuatro comentarios como publicidad. Los leímos: son opiniones sobre el proyecto y se quedan. Muchas denuncias no ocultan nada por sí solas.',
    },
  },
];

/** Accounts that write one comment of the story and nothing else; opened so many days ago. */
export const newcomers = [
  { key: 'lluvia', displayName: 'Bonos Lluvia', daysAgo: 3.5 },
  { key: 'bruma', displayName: 'Promociones Bruma', daysAgo: 24.4 },
];
