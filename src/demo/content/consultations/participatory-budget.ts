/** A municipal decree on participatory budgeting, closed and waiting for its answers; in Spanish only. */
import type { DemoConsultation } from '../types.js';

export const participatoryBudget: DemoConsultation = {
  key: 'participatory-budget',
  agencyKey: 'townhall',
  phase: 'CLOSED',
  opensInDays: -34,
  closesInDays: -6,
  territory: '98001',
  topics: ['presupuesto-publico', 'participacion'],
  contact: {
    office: 'Secretaría de Planeación y Participación',
    name: 'Patricia Elena Arrieta',
    email: 'presupuesto@example.org',
    phone: '(+57) 600 000 0204',
  },
  channels: ['WEB', 'PHONE', 'IN_PERSON', 'COMMUNITY_RADIO'],
  translations: {
    es: {
      title: 'Reglas del presupuesto participativo',
      summary:
        'Un proyecto de decreto municipal que destina cada año el 5 % de los ingresos de libre destinación a los proyectos que la ciudadanía propone y elige, la mitad de ellos en las veredas.',
      body: `> **Demostración ficticia.** El municipio, la norma, las cifras y las personas son inventados.

## El proyecto

Después de dos años de pilotos, la Alcaldía propone reglas permanentes para que la gente del municipio decida sobre una parte del presupuesto.

- **Cuánto:** el 5 % de los ingresos corrientes de libre destinación.
- **Quiénes:** toda persona mayor de 14 años que viva en el municipio.
- **Cómo:** se propone, se revisa, se vota y se vigila, todos los años en las mismas fechas.

## Estado de la consulta

El plazo para comentar terminó. La Secretaría prepara el informe global con la respuesta a cada observación, que se publicará en esta misma página.`,
    },
  },
  memorandum: {
    background:
      'Los dos ejercicios piloto reunieron a 1.870 habitantes y 96 propuestas. De los catorce proyectos elegidos se ejecutaron once. Los tres restantes se retrasaron por predios sin titular claro, lo que llevó a proponer una etapa de viabilidad con respuesta pública y motivada.',
    scope:
      'El decreto se aplica a la administración central del municipio ficticio de San Jacinto del Río y a los habitantes de sus seis comunas y nueve veredas. No comprende los recursos con destinación específica.',
    legalViability:
      'La ley reconoce el derecho de la ciudadanía a participar en la gestión de los asuntos públicos y permite a los municipios acordar con ella la destinación de parte de su inversión. El proyecto respeta las competencias del concejo municipal, que conserva la aprobación del presupuesto.',
    economicImpact:
      'Los proyectos de pequeña escala contratan en mayor proporción con proveedores locales: en los pilotos, el 68 % del valor se ejecutó con empresas y organizaciones del municipio.',
    budgetImpact:
      'Con los ingresos proyectados, el 5 % equivale a 1.940 millones de pesos anuales. No se crean gastos adicionales, pues se orienta una parte de la inversión ya prevista. La operación del proceso cuesta 120 millones.',
    environmentalImpact:
      'El decreto no tiene un impacto ambiental directo. Los proyectos elegidos cumplirán los permisos que les correspondan, aspecto que se verificará en la etapa de viabilidad.',
    technicalStudies:
      'Informe de evaluación de los pilotos, encuesta de satisfacción de 640 participantes y proyección financiera a cuatro años. Los documentos son ficticios.',
  },
  text: 'decreto-presupuesto-participativo.md',
  polls: [
    {
      key: 'rural-share',
      kind: 'SINGLE',
      question: { es: '¿Qué parte de los recursos debería reservarse para las veredas?' },
      options: [
        { es: 'La mitad, como propone el proyecto' },
        { es: 'Más de la mitad' },
        { es: 'Menos de la mitad' },
        { es: 'La que corresponda a su población' },
      ],
      resultsPolicy: 'AFTER_CLOSE',
      weights: [46, 21, 8, 25],
    },
    {
      key: 'voting-places',
      kind: 'MULTIPLE',
      question: { es: '¿Dónde prefiere votar? Marque una o dos opciones.' },
      options: [
        { es: 'En línea' },
        { es: 'En la escuela de la vereda o del barrio' },
        { es: 'En la plaza de mercado' },
        { es: 'En la sede de la Alcaldía' },
      ],
      min: 1,
      max: 2,
      resultsPolicy: 'AFTER_CLOSE',
      weights: [41, 62, 37, 12],
    },
  ],
};
