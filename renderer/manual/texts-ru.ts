// The manual's pages in Russian: a chunk of its own, fetched when somebody reads it.
export const texts = import.meta.glob<string>('../../docs/manual/ru/*.md', {
  query: '?raw',
  import: 'default',
  eager: true,
});
