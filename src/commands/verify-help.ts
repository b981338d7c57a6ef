/** What `urna verify --help` says below the options. */
export const verifyHelp = `
What is verified:
  the signature of the checkpoint, every entry and every tile up to the signed root, and earlier checkpoints:
    those given with --checkpoint, and in a folder checkpoint.* and checkpoints/*
  that each leaf is canonical JSON of a known type, and the life of each poll and ballot in order
  for each poll that was counted: each counted ballot opened once, in order and as it was committed to; the seed of
    the lots; the recount, byte for byte; and that it is the result that was certified
  each line of the record of moderation against its leaf, that none is missing, and its counts

A folder holds: checkpoint, key, tile/…, polls/<uuid>/poll.json, result.json and ballots.ndjson,
moderation/<month>.ndjson and months.json, as a site serves them under /ledger/. Copies of whole sites, with ledger/ inside, are read too.

Ends with 0 when nothing is wrong, 1 when something is, 2 when nothing could be verified. docs/verifying.md explains
how to check the same without this program, and what is promised and what is not.

Examples:
  urna verify https://urna.example.org --save audit
  urna verify audit --key 'urna.example.org/ledger+1a2b3c4d+ASq…' --checkpoint from-a-friend.txt
  urna verify audit --code 7K3M-9QXC-02TF --secret 4ZQ8-M1TB-0XKD-77PA
`;
