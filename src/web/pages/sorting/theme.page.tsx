/** One theme on the workbench: what is suggested for it, its searches, giving it by hand, its names. */
import type { UserError } from '../../kit/client.js';
import type { Form } from '../../kit/form.js';
import type { Page } from '../../kit/page.js';
import { orNotFound, redirect, show, type View } from '../../kit/view.js';
import type { Visit } from '../../kit/visit.js';
import { Button, TextField } from '../../parts/fields.js';
import { FormBody } from '../../parts/form-body.js';
import { langOf } from '../../parts/lang.js';
import { Pager, pageAt } from '../../parts/pager.js';
import { DeskFrame, forOfficials, inWords, NotNow, wrong } from '../workbench/desk.js';
import { Quoted, Tick, Ticking } from './arguments.js';
import { marked } from './marked.js';
import { aboutNames, NameFields, namesIn, Quality } from './themes.page.js';
import * as documents from './theming.data.js';
import { ThemePageDocument, type ThemePageQuery } from './theming.data.js';

type Theme = Extract<NonNullable<ThemePageQuery['node']>, { __typename: 'Theme' }>;
type Consultation = NonNullable<ThemePageQuery['consultation']>;

const done: Record<string, string> = {
  confirm: 'suggestionsConfirmed',
  confirmAll: 'suggestionsConfirmed',
  deny: 'suggestionsDenied',
  search: 'searchSaved',
  removeSearch: 'searchRemoved',
  label: 'themeGiven',
  unlabel: 'themeTaken',
  rename: 'themeRenamed',
  remove: 'themeRemoved',
};

export const themePage: Page = {
  address: 'theme',
  isShared: false,
  needsAccount: true,

  show: (visit) => write(visit),

  async act(visit, form) {
    const { userErrors } = await carryOut(visit, form);
    if (userErrors.length > 0) return write(visit, { form, errors: userErrors });
    const said = done[form.act] ?? null;
    return redirect(form.act === 'remove' ? visit.to('themes', { id: visit.part('id') }, { done: said }) : visit.here({ done: said }));
  },
};

function carryOut(visit: Visit, form: Form): Promise<{ userErrors: UserError[] }> {
  const common = { idempotencyKey: form.key, themeId: visit.part('theme') };
  const observationIds = form.all('observationIds');
  const needsTicks = ['confirm', 'deny', 'label', 'unlabel'].includes(form.act);
  if (needsTicks && observationIds.length === 0)
    return Promise.resolve({ userErrors: [wrong('observationIds', visit.t('themes.tickFirst'))] });
  const selection = { ids: observationIds };
  switch (form.act) {
    case 'confirm':
      return visit.act(documents.ConfirmThemeSuggestionsDocument, { input: { ...common, observationIds: selection.ids } });
    case 'confirmAll':
      return visit.act(documents.ConfirmThemeSuggestionsDocument, { input: common });
    case 'deny':
      return visit.act(documents.DenyThemeSuggestionsDocument, { input: { ...common, observationIds: selection.ids } });
    case 'search':
      return visit.act(documents.SaveThemeSearchDocument, { input: { ...common, query: form.text('query') } });
    case 'removeSearch':
      return visit.act(documents.RemoveThemeSearchDocument, { input: { idempotencyKey: form.key, searchId: form.text('searchId') } });
    case 'unlabel':
      return visit.act(documents.UnlabelObservationsDocument, { input: { ...common, selection } });
    case 'rename':
      return visit.act(documents.RenameThemeDocument, { input: { ...common, names: namesIn(form) } });
    case 'remove':
      return visit.act(documents.RemoveThemeDocument, { input: common });
    default:
      return visit.act(documents.LabelObservationsDocument, { input: { ...common, selection } });
  }
}

async function write(visit: Visit, { form, errors }: { form?: Form; errors?: UserError[] } = {}): Promise<View> {
  const [id, themeId] = [visit.part('id'), visit.part('theme')];
  const text = visit.query.get('text')?.trim().slice(0, 200) || null;
  const isGiving = visit.query.get('give') === '1' || text !== null;
  const filter = { state: 'IN_SCOPE', text, ...(isGiving ? { hasTheme: text ? null : false } : { themeId }) } as const;
  const data = await visit.ask(ThemePageDocument, { id, theme: themeId, filter, ...pageAt(visit, 20) });
  const consultation = forOfficials(data.consultation);
  const theme = orNotFound(data.node);
  if (theme.__typename !== 'Theme') return orNotFound<never>(null);
  const shown = errors && aboutNames(inWords(errors, { name: visit.t('themes.name'), query: visit.t('themes.query') }));
  const names = Object.fromEntries(theme.names.map(({ locale, name }) => [locale, name]));
  const isRenaming = form?.act === 'rename';
  return show(
    <DeskFrame visit={visit} data={data} consultation={consultation} title={visit.t('themes.one', { name: theme.name })} errors={shown}>
      <p class="govuk-body">{visit.t('themes.counts', { observations: theme.observationsCount, people: theme.peopleCount })}</p>
      <Quality visit={visit} theme={theme} />
      {!consultation.viewerCanSort.allowed && <NotNow reason={consultation.viewerCanSort.reason} />}
      <Suggestions visit={visit} theme={theme} />
      <Labelled visit={visit} consultation={consultation} theme={theme} isGiving={isGiving} text={text} />
      <Searches visit={visit} theme={theme} form={form} errors={shown} />
      <h2 class="govuk-heading-m">{visit.t('themes.rename')}</h2>
      <FormBody visit={visit}>
        <NameFields
          visit={visit}
          errors={shown}
          values={isRenaming ? { es: form.text('name-es'), en: form.text('name-en') } : { es: names['es'], en: names['en'] }}
        />
        <Button text={visit.t('themes.saveName')} act="rename" kind="secondary" />
      </FormBody>
      <details class="govuk-details">
        <summary class="govuk-details__summary">
          <span class="govuk-details__summary-text">{visit.t('themes.remove')}</span>
        </summary>
        <div class="govuk-details__text">
          <p class="govuk-body">{visit.t('themes.removeHint')}</p>
          <FormBody visit={visit}>
            <Button text={visit.t('themes.removeIt')} act="remove" kind="warning" />
          </FormBody>
        </div>
      </details>
      <p class="govuk-body">
        <a class="govuk-link" href={visit.to('themes', { id })}>
          {visit.t('themes.back')}
        </a>
      </p>
    </DeskFrame>,
    shown ? 422 : 200,
  );
}

/** To be confirmed or denied, with the words that decided marked. */
function Suggestions({ visit, theme }: { visit: Visit; theme: Theme }) {
  const list = theme.suggestions?.nodes ?? [];
  if (list.length === 0) return null;
  const count = theme.suggestionsCount ?? 0;
  return (
    <section aria-labelledby="suggested">
      <h2 class="govuk-heading-m" id="suggested">
        {visit.t('themes.suggestedTitle', { count })}
      </h2>
      <p class="govuk-body">{visit.t('themes.suggestedHint')}</p>
      <FormBody visit={visit}>
        <ul class="urna-arguments" id="field-observationIds" tabindex={-1}>
          {list.map(({ observation, words }) => {
            if (!observation) return null;
            const { id, number, comment } = observation;
            return (
              <li key={id} class="urna-tickable">
                <Tick name="observationIds" value={id} id={`s-${number}`} label={visit.t('matrix.tick', { number })} />
                <div>
                  <p class="urna-meta">{visit.t('matrix.number', { number })}</p>
                  <p class="govuk-body" lang={langOf(visit, 'es')}>
                    {marked(comment?.body ?? '', words).map(({ text, isMarked }, place) =>
                      isMarked ? (
                        <mark key={place} class="urna-word">
                          {text}
                        </mark>
                      ) : (
                        text
                      ),
                    )}
                  </p>
                </div>
              </li>
            );
          })}
        </ul>
        <div class="govuk-button-group urna-act-on">
          <Button text={visit.t('themes.confirm')} act="confirm" />
          <Button text={visit.t('themes.deny')} act="deny" kind="secondary" />
          <Button text={visit.t('themes.confirmAll', { count })} act="confirmAll" kind="secondary" />
        </div>
      </FormBody>
    </section>
  );
}

interface LabelledProps {
  visit: Visit;
  consultation: Consultation;
  theme: Theme;
  isGiving: boolean;
  text: string | null;
}

/** Those that have it, or those that it may be given to. */
function Labelled({ visit, consultation, theme, isGiving, text }: LabelledProps) {
  const { observations, observationsCount: count, viewerCanSort } = consultation;
  return (
    <section aria-labelledby="list">
      <h2 class="govuk-heading-m" id="list" tabindex={-1}>
        {visit.t(isGiving ? 'themes.toGive' : 'themes.have', { count })}
      </h2>
      <form method="get" action={visit.url.split('?')[0]} class="urna-search urna-filters">
        <input type="hidden" name="give" value="1" />
        <TextField visit={visit} name="text" label={visit.t('themes.findToGive')} value={text} />
        <button class="govuk-button govuk-button--secondary" type="submit">
          {visit.t('talk.show')}
        </button>
      </form>
      <Ticking visit={visit} mayAct={viewerCanSort.allowed && observations.nodes.length > 0}>
        <ul class="urna-arguments">
          {observations.nodes.map(({ id, number, comment, themes }) => {
            const label = themes.find((one) => one.theme?.id === theme.id);
            return (
              <li key={id} class="urna-tickable">
                {viewerCanSort.allowed && (
                  <Tick name="observationIds" value={id} id={`o-${number}`} label={visit.t('matrix.tick', { number })} />
                )}
                <div>
                  <p class="urna-acts urna-meta">
                    <a class="govuk-link" href={visit.to('observation', { id: visit.part('id'), number: String(number) })}>
                      {visit.t('matrix.number', { number })}
                    </a>
                    {label && <span>{visit.t(`themes.way.${label.way}`)}</span>}
                  </p>
                  {comment?.bodyHtml && <Quoted visit={visit} body={comment.body ?? ''} html={comment.bodyHtml} />}
                </div>
              </li>
            );
          })}
        </ul>
        {viewerCanSort.allowed && observations.nodes.length > 0 && (
          <div class="urna-act-on">
            {isGiving ? (
              <Button text={visit.t('themes.give')} act="label" />
            ) : (
              <Button text={visit.t('themes.take')} act="unlabel" kind="secondary" />
            )}
          </div>
        )}
      </Ticking>
      <p class="govuk-body">
        <a
          class="govuk-link"
          href={
            isGiving
              ? visit.here({ give: null, text: null, after: null, before: null })
              : visit.here({ give: '1', after: null, before: null })
          }
        >
          {visit.t(isGiving ? 'themes.seeHave' : 'themes.seeToGive')}
        </a>
      </p>
      <Pager visit={visit} page={observations.pageInfo} label={visit.t('matrix.pages')} anchor="list" />
    </section>
  );
}

function Searches({ visit, theme, form, errors }: { visit: Visit; theme: Theme; form?: Form; errors?: readonly UserError[] }) {
  return (
    <section aria-labelledby="searches">
      <h2 class="govuk-heading-m" id="searches">
        {visit.t('themes.searches')}
      </h2>
      <p class="govuk-body">{visit.t('themes.searchesHint')}</p>
      <ul class="urna-arguments">
        {(theme.searches ?? []).map(({ id, query }) => (
          <li key={id}>
            <p class="govuk-body" lang={langOf(visit, 'es')}>
              <code>{query}</code>
            </p>
            <FormBody visit={visit}>
              <input type="hidden" name="searchId" value={id} />
              <button class="urna-link-button" type="submit" name="act" value="removeSearch" data-once>
                {visit.t('themes.removeSearch', { query })}
              </button>
            </FormBody>
          </li>
        ))}
      </ul>
      <FormBody visit={visit} formKey={form?.act === 'search' ? form.key : null}>
        <TextField
          visit={visit}
          name="query"
          label={visit.t('themes.query')}
          hint={visit.t('themes.queryHint')}
          value={form?.act === 'search' ? form.text('query') : ''}
          errors={errors}
          lang={langOf(visit, 'es')}
          maxLength={500}
        />
        <Button text={visit.t('themes.saveSearch')} act="search" kind="secondary" />
      </FormBody>
    </section>
  );
}
