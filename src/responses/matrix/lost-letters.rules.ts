/** Letters that an old code of letters has no place for become question marks. */
const beyondLatin = '€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ';

/** Whether one is the other after a program without letters for everything has saved it. */
export function isSameButForLostLetters(came: string, went: string): boolean {
  if (came.length !== went.length) return false;
  for (let at = 0; at < came.length; at++) {
    if (came[at] === went[at]) continue;
    if (came[at] !== '?' || went.charCodeAt(at) < 0x100 || beyondLatin.includes(went[at]!)) return false;
  }
  return true;
}
