/** What people said about saving water in the dry season, and how the ministry answered. */
import type { DemoComment } from '../types.js';

export const drySeasonComments: DemoComment[] = [
  // General
  {
    by: 'nubia',
    stance: 'IN_FAVOUR',
    body: 'En el puesto de salud ya guardamos agua en canecas. Estas medidas llegan a última hora, pero llegan.',
    disposition: {
      kind: 'OUT_OF_SCOPE',
      response: {
        es: 'Gracias por su testimonio, que no propone cambios al texto. Se informó a la dependencia encargada del suministro en carrotanque para que verifique la situación de los puestos de salud.',
        en: 'Thank you for your account, which proposes no change to the text. The office in charge of water trucks was asked to look at how health posts are supplied.',
      },
    },
  },
  {
    by: 'camilo',
    stance: 'AGAINST',
    body: 'Ocho días para comentar son muy pocos, aun con la sequía encima. La justificación debería acompañarse de los datos municipio por municipio.',
    disposition: {
      kind: 'PARTLY_ACCEPTED',
      response: {
        es: 'No es posible ampliar el término sin que las medidas pierdan su utilidad. Se acepta publicar la información de soporte de cada uno de los cincuenta y ocho municipios, que quedó disponible como anexo.',
        en: 'The term cannot be extended without the measures losing their use. We accept to publish the supporting data of each of the fifty-eight municipalities, now available as an annex.',
      },
    },
    replies: [
      {
        by: 'ramiro',
        stance: 'NEUTRAL',
        body: 'El anexo ya se encuentra entre los documentos de soporte de esta consulta.',
      },
    ],
  },
  {
    by: 'benjamin',
    stance: 'NEUTRAL',
    body: 'Que lo lean por la emisora a las seis de la mañana, que es cuando todo el mundo está despierto y con radio.',
    disposition: {
      kind: 'ACCEPTED',
      response: {
        es: 'El mensaje se entregó a las emisoras comunitarias con indicación de transmitirlo en la primera franja de la mañana.',
        en: 'The message was given to the community radio stations, to be read in the first hours of the morning.',
      },
    },
  },
  {
    by: 'hugo',
    stance: 'AGAINST',
    body: 'Los de ese ministerio son una partida de inútiles y ladrones. Ojalá se queden sin agua ellos primero.',
    reports: [{ reason: 'INSULT' }],
    decisions: [
      {
        measure: 'HIDE',
        ground: 'INSULT',
        facts: 'El comentario llama «inútiles y ladrones» a los funcionarios y no dice nada de las medidas.',
        reason: 'Insulta a personas sin decir nada del proyecto. Puede volver a escribir su desacuerdo sin insultos.',
        proportion: 'Las dos frases son insultos: si se tapan, no queda nada del comentario.',
        appeal: {
          words: 'Es mi opinión de un ministerio que nunca responde. No amenacé a nadie y tengo derecho a decirlo.',
          outcome: {
            by: 'mauricio',
            outcome: 'UPHELD',
            reason:
              'Toda persona puede criticar al ministerio. Llamar ladrones a los funcionarios sin hablar de las medidas es un insulto, y las reglas no lo permiten.',
          },
          further: {
            words: 'La misma entidad se da la razón a sí misma. Pido que la auditoría revise el caso.',
            outcome: {
              by: 'gonzalo',
              outcome: 'UPHELD',
              reason:
                'La medida está explicada, se aplicó la regla de la casa y otra persona la revisó. El comentario no contiene una opinión sobre las medidas que haya que proteger.',
            },
          },
        },
      },
    ],
  },
  {
    by: 'gilberto',
    stance: 'NEUTRAL',
    body: 'Carrotanques de agua a domicilio, el mejor precio de la región. Pida el suyo en https://carrotanques-ya.example',
    reports: [{ reason: 'SPAM' }],
    decisions: [
      {
        by: 'mauricio',
        measure: 'HIDE',
        ground: 'SPAM',
        facts: 'Ofrece un servicio comercial con un enlace y no comenta las medidas.',
        reason: 'Es publicidad. La consulta no es un lugar para vender, tampoco agua en tiempo de sequía.',
        proportion: 'Todo el mensaje es publicidad: no hay una parte que pueda quedarse.',
      },
    ],
  },

  // Article 1
  {
    by: 'paola',
    article: '1',
    stance: 'NEUTRAL',
    body: '¿Qué indicador decide la prórroga? Propongo el nivel de las fuentes y no solo «un informe».',
    disposition: {
      kind: 'ACCEPTED',
      response: {
        es: 'Se precisa que el informe de necesidad se basará en los caudales y niveles de que trata el artículo 4°.',
        en: 'It is made clear that the report on the need will rest on the flows and levels of article 4.',
      },
    },
  },
  {
    by: 'fabio',
    article: '1',
    stance: 'IN_FAVOUR',
    body: 'Noventa días me parece bien. En el páramo sabemos que las lluvias vuelven, pero cada año más tarde.',
    disposition: {
      kind: 'OUT_OF_SCOPE',
      response: {
        es: 'Se agradece el comentario, que respalda la duración prevista y no propone modificaciones.',
        en: 'Thank you for the comment, which supports the duration and proposes no change.',
      },
    },
  },

  // Article 2
  {
    by: 'wilmer',
    article: '2',
    stance: 'AGAINST',
    body: 'Trabajo en un lavadero con planta que **recircula el agua**. Si nos cierran igual que al que lava con manguera, no habrá valido la pena invertir.',
    disposition: {
      kind: 'ACCEPTED',
      response: {
        es: 'Se exceptúan los establecimientos que recirculen por lo menos el 80 % del agua, previa verificación de la alcaldía.',
        en: 'Establishments that recirculate at least 80 % of their water are excepted, once the town hall has verified it.',
      },
    },
    replies: [
      {
        by: 'mateo',
        stance: 'IN_FAVOUR',
        body: 'Muy justo. La norma debe premiar al que ya hizo la tarea.',
        replies: [
          {
            by: 'wilmer',
            stance: 'NEUTRAL',
            body: 'Gracias. Somos once familias las que vivimos de ese lavadero.',
          },
        ],
      },
    ],
  },
  {
    by: 'gloria',
    article: '2',
    stance: 'NEUTRAL',
    body: 'Falta prohibir las fuentes ornamentales y los lagos de los centros comerciales. Es lo primero que la gente mira.',
    disposition: {
      kind: 'ACCEPTED',
      response: {
        es: 'Se adiciona un numeral que restringe el llenado de fuentes y espejos de agua ornamentales.',
        en: 'A numeral is added that restricts the filling of ornamental fountains and pools.',
      },
    },
  },
  {
    by: 'joaquin',
    article: '2',
    stance: 'AGAINST',
    body: 'Sin multas nadie va a hacer caso. Pongan sanciones fuertes en esta misma resolución.',
    disposition: {
      kind: 'NOT_ACCEPTED',
      response: {
        es: 'Las conductas sancionables y las multas solo pueden establecerse mediante ley. La resolución recuerda a las autoridades locales los mecanismos vigentes.',
        en: 'Conduct to be sanctioned and fines can only be established by law. The resolution reminds local authorities of the means that they have.',
      },
    },
  },
  {
    by: 'ana',
    article: '2',
    stance: 'IN_FAVOUR',
    body: 'En mi cuadra ya regamos las matas con el agua de la lavadora. Podrían recomendar ese tipo de reúso además de prohibir.',
    disposition: {
      kind: 'PARTLY_ACCEPTED',
      response: {
        es: 'No se incluye en el articulado, por tratarse de recomendaciones. Se incorporó a la cartilla de ahorro que acompaña la resolución.',
        en: 'It is not taken into the articles, as these are recommendations. It was added to the booklet on saving water that accompanies the resolution.',
      },
    },
  },

  // Article 3
  {
    by: 'leidy',
    article: '3',
    stance: 'AGAINST',
    body: 'Veinticuatro horas sin agua y sin tanque es imposible con niños. **Doce**, por favor.',
    disposition: {
      kind: 'PARTLY_ACCEPTED',
      response: {
        es: 'El turno máximo se reduce a dieciocho horas. Doce horas no son viables en los sistemas de bombeo, según los estudios de soporte; en los demás podrán adoptarse.',
        en: 'The longest turn is reduced to eighteen hours. Twelve are not viable in pumped systems, according to the supporting studies; elsewhere they may be adopted.',
      },
    },
    replies: [
      {
        by: 'omaira',
        stance: 'IN_FAVOUR',
        body: 'En mi casa recogemos en ollas, y no alcanza ni para el primer día.',
      },
      {
        by: 'ramiro',
        stance: 'NEUTRAL',
        body: 'La resolución definitiva obliga a instalar puntos de abastecimiento en los sectores donde predominen las viviendas sin tanque.',
      },
    ],
  },
  {
    by: 'esther',
    article: '3',
    stance: 'NEUTRAL',
    body: 'Cuido a mi mamá con oxígeno en la casa. Los hogares geriátricos y los pacientes domiciliarios también deberían estar protegidos.',
    disposition: {
      kind: 'ACCEPTED',
      response: {
        es: 'Se incluyen los hogares geriátricos y los pacientes con atención domiciliaria inscritos ante el prestador.',
        en: 'Homes for the elderly and patients cared for at home who are registered with the provider are included.',
      },
    },
  },
  {
    by: 'aida',
    article: '3',
    stance: 'IN_FAVOUR',
    body: 'Gracias por pensar en los colegios. El año pasado nos devolvían a las diez de la mañana.',
    disposition: {
      kind: 'OUT_OF_SCOPE',
      response: {
        es: 'El comentario respalda la medida y no propone modificaciones.',
        en: 'The comment supports the measure and proposes no change.',
      },
    },
  },
  {
    by: 'jairo',
    article: '3',
    stance: 'NEUTRAL',
    body: 'Los turnos deben considerar el vaciado de las redes: cada corte mete sedimentos. Debería exigirse una purga antes de restablecer el servicio.',
    disposition: {
      kind: 'ACCEPTED',
      response: {
        es: 'Se adiciona la obligación de purgar los sectores y de verificar el cloro residual al restablecer el servicio.',
        en: 'A duty is added to flush the sectors and to check the residual chlorine when the service returns.',
      },
    },
  },

  // Article 4
  {
    by: 'rosalba',
    article: '4',
    stance: 'AGAINST',
    body: 'Un acueducto veredal no puede reportar **cada semana** por internet. Ni siquiera tenemos señal en la bocatoma.',
    disposition: {
      kind: 'ACCEPTED',
      response: {
        es: 'Los acueductos de menos de 500 suscriptores reportarán una vez al mes y podrán hacerlo por teléfono.',
        en: 'Aqueducts with fewer than 500 subscribers will report once a month, and may do so by telephone.',
      },
    },
    replies: [
      {
        by: 'hernan',
        stance: 'IN_FAVOUR',
        body: 'Por teléfono sí. Yo mido con un balde y un cronómetro y le dicto el dato a mi hija.',
      },
    ],
  },
  {
    by: 'cristian',
    article: '4',
    stance: 'IN_FAVOUR',
    body: 'Excelente que se publique en formato abierto. Agreguen las coordenadas aproximadas y el histórico, no solo la última semana.',
    disposition: {
      kind: 'PARTLY_ACCEPTED',
      response: {
        es: 'Se publicará el histórico desde el primer reporte. Las coordenadas se presentarán por municipio, para proteger las captaciones.',
        en: 'The whole history will be published from the first report. Coordinates will be given by municipality, to protect the intakes.',
      },
    },
  },

  // Article 5
  {
    by: 'sebastian',
    article: '5',
    stance: 'NEUTRAL',
    body: 'Convendría indicar la fecha exacta de terminación para que nadie discuta si los noventa días son hábiles o calendario.',
    disposition: {
      kind: 'ACCEPTED',
      response: {
        es: 'El texto definitivo señala la fecha de inicio y la de terminación.',
        en: 'The final text gives the day on which it begins and the one on which it ends.',
      },
    },
  },
];
