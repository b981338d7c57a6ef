/** What people say about the draft on community water: in general, and on articles 1 to 12. */
import type { DemoComment } from '../types.js';

export const communityWaterFirstHalf: DemoComment[] = [
  // General
  {
    by: 'rosalba',
    stance: 'IN_FAVOUR',
    body: 'Llevo dieciséis años en la junta del acueducto de mi vereda y es la primera vez que un decreto nos nombra **como somos** y no como una empresa chiquita. Lo leímos completo en asamblea y lo apoyamos.',
    replies: [
      {
        by: 'clara',
        stance: 'NEUTRAL',
        body: 'Gracias, doña Rosalba. Si la asamblea levantó un acta con observaciones, puede adjuntarla por correo o entregarla en la alcaldía; se responderá igual que los comentarios hechos aquí.',
        replies: [
          {
            by: 'rosalba',
            stance: 'NEUTRAL',
            body: 'La enviamos el viernes. Son cuatro páginas y van firmadas por 112 suscriptores.',
          },
        ],
      },
    ],
  },
  {
    by: 'ovidio',
    stance: 'IN_FAVOUR',
    body: 'Yo siembro café y tomo el agua de un acueducto que hicimos a pico y pala en 1987. Que por fin dejen de pedirnos papeles de ciudad me parece justo. Ojalá el fondo llegue antes que el próximo verano.',
  },
  {
    by: 'alvaro',
    stance: 'AGAINST',
    body: 'Bajo el rótulo de lo comunitario se exime de estándares a sistemas que abastecen urbanizaciones enteras. Dos mil quinientos suscriptores son casi diez mil personas: eso **no es pequeña escala** y debería regirse por las reglas de cualquier prestador.',
    replies: [
      {
        by: 'luzmarina',
        stance: 'AGAINST',
        body: 'Don Álvaro, a mi vereda ninguna empresa quiso venir en cuarenta años. Las reglas de cualquier prestador fueron las que nos dejaron solos.',
        replies: [
          {
            by: 'alvaro',
            stance: 'NEUTRAL',
            body: 'Entiendo su caso y lo comparto. Mi reparo es con los conjuntos campestres que van a disfrazarse de acueducto comunitario para pagar menos.',
          },
        ],
      },
      {
        by: 'jairo',
        stance: 'NEUTRAL',
        body: 'Un punto intermedio sería exigir el plan de calidad en plazos más cortos a partir de 1.000 suscriptores.',
      },
    ],
  },
  {
    by: 'sebastian',
    stance: 'NEUTRAL',
    body: `Hicimos un taller de lectura en el consultorio jurídico de la universidad. Conclusiones:

- El lenguaje es claro, salvo el artículo 13.
- Falta decir qué pasa si la alcaldía **no** cumple.
- Conviene una versión resumida para leer por radio.`,
    replies: [
      {
        by: 'ramiro',
        stance: 'NEUTRAL',
        body: 'Tomamos nota de los tres puntos. La versión para radio se está grabando y se enviará a las emisoras comunitarias que la soliciten a la línea de contacto.',
      },
    ],
  },
  {
    by: 'karen',
    stance: 'IN_FAVOUR',
    body: 'Tengo diecinueve años y soy la única joven que va a las asambleas. Me gustó que la consulta se pudiera leer por artículos en el celular; así pude explicarle a mi abuela qué proponen.',
  },
  {
    by: 'edilson',
    stance: 'NEUTRAL',
    body: 'En el río donde vivo la mitad del año el agua llega turbia por la minería. De nada sirve un buen decreto si aguas arriba nadie controla. ¿Quién responde por eso?',
    replies: [
      {
        by: 'clara',
        stance: 'NEUTRAL',
        body: 'El control de vertimientos y de la minería tiene normas propias, que este decreto no modifica. El artículo 14 sí permite incluir esos riesgos en el acuerdo de microcuenca. Estudiaremos si cabe una mención expresa.',
      },
    ],
  },
  {
    by: 'aida',
    stance: 'IN_FAVOUR',
    body: 'Soy maestra rural. El día que no hay agua no hay clase, porque no se puede cocinar el almuerzo ni usar los baños. Todo lo que ayude al acueducto ayuda a la escuela.',
  },
  {
    by: 'efrain',
    stance: 'AGAINST',
    body: 'Otra norma más hecha desde un escritorio. Los ganaderos también cuidamos nacimientos y aquí parece que fuéramos el enemigo. Pido que nos oigan en una mesa presencial.',
    replies: [
      {
        by: 'ramiro',
        stance: 'NEUTRAL',
        body: 'Don Efraín, habrá una mesa presencial con productores en las próximas dos semanas. La fecha y el lugar se anunciarán en esta página.',
      },
    ],
  },
  {
    by: 'dayra',
    stance: 'IN_FAVOUR',
    body: 'Nuestros mayores dicen que el agua no se administra, se acompaña. Agradezco que el texto respete el derecho propio, pero la concertación debe hacerse **antes** de expedirlo y no después.',
  },
  {
    by: 'paola',
    stance: 'NEUTRAL',
    body: 'Como economista, echo de menos en la memoria justificativa un escenario en el que el presupuesto no alcance. ¿Qué se prioriza si el fondo recibe la mitad de lo previsto?',
  },
  {
    by: 'cristian',
    stance: 'NEUTRAL',
    body: 'Propongo que el texto, los comentarios y el informe global se publiquen como datos abiertos, con un identificador por observación. Así cualquiera puede verificar que todas fueron respondidas.',
  },
  {
    by: 'gloria',
    stance: 'IN_FAVOUR',
    body: 'Soy pensionada y volví a la finca de mis papás. Me sorprendió encontrar el mismo tanque de cuando era niña, todavía funcionando gracias a los vecinos. Eso merece apoyo y no trabas.',
  },
  {
    by: 'benjamin',
    stance: 'IN_FAVOUR',
    body: 'En la Costa los acueductos de corregimiento viven de una bomba y de un recibo de energía impagable. Falta un artículo sobre **tarifas de energía** o sobre paneles solares para el bombeo.',
    replies: [
      {
        by: 'teresa',
        stance: 'IN_FAVOUR',
        body: 'Totalmente de acuerdo. Nosotros pagamos más de luz que de fontanero, tubos y cloro juntos.',
      },
      {
        by: 'clara',
        stance: 'NEUTRAL',
        body: 'Es una propuesta recurrente en esta consulta. Revisaremos si los costos de energía pueden incluirse entre los usos del Fondo del artículo 21.',
      },
    ],
  },
  {
    by: null,
    stance: 'NEUTRAL',
    body: '¿Este decreto aplica para los acueductos de barrio en las laderas de las ciudades? No me quedó claro.',
    replies: [
      {
        by: 'clara',
        stance: 'NEUTRAL',
        body: 'Sí, siempre que cumplan las tres condiciones del artículo 2°. Lo aclara su parágrafo 1°.',
      },
    ],
  },
  {
    by: 'yurani',
    stance: 'NEUTRAL',
    body: '¡GANE DINERO DESDE SU CASA! Préstamos sin fiador aprobados en cinco minutos, sin consulta en centrales de riesgo: https://prestamos-al-instante.example',
    reports: [{ reason: 'SPAM', note: 'Publicidad de préstamos; el mismo mensaje apareció en otra consulta.' }],
    decisions: [
      {
        measure: 'HIDE',
        ground: 'SPAM',
        facts: 'Ofrece préstamos comerciales con un enlace externo; el mismo texto apareció en otra consulta.',
        proportion: 'El mensaje completo es publicidad: una etiqueta o tapar una parte lo dejaría circulando en la conversación.',
        reason:
          'El mensaje es publicidad comercial y no guarda relación con el proyecto de decreto. Se oculta según las reglas de participación; su autor puede apelar.',
      },
    ],
  },
  {
    by: 'ana',
    stance: 'IN_FAVOUR',
    daysAgo: 9,
    body: 'En mi vereda el fontanero atiende hasta de noche. Quien quiera saber cómo llevamos las cuentas puede llamarlo a su casa: 300 000 4455. Ojalá el decreto le reconozca ese trabajo.',
    reports: [{ by: 'efrain', reason: 'PERSONAL_DATA', note: 'Es el teléfono de la casa del fontanero, y él no lo autorizó.' }],
    decisions: [
      {
        measure: 'HIDE_PART',
        ground: 'PERSONAL_DATA',
        legalGround: 'Ley 1581 de 2012, artículo 4, literal c (principio de libertad)',
        facts: 'El comentario incluye el teléfono de la casa de otra persona. Esa persona no autorizó que se publicara.',
        reason:
          'El teléfono de una persona es un dato personal y no se publica sin su autorización. El resto del comentario sigue a la vista.',
        proportion: 'Basta con tapar el número: lo demás es una opinión sobre el proyecto y se queda como está.',
        passages: ['300 000 4455'],
      },
    ],
  },
  {
    by: 'orlando',
    stance: 'AGAINST',
    daysAgo: 10,
    body: 'Este decreto lo escribieron unos sinvergüenzas que jamás han cargado un balde. Son todos unos vendidos y así les va a ir.',
    reports: [{ reason: 'INSULT' }, { reason: 'INSULT', note: 'Insulta a quienes redactaron el proyecto.' }],
    decisions: [
      {
        measure: 'HIDE',
        ground: 'INSULT',
        facts: 'El comentario llama «sinvergüenzas» y «vendidos» a quienes redactaron el proyecto y no dice nada de su contenido.',
        reason: 'Criticar el proyecto, también con dureza, está permitido. Insultar a las personas que lo escribieron no lo está.',
        proportion: 'Una etiqueta dejaría los insultos a la vista, y al tapar una parte no quedaría nada que leer.',
        appeal: {
          words: 'Fui duro, pero no nombré a nadie. Pido que el comentario vuelva a la vista: la rabia también es una opinión.',
          outcome: {
            by: 'mauricio',
            outcome: 'UPHELD',
            reason:
              'Se leyó de nuevo todo el comentario. Aunque no nombra a nadie, las dos frases son insultos contra quienes trabajan en el proyecto.',
          },
          further: {
            words: 'Los dos moderadores trabajan en el mismo ministerio que escribió el decreto. Quiero que lo mire alguien de afuera.',
          },
        },
      },
    ],
  },
  {
    by: 'wilmer',
    stance: 'AGAINST',
    daysAgo: 11,
    body: 'Las juntas no necesitan más requisitos. Al que no le guste que se largue, manada de ignorantes. Lo que falta es un plazo claro para registrar los acueductos que ya existen.',
    reports: [{ reason: 'INSULT', note: 'Trata de ignorantes a los demás.' }],
    decisions: [
      {
        measure: 'HIDE',
        ground: 'INSULT',
        facts: 'El comentario llama «manada de ignorantes» a las demás personas que participan.',
        reason: 'Ofende a las demás personas que participan en la consulta.',
        proportion: 'El insulto está en medio del comentario y cambia el tono de toda la conversación.',
        appeal: {
          words: 'Acepto que me pasé en una frase. El resto es una propuesta seria sobre el plazo del registro y pido que se lea.',
          outcome: {
            by: 'mauricio',
            outcome: 'CHANGED',
            reason: 'Basta con tapar el insulto: lo demás propone un plazo para el registro, y esa propuesta debe poder leerse.',
            instead: {
              measure: 'HIDE_PART',
              ground: 'INSULT',
              facts: 'Una frase del comentario llama «manada de ignorantes» a las demás personas que participan.',
              reason: 'Solo esa frase ofende; el resto propone un plazo para el registro.',
              proportion: 'Tapar la frase es suficiente: lo demás queda a la vista.',
              passages: ['Al que no le guste que se largue, manada de ignorantes.'],
            },
          },
        },
      },
    ],
  },
  {
    by: 'melisa',
    stance: 'IN_FAVOUR',
    daysAgo: 8,
    body: 'On our islands we drink rain. Most families store it in cisterns, and nobody calls that an aqueduct. Please say in the decree whether shared cisterns count. The ferry timetable should change too.',
    reports: [{ reason: 'OFF_TOPIC', note: 'The last sentence is about the ferry.' }],
    decisions: [
      {
        measure: 'LABEL',
        ground: 'OFF_TOPIC',
        facts: 'The last sentence asks for another ferry timetable, which this ministry does not set. The rest is about the draft decree.',
        reason: 'The timetable of the ferry is not part of this consultation. Everything else in the comment is, and it stays as it is.',
      },
    ],
  },
  {
    by: 'tulio',
    stance: 'IN_FAVOUR',
    daysAgo: 2,
    body: 'Dejo los enlaces de las cuatro asambleas donde lo discutimos: https://asamblea-uno.example https://asamblea-dos.example https://asamblea-tres.example https://asamblea-cuatro.example',
    held: { releasedBy: 'mauricio' },
  },
  {
    by: 'samuel',
    stance: 'NEUTRAL',
    daysAgo: 1,
    body: 'Para comparar, cuatro reglamentos de otras regiones: https://reglamento-norte.example https://reglamento-sur.example https://reglamento-oriente.example https://reglamento-occidente.example',
    held: true,
    notes: [
      {
        by: 'tomas',
        words: 'Abrí los cuatro enlaces: son documentos públicos. Falta revisar el último, que pesa mucho. ¿Lo mira usted, Mauricio?',
      },
    ],
  },
  {
    by: 'lluvia',
    stance: 'NEUTRAL',
    daysAgo: 3,
    body: 'Gane dinero hoy mismo con apuestas seguras, sin riesgo y desde su celular. Entre ya a https://gane-hoy.example y reclame su bono de bienvenida',
    reports: [{ reason: 'SPAM' }],
    decisions: [
      {
        by: 'mauricio',
        measure: 'HIDE',
        ground: 'SPAM',
        facts: 'Promociona una página de apuestas con un enlace y no dice nada del proyecto.',
        reason: 'Es publicidad de apuestas, que no tiene relación con el proyecto de decreto.',
        proportion: 'Todo el mensaje es publicidad: no hay una parte que pueda quedarse.',
      },
    ],
  },
  {
    by: 'ricardo',
    stance: 'NEUTRAL',
    body: 'A mí lo que me interesa es que arreglen el precio de la gasolina, que está imposible. ¿Cuándo van a hacer una consulta de eso?',
    reports: [{ reason: 'OFF_TOPIC', note: 'No tiene que ver con acueductos.' }],
  },

  // Article 1
  {
    by: 'yesid',
    article: '1',
    stance: 'IN_FAVOUR',
    body: 'Apoyo que el objeto hable de **reconocer** y no solo de regular. El reconocimiento nos evita seguir siendo tratados como usuarios ilegales de nuestra propia agua.',
  },
  {
    by: 'luzmarina',
    article: '1',
    stance: 'IN_FAVOUR',
    body: 'Bien por incluir la economía campesina. Con la misma manguera con que lavo la loza les doy agua a las gallinas y riego la huerta, y antes eso figuraba como uso indebido.',
  },
  {
    by: 'camilo',
    article: '1',
    stance: 'NEUTRAL',
    body: 'Sugiero agregar al final: «sin perjuicio de las competencias de los municipios en la prestación del servicio». Tal como está, algún alcalde podría entender que queda relevado de su obligación.',
    replies: [
      {
        by: 'clara',
        stance: 'NEUTRAL',
        body: 'Es una precisión útil. La estudiaremos con la oficina jurídica para el texto definitivo.',
      },
    ],
  },
  {
    by: 'paola',
    article: '1',
    stance: 'AGAINST',
    body: 'El objeto mezcla consumo humano y actividad productiva. Si no se fija un límite en metros cúbicos, cualquier finca comercial podría decir que es economía familiar asociada a la vivienda.',
    replies: [
      {
        by: 'ovidio',
        stance: 'IN_FAVOUR',
        body: 'El límite existe en la práctica: con una manguera de media pulgada nadie monta una agroindustria.',
      },
    ],
  },
  {
    by: 'valentina',
    article: '1',
    stance: 'NEUTRAL',
    body: '¿Por qué no se menciona el saneamiento? Donde entra agua sale agua, y los pozos sépticos también son responsabilidad de alguien.',
  },
  {
    by: 'fabio',
    article: '1',
    stance: 'IN_FAVOUR',
    body: 'Que diga «proteger» es lo más importante. En el páramo nacen tres quebradas que surten a seis veredas y hasta hoy nadie nos protege a nosotros.',
  },

  // Article 2
  {
    by: 'alvaro',
    article: '2',
    stance: 'AGAINST',
    body: 'El tope de 2.500 suscriptores es demasiado alto. Propongo 1.000, con un régimen intermedio de ahí en adelante.',
    replies: [
      {
        by: 'hernan',
        stance: 'AGAINST',
        body: 'Con 1.000 nos sacan a varios que crecimos porque el municipio nos fue pegando barrios. No es justo castigar al que prestó el servicio.',
        replies: [
          {
            by: 'alvaro',
            stance: 'NEUTRAL',
            body: 'Por eso hablo de un régimen intermedio y no de excluirlos.',
          },
        ],
      },
    ],
  },
  {
    by: 'gilberto',
    article: '2',
    stance: 'IN_FAVOUR',
    body: 'Vivo en un barrio de ladera y nuestro acueducto nació cuando esto era vereda. El parágrafo 1° nos salva de que nos vean como un estorbo urbano.',
  },
  {
    by: 'arnulfo',
    article: '2',
    stance: 'NEUTRAL',
    body: 'En el parágrafo 2° hace falta decir con qué procedimiento se concerta y quién lo paga. «En armonía» es una palabra bonita, pero no obliga.',
    replies: [
      {
        by: 'ramiro',
        stance: 'NEUTRAL',
        body: 'La concertación seguirá el procedimiento que acuerden las autoridades étnicas y sus costos los asume el Ministerio. Evaluaremos llevarlo al texto.',
      },
    ],
  },
  {
    by: 'melisa',
    article: '2',
    stance: 'IN_FAVOUR',
    body: 'En las islas recogemos agua lluvia en cisternas compartidas. Si caben en «sistema de captación», estamos adentro; si no, pido que lo digan con todas las letras.',
  },
  {
    by: 'orlando',
    article: '2',
    stance: 'NEUTRAL',
    body: '¿Y los distritos de riego que también dan agua a las casas? Somos una asociación sin ánimo de lucro con asamblea, pero el 80 % del agua va a los cultivos.',
  },
  {
    by: 'pilar',
    article: '2',
    stance: 'AGAINST',
    body: 'La condición «sin ánimo de lucro» debe poder verificarse. Conozco una parcelación en la que la «asamblea» es el mismo urbanizador con tres apoderados.',
  },

  // Article 3
  {
    by: 'hernan',
    article: '3',
    stance: 'IN_FAVOUR',
    body: 'Llevo veintidós años de fontanero y nunca había visto mi oficio en una norma. Que digan que mi saber práctico se reconoce vale mucho. Gracias.',
  },
  {
    by: 'jairo',
    article: '3',
    stance: 'NEUTRAL',
    body: `Faltan tres definiciones que el decreto usa y no explica:

1. Caudal ambiental.
2. Riesgo sanitario.
3. Microcuenca abastecedora.`,
    replies: [
      {
        by: 'clara',
        stance: 'NEUTRAL',
        body: 'De acuerdo en que conviene definirlas o remitir a la norma técnica respectiva.',
      },
    ],
  },
  {
    by: 'marcela',
    article: '3',
    stance: 'AGAINST',
    body: 'La definición de aporte comunitario admite pago «en trabajo o especie». Contablemente hay que decir cómo se valora, porque de lo contrario los libros nunca van a cuadrar.',
    replies: [
      {
        by: 'dioselina',
        stance: 'NEUTRAL',
        body: 'En mi acueducto una jornada equivale a un mes de aporte y se anota en una columna aparte. Funciona y todo el mundo lo entiende.',
      },
    ],
  },
  {
    by: 'nubia',
    article: '3',
    stance: 'NEUTRAL',
    body: 'Seis metros cúbicos por vivienda pueden ser pocos cuando viven ocho personas o hay un enfermo en cama. Propongo calcular el mínimo vital **por persona**.',
  },
  {
    by: 'remedios',
    article: '3',
    stance: 'IN_FAVOUR',
    body: 'Qué bueno que «fuente abastecedora» incluya el aljibe y la lluvia. En nuestra ranchería no hay quebrada: hay jagüey y molino. Falta nombrar el jagüey.',
    replies: [
      {
        by: 'clara',
        stance: 'NEUTRAL',
        body: 'Gracias, Remedios. Incluiremos el jagüey en la revisión del numeral 4.',
      },
    ],
  },
  {
    by: 'german',
    article: '3',
    stance: 'NEUTRAL',
    body: 'El numeral 4 confunde el cuerpo de agua con la obra de aprovechamiento: el aljibe es una obra, el acuífero es la fuente. Sugiero separarlos.',
  },
  {
    by: 'juliana',
    article: '3',
    stance: 'NEUTRAL',
    body: '«Suscriptor» suena a revista. Si el decreto quiere hablar de comunidad, podría decir «vivienda asociada» o «familia asociada».',
  },

  // Article 4
  {
    by: 'teresa',
    article: '4',
    stance: 'IN_FAVOUR',
    body: 'El principio de proporcionalidad resume todo lo que hemos pedido. Ojalá los funcionarios de ventanilla también lo lean.',
  },
  {
    by: 'dayra',
    article: '4',
    stance: 'IN_FAVOUR',
    body: 'El quinto principio dice «para las generaciones futuras». Nosotros agregamos: y para los demás seres que beben de la misma agua.',
  },
  {
    by: 'camilo',
    article: '4',
    stance: 'AGAINST',
    body: 'Los principios no sirven si no se dice cuál prevalece. Autonomía y solidaridad chocan cuando una asamblea decide negar la conexión a familias recién llegadas.',
    replies: [
      {
        by: 'sebastian',
        stance: 'NEUTRAL',
        body: 'Por eso son principios y no reglas: se ponderan caso por caso. Lo que sí falta es prohibir expresamente la discriminación al negar conexiones.',
        replies: [
          {
            by: 'camilo',
            stance: 'IN_FAVOUR',
            body: 'Una frase así bastaría. La apoyo.',
          },
        ],
      },
    ],
  },
  {
    by: 'samuel',
    article: '4',
    stance: 'NEUTRAL',
    body: 'Propongo un séptimo principio, **enfoque territorial**: no es lo mismo el páramo que el desierto o el manglar.',
  },
  {
    by: null,
    article: '4',
    stance: 'AGAINST',
    body: 'Progresividad es la palabra elegante para decir que el agua seguirá mala otros cinco años.',
    replies: [
      {
        by: 'sandra',
        stance: 'NEUTRAL',
        body: 'Entiendo la molestia, pero en microbiología lo peor es exigir todo de una vez: los sistemas se rinden y no hacen nada. Por etapas sí se avanza.',
      },
    ],
  },
  {
    by: 'leidy',
    article: '4',
    stance: 'IN_FAVOUR',
    body: 'Transparencia, sí, pero con cartelera en la tienda y no solo en una página de internet.',
  },

  // Article 5
  {
    by: 'edilson',
    article: '5',
    stance: 'IN_FAVOUR',
    body: 'El parágrafo que prohíbe obligarnos a volvernos empresa es la mejor frase del decreto. A nosotros nos negaron un proyecto por no tener razón social de empresa.',
  },
  {
    by: 'yesid',
    article: '5',
    stance: 'IN_FAVOUR',
    body: 'Muy bien que se acepte la forma que determine el derecho propio. Nuestro consejo comunitario ya administra el agua desde hace veinte años.',
  },
  {
    by: 'camilo',
    article: '5',
    stance: 'NEUTRAL',
    body: 'Convendría aclarar si el comité de una junta de acción comunal tiene personería jurídica propia o actúa con la de la junta. De eso depende que pueda abrir una cuenta bancaria.',
    replies: [
      {
        by: 'ramiro',
        stance: 'NEUTRAL',
        body: 'Actúa con la de la junta. Añadir una frase en ese sentido evitaría dudas en los bancos.',
        replies: [
          {
            by: 'dioselina',
            stance: 'IN_FAVOUR',
            body: 'Por favor, sí. Tenemos la plata del acueducto en la libreta personal del tesorero y eso no está bien.',
          },
        ],
      },
    ],
  },
  {
    by: 'alvaro',
    article: '5',
    stance: 'AGAINST',
    body: 'Una cosa es no obligar y otra no incentivar. Los acueductos grandes deberían recibir puntos adicionales si deciden profesionalizarse.',
  },
  {
    by: 'ines',
    article: '5',
    stance: 'NEUTRAL',
    body: 'Pregunto por los acueductos de hecho, los que nunca han tenido papeles. ¿Primero se constituyen y después se registran, o se puede hacer todo en una misma asamblea?',
    replies: [
      {
        by: 'clara',
        stance: 'NEUTRAL',
        body: 'Puede hacerse en una sola asamblea: el acta de constitución es el primer requisito del artículo 7°.',
      },
    ],
  },
  {
    by: 'uriel',
    article: '5',
    stance: 'IN_FAVOUR',
    body: 'Las cooperativas de agua existimos hace décadas y siempre nos dejan por fuera. Bien incluidas.',
  },

  // Article 6
  {
    by: 'cristian',
    article: '6',
    stance: 'IN_FAVOUR',
    body: 'Excelente que el registro sea abierto. Recomiendo publicar también un **diccionario de datos** y un identificador permanente por acueducto.',
  },
  {
    by: 'omaira',
    article: '6',
    stance: 'IN_FAVOUR',
    body: 'Que se pueda inscribir por teléfono nos cambia la vida. Para llegar a la alcaldía gasto un día entero y cuarenta mil pesos en chiva.',
  },
  {
    by: 'camilo',
    article: '6',
    stance: 'AGAINST',
    body: 'La inscripción provisional por silencio es riesgosa si no tiene término. ¿Cuánto dura lo provisional? Deberían fijarse seis meses para pronunciarse de fondo.',
    replies: [
      {
        by: 'clara',
        stance: 'NEUTRAL',
        body: 'Observación pertinente. Tal como está redactado, lo provisional queda sin plazo y conviene fijarlo.',
      },
    ],
  },
  {
    by: 'german',
    article: '6',
    stance: 'NEUTRAL',
    body: 'La ubicación exacta de las captaciones debe reservarse por seguridad, pero las autoridades de gestión del riesgo sí tienen que conocerla. Falta decirlo.',
  },
  {
    by: 'hugo',
    article: '6',
    stance: 'AGAINST',
    body: '¿Otro registro más? Ya estamos en el de la cámara, en el de la secretaría de salud y en el de la corporación ambiental. Que el Estado cruce sus propias listas.',
    replies: [
      {
        by: 'rosalba',
        stance: 'IN_FAVOUR',
        body: 'De acuerdo con don Hugo. Que el RUAC **reemplace** a los demás y nosotros nos inscribimos felices.',
        replies: [
          {
            by: 'ramiro',
            stance: 'NEUTRAL',
            body: 'Esa es la intención: inscribirse una sola vez y que las demás entidades consulten el registro. Lo haremos explícito.',
          },
        ],
      },
    ],
  },
  {
    by: 'samuel',
    article: '6',
    stance: 'NEUTRAL',
    body: '¿Se puede hacer la inscripción en lengua nativa? En mi resguardo los mayores no leen castellano.',
  },
  {
    by: 'blanca',
    article: '6',
    stance: 'IN_FAVOUR',
    body: 'Quince días hábiles me parece un término razonable. A nosotros una concesión nos tardó cuatro años.',
  },

  // Article 7
  {
    by: 'luzmarina',
    article: '7',
    stance: 'IN_FAVOUR',
    body: '¡Un croquis a mano alzada! Mi hijo lo dibujó en una tarde, con el filtro, los tres tanques y hasta el perro de don Anselmo. Eso sí lo podemos cumplir.',
  },
  {
    by: 'wilmer',
    article: '7',
    stance: 'IN_FAVOUR',
    body: 'Cuatro requisitos y ni uno más. Ojalá impriman el parágrafo en letra grande y lo peguen en todas las alcaldías.',
  },
  {
    by: 'jairo',
    article: '7',
    stance: 'AGAINST',
    body: 'El croquis está bien para inscribirse, pero a los dos años debería exigirse un plano con coordenadas, levantado gratis por el departamento. Sin plano no hay cómo diseñar mejoras.',
    replies: [
      {
        by: 'hernan',
        stance: 'IN_FAVOUR',
        body: 'Así sí, ingeniero, si lo levantan ellos. Yo los acompaño a caminar la tubería, que solo yo sé por dónde va.',
      },
    ],
  },
  {
    by: 'marcela',
    article: '7',
    stance: 'NEUTRAL',
    body: 'Sugiero pedir también el número de una cuenta bancaria o de una caja de ahorros, aunque sea opcional, para agilizar los desembolsos del fondo.',
  },
  {
    by: 'ana',
    article: '7',
    stance: 'NEUTRAL',
    body: 'En la relación de suscriptores conviene aclarar que se pide **el número** y no la lista con nombres y cédulas. En mi vereda ya preguntaron con preocupación.',
    replies: [
      {
        by: 'clara',
        stance: 'NEUTRAL',
        body: 'Así es: solo el número de suscriptores y los sectores. Lo precisaremos para evitar malentendidos.',
        replies: [
          {
            by: 'ana',
            stance: 'IN_FAVOUR',
            body: 'Muchas gracias, lo cuento en la próxima reunión.',
          },
        ],
      },
    ],
  },
  {
    by: 'carmenza',
    article: '7',
    stance: 'AGAINST',
    body: 'El que no deja registrar el acueducto de El Mirador es Abelardo Cifuentes Nariño, cédula 00.111.222, que vive en la casa azul frente a la escuela y contesta en el 300 000 1122. Llámenlo todos.',
    reports: [
      { reason: 'PERSONAL_DATA', note: 'Publica el número de cédula, la casa y el teléfono de un vecino.' },
      { reason: 'INSULT', note: 'Invita a acosar a una persona.' },
    ],
    decisions: [
      {
        measure: 'HIDE',
        ground: 'PERSONAL_DATA',
        legalGround: 'Ley 1581 de 2012, artículo 4, literal c (principio de libertad)',
        facts: 'Publica el número del documento, el lugar de la vivienda y el teléfono de una persona, e invita a llamarla.',
        proportion: 'Casi todo el comentario son datos de una persona: sin ellos solo queda una acusación contra ella.',
        reason:
          'El comentario revela el documento de identidad, el domicilio y el teléfono de una persona sin su autorización. Puede volver a presentarse sin esos datos; su contenido sobre el registro se tendrá en cuenta.',
        appeal: {
          words:
            'Los datos estaban en la cartelera de la vereda. Pido que tapen los datos y dejen ver lo que digo sobre el registro, que es cierto.',
        },
      },
    ],
  },

  // Article 8
  {
    by: 'arnulfo',
    article: '8',
    stance: 'IN_FAVOUR',
    body: 'Agradezco los modelos en lenguas nativas. Pedimos que los traduzcan personas de las comunidades y no una agencia de la capital.',
  },
  {
    by: 'dioselina',
    article: '8',
    stance: 'NEUTRAL',
    body: 'En el numeral 5 agregaría las **multas por desperdicio**. Cada verano hay peleas porque no están escritas en ninguna parte.',
  },
  {
    by: 'nelson',
    article: '8',
    stance: 'AGAINST',
    body: '¿Por qué no se pueden repartir los bienes si la organización se acaba? Nosotros pusimos la plata de la motobomba.',
    replies: [
      {
        by: 'sebastian',
        stance: 'NEUTRAL',
        body: 'Porque es una entidad sin ánimo de lucro: los bienes pasan a otra organización semejante. Es lo que protege al acueducto de que alguien lo liquide para quedarse con todo.',
      },
    ],
  },
  {
    by: 'esther',
    article: '8',
    stance: 'IN_FAVOUR',
    body: 'Lo del lenguaje claro no es un detalle. Los estatutos que tenemos los hizo un abogado en 1994 y nadie pasa de la primera página.',
  },
  {
    by: 'teresa',
    article: '8',
    stance: 'NEUTRAL',
    body: 'Falta un numeral sobre **nuevas conexiones cuando el agua ya no alcanza**. Es el conflicto más común en mi corregimiento.',
    replies: [
      {
        by: 'ramiro',
        stance: 'NEUTRAL',
        body: 'El numeral 5 menciona las nuevas conexiones. Podría desarrollarse en el modelo de estatutos con reglas para los casos de escasez.',
      },
    ],
  },
  {
    by: null,
    article: '8',
    stance: 'NEUTRAL',
    body: 'Sería bueno que los modelos trajeran ejemplos de actas, no solo los estatutos.',
  },

  // Article 9
  {
    by: 'omaira',
    article: '9',
    stance: 'IN_FAVOUR',
    body: 'Un voto por suscriptor, sin importar el tamaño del predio: **así debe ser**. En mi vereda el dueño de la hacienda tiene cinco conexiones y quería cinco votos.',
    replies: [
      {
        by: 'efrain',
        stance: 'AGAINST',
        body: 'Si paga cinco aportes es lógico que pese más. Nadie le regala el agua.',
        replies: [
          {
            by: 'omaira',
            stance: 'IN_FAVOUR',
            body: 'Que pague por lo que consume. El voto es de la gente, no de los tubos.',
          },
        ],
      },
    ],
  },
  {
    by: 'rosalba',
    article: '9',
    stance: 'AGAINST',
    body: 'La mitad más uno es imposible en cosecha. El veinticinco por ciento después de una hora está bien, pero pido que la segunda convocatoria pueda hacerse desde la citación.',
  },
  {
    by: 'jhonfredy',
    article: '9',
    stance: 'IN_FAVOUR',
    body: 'El parágrafo de las asambleas por sectores se nota hecho por gente que conoce el territorio. Aquí hay días en que no se puede pasar de una orilla a la otra.',
  },
  {
    by: 'valentina',
    article: '9',
    stance: 'NEUTRAL',
    body: '¿Puede asistirse por videollamada o por radio? Muchos jóvenes estudiamos en la ciudad y seguimos siendo parte de la vereda.',
    replies: [
      {
        by: 'clara',
        stance: 'NEUTRAL',
        body: 'El texto no lo prohíbe. Consideraremos decirlo expresamente, con garantías de identidad y de voto.',
      },
    ],
  },
  {
    by: 'ines',
    article: '9',
    stance: 'NEUTRAL',
    body: '¿Vota el dueño o el que vive en la casa? En las fincas arrendadas eso termina en discusión.',
  },
  {
    by: 'hugo',
    article: '9',
    stance: 'AGAINST',
    body: 'Dos asambleas al año son muy pocas. Donde se reúnen cada tres meses hay menos chismes y menos morosos.',
  },

  // Article 10
  {
    by: 'dioselina',
    article: '10',
    stance: 'AGAINST',
    body: 'Lo de la sola reelección suena bonito, pero en veredas de cuarenta familias **nadie quiere el cargo**. Yo llevo siete años de tesorera porque nadie más levanta la mano.',
    replies: [
      {
        by: 'marcela',
        stance: 'IN_FAVOUR',
        body: 'Podría permitirse la reelección cuando no haya más candidatos y quede constancia en el acta.',
        replies: [
          {
            by: 'ramiro',
            stance: 'NEUTRAL',
            body: 'Es una alternativa razonable; la llevaremos a la mesa técnica.',
          },
        ],
      },
    ],
  },
  {
    by: 'leidy',
    article: '10',
    stance: 'IN_FAVOUR',
    body: 'Estoy de acuerdo con limitar la reelección. En mi acueducto el presidente cumplió dieciocho años y el tubo nuevo siempre pasa por su finca.',
  },
  {
    by: 'karen',
    article: '10',
    stance: 'AGAINST',
    body: 'Que todo sea gratis termina excluyendo a la gente joven que tiene que jornalear. Al menos debería pagarse el tiempo de los trámites en la ciudad.',
  },
  {
    by: 'uriel',
    article: '10',
    stance: 'IN_FAVOUR',
    body: 'El impedimento entre parientes es sano. Y la excepción para los pequeños también, porque en mi vereda todos somos primos.',
  },
  {
    by: 'wilmer',
    article: '10',
    stance: 'NEUTRAL',
    body: 'Pido que se diga que el fontanero tiene derecho a **afiliación a riesgos laborales**. Uno se mete en zanjas y tanques sin ninguna protección.',
    replies: [
      {
        by: 'nubia',
        stance: 'IN_FAVOUR',
        body: 'Atendí a un fontanero con una fractura que no tenía ningún seguro. Apoyo la propuesta.',
      },
    ],
  },
  {
    by: 'gloria',
    article: '10',
    stance: 'NEUTRAL',
    body: 'Cinco integrantes pueden ser muchos para un sistema de quince casas. ¿Por qué no tres?',
  },

  // Article 11
  {
    by: 'esther',
    article: '11',
    stance: 'IN_FAVOUR',
    body: 'El parágrafo sobre labores de cuidado hacía falta. A mí me multaban por no ir al convite cuando tenía a mi mamá postrada.',
  },
  {
    by: 'pilar',
    article: '11',
    stance: 'NEUTRAL',
    body: 'Sugiero incluir el derecho a recibir recibo o constancia de cada pago. Es lo básico para reclamar.',
  },
  {
    by: 'ruben',
    article: '11',
    stance: 'AGAINST',
    body: 'El deber de «permitir las reparaciones» debe exigir aviso previo. A mí me rompieron el cafetal para pasar una manguera y nadie respondió.',
    replies: [
      {
        by: 'hernan',
        stance: 'IN_FAVOUR',
        body: 'Tiene razón don Rubén. Nosotros avisamos con tres días y dejamos el hueco tapado.',
      },
    ],
  },
  {
    by: 'camilo',
    article: '11',
    stance: 'NEUTRAL',
    body: '¿Ante quién se reclama si la junta no responde en quince días? El artículo reconoce el derecho y no dice cuál es la puerta siguiente.',
    replies: [
      {
        by: 'clara',
        stance: 'NEUTRAL',
        body: 'La observación es válida. Estudiaremos una segunda instancia ante el comité de veeduría o la personería del municipio.',
      },
    ],
  },
  {
    by: 'fabio',
    article: '11',
    stance: 'IN_FAVOUR',
    body: 'Derechos y deberes en el mismo artículo y en una sola página: así se entiende que lo uno va con lo otro.',
  },
  {
    by: 'andres',
    article: '11',
    stance: 'NEUTRAL',
    body: 'Agregaría un deber: **no almacenar agua en exceso** durante los racionamientos.',
  },

  // Article 12
  {
    by: 'xiomara',
    article: '12',
    stance: 'IN_FAVOUR',
    body: 'En mi acueducto las mujeres madrugamos, lavamos tanques y recogemos la cuota, pero los que firman son los hombres. La mitad de los cargos es lo mínimo.',
  },
  {
    by: 'hugo',
    article: '12',
    stance: 'AGAINST',
    body: 'Las cuotas obligatorias no sirven. Que llegue el que quiera trabajar, hombre o mujer.',
    replies: [
      {
        by: 'xiomara',
        stance: 'IN_FAVOUR',
        body: 'Don Hugo, el artículo dice «cuando haya quienes se postulen». Nadie queda obligado; lo que se acaba es el veto.',
        replies: [
          {
            by: 'hugo',
            stance: 'NEUTRAL',
            body: 'Visto así, lo acepto, pero que quede claro que la junta no se invalida si no aparecen candidatas.',
          },
        ],
      },
    ],
  },
  {
    by: 'karen',
    article: '12',
    stance: 'IN_FAVOUR',
    body: '¡Por fin un puesto para jóvenes! Propongo que también haya una **suplencia juvenil** desde los dieciséis años, con voz y sin voto, para ir aprendiendo.',
  },
  {
    by: 'esther',
    article: '12',
    stance: 'NEUTRAL',
    body: 'Sin cuidado de niños durante las reuniones, la cuota queda en el papel. Sugiero que el puntaje premie también a quienes ofrezcan ese apoyo.',
  },
  {
    by: 'remedios',
    article: '12',
    stance: 'IN_FAVOUR',
    body: 'Entre nosotros la mujer es quien conoce los caminos del agua. Bien que se diga.',
  },
  {
    by: null,
    article: '12',
    stance: 'AGAINST',
    body: 'Miren, la tal Xiomara es una bruta que no sabe ni firmar y viene aquí a dárselas de doctora. Mejor váyase a cocinar.',
    reports: [{ reason: 'INSULT', note: 'Ofende a otra participante por ser mujer.' }, { reason: 'HATE' }],
    replies: [
      {
        by: 'tomas',
        stance: 'NEUTRAL',
        body: 'Recordamos que esta sala es para debatir el proyecto con respeto por todas las personas. El comentario fue denunciado y está en revisión.',
      },
    ],
  },
  {
    by: 'melisa',
    article: '12',
    stance: 'NEUTRAL',
    body: '¿El puntaje adicional no perjudica a los acueductos muy pequeños, donde casi no hay jóvenes?',
  },
];
