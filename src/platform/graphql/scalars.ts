/** Custom scalars of the API; each has the class that code-first fields name. */
import { GraphQLScalarType, GraphQLError, Kind, type ValueNode } from 'graphql';

function textScalar<T>(
  name: string,
  description: string,
  specifiedByURL: string | undefined,
  read: (text: string) => T,
  write: (value: unknown) => unknown,
): GraphQLScalarType {
  const parse = (value: unknown): T => {
    if (typeof value !== 'string') throw new GraphQLError(`${name} must be a string.`, { extensions: { code: 'BAD_USER_INPUT' } });
    return read(value);
  };
  return new GraphQLScalarType({
    name,
    description,
    specifiedByURL,
    serialize: write,
    parseValue: parse,
    parseLiteral: (node: ValueNode) => parse(node.kind === Kind.STRING ? node.value : null),
  });
}

function bad(message: string): never {
  throw new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });
}

const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;

/** Whether the calendar has that day: JavaScript takes 31 February for 3 March. */
function isCalendarDay(day: string): boolean {
  const at = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(day);
}

export const DateTime = textScalar(
  'DateTime',
  'A moment as RFC 3339 with an offset, such as `2026-11-23T17:00:00-05:00`. Answered in UTC with milliseconds.',
  'https://scalars.graphql.org/andimarek/date-time.html',
  (text) => {
    const at = new Date(text);
    return instant.test(text) && isCalendarDay(text.slice(0, 10)) && !Number.isNaN(at.getTime())
      ? at
      : bad('DateTime must be RFC 3339 with an offset, such as 2026-11-23T17:00:00-05:00.');
  },
  (value) => (value instanceof Date ? value : new Date(value as string)).toISOString(),
);

export const CalendarDate = textScalar(
  'Date',
  'A calendar day without a time, as `YYYY-MM-DD` (RFC 3339 full-date).',
  'https://scalars.graphql.org/andimarek/local-date.html',
  (text) => (/^\d{4}-\d{2}-\d{2}$/.test(text) && isCalendarDay(text) ? text : bad('Date must be a calendar day as YYYY-MM-DD.')),
  (value) => (value instanceof Date ? value.toISOString().slice(0, 10) : String(value)),
);

export const Markdown = textScalar(
  'Markdown',
  'Text in CommonMark Markdown as a person wrote it. Raw HTML in it has no meaning; use the `…Html` field beside it to show it.',
  'https://spec.commonmark.org/0.31.2/',
  (text) => text,
  String,
);

export const Html = textScalar(
  'Html',
  'HTML that is safe to show: made from Markdown, without scripts, styles, frames or forms.',
  undefined,
  () => bad('Html is never an input.'),
  String,
);

export const Locale = textScalar(
  'Locale',
  'A language as a BCP 47 tag, such as `es` or `en`.',
  'https://www.rfc-editor.org/rfc/rfc5646',
  (text) => (/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(text) ? text : bad('Locale must be a BCP 47 tag such as es.')),
  String,
);

export const URI = textScalar(
  'URI',
  'An absolute address (RFC 3986).',
  'https://www.rfc-editor.org/rfc/rfc3986',
  (text) => (URL.canParse(text) ? text : bad('URI must be an absolute address.')),
  String,
);

export const Sequence = textScalar(
  'Sequence',
  'A place in the order of everything that happened: decimal digits, padded to 20, so that later is greater both as text and as a number.',
  undefined,
  (text) => (/^\d{1,20}$/.test(text) ? BigInt(text).toString() : bad('Sequence must be decimal digits, as an event carried it.')),
  (value) => String(value).padStart(20, '0'),
);
