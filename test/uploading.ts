/** Sends a file with an operation, as clients of the GraphQL multipart request specification do. */
import type { Answer, Person } from './person.js';

export interface Sent {
  name: string;
  bytes: Uint8Array | string;
}

/** The form of one operation with a file, at the variable of that path. */
export function formOf(query: string, variables: object, { name, bytes }: Sent, path = 'variables.input.file'): FormData {
  const form = new FormData();
  form.append('operations', JSON.stringify({ query, variables }));
  form.append('map', JSON.stringify({ 0: [path] }));
  form.append('0', new Blob([bytes as Uint8Array<ArrayBuffer>]), name);
  return form;
}

export async function sendForm(who: Person, body: BodyInit, headers: Record<string, string> = {}): Promise<Answer & { status: number }> {
  const response = await fetch(`${who.url}/graphql`, { method: 'POST', headers: { ...who.headers, ...headers }, body });
  return { status: response.status, ...((await response.json()) as Answer) };
}

/** One mutation with a file in its input; its payload, `userErrors` included. */
export async function upload(who: Person, mutation: string, input: object, file: Sent, selection = ''): Promise<any> {
  const type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input!`;
  const query = `mutation ($input: ${type}) { ${mutation}(input: $input) { ${selection} userErrors { code field message } } }`;
  const { data, errors } = await sendForm(who, formOf(query, { input: { ...input, file: null } }, file));
  if (errors) throw new Error(JSON.stringify(errors));
  return data[mutation];
}
