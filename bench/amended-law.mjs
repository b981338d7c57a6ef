// A law, what a parliament might make of it, and passages that people might comment on; the same for the same dice.

/** One word in forty is another, one line in fifty is gone, and one article in thirty stands somewhere else. */
export function amend(text, random) {
  const articles = text.split(/(?=^#{1,6} )/m).map((article) =>
    article
      .split('\n')
      .filter((line) => line.startsWith('#') || random() > 0.02)
      .map((line) => (line.startsWith('#') ? line : line.replace(/\p{L}{4,}/gu, (word) => (random() < 0.025 ? `${word}mente` : word))))
      .join('\n'),
  );
  for (let n = 0; n < articles.length / 30; n++) {
    const [article] = articles.splice(1 + Math.floor(random() * (articles.length - 2)), 1);
    articles.splice(1 + Math.floor(random() * (articles.length - 1)), 0, article);
  }
  return articles.join('');
}

/** Anywhere in the text, from three characters to 240, short ones more often. */
export function passagesIn(places, count, random) {
  const texts = places.all.filter(({ text }) => text.length > 0);
  const reach = [];
  let sum = 0;
  for (const { text } of texts) reach.push((sum += text.length));
  return Array.from({ length: count }, () => {
    const at = Math.floor(random() * sum);
    const index = reach.findIndex((end) => at < end);
    const place = texts[index];
    const start = at - (reach[index] - place.text.length);
    return { place, start, end: Math.min(place.text.length, start + 3 + Math.floor(random() ** 2 * 240)) };
  });
}

/** mulberry32 */
export function dice(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
