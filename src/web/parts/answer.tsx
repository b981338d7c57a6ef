/** What an agency answered to a comment: what it does with it, why, who signed, what changed because of it, and what it said before. */
import type { Visit } from '../kit/visit.js';
import type { AnswerWordsFragment } from './answer.data.js';
import { langOf } from './lang.js';
import { Prose } from './prose.js';

export type Disposition = AnswerWordsFragment['disposition'];

export const dispositions = ['ACCEPTED', 'PARTLY_ACCEPTED', 'NOT_ACCEPTED', 'OUT_OF_SCOPE', 'ALREADY_COVERED'] as const;

const colours: Record<Disposition, string> = {
  ACCEPTED: 'green',
  PARTLY_ACCEPTED: 'teal',
  NOT_ACCEPTED: 'red',
  OUT_OF_SCOPE: 'grey',
  ALREADY_COVERED: 'purple',
};

export function DispositionTag({ visit, disposition }: { visit: Visit; disposition: Disposition }) {
  return <strong class={`govuk-tag govuk-tag--${colours[disposition]}`}>{visit.t(`disposition.${disposition}`)}</strong>;
}

interface AnswerProps {
  visit: Visit;
  answer: AnswerWordsFragment;
  /** Of the observation that it answers. */
  number: number | null;
  agency: string;
  timeZone: string;
}

export function Answer({ visit, answer, number, agency, timeZone }: AnswerProps) {
  const { changes, earlier } = answer;
  return (
    <div class="urna-answer">
      <p class="urna-acts">
        <strong>{number === null ? visit.t('answer.by', { agency }) : visit.t('answer.to', { agency, number })}</strong>
        <DispositionTag visit={visit} disposition={answer.disposition} />
      </p>
      <Signed visit={visit} answer={answer} timeZone={timeZone} />
      {changes.length > 0 && <Changes visit={visit} changes={changes} />}
      {earlier.length > 0 && (
        <details class="govuk-details">
          <summary class="govuk-details__summary">
            <span class="govuk-details__summary-text">{visit.t('answer.earlier', { count: earlier.length })}</span>
          </summary>
          <div class="govuk-details__text">
            {earlier.map((one) => (
              <div key={one.signedAt}>
                <p>
                  <DispositionTag visit={visit} disposition={one.disposition} />
                </p>
                <Signed visit={visit} answer={one} timeZone={timeZone} />
              </div>
            ))}
          </div>
        </details>
      )}
    </div>
  );
}

type Signature = Pick<AnswerWordsFragment, 'reasonHtml' | 'language' | 'signerName' | 'office' | 'signedAt'>;

function Signed({ visit, answer, timeZone }: { visit: Visit; answer: Signature; timeZone: string }) {
  const { reasonHtml, language, signerName, office, signedAt } = answer;
  return (
    <>
      <Prose html={reasonHtml} lang={langOf(visit, language)} />
      <p class="urna-meta">
        {visit.rich(
          'answer.signed',
          { office: () => <span lang={langOf(visit, 'es')}>{office}</span> },
          { name: signerName, moment: visit.words.moment(signedAt, timeZone) },
        )}
      </p>
    </>
  );
}

function Changes({ visit, changes }: { visit: Visit; changes: AnswerWordsFragment['changes'] }) {
  const place = changes.find(({ consultation, version }) => consultation && version && version.number > 1);
  return (
    <>
      <p class="govuk-body">{visit.t('answer.changes')}</p>
      <ul class="govuk-list govuk-list--bullet">
        {changes.map(({ eid, kind, label, heading, version, consultation }) => {
          const title =
            label || heading ? [label, heading].filter(Boolean).join('. ').replace(/\.\.+/g, '.') : visit.t(`text.kind.${kind}`);
          return (
            <li key={eid} lang={langOf(visit, 'es')}>
              {version && consultation ? (
                <a class="govuk-link" href={visit.to('versionProvision', { slug: consultation.slug, number: String(version.number), eid })}>
                  {title}
                </a>
              ) : (
                title
              )}
            </li>
          );
        })}
      </ul>
      {place && (
        <p class="govuk-body">
          <a
            class="govuk-link"
            href={visit.to('compareVersions', { slug: place.consultation!.slug, number: String(place.version!.number), other: '1' })}
          >
            {visit.t('answer.whatChanged')}
          </a>
        </p>
      )}
    </>
  );
}
