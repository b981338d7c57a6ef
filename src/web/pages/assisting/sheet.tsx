/** One sheet of paper of a gathering: what stands above and below, and where people write. */
import type { ComponentChildren } from 'preact';
import type { Visit } from '../../kit/visit.js';
import { langOf } from '../../parts/lang.js';
import type { BlankFormPageQuery } from './assisting.data.js';
import { nameOf } from './gathering-words.js';

export type PrintedGathering = Extract<NonNullable<BlankFormPageQuery['gathering']>, { way: unknown }>;
export type PrintedConsultation = NonNullable<PrintedGathering['consultation']>;

export interface SheetProps {
  visit: Visit;
  gathering: PrintedGathering;
  consultation: PrintedConsultation;
}

/** What stands above and below every sheet. */
export function Sheet({
  visit,
  gathering,
  consultation,
  id,
  isBallot,
  children,
}: SheetProps & { id: string; isBallot: boolean; children: ComponentChildren }) {
  return (
    <section class="urna-sheet" aria-labelledby={id}>
      <p class="urna-sheet__head">
        <span>
          <span lang={langOf(visit, consultation.language)}>{consultation.title}</span>
          <br />
          {consultation.agency.name}
        </span>
        <span>
          {visit.t('forms.gathering', { number: gathering.number })}
          <br />
          {visit.t('forms.sheet', { isBallot: String(isBallot) })} <Blank />
        </span>
      </p>
      <p>{nameOf(visit, gathering)}</p>
      {children}
      <Rights visit={visit} consultation={consultation} />
      <div class="urna-sheet__signatures">
        <Line label={visit.t('forms.official', { isBallot: String(isBallot) })} />
        {isBallot && <Line label={visit.t('forms.second')} />}
      </div>
    </section>
  );
}

/** What must be said to whoever gives their data (Ley 1581 de 2012, art. 12). */
function Rights({ visit, consultation: { agency, contact } }: Pick<SheetProps, 'visit' | 'consultation'>) {
  return (
    <p class="urna-sheet__note">
      {visit.t('forms.rights', { agency: agency.name, office: contact?.office ?? agency.name, email: contact?.email ?? '' })}
    </p>
  );
}

/** Where somebody writes after these words. */
export function Line({ label }: { label: string }) {
  return (
    <p class="urna-sheet__line">
      {label} <span aria-hidden="true" />
    </p>
  );
}

export function Blank() {
  return <span class="urna-sheet__blank" aria-hidden="true" />;
}

export function Box() {
  return <span class="urna-sheet__box" aria-hidden="true" />;
}
