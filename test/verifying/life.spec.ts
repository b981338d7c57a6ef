/** A ledger that is signed as it should be and tells of what must not happen: verifying names the leaf and the ballot. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { canonicalJson } from '../../src/ledger/log/canonical-json.js';
import type { PublicChoices } from '../../src/votes/ballot.rules.js';
import { ballotLeaf, openedLeaf, withdrawalLeaf } from '../../src/votes/leaves.rules.js';
import { plainShape } from '../any-poll.js';
import { LogWriter, writeIn } from './log-writer.js';
import { PollStory } from './poll-story.js';
import { newFolder, verifyFolder } from './verifying.js';

const blank = { options: [], positions: [], scores: [] };
const yes = { ...blank, options: [0] };

/** What is wrong with a poll in which this happened; without acts of its own it is closed and certified as it should be. */
async function tell(
  act: (story: PollStory, log: LogWriter) => void,
  write = (story: PollStory, folder: string) => story.writeFiles(folder),
) {
  const [log, folder] = [new LogWriter(), newFolder()];
  const story = new PollStory(log, 'Story', plainShape);
  act(story, log);
  write(story, folder);
  log.write(folder);
  const { wrong } = await verifyFolder(folder);
  rmSync(folder, { recursive: true });
  return { wrong, story, poll: story.uuid, ballot: (voter: number) => story.handleOf(voter).toString('base64url') };
}

/** Opened, with two ballots: leaves 0 to 2. */
function begin(story: PollStory): void {
  story.open();
  story.cast(1, yes);
  story.cast(2, yes);
}

function end(story: PollStory, ballots?: number): void {
  story.close(ballots);
  story.certify();
  story.destroyKey();
}

const ofVoter = (story: PollStory, voter: number, isChange: boolean) =>
  ballotLeaf({
    poll: story.uuid,
    handle: story.handleOf(voter),
    salt: Buffer.alloc(16, voter),
    choices: { chosen: [1] },
    receipt: { code: `0000-0000-00${voter}${Number(isChange)}`, secret: '0000-0000-0000-0000' },
    isChange,
  });

type Told = { poll: string; ballot: (voter: number) => string };

describe('the life of a poll', () => {
  it('told as it should be is found right', async () => {
    expect((await tell((story) => (begin(story), end(story)))).wrong).toEqual([]);
  });

  it.each<[string, (story: PollStory, log: LogWriter) => void, (told: Told) => string]>([
    [
      'a ballot before it opens',
      (story) => {
        story.cast(1, yes);
        story.counting.clear();
        begin(story);
        end(story);
      },
      ({ poll }) => `Leaf 0, ballot.cast: poll ${poll} has not opened yet.`,
    ],
    [
      'a second opening',
      (story) => {
        begin(story);
        story.open();
        end(story);
      },
      ({ poll }) => `Leaf 3: poll ${poll} opens once more; it opened with leaf 0.`,
    ],
    [
      'the same ballot cast twice',
      (story) => {
        begin(story);
        story.append(ofVoter(story, 1, false));
        end(story);
      },
      ({ poll, ballot }) => `Leaf 3: ballot ${ballot(1)} of poll ${poll} is cast once more; it counts since leaf 1.`,
    ],
    [
      'a change of an unknown ballot',
      (story) => {
        begin(story);
        story.append(ofVoter(story, 9, true));
        end(story);
      },
      ({ poll, ballot }) => `Leaf 3, ballot.changed: ballot ${ballot(9)} of poll ${poll} was never cast.`,
    ],
    [
      'a change of a withdrawn ballot',
      (story) => {
        begin(story);
        story.withdraw(2);
        story.append(ofVoter(story, 2, true));
        end(story);
      },
      ({ poll, ballot }) => `Leaf 4, ballot.changed: ballot ${ballot(2)} of poll ${poll} was withdrawn with leaf 3.`,
    ],
    [
      'a withdrawal of an unknown ballot',
      (story) => {
        begin(story);
        story.append(withdrawalLeaf(story.uuid, story.handleOf(9)));
        end(story);
      },
      ({ poll, ballot }) => `Leaf 3, ballot.withdrawn: ballot ${ballot(9)} of poll ${poll} was never cast.`,
    ],
    [
      'a second withdrawal',
      (story) => {
        begin(story);
        story.withdraw(2);
        story.withdraw(2);
        end(story);
      },
      ({ poll, ballot }) => `Leaf 4, ballot.withdrawn: ballot ${ballot(2)} of poll ${poll} was withdrawn with leaf 3.`,
    ],
    [
      'a ballot after closing',
      (story) => {
        begin(story);
        story.close();
        story.append(ofVoter(story, 3, false));
        story.certify();
      },
      ({ poll, ballot }) => `Leaf 4, ballot.cast: ballot ${ballot(3)} comes after poll ${poll} closed.`,
    ],
    [
      'a withdrawal after closing',
      (story) => {
        begin(story);
        story.close();
        story.append(withdrawalLeaf(story.uuid, story.handleOf(1)));
        story.certify();
      },
      ({ poll, ballot }) => `Leaf 4, ballot.withdrawn: ballot ${ballot(1)} comes after poll ${poll} closed.`,
    ],
    [
      'a second closing',
      (story) => {
        begin(story);
        story.close();
        story.close();
        story.certify();
      },
      ({ poll }) => `Leaf 4: poll ${poll} closes once more.`,
    ],
    [
      'a closing with more ballots than there are',
      (story) => {
        begin(story);
        end(story, 3);
      },
      ({ poll }) => `Leaf 3: poll ${poll} closes with 3 ballots; the leaves before have 2 that count.`,
    ],
    [
      'the key destroyed before certification',
      (story) => {
        begin(story);
        story.close();
        story.destroyKey();
        story.certify();
      },
      ({ poll }) => `Leaf 4, poll.key-destroyed: the result of poll ${poll} is not certified yet.`,
    ],
    [
      'the key destroyed twice',
      (story) => {
        begin(story);
        end(story);
        story.destroyKey();
      },
      ({ poll }) => `Leaf 6: the key of poll ${poll} is destroyed once more.`,
    ],
    [
      'a note before certification',
      (story) => {
        begin(story);
        story.close();
        story.annotate();
        story.certify();
      },
      ({ poll }) => `Leaf 4, result.annotated: the result of poll ${poll} is not certified yet.`,
    ],
    [
      'two certifications',
      (story) => {
        begin(story);
        end(story);
        story.certify();
      },
      ({ poll }) => `Leaf 6: the result of poll ${poll} is certified once more.`,
    ],
    [
      'a certification before it closes',
      (story) => {
        begin(story);
        story.certify();
        story.close();
      },
      ({ poll }) => `Leaf 3, result.certified: poll ${poll} has not closed yet.`,
    ],
    [
      'other winners than the ballots give',
      (story) => {
        begin(story);
        story.close();
        story.certify({ winners: [] });
      },
      ({ poll }) => `Poll ${poll}: what was certified as winners is not what the recount gives. Expected ["${'{0}'}"], found [].`,
    ],
    [
      'another number of ballots',
      (story) => {
        begin(story);
        story.close();
        story.certify({ ballots: 3 });
      },
      ({ poll }) => `Poll ${poll}: what was certified as ballots is not what the recount gives. Expected 2, found 3.`,
    ],
    [
      'another seed',
      (story) => {
        begin(story);
        story.close();
        story.certify({ seed: 'A'.repeat(43) });
      },
      ({ poll }) => `Poll ${poll}: what was certified as seed is not what the recount gives. Expected {seed}, found ${'A'.repeat(43)}.`,
    ],
  ])('must not have %s', async (_, act, reason) => {
    const told = await tell(act);
    const option = told.story.opening.options[0]!.id;
    expect(told.wrong).toEqual([reason(told).replace('{0}', option).replace('{seed}', told.story.seed.toString('base64url'))]);
  });

  it('that was withdrawn has no result, and loses its key', async () => {
    const withdrawn = (story: PollStory): void => {
      begin(story);
      story.close(2, 'WITHDRAWN');
    };
    expect(
      (
        await tell(
          (story) => {
            withdrawn(story);
            story.destroyKey();
          },
          () => undefined,
        )
      ).wrong,
    ).toEqual([]);
    const { wrong, poll } = await tell(
      (story) => {
        withdrawn(story);
        story.certify();
      },
      () => undefined,
    );
    expect(wrong).toEqual([`Leaf 4: a result of poll ${poll} is certified, though it was withdrawn and nothing is counted.`]);
  });

  it('gives each ballot a receipt of its own', async () => {
    const { wrong, ballot } = await tell((story) => {
      begin(story);
      const twin = ofVoter(story, 3, false);
      story.append(twin);
      story.append({ ...twin, type: 'ballot.changed' });
      story.append(withdrawalLeaf(story.uuid, story.handleOf(3)));
      end(story);
    });
    expect(wrong).toEqual([`Leaf 4: the receipt of ballot ${ballot(3)} is that of leaf 3 too.`]);
  });

  it('lets a voter come back after withdrawing', async () => {
    expect(
      (
        await tell((story) => {
          begin(story);
          story.withdraw(1);
          story.cast(1, yes);
          story.cast(1, yes);
          end(story);
        })
      ).wrong,
    ).toEqual([]);
  });
});

describe('a leaf', () => {
  const after =
    (text: string) =>
    (story: PollStory, log: LogWriter): void => {
      begin(story);
      log.append(Buffer.from(text));
      end(story);
    };

  it.each<[string, string, string]>([
    ['that is no JSON', 'x', 'Leaf 3 is not canonical JSON (RFC 8785): x'],
    [
      'in another spelling',
      '{ "type":"consultation.archived"}',
      'Leaf 3 is not canonical JSON (RFC 8785): { "type":"consultation.archived"}',
    ],
    ['with a member twice', '{"type":"a.b","type":"a.b"}', 'Leaf 3 is not canonical JSON (RFC 8785): {"type":"a.b","type":"a.b"}'],
    ['without a type', '{"poll":"x"}', 'Leaf 3 does not say its type: {"poll":"x"}'],
    ['of an unknown type of polls', '{"type":"poll.extended"}', 'Leaf 3 is of the unknown type poll.extended.'],
    ['of an unknown type of ballots', '{"type":"ballot.replaced"}', 'Leaf 3 is of the unknown type ballot.replaced.'],
    [
      'with a field too few',
      '{"type":"poll.key-destroyed"}',
      'Leaf 3, poll.key-destroyed: the field poll is missing or is not what it should be.',
    ],
    [
      'with a field too many',
      '{"account":"x","poll":"x","type":"poll.key-destroyed"}',
      'Leaf 3, poll.key-destroyed: it has a field account that does not belong there.',
    ],
    [
      'with a field that is none',
      '{"poll":"x","type":"poll.key-destroyed"}',
      'Leaf 3, poll.key-destroyed: the field poll is missing or is not what it should be.',
    ],
  ])('%s is named', async (_, text, reason) => {
    expect((await tell(after(text))).wrong).toEqual([reason]);
  });

  it('of another room is listed', async () => {
    expect((await tell(after('{"type":"consultation.archived"}'))).wrong).toEqual([]);
  });
});

describe('the count of a poll', () => {
  it('takes no ballot that nobody could have cast', async () => {
    const { wrong, poll, ballot } = await tell((story) => {
      begin(story);
      story.castChoices(3, { chosen: [0, 1] });
      end(story);
    });
    expect(wrong).toEqual([
      expect.stringMatching(
        `^polls/${poll}/ballots.ndjson, line \\d: ballot ${ballot(3)} is no valid ballot of this poll \\(TOO_MANY_CHOICES\\): {"chosen":\\[0,1\\]}$`,
      ),
    ]);
  });

  it('takes no poll that nobody could have called', async () => {
    const { wrong, poll } = await tell((story) => {
      story.append({ ...openedLeaf(story.opening), seats: 7 });
      end(story);
    });
    expect(wrong).toEqual([`Poll ${poll}, leaf 0: nobody could have called it so (SEATS_OUT_OF_RANGE).`]);
  });

  it('that was certified with another result than is published is found out', async () => {
    const forged =
      (choices: PublicChoices) =>
      (story: PollStory): void => {
        begin(story);
        story.close();
        const { choices: true_, ...cast } = story.counting.get(1)!;
        story.counting.set(1, { ...cast, choices });
        story.certify();
        story.counting.set(1, { ...cast, choices: true_ });
      };
    const { wrong, poll } = await tell(forged({ chosen: [1] }));
    expect(wrong.map((words) => words.split('. ')[0])).toEqual([
      `polls/${poll}/result.json is not the result that was certified for poll ${poll}`,
      `Poll ${poll}: what was certified as winners is not what the recount gives`,
    ]);
  });
});

describe('the words of a poll', () => {
  /** As a leaf tells of a poll whose words are too long for it. */
  const wordless = (story: PollStory): void => {
    story.append({ ...openedLeaf(story.opening), question: null, options: null });
    story.cast(1, yes);
    end(story);
  };

  it('may lie beside the ledger, under their hash', async () => {
    expect((await tell(wordless)).wrong).toEqual([]);
    const without = await tell(wordless, (story, folder) => {
      story.writeFiles(folder);
      rmSync(join(folder, `polls/${story.uuid}/poll.json`));
    });
    expect(without.wrong).toEqual([`The file polls/${without.poll}/poll.json is missing.`]);
    const changed = await tell(wordless, (story, folder) => {
      story.writeFiles(folder);
      const path = join(folder, `polls/${story.uuid}/poll.json`);
      writeFileSync(path, readFileSync(path, 'utf8').replace('Opción 0', 'Opción 1'));
    });
    expect(changed.wrong).toEqual([expect.stringContaining('are not those that opened (leaf 0)')]);
    const odd = await tell(wordless, (story, folder) => {
      story.writeFiles(folder);
      writeIn(folder, `polls/${story.uuid}/poll.json`, canonicalJson({ question: {}, options: [1] }));
    });
    expect(odd.wrong).toEqual([expect.stringContaining('poll.json is not canonical JSON with a question and options.')]);
  });

  it('in the leaf must be those whose hash it holds', async () => {
    const { wrong } = await tell(
      (story) => {
        story.append({ ...openedLeaf(story.opening), words: 'A'.repeat(43) });
        end(story);
      },
      (story, folder) => {
        story.writeFiles(folder);
        rmSync(join(folder, `polls/${story.uuid}/poll.json`));
      },
    );
    expect(wrong).toEqual([expect.stringMatching(/^poll\.opened: question and options of poll/)]);
  });
});
