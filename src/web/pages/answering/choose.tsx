/** The form that chooses among the observations; without scripts it asks for the list again. */
import type { Visit } from '../../kit/visit.js';
import { dispositions } from '../../parts/answer.js';
import { Select, TextField } from '../../parts/fields.js';
import type { PartNameFragment } from '../versions/compare.data.js';
import { titleOf } from '../talking/text.page.js';
import { kinds, noTheme, standings, type Choice } from './chosen.js';

interface ChooseProps {
  visit: Visit;
  choice: Choice;
  contents: readonly PartNameFragment[];
  themes: readonly { id: string; name: string }[];
}

export function Choose({ visit, choice, contents, themes }: ChooseProps) {
  const every = { value: '', text: visit.t('matrix.every') };
  return (
    <form method="get" action={visit.to('observations', { id: visit.part('id') })} class="urna-search urna-filters">
      <Select
        visit={visit}
        name="standing"
        label={visit.t('matrix.standing')}
        choices={[every, ...standings.map((value) => ({ value, text: visit.t(`matrix.standing.${value}`) }))]}
        chosen={choice.standing}
      />
      <DispositionSelect visit={visit} chosen={choice.disposition} />
      <ArticleSelect visit={visit} contents={contents} chosen={choice.eid} />
      <Select
        visit={visit}
        name="kind"
        label={visit.t('matrix.kind')}
        choices={[every, ...kinds.map((value) => ({ value, text: visit.t(`matrix.kind.${value}`) }))]}
        chosen={choice.kind}
      />
      {themes.length > 0 && (
        <Select
          visit={visit}
          name="theme"
          label={visit.t('matrix.theme')}
          choices={[
            every,
            { value: noTheme, text: visit.t('matrix.noTheme') },
            ...themes.map(({ id, name }) => ({ value: id, text: name })),
          ]}
          chosen={choice.theme}
        />
      )}
      {choice.cluster && (
        <Select
          visit={visit}
          name="cluster"
          label={visit.t('matrix.cluster')}
          choices={[{ value: choice.cluster, text: visit.t('matrix.thisCluster') }, every]}
          chosen={choice.cluster}
        />
      )}
      <TextField visit={visit} name="author" label={visit.t('matrix.author')} value={choice.author} />
      <TextField visit={visit} name="text" label={visit.t('matrix.text')} value={choice.text} />
      <TextField visit={visit} name="from" label={visit.t('matrix.from')} value={choice.from?.toString()} inputmode="numeric" width={5} />
      <TextField visit={visit} name="to" label={visit.t('matrix.to')} value={choice.to?.toString()} inputmode="numeric" width={5} />
      <button class="govuk-button govuk-button--secondary" type="submit">
        {visit.t('talk.show')}
      </button>
    </form>
  );
}

export function DispositionSelect({ visit, chosen }: { visit: Visit; chosen: string | null }) {
  const every = { value: '', text: visit.t('matrix.every') };
  return (
    <Select
      visit={visit}
      name="disposition"
      label={visit.t('matrix.disposition')}
      choices={[every, ...dispositions.map((value) => ({ value, text: visit.t(`disposition.${value}`) }))]}
      chosen={chosen}
    />
  );
}

export function ArticleSelect({ visit, contents, chosen }: { visit: Visit; contents: readonly PartNameFragment[]; chosen: string | null }) {
  const articles = contents.filter(({ kind }) => kind === 'ARTICLE' || kind === 'PREAMBLE' || kind === 'ANNEX');
  return (
    <Select
      visit={visit}
      name="article"
      label={visit.t('suggestions.article')}
      choices={[
        { value: '', text: visit.t('suggestions.everyArticle') },
        ...articles.map((entry) => ({ value: entry.eid, text: titleOf(visit, entry) })),
      ]}
      chosen={chosen}
    />
  );
}
