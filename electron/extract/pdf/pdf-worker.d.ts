// pdfjs-dist has types for its main module alone.
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs';
