// The manual's pages in English: a chunk of its own, fetched when somebody reads it.
export const texts = import.meta.glob<string>('../../docs/manual/en/*.md', {
  query: '?raw',
  import: 'default',
  eager: true,
});
