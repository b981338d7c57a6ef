/** What a visitor was doing before they signed in or registered, carried along so that nothing of it is lost. */
import type { Form } from '../../kit/form.js';
import { localAddress } from '../../kit/local-address.js';
import { redirect, type View } from '../../kit/view.js';
import type { Visit } from '../../kit/visit.js';
import { showAgain } from '../errors/errors.page.js';

export interface Before {
  /** Where to go afterwards. */
  next: string;
  /** Fields of a form that waits to be sent, as JSON. */
  kept: string | null;
}

/** What was under way, as the address or the form says. */
export function before(visit: Visit, form?: Form): Before {
  const next = form?.text('next') ?? visit.query.get('next');
  return { next: localAddress(next) ?? visit.to('home'), kept: form?.optional('kept') ?? null };
}

/** Hidden fields that carry it along. */
export function CarryAlong({ next, kept }: { next: string; kept?: string | null }) {
  return (
    <>
      <input type="hidden" name="next" value={next} />
      {kept && <input type="hidden" name="kept" value={kept} />}
    </>
  );
}

/** Goes on where they were: with the form that waited, else to the page. @param done what to say there, when no form waits */
export function goOn(visit: Visit, { next, kept }: Before, done: string | null = null): View {
  const fields = keptFields(kept);
  if (fields) return visit.afterSigningIn((signedIn) => showAgain(signedIn, next, fields));
  if (!done) return redirect(next);
  const address = new URL(next, visit.origin);
  address.searchParams.set('done', done);
  return redirect(address.pathname + address.search + address.hash);
}

function keptFields(json: string | null): [string, string][] | null {
  try {
    const kept = JSON.parse(json ?? '') as unknown;
    if (!Array.isArray(kept)) return null;
    return kept.filter(
      (pair): pair is [string, string] => Array.isArray(pair) && pair.length === 2 && pair.every((part) => typeof part === 'string'),
    );
  } catch {
    return null;
  }
}
