/** Words that people wrote in Markdown, as the API rendered them: its renderer lets no script and no style through. */
export function Prose({ html, lang }: { html: string; lang?: string }) {
  return <div class="urna-prose" lang={lang} dangerouslySetInnerHTML={{ __html: html }} />;
}
