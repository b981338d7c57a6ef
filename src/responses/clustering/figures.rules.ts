/** The honest figures of a consultation: how many people wrote, how many comments, and how many arguments these make. */

export interface CountedComment {
  author: string;
  /** The representative of its cluster; null where it is in none, and so an argument of its own. */
  argument: string | null;
}

export interface ArgumentFigures {
  people: number;
  comments: number;
  arguments: number;
}

export interface Signatures {
  /** How many people make the argument, however often each of them does. */
  people: number;
  comments: number;
}

export function countArguments(comments: Iterable<CountedComment>): ArgumentFigures {
  const [people, found] = [new Set<string>(), new Set<string>()];
  let [all, alone] = [0, 0];
  for (const { author, argument } of comments) {
    all++;
    people.add(author);
    if (argument === null) alone++;
    else found.add(argument);
  }
  return { people: people.size, comments: all, arguments: found.size + alone };
}

/** By the representative of each cluster, who signs it. */
export function countSignatures(comments: Iterable<CountedComment>): Map<string, Signatures> {
  const authors = new Map<string, { people: Set<string>; comments: number }>();
  for (const { author, argument } of comments) {
    if (argument === null) continue;
    const signed = authors.get(argument) ?? { people: new Set<string>(), comments: 0 };
    signed.people.add(author);
    signed.comments++;
    authors.set(argument, signed);
  }
  return new Map([...authors].map(([argument, { people, comments: count }]) => [argument, { people: people.size, comments: count }]));
}
