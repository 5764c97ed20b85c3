/** A log that cannot be used; `code` and a sentence, never what should have been written. */
export class LogboekFault extends Error {
  constructor(
    readonly code: 'LOGBOEK_ONTBREEKT' | 'LOGBOEK_ROL_TE_RUIM' | 'LOGBOEK_NIET_BESCHIKBAAR',
    message: string,
  ) {
    super(`${code}: ${message}`);
  }
}
