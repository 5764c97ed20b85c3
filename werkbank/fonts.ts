/**
 * Turns the fonts inside GraphiQL's stylesheet into what the content security policy allows (`font-src 'self'`): its
 * text fonts go, the page names system fonts instead, and the icon font of the editor becomes a file of its own.
 */
import type { Plugin } from 'vite';

const STYLESHEET = '/graphiql/dist/style.css';
const TEXT_FONT = /@font-face\s*\{[^}]*font-family:\s*(?:Roboto|Fira Code)[^}]*\}/g;
const ICON_FONT = /url\(data:font\/ttf;base64,[^)]*\)/;
const ICON_FILE = 'url(../../monaco-editor/esm/vs/base/browser/ui/codicons/codicon/codicon.ttf)';

export function separateFonts(): Plugin {
  return {
    name: 'ketenbeeld:fonts',
    enforce: 'pre',
    transform(css, id) {
      if (!id.replaceAll('\\', '/').endsWith(STYLESHEET)) return null;
      const separated = css.replace(TEXT_FONT, '').replace(ICON_FONT, ICON_FILE);
      if (!separated.includes(ICON_FILE) || separated.includes('data:font')) {
        throw new Error(`fonts.ts: ${STYLESHEET} holds other fonts than before; the page's policy would refuse them.`);
      }
      return { code: separated, map: null };
    },
  };
}
