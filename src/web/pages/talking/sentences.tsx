/** An article sentence by sentence: which words comments are about, and the way to comment on one without selecting it. */
import type { Visit } from '../../kit/visit.js';
import { writerOf } from '../../parts/entered.js';
import { Radios } from '../../parts/fields.js';
import { langOf } from '../../parts/lang.js';
import { Quote } from '../../parts/passage.js';
import { doMeet, markedIn } from './passage-marks.js';
import type { ProvisionPageQuery, SentenceWordsFragment } from './provision.data.js';
import type { TalkConsultationFragment } from './talking.data.js';

type Provision = NonNullable<NonNullable<NonNullable<ProvisionPageQuery['consultation']>['text']>['provision']>;
type Comment = Provision['annotations']['nodes'][number];

/** How an address names a sentence. */
export function nameOfSentence({ isInHeading, start, end }: SentenceWordsFragment): string {
  return `${isInHeading ? 'h' : 'b'}-${start}-${end}`;
}

/** The address, within the page, of what was said about the sentence in which a passage ends. */
export function saidOf(sentences: readonly SentenceWordsFragment[], end: number, isInHeading: boolean): string {
  const sentence = sentences.find((one) => one.isInHeading === isInHeading && one.start < end && end <= one.end);
  return sentence ? `#said-${nameOfSentence(sentence)}` : '#sentences';
}

interface SentencesProps {
  visit: Visit;
  consultation: TalkConsultationFragment;
  provision: Pick<Provision, 'id' | 'sentences' | 'annotations'>;
}

export function Sentences({ visit, consultation, provision: { id, sentences, annotations } }: SentencesProps) {
  const { allowed, code } = consultation.viewerCanComment;
  const mayWrite = allowed || code === 'SIGN_IN_REQUIRED';
  const count = annotations.nodes.length;
  if (sentences.length === 0 || (!mayWrite && count === 0)) return null;
  const lang = langOf(visit, 'es');
  const entries = sentences.map((sentence) => {
    const comments = annotations.nodes.filter(({ anchor }) => anchor?.isInHeading === sentence.isInHeading && meets(sentence, anchor));
    return { sentence, comments, value: nameOfSentence(sentence) };
  });
  return (
    <details class="govuk-details" id="sentences" open={count > 0}>
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">{visit.t(mayWrite ? 'sentences.title' : 'sentences.titleClosed', { count })}</span>
      </summary>
      <div class="govuk-details__text">
        {annotations.pageInfo.hasNextPage && <p class="govuk-body">{visit.t('sentences.first', { count })}</p>}
        {mayWrite ? (
          <form method="get" action={visit.to('writeComment', { subject: id })}>
            <Radios
              visit={visit}
              name="sentence"
              label={visit.t('sentences.choose')}
              choices={entries.map(({ sentence, comments, value }) => ({
                value,
                lang,
                text: <Marked sentence={sentence} comments={comments} />,
                hint: comments.length > 0 ? <Writers visit={visit} comments={comments} sentence={value} /> : undefined,
              }))}
              isSmall
            />
            <div class="govuk-button-group">
              <button class="govuk-button govuk-button--secondary" type="submit">
                {visit.t('sentences.write')}
              </button>
              <button class="govuk-button govuk-button--secondary" type="submit" formaction={visit.to('suggest', { subject: id })}>
                {visit.t('suggest.title')}
              </button>
            </div>
          </form>
        ) : (
          <ol class="govuk-list govuk-list--spaced">
            {entries.map(({ sentence, comments, value }) => (
              <li key={value}>
                <span lang={lang}>
                  <Marked sentence={sentence} comments={comments} />
                </span>
                {comments.length > 0 && (
                  <div class="govuk-hint">
                    <Writers visit={visit} comments={comments} sentence={value} />
                  </div>
                )}
              </li>
            ))}
          </ol>
        )}
        <Gone visit={visit} comments={annotations.nodes.filter(({ anchor }) => anchor?.start === null)} />
      </div>
    </details>
  );
}

/** Comments whose words are gone while the article, or the one around, is still there. */
function Gone({ visit, comments }: { visit: Visit; comments: readonly Comment[] }) {
  if (comments.length === 0) return null;
  return (
    <section aria-labelledby="words-gone">
      <h2 class="govuk-heading-s" id="words-gone">
        {visit.t('sentences.gone')}
      </h2>
      {comments.map(({ id, author, cameBy, anchor }) => (
        <div key={id}>
          <Quote visit={visit} words={anchor?.original.exact ?? ''} />
          <p class="urna-acts">
            <span>{visit.t('sentences.saidVersion', { number: anchor?.original.version?.number })}</span>
            <a class="govuk-link" href={visit.to('comment', { id })}>
              {visit.t('comment.title', { name: writerOf(visit, { author, provenance: cameBy && { way: cameBy, name: null } }) })}
            </a>
          </p>
        </div>
      ))}
    </section>
  );
}

function meets(sentence: SentenceWordsFragment, anchor: Comment['anchor']): boolean {
  return anchor !== null && anchor.start !== null && anchor.end !== null && doMeet(sentence, { start: anchor.start, end: anchor.end });
}

function Marked({ sentence, comments }: { sentence: SentenceWordsFragment; comments: readonly Comment[] }) {
  const stretches = comments.map(({ anchor }) => ({ start: anchor!.start!, end: anchor!.end! }));
  return (
    <>
      {markedIn(sentence, stretches).map(({ text, times }, index) =>
        times === 0 ? (
          <span key={index}>{text}</span>
        ) : (
          <mark key={index} class={times > 1 ? 'urna-mark urna-mark--often' : 'urna-mark'}>
            {text}
          </mark>
        ),
      )}
    </>
  );
}

/** Who commented on words of a sentence, each a link to what they said. */
function Writers({ visit, comments, sentence }: { visit: Visit; comments: readonly Comment[]; sentence: string }) {
  return (
    <span id={`said-${sentence}`}>
      {visit.t('sentences.comments', { count: comments.length })}{' '}
      {comments.map(({ id, author, cameBy, anchor, suggestion }, index) => (
        <span key={id}>
          {index > 0 && ' · '}
          <a class="govuk-link" href={visit.to('comment', { id })}>
            {writerOf(visit, { author, provenance: cameBy && { way: cameBy, name: null } })}
            {suggestion && ` (${visit.t('suggestion.inPlace')})`}
            {anchor?.state === 'APPROXIMATE' && ` (${visit.t('sentences.approximate')})`}
          </a>
        </span>
      ))}
    </span>
  );
}
