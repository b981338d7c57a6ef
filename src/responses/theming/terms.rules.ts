/** The words of a text that may tell its theme: without stop words, in one form whatever their gender and number. */
import { foldWords } from '../clustering/folding.rules.js';

const STOP_WORDS = new Set(
  (
    'a al algo algun alguna algunas alguno algunos ante antes aqui asi aun aunque cada casi como con contra cual cuales cuando de debe deben ' +
    'del desde donde dos el ella ellas ellos en entre era eran es esa esas ese eso esos esta estaba estado estan estar estas este esto estos ' +
    'estoy fue fueron ha habia han hasta hay he la las le les lo los mas me mi mientras mis mucho muchos muy nada ni no nos nosotros nuestra ' +
    'nuestras nuestro nuestros o otra otras otro otros para pero poco por porque pues que quien quienes se sea sean ser si sin sino sobre ' +
    'solo somos son soy su sus tal tambien tan tanto te tener tiene tienen toda todas todo todos tu un una unas uno unos usted ustedes va van ' +
    'vez ya yo articulo proyecto decreto consulta comentario observacion an and are as at be been but by can do for from had has have he her ' +
    'his how i if in into is it its me more most must my no not of on only or our she should so some such than that the their them then there ' +
    'these they this those to too us very was we were what when which who will with would you your article bill draft comment'
  ).split(' '),
);
/** Of a comment of 5,000 characters this is all but never the end. */
const mostTerms = 1_000;

/** By term, a word of the text in which it stands. */
export function termsOf(text: string): Map<string, string> {
  const terms = new Map<string, string>();
  for (const word of foldWords(text).words) {
    if (word.length < 3 || STOP_WORDS.has(word) || /^\p{N}/u.test(word)) continue;
    const term = termOf(word);
    if (!terms.has(term)) terms.set(term, word);
    if (terms.size >= mostTerms) break;
  }
  return terms;
}

/** 'Familias' and 'familia', 'públicos' and 'pública', 'hospitales' and 'hospital': a light stem that nobody has to guess at. */
function termOf(word: string): string {
  return word.length < 5 ? word : word.replace(/(?:es|[oae]s?|s)$/, '');
}
