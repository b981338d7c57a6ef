/** New row ids: UUID version 7 (RFC 9562), so that ids made later sort later. */
import { v7 } from 'uuid';

export function newId(): string {
  return v7();
}
