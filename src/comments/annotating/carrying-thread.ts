/** A thread that carries page after page of comments to one version, and is told of each earlier version once. */
import { Companion } from '../../platform/threads.js';
import type { Wording } from '../../texts/anchoring/wordings.rules.js';
import type { Waiting } from './anchors.queries.js';
import type { CarryingTask, Landed } from './carrying.rules.js';

const worker = new URL('./carrying.worker.ts', import.meta.url);
/** Read versions are large: no more of them are kept than a page needs, or these. */
const versionsKept = 2;

export class CarryingThread {
  private companion: Companion<CarryingTask, Landed[]> | null = null;
  private readonly known = new Set<string>();

  /** @param wordingsOf all parts of an earlier version */
  constructor(
    private readonly now: Wording[],
    private readonly wordingsOf: (versionId: string) => Promise<Wording[]>,
  ) {}

  async carry(page: readonly Waiting[]): Promise<Landed[]> {
    if (page.length === 0) return [];
    const needed = new Set(page.map(({ from }) => from.versionId));
    const learn: CarryingTask['learn'] = {};
    for (const versionId of needed) if (!this.known.has(versionId)) learn[versionId] = await this.wordingsOf(versionId);
    const spare = [...this.known].filter((versionId) => !needed.has(versionId));
    const forget = spare.slice(0, Math.max(0, this.known.size + Object.keys(learn).length - versionsKept));
    const now = this.companion === null ? this.now : null;
    this.companion ??= new Companion(worker);
    for (const versionId of forget) this.known.delete(versionId);
    for (const versionId of needed) this.known.add(versionId);
    return this.companion.ask({ now, learn, forget, followers: page.map(({ commentId, from }) => ({ commentId, from })) });
  }

  async end(): Promise<void> {
    await this.companion?.end();
  }
}
