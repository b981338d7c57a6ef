/** An address as a QR code, to be read from paper by a phone. */
import { encode } from 'uqr';

export function QrCode({ address, label }: { address: string; label: string }) {
  const { data, size } = encode(address, { ecc: 'M', border: 4 });
  // Dark squares of a row that touch are one rectangle.
  const path = data
    .flatMap((row, y) => {
      const runs: string[] = [];
      for (let x = 0; x < size; x++) {
        let end = x;
        while (end < size && row[end]) end++;
        if (end > x) runs.push(`M${x} ${y}h${end - x}v1h-${end - x}z`);
        x = end;
      }
      return runs;
    })
    .join('');
  return (
    <svg class="urna-qr" role="img" aria-label={label} viewBox={`0 0 ${size} ${size}`} width="164" height="164" focusable="false">
      <path d={`M0 0h${size}v${size}H0z`} fill="#fff" />
      <path d={path} fill="#000" shape-rendering="crispEdges" />
    </svg>
  );
}
