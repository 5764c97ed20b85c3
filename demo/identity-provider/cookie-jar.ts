/** The cookies of one sign-in at one origin, kept per path as a browser keeps them: the provider's steps rely on it. */
export class CookieJar {
  readonly #cookies = new Map<string, { readonly name: string; readonly path: string; readonly value: string }>();

  take(url: URL, setCookies: readonly string[]): void {
    for (const setCookie of setCookies) {
      const [pair = '', ...attributes] = setCookie.split(';').map((part) => part.trim());
      const name = pair.slice(0, pair.indexOf('='));
      const value = pair.slice(pair.indexOf('=') + 1);
      const path = attribute(attributes, 'path') ?? url.pathname;
      const expires = Date.parse(attribute(attributes, 'expires') ?? '');
      const key = `${name};${path}`;
      if (value === '' || expires <= Date.now()) {
        this.#cookies.delete(key);
      } else {
        this.#cookies.set(key, { name, path, value });
      }
    }
  }

  headerFor(url: URL): string {
    return [...this.#cookies.values()]
      .filter(({ path }) => path === '/' || url.pathname === path || url.pathname.startsWith(`${path}/`))
      .map(({ name, value }) => `${name}=${value}`)
      .join('; ');
  }
}

function attribute(attributes: readonly string[], name: string): string | undefined {
  return attributes.find((part) => part.toLowerCase().startsWith(`${name}=`))?.slice(name.length + 1);
}
