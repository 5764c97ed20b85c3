import type { Adapter, AdapterPayload } from 'oidc-provider';

/** How many entries are kept before the expired ones are looked for. */
const SWEEP_ABOVE = 500;

/**
 * Keeps sessions, codes and interactions for as long as the process lives: after a restart everybody signs in again.
 * oidc-provider has one of its own, but announces at every start that it must not be used.
 */
export function memoryAdapter(): (model: string) => Adapter {
  const store = new Map<string, { readonly payload: AdapterPayload; readonly expires: number }>();

  function find(key: string): AdapterPayload | undefined {
    const entry = store.get(key);
    if (entry === undefined || entry.expires <= Date.now()) {
      store.delete(key);
      return undefined;
    }
    return entry.payload;
  }

  function findWhere(model: string, matches: (payload: AdapterPayload) => boolean): AdapterPayload | undefined {
    for (const key of store.keys()) {
      const payload = key.startsWith(`${model}:`) ? find(key) : undefined;
      if (payload !== undefined && matches(payload)) {
        return payload;
      }
    }
    return undefined;
  }

  function sweep(): void {
    for (const key of store.keys()) {
      find(key);
    }
  }

  return (model) => ({
    upsert: async (id, payload, expiresIn) => {
      if (store.size > SWEEP_ABOVE) {
        sweep();
      }
      store.set(`${model}:${id}`, {
        payload,
        expires: expiresIn === undefined ? Infinity : Date.now() + expiresIn * 1000,
      });
      return Promise.resolve();
    },
    find: async (id) => Promise.resolve(find(`${model}:${id}`)),
    findByUid: async (uid) => Promise.resolve(findWhere(model, (payload) => payload.uid === uid)),
    findByUserCode: async (userCode) => Promise.resolve(findWhere(model, (payload) => payload.userCode === userCode)),
    consume: async (id) => {
      const payload = find(`${model}:${id}`);
      if (payload !== undefined) {
        payload.consumed = Math.floor(Date.now() / 1000);
      }
      return Promise.resolve();
    },
    destroy: async (id) => {
      store.delete(`${model}:${id}`);
      return Promise.resolve();
    },
    revokeByGrantId: async (grantId) => {
      for (const [key, { payload }] of store) {
        if (payload.grantId === grantId) {
          store.delete(key);
        }
      }
      return Promise.resolve();
    },
  });
}
