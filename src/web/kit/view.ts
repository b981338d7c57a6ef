/** What a page answers with. */
import type { VNode } from 'preact';

export type View =
  | { kind: 'page'; status: number; body: VNode }
  | { kind: 'redirect'; to: string }
  | { kind: 'file'; type: string; body: string; name?: string };

/** A page; 422 when a form has to be corrected. */
export function show(body: VNode, status = 200): View {
  return { kind: 'page', status, body };
}

/** After a form: the browser asks for the next page (303), so that going back or reloading does not send it again. */
export function redirect(to: string): View {
  return { kind: 'redirect', to };
}

/** Something else than a page, such as an image; with a name it is saved rather than shown. */
export function file(type: string, body: string, name?: string): View {
  return { kind: 'file', type, body, name };
}

/** Thrown by pages: the answer is an error page with that status. */
export class PageError extends Error {
  constructor(
    readonly status: 403 | 404 | 429 | 500 | 503,
    readonly reason: string | null = null,
    /** The code of the refusal and the field that it is about, where the API said so. */
    readonly code: string | null = null,
    readonly field: readonly string[] | null = null,
  ) {
    super(`page error ${status}`);
  }
}

/** What must be there for the page to exist. */
export function orNotFound<Thing>(thing: Thing | null | undefined): Thing {
  if (thing === null || thing === undefined) throw new PageError(404);
  return thing;
}
