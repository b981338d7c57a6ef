/** Words without the spaces around them, before their length is checked: blanks alone say nothing. */
import { Transform } from 'class-transformer';

export const Trimmed = () => Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value));
