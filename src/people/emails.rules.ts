/** One spelling for each e-mail address, so that it names one account. */
export function normalEmail(email: string): string {
  return email.trim().normalize('NFC').toLowerCase();
}
