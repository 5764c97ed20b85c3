export function markdownTabel(kop: readonly string[], rijen: readonly (readonly string[])[]): string {
  return [kop, kop.map(() => '---'), ...rijen].map((rij) => `| ${rij.join(' | ')} |`).join('\n');
}
