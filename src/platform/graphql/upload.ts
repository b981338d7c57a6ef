/** The scalar of files that come with an operation (GraphQL multipart request specification). */
import { GraphQLError, GraphQLScalarType } from 'graphql';
import { UploadedFile } from '../uploaded-file.js';

/** Only what the request carried as a file is one: no JSON can pass for it. */
export const Upload = new GraphQLScalarType({
  name: 'Upload',
  description:
    'A file, sent as `multipart/form-data` (GraphQL multipart request specification): one a request, at most 32 MB, less where a field says so. Never in JSON.',
  specifiedByURL: 'https://github.com/jaydenseric/graphql-multipart-request-spec',
  serialize: () => refuse(),
  parseValue: (value) => (value instanceof UploadedFile ? value : refuse()),
  parseLiteral: () => refuse(),
});

function refuse(): never {
  throw new GraphQLError('Upload must be a file that the request carries as multipart/form-data.', {
    extensions: { code: 'BAD_USER_INPUT' },
  });
}
