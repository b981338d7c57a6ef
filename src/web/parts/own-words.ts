/** Says what is wrong with a field in the words of the form, where the API only knows the name of the field. */
import type { UserError } from '../kit/client.js';
import type { Visit } from '../kit/visit.js';
import { lastName } from './errors.js';

/** The errors with the sentences `wrong.<field>` of the catalogue, where it has them. */
export function inOwnWords(visit: Visit, errors: readonly UserError[]): UserError[] {
  return errors.map((error) => {
    const name = lastName(error.field);
    return error.code === 'INPUT_INVALID' && name && visit.words.has(`wrong.${name}`)
      ? { ...error, message: visit.t(`wrong.${name}`) }
      : error;
  });
}
