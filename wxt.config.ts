import { defineConfig } from 'wxt';
import { dossierPlugin } from './scripts/dossier-plugin.ts';
import { ANY_WORD_FILE, wordFiles } from './scripts/word-files.ts';

/** Extension pages may load their own files and nothing else; both browsers enforce it, so "no request" is no slogan. */
const pagePolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'none'",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Browser tests look into the card, whose shadow root is open in this build alone. */
const isTestBuild = process.env.ON_RECORD_TEST === '1';

const pages = ['http://*/*', 'https://*/*', 'file:///*'];

export default defineConfig({
  imports: false,
  modules: ['@wxt-dev/webextension-polyfill'],
  targetBrowsers: ['chrome', 'edge', 'firefox'],
  manifestVersion: 3,
  outDirTemplate: `{{browser}}-mv{{manifestVersion}}${isTestBuild ? '-test' : ''}`,
  manifest: ({ browser }) => ({
    name: 'On Record',
    description:
      'Shows, beside any mention of NSO Group, Pegasus, HLR lookups or the named governments, what they said and what was found.',
    permissions: [
      // Settings, and what popup and panel must remember when the background script has been stopped.
      'storage',
      // The card's script is brought into a frame only once a card is wanted there.
      'scripting',
      // Reads the tab in front after a click on the button, where the reader allows this extension no site by itself.
      'activeTab',
      // "Look up in the record" and "Check this quotation" on selected words.
      'contextMenus',
      // Chrome and Edge; Firefox's sidebar needs no permission.
      ...(browser === 'firefox' ? [] : ['sidePanel']),
    ],
    host_permissions: pages,
    // No more than four: Chrome suggests no key for a fifth. Chrome keeps N, P and others with Alt+Shift for itself and then
    // sets none; J and K go on and back as in many lists. A test sees that both browsers set all four, and
    // every one can be changed in the browser's own list of shortcuts.
    commands: {
      'next-mention': { suggested_key: { default: 'Alt+Shift+J' }, description: 'Next mention, with its card' },
      'previous-mention': { suggested_key: { default: 'Alt+Shift+K' }, description: 'Previous mention, with its card' },
      'open-mention': { suggested_key: { default: 'Alt+Shift+O' }, description: 'Card of the mention at hand' },
      // No key of its own: it is one menu entry away, and four keys are all that may be suggested.
      'check-quotation': { description: 'Check the selected quotation' },
      'open-panel': { suggested_key: { default: 'Alt+Shift+L' }, description: 'Look-up beside the page' },
    },
    omnibox: { keyword: 'record' },
    // Declared by hand, not through WXT's content-script wrapper: that wrapper announces itself to the page by an
    // event named after the extension's id, and obeys the same event when the page sends it.
    content_scripts: [
      {
        matches: pages,
        js: ['scan.js'],
        run_at: 'document_start',
        all_frames: true,
        match_about_blank: true,
        match_origin_as_fallback: true,
      },
    ],
    content_security_policy: { extension_pages: pagePolicy },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'on-record@on-record.invalid',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
            gecko_android: { strict_min_version: '142.0' },
          },
        }
      : {
          minimum_chrome_version: '123',
          // Left out, it would let every other extension send messages here. Firefox does not know the key.
          externally_connectable: { ids: [] },
        }),
  }),
  hooks: {
    'prepare:publicPaths': (_, paths) => void paths.push({ type: 'templateLiteral', path: ANY_WORD_FILE }),
    'build:publicAssets': (_, files) => void files.push(...wordFiles()),
  },
  vite: () => ({
    plugins: [dossierPlugin()],
    define: { 'import.meta.env.ON_RECORD_TEST': JSON.stringify(isTestBuild) },
    // Every browser that this runs in preloads modules by itself; the polyfill would bring a fetch() into the packages.
    build: { modulePreload: { polyfill: false } },
  }),
});
