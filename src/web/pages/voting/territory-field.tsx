/** Where the voter lives, for polls that ask so: the territories directly within that of the consultation, else that one itself. */
import type { Visit } from '../../kit/visit.js';
import { Select } from '../../parts/fields.js';
import type { PollPartsFragment } from './poll-parts.data.js';
import { TerritoryChoicesDocument } from './territories.data.js';
import type { UserError } from '../../kit/client.js';

export interface TerritoryChoice {
  code: string;
  name: string;
}

/** The whole country, where the consultation names no territory. */
const country = 'CO';

/** None where the poll does not ask. */
export async function territoriesFor(visit: Visit, poll: PollPartsFragment): Promise<TerritoryChoice[]> {
  if (!poll.asksTerritory) return [];
  const parent = poll.consultation.territory?.code ?? country;
  const { territory, territories, last } = await visit.ask(TerritoryChoicesDocument, { parent });
  const within = new Map([...territories.nodes, ...last.nodes].map((each) => [each.code, each]));
  return within.size > 0 ? [...within.values()] : territory ? [territory] : [];
}

interface TerritoryFieldProps {
  visit: Visit;
  territories: readonly TerritoryChoice[];
  chosen: string;
  errors?: readonly UserError[];
}

export function TerritoryField({ visit, territories, chosen, errors }: TerritoryFieldProps) {
  return (
    <Select
      visit={visit}
      name="territory"
      label={visit.t('vote.territory')}
      hint={visit.t('vote.territoryHint')}
      errors={errors}
      choices={[{ value: '', text: visit.t('vote.territoryNone') }, ...territories.map(({ code, name }) => ({ value: code, text: name }))]}
      chosen={chosen}
    />
  );
}
