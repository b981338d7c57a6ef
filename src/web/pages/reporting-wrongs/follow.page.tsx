/** What came of a report without account, by its code. The code travels in the form, so that no address tells it. */
import type { UserError } from '../../kit/client.js';
import type { Page } from '../../kit/page.js';
import { PageError, show, type View } from '../../kit/view.js';
import type { Visit } from '../../kit/visit.js';
import { Button, TextField } from '../../parts/fields.js';
import { FormBody } from '../../parts/form-body.js';
import { Frame } from '../../parts/frame.js';
import { langOf } from '../../parts/lang.js';
import { FollowReportPageDocument, type FollowReportPageQuery } from './follow.data.js';

type Report = NonNullable<FollowReportPageQuery['followedReport']>;

export const followReportPage: Page = {
  address: 'followReport',
  isShared: false,
  isForVisitors: true,

  show: async (visit) => ask(visit, await read(visit, '')),

  async act(visit, form) {
    const code = form.text('code').trim();
    const wrong = (message: string): UserError[] => [{ code: 'code', field: ['code'], message }];
    if (!code) return ask(visit, await read(visit, ''), code, wrong(visit.t('followReport.empty')));
    try {
      const data = await read(visit, code);
      return data.followedReport ? tell(visit, data, data.followedReport) : ask(visit, data, code, wrong(visit.t('followReport.unknown')));
    } catch (error) {
      if (error instanceof PageError && error.code === 'TRY_LATER') return ask(visit, await read(visit, ''), code, wrong(error.reason!));
      throw error;
    }
  },
};

function read(visit: Visit, code: string): Promise<FollowReportPageQuery> {
  return visit.ask(FollowReportPageDocument, { code, isAsked: code !== '' });
}

function ask(visit: Visit, data: FollowReportPageQuery, code = '', errors?: UserError[]): View {
  const title = visit.t('followReport.title');
  return show(
    <Frame visit={visit} data={data} title={title} errors={errors} isPrivate>
      <div class="urna-narrow">
        <h1 class="govuk-heading-l">{title}</h1>
        <p class="govuk-body">{visit.t('followReport.about')}</p>
        <FormBody visit={visit}>
          <TextField
            visit={visit}
            name="code"
            label={visit.t('followReport.code')}
            hint={visit.t('followReport.codeHint')}
            autocomplete="off"
            spellcheck={false}
            width={20}
            value={code}
            errors={errors}
          />
          <Button text={visit.t('followReport.button')} />
        </FormBody>
      </div>
    </Frame>,
    errors ? 422 : 200,
  );
}

function tell(visit: Visit, data: FollowReportPageQuery, { kind, createdAt, comment, decision }: Report): View {
  const title = visit.t(decision ? 'followReport.decided' : 'followReport.waits');
  return show(
    <Frame
      visit={visit}
      data={data}
      title={title}
      isPrivate
      trail={[{ text: visit.t('followReport.title'), to: visit.to('followReport') }]}
    >
      <div class="urna-narrow">
        <h1 class="govuk-heading-l">{title}</h1>
        <p class="govuk-body">
          {visit.t(`bare.kind.${kind === 'PERSONAL_DATA' ? 'PERSONAL_DATA' : 'NOT_MINE'}`)} ·{' '}
          {visit.t('followReport.since', { moment: visit.words.moment(createdAt) })}
        </p>
        {decision ? (
          <>
            <p class="govuk-body">{visit.t(`followReport.measure.${decision.measure === 'NO_ACTION' ? 'none' : 'some'}`)}</p>
            <blockquote class="govuk-inset-text" lang={langOf(visit, 'es')}>
              {decision.reason}
            </blockquote>
            <p class="govuk-body">{visit.t('followReport.on', { moment: visit.words.moment(decision.decidedAt) })}</p>
          </>
        ) : (
          <p class="govuk-body">{visit.t('followReport.waitsAbout')}</p>
        )}
        {comment && (
          <p class="govuk-body">
            <a class="govuk-link" href={visit.to('comment', { id: comment.id })}>
              {visit.t('followReport.comment')}
            </a>
          </p>
        )}
      </div>
    </Frame>,
  );
}
