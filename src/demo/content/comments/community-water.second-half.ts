/** What people say about the draft on community water: articles 13 to 25. */
import type { DemoComment } from '../types.js';

export const communityWaterSecondHalf: DemoComment[] = [
  // Article 13
  {
    by: 'blanca',
    article: '13',
    stance: 'IN_FAVOUR',
    body: 'Cuatro años esperando una concesión para 0,6 litros por segundo. Con este artículo habría bastado un registro. **Apruébenlo ya.**',
  },
  {
    by: 'german',
    article: '13',
    stance: 'AGAINST',
    body: 'Un litro por segundo parece poco, pero treinta captaciones de ese tamaño secan una quebrada en verano. El registro debe activar un **balance por microcuenca** cuando la suma supere el 50 % del caudal mínimo.',
    replies: [
      {
        by: 'natalia',
        stance: 'IN_FAVOUR',
        body: 'De acuerdo. En mi trabajo de grado encontré 41 captaciones sin registro en una sola quebrada de ocho kilómetros.',
        replies: [
          {
            by: 'ramiro',
            stance: 'NEUTRAL',
            body: '¿Podría compartirnos el trabajo por correo? Es justo el tipo de evidencia que necesitamos para afinar el umbral.',
          },
          {
            by: 'natalia',
            stance: 'IN_FAVOUR',
            body: 'Con gusto; lo envío esta semana con los datos de aforo.',
          },
        ],
      },
    ],
  },
  {
    by: 'efrain',
    article: '13',
    stance: 'AGAINST',
    body: 'Darle prelación absoluta al consumo comunitario sobre «cualquier otro uso» deja sin agua al ganado en verano. Los animales no pueden esperar el carrotanque.',
    replies: [
      {
        by: 'luzmarina',
        stance: 'NEUTRAL',
        body: 'El artículo 18 pone a los animales de la economía familiar en la lista. Otra cosa es un hato de quinientas reses.',
      },
    ],
  },
  {
    by: 'camilo',
    article: '13',
    stance: 'NEUTRAL',
    body: 'En el inciso primero no queda claro si el registro otorga un derecho oponible a terceros. Si mañana llega una hidroeléctrica con concesión, ¿qué vale más?',
  },
  {
    by: 'teresa',
    article: '13',
    stance: 'IN_FAVOUR',
    body: 'La visita técnica gratuita es clave. La última nos la cobraron en dos millones, que juntamos vendiendo empanadas.',
  },
  {
    by: 'tulio',
    article: '13',
    stance: 'NEUTRAL',
    body: '¿Y los que pescamos? El caudal ambiental del parágrafo 2° tiene que alcanzar para que suba el bocachico, no solo para que el río se vea mojado.',
  },
  {
    by: 'valentina',
    article: '13',
    stance: 'AGAINST',
    body: 'Diez años prorrogables es mucho tiempo con el clima cambiando. Propongo una revisión obligatoria a los cinco.',
  },

  // Article 14
  {
    by: 'fabio',
    article: '14',
    stance: 'IN_FAVOUR',
    body: 'Tengo finca en el páramo y dejé de sembrar papa en dos hectáreas para cuidar el nacimiento. Si me descuentan el predial, invito a todos mis vecinos a hacer lo mismo.',
  },
  {
    by: 'efrain',
    article: '14',
    stance: 'AGAINST',
    body: 'Cien metros alrededor de cada nacimiento son **tres hectáreas**. En una finca de cinco me dejan sin nada. Tiene que haber compra o compensación de verdad, no «incentivos que podrán consistir».',
    replies: [
      {
        by: 'ovidio',
        stance: 'NEUTRAL',
        body: 'Yo tampoco puedo perder tres hectáreas de café. Pero con sombrío y sin químicos se puede convivir; eso debería valer como conservación.',
        replies: [
          {
            by: 'clara',
            stance: 'NEUTRAL',
            body: 'El parágrafo va en esa dirección para los cultivos de pan coger. Evaluaremos si los sistemas agroforestales existentes merecen una regla propia.',
          },
        ],
      },
    ],
  },
  {
    by: 'german',
    article: '14',
    stance: 'NEUTRAL',
    body: 'Las distancias fijas no tienen sentido hidrogeológico: la zona de recarga puede estar a dos kilómetros. Propongo «la franja que resulte del estudio y, mientras tanto, no menos de…».',
  },
  {
    by: 'natalia',
    article: '14',
    stance: 'IN_FAVOUR',
    body: 'Ofrezco mi semillero para apoyar los inventarios de nacimientos. Podría decirse que las universidades públicas acompañarán los acuerdos.',
  },
  {
    by: 'juliana',
    article: '14',
    stance: 'NEUTRAL',
    body: 'Los municipios necesitan un respaldo legal para el descuento en el predial. ¿Ya se revisó que los concejos puedan otorgarlo?',
    replies: [
      {
        by: 'ramiro',
        stance: 'NEUTRAL',
        body: 'El descuento requiere acuerdo del concejo municipal; el decreto lo menciona como posibilidad. Aclararemos la redacción.',
      },
    ],
  },
  {
    by: 'tulio',
    article: '14',
    stance: 'AGAINST',
    body: 'Hablan de quebradas y nacimientos, pero se olvidaron de ciénagas y humedales. De ahí también bebemos.',
  },
  {
    by: 'arnulfo',
    article: '14',
    stance: 'IN_FAVOUR',
    body: 'Sembrar agua es pensar a cien años. Bien por los acuerdos, siempre que los guardias indígenas sean parte y no invitados.',
  },
  {
    by: 'gilberto',
    article: '14',
    stance: 'AGAINST',
    body: 'En ladera urbana treinta metros a cada lado tumban medio barrio. Hay que diferenciar el suelo urbano consolidado.',
  },

  // Article 15
  {
    by: 'rosalba',
    article: '15',
    stance: 'AGAINST',
    body: 'Los medidores son el tema que más divide las asambleas. Me parece bien que **decida la asamblea** y no un funcionario, pero cinco años pueden ser cortos.',
  },
  {
    by: 'jairo',
    article: '15',
    stance: 'IN_FAVOUR',
    body: 'Medir a la salida del tanque es lo primero. Sin ese dato nadie sabe si el agua se fuga o se gasta. En los sistemas que he visitado las pérdidas pasan del 45 %.',
  },
  {
    by: 'edilson',
    article: '15',
    stance: 'AGAINST',
    body: 'Detrás del medidor viene la empresa. Ya pasó en el municipio vecino: pusieron medidores y al año privatizaron.',
    replies: [
      {
        by: 'clara',
        stance: 'NEUTRAL',
        body: 'El decreto no permite ese paso: la medición la decide la asamblea y el artículo 5° prohíbe exigir la transformación en empresa.',
        replies: [
          {
            by: 'edilson',
            stance: 'AGAINST',
            body: 'Eso espero. La desconfianza no la sembramos nosotros.',
          },
        ],
      },
    ],
  },
  {
    by: 'paola',
    article: '15',
    stance: 'NEUTRAL',
    body: 'Sugiero que el balance de costos y beneficios siga un formato sencillo, de una hoja. Si no, cada asamblea lo hará a su manera o no lo hará.',
  },
  {
    by: 'ana',
    article: '15',
    stance: 'IN_FAVOUR',
    body: 'En mi vereda instalamos medidores y el consumo bajó a la mitad sin que nadie pasara necesidad. Lo que ayudó fue publicar el promedio y no el nombre de los que gastaban más.',
  },
  {
    by: 'mateo',
    article: '15',
    stance: 'NEUTRAL',
    body: 'Hay medidores que se leen por radio desde la carretera y ya no son tan caros. El fondo debería poder financiar tecnología y no solo aparatos mecánicos.',
  },
  {
    by: 'omaira',
    article: '15',
    stance: 'AGAINST',
    body: '¿Quién certifica que un hogar está «en condición de pobreza»? Si es con puntaje de encuesta, aquí hay gente con puntaje alto que no tiene con qué comer.',
  },

  // Article 16
  {
    by: 'sandra',
    article: '16',
    stance: 'IN_FAVOUR',
    body: 'Microbióloga con doce años de muestreos rurales: la **desinfección bien hecha en la etapa uno** evita la mayoría de las diarreas. El orden de las etapas es correcto.',
  },
  {
    by: 'german',
    article: '16',
    stance: 'AGAINST',
    body: 'Doce meses para proteger bocatomas y desinfectar es realista; sesenta para cumplir **todos** los parámetros, no. Arsénico, hierro o nitratos exigen otra tecnología. Hay que diferenciar por tipo de riesgo.',
  },
  {
    by: 'nubia',
    article: '16',
    stance: 'IN_FAVOUR',
    body: 'En el puesto de salud veo los mismos niños con parásitos cada tres meses. Cualquier plan que empiece ya es mejor que una norma perfecta que nadie cumple.',
  },
  {
    by: 'joaquin',
    article: '16',
    stance: 'AGAINST',
    body: '¿Cinco años más tomando agua con barro? Perdonen, pero los derechos no se entregan por etapas. Los responsables deberían empezar por los casos graves y no por el calendario.',
    replies: [
      {
        by: 'clara',
        stance: 'NEUTRAL',
        body: 'Las medidas sanitarias urgentes no esperan a las etapas; el inciso segundo las mantiene. Revisaremos si debe fijarse un orden por nivel de riesgo.',
        replies: [
          {
            by: 'joaquin',
            stance: 'NEUTRAL',
            body: 'Que quede escrito: **riesgo alto, atención inmediata**.',
          },
        ],
      },
    ],
  },
  {
    by: 'luzmarina',
    article: '16',
    stance: 'NEUTRAL',
    body: 'Mucha gente rechaza el cloro por el sabor. Sin pedagogía casa por casa, el tanque queda clorado y la gente toma de la quebrada.',
    replies: [
      {
        by: 'sandra',
        stance: 'IN_FAVOUR',
        body: 'Cierto. En los pilotos ayudó empezar con dosis bajas y enseñar a medir con el reactivo de color.',
      },
    ],
  },
  {
    by: 'aida',
    article: '16',
    stance: 'IN_FAVOUR',
    body: 'El tratamiento en la vivienda del parágrafo nos sirve. En la vereda alta las casas están a media hora unas de otras.',
  },
  {
    by: 'mateo',
    article: '16',
    stance: 'NEUTRAL',
    body: '¿Se aceptan filtros lentos de arena, humedales y luz ultravioleta con energía solar? Conviene decir que la tecnología es de **libre elección** si logra el resultado.',
  },
  {
    by: 'andres',
    article: '16',
    stance: 'AGAINST',
    body: 'El acompañamiento es «de la alcaldía», pero en mi municipio la oficina de servicios públicos es una sola persona, que además maneja el matadero.',
  },

  // Article 17
  {
    by: 'aida',
    article: '17',
    stance: 'IN_FAVOUR',
    body: 'Mis estudiantes de noveno ya miden turbiedad con una botella y un disco. Con equipos de verdad podrían apoyar la medición semanal como proyecto de ciencias.',
    replies: [
      {
        by: 'natalia',
        stance: 'IN_FAVOUR',
        body: 'Me encantaría acompañar un proyecto así. ¿De qué municipio es su escuela?',
        replies: [
          {
            by: 'aida',
            stance: 'NEUTRAL',
            body: 'Del corregimiento El Remanso. Escríbame a través de la secretaría de la institución y lo armamos.',
          },
        ],
      },
    ],
  },
  {
    by: 'sandra',
    article: '17',
    stance: 'AGAINST',
    body: 'El pH y el cloro en campo, perfecto. Pero **dos muestras de laboratorio al año son muy pocas**: con menos de cuatro no se ve el efecto de lluvias y sequía.',
  },
  {
    by: 'wilmer',
    article: '17',
    stance: 'NEUTRAL',
    body: '¿Quién repone los reactivos cuando se acaben? El año pasado nos dieron un equipo lindo y a los dos meses era un adorno.',
    replies: [
      {
        by: 'ramiro',
        stance: 'NEUTRAL',
        body: 'Tiene razón: el comodato debe incluir reactivos y calibración. Propondremos agregarlo.',
      },
    ],
  },
  {
    by: 'cristian',
    article: '17',
    stance: 'IN_FAVOUR',
    body: 'Si los resultados se publican en el RUAC, que sea con fecha y lugar de toma. Con eso se puede hacer un mapa de calidad del agua rural en tiempo casi real.',
  },
  {
    by: 'marcela',
    article: '17',
    stance: 'AGAINST',
    body: 'Imponer una obligación semanal a voluntarios sin pago es trasladarles el costo del Estado. Debería reconocerse al menos una bonificación.',
  },
  {
    by: 'nubia',
    article: '17',
    stance: 'NEUTRAL',
    body: 'El aviso del parágrafo también debe llegar a la **promotora de salud** y a las madres comunitarias, que son las que van casa por casa.',
  },
  {
    by: 'jhonfredy',
    article: '17',
    stance: 'IN_FAVOUR',
    body: 'Publicar en un lugar visible: la tienda, la capilla y la cancha. Aquí el internet llega cuando quiere.',
  },

  // Article 18
  {
    by: 'jhonfredy',
    article: '18',
    stance: 'IN_FAVOUR',
    body: 'En la avalancha de hace tres años nadie del municipio tenía el teléfono de nuestro acueducto. Estar en el consejo de gestión del riesgo nos habría ahorrado seis días sin agua.',
  },
  {
    by: 'ovidio',
    article: '18',
    stance: 'NEUTRAL',
    body: 'En el orden de prioridades pondría el beneficio del café en época de cosecha. Si no lavamos el grano, no hay con qué pagar el aporte.',
  },
  {
    by: 'melisa',
    article: '18',
    stance: 'AGAINST',
    body: 'Cuarenta y ocho horas sin agua antes de mandar el carrotanque es demasiado en clima cálido. Que sean veinticuatro, por lo menos para centros de salud y hogares con bebés.',
    replies: [
      {
        by: 'nubia',
        stance: 'IN_FAVOUR',
        body: 'Apoyo el cambio: un recién nacido se deshidrata en mucho menos tiempo.',
      },
    ],
  },
  {
    by: 'fabio',
    article: '18',
    stance: 'IN_FAVOUR',
    body: 'El plan «sencillo» debe caber en una cartelera. Ese adjetivo ojalá no lo borren en la versión final.',
  },
  {
    by: 'german',
    article: '18',
    stance: 'NEUTRAL',
    body: 'Sugiero que el plan señale umbrales: con qué nivel del tanque empieza el racionamiento. Sin número, la decisión llega tarde.',
  },
  {
    by: 'tulio',
    article: '18',
    stance: 'AGAINST',
    body: 'En la lista no aparecen los ríos. En sequía todos sacan y nadie deja. Debería haber un caudal que **no se toca**.',
    replies: [
      {
        by: 'clara',
        stance: 'NEUTRAL',
        body: 'El caudal ambiental se mantiene también en situaciones de escasez, por el parágrafo 2° del artículo 13. Podemos recordarlo aquí.',
      },
    ],
  },
  {
    by: 'samuel',
    article: '18',
    stance: 'IN_FAVOUR',
    body: 'Bien por incluir los incendios forestales. El último nos quemó ochocientos metros de manguera y el fondo de emergencias no cubría «bienes privados».',
  },

  // Article 19
  {
    by: 'dioselina',
    article: '19',
    stance: 'IN_FAVOUR',
    body: 'El aporte mixto es el que mejor funciona: un fijo pequeño para que el fontanero coma y un valor por consumo para que nadie desperdicie.',
  },
  {
    by: 'marcela',
    article: '19',
    stance: 'AGAINST',
    body: 'El artículo no obliga a cubrir la **reposición**. Si la asamblea fija aportes por debajo del costo, en diez años no habrá con qué cambiar la tubería. Pido una meta gradual de recuperación de costos.',
    replies: [
      {
        by: 'hernan',
        stance: 'NEUTRAL',
        body: 'En teoría sí, doctora, pero aquí subir mil pesos cuesta tres asambleas.',
        replies: [
          {
            by: 'marcela',
            stance: 'IN_FAVOUR',
            body: 'Por eso hablo de gradualidad: cien pesos por mes durante tres años se sienten menos que una cuota extraordinaria.',
          },
        ],
      },
    ],
  },
  {
    by: 'nelson',
    article: '19',
    stance: 'AGAINST',
    body: 'Si no se puede suspender el servicio, nadie paga. Ya somos once los que sostenemos a cuarenta.',
    replies: [
      {
        by: 'xiomara',
        stance: 'IN_FAVOUR',
        body: 'No dice que no se pueda cobrar. Dice que no se deje sin agua para beber al que no puede pagar. Son cosas distintas.',
        replies: [
          {
            by: 'nelson',
            stance: 'AGAINST',
            body: 'En el papel son distintas. En la práctica el vivo se esconde detrás del pobre.',
          },
        ],
      },
    ],
  },
  {
    by: 'leidy',
    article: '19',
    stance: 'IN_FAVOUR',
    body: 'Soy mamá soltera de tres niños y el año pasado pasé nueve días sin agua por deber treinta mil pesos. Este artículo es **dignidad**.',
  },
  {
    by: 'diego',
    article: '19',
    stance: 'AGAINST',
    body: 'Tengo un hostal de seis habitaciones. Pagar el doble me parece bien, pero «turístico» no puede ser igual para un hostal que para un parque acuático.',
    replies: [
      {
        by: 'ramiro',
        stance: 'NEUTRAL',
        body: 'El aporte diferencial es un mínimo; la asamblea puede graduarlo. Revisaremos si conviene distinguir por consumo.',
      },
    ],
  },
  {
    by: 'paola',
    article: '19',
    stance: 'NEUTRAL',
    body: 'La equivalencia del trabajo debería tener un piso: el jornal de la región. De lo contrario, el aporte de los más pobres terminará valiendo menos.',
  },
  {
    by: 'edilson',
    article: '19',
    stance: 'IN_FAVOUR',
    body: 'En nuestra comunidad se paga también con pescado y con plátano. Qué bueno que eso ya no sea informalidad.',
  },
  {
    by: null,
    article: '19',
    stance: 'AGAINST',
    body: '¿Quién controla que la junta no cobre el doble al que le cae mal?',
  },

  // Article 20
  {
    by: 'marcela',
    article: '20',
    stance: 'IN_FAVOUR',
    body: 'Soy contadora y celebro que se elimine el revisor fiscal para los pequeños: cobraba más de lo que el acueducto recaudaba en tres meses.',
  },
  {
    by: 'cristian',
    article: '20',
    stance: 'NEUTRAL',
    body: 'La herramienta contable sin conexión debería ser de **código abierto** y poder exportar a hojas de cálculo. Así no quedamos amarrados a un proveedor.',
  },
  {
    by: 'pilar',
    article: '20',
    stance: 'AGAINST',
    body: 'Sin revisor fiscal y con un comité de vecinos, ¿quién detecta un desfalco? Propongo una auditoría al azar del 5 % de los acueductos cada año, a cargo del Estado.',
    replies: [
      {
        by: 'leidy',
        stance: 'IN_FAVOUR',
        body: 'Buena idea. Que sea por sorteo, así nadie se confía.',
        replies: [
          {
            by: 'clara',
            stance: 'NEUTRAL',
            body: 'Consideraremos una revisión por muestreo, de carácter preventivo, como parte del artículo 23.',
          },
        ],
      },
    ],
  },
  {
    by: 'esther',
    article: '20',
    stance: 'IN_FAVOUR',
    body: 'El comité de veeduría con acceso a los soportes nos habría evitado el problema de la plata de la planta. Muy necesario.',
  },
  {
    by: 'dioselina',
    article: '20',
    stance: 'NEUTRAL',
    body: 'Pido un taller para tesoreras. Yo aprendí en un cuaderno cuadriculado y me da pena que me revisen, no por mala fe sino por desorden.',
  },
  {
    by: 'orlando',
    article: '20',
    stance: 'AGAINST',
    body: 'El umbral de quinientos es arbitrario. Debería depender de los **ingresos** y no del número de conexiones.',
  },
  {
    by: null,
    article: '20',
    stance: 'AGAINST',
    body: 'Aquí el único que sabe de cuentas es el alcalde, que es un ladrón y un sinvergüenza, él y toda su familia. A esa rata hay que sacarla a palo.',
    reports: [{ reason: 'INSULT', note: 'Insulta y amenaza sin aportar al artículo.' }],
  },

  // Article 21
  {
    by: 'rosalba',
    article: '21',
    stance: 'IN_FAVOUR',
    body: 'El 40 % para los acueductos de menos de doscientos suscriptores es justicia. En las convocatorias siempre ganan los que tienen quién les escriba el proyecto.',
  },
  {
    by: 'paola',
    article: '21',
    stance: 'AGAINST',
    body: '«Como cuenta especial» y sin fuente cierta, el Fondo queda a merced del recorte. Propongo un **piso**: un porcentaje fijo del presupuesto del sector durante diez años.',
    replies: [
      {
        by: 'ramiro',
        stance: 'NEUTRAL',
        body: 'Un decreto no puede comprometer porcentajes de presupuestos futuros; se requeriría una ley. La memoria justificativa incluye la proyección a cuatro años.',
        replies: [
          {
            by: 'paola',
            stance: 'NEUTRAL',
            body: 'Gracias por la claridad. Entonces sugiero anunciar desde ya ese proyecto de ley.',
          },
        ],
      },
    ],
  },
  {
    by: 'hernan',
    article: '21',
    stance: 'IN_FAVOUR',
    body: 'Ejecutar directamente las obras es lo que sabemos hacer. El contratista nos cobró sesenta millones por un tanque que nosotros hacemos con veinticinco.',
  },
  {
    by: 'alvaro',
    article: '21',
    stance: 'AGAINST',
    body: 'La ejecución directa sin pólizas ni interventoría es un riesgo. Doscientos salarios mínimos es mucha plata; propongo cien y **lista de materiales certificados**.',
    replies: [
      {
        by: 'jairo',
        stance: 'NEUTRAL',
        body: 'La «supervisión técnica» puede resolverlo si se dice quién la hace y con qué periodicidad.',
      },
    ],
  },
  {
    by: 'benjamin',
    article: '21',
    stance: 'NEUTRAL',
    body: 'Inclúyase expresamente la energía: paneles, bombas eficientes y deudas históricas con el operador eléctrico.',
  },
  {
    by: 'uriel',
    article: '21',
    stance: 'IN_FAVOUR',
    body: 'Que las convocatorias salgan en la misma fecha todos los años. Con el invierno uno no puede improvisar formularios en dos semanas.',
  },
  {
    by: 'mateo',
    article: '21',
    stance: 'NEUTRAL',
    body: 'Los criterios deberían traer **puntajes publicados** y los resultados mostrar cuánto sacó cada organización. Así se aprende para la siguiente.',
  },
  {
    by: 'jhonfredy',
    article: '21',
    stance: 'AGAINST',
    body: '¿Convocatoria? El que no tiene internet ni ingeniero no concursa. Deberían llegar de oficio a los que tengan riesgo sanitario alto.',
    replies: [
      {
        by: 'clara',
        stance: 'NEUTRAL',
        body: 'Es una preocupación compartida. Estudiaremos una asignación directa para el nivel de riesgo más alto, sin concurso.',
      },
    ],
  },
  {
    by: 'ofelia',
    article: '21',
    stance: 'NEUTRAL',
    body: 'Vendo motobombas y tubería de segunda, baratas y con garantía, envío a todo el país. Catálogo y precios en https://motobombas-de-segunda.example',
    reports: [{ reason: 'SPAM', note: 'Anuncio de ventas.' }],
  },

  // Article 22
  {
    by: 'hernan',
    article: '22',
    stance: 'IN_FAVOUR',
    body: 'Certificar sin pedir el bachillerato es reconocer que uno también estudió, pero en la zanja. Cuenten conmigo como profesor de la Escuela.',
    replies: [
      {
        by: 'clara',
        stance: 'NEUTRAL',
        body: '¡Queda anotado, don Hernán! La convocatoria para enseñar se abrirá cuando se expida la norma.',
      },
    ],
  },
  {
    by: 'andres',
    article: '22',
    stance: 'AGAINST',
    body: 'Una visita al año no es asistencia técnica, es un saludo. Que sean por lo menos **tres** y una atención telefónica permanente.',
  },
  {
    by: 'natalia',
    article: '22',
    stance: 'IN_FAVOUR',
    body: 'La Escuela podría recibir pasantes de ingeniería. Aprenderíamos más allí que en muchos laboratorios.',
  },
  {
    by: 'dayra',
    article: '22',
    stance: 'IN_FAVOUR',
    body: 'Escuela itinerante, sí, y que también enseñen las sabedoras. Hay conocimientos del agua que no están en ningún manual.',
  },
  {
    by: 'karen',
    article: '22',
    stance: 'NEUTRAL',
    body: 'Que los cursos en línea funcionen con datos móviles limitados: videos cortos, audios y cartillas que se puedan descargar.',
  },
  {
    by: 'martha',
    article: '22',
    stance: 'NEUTRAL',
    body: '¿Los departamentos ya saben que van a tener esta obligación? El nuestro no tiene ni un ingeniero sanitario de planta.',
    replies: [
      {
        by: 'ramiro',
        stance: 'NEUTRAL',
        body: 'Se ha conversado con ellos en los encuentros previos. La cofinanciación prevista en la memoria busca que puedan contratar equipos por cuenca.',
      },
    ],
  },

  // Article 23
  {
    by: 'hugo',
    article: '23',
    stance: 'IN_FAVOUR',
    body: 'Acompañar primero y sancionar al final: así se gana la confianza de la gente. Hasta hoy la única visita que recibimos fue para ponernos una multa.',
  },
  {
    by: 'sandra',
    article: '23',
    stance: 'AGAINST',
    body: 'Tres años sin multas puede leerse como tres años de impunidad. Pido aclarar que la excepción de «grave riesgo para la salud» incluye **no desinfectar** pudiendo hacerlo.',
    replies: [
      {
        by: 'nubia',
        stance: 'NEUTRAL',
        body: 'De acuerdo, siempre que de verdad tengan con qué. Hay meses en que el cloro no llega ni a la droguería.',
      },
    ],
  },
  {
    by: 'camilo',
    article: '23',
    stance: 'NEUTRAL',
    body: 'Falta decir quién es la autoridad competente y cuál es el procedimiento. «Inspección y vigilancia» sin sujeto es fuente de conflictos de competencia.',
    replies: [
      {
        by: 'clara',
        stance: 'NEUTRAL',
        body: 'De acuerdo: el texto definitivo identificará a la autoridad y remitirá al procedimiento vigente.',
      },
    ],
  },
  {
    by: 'yesid',
    article: '23',
    stance: 'IN_FAVOUR',
    body: 'El parágrafo es clave: la última multa la pagamos entre todos, incluidos los que habíamos denunciado el problema.',
  },
  {
    by: 'alexandra',
    article: '23',
    stance: 'AGAINST',
    body: 'Que el plan de mejora sea «concertado» no puede significar que nunca llegue. Fijen un máximo de dos meses para acordarlo.',
  },
  {
    by: 'martha',
    article: '23',
    stance: 'NEUTRAL',
    body: 'Sugiero que las actas de visita se publiquen junto al registro. La vigilancia que se puede leer disuade más que la que se anuncia.',
  },
  {
    by: 'blanca',
    article: '23',
    stance: 'IN_FAVOUR',
    body: 'Nos habían dicho que sin concesión nos iban a sellar el tanque. Con este orden de pasos dormimos más tranquilos.',
  },

  // Article 24
  {
    by: 'benjamin',
    article: '24',
    stance: 'IN_FAVOUR',
    body: 'Que no nos puedan desconectar mientras hacemos los papeles es un alivio. Un fallo así dejaría sin agua a cuatro mil personas en mi corregimiento.',
  },
  {
    by: 'rosalba',
    article: '24',
    stance: 'AGAINST',
    body: 'Veinticuatro meses parecen suficientes en la zona andina, pero en los ríos del Pacífico y la Amazonía no. Pido **treinta y seis** para los municipios sin carretera.',
    replies: [
      {
        by: 'yesid',
        stance: 'IN_FAVOUR',
        body: 'Apoyo. Salir a la cabecera nos cuesta dos días de lancha y la gasolina de un mes.',
      },
    ],
  },
  {
    by: 'orlando',
    article: '24',
    stance: 'IN_FAVOUR',
    body: 'Pagar las deudas viejas con conservación es una idea inteligente. Debemos nueve millones de tasas y tenemos setenta hectáreas de bosque que nadie nos paga.',
  },
  {
    by: 'camilo',
    article: '24',
    stance: 'NEUTRAL',
    body: '«Se acogerán al régimen más favorable»: ¿de oficio o a solicitud de parte? Debe ser de oficio para que sirva.',
    replies: [
      {
        by: 'ramiro',
        stance: 'NEUTRAL',
        body: 'La intención es que sea de oficio. Gracias, se precisará.',
      },
    ],
  },
  {
    by: 'valentina',
    article: '24',
    stance: 'AGAINST',
    body: 'Compensar deudas con «acciones verificables» necesita reglas. ¿Quién verifica? ¿Cuánto vale una hectárea? Sin eso es una puerta abierta a la trampa.',
  },
  {
    by: 'gilberto',
    article: '24',
    stance: 'NEUTRAL',
    body: '¿Qué pasa con los acueductos que hoy están intervenidos? El artículo habla hacia adelante, no de los que ya perdimos la administración.',
  },
  {
    by: 'ines',
    article: '24',
    stance: 'IN_FAVOUR',
    body: 'Sesenta meses sin intereses sí es un plazo que se puede cumplir.',
  },

  // Article 25
  {
    by: 'sebastian',
    article: '25',
    stance: 'IN_FAVOUR',
    body: 'Muy buena la evaluación a los tres años. Que incluya **indicadores desde el primer día**; si no hay línea base, no hay nada que evaluar.',
  },
  {
    by: 'camilo',
    article: '25',
    stance: 'AGAINST',
    body: '«Deroga las disposiciones que le sean contrarias» es la peor técnica posible. Deben enumerarse las normas que se derogan.',
    replies: [
      {
        by: 'clara',
        stance: 'NEUTRAL',
        body: 'Se anexará el listado de las disposiciones derogadas. Gracias por la observación.',
      },
    ],
  },
  {
    by: 'aida',
    article: '25',
    stance: 'NEUTRAL',
    body: 'En la evaluación deberían participar también las niñas y los niños. Son quienes cargan los galones cuando no hay agua.',
  },
  {
    by: 'arnulfo',
    article: '25',
    stance: 'IN_FAVOUR',
    body: 'Participar en la evaluación está bien. Mejor aún si la mitad de quienes evalúan viene de las organizaciones.',
  },
  {
    by: 'joaquin',
    article: '25',
    stance: 'AGAINST',
    body: 'Que rija desde su publicación, pero que obligue **también al Estado** desde ese día. Siempre nos corre el término a nosotros y a ellos nunca.',
  },
  {
    by: 'paola',
    article: '25',
    stance: 'NEUTRAL',
    body: 'Sugiero dos momentos: un informe de avance a los dieciocho meses y la evaluación completa a los tres años.',
  },
  {
    by: 'ana',
    article: '25',
    stance: 'IN_FAVOUR',
    body: 'Después de leer todo el proyecto, lo votaría a favor. Lo que más espero es esa evaluación, para ver si lo escrito se volvió agua en la llave.',
  },
];
