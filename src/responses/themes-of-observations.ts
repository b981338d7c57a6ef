/** Which themes a person gave to each observation of a consultation, by number. */
import { Injectable } from '@nestjs/common';

@Injectable()
export class ThemesOfObservations {
  of(_consultationId: string): Promise<Map<number, string[]>> {
    return Promise.resolve(new Map());
  }
}
