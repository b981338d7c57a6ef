/** All that an agency has answered in a consultation, each answer below what it answers, for everybody to read. */
import { LivePart } from '../../kit/live-part.js';
import type { Page } from '../../kit/page.js';
import { orNotFound, show } from '../../kit/view.js';
import { Answer } from '../../parts/answer.js';
import { AnsweringProgress, answeringNews } from '../../parts/answering-progress.js';
import { Frame } from '../../parts/frame.js';
import { langOf } from '../../parts/lang.js';
import { Pager, pageAt } from '../../parts/pager.js';
import { AnswersPageDocument } from './answers.data.js';
import { choiceIn } from './chosen.js';
import { ArticleSelect, DispositionSelect } from './choose.js';
import { AboutObservation, SaidWords } from './observation-row.js';
import { partsOf } from '../suggesting/filters.js';

export const answersPage: Page = {
  address: 'answers',
  isShared: true,

  async show(visit) {
    const slug = visit.part('slug');
    const choice = choiceIn(visit);
    const { disposition, numbers } = choice;
    const filter = {
      answered: true,
      disposition,
      provisionIds: await partsOf(visit, slug, choice),
      numbers: numbers.length > 0 ? numbers : null,
    };
    const data = await visit.ask(AnswersPageDocument, { slug, signedIn: visit.isSignedIn, filter, ...pageAt(visit, 10) });
    const consultation = orNotFound(data.consultation);
    const {
      id,
      title,
      language,
      timeZone,
      agency,
      text,
      observations,
      observationsCount: count,
      answeringProgress: progress,
    } = consultation;
    const report = consultation.observationsReport;
    return show(
      <Frame
        visit={visit}
        data={data}
        title={visit.t('answers.title', { title })}
        trail={[
          { text: visit.t('frame.consultations'), to: visit.to('consultations') },
          { text: title, to: visit.to('consultation', { slug }) },
        ]}
      >
        <h1 class="govuk-heading-xl">
          {visit.rich('answers.heading', { title: () => <span lang={langOf(visit, language)}>{title}</span> })}
        </h1>
        {report && (
          <p class="govuk-body">
            <a class="govuk-link" href={report.file}>
              {visit.t('answers.report', { number: report.number })}
            </a>
          </p>
        )}
        <form method="get" action={visit.to('answers', { slug })} class="urna-search urna-filters">
          <DispositionSelect visit={visit} chosen={disposition} />
          <ArticleSelect visit={visit} contents={text?.contents ?? []} chosen={choice.eid} />
          <button class="govuk-button govuk-button--secondary" type="submit">
            {visit.t('talk.show')}
          </button>
        </form>
        <LivePart visit={visit} id="answers" subscription={answeringNews} variables={{ id }}>
          {progress?.isEntered ? (
            <AnsweringProgress visit={visit} progress={progress} timeZone={timeZone} />
          ) : (
            <p class="govuk-body">{visit.t('answers.notYet')}</p>
          )}
          {progress?.isEntered && (
            <section aria-labelledby="list">
              <h2 class="govuk-heading-m" id="list">
                {visit.t('answers.found', { count })}
              </h2>
              {numbers.length > 0 && (
                <p class="govuk-body">
                  <a class="govuk-link" href={visit.to('answers', { slug })}>
                    {visit.t('answers.all')}
                  </a>
                </p>
              )}
              {observations.nodes.map((observation) => (
                <article key={observation.id} class="urna-answered" id={`o-${observation.number}`}>
                  <h3 class="govuk-heading-s">
                    {observation.comment ? (
                      <a class="govuk-link" href={visit.to('comment', { id: observation.comment.id })}>
                        {visit.t('matrix.number', { number: observation.number })}
                      </a>
                    ) : (
                      visit.t('matrix.number', { number: observation.number })
                    )}
                  </h3>
                  <AboutObservation visit={visit} observation={observation} timeZone={timeZone} />
                  <SaidWords visit={visit} observation={observation} />
                  {observation.answer && (
                    <Answer
                      visit={visit}
                      answer={observation.answer}
                      number={observation.number}
                      agency={agency.name}
                      timeZone={timeZone}
                    />
                  )}
                </article>
              ))}
            </section>
          )}
        </LivePart>
        <Pager visit={visit} page={observations.pageInfo} label={visit.t('answers.pages')} anchor="list" />
      </Frame>,
    );
  },
};
