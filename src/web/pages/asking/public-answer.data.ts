/** Written by npm run documents from public-answer.graphql. */
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type PublicAnswerFragment = { answeredAt: string, body: string | null, bodyHtml: string | null, daysTaken: number, isInTime: boolean, isEdited: boolean, office: string, rating: number | null, official: { displayName: string }, agency: { name: string }, original: { bodyHtml: string, ratingWords: string | null } | null };
