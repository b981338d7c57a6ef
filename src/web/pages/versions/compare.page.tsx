/** What changed from one version of a text to another: part by part and word by word, or as a table of three columns for print. */
import type { ComponentChildren } from 'preact';
import type { Page } from '../../kit/page.js';
import { orNotFound, redirect, show, type View } from '../../kit/view.js';
import type { Visit } from '../../kit/visit.js';
import { Frame } from '../../parts/frame.js';
import type { FrameFragment } from '../../parts/frame.data.js';
import { langOf } from '../../parts/lang.js';
import { Pager, pageAt } from '../../parts/pager.js';
import type { TalkConsultationFragment } from '../talking/talking.data.js';
import { ComparedVersionsDocument, ComparePageDocument, type CompareFrameFragment, type ComparePageQuery } from './compare.data.js';
import { ChangeTag, nameOf, WhatElse } from './change.js';
import { ComparisonTable } from './comparison-table.js';
import { withinSite } from './downloads.js';
import { rowsToPrint } from './comparison-rows.js';
import { comparison, numberIn, trailOf } from './numbers.js';
import { Reasons } from './reasons.js';
import { WordsCompared } from '../../parts/words-compared.js';

type Provisions = ComparePageQuery['compareTextVersions']['provisions'];

export const comparePage: Page = {
  address: 'compareVersions',
  isShared: true,

  async show(visit) {
    const slug = visit.part('slug');
    const [from, to] = [visit.query.get('from'), visit.query.get('to')];
    if (from && to) return redirect(comparison(visit, slug, Number(from) || 0, Number(to) || 0));
    const found = await visit.ask(ComparedVersionsDocument, { slug, new: numberIn(visit, 'number'), old: numberIn(visit, 'other') });
    const pair = { slug, new: orNotFound(found.new).id, old: orNotFound(found.old).id };
    if (visit.query.get('view') === 'table') {
      const data = await rowsToPrint(visit, pair);
      const { table } = data.compareTextVersions;
      return framed(visit, data, data.compareTextVersions, (numbers) => (
        <>
          <p class="govuk-body urna-no-print">{visit.t('compare.howToPrint')}</p>
          <ComparisonTable visit={visit} rows={table.nodes} {...numbers} />
          <Pager visit={visit} page={table.pageInfo} label={visit.t('compare.pages')} />
        </>
      ));
    }
    const onlyChanged = visit.query.get('show') !== 'all';
    const data = await visit.ask(ComparePageDocument, { ...pair, onlyChanged, ...pageAt(visit, 30) });
    return framed(visit, data, data.compareTextVersions, () => (
      <PartByPart visit={visit} provisions={data.compareTextVersions.provisions} />
    ));
  },
};

interface Numbers {
  old: number;
  new: number;
}

function framed(
  visit: Visit,
  data: FrameFragment & { consultation: TalkConsultationFragment | null },
  compared: CompareFrameFragment,
  inside: (numbers: Numbers) => ComponentChildren,
): View {
  const consultation = orNotFound(data.consultation);
  const { slug, title, language } = consultation;
  const numbers = { old: compared.old.number, new: compared.new.number };
  return show(
    <Frame visit={visit} data={data} title={visit.t('compare.title', { ...numbers, title })} trail={trailOf(visit, consultation)}>
      <h1 class="govuk-heading-xl">
        {visit.rich('compare.heading', { title: () => <span lang={langOf(visit, language)}>{title}</span> }, numbers)}
      </h1>
      <p class="govuk-body-l">{visit.t('compare.summary', { ...compared.summary })}</p>
      <nav class="urna-acts" aria-label={visit.t('compare.views')}>
        <ViewLink visit={visit} name="changed" changes={{ view: null, show: null }} />
        <ViewLink visit={visit} name="all" changes={{ view: null, show: 'all' }} />
        <ViewLink visit={visit} name="table" changes={{ view: 'table', show: null }} />
        <a class="govuk-link" href={comparison(visit, slug, numbers.new, numbers.old)}>
          {visit.t('compare.otherWay')}
        </a>
        {compared.document && (
          <a class="govuk-link" href={withinSite(compared.document)} download>
            {visit.t('compare.document')}
          </a>
        )}
      </nav>
      {inside(numbers)}
    </Frame>,
  );
}

interface ViewLinkProps {
  visit: Visit;
  name: 'changed' | 'all' | 'table';
  changes: { view: string | null; show: string | null };
}

function ViewLink({ visit, name, changes }: ViewLinkProps) {
  const chosen = visit.query.get('view') === 'table' ? 'table' : visit.query.get('show') === 'all' ? 'all' : 'changed';
  return (
    <a class="govuk-link" href={visit.here({ ...changes, after: null, before: null })} aria-current={chosen === name ? 'true' : undefined}>
      {visit.t(`compare.view.${name}`)}
    </a>
  );
}

function PartByPart({ visit, provisions }: { visit: Visit; provisions: Provisions }) {
  const lang = langOf(visit, 'es');
  return (
    <>
      {provisions.nodes.length === 0 && <p class="govuk-body">{visit.t('compare.same')}</p>}
      {provisions.nodes.map((part) => (
        <section key={`${part.old?.eid ?? ''} ${part.new?.eid ?? ''}`} class="urna-compared">
          <h2 class="govuk-heading-m">
            <span lang={lang}>{nameOf(visit, part)}</span> <ChangeTag visit={visit} change={part.change} />
          </h2>
          <WhatElse visit={visit} {...part} />
          <Reasons visit={visit} reasons={part.reasons} isNamed />
          {part.old && part.new && part.headingWords.some(({ op }) => op !== 'EQUAL') && (
            <p class="urna-compared__words" lang={lang}>
              <strong>
                <WordsCompared visit={visit} words={part.headingWords} />
              </strong>
            </p>
          )}
          {part.words.length > 0 && (
            <p class="urna-compared__words" lang={lang}>
              <WordsCompared visit={visit} words={part.words} />
            </p>
          )}
        </section>
      ))}
      <Pager visit={visit} page={provisions.pageInfo} label={visit.t('compare.pages')} />
    </>
  );
}
