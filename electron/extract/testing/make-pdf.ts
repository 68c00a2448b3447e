// Makes PDF files for tests: pages of words at places, page labels, an information dictionary and XMP.

export interface Words {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  /** In points; 12 unless told. */
  readonly size?: number;
  /** Angle in degrees, against the clock. */
  readonly turned?: number;
  /** In Chinese, with a font that names its character map and brings none. */
  readonly chinese?: true;
}

export interface PdfOptions {
  readonly info?: Readonly<Record<string, string>>;
  /** Content of the XMP packet. */
  readonly xmp?: string;
  /** The number tree of page labels: "[0 << /S /r >> 2 << /S /D >>]". */
  readonly labels?: string;
  /** Content of the last page instead of words, compressed. */
  readonly deflated?: Uint8Array;
  /** Says that a password is needed. */
  readonly encrypted?: boolean;
}

/** A PDF of these pages, each 612 by 792 points; words are written in the order given. */
export function makePdf(pages: readonly (readonly Words[])[], options: PdfOptions = {}): Uint8Array {
  const objects: string[] = [];
  const add = (body: string) => objects.push(body);
  const first = 8;
  const kids = pages.map((_, n) => `${String(first + n * 2)} 0 R`).join(' ');
  const labels = options.labels === undefined ? '' : `/PageLabels << /Nums ${options.labels} >>`;
  add(`<< /Type /Catalog /Pages 2 0 R /Metadata 5 0 R ${labels} >>`);
  add(`<< /Type /Pages /Kids [${kids}] /Count ${String(pages.length)} >>`);
  add('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>');
  add(
    `<< ${Object.entries(options.info ?? {})
      .map(([key, value]) => `/${key} ${string(value)}`)
      .join(' ')} >>`,
  );
  add(stream(options.xmp ?? '', '/Type /Metadata /Subtype /XML'));
  add('<< /Type /Font /Subtype /Type0 /BaseFont /SimSun /Encoding /UniGB-UCS2-H /DescendantFonts [7 0 R] >>');
  add(
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /SimSun /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /FontDescriptor << /Type /FontDescriptor /FontName /SimSun /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >> >>',
  );
  pages.forEach((words, n) => {
    const content = `${String(first + n * 2 + 1)} 0 R`;
    add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /Font << /F1 3 0 R /F2 6 0 R >> >> /Contents ${content} >>`,
    );
    const { deflated } = options;
    if (deflated === undefined || n < pages.length - 1) add(stream(words.map(written).join('\n')));
    else add(stream(Buffer.from(deflated).toString('latin1'), '/Filter /FlateDecode'));
  });
  return assembled(objects, options.encrypted === true);
}

function written({ x, y, text, size = 12, turned = 0, chinese }: Words): string {
  const angle = (turned * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)].map((value) => value.toFixed(4));
  const matrix = `${String(cos)} ${String(sin)} ${(-Math.sin(angle)).toFixed(4)} ${String(cos)} ${String(x)} ${String(y)}`;
  const [font, content] = chinese ? ['/F2', wide(text)] : ['/F1', string(text)];
  return `BT ${font} ${String(size)} Tf ${matrix} Tm ${content} Tj ET`;
}

function string(text: string): string {
  return `(${text.replace(/[()\\]/g, '\\$&')})`;
}

function wide(text: string): string {
  return `<${Buffer.from(text, 'utf16le').swap16().toString('hex')}>`;
}

function stream(content: string, entries = ''): string {
  const length = Buffer.byteLength(content, 'latin1');
  return `<< ${entries} /Length ${String(length)} >>\nstream\n${content}\nendstream`;
}

function assembled(objects: readonly string[], encrypted: boolean): Uint8Array {
  let text = '%PDF-1.7\n';
  const offsets = objects.map((body, n) => {
    const offset = text.length;
    text += `${String(n + 1)} 0 obj\n${body}\nendobj\n`;
    return offset;
  });
  const locked = `/Encrypt << /Filter /Standard /V 1 /R 2 /O (${'o'.repeat(32)}) /U (${'u'.repeat(32)}) /P -4 >> /ID [(a) (a)]`;
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const trailer = `trailer\n<< /Size ${String(objects.length + 1)} /Root 1 0 R /Info 4 0 R ${encrypted ? locked : ''} >>`;
  const start = text.length;
  text += `xref\n0 ${String(objects.length + 1)}\n0000000000 65535 f \n${table}${trailer}\nstartxref\n${String(start)}\n%%EOF\n`;
  return Buffer.from(text, 'latin1');
}
