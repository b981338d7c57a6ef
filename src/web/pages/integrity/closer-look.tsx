/** For the people of the agency and those who check it: minute by minute, and from how many places. */
import type { Visit } from '../../kit/visit.js';
import { ActivityChart } from '../../parts/activity-chart.js';
import type { IntegrityPageQuery } from './integrity.data.js';
import { everyMinute } from './looked-at.js';

type Detail = NonNullable<NonNullable<NonNullable<IntegrityPageQuery['consultation']>['integrity']>['detail']>;

interface CloserLookProps {
  visit: Visit;
  detail: Detail;
  period: { from: string; to: string };
  timeZone: string;
}

export function CloserLook({ visit, detail: { minutes, senders }, period, timeZone }: CloserLookProps) {
  const young = minutes.reduce((sum, { youngComments }) => sum + (youngComments ?? 0), 0);
  const comments = minutes.reduce((sum, point) => sum + (point.comments ?? 0), 0);
  const held = minutes.reduce((sum, { heldBack }) => sum + (heldBack ?? 0), 0);
  const hasBallots = minutes.some(({ ballots }) => ballots !== null);
  return (
    <section aria-labelledby="closer">
      <h2 class="govuk-heading-m" id="closer">
        {visit.t('integrity.closer')}
      </h2>
      <p class="govuk-body">
        {visit.t('integrity.closerWhen', { from: visit.words.moment(period.from, timeZone), to: visit.words.moment(period.to, timeZone) })}
      </p>
      <ActivityChart
        visit={visit}
        id="activity-minutes"
        title={visit.t('integrity.minutes')}
        level={3}
        points={everyMinute(minutes, period, { comments: 0, supports: 0, ballots: hasBallots ? 0 : null, heldBack: 0, youngComments: 0 })}
        timeZone={timeZone}
      />
      {comments > 0 && <p class="govuk-body">{visit.t('integrity.closerYoung', { young, comments })}</p>}
      {held > 0 && <p class="govuk-body">{visit.t('integrity.closerHeld', { held })}</p>}
      {senders.length > 0 && (
        <div class="urna-scroll" tabindex={0} role="region" aria-labelledby="senders">
          <table class="govuk-table">
            <caption class="govuk-table__caption govuk-table__caption--s" id="senders">
              {visit.t('integrity.senders')}
            </caption>
            <thead class="govuk-table__head">
              <tr class="govuk-table__row">
                {(['hour', 'what', 'addresses', 'devices'] as const).map((head, index) => (
                  <th key={head} scope="col" class={`govuk-table__header ${index > 1 ? 'govuk-table__header--numeric' : ''}`}>
                    {visit.t(`integrity.${head}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody class="govuk-table__body">
              {senders.map(({ from, kind, addresses, devices }) => (
                <tr class="govuk-table__row" key={`${from} ${kind}`}>
                  <th scope="row" class="govuk-table__header">
                    {visit.words.moment(from, timeZone)}
                  </th>
                  <td class="govuk-table__cell">{visit.t(`integrity.kind.${kind}`)}</td>
                  <td class="govuk-table__cell govuk-table__cell--numeric">{visit.words.number(addresses)}</td>
                  <td class="govuk-table__cell govuk-table__cell--numeric">{visit.words.number(devices)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <p class="govuk-body-s">{visit.t('integrity.sendersNote')}</p>
    </section>
  );
}
