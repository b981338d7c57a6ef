/** What follows from the counted figures of an agency. */
export interface CountedFigures {
  asked: number;
  answeredInTime: number;
  answeredLate: number;
  pending: number;
  overdue: number;
  transferred: number;
  transferredLate: number;
  withdrawn: number;
  extended: number;
  medianDays: number | null;
  ratings: number;
  ratingSum: number;
}

/** Of an agency that nobody asked all figures are zero. */
export function figuresOf(counted: CountedFigures | null): Omit<CountedFigures, 'ratingSum'> & { late: number; rating: number | null } {
  const { ratingSum, ...figures } = counted ?? nothing;
  return {
    ...figures,
    late: figures.answeredLate + figures.overdue,
    rating: figures.ratings === 0 ? null : ratingSum / figures.ratings,
  };
}

const nothing: CountedFigures = {
  asked: 0,
  answeredInTime: 0,
  answeredLate: 0,
  pending: 0,
  overdue: 0,
  transferred: 0,
  transferredLate: 0,
  withdrawn: 0,
  extended: 0,
  medianDays: null,
  ratings: 0,
  ratingSum: 0,
};
