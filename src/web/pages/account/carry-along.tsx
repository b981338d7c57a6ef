/** Hidden fields that carry along what a visitor was doing before they sign in or register. */
export function CarryAlong({ next, kept }: { next: string; kept?: string | null }) {
  return (
    <>
      <input type="hidden" name="next" value={next} />
      {kept && <input type="hidden" name="kept" value={kept} />}
    </>
  );
}
