/** Patterns of personal data in folded text, each bounded so that long words cost no time. */

/** Between the name of a number and the number: a mark, or a word such as “número”. */
const MARK = String.raw`(?:\s{0,3}(?:[:.,#–-]|(?:no|nro|num|numero|n°|n)\b\.?)){0,4}\s{0,3}`;
const NUMBER = String.raw`\d{1,3}(?:[.,'’ ]\d{3}){1,3}|\d{6,11}`;
const EDGE = String.raw`(?![\d]|[.,]\d|-\d{2}|\/\d)`;

export const mail = /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]{1,64}@(?:[\p{L}\p{N}-]{1,63}\.){1,5}[a-z]{2,24}(?![\p{L}\p{N}-])/gu;

/** “ana arroba correo punto com”, as people write who do not want machines to read it. */
export const spelledMail =
  /(?<![a-z0-9._-])[a-z0-9._-]{2,64} ?(?:\barroba\b|@|[([{<] ?(?:arroba|at|@) ?[)\]}>]) ?[a-z0-9-]{2,63} ?[([{]? ?(?:\.|\bpunto\b|\bdot\b) ?[)\]}]? ?(?:com|co|org|net|edu|gov|es|info)(?![a-z0-9])/g;

/** Mailboxes of an office of the State: nobody's own. */
export const officeMail =
  /^(?:contac\w*|info\w*|participa\w*|atencion\w*|pqrs\w*|notifica\w*|servicio\w*|ventanilla\w*|correspondencia|radica\w*|juridica|prensa|comunica\w*|transparencia|consulta\w*|ciudadan\w*|soporte|quejas\w*|denuncia\w*|direccion|despacho|secretaria\w*)@[a-z0-9.-]*\.gov\.co$/;
export const publicMail = /@(?:[a-z0-9-]+\.)*(?:gov|mil)\.co$/;

/** Addresses of pages: numbers in them say nothing of people, except where they are telephones. */
export const address = /\b(?:https?:\/\/|www\.)[^\s<>()"']{1,2000}/g;
export const dialled = /(?:\bwa\.me\/|\bwhatsapp\.com\/send\/?\?phone=|\btel:)\+?(?<found>\d{10,15})(?!\d)/g;

/** Mobile telephones of Colombia begin with 3, landlines with 60 and the digit of their region; the country is 57. */
export const phones: readonly RegExp[] = [
  /(?<![\d.,/-])(?<found>(?:\(?\+?57\)?[ .-]?)?\(?(?:3[0-5]\d|60[1-8])\)?[ .-]{0,2}\d{3}[ .-]?\d{2}[ .-]?\d{2})(?!\d|[.,]\d|-\d)/g,
  /(?<![\d.,/-])(?<found>(?:\+?57[ .-]?)?3(?:[ .-]\d){9})(?!\d)/g,
  /(?<![\d.,/-])(?<found>(?:\+?57[ .-])?60 [1-8] \d{3} ?\d{2} ?\d{2})(?!\d|[.,]\d)/g,
  /\b(?:tels?|telefonos?|telefonico|fijo|pbx|llamar|llame(?:me|nos|n)?|llamen(?:os|me)?|celular(?:es)?|cel|moviles|movil|whatsapp|wasap|fax)\b[^\d\n;!?]{0,20}(?<found>(?:\([1-8]\) ?)?\d{3}[ -]?\d{2}[ -]?\d{2})(?!\d|[.,]\d|-\d)/g,
];
export const foreignPhone = /(?<![\d\p{L}.,])\+(?!57)\d{1,3}(?:[ .-]?\(?\d{1,4}\)?){2,6}(?![\d])/gu;
export const thousands = /^\+?\d{1,3}(?:[.,]\d{3})+$/;

/** A number that whatever stands before it names as somebody's. */
export const named: readonly RegExp[] = [
  new RegExp(String.raw`(?<![a-z])(?:c\. ?c|cc|c\. ?e|ce|t\. ?i|ti|nuip|ppt|pep|p\.p\.t)\b\.?${MARK}(?<found>${NUMBER})${EDGE}`, 'g'),
  new RegExp(
    String.raw`\b(?:cedula|cedulad[oa]|documento|identificacion|identidad|identificad[oa]s?|ciudadania|extranjeria|doc)\b(?<between>[^\d;!?]{0,40}?)(?<![\d.,/-])(?<found>${NUMBER})${EDGE}`,
    'g',
  ),
  new RegExp(String.raw`\bcedulas${MARK}(?:nos?\.? ?)?(?<found>${NUMBER})${EDGE}`, 'g'),
];
export const passports: readonly RegExp[] = [
  new RegExp(String.raw`\b(?:pasaporte|passport)\b(?: [a-z]{2,14}){0,3}?${MARK}(?<found>[a-z]{1,2} ?\d{5,8}|\d{7,9})(?![\da-z])`, 'g'),
  new RegExp(String.raw`\bd\.?n\.?i\b\.?${MARK}(?<found>\d{7,8} ?-? ?[a-z]?|\d{1,2}\.\d{3}\.\d{3})(?![\da-z])`, 'g'),
  new RegExp(String.raw`\bssn\b${MARK}(?<found>\d{3}-?\d{2}-?\d{4})(?!\d)`, 'g'),
  new RegExp(String.raw`\bcpf\b${MARK}(?<found>\d{3}\.?\d{3}\.?\d{3}-?\d{2})(?!\d)`, 'g'),
];
export const tax = new RegExp(
  String.raw`\b(?:n\.? ?i\.? ?t|rut)\b\.?${MARK}(?<found>(?<digits>\d{1,3}(?:[.,'’ ]\d{3}){2,3}|\d{6,10})(?: ?- ?(?<check>\d))?)(?![\d]|[.,]\d)`,
  'g',
);
export const unnamedTax = /(?<![\d.,/-])(?<found>(?<digits>\d{1,3}(?:\.\d{3}){2,3}|\d{8,10})-(?<check>\d))(?![\d]|[.,-]\d)/g;

/** Cards, with or without blanks between their groups. */
export const card = /(?<![\d.,/-])(?<found>[3-6]\d{3}(?:[ -]?\d{4}){2,3}[ -]?\d{1,4}|3[47]\d{2}[ -]?\d{6}[ -]?\d{5})(?![\d]|[.,-]\d)/g;
export const account =
  /\bcuentas?\b(?=[^\d;!?\n]{0,60}(?:ahorros?|corriente|bancari[ao]|banco|bancolombia|davivienda|bbva|daviplata|nequi|\bno\b|n°|numero|#))[^\d;!?\n]{1,60}(?<found>\d[\d -]{7,19}\d)(?!\d|[.,]\d)/g;

/** “Calle 12 B sur # 34-56”: a street, a mark and the plate of a house. */
const STREET = String.raw`(?:calle|cll|cl|carrera|cra|kra|kr|cr|avenida(?: carrera| calle)?|avda|av|ak|ac|diagonal|diag|dg|transversal|transv|trans|tv|circular|circ|autopista|aut)`;
const OF_STREET = String.raw`\d{1,3} ?[a-z]{0,2}(?: ?(?:bis|sur|norte|este|oeste)){0,2}`;
export const homes: readonly RegExp[] = [
  new RegExp(
    String.raw`\b${STREET}\.? ?${OF_STREET},? ?(?:#|n°|\b(?:no|nro|num|numero|n)\b)\.? ?${OF_STREET} ?(?:-|–| ) ?\d{1,3}(?: ?(?:sur|norte|este|oeste))?(?:,? ?(?:apto|apartamento|apt|ap|casa|torre|interior|int|bloque|piso|local)\.? ?\d{1,4}[a-z]?){0,3}(?!\d)`,
    'g',
  ),
  /\b(?:manzana|mz|mza)\.? ?[a-z0-9]{1,3},? (?:casa|cs|lote|lt)\.? ?\d{1,3}[a-z]?\b/g,
];
/** A house of the State is where everybody goes. */
export const publicHouse =
  /\b(?:sede|ministerios?|alcaldia|gobernacion|hospital|clinica|colegio|escuela|universidad|parque|iglesia|biblioteca|juzgado|notaria|estacion|entidad|oficinas?|secretaria|concejo|palacio|museo|teatro|puesto de votacion|cai)\b[^\n]{0,60}$/;

export const plate =
  /\bplacas?\b(?: (?:de|del|la|el|numero|no|carro|moto|vehiculo|taxi|bus|es))*[ :#.]{1,3}(?<found>[a-z]{3}[ -]?\d{3}|[a-z]{3}[ -]?\d{2}[a-z])\b/g;

/** Numbers that may be somebody's. */
export const bare = /(?<![\d.,/\p{L}-])(?:\d{1,3}(?:[.,'’ ]\d{3}){2,3}|\d{6,12})(?![\d\p{L}]|[.,]\d|-\d|\/\d)/gu;
/** The newer identity numbers of Colombia begin with 10 or 11 and are written without groups by nobody who counts. */
export const newIdentity = /^1[01]\d{8}$/;
export const issuedAfter =
  /^,? ?(?:\(?(?:expedid[ao]|exp\b)|de (?:bogota|medellin|cali|barranquilla|cartagena|cucuta|bucaramanga|ibague|pereira|manizales|armenia|neiva|pasto|popayan|villavicencio|tunja|monteria|sincelejo|valledupar|santa marta|riohacha|quibdo|florencia|yopal|arauca|leticia|mocoa|soacha|soledad|bello|palmira|buenaventura|itagui|envigado|zipaquira|girardot|duitama|sogamoso)\b)/;
export const signedBefore = /\b(?:soy|llamo|nombre|atentamente|cordialmente|firma|firmad[oa]|suscrit[oa])\b[^\d]{0,60}$/;
/** In the text itself: two to five words with capitals from the beginning of a line, as names stand under a letter. */
export const nameBefore = /(?:^|\n)[ \t*_-]*(?:\p{Lu}[\p{Ll}\p{M}]+[ \t]+){1,4}\p{Lu}[\p{Ll}\p{M}]+[ \t]*[,;:.–-]?\s{0,3}$/u;
/** “52.345.678 y 79.123.456”: what follows is of the same kind. */
export const alsoBefore = /^(?:,| y| e|, y)? ?(?:(?:el|la|de) )?$/;
