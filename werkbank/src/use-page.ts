import { useSyncExternalStore } from 'react';

const PAGES = ['vragen', 'lko', 'rao', 'wie-keek', 'opvallend'] as const;

/** What of the werkbank is on the screen. It stands after the # of the address, and nothing else ever does. */
export type Page = (typeof PAGES)[number];

export function usePage(): Page {
  return useSyncExternalStore(onHashChange, pageOfAddress);
}

function pageOfAddress(): Page {
  const address = window.location.hash.slice(1);
  return PAGES.find((page) => page === address) ?? 'vragen';
}

function onHashChange(listener: () => void): () => void {
  window.addEventListener('hashchange', listener);
  return () => window.removeEventListener('hashchange', listener);
}
