/** Long arithmetic in a thread of its own, so that it holds up nobody who is being served. */
import { Worker } from 'node:worker_threads';

/**
 * Runs a built module in a thread and resolves with the one message that it posts; `task` is its `workerData`.
 * @param module the URL of its source or of what was built from it; threads run what was built
 */
export function inThread<Task, Answer>(module: URL, task: Task): Promise<Answer> {
  const built = builtFrom(module);
  return new Promise((resolve, reject) => {
    const thread = new Worker(built, { workerData: task });
    thread.once('message', resolve);
    thread.once('error', reject);
    thread.once('exit', (code) => reject(new Error(`The thread of ${built.pathname} ended with ${code} and no answer.`)));
  });
}

function builtFrom({ href }: URL): URL {
  const at = href.lastIndexOf('/src/');
  const folder = href.slice(0, at);
  return new URL(`${folder.endsWith('/dist') ? folder : `${folder}/dist`}${href.slice(at)}`.replace(/\.ts$/, '.js'));
}
