/** The QR code that leads to a consultation, black on white with its quiet zone, to print on anything. */
import { renderSVG } from 'uqr';
import type { Page } from '../../kit/page.js';
import { file, orNotFound } from '../../kit/view.js';
import { PosterImageDocument } from './poster-image.data.js';

/** The quiet zone that ISO/IEC 18004 asks for, in modules. */
const quietZone = 4;

export const posterImagePage: Page = {
  address: 'posterImage',
  isShared: true,

  async show(visit) {
    const { slug } = orNotFound((await visit.ask(PosterImageDocument, { slug: visit.part('slug') })).consultation);
    return file('image/svg+xml', renderSVG(visit.origin + visit.to('consultation', { slug }), { ecc: 'M', border: quietZone }));
  },
};
