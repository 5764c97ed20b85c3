import type { openAuthorization as Met } from '../../../../gateway/authorization/decide-access.ts';

const nobody = () => undefined;

/** Without mayAsk: what the client asked is planned. */
export const openAuthorization: typeof Met =
  () =>
  ({ document, text }) => ({ operation: { document, text }, refusalOf: nobody, evaluated: () => [] });
