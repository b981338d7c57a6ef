/** The themes of a consultation on the workbench: how many observations each has, how good suggestions are, making and merging them. */
import type { UserError } from '../../kit/client.js';
import type { Form } from '../../kit/form.js';
import { LivePart } from '../../kit/live-part.js';
import type { Page } from '../../kit/page.js';
import { redirect, show, type View } from '../../kit/view.js';
import type { Visit } from '../../kit/visit.js';
import { Button, TextField } from '../../parts/fields.js';
import { FormBody } from '../../parts/form-body.js';
import { DeskFrame, forOfficials, inWords, NotNow } from '../workbench/desk.js';
import { sortingNews, Tick } from './arguments.js';
import {
  CreateThemeDocument,
  MergeThemesDocument,
  SuggestThemesDocument,
  ThemesPageDocument,
  type ThemeRowFragment,
  type ThemesPageQuery,
} from './theming.data.js';

type Consultation = NonNullable<ThemesPageQuery['consultation']>;

export const themesPage: Page = {
  address: 'themes',
  isShared: false,
  needsAccount: true,

  show: (visit) => write(visit),

  async act(visit, form) {
    const { userErrors } = await carryOut(visit, form);
    if (userErrors.length > 0) return write(visit, { form, errors: userErrors });
    const done = { merge: 'themesMerged', suggest: 'themesAsked' }[form.act] ?? 'themeMade';
    return redirect(visit.here({ done }));
  },
};

function carryOut(visit: Visit, form: Form): Promise<{ userErrors: UserError[] }> {
  const [idempotencyKey, consultationId] = [form.key, visit.part('id')];
  if (form.act === 'suggest') return visit.act(SuggestThemesDocument, { input: { idempotencyKey, consultationId } });
  if (form.act === 'merge') {
    const [intoId = '', ...themeIds] = form.all('themeIds');
    return visit.act(MergeThemesDocument, { input: { idempotencyKey, themeIds: themeIds.length > 0 ? themeIds : [intoId], intoId } });
  }
  return visit.act(CreateThemeDocument, { input: { idempotencyKey, consultationId, names: namesIn(form) } });
}

/** As far as they were written; Spanish is asked for by the API. */
export function namesIn(form: Form): { locale: string; name: string }[] {
  const names = (['es', 'en'] as const).flatMap((locale) => {
    const name = form.optional(`name-${locale}`);
    return name ? [{ locale, name }] : [];
  });
  return names.length > 0 ? names : [{ locale: 'es', name: '' }];
}

async function write(visit: Visit, { form, errors }: { form?: Form; errors?: UserError[] } = {}): Promise<View> {
  const data = await visit.ask(ThemesPageDocument, { id: visit.part('id') });
  const consultation = forOfficials(data.consultation);
  const { themes, viewerCanSort, unthemed } = consultation;
  const shown = errors && aboutNames(inWords(errors, { name: visit.t('themes.name') }));
  const ticked = form?.all('themeIds') ?? [];
  return show(
    <DeskFrame visit={visit} data={data} consultation={consultation} title={visit.t('themes.title')} errors={shown}>
      <p class="govuk-body">{visit.t('themes.lead')}</p>
      {!viewerCanSort.allowed && <NotNow reason={viewerCanSort.reason} />}
      <LivePart visit={visit} id="advice" subscription={sortingNews} variables={{ id: consultation.id }}>
        <Advice visit={visit} consultation={consultation} />
      </LivePart>
      {unthemed > 0 && (
        <p class="govuk-body">
          <a class="govuk-link" href={visit.to('observations', { id: visit.part('id') }, { theme: 'none' })}>
            {visit.t('themes.unthemed', { count: unthemed })}
          </a>
        </p>
      )}
      {themes.length === 0 ? (
        <p class="govuk-body">{visit.t('themes.none')}</p>
      ) : (
        <FormBody visit={visit}>
          <ul class="urna-arguments" id="field-themeIds" tabindex={-1}>
            {themes.map((theme, index) => (
              <li key={theme.id} class="urna-tickable">
                {viewerCanSort.allowed && (
                  <Tick
                    name="themeIds"
                    value={theme.id}
                    id={`t-${index}`}
                    label={visit.t('themes.tick', { name: theme.name })}
                    isTicked={ticked.includes(theme.id)}
                  />
                )}
                <div>
                  <Row visit={visit} theme={theme} />
                </div>
              </li>
            ))}
          </ul>
          {viewerCanSort.allowed && themes.length > 1 && (
            <div class="urna-act-on">
              <p class="govuk-body">{visit.t('themes.mergeHint')}</p>
              <Button text={visit.t('themes.merge')} act="merge" kind="secondary" />
            </div>
          )}
        </FormBody>
      )}
      {viewerCanSort.allowed && (
        <>
          <h2 class="govuk-heading-m">{visit.t('themes.suggestTitle')}</h2>
          <p class="govuk-body">{visit.t('themes.suggestHint')}</p>
          <FormBody visit={visit}>
            <Button text={visit.t('themes.suggest')} act="suggest" kind="secondary" />
          </FormBody>
          <h2 class="govuk-heading-m">{visit.t('themes.make')}</h2>
          <FormBody visit={visit} formKey={form?.key}>
            <NameFields visit={visit} errors={shown} values={{ es: form?.text('name-es'), en: form?.text('name-en') }} />
            <Button text={visit.t('themes.create')} act="create" />
          </FormBody>
        </>
      )}
    </DeskFrame>,
    shown ? 422 : 200,
  );
}

/** Whatever is wrong with the names is said at the first. */
export function aboutNames(errors: readonly UserError[]): UserError[] {
  return errors.map((error) => (error.field?.includes('names') ? { ...error, field: ['input', 'name-es'] } : error));
}

export function NameFields({
  visit,
  errors,
  values,
}: {
  visit: Visit;
  errors?: readonly UserError[];
  values: { es?: string | null; en?: string | null };
}) {
  return (
    <>
      {(['es', 'en'] as const).map((locale) => (
        <TextField
          key={locale}
          visit={visit}
          name={`name-${locale}`}
          label={visit.t(`themes.name.${locale}`)}
          value={values[locale]}
          errors={errors}
          lang={locale}
          maxLength={100}
        />
      ))}
    </>
  );
}

function Advice({ visit, consultation: { themeAdvice: advice } }: { visit: Visit; consultation: Consultation }) {
  if (!advice?.isRunning) return null;
  const label = visit.t('themes.suggesting', { read: advice.read, total: advice.total });
  return (
    <>
      <p class="govuk-body">{label}</p>
      <progress class="urna-progress" value={advice.read} max={Math.max(1, advice.total)} aria-label={label} />
    </>
  );
}

function Row({ visit, theme }: { visit: Visit; theme: ThemeRowFragment }) {
  const { id, name, observationsCount, peopleCount, bySearchCount, suggestionsCount } = theme;
  return (
    <>
      <h3 class="govuk-heading-s">
        <a class="govuk-link" href={visit.to('theme', { id: visit.part('id'), theme: id })}>
          {name}
        </a>
      </h3>
      <p class="urna-acts urna-meta">
        <span>{visit.t('themes.counts', { observations: observationsCount, people: peopleCount })}</span>
        {bySearchCount > 0 && <span>{visit.t('themes.bySearch', { count: bySearchCount })}</span>}
        {(suggestionsCount ?? 0) > 0 && (
          <strong class="govuk-tag govuk-tag--yellow">{visit.t('themes.suggested', { count: suggestionsCount })}</strong>
        )}
      </p>
      <Quality visit={visit} theme={theme} />
    </>
  );
}

/** In plain words: how often it would be right, and how much it would find. */
export function Quality({ visit, theme: { quality } }: { visit: Visit; theme: ThemeRowFragment }) {
  if (!quality) return null;
  const percent = (share: number): number => Math.round(share * 100);
  const { examples, precision, recall, f1 } = quality;
  return (
    <p class="govuk-body-s">
      {f1 === 0
        ? visit.t('themes.qualityNone', { examples })
        : visit.t('themes.quality', { examples, precision: percent(precision), recall: percent(recall), f1: percent(f1) })}
    </p>
  );
}
