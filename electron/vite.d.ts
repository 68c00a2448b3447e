// What the bundler adds to the language: files by pattern.
/// <reference types="vite/types/importMeta.d.ts" />
