/** Clustering in a thread takes batches one after another, says how far it is, and finds what it finds anywhere else. */
import { clusterInThread, type ClusteringProgress } from '../../src/responses/clustering/clustering-thread.js';
import { clusterTexts } from '../../src/responses/clustering/clustering.rules.js';
import { joining } from '../../src/responses/clustering/decisions.rules.js';
import { typedLetters } from './campaigns.js';

const items = typedLetters(900);

function* batches(size: number) {
  for (let at = 0; at < items.length; at += size) yield items.slice(at, at + size);
}

describe('clustering in a thread', () => {
  it('finds the same clusters, whatever the batches, and counts what it read and placed', async () => {
    const heard: ClusteringProgress[] = [];
    const decisions = joining([items[0]!.id, items[5]!.id]);
    const found = await clusterInThread(batches(400), { decisions }, (progress) => heard.push(progress));
    expect(found).toEqual(clusterTexts({ items, decisions }));
    expect(heard.slice(0, 3).map(({ read }) => read)).toEqual([400, 800, 900]);
    expect(heard.at(-1)).toEqual({ read: 900, placed: 900 });
  });

  it('asks for a batch only when the one before was read', async () => {
    let [given, read] = [0, 0];
    function* watched() {
      for (const batch of batches(100)) {
        expect(given).toBe(read);
        given += batch.length;
        yield batch;
      }
    }
    await clusterInThread(watched(), {}, (progress) => (read = progress.read));
    expect(read).toBe(900);
  });

  it('ends with the fault of whoever gives the batches', async () => {
    async function* broken() {
      yield items.slice(0, 10);
      throw new Error('the database went away');
    }
    await expect(clusterInThread(broken())).rejects.toThrow('the database went away');
  });

  it('ends with its own fault', async () => {
    await expect(clusterInThread([[null as never]])).rejects.toThrow(/null/);
  });
});
