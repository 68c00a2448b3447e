// A corrected version of the example's first text: a paragraph elsewhere, words changed, a paragraph gone.

const moved = /Cai reiterated[^\n]*\n+/;

export function newerText(text: string): string {
  const paragraph = moved.exec(text)?.[0] ?? '';
  const rest = text
    .replace(moved, '')
    .replace(/The deployment of anti-missile systems in the US, Europe[^\n]*\n+/, '')
    .replace('will take further measures to safeguard', 'would take additional measures to protect')
    .replace('a joint press release', 'a joint press conference');
  const end = rest.indexOf('Related News');
  return `${rest.slice(0, end)}${paragraph}${rest.slice(end)}`;
}
