/** A resolution on river margins, scheduled and not yet open. */
import type { DemoConsultation } from '../types.js';

export const riverMargins: DemoConsultation = {
  key: 'river-margins',
  agencyKey: 'ministry',
  phase: 'SCHEDULED',
  opensInDays: 9,
  closesInDays: 30,
  territory: '98',
  topics: ['ambiente', 'gestion-del-riesgo'],
  contact: {
    office: 'Dirección de Ordenamiento de Cuencas',
    name: 'Ramiro Valbuena Sáenz',
    email: 'rondas@example.org',
    phone: '(+57) 600 000 0103',
  },
  channels: ['WEB', 'EMAIL', 'IN_PERSON', 'POST'],
  translations: {
    es: {
      title: 'Guía para acotar las rondas hídricas con las comunidades',
      summary:
        'Un proyecto de resolución para que la franja de protección de ríos y quebradas se delimite con criterios comunes y con la memoria de quienes viven en sus orillas.',
      body: `> **Demostración ficticia.** La entidad, la norma y los lugares son inventados.

## ¿Qué se consultará?

La **ronda hídrica** es la franja que el río necesita para crecer, bajar y moverse. El proyecto propone cuatro criterios para delimitarla, uno de ellos la *memoria comunitaria del agua*: hasta dónde llegó la creciente, qué quebrada se secó, cuál cambió de cauce.

## Fechas y preparación

La consulta se abrirá en los próximos días. Mientras tanto puede leer el texto completo y la memoria justificativa, y anotar los sitios que conoce. Se programarán recorridos en tres municipios del departamento de Ribera Grande (ficticio).

## A quién interesa

Familias ribereñas, pescadores, areneros, productores agropecuarios, juntas de acción comunal, constructores y autoridades ambientales.`,
    },
    en: {
      title: 'Guide to marking out river margins with communities',
      summary:
        'A draft resolution so that the protected strip along rivers and streams is drawn with common criteria and with the memory of those who live on the banks.',
      body: `> **Fictitious demonstration.** The agency, the rules and the places are invented.

## What will be consulted?

The **river margin** is the strip a river needs to rise, fall and move. The draft proposes four criteria for drawing it, one of them the *community memory of water*: how far the flood came, which stream ran dry, which one changed its course.

## Dates and preparation

The consultation will open in the coming days. In the meantime you can read the full text and the explanatory memorandum, and note the places you know. Walks will be scheduled in three municipalities of the department of Ribera Grande (fictitious).

## Who should take part

Riverside families, fishers, sand diggers, farmers, community boards, builders and environmental authorities.`,
    },
  },
  memorandum: {
    background:
      'Solo el 9 % de los tramos priorizados del departamento ficticio de Ribera Grande cuenta con ronda acotada. En un mismo río se encontraron franjas de cinco y de treinta metros en orillas opuestas, y en las tres últimas temporadas de lluvias resultaron afectadas 2.300 viviendas.',
    scope:
      'La guía será obligatoria para las autoridades ambientales y servirá de insumo a los municipios en sus planes de ordenamiento. No modifica por sí misma los usos del suelo ni los derechos de propiedad.',
    legalViability:
      'La Ley 9142 de 20__ (ficticia) encargó al Ministerio fijar los criterios técnicos del acotamiento y ordenó incorporar la participación de las comunidades. La resolución no invade las competencias de ordenamiento de los municipios.',
    economicImpact:
      'Se prevén costos para las actividades industriales ubicadas en las rondas, que dispondrán de doce meses para presentar su plan de retiro, y beneficios por daños evitados que, según el estudio de soporte, triplican esos costos en diez años.',
    budgetImpact:
      'Los recorridos y talleres cuestan en promedio 38 millones de pesos por tramo. Se financiarán con los recursos de inversión de las autoridades ambientales y un aporte inicial de 4.000 millones del Ministerio.',
    environmentalImpact:
      'La recuperación de la vegetación de ribera reduce la temperatura del agua y los sedimentos, y reconecta hábitats. Se espera restaurar 12.000 hectáreas en la primera década.',
    technicalStudies:
      'Modelación hidrológica de dieciocho tramos, levantamiento topográfico de alta resolución y memorias de nueve talleres de cartografía social. Todos los estudios son ficticios.',
  },
  text: 'resolucion-rondas-hidricas.md',
  polls: [],
};
