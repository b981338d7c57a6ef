// Preloaded into the application by bench/integrity.mjs: the same application, with nobody who counts activity.
const [{ BallotFollowers }, { CarriedOut }, { CountingService }, { SendersService }] = await Promise.all(
  ['votes/ballot-followers.js', 'platform/graphql/carried-out.js', 'integrity/counting.service.js', 'integrity/senders.service.js'].map(
    (file) => import(new URL(`../dist/src/${file}`, import.meta.url).href),
  ),
);
BallotFollowers.prototype.follow = async () => undefined;
CarriedOut.prototype.note = () => undefined;
CountingService.prototype.carryOn = async () => undefined;
SendersService.prototype.carryOn = async () => undefined;
