// An RTF file for tests, with everything in it that the extractor knows.

/** A file with this body. */
export const makeRtf = (body: string): Uint8Array =>
  Buffer.from(
    '{\\rtf1\\ansi\\ansicpg1252\\uc1{\\fonttbl{\\f0\\fcharset0 Arial;}{\\f1\\fcharset204 Arial Cyr;}}{\\colortbl;\\red0\\green0\\blue0;}' +
      '{\\stylesheet{\\s0 Normal;}{\\s1\\outlinelevel0 heading 1;}{\\s2 Quote;}}' +
      '{\\info{\\title Statement}{\\author Ministry}{\\keywords defence}{\\creatim\\yr2017\\mo7\\dy12\\hr9}}' +
      `{\\*\\generator Word;}${body}}`,
    'latin1',
  );

/** The body of a sample with one of everything. */
export const sampleRtfBody =
  '{\\header page head\\par}\\pard\\s1 Statement on THAAD\\par\r\n' +
  '\\pard\\plain\\f0 The deployment {\\b does {\\i not}} threaten {\\field{\\*\\fldinst{HYPERLINK "https://example.org/a"}}{\\fldrslt third countries}}.{\\super\\chftn{\\footnote\\pard\\chftn  Interview of 12 July.}}\\par\n' +
  "\\pard It\\'92s \\ldblquote so\\rdblquote\\~\\emdash \\u1058?\\u1086?, {\\f1\\'cd\\'e5\\'f2}\\par" +
  '\\pard\\ls1\\ilvl0{\\listtext 1.\\tab}first\\par\\pard\\ls1\\ilvl1{\\listtext a.\\tab}second\\par' +
  '\\pard\\s2 We will respond.\\par{\\pict\\pngblip 89504e47}{\\*\\unknown hidden}\\pard{\\v hidden}shown\\page\\par' +
  '\\pard On the next page\\tab after\\line and below {\\bin5 }}{{\\}\\par' +
  '\\trowd\\intbl Name\\cell Range\\cell\\row\\pard last\\par';
