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
    {
      key: 'first-projects',
      kind: 'BUDGET',
      question: {
        es: '¿Qué proyectos debería pagar el primer presupuesto participativo?',
        en: 'Which projects should the first participatory budget pay for?',
      },
      budget: 600_000_000,
      options: [
        { es: 'Techo para la plaza de mercado', en: 'A roof for the market square', cost: 240_000_000 },
        { es: 'Placa huella en la vereda Aguas Claras', en: 'Track paving in the village of Aguas Claras', cost: 190_000_000 },
        { es: 'Biblioteca en la escuela de El Guácimo', en: 'A library at the school of El Guácimo', cost: 95_000_000 },
        { es: 'Parque infantil en el barrio La Ceiba', en: 'A playground in the quarter of La Ceiba', cost: 70_000_000 },
        { es: 'Dotación del puesto de salud rural', en: 'Equipment for the rural health post', cost: 120_000_000 },
        { es: 'Luminarias en el Malecón', en: 'Street lights along the river', cost: 85_000_000 },
        { es: 'Vivero comunitario de especies nativas', en: 'A community nursery of native plants', cost: 40_000_000 },
        { es: 'Instrumentos para la banda municipal', en: 'Instruments for the town band', cost: 55_000_000 },
      ],
      resultsPolicy: 'AFTER_CLOSE',
      weights: [30, 22, 18, 16, 26, 12, 9, 7],
    },
    {
      key: 'oversight-committee',
      kind: 'RANKING',
      method: 'scottish-stv',
      seats: 3,
      question: {
        es: 'Elija el comité de vigilancia del presupuesto: tres puestos. Ordene a quienes prefiere.',
        en: 'Elect the oversight committee of the budget: three seats. Put those you prefer in order.',
      },
      options: [
        { es: 'Nubia Carvajal, juntas de acción comunal', en: 'Nubia Carvajal, neighbourhood councils' },
        { es: 'Óscar Pertuz, comerciantes del mercado', en: 'Óscar Pertuz, market traders' },
        { es: 'Eloísa Tenorio, mesa de mujeres', en: 'Eloísa Tenorio, women’s round table' },
        { es: 'Fidel Marimón, veredas del norte', en: 'Fidel Marimón, northern villages' },
        { es: 'Katerine Julio, consejo de juventud', en: 'Katerine Julio, youth council' },
        { es: 'Álvaro Retamozo, personas con discapacidad', en: 'Álvaro Retamozo, people with disabilities' },
      ],
      resultsPolicy: 'AFTER_CLOSE',
      weights: [27, 14, 22, 19, 11, 7],
    },
    {
      key: 'shared-ferry',
      kind: 'SINGLE',
      question: {
        es: 'Votan los residentes verificados de San Jacinto del Río y Puerto Candela: ¿debería pagarse entre los dos municipios el planchón que cruza el río?',
        en: 'Verified residents of San Jacinto del Río and Puerto Candela vote: should the two municipalities pay for the ferry across the river together?',
      },
      options: [
        { es: 'Sí, por partes iguales', en: 'Yes, in equal parts' },
        { es: 'Sí, según la población de cada uno', en: 'Yes, by the population of each' },
        { es: 'No', en: 'No' },
      ],
      resultsPolicy: 'AFTER_CLOSE',
      voters: ['98001', '98002'],
      weights: [38, 44, 18],
    },
  ],
  certified: [
    { poll: 'shared-ferry', by: ['patricia', 'leandro'] },
    { poll: 'rural-share', by: ['patricia', 'leandro'] },
    { poll: 'voting-places', by: ['patricia'] },
    { poll: 'first-projects', by: ['patricia', 'leandro'] },
    { poll: 'oversight-committee', by: ['leandro', 'patricia'] },
  ],
};
