import { useSyncExternalStore } from 'react';

/** What of the werkbank is on the screen. It stands after the # of the address, and nothing else ever does. */
export type Page = 'vragen' | 'wie-keek' | 'opvallend';

export function usePage(): Page {
  return useSyncExternalStore(onHashChange, pageOfAddress);
}

function pageOfAddress(): Page {
  const page = window.location.hash.slice(1);
  return page === 'wie-keek' || page === 'opvallend' ? page : 'vragen';
}

function onHashChange(listener: () => void): () => void {
  window.addEventListener('hashchange', listener);
  return () => window.removeEventListener('hashchange', listener);
}
