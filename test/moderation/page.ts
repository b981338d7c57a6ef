/** The table of moderation as a page of the documentation, and read back from it. */
import { acts, nameOf, roleNames, roles, states, type Role } from './roles-acts-states.js';

export const allowed = 'ALLOWED';

/** What came of an act: allowed, or the code with which it was refused. */
export type Cells = Map<string, string>;

export const cellOf = (act: string, state: string, role: Role): string => `${act}|${state}|${role}`;

const stateNames = Object.keys(states);
const shown = (value: string): string => (value === allowed ? '**yes**' : `\`${value}\``);

const opening = `# Who may do what

Every act of moderation, and what people do with comments besides, for everybody and in every state of a comment. Each cell was tried
through the API: **yes**, or the code with which it is refused. Written by \`npm run moderation-table\`; \`test/api/role-act-state.spec.ts\` tries all of it
again and fails where this page says something else, and for an act that is not here.

What a state does not have, such as an appeal of a comment that nobody decided about, is \`NOT_FOUND\`. “Moderator who decided” and
“whoever reported it” are the same people in every state, also where there is nothing to decide or report. People and states for which all is
the same share a column or a row. \`decideTogether\` is asked for here; what it leaves as it is, and why, each batch says itself.
`;

/** Roles and states that are alike stand together. */
export function write(cells: Cells): string {
  const sections = acts.map((act) => {
    const name = nameOf(act);
    const columns = together(roleNames, (role) => stateNames.map((state) => cells.get(cellOf(name, state, role))!).join(' '));
    const rows = together(stateNames, (state) => roleNames.map((role) => cells.get(cellOf(name, state, role))!).join(' '));
    const lines = [
      ['', ...columns.map((group) => group.map((role) => roles[role]).join('; '))],
      ['---', ...columns.map(() => '---')],
      ...rows.map((group) => [
        rows.length === 1 ? 'Always' : group.map((state) => states[state]!.name).join('; '),
        ...columns.map(([role]) => shown(cells.get(cellOf(name, group[0]!, role!))!)),
      ]),
    ];
    return `## ${name}\n\n${lines.map((line) => `| ${line.join(' | ')} |`).join('\n')}\n`;
  });
  return [opening, ...sections].join('\n');
}

/** The cells of the page; none where it has not been written. */
export function read(page: string): Cells {
  const cells: Cells = new Map();
  for (const section of page.split(/^## /m).slice(1)) {
    const [name, ...lines] = section.trim().split('\n');
    const [head, , ...rows] = lines
      .filter((line) => line.startsWith('|'))
      .map((line) =>
        line
          .slice(1, -1)
          .split('|')
          .map((cell) => cell.trim()),
      );
    for (const [named, ...values] of rows)
      for (const state of named === 'Always' ? stateNames : stateNames.filter((each) => named!.split('; ').includes(states[each]!.name)))
        values.forEach((value, place) => {
          for (const role of roleNames.filter((each) => head![place + 1]!.split('; ').includes(roles[each])))
            cells.set(cellOf(name!.trim(), state, role), value === '**yes**' ? allowed : value.slice(1, -1));
        });
  }
  return cells;
}

function together<Name>(names: readonly Name[], likeness: (name: Name) => string): Name[][] {
  const groups = new Map<string, Name[]>();
  for (const name of names) groups.set(likeness(name), [...(groups.get(likeness(name)) ?? []), name]);
  return [...groups.values()];
}
