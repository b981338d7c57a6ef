/** The main consultation: a draft decree on community water systems, open with a long time left. */
import type { DemoConsultation } from '../types.js';

export const communityWater: DemoConsultation = {
  key: 'community-water',
  agencyKey: 'ministry',
  phase: 'OPEN',
  opensInDays: -12,
  closesInDays: 33,
  territory: 'CO',
  topics: ['agua-y-saneamiento', 'desarrollo-rural', 'participacion'],
  contact: {
    office: 'Dirección de Gestión Comunitaria del Agua',
    name: 'Clara Inés Montoya',
    email: 'acueductos@example.org',
    phone: '(+57) 600 000 0101',
  },
  channels: ['WEB', 'EMAIL', 'PHONE', 'IN_PERSON', 'COMMUNITY_RADIO'],
  translations: {
    es: {
      title: 'Régimen de los acueductos comunitarios',
      summary:
        'Un proyecto de decreto que reconoce a las comunidades que gestionan su propia agua, simplifica sus trámites, protege sus fuentes y crea un fondo para mejorar la calidad y la continuidad del servicio.',
      body: `> **Demostración ficticia.** Esta consulta, las entidades, las personas, las cifras y la norma propuesta son inventadas. Nada de lo que aquí se publique tiene efectos jurídicos.

## ¿Qué se consulta?

Miles de veredas y barrios se abastecen de sistemas construidos y cuidados por la propia comunidad. El proyecto de decreto propone para ellos reglas distintas de las que rigen a las empresas: más sencillas, proporcionales y acompañadas de apoyo.

## Lo principal en cinco puntos

1. **Registro gratuito** con cuatro requisitos y respuesta en quince días hábiles (artículos 6° y 7°).
2. **Prelación del consumo humano** y trámite simplificado para usar el agua (artículo 13).
3. **Calidad por etapas**, con acompañamiento antes que sanción (artículos 16, 17 y 23).
4. **Aporte decidido por la asamblea**, con un mínimo vital que no se suspende a los hogares más vulnerables (artículo 19).
5. **Un fondo** que reserva el 40 % de los recursos para los sistemas más pequeños (artículo 21).

## ¿Cómo participar?

- **Comente artículo por artículo**: indique si está a favor, en contra o si desea proponer un ajuste.
- **Vote** en la pregunta sobre prioridades y dé su opinión sobre diez afirmaciones.
- **Si no tiene internet**, llame a la línea de contacto o entregue sus observaciones en la alcaldía de su municipio. Las emisoras comunitarias recogerán mensajes de voz, que serán transcritos.

## ¿Qué pasará con sus observaciones?

Todas se responderán en un informe global, en el que se dirá cuáles se aceptaron, cuáles no y por qué.`,
    },
    en: {
      title: 'Rules for community water systems',
      summary:
        'A draft decree that recognises communities that run their own water supply, simplifies their paperwork, protects their springs and streams, and creates a fund to improve the quality and continuity of the service.',
      body: `> **Fictitious demonstration.** This consultation, the agencies, the people, the figures and the proposed rules are invented. Nothing published here has any legal effect.

## What is being consulted?

Thousands of villages and neighbourhoods get their water from systems built and cared for by the community itself. The draft decree proposes rules for them that differ from those for companies: simpler, proportionate and backed by support.

## The essentials in five points

1. **Free registration** with four requirements and an answer within fifteen working days (articles 6 and 7).
2. **Priority for human consumption** and a simplified procedure for using water (article 13).
3. **Quality in stages**, with guidance before penalties (articles 16, 17 and 23).
4. **Contributions set by the assembly**, with a basic supply that is never cut off from the most vulnerable households (article 19).
5. **A fund** that sets aside 40% of its money for the smallest systems (article 21).

## How to take part

- **Comment article by article**: say whether you are in favour or against, or propose a change.
- **Vote** on priorities and give your opinion on ten statements.
- **If you have no internet**, call the contact number or hand in your observations at your town hall. Community radio stations will collect voice messages, which will be transcribed.

## What happens to your observations?

Every one will be answered in a report of observations that says which were accepted, which were not, and why.`,
    },
  },
  memorandum: {
    background:
      'La gestión comunitaria del agua antecede en muchos territorios a la presencia del Estado. El diagnóstico sectorial ficticio que acompaña este proyecto identificó cerca de doce mil organizaciones, que abastecen a unos tres millones y medio de personas. El 71 % carece de concesión vigente, el 64 % no desinfecta el agua de manera continua y apenas el 18 % ha recibido asistencia técnica en los últimos tres años. La regulación actual les exige los mismos trámites que a una empresa con decenas de miles de suscriptores, lo que ha mantenido a la mayoría en la informalidad. Entre marzo y julio se realizaron veintidós encuentros territoriales, cuyas conclusiones orientaron el texto que se somete a consulta.',
    scope:
      'El decreto se aplicará a las organizaciones sin ánimo de lucro que administren sistemas de hasta 2.500 suscriptores y cuyas decisiones fundamentales correspondan a una asamblea de personas usuarias. Deberán darle cumplimiento, además, las autoridades ambientales y sanitarias, los departamentos y los municipios. En los territorios colectivos de los pueblos y comunidades étnicas su aplicación queda sujeta a concertación con sus autoridades.',
    legalViability:
      'La Ley 9142 de 20__ (ficticia) ordenó expedir un régimen diferencial y fijó sus contenidos mínimos: reconocimiento, proporcionalidad, protección de fuentes y financiación. El proyecto desarrolla esos mandatos sin modificar la ley y guarda armonía con los principios constitucionales de finalidad social de los servicios públicos, libre asociación y participación. La ley que se reglamenta está vigente y no ha sido objeto de decisiones judiciales que limiten la facultad reglamentaria. Se derogan tácitamente las disposiciones de igual jerarquía que exijan la transformación de estas organizaciones en empresas.',
    economicImpact:
      'La simplificación de trámites representa un ahorro estimado de 4,2 millones de pesos por organización, suma equivalente a entre tres y siete meses de recaudo de un acueducto de cien suscriptores. Para los hogares se prevé una reducción del gasto en agua embotellada y del tiempo destinado a acarrearla, tarea que hoy recae sobre todo en mujeres y niñas. Los proveedores locales de materiales y los oficios de fontanería y construcción se beneficiarán de la ejecución directa de obras por las comunidades.',
    budgetImpact:
      'El Fondo requerirá 96.000 millones de pesos anuales durante los primeros cuatro años, con cargo al marco de gasto de mediano plazo del sector. La asistencia técnica departamental se estima en 31.000 millones anuales, cofinanciados por la Nación en 60 %. El RUAC se desarrollará sobre la infraestructura tecnológica existente, con un costo inicial de 2.300 millones. El proyecto no crea entidades ni amplía la planta de personal.',
    environmentalImpact:
      'Se espera un efecto positivo sobre los ecosistemas. Los acuerdos de microcuenca protegerán unas 180.000 hectáreas de ribera y nacimientos en diez años. El registro de pequeños usos permitirá conocer por primera vez la demanda real de agua en microcuencas sin información. El principal riesgo consiste en que numerosas captaciones pequeñas superen la oferta de una misma quebrada en época seca. Para mitigarlo, el artículo 13 mantiene la exigencia del caudal ambiental y el artículo 18 fija un orden de atención en situaciones de escasez.',
    technicalStudies:
      'Soportan el proyecto: (i) el censo muestral de 1.240 acueductos en once departamentos; (ii) el estudio de costos de referencia para sistemas de 50, 150, 300 y 1.000 suscriptores; (iii) la evaluación de un programa piloto de cloración en 86 veredas, en las que la presencia de coliformes disminuyó de 58 % a 12 % de las muestras en dieciocho meses; y (iv) las memorias de los veintidós encuentros territoriales. Todos los estudios son ficticios y se citan únicamente para ilustrar el contenido de una memoria justificativa.',
  },
  text: 'decreto-acueductos-comunitarios.md',
  polls: [
    {
      key: 'fund-priority',
      kind: 'SINGLE',
      question: {
        es: '¿En qué debería invertir primero el Fondo para el Fortalecimiento de la Gestión Comunitaria del Agua?',
        en: 'What should the Fund for Strengthening Community Water Management pay for first?',
      },
      options: [
        { es: 'Tratamiento y desinfección del agua', en: 'Water treatment and disinfection' },
        { es: 'Compra y restauración de nacimientos', en: 'Buying and restoring springs' },
        { es: 'Tanques, tuberías y reducción de fugas', en: 'Tanks, pipes and fewer leaks' },
        { es: 'Formación y pago de fontaneras y fontaneros', en: 'Training and pay for community plumbers' },
        { es: 'Llegar a las viviendas que hoy no tienen servicio', en: 'Reaching homes that have no service today' },
      ],
      resultsPolicy: 'LIVE',
      weights: [34, 22, 19, 9, 16],
    },
    {
      key: 'ten-statements',
      kind: 'STATEMENTS',
      question: {
        es: '¿Está de acuerdo con estas afirmaciones?',
        en: 'Do you agree with these statements?',
      },
      statements: [
        {
          es: 'Un acueducto veredal no debe cumplir los mismos trámites que una empresa.',
          en: 'A village water system should not face the same paperwork as a company.',
        },
        {
          es: 'El agua para las casas va primero que el agua para los cultivos comerciales.',
          en: 'Water for homes comes before water for commercial crops.',
        },
        {
          es: 'Toda vivienda conectada debería tener medidor.',
          en: 'Every connected home should have a meter.',
        },
        {
          es: 'Los cargos de la junta administradora deberían poder remunerarse.',
          en: 'Positions on the management board should be eligible for pay.',
        },
        {
          es: 'Pagaría un poco más por agua desinfectada todos los días.',
          en: 'I would pay a little more for water that is disinfected every day.',
        },
        {
          es: 'A ningún hogar se le debe cortar por completo el agua por falta de pago.',
          en: 'No household should have its water cut off completely for not paying.',
        },
        {
          es: 'Cinco años bastan para que el agua cumpla todos los parámetros de calidad.',
          en: 'Five years are enough for the water to meet every quality standard.',
        },
        {
          es: 'Al menos la mitad de los cargos de las juntas debe ser para mujeres.',
          en: 'At least half of the board positions should go to women.',
        },
        {
          es: 'Las comunidades son capaces de ejecutar directamente las obras.',
          en: 'Communities are able to carry out the works themselves.',
        },
        {
          es: 'Confío en que el municipio cumplirá las tareas que le asigna el decreto.',
          en: 'I trust that the municipality will carry out the tasks the decree gives it.',
        },
      ],
      resultsPolicy: 'LIVE',
      weights: [0.91, 0.87, 0.48, 0.41, 0.63, 0.72, 0.37, 0.66, 0.79, 0.24],
    },
    {
      key: 'article-scores',
      kind: 'SCORE',
      lowest: 0,
      highest: 5,
      question: {
        es: '¿Qué tan bien resuelve el proyecto estos asuntos?',
        en: 'How well does the draft settle these matters?',
      },
      options: [
        { es: 'Calidad del agua', en: 'Quality of the water' },
        { es: 'Trámites y permisos', en: 'Paperwork and permits' },
        { es: 'Tarifas y subsidios', en: 'Tariffs and subsidies' },
        { es: 'Protección de los nacimientos', en: 'Protection of the springs' },
        { es: 'Participación de las mujeres', en: 'Participation of women' },
      ],
      resultsPolicy: 'LIVE',
      weights: [0.62, 0.74, 0.35, 0.58, 0.5],
    },
    {
      key: 'council-seat',
      kind: 'RANKING',
      method: 'schulze',
      seats: 1,
      question: {
        es: '¿Quién debería presidir el Consejo de la Gestión Comunitaria? Ordene a quienes prefiere.',
        en: 'Who should chair the Council of Community Management? Put those you prefer in order.',
      },
      options: [
        { es: 'Las organizaciones comunitarias, por turnos', en: 'Community organisations, taking turns' },
        { es: 'Una persona elegida por los usuarios', en: 'Somebody elected by the users' },
        { es: 'El Ministerio', en: 'The ministry' },
        { es: 'Las autoridades ambientales', en: 'The environmental authorities' },
      ],
      resultsPolicy: 'LIVE',
      weights: [36, 33, 12, 19],
    },
  ],
};
