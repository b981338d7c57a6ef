/** What travels with one GraphQL operation: who asks, in which language, and the loaders of its page. */
import DataLoader from 'dataloader';
import type { Language } from '../messages/messages.js';

export interface RequestFacts {
  /** Network address of the caller, for slowing down guesses; never stored in clear or logged. */
  address: string;
  /** User agent as sent, shortened. */
  device: string;
}

export interface GraphContext<Viewer = unknown> {
  readonly viewer: Viewer;
  readonly language: Language;
  readonly request: RequestFacts;
  readonly loaders: Map<string, DataLoader<unknown, unknown>>;
  /** Headers to add to the answer, such as `set-cookie`; ignored over sockets. */
  readonly responseHeaders: [name: string, value: string][];
}

/**
 * The loader of that name within one operation, made on first use: all keys asked for on one level of the answer are
 * loaded by one call of `load`, which returns a map (missing keys become null).
 */
export function loaderOf<Key, Value>(
  context: GraphContext,
  name: string,
  load: (keys: readonly Key[]) => Promise<Map<Key, Value>>,
): DataLoader<Key, Value | null> {
  let loader = context.loaders.get(name) as DataLoader<Key, Value | null> | undefined;
  if (!loader) {
    loader = new DataLoader<Key, Value | null>(async (keys) => {
      const found = await load(keys);
      return keys.map((key) => found.get(key) ?? null);
    });
    context.loaders.set(name, loader as DataLoader<unknown, unknown>);
  }
  return loader;
}
