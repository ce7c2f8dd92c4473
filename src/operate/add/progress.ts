/** The part of a stream that a bar is drawn on. */
export interface Terminal {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

const WIDTH = 30;

/** A bar on a terminal, one step a hundredth; on anything else nothing. Call it with how many are done. */
export function progressOn(terminal: Terminal, total: number, what: string): (done: number) => void {
  if (!terminal.isTTY || total < 2) return () => {};
  let drawn = -1;
  return (done) => {
    const percent = Math.floor((100 * done) / total);
    if (percent === drawn) return;
    drawn = percent;
    const filled = Math.round((WIDTH * done) / total);
    const bar = `${'█'.repeat(filled)}${'░'.repeat(WIDTH - filled)}`;
    terminal.write(`\r${bar} ${done.toLocaleString('en')} of ${total.toLocaleString('en')} ${what}`);
    if (done === total) terminal.write('\r\u001b[K');
  };
}
