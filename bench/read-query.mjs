// What a page of a consultation asks for.
export const query = `query ($id: ID!) { consultation(id: $id) { id title summary body phase opensAt closesAt
  text { number provisions(first: 10) { nodes { id eid label heading body } } }
  comments(first: 20, orderBy: NEWEST) { nodes { id body stance createdAt supports repliesCount author { id displayName } } pageInfo { hasNextPage endCursor } }
  polls { id question options { id label } results { turnout total options { votes share } } } } }`;
