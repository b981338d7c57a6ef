/** Checks inputs by their class-validator decorators and says which field broke which rule. */
import { ValidationPipe, type ValidationError } from '@nestjs/common';
import { Refusal } from '../refusal/refusal.js';
import { InvalidInput } from './errors.js';

export const validation = new ValidationPipe({
  transform: true,
  whitelist: true,
  exceptionFactory: (errors) => new InvalidInput(errors.flatMap((error) => readError(error, []))),
});

/** class-validator's names of rules, as the catalogues know them (`validation.<rule>`), with the number in its message. */
function readError(error: ValidationError, above: string[]): Refusal[] {
  const path = [...above, error.property];
  const own = Object.entries(error.constraints ?? {})
    .slice(0, 1)
    .map(([rule, message]) => {
      const isLength = rule === 'isLength' || rule === 'minLength' || rule === 'maxLength';
      const named = isLength ? (message.includes('longer') ? 'tooShort' : 'tooLong') : rule;
      return new Refusal(
        'INPUT_INVALID',
        { field: error.property, rule: named, limit: Number(/\d+/.exec(message)?.[0] ?? 0) },
        ['input', ...path].join('.'),
      );
    });
  return [...own, ...(error.children ?? []).flatMap((child) => readError(child, path))];
}
