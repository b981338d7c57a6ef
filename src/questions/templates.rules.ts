/** Fills the words of a template with what is known of a question. */
export interface TemplateFacts {
  number: string;
  title: string;
  asker: string;
  agency: string;
}

/** Only these four stand for something; other braces are words. */
export function fillTemplate(body: string, facts: TemplateFacts): string {
  return body.replace(/\{(number|title|asker|agency)\}/g, (_, name: keyof TemplateFacts) => facts[name]);
}
