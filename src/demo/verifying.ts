/** Some of the crowd show an invented document at the town hall, before the first consultation. */
import type { INestApplicationContext } from '@nestjs/common';
import type { Actor } from '../people/actor.js';
import { IdentitiesService } from '../people/verifying/identities.service.js';
import { PersonsService } from '../people/verifying/persons.service.js';

/** Of every so many people of the crowd one lives in each of these places and is verified. */
const oneIn = 8;
const places = ['98001', '98001', '98002'];
/** No cédula is so long. */
const firstNumber = 900_000_000_000;

/** The crowd as it is known afterwards. */
export async function verifySome(
  app: INestApplicationContext,
  crowd: readonly Actor[],
  { verifiedBy, agencyId }: { verifiedBy: string; agencyId: string },
): Promise<Actor[]> {
  const [identities, persons] = [app.get(IdentitiesService), app.get(PersonsService)];
  const known: Actor[] = [];
  for (const [index, actor] of crowd.entries()) {
    const territory = places[index % oneIn];
    if (territory === undefined) {
      known.push(actor);
      continue;
    }
    const accountId = actor.accountId!;
    await identities.verify({
      ...{ accountId, kind: 'IN_PERSON', territory, movesParticipation: false, verifiedBy, agencyId, note: 'Documento de la demostración' },
      document: { kind: 'CC', number: String(firstNumber + index), bornOn: `${1950 + (index % 55)}-05-17` },
    });
    known.push({ ...actor, trustLevel: 'VERIFIED', person: await persons.personOf(accountId) });
  }
  return known;
}
