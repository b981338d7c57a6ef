/** Some things are addressed by their uuid, which the API gives within a global id. */
export function uuidOf(globalId: string): string {
  return Buffer.from(globalId, 'base64url').toString().split(':')[1] ?? '';
}
