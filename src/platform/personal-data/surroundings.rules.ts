/** What stands around a number says what it counts: sums, votes and the numbers of laws are nobody's personal data. */

const CURRENCY_BEFORE = /(?:\$|€|£|\b(?:cop|usd|eur))\s*$/;
const COUNTED_BEFORE =
  /\b(?:pesos|valor(?:es)?|costos?|costo|cuestan?|costaron|valen?|presupuestos?|inversion(?:es)?|invertir|invirtio|invirtieron|sumas?|montos?|precios?|recursos|salarios?|sueldos?|multas?|tarifas?|deudas?|gastos?|ingresos?|total(?:es)?|cifras?|aproximadamente|cerca de|mas de|menos de|unos|unas|casi|hasta|obtuvo|obtuvieron|votaron|votos|censo|poblacion|potencial|recaudo|recaudaron|pago|pagaron|subsidios?)\b[^.;!?\n]{0,25}$/;
const COUNTED_AFTER =
  /^\s*(?:de |m\/cte\.? )?(?:%|\$|€|m2|m3|ha\b|km|(?:pesos|millones|mil|cop|usd|dolares|euros|habitantes|personas|votos|votantes|sufragios|ciudadan[oa]s|colombian[oa]s|firmas|apoyos|hogares|viviendas|familias|usuari[oa]s|suscriptores|estudiantes|jovenes|nin[oa]s|mujeres|hombres|hectareas|metros|kilometros|toneladas|kilos|litros|galones|kwh|mwh|vatios|arboles|predios|empleos|empresas|vehiculos|victimas|beneficiari[oa]s|trabajador[ae]s|pensionad[oa]s|afiliad[oa]s|cedulas|ejemplares|anos|horas|dias|veces|unidades)\b)/;
const COUNTED_SOON = /^[^.;!?\n]{0,20}\b(?:votos|votantes|habitantes|pesos|millones|personas)\b/;
const NUMBERED =
  /\b(?:ley(?:es)?|decretos?|resolucion(?:es)?|circular(?:es)?|acuerdos?|ordenanzas?|sentencias?|radicad[oa]s?|expedientes?|procesos?|contratos?|convenios?|facturas?|conpes|bpin|isbn|issn|actas?|licencias?|codigos?|cod|referencia|ref|matriculas?|folios?|catastral(?:es)?|consecutivos?|tutelas?|autos?|oficios?|memorandos?|registros?|version(?:es)?|preguntas?|solicitud(?:es)?|peticion(?:es)?|pqrs?d?|tickets?|casos?|doi|normas?|ntc|articulos?|arts?|numeral(?:es)?|secop|snies|divipola|orcid|lotes?|serial(?:es)?|partidas?|rubros?|predial(?:es)?)\b[^;!?\n]{0,30}$/;
const DAY = /^(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/;

/** How far back the surroundings are read: enough for a few words. */
const FAR = 48;

function before(text: string, start: number): string {
  return text.slice(Math.max(0, start - FAR), start);
}

/** Whether a sum of money or a number of things is said there in so many words. */
export function isCountedOpenly(text: string, start: number, end: number): boolean {
  return CURRENCY_BEFORE.test(before(text, start)) || COUNTED_AFTER.test(text.slice(end, end + FAR));
}

/** Whether what stands around it speaks of counting, of money or of the number of a document of the State. */
export function isCountedOrNumbered(text: string, start: number, end: number): boolean {
  const earlier = before(text, start);
  return (
    isCountedOpenly(text, start, end) ||
    COUNTED_BEFORE.test(earlier) ||
    NUMBERED.test(earlier) ||
    COUNTED_SOON.test(text.slice(end, end + FAR)) ||
    DAY.test(text.slice(start, end))
  );
}

/** Whether the words between a name of a number and the number name another kind of number. */
export function isNumberedOtherwise(between: string): boolean {
  return NUMBERED.test(between);
}
