/** A name as files say it, which are read far from here: that it is a pseudonym goes along with it. */

/** SQL for an alias of `accounts`. Pages and the API say the same in their language. */
export function shownName(alias: string): string {
  return `CASE WHEN ${alias}.pseudonym_since IS NULL THEN ${alias}.display_name ELSE ${alias}.display_name || ' (seudónimo)' END`;
}
