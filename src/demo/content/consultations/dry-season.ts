/** A resolution on saving water in the dry season: opened for a shorter term, closed and answered. */
import type { DemoConsultation } from '../types.js';

export const drySeason: DemoConsultation = {
  key: 'dry-season',
  agencyKey: 'ministry',
  phase: 'ANSWERED',
  opensInDays: -72,
  closesInDays: -64,
  shorterTermJustification:
    'Se publica por ocho (8) días calendario, término inferior a quince (15), porque cincuenta y ocho municipios se encuentran en racionamiento o en riesgo de desabastecimiento y las medidas perderían su utilidad si se adoptaran después del pico de la temporada seca. El término se estima razonable: el texto tiene cinco artículos, su contenido fue presentado previamente a los prestadores y a las autoridades territoriales, y se habilitaron canales telefónicos y radiales para recibir observaciones.',
  territory: 'CO',
  topics: ['agua-y-saneamiento', 'gestion-del-riesgo', 'ambiente'],
  contact: {
    office: 'Dirección de Agua Potable y Contingencias',
    name: 'Ramiro Valbuena Sáenz',
    email: 'temporadaseca@example.org',
    phone: '(+57) 600 000 0104',
  },
  channels: ['WEB', 'EMAIL', 'PHONE', 'COMMUNITY_RADIO'],
  translations: {
    es: {
      title: 'Medidas de ahorro de agua durante la temporada seca',
      summary:
        'Un proyecto de resolución con medidas de noventa días para cuidar el agua disponible: usos restringidos, reglas para el racionamiento y datos semanales de caudales.',
      body: `> **Demostración ficticia.** La entidad, la norma, las cifras y las personas son inventadas.

## La situación

Los caudales bajaron en promedio 40 % y cincuenta y ocho municipios tienen racionamiento o riesgo de desabastecimiento.

## Las medidas

1. Restringir, donde haya alerta naranja o roja, los usos no esenciales del agua potable.
2. Anunciar los turnos de racionamiento con tres días de anticipación y limitarlos a veinticuatro horas.
3. Publicar cada lunes los caudales y niveles de las fuentes.

## Resultado

La consulta **terminó y fue respondida**. El informe global señala qué observaciones se aceptaron y cómo cambió el texto.`,
    },
    en: {
      title: 'Saving water during the dry season',
      summary:
        'A draft resolution with ninety days of measures to look after the available water: restricted uses, rules for rationing and weekly data on river flows.',
      body: `> **Fictitious demonstration.** The agency, the rules, the figures and the people are invented.

## The situation

River flows fell by 40% on average, and fifty-eight municipalities have rationing or are at risk of running short.

## The measures

1. Restrict non-essential uses of drinking water wherever there is an orange or red alert.
2. Announce rationing turns three days ahead and limit them to twenty-four hours.
3. Publish the flows and levels of the sources every Monday.

## Outcome

The consultation **has ended and been answered**. The report of observations says which observations were accepted and how the text changed.`,
    },
  },
  memorandum: {
    background:
      'El seguimiento semanal ficticio de 340 fuentes mostró un descenso promedio de 40 % en los caudales. Cincuenta y ocho municipios activaron sus planes de contingencia y en diecinueve el suministro fue inferior a doce horas diarias.',
    scope:
      'Las medidas se dirigen a los prestadores del servicio de acueducto y a las personas usuarias de los municipios con alerta naranja o roja. El reporte de caudales se aplica en todo el país.',
    legalViability:
      'La Ley 9142 de 20__ (ficticia) autoriza al Ministerio para adoptar medidas temporales de uso eficiente del agua cuando exista riesgo de desabastecimiento. Las restricciones son temporales, necesarias y proporcionadas, y no afectan el consumo humano.',
    economicImpact:
      'Los lavaderos de vehículos son el sector más afectado: se estiman 2.100 establecimientos en los municipios con alerta. Frente a ello se evalúa permitir la operación con sistemas de recirculación.',
    budgetImpact: 'La resolución no genera gastos nuevos. El reporte de caudales se hará con los equipos y plataformas existentes.',
    environmentalImpact:
      'Una reducción de 8 % en la demanda permite sostener el caudal ambiental en el 70 % de las fuentes críticas, según las proyecciones de soporte.',
    technicalStudies:
      'Boletines semanales de caudales, proyección de la temporada seca y estudio de elasticidad de la demanda en doce municipios. Los documentos son ficticios.',
  },
  text: 'resolucion-temporada-seca.md',
  polls: [
    {
      key: 'rationing-length',
      kind: 'SINGLE',
      question: {
        es: 'Si el racionamiento es inevitable, ¿qué turno prefiere?',
        en: 'If rationing cannot be avoided, which turn do you prefer?',
      },
      options: [
        { es: 'Doce horas cada dos días', en: 'Twelve hours every two days' },
        { es: 'Veinticuatro horas cada cuatro días', en: 'Twenty-four hours every four days' },
        { es: 'Menor presión todos los días', en: 'Lower pressure every day' },
      ],
      resultsPolicy: 'AFTER_CLOSE',
      weights: [43, 24, 33],
    },
    {
      key: 'saved-last',
      kind: 'RANKING',
      method: 'schulze',
      seats: 1,
      question: {
        es: '¿Qué uso del agua debería limitarse primero? Ordene los usos.',
        en: 'Which use of water should be limited first? Put the uses in order.',
      },
      options: [
        { es: 'Lavado de fachadas y andenes', en: 'Washing façades and pavements' },
        { es: 'Llenado de piscinas', en: 'Filling swimming pools' },
        { es: 'Riego de prados y jardines', en: 'Watering lawns and gardens' },
        { es: 'Lavaderos de carros', en: 'Car washes' },
        { es: 'Riego de cultivos comerciales', en: 'Watering commercial crops' },
      ],
      resultsPolicy: 'AFTER_CLOSE',
      weights: [24, 31, 18, 17, 10],
    },
  ],
  certified: [
    { poll: 'rationing-length', by: ['ramiro', 'clara'] },
    {
      poll: 'saved-last',
      by: ['clara', 'ramiro'],
      note: 'Nota ficticia: el texto de la tercera opción decía «prados»; en la versión impresa de las mesas rurales se leyó «potreros». No cambia el orden de las demás.',
    },
  ],
  observationsReport: {
    es: `## Usted dijo, nosotros hicimos

*Informe global ficticio, redactado para una demostración.*

| Usted dijo | Nosotros hicimos |
| --- | --- |
| Los turnos de veinticuatro horas son demasiado largos para quienes no tienen tanque | El turno máximo quedó en **dieciocho horas** (artículo 3°) |
| Faltan los hogares geriátricos y los pacientes en casa | Se incluyeron en la lista de protección del artículo 3° |
| Los lavaderos que recirculan el agua no deben cerrar | Se exceptuaron los que recirculen al menos el 80 % (artículo 2°) |
| Los acueductos pequeños no pueden reportar cada semana | Los de menos de 500 suscriptores reportarán **cada mes** y por teléfono (artículo 4°) |
| Las multas deberían incluirse en esta resolución | No se aceptó: las sanciones están reservadas a la ley |

Cada observación tiene su respuesta junto al comentario correspondiente.`,
    en: `## You said, we did

*Fictitious report of observations, written for a demonstration.*

| You said | We did |
| --- | --- |
| Twenty-four-hour turns are too long for those without a tank | The longest turn is now **eighteen hours** (article 3) |
| Care homes and patients at home are missing | They were added to the protected list of article 3 |
| Car washes that recirculate water should not close | Those that recirculate at least 80% are exempt (article 2) |
| Small systems cannot report every week | Those with fewer than 500 subscribers will report **monthly**, by telephone (article 4) |
| Fines should be part of this resolution | Not accepted: penalties are reserved to the law |

Each observation has its answer next to the comment itself.`,
  },
};
