/** What a spec imports from @jest/globals; loaded anew for each that does. */
import { fileURLToPath } from 'node:url';

const file = fileURLToPath(new URL(import.meta.url).searchParams.get('for'));
export const { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest, test } =
  globalThis[Symbol.for('urna.globals')](file);
