/** The time of day of a draft, by the clock of its reader. */
export function timeWords(time: Date, now: Date): string {
  const clock = `${String(time.getHours()).padStart(2, '0')}:${String(time.getMinutes()).padStart(2, '0')}`;
  const day = `${String(time.getFullYear())}-${String(time.getMonth() + 1).padStart(2, '0')}-${String(time.getDate()).padStart(2, '0')}`;
  return time.toDateString() === now.toDateString() ? clock : `${day}, ${clock}`;
}
