// What the bundler adds to the language: files by pattern, and modules that it makes itself (electron.vite.config.ts).
/// <reference types="vite/types/importMeta.d.ts" />

declare module 'virtual:notices' {
  /** The packages whose code is in the app, by name, each with its licence. */
  export const notices: readonly {
    readonly name: string;
    readonly version: string;
    readonly licence: string;
    readonly text: string;
  }[];
}
