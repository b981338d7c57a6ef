// Writes src/people/common-passwords.txt anew from a list of leaked passwords, the most common first, one a line:
//   node scripts/common-passwords.mjs 10_million_password_list_top_1M.txt
import { readFileSync, writeFileSync } from 'node:fs';

/** As many as the policy lets anybody choose from, and short ones that people lengthen with digits. */
const [mostLong, mostShort, shortest, shortestWord] = [20_000, 3_000, 10, 6];

const ranked = [
  ...new Set(
    readFileSync(process.argv[2], 'utf8')
      .split('\n')
      .map((line) => line.trim().normalize('NFKC').toLowerCase()),
  ),
];
const lengthOf = (word) => [...word].length;
const long = ranked.filter((word) => lengthOf(word) >= shortest).slice(0, mostLong);
const short = ranked.filter((word) => lengthOf(word) >= shortestWord && lengthOf(word) < shortest).slice(0, mostShort);
writeFileSync('src/people/common-passwords.txt', `${[...long, ...short].sort().join('\n')}\n`);
