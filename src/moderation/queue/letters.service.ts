/** Knows the letters that wait for moderators, so that copies with small edits get the mark of the first one. A chain cannot drift: copies stand for nothing. */
import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../platform/database/database.js';
import type { Reading } from '../../responses/clustering/likeness.rules.js';
import * as sql from './alike.queries.js';
import { alikeMark, letterOf, likest, meetingPlaces } from './alike.rules.js';

/** Of those that meet, how many are compared word by word: the ones with most bands in common. */
const mostCompared = 8;
/** So many are read before whoever is being served has their turn. */
const readAtOnce = 25;
/** In one statement: also under load it ends long before its time is over. */
const metAtOnce = 100;

/** Words to be marked, and the comment that says them. */
export interface Marked {
  consultationId: string;
  commentId: string;
  body: string;
}

interface Letter {
  mark: string;
  consultationId: string;
  commentId: string;
  reading: Reading;
  bands: Int32Array;
}

interface Met {
  mark: string;
  reading: Reading;
  common: number;
}

@Injectable()
export class LettersService {
  constructor(private readonly database: Database) {}

  /** False while another process is at it. */
  async takeTurn(tx: Tx): Promise<boolean> {
    return (await this.database.rowsIn(tx, sql.takeTurn))[0]!.isOurs;
  }

  /** The mark of each, in their order; a letter that is like no other becomes known. Take your turn before. */
  async marksOf(tx: Tx, texts: readonly Marked[]): Promise<string[]> {
    const own = texts.map(({ consultationId, body }) => alikeMark(consultationId, body));
    const letters = await this.read(texts, own);
    const meeting = await this.meeting(tx, letters);
    const marks = new Map<string, string>();
    const found = new Found();
    for (const [place, letter] of letters.entries()) {
      if (place % readAtOnce === 0) await new Promise((next) => setImmediate(next));
      const met = [...(meeting.get(place) ?? []), ...found.meeting(letter)];
      const known = met.find(({ mark }) => mark === letter.mark) ?? likest(letter.reading, closest(met));
      marks.set(letter.mark, known?.mark ?? letter.mark);
      if (!known) found.add(letter);
    }
    if (found.letters.length > 0) await this.insert(tx, found.letters);
    return own.map((mark) => marks.get(mark) ?? mark);
  }

  /** Each of different words once; short ones are alike only where they are equal. */
  private async read(texts: readonly Marked[], own: readonly string[]): Promise<Letter[]> {
    const letters = new Map<string, Letter>();
    for (const [place, { consultationId, commentId, body }] of texts.entries()) {
      if (place % readAtOnce === 0) await new Promise((next) => setImmediate(next));
      const mark = own[place]!;
      if (letters.has(mark)) continue;
      const reading = letterOf(body);
      const bands = meetingPlaces(reading);
      if (bands) letters.set(mark, { mark, consultationId, commentId, reading, bands });
    }
    return [...letters.values()];
  }

  /** Known letters that meet each, by place. */
  private async meeting(tx: Tx, letters: readonly Letter[]): Promise<Map<number, Met[]>> {
    await this.database.rowsIn(tx, sql.readByBands);
    const met = new Map<number, Met[]>();
    for (let from = 0; from < letters.length; from += metAtOnce) await this.meet(tx, letters.slice(from, from + metAtOnce), from, met);
    return met;
  }

  /** Adds those that some meet, the first of which stands at this place among all. */
  private async meet(tx: Tx, letters: readonly Letter[], from: number, met: Map<number, Met[]>): Promise<void> {
    const rows = await this.database.rowsIn(tx, sql.readMeeting, [
      letters.map(({ consultationId }) => consultationId),
      letters.map(({ bands }) => asArray(bands)),
    ]);
    const words = await this.database.rowsIn(tx, sql.readWordsOfLetters, [[...new Set(rows.map(({ commentId }) => commentId))]]);
    const readings = new Map(words.map(({ commentId, body }) => [commentId, letterOf(body)]));
    for (const { place, mark, commentId, bands } of rows) {
      const each = { mark, reading: readings.get(commentId)!, common: inCommon(bands, letters[place]!.bands) };
      const among = from + place;
      if (met.has(among)) met.get(among)!.push(each);
      else met.set(among, [each]);
    }
  }

  private async insert(tx: Tx, letters: readonly Letter[]): Promise<void> {
    await this.database.rowsIn(tx, sql.insertLetters, [
      letters.map(({ mark }) => mark),
      letters.map(({ consultationId }) => consultationId),
      letters.map(({ commentId }) => commentId),
      letters.map(({ bands }) => asArray(bands)),
    ]);
  }
}

/** Letters that became known just now, by consultation and band. */
class Found {
  readonly letters: Letter[] = [];
  private readonly places = new Map<string, Letter[]>();

  add(letter: Letter): void {
    this.letters.push(letter);
    letter.bands.forEach((band) => {
      const key = `${letter.consultationId} ${band}`;
      if (this.places.has(key)) this.places.get(key)!.push(letter);
      else this.places.set(key, [letter]);
    });
  }

  meeting({ consultationId, bands }: Letter): Met[] {
    const common = new Map<Letter, number>();
    for (const band of bands)
      for (const letter of this.places.get(`${consultationId} ${band}`) ?? []) common.set(letter, (common.get(letter) ?? 0) + 1);
    return [...common].map(([{ mark, reading }, count]) => ({ mark, reading, common: count }));
  }
}

function closest(met: readonly Met[]): Met[] {
  return met.toSorted((one, other) => other.common - one.common || (one.mark < other.mark ? -1 : 1)).slice(0, mostCompared);
}

function inCommon(bands: readonly number[], others: Int32Array): number {
  return bands.filter((band, place) => others[place] === band).length;
}

function asArray(bands: Int32Array): string {
  return `{${bands.join(',')}}`;
}
