/** The mark of Urna: a glass ballot box with a ballot going in. */
export function Mark() {
  return (
    <svg width="32" height="32" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <path d="M6 13h20v13a3 3 0 0 1-3 3H9a3 3 0 0 1-3-3z" fill="#d5e4e6" stroke="#0b5563" stroke-width="2" />
      <path d="M12 11.500 13.500 3h7L19 11.500z" fill="#ffc24b" stroke="#0b5563" stroke-width="1.500" />
      <path d="M4 10.500h24v4H4z" fill="#0b5563" />
      <path d="M11 21l3.500 3.500 6.500-6.500" fill="none" stroke="#0b5563" stroke-width="2.500" />
    </svg>
  );
}
