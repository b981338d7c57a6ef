/** One article as a version of the text words it, at its permanent address, with its wordings in the other versions. */
import type { Page } from '../../kit/page.js';
import { orNotFound, show } from '../../kit/view.js';
import { Frame } from '../../parts/frame.js';
import { langOf } from '../../parts/lang.js';
import { Prose } from '../../parts/prose.js';
import { titleOf } from '../talking/text.page.js';
import { Downloads } from './downloads.js';
import { Earlier } from './earlier.js';
import { numberIn, trailOf } from './numbers.js';
import { VersionProvisionPageDocument } from './version.data.js';

export const versionProvisionPage: Page = {
  address: 'versionProvision',
  isShared: true,

  async show(visit) {
    const [slug, eid, number] = [visit.part('slug'), visit.part('eid'), numberIn(visit, 'number')];
    const data = await visit.ask(VersionProvisionPageDocument, { slug, number, eid });
    const consultation = orNotFound(data.consultation);
    const version = orNotFound(data.textVersion);
    const provision = orNotFound(version.provision);
    const lang = langOf(visit, 'es');
    const current = consultation.text?.number ?? number;
    const now = provision.history.find((wording) => wording.version?.number === current);
    const title = visit.t('version.partTitle', { number, title: titleOf(visit, provision) });
    return show(
      <Frame visit={visit} data={data} title={title} trail={trailOf(visit, consultation)}>
        <h1 class="govuk-heading-xl">
          {visit.rich('version.partHeading', { title: () => <span lang={lang}>{titleOf(visit, provision)}</span> }, { number })}
        </h1>
        <Earlier
          visit={visit}
          slug={slug}
          timeZone={consultation.timeZone}
          version={version}
          current={current}
          now={now && visit.to('provision', { slug, eid: now.eid })}
        />
        {!now && version.publishedAt && <p class="govuk-body">{visit.t('version.partGone', { number: current })}</p>}
        {provision.bodyHtml && <Prose html={provision.bodyHtml} lang={lang} />}
        {provision.children.map((child) => (
          <section key={child.id} id={child.eid} lang={lang}>
            <h2 class="govuk-heading-s">{titleOf(visit, child)}</h2>
            {child.bodyHtml && <Prose html={child.bodyHtml} />}
          </section>
        ))}
        <Downloads visit={visit} slug={slug} number={number} files={version.exports} />
        <h2 class="govuk-heading-m" id="history">
          {visit.t('version.history')}
        </h2>
        <ul class="govuk-list">
          {provision.history.map(({ version: one, ...wording }) => (
            <li key={one?.number}>
              <a
                class="govuk-link"
                href={visit.to('versionProvision', { slug, number: String(one?.number), eid: wording.eid })}
                aria-current={one?.number === number ? 'page' : undefined}
              >
                {visit.t('versions.number', { number: one?.number })}: <span lang={lang}>{titleOf(visit, wording)}</span>
              </a>
            </li>
          ))}
        </ul>
      </Frame>,
    );
  },
};
