/** `urna schema` */
import { buildApiSchema } from '../api-schema.js';

export async function printApiSchema(): Promise<void> {
  process.stdout.write(await buildApiSchema());
}
