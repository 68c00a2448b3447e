// What the page of the window can do by itself: as good as nothing, and ordinary work needs no more.
import { expect, test } from './fixtures';
import { refusals } from './support/refusals';
import { workThrough } from './support/work';

/** Electron has it, its types do not. */
interface WithPreferences {
  getLastWebPreferences(): Record<string, unknown>;
}

test('the window runs sandboxed, isolated from Node, with web security on: as it really is', async ({ desk }) => {
  const found = await desk.app.evaluate(({ BrowserWindow, webContents }) => ({
    windows: BrowserWindow.getAllWindows().length,
    contents: webContents.getAllWebContents().map((one) => one.getURL()),
    preferences: (webContents.getAllWebContents()[0] as unknown as WithPreferences).getLastWebPreferences(),
  }));
  expect(found.windows).toBe(1);
  expect(found.contents).toEqual(['app://main/']);
  expect(found.preferences).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    webviewTag: false,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
  });
});

test('the page has no Node and no Electron, only the bridge of three functions, which it cannot change', async ({
  desk,
}) => {
  const found = await desk.page.evaluate(() => {
    const names = [
      'require',
      'process',
      'module',
      'exports',
      'Buffer',
      'global',
      '__dirname',
      'electron',
      'ipcRenderer',
    ];
    const bridge = window.glossator as object;
    const tried = Reflect.set(bridge, 'call', null) || Reflect.set(bridge, 'extra', 1);
    return {
      present: names.filter((name) => name in globalThis),
      bridge: Object.getOwnPropertyNames(bridge).sort(),
      types: Object.values(bridge).map((value) => typeof value as string),
      replaced: tried || Reflect.set(window, 'glossator', {}),
      // A way into the isolated world: the constructor of a function that came over the bridge.
      world: typeof Reflect.get(window.glossator.call.constructor.prototype as object, 'require'),
    };
  });
  expect(found).toEqual({
    present: [],
    bridge: ['call', 'on', 'pathOf'],
    types: ['function', 'function', 'function'],
    replaced: false,
    world: 'undefined',
  });
});

test('every response carries a policy that starts from nothing, allows nothing unsafe and asks for Trusted Types', async ({
  desk,
}) => {
  const responses = await desk.app.evaluate(async ({ net, webContents }) => {
    const page = webContents.getAllWebContents()[0];
    const listed: unknown = await page?.executeJavaScript(
      `[location.href, ...[...document.querySelectorAll('script[src], link[href]')].map((one) => one.src || one.href)]`,
    );
    const all = [
      ...(listed as string[]),
      'app://main/missing.js',
      'app://main/..%2fx.js',
      'app://other/',
      'app://main/x',
    ];
    return Promise.all(
      all.map(async (url) => {
        const { status, headers } = await net.fetch(url);
        return { url, status, headers: Object.fromEntries(headers.entries()) };
      }),
    );
  });
  expect(responses.filter(({ status }) => status === 200).map(({ url }) => url.replace(/.*\./, ''))).toEqual([
    'app://main/',
    'js',
    'css',
  ]);
  for (const { url, headers } of responses) {
    const policy = headers['content-security-policy'] ?? '';
    const directives = new Map(policy.split(';').map((part) => [part.trim().split(' ')[0], part.trim()]));
    expect(directives.get('default-src'), url).toBe("default-src 'none'");
    expect(directives.get('require-trusted-types-for'), url).toBe("require-trusted-types-for 'script'");
    expect(directives.get('trusted-types'), url).toBe("trusted-types 'none'");
    for (const none of ['base-uri', 'form-action', 'frame-ancestors']) {
      expect(directives.get(none), url).toBe(`${none} 'none'`);
    }
    for (const name of ['script-src', 'style-src']) expect(directives.get(name), url).toBe(`${name} 'self'`);
    expect(policy, url).not.toMatch(
      /unsafe|strict-dynamic|wasm|nonce|\*|data:|blob:|https?:|file:|connect-src|frame-src/,
    );
    expect(headers['x-content-type-options'], url).toBe('nosniff');
  }
});

test('the policy refuses inline script, eval, markup from strings, and every fetch', async ({ desk }) => {
  const found = await desk.page.evaluate(async () => {
    const ran: string[] = [];
    Object.assign(window, { ran });
    // DevTools lets the script that it evaluates itself past the policy: what follows runs in a timer.
    await new Promise((resolve) => setTimeout(resolve));
    const refusal = async (task: () => unknown): Promise<string> => {
      try {
        return `not refused: ${String(await task())}`;
      } catch (error) {
        return (error as Error).name;
      }
    };
    const markup = '<img src="x" onerror="ran.push(1)">';
    // Trusted Types look at a script's text when it is prepared to run, not when a node is put into it.
    const inline = () => {
      const script = document.createElement('script');
      script.appendChild(document.createTextNode('ran.push("inline")'));
      document.head.append(script);
    };
    const loads = (url: string) =>
      new Promise((resolve, reject) => {
        const image = new Image();
        image.onload = resolve;
        image.onerror = () => reject(new Error('not loaded'));
        image.src = url;
      });
    const trusted = Reflect.get(window, 'trustedTypes') as object;
    const evaluate: unknown = Reflect.get(window, 'eval');
    const write: unknown = Reflect.get(document, 'write'); // deprecated
    const timer: unknown = Reflect.get(window, 'setTimeout');
    const refused = {
      eval: await refusal(() => Reflect.apply(evaluate as () => unknown, window, ['1 + 1'])),
      newFunction: await refusal(() => Reflect.construct(Function, ['return 1'])),
      timer: await refusal(() => Reflect.apply(timer as () => unknown, window, ['ran.push("timer")'])),
      innerHTML: await refusal(() => (document.createElement('div').innerHTML = markup)),
      outerHTML: await refusal(() => (document.body.appendChild(document.createElement('i')).outerHTML = markup)),
      insert: await refusal(() => document.body.insertAdjacentHTML('beforeend', markup)),
      unsafe: await refusal(() => document.createElement('div').setHTMLUnsafe(markup)),
      write: await refusal(() => Reflect.apply(write as () => unknown, document, [markup])),
      fragment: await refusal(() => document.createRange().createContextualFragment(markup)),
      parser: await refusal(() => new DOMParser().parseFromString(markup, 'text/html')),
      srcdoc: await refusal(() => (document.createElement('iframe').srcdoc = markup)),
      handler: await refusal(() => document.createElement('b').setAttribute('onclick', 'ran.push("handler")')),
      script: await refusal(() => document.createElement('script').append('ran.push("script")')),
      scriptSource: await refusal(() => (document.createElement('script').src = 'app://main/x.js')),
      worker: await refusal(() => new Worker('app://main/assets/x.js')),
      wasm: await refusal(() => WebAssembly.compile(Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0))),
      importData: await refusal(() => import(/* @vite-ignore */ ['data:text/javascript', 'ran.push(2)'].join())),
      policy: await refusal(() =>
        Reflect.apply(Reflect.get(trusted, 'createPolicy') as () => void, trusted, ['p', {}]),
      ),
    };
    const fetched = [];
    for (const url of ['https://example.org/', 'http://127.0.0.1:9/', 'file:///etc/passwd', 'data:,x', '/index.html']) {
      fetched.push(await refusal(() => fetch(url)));
    }
    for (const url of [
      'https://example.org/x.png',
      'file:///etc/passwd',
      'data:image/gif;base64,R0lGODlhAQABAAAAACw=',
    ]) {
      fetched.push(await refusal(() => loads(url)));
    }
    inline();
    await new Promise((resolve) => setTimeout(resolve, 50));
    return { refused, fetched, ran };
  });
  expect(found.ran).toEqual([]);
  expect(found.fetched).toEqual([...Array<string>(5).fill('TypeError'), ...Array<string>(3).fill('Error')]);
  expect(found.refused).toEqual({
    eval: 'EvalError',
    newFunction: 'EvalError',
    timer: 'TypeError',
    innerHTML: 'TypeError',
    outerHTML: 'TypeError',
    insert: 'TypeError',
    unsafe: 'TypeError',
    write: 'TypeError',
    fragment: 'TypeError',
    parser: 'TypeError',
    srcdoc: 'TypeError',
    handler: 'TypeError',
    script: 'TypeError',
    scriptSource: 'TypeError',
    worker: 'TypeError',
    wasm: 'CompileError',
    importData: 'TypeError',
    policy: 'TypeError',
  });
});

test('ordinary work, from the first paint to an import, violates the policy not once', async ({
  start,
  folder,
  profile,
}) => {
  const { desk, page } = await start();
  await page.addInitScript(() => {
    const violations: string[] = [];
    Object.assign(window, { violations });
    const note = ({ violatedDirective, blockedURI, sourceFile }: SecurityPolicyViolationEvent) =>
      violations.push(`${violatedDirective} ${blockedURI} ${sourceFile}`);
    document.addEventListener('securitypolicyviolation', note);
  });
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  await page.reload();
  await desk.ready();
  const violations = () => page.evaluate(() => (window as unknown as { violations: string[] }).violations);
  await workThrough(desk, folder);
  expect(await violations()).toEqual([]);
  expect(refusals(profile)).toEqual([]);
  expect(complaints.filter((text) => /content security|trusted|refused to/i.test(text))).toEqual([]);
  // The listener does hear: a violation made on purpose arrives.
  await page.evaluate(() => (new Image().src = 'data:image/gif,x'));
  await expect.poll(violations).toHaveLength(1);
});
