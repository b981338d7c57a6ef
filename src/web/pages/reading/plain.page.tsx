/** Pages of plain text: about Urna, accessibility and privacy. Their words stand in the catalogues. */
import type { ComponentChildren } from 'preact';
import type { Page } from '../../kit/page.js';
import { show } from '../../kit/view.js';
import type { Visit } from '../../kit/visit.js';
import { Frame } from '../../parts/frame.js';
import { PlainPageDocument } from './plain.data.js';

interface Section {
  name: string;
  /** How many paragraphs it has, `<name>.1` and so on. */
  paragraphs: number;
  /** How many items its list has, `<name>.item1` and so on, after the paragraphs. */
  items?: number;
}

/** @param keyOf the key of a part of its words */
function plainPage(address: 'about' | 'accessibility' | 'privacy', keyOf: (part: string) => string, sections: readonly Section[]): Page {
  return {
    address,
    isShared: true,

    async show(visit) {
      const data = await visit.ask(PlainPageDocument, {});
      const title = visit.t(keyOf('title'));
      return show(
        <Frame visit={visit} data={data} title={title} description={visit.t(keyOf('lead'))}>
          <h1 class="govuk-heading-l">{title}</h1>
          <div class="urna-measure">
            <p class="govuk-body-l">{visit.t(keyOf('lead'))}</p>
            {sections.map((section) => (
              <PlainSection key={section.name} visit={visit} keyOf={keyOf} section={section} />
            ))}
          </div>
        </Frame>,
      );
    },
  };
}

interface PlainSectionProps {
  visit: Visit;
  keyOf: (part: string) => string;
  section: Section;
}

function PlainSection({ visit, keyOf, section: { name, paragraphs, items = 0 } }: PlainSectionProps) {
  const say = (part: string | number) => visit.rich(keyOf(`${name}.${part}`), linksOf(visit));
  const upTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1);
  return (
    <section aria-labelledby={name}>
      <h2 class="govuk-heading-m" id={name}>
        {visit.t(keyOf(`${name}.title`))}
      </h2>
      {upTo(paragraphs).map((number) => (
        <p key={number} class="govuk-body">
          {say(number)}
        </p>
      ))}
      {items > 0 && (
        <ul class="govuk-list govuk-list--bullet">
          {upTo(items).map((number) => (
            <li key={number}>{say(`item${number}`)}</li>
          ))}
        </ul>
      )}
    </section>
  );
}

function linksOf(visit: Visit) {
  const link = (to: string) => (inside: ComponentChildren) => (
    <a class="govuk-link" href={to}>
      {inside}
    </a>
  );
  return {
    log: link(visit.to('moderationLog')),
    receipts: link(visit.to('receipts')),
    account: link(visit.to('account')),
    ownData: link(visit.to('ownData')),
    terms: link(visit.to('retention')),
    agencies: link(visit.to('agencies')),
    api: link('/graphql'),
    b: (inside: ComponentChildren) => <strong>{inside}</strong>,
    code: (inside: ComponentChildren) => <code>{inside}</code>,
  };
}

export const aboutPage = plainPage('about', (part) => `about.${part}`, [
  { name: 'how', paragraphs: 1, items: 4 },
  { name: 'comments', paragraphs: 2 },
  { name: 'votes', paragraphs: 2 },
  { name: 'limits', paragraphs: 1, items: 4 },
  { name: 'open', paragraphs: 1 },
]);

export const accessibilityPage = plainPage('accessibility', (part) => `accessibility.${part}`, [
  { name: 'standard', paragraphs: 1, items: 4 },
  { name: 'tested', paragraphs: 1 },
  { name: 'limits', paragraphs: 1, items: 4 },
  { name: 'contact', paragraphs: 1 },
]);

export const privacyPage = plainPage('privacy', (part) => `privacy.${part}`, [
  { name: 'data', paragraphs: 1, items: 5 },
  { name: 'public', paragraphs: 1 },
  { name: 'time', paragraphs: 0, items: 5 },
  { name: 'cookies', paragraphs: 1, items: 3 },
  { name: 'rights', paragraphs: 2, items: 5 },
  { name: 'others', paragraphs: 1 },
]);
