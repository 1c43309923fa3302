/**
 * As much of XMLHttpRequest as gd-sprest uses, over this process's `fetch` and with the cookie of a page. Its requests
 * go over a real socket.
 */
export function browserRequestOf(cookie: string): new () => BrowserRequest {
  return class extends BrowserRequest {
    protected readonly cookie = cookie;
  };
}

export abstract class BrowserRequest {
  readyState = 0;
  status = 0;
  response: unknown = null;
  responseURL = '';
  responseType = '';
  onreadystatechange: (() => void) | null = null;
  protected abstract readonly cookie: string;
  #method = 'GET';
  #url = '';
  readonly #headers = new Headers();
  #answered: Headers | undefined;

  open(method: string, url: string, isAsync: boolean): void {
    if (!isAsync) throw new Error('Nothing here waits for an answer while the page stands still.');
    this.#method = method;
    this.#url = url;
  }

  setRequestHeader(name: string, value: unknown): void {
    if (value !== undefined && value !== null && value !== '') this.#headers.append(name, String(value));
  }

  getResponseHeader(name: string): string | null {
    return this.#answered?.get(name) ?? null;
  }

  send(body?: string | ArrayBuffer): void {
    void this.#exchange(body);
  }

  async #exchange(body?: string | ArrayBuffer): Promise<void> {
    try {
      this.#headers.set('cookie', this.cookie);
      const answer = await fetch(this.#url, { method: this.#method, headers: this.#headers, ...(body === undefined ? {} : { body }) });
      const bytes = await answer.arrayBuffer();
      this.status = answer.status;
      this.responseURL = answer.url;
      this.#answered = answer.headers;
      this.response = this.responseType === 'arraybuffer' ? bytes : new TextDecoder().decode(bytes);
    } catch {
      this.status = 0;
      this.response = '';
    }
    this.readyState = 4;
    this.onreadystatechange?.();
  }
}
