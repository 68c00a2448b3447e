// The character maps of Chinese, Japanese and Korean fonts that a PDF names without bringing them along: they come with
// pdf.js and are part of the program, each loaded when a PDF asks for it.
const maps = import.meta.glob<string>('../../../node_modules/pdfjs-dist/cmaps/*.bcmap', {
  query: '?url&inline', // as a data: address
  import: 'default',
  exhaustive: true,
});

/** What pdf.js asks for further data; there is nothing but character maps. */
export class CharacterMaps {
  async fetch({ kind, filename }: { kind: string; filename: string }): Promise<Uint8Array> {
    const load = kind === 'cMapUrl' ? maps[`../../../node_modules/pdfjs-dist/cmaps/${filename}`] : undefined;
    if (load === undefined) throw new Error('no such data'); // pdf.js goes on without it
    const address = await load();
    return new Uint8Array(Buffer.from(address.slice(address.indexOf(',') + 1), 'base64'));
  }
}
