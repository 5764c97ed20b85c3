import type { OperationParts } from '../../../../gateway/authorization/filter-operation.ts';
import type { openAuthorization as Met } from '../../../../gateway/authorization/decide-access.ts';

const nobody = () => undefined;

/** Without mayAsk: what the client asked is planned. */
export const openAuthorization: typeof Met = () =>
  Object.assign(
    ({ document, text }: OperationParts) => ({ operation: { document, text }, refusalOf: nobody, evaluated: () => [] }),
    { asked: () => [] },
  );
