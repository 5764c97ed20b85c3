import { Lexer, Source, TokenKind } from 'graphql';
import { SubgraphFault } from './fault.ts';

/** A fetch that the gateway's planner writes has at most 1,500 fields, each with its arguments. */
const MAX_TOKENS = 20_000;
/** The gateway admits operations of depth 20; a fetch adds a few, and arguments nest too. */
const MAX_DEPTH = 64;

const OPENS = new Set<TokenKind>([TokenKind.BRACE_L, TokenKind.PAREN_L, TokenKind.BRACKET_L]);
const CLOSES = new Set<TokenKind>([TokenKind.BRACE_R, TokenKind.PAREN_R, TokenKind.BRACKET_R]);

/**
 * Bounds the text of a query before graphql-js parses it: parser and validation recurse, so that nesting alone would end in
 * the sentence of an exhausted stack. What is no GraphQL is for the parser to say.
 * @throws SubgraphFault AANVRAAG_TE_GROOT
 */
export function boundQuery(query: string): void {
  const lexer = new Lexer(new Source(query));
  let depth = 0;
  for (let tokens = 0; advances(lexer); tokens++) {
    if (OPENS.has(lexer.token.kind)) depth += 1;
    if (CLOSES.has(lexer.token.kind)) depth -= 1;
    if (tokens >= MAX_TOKENS || depth > MAX_DEPTH) throw new SubgraphFault('AANVRAAG_TE_GROOT');
  }
}

function advances(lexer: Lexer): boolean {
  try {
    return lexer.advance().kind !== TokenKind.EOF;
  } catch {
    return false;
  }
}
