import type { Plugin } from 'vite';

export interface PackageNotice {
  name: string;
  version: string;
  licence: string;
  text: string;
}
export function notices(root: string): Plugin;
export function collectNotices(root: string): PackageNotice[];
