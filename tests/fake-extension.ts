/**
 * As much of the browser's extension API as Dogear calls, in memory. Messages cross as JSON, as they do in Chromium.
 * A test says who is speaking by setting `fake.sender`.
 */
type Listener = (...given: never[]) => unknown;

function event<Given extends Listener>() {
  const listeners = new Set<Given>();
  return {
    addListener: (listener: Given) => void listeners.add(listener),
    removeListener: (listener: Given) => void listeners.delete(listener),
    listeners,
  };
}

export interface Sender {
  id: string;
  url?: string;
  tab?: { id: number; incognito: boolean };
}
type OnMessage = (message: unknown, sender: Sender, reply: (answer: unknown) => void) => true | undefined;

const json = (value: unknown): unknown =>
  value === undefined ? undefined : JSON.parse(JSON.stringify(value));

export const origin = 'chrome-extension://dogear';
export const ownPage: Sender = { id: 'dogear', url: `${origin}/popup.html` };
export const archivePage = (path: string, incognito = false): Sender => ({
  id: 'dogear',
  url: `https://archiveofourown.org${path}`,
  tab: { id: 1, incognito },
});

const stored = new Map<string, unknown>();
const onMessage = event<OnMessage>();
const onConnect = event<(port: Port) => void>();
const onInstalled = event<(details: { reason: string }) => unknown>();
const onStartup = event<() => unknown>();
const onUpdateAvailable = event<() => unknown>();
const onPermissions = event<() => unknown>();
const onAlarm = event<(alarm: { name: string }) => unknown>();
const onChanged = event<(changes: Record<string, unknown>, area: string) => void>();

/** One end of a port. Messages arrive in a later turn, as they do between contexts. */
class Port {
  onMessage = event<(message: unknown) => void>();
  onDisconnect = event<() => void>();
  open = true;
  private other: Port | null = null;

  constructor(
    readonly name: string,
    readonly sender?: Sender,
  ) {}

  static pair(name: string, sender: Sender): [Port, Port] {
    const [here, there] = [new Port(name), new Port(name, sender)];
    [here.other, there.other] = [there, here];
    return [here, there];
  }
  postMessage(message: unknown): void {
    if (!this.open) throw new Error('Attempting to use a disconnected port object');
    const { other } = this;
    const carried = json(message);
    setTimeout(() => {
      for (const listener of other?.onMessage.listeners ?? []) listener(carried);
    });
  }
  disconnect(): void {
    const { other } = this;
    if (!this.open || !other) return;
    this.open = false;
    setTimeout(() => {
      other.open = false;
      for (const listener of other.onDisconnect.listeners) listener();
    });
  }
}

/** An answer counts while the listener runs, or later if it returned true: as browsers have it. */
async function deliver(message: unknown): Promise<unknown> {
  const carried = json(message);
  return new Promise((resolve, reject) => {
    let waiting = false;
    for (const listener of onMessage.listeners) {
      let open = true;
      open = listener(carried, fake.sender, (answer) => open && resolve(json(answer))) === true;
      waiting ||= open;
    }
    if (!waiting) reject(new Error('Receiving end does not exist.'));
  });
}

export const fake = {
  sender: ownPage,
  /** The language of the browser. */
  uiLanguage: 'en-US',
  opened: [] as string[],
  /** The alarm that is set, and what stands on the button in the toolbar. */
  alarm: null as { delayInMinutes?: number; when?: number } | null,
  /** The alarm for the copy of what cannot be fetched again. */
  mirrorAlarm: null as { delayInMinutes?: number; when?: number } | null,
  /** When we are on again. */
  offAlarm: null as { when?: number } | null,
  badge: '',
  /** How often we started anew, and whether we may ask AO3. */
  reloads: 0,
  allowed: true,
  /** The unseen page: what is open, or null. */
  saver: null as string | null,

  runtime: {
    id: 'dogear',
    getURL: (path: string) => `${origin}/${path.replace(/^\//, '')}`,
    onMessage,
    onConnect,
    onInstalled,
    onStartup,
    onUpdateAvailable,
    getManifest: () => ({ version: '1.2.3', host_permissions: ['https://archiveofourown.org/*'] }),
    reload: () => void fake.reloads++,
    getContexts: async () => (fake.saver === null ? [] : [{}]),
    sendMessage: deliver,
    connect: ({ name }: { name: string }) => {
      const [here, there] = Port.pair(name, fake.sender);
      for (const listener of onConnect.listeners) listener(there);
      return here;
    },
  },
  tabs: {
    sendMessage: (_tab: number, message: unknown) => deliver(message),
    create: async ({ url }: { url: string }) => void fake.opened.push(url),
    query: async () => fake.opened.map((url) => ({ url })),
  },
  permissions: {
    onRemoved: onPermissions,
    onAdded: onPermissions,
    contains: async () => fake.allowed,
    getAll: async (): Promise<{ origins?: string[] }> => ({ origins: ['https://archiveofourown.org/*'] }),
    remove: async (_: { origins: string[] }) => true,
  },
  extension: { inIncognitoContext: false },
  i18n: { getUILanguage: () => fake.uiLanguage },
  alarms: {
    onAlarm,
    create: (name: string, alarm: { delayInMinutes?: number; when?: number }) => {
      if (name === 'mirror') fake.mirrorAlarm = alarm;
      else if (name === 'off') fake.offAlarm = alarm;
      else fake.alarm = alarm;
    },
    get: async (name: string) => (name === 'mirror' ? fake.mirrorAlarm : fake.alarm) ?? undefined,
    clear: async (name?: string) => {
      if (name === 'off') fake.offAlarm = null;
      else fake.alarm = null;
      return true;
    },
  },
  action: {
    setBadgeText: async ({ text }: { text: string }) => {
      fake.badge = text;
    },
  },
  offscreen: {
    createDocument: async ({ url }: { url: string }) => {
      if (fake.saver !== null) throw new Error('Only a single offscreen document may be created.');
      fake.saver = url;
    },
  },
  storage: {
    onChanged,
    local: {
      get: async (keys: string[]) =>
        Object.fromEntries(keys.filter((key) => stored.has(key)).map((key) => [key, json(stored.get(key))])),
      set: async (values: Record<string, unknown>) => {
        for (const [key, value] of Object.entries(values)) stored.set(key, json(value));
        const changes = Object.fromEntries(Object.keys(values).map((key) => [key, {}]));
        for (const listener of onChanged.listeners) listener(changes, 'local');
      },
      remove: async (keys: string[]) => {
        for (const key of keys) stored.delete(key);
        const changes = Object.fromEntries(keys.map((key) => [key, {}]));
        for (const listener of onChanged.listeners) listener(changes, 'local');
      },
    },
  },
};

/** Web Locks, which Node does not have, as far as we use them: one holder of a name at a time; `ifAvailable` gets none where it is held. */
const held = new Map<string, Promise<unknown>>();
const locks = {
  request: async (name: string, ...given: unknown[]) => {
    const before = held.get(name);
    const [options] = given;
    const ifAvailable = typeof options === 'object' && options !== null && 'ifAvailable' in options;
    if (before && ifAvailable) return run(given.at(-1), null);
    const done = (async () => {
      await before?.catch(() => undefined);
      return run(given.at(-1), { name });
    })();
    held.set(name, done);
    try {
      return await done;
    } finally {
      if (held.get(name) === done) held.delete(name);
    }
  },
};
const run = (use: unknown, lock: object | null): unknown =>
  typeof use === 'function' ? use(lock) : undefined;
if (!globalThis.navigator) Object.defineProperty(globalThis, 'navigator', { value: {}, configurable: true });
if (!navigator.locks) Object.defineProperty(navigator, 'locks', { value: locks });

/** As if the browser had just started: nobody listens, nothing is stored. */
export function resetExtension(): void {
  for (const { listeners } of [
    onMessage,
    onConnect,
    onInstalled,
    onStartup,
    onUpdateAvailable,
    onPermissions,
    onAlarm,
    onChanged,
  ])
    listeners.clear();
  stored.clear();
  fake.sender = ownPage;
  fake.uiLanguage = 'en-US';
  fake.opened.length = 0;
  fake.extension.inIncognitoContext = false;
  fake.alarm = null;
  fake.mirrorAlarm = null;
  fake.offAlarm = null;
  fake.badge = '';
  fake.saver = null;
  fake.reloads = 0;
  fake.allowed = true;
}
